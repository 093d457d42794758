import { z } from "zod";
import { BLANK, bindWords, NO_BREAK } from "./no-break.ts";
import { expects } from "./reason.ts";

/** A language as templates name it. */
export const languageTagSchema = z
  .string()
  .refine(
    (tag) => /^[a-z]{2}(-[A-Z]{2})?$/.test(tag),
    expects({ en: "a language tag is written fr or fr-CA", fr: "une langue s’écrit fr ou fr-CA" }),
  );

/** A language and its country: whose month names and numbers are used. */
export const localeSchema = z
  .string()
  .refine(
    (locale) => /^[a-z]{2}-[A-Z]{2}$/.test(locale),
    expects({ en: "a locale is written fr-FR", fr: "une langue et son pays s’écrivent fr-FR" }),
  );

/** How dates are put together, unless a language says otherwise: 21 June 2025, with no-break spaces. */
const plainDates = {
  day: "{day}\u00a0{month}\u00a0{year}",
  month: "{month}\u00a0{year}",
  inMonth: "{day}–{endDay}\u00a0{month}\u00a0{year}",
  inYear: "{day}\u00a0{month} – {endDay}\u00a0{endMonth}\u00a0{year}",
};

/**
 * The signs and spaces of a language or of a house that writes it. Spaces are written out (U+00A0, U+202F), "" for none.
 */
export const typographySchema = z.strictObject({
  /** Before ; ? and ! */
  spaceBeforeHighPunctuation: z.string(),
  spaceBeforeColon: z.string(),
  openQuote: z.string().min(1),
  closeQuote: z.string().min(1),
  thousands: z.string(),
  decimal: z.string().min(1),
  spaceBeforePercent: z.string(),
  /** Words that stand in text for "%" ("per cent"), the space before them included; tables keep the sign. */
  percentWords: z.string().optional(),
  /** "before": the note mark stands before a closing full stop or comma (French); "after": behind it (English). */
  noteMark: z.enum(["before", "after"]),
  /** Between a word and its note mark. */
  noteJoin: z.string(),
  /** What closes a sentence that does not close itself. */
  fullStop: z.string().min(1).default("."),
  /** Between two sentences of a paragraph. */
  sentenceJoin: z.string().default(" "),
  /** Between the members of a list that hold no commas themselves. */
  comma: z.string().min(1).default(", "),
  /** Between the members of a list that hold commas themselves, behind the space that high punctuation has before it. */
  semicolon: z.string().min(1).default("; "),
  /** The first day of a month ("1er"). */
  firstOfMonth: z.string(),
  /**
   * How a day, a month, and two days of one month or year are put together out of {day}, {month}, {year}, {endDay}, {endMonth} and
   * the numbers of the months, {monthNumber} and {endMonthNumber}.
   */
  dates: z
    .strictObject({ day: z.string(), month: z.string(), inMonth: z.string(), inYear: z.string() })
    .default(plainDates),
});

/**
 * A language of briefings, as data: its labels and its typography. Spaces are written out (U+00A0, U+202F), "" for none.
 */
export const languageSchema = z.strictObject({
  /** BCP 47 tag ("fr"), that of the file's name. */
  tag: languageTagSchema,
  /** The language's own name ("français"). */
  name: z.string().min(1),
  /** The locale of month names and numbers ("fr-FR"). */
  locale: localeSchema,
  typography: typographySchema,
  labels: z.record(z.string(), z.string().min(1)),
});
/** See {@link languageSchema}. */
export type Language = z.infer<typeof languageSchema>;

/** Labels that languages were not asked for at first: a person's own file may be older and lack them. */
export const laterLabels: ReadonlySet<string> = new Set([
  "check.verdict.elsewhere",
  "sources.reservation.open",
  "sources.reservation.choice",
  "column.articles",
  "column.items",
  "check.item",
  "contents.remark.numbersAlone",
  "reader.press",
  "reader.partner",
]);

/** The label of a key with its {fields} filled in; a missing key or field is a fault of the language file and throws. */
export function label(language: Language, key: string, fields: Record<string, string | number> = {}): string {
  const words = language.labels[key];
  if (words === undefined) throw new Error(`languages/${language.tag}.yaml has no label "${key}"; add it`);
  return words.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = fields[name];
    if (value === undefined) throw new Error(`label "${key}" of languages/${language.tag}.yaml asks for {${name}}`);
    return String(value);
  });
}

/** Month names that were found before, so that a long briefing makes no format anew for each of its dates. */
const monthNames = new Map<string, string>();

/** A month's name as it stands in a date, with its day or without ("июня", "июнь"). */
function monthOf(language: Language, date: string): string {
  const key = `${language.locale} ${date.length} ${date.slice(5, 7)}`;
  const name = monthNames.get(key) ?? monthNameOf(language, date);
  monthNames.set(key, name);
  return name;
}

function monthNameOf(language: Language, date: string): string {
  const day = date.length === 10 ? ({ day: "numeric" } as const) : {};
  const month = new Intl.DateTimeFormat(language.locale, { ...day, month: "long", year: "numeric", timeZone: "UTC" });
  const parts = month.formatToParts(new Date(`${date.slice(0, 7)}-01T00:00:00Z`));
  return parts.find(({ type }) => type === "month")?.value ?? "";
}

function dayOf(language: Language, date: string): string {
  const day = Number(date.slice(8, 10));
  return day === 1 ? language.typography.firstOfMonth : String(day);
}

function fill(pattern: string, language: Language, start: string, end: string): string {
  const fields: Record<string, string> = {
    day: dayOf(language, start),
    month: monthOf(language, start),
    monthNumber: String(Number(start.slice(5, 7))),
    year: start.slice(0, 4),
    endDay: dayOf(language, end),
    endMonth: monthOf(language, end),
    endMonthNumber: String(Number(end.slice(5, 7))),
  };
  return pattern.replace(/\{(\w+)\}/g, (field, name: string) => fields[name] ?? field);
}

/** A partial ISO date in words: "2025", "juin 2025", "21 juin 2025", bound by no-break spaces. */
export function formatDate(language: Language, date: string): string {
  if (date.length === 4) return date;
  const { dates } = language.typography;
  return fill(date.length === 7 ? dates.month : dates.day, language, date, date);
}

/** A date range in its shortest form: "21–26 juin 2025", "30 juin – 2 juillet 2025". `end` null or equal: a single date. */
export function formatRange(language: Language, start: string, end: string | null): string {
  if (end === null || end === start) return formatDate(language, start);
  const { dates } = language.typography;
  if (start.length === 10 && end.length === 10) {
    if (start.slice(0, 7) === end.slice(0, 7)) return fill(dates.inMonth, language, start, end);
    if (start.slice(0, 4) === end.slice(0, 4)) return fill(dates.inYear, language, start, end);
  }
  return `${formatDate(language, start)} – ${formatDate(language, end)}`;
}

/** A number with the language's separators: "50 000", "2,5". At most six decimals; no sign of currency or unit. */
export function formatNumber(language: Language, value: number): string {
  const [whole = "0", decimals = ""] = String(Math.round(Math.abs(value) * 1e6) / 1e6).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, language.typography.thousands);
  const sign = value < 0 ? "−" : "";
  return sign + grouped + (decimals === "" ? "" : language.typography.decimal + decimals);
}

/** Text between the language's outer quotation marks, the spaces inside them included. */
export function quoted(language: Language, text: string): string {
  return language.typography.openQuote + text + language.typography.closeQuote;
}

/** Texts that were set before: a briefing that a person writes in is composed again and again with all of them but one. */
const typeSet = new WeakMap<Language, Map<string, string>>();

/** How many texts of a language are remembered before all are forgotten. */
const mostSet = 20_000;

/**
 * Text with its spaces, its apostrophes and the straight ones of its quotation marks as the language sets them; words and figures stay.
 * Number groups that the text parts by any blank ("50 000") are parted by the language's own mark only where that is a
 * blank too, so "50 000" never becomes "50,000" in a quoted text; number and unit, day, month and year, and in French an ordinal and
 * its noun, do not part at a line's end.
 */
export function setType(language: Language, text: string): string {
  let known = typeSet.get(language);
  if (!known || known.size >= mostSet) {
    known = new Map();
    typeSet.set(language, known);
  }
  const before = known.get(text);
  if (before !== undefined) return before;
  const set = setAnew(language, text);
  known.set(text, set);
  return set;
}

function setAnew(language: Language, text: string): string {
  const { typography } = language;
  const group = /^[\u00a0\u2009\u202f]$/.test(typography.thousands) ? typography.thousands : NO_BREAK;
  let set = text
    .replace(/(?<=\p{L})'(?=[\p{L}"«“])/gu, "’")
    .replace(new RegExp(`(?<=(?<!\\d)\\d{1,3}(?:${BLANK}\\d{3})*)${BLANK}(?=\\d{3}(?!\\d))`, "gu"), group);
  set = bindWords(setQuotes(set, typography), language.tag);
  if (typography.openQuote.startsWith("«")) {
    const inner = typography.openQuote.slice(1);
    set = set.replace(new RegExp(`«${BLANK}*`, "gu"), `«${inner}`).replace(new RegExp(`${BLANK}*»`, "gu"), `${inner}»`);
  }
  // French of a house that sets no space there; other languages are not written with one.
  if (language.tag.startsWith("fr") && typography.spaceBeforeHighPunctuation === "") {
    set = set.replace(new RegExp(`(?<=[\\p{L}\\p{N})»%…])${BLANK}+([;?!:]+)(?=\\s|$|»)`, "gu"), "$1");
  }
  if (typography.spaceBeforeHighPunctuation !== "") {
    set = set.replace(
      new RegExp(`(?<=[\\p{L}\\p{N})»%…])${BLANK}*([;?!]+)(?=\\s|$|»)`, "gu"),
      `${typography.spaceBeforeHighPunctuation}$1`,
    );
  }
  if (typography.spaceBeforeColon !== "") {
    set = set.replace(
      new RegExp(`(?<=[\\p{L}\\p{N})»%])${BLANK}*:(?=\\s|$|\\u00a0)`, "gu"),
      `${typography.spaceBeforeColon}:`,
    );
  }
  // "%20" in an address is no percentage.
  return set.replace(new RegExp(`(\\d)${BLANK}*%(?![\\dA-Fa-f]{2})`, "gu"), `$1${typography.spaceBeforePercent}%`);
}

/** What stands before a mark that opens; behind these of the second kind it does only where a word follows at once. */
const beforeOpening = /(?:^|[\s([«“‘’–—])$/u;
const beforeOpeningWord = /(?:[-‐‑:/=…]|\.{3})$/u;

/** What a quotation ends with that was begun before the text. */
const endOfBegun = /[\p{L}.,;:!?…)\]%]$/u;

/**
 * Straight quotation marks as the language's outer ones, within those as “ ” (and where its own are single: a straight one is a double
 * one). A mark opens where a word follows and none ends, and closes the other way about. One that closes nothing stays straight, such as
 * an inch, unless it is the first of the text: then the quotation was begun before what was taken.
 */
function setQuotes(text: string, { openQuote, closeQuote }: Language["typography"]): string {
  if (!text.includes('"')) return text;
  const [open, close] = openQuote.startsWith("‘") ? ["“", "”"] : [openQuote, closeQuote];
  const [outerOpen, outerClose] = [open.trim(), close.trim()];
  let inside = 0;
  let isFirst = true;
  return text.replace(/["«»]/gu, (sign, at: number) => {
    const before = text.slice(Math.max(0, at - 3), at);
    const after = text.charAt(at + 1);
    const mayEndBegun = isFirst && endOfBegun.test(before);
    isFirst = false;
    if (sign !== '"') {
      if (sign === outerOpen) inside += 1;
      if (sign === outerClose) inside = Math.max(0, inside - 1);
      return sign;
    }
    const isWordNext = /[\p{L}\p{N}]/u.test(after);
    if ((beforeOpening.test(before) && /\S/u.test(after)) || (beforeOpeningWord.test(before) && isWordNext)) {
      inside += 1;
      return inside > 1 ? "“" : open;
    }
    if (/\S$/u.test(before) && !isWordNext && (inside > 0 || mayEndBegun)) {
      const isWithin = inside > 1;
      inside = Math.max(0, inside - 1);
      return isWithin ? "”" : close;
    }
    return sign;
  });
}

/**
 * Text of the writer's own, set by the house's rules for figures and quotation marks too: thousands, "per cent", dates with their
 * month in English, straight and foreign quotation marks. What is quoted from a source keeps its own figures; see {@link setType}.
 */
export function setOwnType(language: Language, text: string): string {
  const { typography } = language;
  const english = language.tag.startsWith("en");
  let own = text
    .replace(
      /(?<![\d.,])(\d{1,3})((?:[ \u00a0\u2009\u202f]\d{3})+)(?![\d.,]?\d)/gu,
      (_, head: string, groups: string) => head + groups.replace(/[ \u00a0\u2009\u202f]/gu, typography.thousands),
    )
    .replace(/"([^"]*)"/gu, (_, inside: string) => typography.openQuote + inside + typography.closeQuote);
  if (english) {
    own = own.replace(/(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d,])/gu, (number) =>
      number.replaceAll(",", typography.thousands),
    );
    own = setDates(language, own);
    own = own.replace(/“([^“”]*)”/gu, (_, inside: string) => typography.openQuote + inside + typography.closeQuote);
  }
  const { percentWords } = typography;
  const set = setType(language, own);
  return percentWords === undefined
    ? set
    : set.replace(/(\d)[ \u00a0\u202f]?%(?![\dA-Fa-f]{2})/gu, `$1${percentWords}`);
}

const englishMonths = "January|February|March|April|May|June|July|August|September|October|November|December";

/** Full dates of English text in the house's order: 21 June 2025, June 21, 2025. */
function setDates(language: Language, text: string): string {
  const isMonthFirst = language.typography.dates.day.startsWith("{month}");
  const dayFirst = new RegExp(`(?<!\\d)(\\d{1,2})[ \u00a0](${englishMonths})[ \u00a0](\\d{4})(?!\\d)`, "gu");
  const monthFirst = new RegExp(`\\b(${englishMonths})[ \u00a0](\\d{1,2}), (\\d{4})(?!\\d)`, "gu");
  return isMonthFirst ? text.replace(dayFirst, "$2\u00a0$1, $3") : text.replace(monthFirst, "$2\u00a0$1\u00a0$3");
}
