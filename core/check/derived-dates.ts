import { neighbours, type Checking } from "./checking.ts";
import { dayNumber, weekdayOf, type DayMention } from "./days.ts";
import type { Folded } from "./folding.ts";
import { isYear } from "./numerals.ts";
import type { SourceIndex, SourceSentence } from "./source-index.ts";

/** Words that count from a date, onwards or back: which of two events is the later one ("on 6 June, two days before the talks") they do not tell. Folded. */
const counting =
  /(?<!\p{L})(?:apres|plus tard|de retard|later|after|from now|hence|suivante?s?|following|d'ici|avant|plus tot|d'avance|auparavant|earlier|before|ahead of|ago|il y a|precedente?s?|previous|sooner)(?!\p{L})|(?<!\p{L})(?:dans|in) (?=(?:\p{N}+|\p{L}+) (?:ans|jours|mois|semaines|years|days|months|weeks)(?!\p{L}))/u;
const nextDay =
  /(?<!\p{L})(?:le lendemain|au lendemain|(?:the )?(?:next|following) day|(?:a|the|one) day (?:later|after)|demain|tomorrow)(?!\p{L})/u;
const dayBefore =
  /(?<!\p{L})(?:la veille|(?:a|the|one) day (?:before|earlier)|(?:the )?previous day|hier|yesterday)(?!\p{L})/u;
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
 * The sentence that gives a day which stands nowhere, by counting: "two days before the conference", "le lendemain", "le dernier dimanche
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
      ...(published === null ? [] : [published]),
    ];
    const shifts = passage.numerals.flatMap(({ values: [value = 0], unit }) =>
      unit === "day" ? [value] : unit === "week" ? [value * 7] : [],
    );
    const all = [
      ...(counting.test(text) ? shifts.flatMap((shift) => [shift, -shift]) : []),
      ...(nextDay.test(text) ? [1] : []),
      ...(dayBefore.test(text) ? [-1] : []),
    ];
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

/** The sentence that gives a year which stands nowhere, by counting: "in 2037, three years later than planned" gives 2034; else null. */
export function sentenceGivingYear(checking: Checking, year: number): SourceSentence | null {
  const found = nearSentences(checking).find((sentence) => {
    const { passage } = sentence;
    const { text } = passage.folded;
    const published = publishedOf(checking.index, sentence);
    const bases = [
      ...passage.numerals.flatMap((numeral) => (isYear(passage.folded, numeral) ? (numeral.values[0] ?? []) : [])),
      ...passage.days.flatMap((base) => base.year ?? []),
      ...(published === null ? [] : [new Date(published * dayOfMilliseconds).getUTCFullYear()]),
    ];
    const shifts = passage.numerals.flatMap(({ values: [value = 0], unit }) =>
      unit === "year" ? [value] : unit === "century" ? [value * 100] : unit === "decade" ? [value * 10] : [],
    );
    const all = [
      ...(counting.test(text) ? shifts.flatMap((shift) => [shift, -shift]) : []),
      ...(nextYear.test(text) ? [1] : []),
      ...(yearBefore.test(text) ? [-1] : []),
    ];
    return bases.some((base) => all.some((shift) => base + shift === year));
  });
  return found ?? null;
}

/** Whether a day is the one that an article names by its day of the week only, a week sooner or later counted. */
export function isOnNamedWeekday(ours: DayMention, theirs: DayMention, { text }: Folded): boolean {
  if (ofMonth.test(text.slice(theirs.end))) return false;
  if (theirs.weekday === null || theirs.day === null || theirs.year === null) return false;
  if (ours.day === null || ours.month === null || ours.last !== null) return false;
  const apart = Math.abs(dayNumber({ ...ours, year: ours.year ?? theirs.year }) - dayNumber(theirs));
  return apart === 0 || apart === 7;
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
