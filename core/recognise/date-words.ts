import { anyCue, onceFor, traceOf } from "./cues.ts";
import type { Lexicon } from "./lexicon.ts";

/** Patterns of one language for dates and for the words round them that tell their year and whether they are past or to come. */
export interface DatePatterns {
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
  /** What stands right before a day by which something is to be done. */
  deadline: RegExp;
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

/** See {@link DatePatterns}. */
export const datePatternsOf = onceFor((lexicon: Lexicon): DatePatterns => {
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
      `${open}${weekdays}(?:${months0}${b}(?<day0>\\d{1,2})${suffix}${joined})?${weekdays}(?:${months}${b})(?:(?<dayA>\\d{1,2})${suffix}${between})?(?<day>\\d{1,2})${suffix}${year}${close}(?![.,]\\d)`,
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
    deadline: new RegExp(
      lexicon.deadlines.length === 0 ? "(?!)" : `${open}${anyCue(lexicon.deadlines)}[\\s\\u00a0]*$`,
      "iu",
    ),
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

/** The number of a month, from 1; null for a word that names none. */
export function monthNumber(name: string | undefined, lexicon: Lexicon): number | null {
  if (name === undefined) return null;
  const index = lexicon.months.findIndex((forms) => forms.some((form) => sameWord(form, name)));
  return index === -1 ? null : index + 1;
}

/** Whether two words differ in nothing but capitals, the kind of apostrophe and blank, and a stop. */
export function sameWord(a: string, b: string | undefined): boolean {
  const bare = (word: string): string =>
    word
      .toLowerCase()
      .replace(/’/g, "'")
      .replace(/[\s\u00a0]+/g, " ")
      .replace(/\.$/, "");
  return b !== undefined && bare(a) === bare(b);
}

/** Whether a word is one of a list, as {@link sameWord} compares them. */
export function isAmong(word: string | undefined, words: readonly string[]): boolean {
  return words.some((entry) => sameWord(entry, word));
}

/** "Lundi, le ministre doit se rendre": the like for the verb behind a weekday. */
export function isPlannedBehind(clause: string, { planned, past }: DatePatterns): boolean {
  const [verb] = clause.matchAll(planned);
  return verb !== undefined && !past.test(clause.slice(0, verb.index)) && !/[.;!?]/.test(clause.slice(0, verb.index));
}

/** "qui s'ouvre lundi": the verb nearest before a weekday is of something arranged, in the present. */
export function isPlanned(before: string, { planned, past }: DatePatterns): boolean {
  const verb = [...before.matchAll(planned)].at(-1);
  return (
    verb !== undefined &&
    !past.test(before.slice(verb.index + verb[0].length)) &&
    !/[.;!?]/.test(before.slice(verb.index))
  );
}
