import { isoOf, weekdayOf } from "./calendar.ts";
import { isAmong, isPlanned, monthNumber, sameWord, type DatePatterns } from "./date-words.ts";
import type { DateMention } from "./dates.ts";
import type { Lexicon } from "./lexicon.ts";

/** How far before a date the words are looked for that make it one and tell whether it is past or to come, in UTF-16 units. */
const reach = 60;

/**
 * The dates that a text writes out as one of the patterns has them, in order; `unknown` is the year of a date whose year nothing tells,
 * null to leave it out.
 */
export function writtenDates(
  text: string,
  pattern: RegExp,
  compiled: DatePatterns,
  lexicon: Lexicon,
  published: string | null,
  unknown: number | null,
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
    const reckoned = told ?? unknown;
    if (reckoned === null) return [];
    const weekday = written === undefined && reckoned !== unknown ? weekdayNamed(match[0], lexicon) : -1;
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

/** The dates that a text gives in digits alone, in order. */
export function digitDates(text: string, pattern: RegExp, lexicon: Lexicon): DateMention[] {
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
  compiled: DatePatterns,
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
    // "We expect three firms to bid before June": nothing in the clause is over.
    (!isOver && compiled.deadline.test(before)) ||
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
