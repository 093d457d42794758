import { termsBetween } from "../alignment.ts";
import { dayNumber, dayOfMilliseconds, type DayMention } from "./days.ts";
import { isYear } from "../figures/numerals.ts";
import type { Passage } from "../passage.ts";
import type { SourceIndex, SourceSentence } from "../source-index.ts";

/** Words that count on from a day or year named before them, and by how much. */
const dayShifts: readonly (readonly [RegExp, number])[] = [
  [
    /(?<!\p{L})(?:(?:le|au) lendemain(?! d[eu'])|(?:the )?(?:next|following) day|(?:a|the|one) day (?:later|after(?= ?(?:[.,;:)]|$))))(?!\p{L})|(?<!\p{L})(?:(?:a )?la veille d[eu']|(?:a|the|one) day before (?=\p{L}|\d)|on the eve of )/gu,
    1,
  ],
  // "On Friday, a day after the vote": that was the day before.
  [
    /(?<!\p{L})(?:la veille(?! d[eu'])|(?:a|the|one) day (?:earlier|before(?= ?(?:[.,;:)]|$)))|(?:the )?previous day|on the eve(?! of))(?!\p{L})|(?<!\p{L})(?:(?:le|au) lendemain d[eu']|(?:a|the|one) day after (?=\p{L}|\d))/gu,
    -1,
  ],
  [/(?<!\p{L})le surlendemain(?!\p{L})/gu, 2],
];
const yearShifts: readonly (readonly [RegExp, number])[] = [
  [
    /(?<!\p{L})(?:l'annee suivante|l'an prochain|(?:printemps|ete|automne|hiver) prochain|next (?:spring|summer|autumn|fall|winter)|(?:the )?(?:next|following) year|(?:a|one) year later|un an (?:apres|plus tard))(?!\p{L})/gu,
    1,
  ],
  [
    /(?<!\p{L})(?:l'annee (?:precedente|d'avant)|(?:the )?(?:previous|preceding) year|the year before|(?:a|the|one) year (?:earlier|before|ago)|un an (?:avant|auparavant|plus tot)|sur un an|en un an|year-on-year|year on year)(?!\p{L})/gu,
    -1,
  ],
];

/** The year that {@link dayNumber} reckons with where none is known. */
export const anyYear = 2001;

/** Right behind a length of time: it counts on from the date before it ("two days later", "two days before the vote"). */
const countsOn =
  /^ (?:(?:later|plus tard)(?!\p{L}| (?:than|qu))|(?:after|apres)(?= ?(?:[.,;:)]|$))|before (?:the|an?|its|his|her)(?!\p{L})|avant (?:l['ae]|les|une?|son|sa)(?!\p{L}))/u;
/** The like for counting back: "two days earlier", "two days after the vote". */
const countsBack =
  /^ (?:(?:earlier|plus tot|auparavant|ago)(?!\p{L}| (?:than|qu))|(?:before|avant)(?= ?(?:[.,;:)]|$))|(?:after|apres)(?= [\p{L}\p{N}]))/u;

/** What a length of time lies before or after is named behind it: the day is that thing's. */
const ofThing = /^ (?:before|after|avant|apres) /;
const thingReach = 60;

/** Which way a length of time counts from the date before it, by the words behind it; null where it counts from none. */
function wayOf(rest: string): 1 | -1 | null {
  return countsOn.test(rest) ? 1 : countsBack.test(rest) ? -1 : null;
}

const beforeDay = /^ (?:(after|apres)|before|avant) (?:the |le )?/;

/** The day named right behind a length of time, and which way that counts from it: "two days after 9 May". */
function dayBehind(text: string, days: readonly DayMention[], end: number): { day: DayMention; way: 1 | -1 } | null {
  const link = beforeDay.exec(text.slice(end));
  const day = link && days.find(({ start }) => start === end + link[0].length);
  return day ? { day, way: link[1] === undefined ? -1 : 1 } : null;
}

/** The day of publication of a sentence's article as {@link dayNumber} counts; null where it is not known to the day. */
export function publishedOf(index: SourceIndex, { article }: SourceSentence): number | null {
  const published = index.texts[article]?.published ?? null;
  return published?.length === 10 ? Date.parse(published) / dayOfMilliseconds : null;
}

/** The last of some places before another. */
function lastBefore<Place extends { end: number }>(places: readonly Place[], at: number): Place | undefined {
  return places.toSorted((a, b) => a.end - b.end).findLast(({ end }) => end <= at);
}

/**
 * The days that the words of a sentence count to ("le lendemain"), each from the last one named before them; else from publication. The day
 * of what something lies before or after ("two days before the talks") counts only where `terms`, those of ours, name that too.
 */
export function countedDays(index: SourceIndex, sentence: SourceSentence, terms: ReadonlySet<string>): number[] {
  const daysOf = (one: SourceSentence | undefined): DayMention[] =>
    one?.article === sentence.article
      ? one.passage.days.filter(({ day, month }) => day !== null && month !== null)
      : [];
  const { numerals, folded } = sentence.passage;
  const baseAt = (at: number): number[] => {
    const before = lastBefore(daysOf(sentence), at) ?? daysOf(index.sentences[sentence.at - 1]).at(-1);
    return [before ? dayNumber(before) : publishedOf(index, sentence)].flatMap((base) => base ?? []);
  };
  const inWords = dayShifts.flatMap(([pattern, shift]) =>
    [...folded.text.matchAll(pattern)].flatMap(({ index: at }) => baseAt(at).map((base) => base + shift)),
  );
  const inFigures = numerals.flatMap(({ unit, values, start, end }) => {
    const length = unit === "day" ? 1 : unit === "week" ? 7 : null;
    if (length === null) return [];
    const named = dayBehind(folded.text, daysOf(sentence), end);
    if (named) return values.map((value) => dayNumber(named.day) + named.way * value * length);
    const way = wayOf(folded.text.slice(end));
    if (way === null) return [];
    const thing = ofThing.test(folded.text.slice(end)) ? termsBetween(sentence.passage, end, end + thingReach) : terms;
    if (![...thing].some((term) => terms.has(term))) return [];
    return baseAt(start).flatMap((base) => values.map((value) => base + way * value * length));
  });
  return [...inWords, ...inFigures];
}

const monthBeside =
  /(?<!\p{L})(?:(?:a|one|the) month (?:earlier|later|before|after)|(?:previous|preceding|following) month|un mois (?:plus t(?:ot|ard)|avant|apres|auparavant)|mois (?:precedent|suivant|d'avant|d'apres))(?!\p{L})/u;

/** By how much of its unit a length of time that is told with "about" may be off. */
export const roughly = 0.25;

/** Whether a text counts from one date to another: "deux jours après", "a month earlier". Where one has no year, it is that of the other. */
export function countsBetween({ folded: { text }, numerals }: Passage, one: DayMention, other: DayMention): boolean {
  if (one.month === null || other.month === null) return false;
  const years = [one.year ?? other.year ?? anyYear, other.year ?? one.year ?? anyYear] as const;
  const months = Math.abs((years[0] - years[1]) * 12 + one.month - other.month);
  const days = Math.abs(dayNumber({ ...one, year: years[0] }) - dayNumber({ ...other, year: years[1] }));
  const lengths: Readonly<Record<string, number>> = { day: days, week: days / 7, month: months, year: months / 12 };
  return (
    (days === 1 && dayShifts.some(([pattern]) => text.search(pattern) !== -1)) ||
    (months === 1 && monthBeside.test(text)) ||
    numerals.some(({ unit, values, end, about }) => {
      const length = lengths[unit ?? ""];
      if (length === undefined || wayOf(text.slice(end)) === null) return false;
      return values.some((value) => (about ? Math.abs(value - length) < roughly : value === length));
    })
  );
}

/** Right before a length of time: by so much an end is put off. */
const putOffBy =
  /(?<!\p{L})(?:prolong\p{L}*|extend\p{L}*|repouss\p{L}*|report\p{L}*|retard\p{L}*|postpon\p{L}*|delay\p{L}*)(?: [\p{L}'-]+){0,4}? (?:de|d'|by|for) ?$/u;

/** The days and months that a sentence counts to by months from one that it names: "seize mois plus tard", "extended by four months". */
export function countedMonths({
  passage: { folded, numerals, days },
}: SourceSentence): Pick<DayMention, "year" | "month" | "day">[] {
  const shifted = ({ year, month, day }: DayMention, by: number): Pick<DayMention, "year" | "month" | "day">[] => {
    if (month === null) return [];
    const number = (year ?? anyYear) * 12 + month - 1 + by;
    return [{ year: year === null ? null : Math.floor(number / 12), month: (number % 12) + 1, day }];
  };
  return numerals.flatMap(({ unit, values, start, end }) => {
    if (unit !== "month") return [];
    const way = wayOf(folded.text.slice(end));
    const base = lastBefore(days, start);
    if (way !== null) return base ? values.flatMap((value) => shifted(base, way * value)) : [];
    if (!putOffBy.test(folded.text.slice(0, start))) return [];
    return days.flatMap((day) => values.flatMap((value) => shifted(day, value)));
  });
}

/** The years that a sentence counts to from a year named in it before, or else from that of its publication: "deux ans plus tard". */
function countedYears({ folded: { text }, numerals }: Passage, yearBefore: (at: number) => number | null): number[] {
  return numerals.flatMap(({ unit, values, start, end }) => {
    const way = wayOf(text.slice(end));
    const base = unit === "year" && way !== null ? yearBefore(start) : null;
    return base === null || way === null ? [] : values.map((value) => base + way * value);
  });
}

/** Whether a sentence counts to a year ("the following year", "deux ans plus tard", "sur un an") from the one named last before, else from that of its publication. */
export function countsToYear(index: SourceIndex, sentence: SourceSentence, year: number): boolean {
  const yearsOf = ({ passage }: SourceSentence): { end: number; year: number }[] => [
    ...passage.numerals.flatMap((numeral) =>
      isYear(passage.folded, numeral) ? { end: numeral.end, year: numeral.values[0] ?? 0 } : [],
    ),
    ...passage.days.flatMap((day) => (day.year === null ? [] : { end: day.end, year: day.year })),
  ];
  const before = index.sentences[sentence.at - 1];
  const earlier = before?.article === sentence.article ? yearsOf(before).at(-1) : undefined;
  const published = index.texts[sentence.article]?.published;
  const yearBefore = (at: number): number | null => {
    const base = lastBefore(yearsOf(sentence), at) ?? earlier;
    return base?.year ?? (published === undefined || published === null ? null : Number(published.slice(0, 4)));
  };
  return (
    countedYears(sentence.passage, yearBefore).includes(year) ||
    yearShifts.some(([pattern, shift]) =>
      [...sentence.passage.folded.text.matchAll(pattern)].some((match) => {
        const known = yearBefore(match.index);
        return known !== null && known + shift === year;
      }),
    )
  );
}
