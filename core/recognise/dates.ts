import { anyCue, onceFor, traceOf } from "./cues.ts";
import type { Lexicon } from "./lexicon.ts";
import { periodsIn, relativeSpansIn } from "./periods.ts";
import { quotedPieces } from "./quotation-marks.ts";

/**
 * A date as a text gives it. `start` and `end` are offsets into that text (UTF-16 units, `end` not included) and hold the
 * whole expression; `date` is partial ISO 8601, `last` the second end of a range, null where there is none.
 * `relative`: it was told from the day of publication ("mardi dernier"), not written out.
 */
export interface DateMention {
  start: number;
  end: number;
  date: string;
  last: string | null;
  relative: boolean;
  /** It names a week, month or year near the day of publication ("la semaine prochaine", "last month"), not a day or a date. */
  isSpan: boolean;
}

interface Patterns {
  monthWord: RegExp;
  monthAndDay: RegExp;
  weekdayWord: RegExp;
  relativeWord: RegExp;
  full: RegExp;
  monthFirst: RegExp;
  digits: RegExp;
  weekday: RegExp;
  relative: RegExp;
  future: RegExp;
  past: RegExp;
  futureInPast: RegExp;
  beforeMonth: RegExp;
  beforeMonthNoun: RegExp;
  pairs: RegExp;
  paired: RegExp;
  since: RegExp;
  pastBefore: RegExp;
  planned: RegExp;
  until: RegExp;
  ago: RegExp | null;
  ambiguous: ReadonlySet<string>;
}

/** How far before a date the words are looked for that make it one and tell whether it is past or to come, in UTF-16 units. */
const reach = 60;

const patternsOf = onceFor((lexicon: Lexicon): Patterns => {
  const b = "[\\s\\u00a0]+";
  const months = `(?<month>${anyCue(lexicon.months.flat())})\\.?`;
  const months0 = `(?<month0>${anyCue(lexicon.months.flat())})\\.?`;
  const weekdays = `(?:${anyCue(lexicon.weekdays)},?${b})?`;
  const dash = "\\s?[–—-]\\s?";
  const between = `(?:${b}${anyCue(lexicon.betweenRange)}${b}|${dash})`;
  const joined = `(?:${b}(?<joint>${anyCue(lexicon.betweenRange)})${b}|${dash})`;
  const suffix = `(?:${anyCue(lexicon.daySuffixes)})?`;
  const of = `(?:${anyCue(lexicon.ofWords)}${b})?`;
  const year = `(?:,?${b}${of}(?<year>(?:1[5-9]|20)\\d\\d)(?!\\d))?`;
  const year0 = `(?:,?${b}(?<year0>(?:1[5-9]|20)\\d\\d)(?!\\d))?`;
  const yearNear = [...lexicon.relativeSpans].flatMap(([words, { unit }]) => (unit === "year" ? [words] : []));
  const shift = `(?:${b}(?:${of}(?<near>${anyCue([...lexicon.thisYear, ...yearNear])})|(?<shift>${anyCue([...lexicon.last, ...lexicon.next])})))?`;
  const before = `(?:(?<before>${anyCue([...lexicon.last, ...lexicon.next])})${b})?`;
  const open = "(?<![\\p{L}\\p{N}])";
  const close = "(?![\\p{L}\\p{N}])";
  return {
    monthWord: traceOf(lexicon.months.flat()),
    monthAndDay: new RegExp(`(?:${traceOf(lexicon.months.flat()).source})\\.?[\\s\\u00a0]+\\d{1,2}(?!\\d)`),
    weekdayWord: traceOf(lexicon.weekdays),
    relativeWord: traceOf([
      ...lexicon.relativeDays.map(({ word }) => word),
      ...lexicon.relativeSpans.keys(),
      ...lexicon.daysAgo.after,
    ]),
    full: new RegExp(
      `${open}${before}(?:${weekdays}(?<day0>\\d{1,2})${suffix}(?:,${b}\\d{1,2}${suffix})*(?:${b}${months0})?${year0}${joined})?${weekdays}(?:(?<day>\\d{1,2})${suffix}${b}${of})?${months}${year}${shift}${close}`,
      "giu",
    ),
    monthFirst: new RegExp(
      `${open}${weekdays}(?:${months0}${b}(?<day0>\\d{1,2})${suffix}${joined})?${weekdays}(?:${months}${b})(?:(?<dayA>\\d{1,2})${suffix}${between})?(?<day>\\d{1,2})${suffix}${year}${close}`,
      "giu",
    ),
    digits:
      /(?<![\p{L}\p{N}/.-])(?:(?<iso>\d{4})-(?<isoMonth>\d\d)-(?<isoDay>\d\d)|(?<a>\d{1,2})[/.](?<b>\d{1,2})[/.](?<y>\d{4}))(?![\p{N}/-])/gu,
    weekday: new RegExp(
      `${open}${before}(?<weekday>${anyCue(lexicon.weekdays)})(?:${b}(?<shift>${anyCue([...lexicon.last, ...lexicon.next])}))?${close}`,
      "giu",
    ),
    relative: new RegExp(
      `${open}(?<word>${anyCue(lexicon.relativeDays.map((entry) => entry.word))})${close}(?!-)`,
      "giu",
    ),
    future: new RegExp(lexicon.future === "" ? "(?!)" : lexicon.future, "iu"),
    past: new RegExp(lexicon.pastVerbs, "iu"),
    futureInPast: new RegExp(lexicon.futureInPast, "iu"),
    beforeMonthNoun: new RegExp(`${open}${anyCue(lexicon.beforeMonthNoun)}${b}$`, "iu"),
    pairs: new RegExp(`^${anyCue(lexicon.rangeJoints)}(?![\\p{L}])`, "iu"),
    paired: new RegExp(`${open}${anyCue(lexicon.rangeOpenings)}${b}(?:${anyCue(lexicon.articles)}${b})?$`, "iu"),
    since: new RegExp(`${open}${anyCue(lexicon.since)}${b}$`, "iu"),
    pastBefore: new RegExp(lexicon.pastBefore, "iu"),
    planned: new RegExp(`${open}${anyCue(lexicon.plannedVerbs)}${close}`, "giu"),
    until: new RegExp(`${open}${anyCue(lexicon.until)}(?:${b}${anyCue(lexicon.articles)})?${b}$`, "iu"),
    ago:
      lexicon.daysAgo.after.length === 0
        ? null
        : new RegExp(
            `${open}${lexicon.daysAgo.before.length === 0 ? "" : `${anyCue(lexicon.daysAgo.before)}${b}`}(?<count>\\d{1,2}|${anyCue(lexicon.numberWords.keys())})${b}${anyCue(lexicon.daysAgo.after)}${close}`,
            "giu",
          ),
    beforeMonth: new RegExp(`${open}${anyCue(lexicon.beforeMonth)}(?:${b}|(?<=['’-]))$`, "iu"),
    ambiguous: new Set(lexicon.ambiguousMonths),
  };
});

/** The year of a date that leaves its year open, where such are asked for ("0000-12"): it is no year of any text. */
export const openYear = 0;

/**
 * The dates of a text in order, none overlapping. `published` is the day of publication (ISO): without it nothing relative
 * and no day or month without its year is told. A month whose year nothing tells is left out, unless `keepsOpen` asks for it, with
 * {@link openYear}.
 */
export function datesIn(text: string, lexicon: Lexicon, published: string | null, keepsOpen = false): DateMention[] {
  const compiled = patternsOf(lexicon);
  const day = published?.length === 10 ? published : null;
  // Most sentences hold no date: the patterns run only where a word or a digit of one stands.
  const lower = text.toLowerCase();
  const found: DateMention[] = [];
  if (compiled.monthWord.test(lower)) {
    found.push(...writtenDates(text, compiled.full, compiled, lexicon, published, keepsOpen));
    if (compiled.monthAndDay.test(lower))
      found.push(...writtenDates(text, compiled.monthFirst, compiled, lexicon, published, keepsOpen));
  }
  if (/\d/.test(text)) found.push(...digitDates(text, compiled.digits, lexicon), ...periodsIn(text, lexicon));
  if (day !== null) {
    const relative = compiled.weekdayWord.test(lower) ? weekdayDates(text, compiled, lexicon, day) : [];
    if (compiled.relativeWord.test(lower))
      relative.push(
        ...relativeDates(text, compiled, lexicon, day),
        ...relativeSpansIn(text, lexicon, day),
        ...daysAgo(text, compiled, lexicon, day),
      );
    found.push(...outsideQuotations(text, relative));
  }
  return withoutOverlaps(found);
}

/** "Today" inside a quotation is the day it was spoken, which need not be that of publication. */
function outsideQuotations(text: string, found: readonly DateMention[]): DateMention[] {
  if (found.length === 0) return [];
  const pieces = quotedPieces(text);
  return found.filter(({ start, end }) => !pieces.some((piece) => piece.start <= start && end <= piece.end));
}

function writtenDates(
  text: string,
  pattern: RegExp,
  compiled: Patterns,
  lexicon: Lexicon,
  published: string | null,
  keepsOpen: boolean,
): DateMention[] {
  return [...text.matchAll(pattern)].flatMap((match): DateMention[] => {
    const part = match.groups ?? {};
    const month = monthNumber(part["month"], lexicon);
    const written = part["year"];
    const shift = part["shift"] ?? part["before"];
    if (month === null) return [];
    const before = text.slice(Math.max(0, match.index - reach), match.index);
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + reach);
    if (part["day"] === undefined && written === undefined) {
      const announced =
        shift !== undefined ||
        part["near"] !== undefined ||
        compiled.beforeMonth.test(before) ||
        (compiled.beforeMonthNoun.test(before) && /^[\s\u00a0]\p{Ll}/u.test(after));
      if (!announced || isOnlyAWord(part["month"] ?? "", compiled.ambiguous)) return [];
    }
    const day = Number(part["day"] ?? 0);
    const near = nearYear(part["near"], published, lexicon);
    const told = written ?? near ?? yearFor({ month, day, shift, before, after }, published, compiled, lexicon);
    const reckoned = told ?? (keepsOpen ? openYear : null);
    if (reckoned === null) return [];
    const weekday = written === undefined && reckoned !== openYear ? weekdayNamed(match[0], lexicon) : -1;
    const year = yearOfWeekday(Number(reckoned), month, day, weekday);
    const date = isoOf(year, month, day);
    const openingDay = Number(part["day0"] ?? part["dayA"] ?? 0);
    const openingMonth = monthNumber(part["month0"], lexicon) ?? month;
    const opening = openingDay > 0 ? isoOf(Number(part["year0"] ?? year), openingMonth, openingDay) : null;
    // The stop of a sentence is no part of the date that ends it.
    const words = match[0].replace(/[\s\u00a0.]+$/, "");
    const place = {
      start: match.index,
      end: match.index + words.length,
      relative: written === undefined,
      isSpan: false,
    };
    const joint = part["joint"];
    const parts = joint === undefined ? [] : words.split(new RegExp(`[\\s\\u00a0]+${joint}[\\s\\u00a0]+`, "u"));
    const [first = "", second = ""] = parts;
    if (opening !== null && date === null)
      return [{ ...place, end: place.start + first.length, date: opening, last: null }];
    if (date === null) return [];
    // "le 1er juillet et le 2 juillet" are two days, "les 1er et 2 juillet" are one span.
    const isPair =
      part["month0"] !== undefined &&
      parts.length === 2 &&
      compiled.pairs.test(joint ?? "") &&
      !compiled.paired.test(before);
    if (opening !== null && isPair)
      return [
        { ...place, end: place.start + first.length, date: opening, last: null },
        { ...place, start: place.end - second.length, date, last: null },
      ];
    return opening !== null && opening < date
      ? [{ ...place, date: opening, last: date }]
      : [{ ...place, date, last: null }];
  });
}

/** The last weekday that the words of a date name, in days after Monday; -1 where they name none. */
function weekdayNamed(words: string, { weekdays }: Lexicon): number {
  const lower = words.toLowerCase();
  const places = weekdays.map((name) => lower.lastIndexOf(name));
  const last = Math.max(...places);
  return last === -1 ? -1 : places.indexOf(last);
}

/** "jeudi 4 juillet": of the reckoned year and those beside it the one in which that day is such a weekday. */
function yearOfWeekday(year: number, month: number, day: number, weekday: number): number {
  if (weekday === -1 || day === 0) return year;
  const fitting = [year, year - 1, year + 1].find((one) => {
    const date = isoOf(one, month, day);
    return date !== null && weekdayOf(date) === weekday;
  });
  return fitting ?? year;
}

/** "in May" names a month, "they may" and "en sept jours" none: of such a form only a capital tells. */
function isOnlyAWord(month: string, ambiguous: ReadonlySet<string>): boolean {
  return ambiguous.has(month.toLowerCase()) && !/^\p{Lu}/u.test(month);
}

function digitDates(text: string, pattern: RegExp, lexicon: Lexicon): DateMention[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const part = match.groups ?? {};
    const [a, b] = [Number(part["a"]), Number(part["b"])];
    // Where the day might as well be the month, only a language that has one order tells.
    if (part["iso"] === undefined && !lexicon.dayFirst && a <= 12 && b <= 12 && a !== b) return [];
    const dayFirst = lexicon.dayFirst ? b <= 12 : a > 12;
    const date =
      part["iso"] === undefined
        ? isoOf(Number(part["y"]), dayFirst ? b : a, dayFirst ? a : b)
        : isoOf(Number(part["iso"]), Number(part["isoMonth"]), Number(part["isoDay"]));
    return date === null
      ? []
      : [{ start: match.index, end: match.index + match[0].length, date, last: null, relative: false, isSpan: false }];
  });
}

function weekdayDates(text: string, compiled: Patterns, lexicon: Lexicon, published: string): DateMention[] {
  const today = weekdayOf(published);
  return [...text.matchAll(compiled.weekday)].flatMap((match) => {
    const part = match.groups ?? {};
    const index = lexicon.weekdays.findIndex((name) => sameWord(name, part["weekday"]));
    if (index === -1) return [];
    const shift = part["shift"] ?? part["before"];
    const ahead = (index - today + 7) % 7;
    const clause = text.slice(match.index + match[0].length, match.index + match[0].length + 40);
    const before = text.slice(Math.max(0, match.index - 60), match.index);
    const coming =
      isAmong(shift, lexicon.next) ||
      (!isAmong(shift, lexicon.last) &&
        (compiled.future.test(before) ||
          isUntil(before, compiled) ||
          isToldAhead(before, compiled) ||
          isPlanned(before, compiled) ||
          (compiled.future.test(clause) && !compiled.past.test(before))));
    const days = coming
      ? ahead === 0 && shift !== undefined
        ? 7
        : ahead
      : ahead === 0
        ? shift === undefined
          ? 0
          : -7
        : ahead - 7;
    return [
      {
        start: match.index,
        end: match.index + match[0].length,
        date: dayAfter(published, days),
        last: null,
        relative: true,
        isSpan: false,
      },
    ];
  });
}

/** "dure jusqu'à mercredi": an end, of something that is not told as over. */
function isUntil(before: string, { until, past }: Patterns): boolean {
  return until.test(before) && !past.test(before);
}

/** "a annoncé qu'il se rendrait jeudi": the conditional behind the saying is to come. */
function isToldAhead(before: string, { futureInPast, past }: Patterns): boolean {
  const at = before.search(futureInPast);
  return at !== -1 && !past.test(before.slice(at).replace(futureInPast, "")) && !/[.;!?]/.test(before.slice(at));
}

/** "qui s'ouvre lundi": the verb nearest before a weekday is of something arranged, in the present. */
function isPlanned(before: string, { planned, past }: Patterns): boolean {
  const verb = [...before.matchAll(planned)].at(-1);
  return (
    verb !== undefined &&
    !past.test(before.slice(verb.index + verb[0].length)) &&
    !/[.;!?]/.test(before.slice(verb.index))
  );
}

/** "il y a trois jours", "three days ago". */
function daysAgo(text: string, { ago }: Patterns, lexicon: Lexicon, published: string): DateMention[] {
  if (ago === null) return [];
  return [...text.matchAll(ago)].flatMap((match): DateMention[] => {
    const count = match.groups?.["count"] ?? "";
    const days = lexicon.numberWords.get(count.toLowerCase()) ?? Number(count);
    if (!Number.isInteger(days) || days < 1 || days > 60) return [];
    const place = { start: match.index, end: match.index + match[0].length };
    return [{ ...place, date: dayAfter(published, -days), last: null, relative: true, isSpan: false }];
  });
}

function relativeDates(text: string, compiled: Patterns, lexicon: Lexicon, published: string): DateMention[] {
  return [...text.matchAll(compiled.relative)].flatMap((match) => {
    const entry = lexicon.relativeDays.find(({ word }) => sameWord(word, match.groups?.["word"]));
    if (!entry) return [];
    if (entry.days === 0 && !isDayOfEvent(text, match.index, match.index + match[0].length, compiled)) return [];
    return [
      {
        start: match.index,
        end: match.index + match[0].length,
        date: dayAfter(published, entry.days),
        last: null,
        relative: true,
        isSpan: false,
      },
    ];
  });
}

/** "Today" opens its sentence or stands near a verb that tells of an event; beside a present tense it means "nowadays". */
function isDayOfEvent(text: string, start: number, end: number, compiled: Patterns): boolean {
  const isLast = /^[\s\u00a0]*(?:[.;]|$)/u.test(text.slice(end));
  const around = `${text.slice(Math.max(0, start - (isLast ? 80 : 40)), start)}|${text.slice(end, end + 25)}`;
  return start < 4 || compiled.past.test(around) || compiled.future.test(around);
}

/** "juin de cette année", "June last year": the year that the words after a month tell from that of publication. */
function nearYear(words: string | undefined, published: string | null, lexicon: Lexicon): string | null {
  if (words === undefined || published === null) return null;
  const year = Number(published.slice(0, 4));
  if (isAmong(words, lexicon.thisYear)) return String(year);
  const span = [...lexicon.relativeSpans].find(([known]) => sameWord(known, words))?.[1];
  return span === undefined ? null : String(year + span.ahead);
}

interface Undated {
  month: number;
  /** 0 where the month stands alone. */
  day: number;
  shift: string | undefined;
  /** The text before it and after it. */
  before: string;
  after: string;
}

/**
 * A month without a year: that of the publication, or the nearest such month before it, or after it where the tense of its clause says
 * so. Of a month far from the publication nothing but the tense tells the year: null where there is none.
 */
function yearFor(
  { month, day, shift, before, after }: Undated,
  published: string | null,
  compiled: Patterns,
  lexicon: Lexicon,
): string | null {
  if (published === null) return null;
  const year = Number(published.slice(0, 4));
  const now = Number(published.slice(5, 7));
  if (now === 0) return null;
  if (isAmong(shift, lexicon.next)) return String(month < now ? year + 1 : year);
  if (isAmong(shift, lexicon.last)) return String(month > now ? year - 1 : year);
  const distance = month - now;
  const clause = /[^.;:!?]*$/.exec(before)?.[0] ?? "";
  const isOver = compiled.past.test(clause);
  const rest = isOver ? "" : (/^[^.;:!?]*/.exec(after)?.[0] ?? "");
  const comes =
    compiled.future.test(clause) ||
    isPlanned(before, compiled) ||
    firstOf(compiled.future, rest) < firstOf(compiled.past, rest);
  // "se tiendra le 12 mars": what is to come does so after the day of publication.
  if (comes) return String(distance < -1 ? year + 1 : year);
  const past = String(distance > 0 ? year - 1 : year);
  const isNear = distance >= -8 && distance <= (day === 0 ? 3 : 6);
  if (compiled.since.test(before)) return past;
  // "Elle a annoncé que le sommet se tiendrait": the past is that of the saying.
  if (compiled.futureInPast.test(clause + rest)) return isNear ? String(year) : null;
  // "signé le 12 décembre": what is over was before it.
  if (compiled.pastBefore.test(before)) return past;
  if (isNear) return String(year);
  return isOver || compiled.past.test(rest) ? past : null;
}

/** Where a pattern first stands in a text; past its end where it does not. */
function firstOf(pattern: RegExp, text: string): number {
  const at = text.search(pattern);
  return at === -1 ? text.length : at;
}

function monthNumber(name: string | undefined, lexicon: Lexicon): number | null {
  if (name === undefined) return null;
  const index = lexicon.months.findIndex((forms) => forms.some((form) => sameWord(form, name)));
  return index === -1 ? null : index + 1;
}

function sameWord(a: string, b: string | undefined): boolean {
  const bare = (word: string): string =>
    word
      .toLowerCase()
      .replace(/’/g, "'")
      .replace(/[\s\u00a0]+/g, " ")
      .replace(/\.$/, "");
  return b !== undefined && bare(a) === bare(b);
}

function isAmong(word: string | undefined, words: readonly string[]): boolean {
  return words.some((entry) => sameWord(entry, word));
}

/** The ISO form of a date that exists; without a day the month alone, and null for a day that no month has. */
function isoOf(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12) return null;
  const head = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}`;
  if (day === 0) return head;
  const real = new Date(Date.UTC(year, month - 1, day));
  return real.getUTCMonth() === month - 1 && day <= 31 ? `${head}-${String(day).padStart(2, "0")}` : null;
}

function dayAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Days after Monday. */
function weekdayOf(date: string): number {
  return (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
}

/** Of mentions that overlap, the one that begins first; of those that begin together, the longest. */
function withoutOverlaps(found: readonly DateMention[]): DateMention[] {
  const inOrder = [...found].sort((a, b) => a.start - b.start || b.end - a.end);
  let free = 0;
  return inOrder.filter((mention) => {
    if (mention.start < free) return false;
    free = mention.end;
    return true;
  });
}
