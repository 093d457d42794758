import { anyCasedCue, anyCue, onceFor, traceOf } from "./cues.ts";
import type { DateMention } from "./dates.ts";
import type { Lexicon } from "./lexicon.ts";

const blank = "[\\s\\u00a0\\u202f]+";
const open = "(?<![\\p{L}\\p{N}])";
const close = "(?![\\p{L}\\p{N}])";
const year = "(?:19|20)\\d\\d";
const anyYear = new RegExp(year);

const patternsOf = onceFor((lexicon: Lexicon) => {
  const months = anyCue(lexicon.months.flat());
  const of = `(?:${blank}|${blank}${anyCue(lexicon.ofWords)}${blank})`;
  const joint = `(?:${blank}${anyCue(lexicon.betweenRange)}${blank}|[\\s\\u00a0]?[–—-][\\s\\u00a0]?)`;
  const quarter = anyCue(lexicon.quarters.keys());
  return {
    years: new RegExp(
      `(?<![\\p{L}\\p{N}.,:/°#$€£+])(?<![\\p{N}\\s]-)(?<first>${year})(?:(?:\\s?[-–—/]\\s?|${blank}${anyCue(lexicon.rangeLinks)}${blank})(?<second>${year}))?(?![\\p{L}\\p{N}%€$-]|[.,/:]\\d)`,
      "giu",
    ),
    monthRange: new RegExp(
      `${open}(?<from>${months})\\.?${joint}(?<to>${months})\\.?${of}(?<year>${year})${close}`,
      "giu",
    ),
    quarter: new RegExp(
      `${open}(?:(?<quarter>${quarter})${blank}(?<kind>${anyCue(lexicon.periods.keys())})|[TQ](?<number>[1-4]))(?:,?${of}|[-/]?)(?<year>${year})${close}|${open}(?<yearBefore>${year})[\\s-]?[TQ](?<numberAfter>[1-4])${close}`,
      "giu",
    ),
    // What a span of months or a quarter cannot do without, as quick patterns for texts in lower case.
    joined: new RegExp(
      `(?:${traceOf(lexicon.months.flat()).source})\\.?(?:${blank}${anyCue(lexicon.betweenRange)}${blank}|[\\s\\u00a0]?[–—-])`,
      "u",
    ),
    period: new RegExp(`[tq][\\s-]?[1-4]|${traceOf(lexicon.periods.keys()).source}`, "u"),
    span: new RegExp(`${open}(?:${anyCue(lexicon.relativeSpans.keys())})${close}`, "giu"),
    article: new RegExp(`${open}${anyCue(lexicon.articles)}${blank}$`, "iu"),
    month: new RegExp(`${open}${months}\\.?${blank}$`, "iu"),
    since: new RegExp(`${open}${anyCue(lexicon.since)}${blank}$`, "iu"),
    plan: new RegExp(`^${blank}(?=\\p{Lu})${anyCasedCue(lexicon.notYears)}${close}`, "u"),
    schoolYear: new RegExp(`${anyCue(lexicon.schoolYears)}[\\s\\u00a0]+$`, "iu"),
    numbering: new RegExp(`${open}${anyCue([...lexicon.numbering, ...lexicon.notYears])}\\.?${blank}$`, "iu"),
    unit: new RegExp(
      `^(?:${blank}|-)(?:${anyCue(lexicon.ofWords)}${blank})?${anyCue([...lexicon.measures.keys()].filter((word) => word.length > 2))}${close}`,
      "iu",
    ),
  };
});

/** Years, spans of years, quarters, halves and spans of months that a text writes out. */
export function periodsIn(text: string, lexicon: Lexicon): DateMention[] {
  if (!anyYear.test(text)) return [];
  const patterns = patternsOf(lexicon);
  const lower = text.toLowerCase();
  return [
    ...(patterns.joined.test(lower) ? monthRanges(text, patterns.monthRange, lexicon) : []),
    ...(patterns.period.test(lower) ? quarters(text, patterns.quarter, lexicon) : []),
    ...years(text, lexicon),
  ];
}

/** "la semaine prochaine", "last month", "l'an dernier": told from the day of publication; a week is its Monday to its Sunday. */
export function relativeSpansIn(text: string, lexicon: Lexicon, published: string): DateMention[] {
  return [...text.matchAll(patternsOf(lexicon).span)].flatMap((match): DateMention[] => {
    const span = lexicon.relativeSpans.get(
      match[0]
        .toLowerCase()
        .replace(/’/g, "'")
        .replace(/[\s\u00a0]+/g, " "),
    );
    // "over the next year": a length of time.
    if (!span || patternsOf(lexicon).article.test(text.slice(Math.max(0, match.index - 8), match.index))) return [];
    const place = { start: match.index, end: match.index + match[0].length, relative: true, isSpan: true };
    if (span.unit === "year")
      return [{ ...place, date: String(Number(published.slice(0, 4)) + span.ahead), last: null }];
    if (span.unit === "month") {
      const month = Number(published.slice(5, 7)) - 1 + span.ahead;
      return [
        {
          ...place,
          date: new Date(Date.UTC(Number(published.slice(0, 4)), month, 1)).toISOString().slice(0, 7),
          last: null,
        },
      ];
    }
    const day = new Date(`${published}T00:00:00Z`);
    const monday = day.getTime() - ((day.getUTCDay() + 6) % 7) * 86_400_000 + span.ahead * 7 * 86_400_000;
    const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);
    return [{ ...place, date: iso(monday), last: iso(monday + 6 * 86_400_000) }];
  });
}

/** A bare year dates an event; not after "since", not in the name of a plan or a school year, and not where it counts something. */
function years(text: string, lexicon: Lexicon): DateMention[] {
  const patterns = patternsOf(lexicon);
  return [...text.matchAll(patterns.years)].flatMap((match): DateMention[] => {
    const { first, second } = match.groups ?? {};
    if (first === undefined) return [];
    const end = match.index + match[0].length;
    const before = text.slice(Math.max(0, match.index - 40), match.index);
    const after = text.slice(end, end + 30);
    if (patterns.numbering.test(before) || patterns.schoolYear.test(before) || patterns.unit.test(after)) return [];
    if (second === undefined && patterns.since.test(before)) return [];
    // "31 février 2025" is no date, "No. 4 of 2025" an act, "(AICE) 2025" a name.
    if (
      patterns.month.test(before) ||
      /(?<!\p{Nd}{3})\p{Nd}[\s\u00a0]\p{L}{1,3}[\s\u00a0]$|\)[\s\u00a0]$/u.test(before)
    )
      return [];
    if (/^[\s\u00a0]\p{Ll}{3,}s(?!\p{L})/u.test(after) && !isDated(before, lexicon)) return [];
    // "Vision 2030", "Euro 2024": a capitalised word that no sentence begins with.
    const named = /(?<!\p{L})(\p{Lu}\p{L}*)[\s\u00a0]$/u.exec(before)?.[1];
    if (named !== undefined && !lexicon.notNames.includes(named.toLowerCase()) && !isDated(before, lexicon)) return [];
    if (second !== undefined && second <= first) return [];
    // "The 2030 Agenda".
    if (patterns.plan.test(after)) return [];
    return [{ start: match.index, end, date: first, last: second ?? null, relative: false, isSpan: false }];
  });
}

const datedOf = onceFor(
  (lexicon: Lexicon) =>
    new RegExp(`${open}${anyCue([...lexicon.beforeYear, ...lexicon.seasons])}(?:${blank}|(?<=['’-]))$`, "iu"),
);

function isDated(before: string, lexicon: Lexicon): boolean {
  return datedOf(lexicon).test(before);
}

function monthRanges(text: string, pattern: RegExp, lexicon: Lexicon): DateMention[] {
  const numberOf = (name: string | undefined): number =>
    lexicon.months.findIndex((forms) => forms.includes((name ?? "").toLowerCase().replace(/\.$/, ""))) + 1;
  return [...text.matchAll(pattern)].flatMap((match): DateMention[] => {
    const part = match.groups ?? {};
    const [from, to] = [numberOf(part["from"]), numberOf(part["to"])];
    if (from === 0 || to === 0) return [];
    const last = Number(part["year"]);
    const first = from > to ? last - 1 : last;
    return [
      {
        start: match.index,
        end: match.index + match[0].length,
        date: monthOf(first, from),
        last: monthOf(last, to),
        relative: false,
        isSpan: false,
      },
    ];
  });
}

function quarters(text: string, pattern: RegExp, lexicon: Lexicon): DateMention[] {
  return [...text.matchAll(pattern)].flatMap((match): DateMention[] => {
    const part = match.groups ?? {};
    const length = lexicon.periods.get((part["kind"] ?? "").toLowerCase()) ?? 3;
    const number =
      lexicon.quarters.get((part["quarter"] ?? "").toLowerCase()) ?? Number(part["number"] ?? part["numberAfter"]);
    const of = Number(part["year"] ?? part["yearBefore"]);
    if (!(number >= 1 && number * length <= 12)) return [];
    const first = (number - 1) * length + 1;
    return [
      {
        start: match.index,
        end: match.index + match[0].length,
        date: monthOf(of, first),
        last: monthOf(of, first + length - 1),
        relative: false,
        isSpan: false,
      },
    ];
  });
}

function monthOf(of: number, month: number): string {
  return `${of}-${String(month).padStart(2, "0")}`;
}
