import { neighbours, type Checking } from "./checking.ts";
import { dayNumber, weekdayOf, type DayMention } from "./days.ts";
import type { Folded } from "./folding.ts";
import { isYear, type Numeral } from "./numerals.ts";
import type { SourceIndex, SourceSentence } from "./source-index.ts";

const nextDay =
  /(?<!\p{L})(?:le lendemain|au lendemain|(?:the )?(?:next|following) day|(?:a|the|one) day (?:later|after))(?!\p{L})/u;
const dayBefore = /(?<!\p{L})(?:la veille|(?:a|the|one) day (?:before|earlier)|(?:the )?previous day)(?!\p{L})/u;
const nextYear =
  /(?<!\p{L})(?:l'annee suivante|l'an prochain|(?:the )?(?:next|following) year|(?:a|one) year later|un an (?:apres|plus tard))(?!\p{L})/u;
const yearBefore =
  /(?<!\p{L})(?:l'annee (?:precedente|d'avant)|(?:the )?(?:previous|preceding) year|(?:a|the|one) year (?:earlier|before|ago)|un an (?:avant|auparavant|plus tot)|sur un an|en un an|year-on-year|year on year)(?!\p{L})/u;

/** How many of the nearest sentences are looked at, and how near they must come. */
const looked = 5;
const nearEnough = 0.2;

function nearSentences({ alignments, index }: Checking): SourceSentence[] {
  const near = alignments.filter(({ coverage }) => coverage >= nearEnough).slice(0, looked);
  return [...new Set(near.flatMap(({ sentence }) => [sentence, ...neighbours(index, sentence, 1)]))];
}

const dayOfMilliseconds = 86_400_000;

function publishedOf(index: SourceIndex, { article }: SourceSentence): number | null {
  const published = index.texts[article]?.published ?? null;
  return published?.length === 10 ? Date.parse(published) / dayOfMilliseconds : null;
}

/**
 * The sentence that gives a day which stands nowhere, by counting: "le lendemain", "le dernier dimanche
 * de septembre"; null where none near ours does.
 */
export function sentenceGivingDay(checking: Checking, { year, month, day, last }: DayMention): SourceSentence | null {
  if (month === null || day === null || last !== null) return null;
  const found = nearSentences(checking).find((sentence) => {
    const { passage } = sentence;
    const { text } = passage.folded;
    const published = publishedOf(checking.index, sentence);
    const yearMeant = year ?? (published === null ? null : new Date(published * dayOfMilliseconds).getUTCFullYear());
    if (yearMeant !== null && isNthWeekday(text, yearMeant, month, day)) return true;
    const bases = [
      ...passage.days.flatMap((base) => (base.day === null || base.month === null ? [] : [dayNumber(base)])),
    ];
    const all = [...(nextDay.test(text) ? [1] : []), ...(dayBefore.test(text) ? [-1] : [])];
    return bases.some((base) =>
      all.some((shift) => {
        const meant = new Date((base + shift) * dayOfMilliseconds);
        return (
          meant.getUTCMonth() + 1 === month &&
          meant.getUTCDate() === day &&
          (year === null || meant.getUTCFullYear() === year || meant.getUTCFullYear() === anyYear)
        );
      }),
    );
  });
  return found ?? null;
}

/** The year that {@link dayNumber} reckons with where none is known. */
const anyYear = 2001;

const ordinals: readonly (readonly [RegExp, number])[] = [
  [/^(?:premier|1er|first)$/, 1],
  [/^(?:deuxieme|2e|second)$/, 2],
  [/^(?:troisieme|3e|third)$/, 3],
  [/^(?:quatrieme|4e|fourth)$/, 4],
  [/^(?:dernier|last)$/, -1],
];
const weekdays = [
  "lundi|monday",
  "mardi|tuesday",
  "mercredi|wednesday",
  "jeudi|thursday",
  "vendredi|friday",
  "samedi|saturday",
  "dimanche|sunday",
];
const months = [
  "janvier|january",
  "fevrier|february",
  "mars|march",
  "avril|april",
  "mai|may",
  "juin|june",
  "juillet|july",
  "aout|august",
  "septembre|september",
  "octobre|october",
  "novembre|november",
  "decembre|december",
];
const nthWeekday = new RegExp(
  `(?<!\\p{L})(premier|1er|first|deuxieme|2e|second|troisieme|3e|third|quatrieme|4e|fourth|dernier|last) (${weekdays.join("|")}) (?:de |d'|of |in )(${months.join("|")})(?!\\p{L})`,
  "gu",
);

const ofMonth = new RegExp(`^ (?:de |d'|of |in )(?:${months.join("|")})(?!\\p{L})`, "u");

/** Whether a text names a day as "the last Sunday of September". */
function isNthWeekday(text: string, year: number, month: number, day: number): boolean {
  return [...text.matchAll(nthWeekday)].some(([, rank = "", weekday = "", named = ""]) => {
    const wanted = weekdays.findIndex((names) => names.split("|").includes(weekday));
    if (months.findIndex((names) => names.split("|").includes(named)) + 1 !== month) return false;
    if (weekdayOf(year, month, day) !== wanted) return false;
    const [, nth = 0] = ordinals.find(([pattern]) => pattern.test(rank)) ?? [];
    const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
    return nth === -1 ? day + 7 > length : Math.ceil(day / 7) === nth;
  });
}

/** The sentence that gives a year which stands nowhere, by "the following year" or "the year before"; else null. */
export function sentenceGivingYear(checking: Checking, year: number): SourceSentence | null {
  const found = nearSentences(checking).find((sentence) => {
    const { passage } = sentence;
    const { text } = passage.folded;
    const bases = [
      ...passage.numerals.flatMap((numeral) => (isYear(passage.folded, numeral) ? (numeral.values[0] ?? []) : [])),
      ...passage.days.flatMap((base) => base.year ?? []),
    ];
    const all = [...(nextYear.test(text) ? [1] : []), ...(yearBefore.test(text) ? [-1] : [])];
    return bases.some((base) => all.some((shift) => base + shift === year));
  });
  return found ?? null;
}

/** Whether a day is the one that an article names by its day of the week only, the very day that it means. */
export function isOnNamedWeekday(ours: DayMention, theirs: DayMention, { text }: Folded): boolean {
  if (ofMonth.test(text.slice(theirs.end))) return false;
  if (theirs.weekday === null || theirs.day === null || theirs.year === null) return false;
  if (ours.day === null || ours.month === null || ours.last !== null) return false;
  return dayNumber({ ...ours, year: ours.year ?? theirs.year }) - dayNumber(theirs) === 0;
}

/** The month that ends "entre juin et août", "between June and August" without a year, which the reader of dates passes over; places in a folded text. */
export function closingMonthsIn(text: string): { start: number; end: number; month: number; opening: number }[] {
  return [...text.matchAll(monthSpan)].map((match) => {
    const end = match.index + match[0].length;
    return {
      start: end - (match[2]?.length ?? 0),
      end,
      month: monthOf(match[2] ?? ""),
      opening: monthOf(match[1] ?? ""),
    };
  });
}

const monthSpan = new RegExp(
  `(?<!\\p{L})(?:entre|between) (${months.join("|")}) (?:et|and) (${months.join("|")})(?!\\p{L}| \\d{4})`,
  "gu",
);

function monthOf(name: string): number {
  return months.findIndex((names) => names.split("|").includes(name)) + 1;
}

/** The sentence near ours that lies so many days or weeks from a day of ours: "two weeks later, on 19 July". */
export function timeBetweenDays({ passage, alignments, index }: Checking, { unit, values }: Numeral): SourceSentence | null {
  const length = unit === "day" ? 1 : unit === "week" ? 7 : null;
  if (length === null) return null;
  const daysOf = (days: readonly DayMention[]): number[] =>
    days.flatMap((day) => (day.day === null ? [] : dayNumber(day)));
  const near = alignments.slice(0, 4).map(({ sentence }) => sentence);
  const around = [...new Set(near.flatMap((sentence) => neighbours(index, sentence, 2)))];
  const published = index.texts.flatMap(({ published: day }) =>
    day?.length === 10 ? Date.parse(day) / dayOfMilliseconds : [],
  );
  const theirs = [...around.flatMap((sentence) => daysOf(sentence.passage.days)), ...published];
  const isOurs = (day: DayMention): boolean =>
    passage.days.some((own) => own.day === day.day && own.month === day.month);
  const found = near.find((sentence) =>
    daysOf(sentence.passage.days.filter(isOurs)).some((one) =>
      theirs.some((other) => values.includes(Math.abs(one - other) / length)),
    ),
  );
  return found ?? null;
}
