import { onMatter } from "../alignment.ts";
import { monthNames as months, weekdayNames as weekdays } from "./calendar-words.ts";
import { anyYear, countedDays, countedMonths, countsToYear, publishedOf, roughly } from "./counted-dates.ts";
import { neighbours, type Checking } from "../checking.ts";
import { dayOfMilliseconds, dayNumber, weekdayOf, type DayMention } from "./days.ts";
import type { Folded } from "../folding.ts";
import type { Numeral } from "../figures/numerals.ts";
import type { Passage } from "../passage.ts";
import type { SourceIndex, SourceSentence } from "../source-index.ts";

/** How many of the nearest sentences are looked at. */
const looked = 5;
function nearSentences({ alignments, index }: Checking): SourceSentence[] {
  const near = alignments.filter(({ coverage }) => coverage >= onMatter).slice(0, looked);
  return [...new Set(near.flatMap(({ sentence }) => [sentence, ...neighbours(index, sentence, 1)]))];
}

/** Right before a length of time: it is a term that runs from a day. */
const termAhead =
  /(?<!\p{L})(?:within|no later than|dans (?:les?|un delai de)|sous|delai de|au plus tard|preavis de|deadline of|period of|notice of)(?: (?:the|next|a|an|les?|prochains))* $/u;
/** Right before a length of time: somebody has it to do something in, which must follow. */
const termHad =
  /(?<!\p{L})(?:have|has|had|gets?|got|gives?|gave|given|giving|granted|a|ont|avait|avaient|aura|auront|ayant|dispos\p{L}+ de|laiss\p{L}+|donn\p{L}+|accord\p{L}+)(?: [\p{L}'-]+){0,3} $/u;
const termBehind = /^ (?:notice|deadline|in which|to|pour|de delai|de preavis)(?!\p{L})/u;
/** How far before a length of time its cue may begin, in letters. */
const termReach = 50;

/**
 * The ends of terms that a sentence sets, from a day that it names: "within 21 days of 3 March"; where it names none, from publication:
 * "a dix jours pour faire appel".
 */
function termsSet(index: SourceIndex, sentence: SourceSentence): number[] {
  const { folded, numerals, days } = sentence.passage;
  const { text } = folded;
  const isTerm = ({ start, end }: Numeral): boolean => {
    const lead = text.slice(Math.max(0, start - termReach), start);
    return termAhead.test(lead) || (termHad.test(lead) && termBehind.test(text.slice(end)));
  };
  const lengths = numerals.flatMap((numeral) => {
    const length = numeral.unit === "day" ? 1 : numeral.unit === "week" ? 7 : null;
    return length !== null && isTerm(numeral) ? numeral.values.map((value) => value * length) : [];
  });
  const named = days.flatMap((day) => (day.day === null || day.month === null ? [] : dayNumber(day)));
  const bases = named.length > 0 ? named : [publishedOf(index, sentence) ?? []].flat();
  return bases.flatMap((base) => lengths.map((length) => base + length));
}

/** The halves of a year, and the months that each begins and ends with. */
const halves: readonly { told: RegExp; first: number; last: number }[] = [
  {
    told: /(?<!\p{L})(?:first half|first six months|premier semestre|six premiers mois)(?!\p{L})/gu,
    first: 1,
    last: 6,
  },
  {
    told: /(?<!\p{L})(?:second half|last six months|second semestre|deuxieme semestre|six derniers mois)(?!\p{L})/gu,
    first: 7,
    last: 12,
  },
];
const yearBehind = /^ (?:of |de |d'|in |en )?(?:the year |l'annee )?((?:19|20)\d\d)(?!\d)/;

/** The span that a month opens or closes without a year: "between January and June"; null where it stands alone. */
function spanAround({ folded }: Passage, { start, end, year, month, ...rest }: DayMention): DayMention | null {
  const span = closingMonthsIn(folded.text).find(
    (one) => one.start === start || (one.opening === month && one.start - end > 0 && one.start - end < closingReach),
  );
  if (!span) return null;
  return { ...rest, start, end, year, month: span.opening, last: { year, month: span.month, day: null } };
}

/** Whether a sentence tells a span of months as the half of a year: of the one that it names, else of that of its publication. */
function tellsHalf(index: SourceIndex, sentence: SourceSentence, { year, month, day, last }: DayMention): boolean {
  const half = halves.find(({ first, last: end }) => day === null && month === first && last?.month === end);
  if (half === undefined || last === null || last.day !== null) return false;
  const { text } = sentence.passage.folded;
  const ours = last.year ?? year;
  const published = index.texts[sentence.article]?.published?.slice(0, 4) ?? null;
  return [...text.matchAll(half.told)].some((match) => {
    const told = yearBehind.exec(text.slice(match.index + match[0].length))?.[1] ?? published;
    return ours === null || told === null || Number(told) === ours;
  });
}

const yearsEnd =
  /(?<!\p{L})(?:(?:end of (?:the|this) year|year(?:-| )end|year's end)|(?:la )?fin (?:de l'|d')annee)(?!\p{L})/u;

const yearsStart =
  /(?<!\p{L})(?:(?:start|beginning) of (?:the|this) year|new year|year began|debut de (?:l'|cette )annee)(?!\p{L})/u;

/** A new year that lies ahead of what is told is the next one; told early in January it is the one that has begun. */
const yearAhead = /(?<!\p{L})(?:in|into|for|by|before|until) the new year(?!\p{L})/u;

/** Whether a sentence tells a month, or its first day, as the beginning of the year, as far as its article is dated. */
function isStartIn(
  index: SourceIndex,
  { article, passage }: SourceSentence,
  { year, month, day }: DayMention,
): boolean {
  const { text } = passage.folded;
  if (month !== 1 || (day ?? 1) !== 1 || !yearsStart.test(text)) return false;
  const published = index.texts[article]?.published ?? null;
  if (year === null || published === null) return true;
  const isNext = yearAhead.test(text) && !/^\d{4}-01/.test(published);
  return Number(published.slice(0, 4)) + (isNext ? 1 : 0) === year;
}

/** Whether a sentence tells a day as the last of the year or of a month that it names: "the end of January". */
function isEndIn({ passage }: SourceSentence, month: number, day: number): boolean {
  const { text } = passage.folded;
  if (month === 12 && day === 31 && yearsEnd.test(text)) return true;
  return passage.days.some(
    (named) =>
      named.month === month &&
      named.day === null &&
      day === new Date(Date.UTC(named.year ?? anyYear, month, 0)).getUTCDate() &&
      /(?:fin|end of|fin de) ?$/.test(text.slice(0, named.start)),
  );
}

/** Right before a month or a part of a year: its end. */
const endOf = /(?<!\p{L})(?:fin|end)(?: (?:of|de|du|d'|the|la))* ?(?:d')?$/u;

/** Whether a sentence has the end of a half or a quarter where ours has that of its last month: "end of March", "fin du premier trimestre". */
function isEndOfPart(
  passage: Passage,
  { start, year, month, day }: DayMention,
  { passage: other }: SourceSentence,
): boolean {
  if (day !== null || !endOf.test(passage.folded.text.slice(0, start))) return false;
  return other.days.some(
    (part) =>
      part.partOfYear &&
      part.last?.month === month &&
      (year === null || part.year === null || part.year === year) &&
      endOf.test(other.folded.text.slice(0, part.start)),
  );
}

/**
 * The sentence that gives a day or a span which stands nowhere, by counting: "le lendemain", "dix jours", "le dernier dimanche
 * de septembre", "the end of the year", "le premier semestre"; null where none near ours does.
 */
export function sentenceGivingDay(checking: Checking, ours: DayMention): SourceSentence | null {
  const { year, month, day, last } = ours;
  const isCounted = (other: Pick<DayMention, "year" | "month" | "day">): boolean =>
    other.month === month &&
    (day === null || other.day === day) &&
    (year === null || other.year === null || other.year === year);
  const counting = nearSentences(checking).find(
    (sentence) =>
      last === null && (countedMonths(sentence).some(isCounted) || isEndOfPart(checking.passage, ours, sentence)),
  );
  if (counting) return counting;
  if (last !== null || day === null) {
    const span = last === null ? spanAround(checking.passage, ours) : ours;
    const told = nearSentences(checking).find((sentence) => span && tellsHalf(checking.index, sentence, span));
    if (told || last !== null || month === null) return told ?? null;
    return nearSentences(checking).find((sentence) => isStartIn(checking.index, sentence, ours)) ?? null;
  }
  if (month === null) return null;
  const isMeant = (number: number): boolean => {
    const meant = new Date(number * dayOfMilliseconds);
    const meantYear = meant.getUTCFullYear();
    return (
      meant.getUTCMonth() + 1 === month &&
      meant.getUTCDate() === day &&
      (year === null || meantYear === year || meantYear === anyYear)
    );
  };
  const found = nearSentences(checking).find((sentence) => {
    const published = publishedOf(checking.index, sentence);
    const yearMeant = year ?? (published === null ? null : new Date(published * dayOfMilliseconds).getUTCFullYear());
    return (
      (yearMeant !== null && isNthWeekday(sentence.passage.folded.text, yearMeant, month, day)) ||
      isStartIn(checking.index, sentence, ours) ||
      isEndIn(sentence, month, day) ||
      countedDays(checking.index, sentence, checking.passage.terms).some(isMeant) ||
      termsSet(checking.index, sentence).some(isMeant)
    );
  });
  return found ?? null;
}

const ordinals: readonly (readonly [RegExp, number])[] = [
  [/^(?:premier|1er|first)$/, 1],
  [/^(?:deuxieme|2e|second)$/, 2],
  [/^(?:troisieme|3e|third)$/, 3],
  [/^(?:quatrieme|4e|fourth)$/, 4],
  [/^(?:dernier|last)$/, -1],
];
const nthWeekday = new RegExp(
  `(?<!\\p{L})(premier|1er|first|deuxieme|2e|second|troisieme|3e|third|quatrieme|4e|fourth|dernier|last) (${weekdays.join("|")}) (?:de |d'|of |in )(${months.join("|")})(?!\\p{L})`,
  "gu",
);

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

/** The sentence near ours that gives a year which stands nowhere, by counting to it; null where none does. */
export function sentenceGivingYear(
  checking: Checking,
  year: number,
  { start }: { start: number },
): SourceSentence | null {
  const isBefore = beforeYear.test(checking.passage.folded.text.slice(0, start));
  // "Before 2035" is by the end of 2034.
  const isEndOfLast = ({ passage }: SourceSentence): boolean =>
    [...passage.folded.text.matchAll(endOfYear)].some(([, told]) => Number(told) === year - 1);
  return (
    nearSentences(checking).find(
      (sentence) => countsToYear(checking.index, sentence, year) || (isBefore && isEndOfLast(sentence)),
    ) ?? null
  );
}

const beforeYear = /(?<!\p{L})(?:avant|before) (?:l'an(?:nee)? )?$/u;
const endOfYear = /(?<!\p{L})(?:fin|end)(?: (?:of|de|the year|l'annee))* ((?:19|20)\d\d)(?!\d)/gu;

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

/** How far behind the first month of a span its last one may begin, in letters. */
export const closingReach = 6;

const monthSpan = new RegExp(
  `(?<!\\p{L})(?:entre|between) (${months.join("|")}) (?:et|and) (${months.join("|")})(?!\\p{L}| \\d{4})`,
  "gu",
);

function monthOf(name: string): number {
  return months.findIndex((names) => names.split("|").includes(name)) + 1;
}

/** The days of a month and of a week, for times that are told from one day to another. */
const daysOfUnit: Readonly<Record<string, number>> = { month: 30.4, week: 7 };
const since =
  /(?<!\p{L})(?:since|depuis)(?: (?:the|la|le))?(?: (?:(?<early>early|debut)|(?<mid>mid|mi)|(?<late>late|fin)))?[ -]*$/u;
/** Which days of a month are its beginning, its middle and its end; all of them where none is told. */
const partsOfMonth = { early: [1, 10], mid: [11, 20], late: [21, 31], whole: [1, 31] } as const;

/** The sentence near ours that tells what goes on since a day, from which to publication so long a time has passed: "in less than two months". */
export function timeSincePublication(
  { alignments, index }: Checking,
  { unit, values: [value = 0], bound, about }: Numeral,
): SourceSentence | null {
  const length = daysOfUnit[unit ?? ""];
  if (length === undefined || (bound === null && !about)) return null;
  const hasPassed = (sentence: SourceSentence, day: DayMention): boolean => {
    const published = publishedOf(index, sentence);
    if (published === null || day.month === null || day.year === null || day.last !== null) return false;
    const told = since.exec(sentence.passage.folded.text.slice(0, day.start));
    if (!told) return false;
    const part = (["early", "mid", "late"] as const).find((one) => told.groups?.[one] !== undefined) ?? "whole";
    const [first, last] = partsOfMonth[part].map((any) => dayNumber({ ...day, day: day.day ?? any }));
    if (first === undefined || last === undefined) return false;
    const [shortest, longest] = [(published - last) / length, (published - first) / length];
    if (bound === "most") return shortest <= value && longest > value - 1;
    if (bound === "least") return longest >= value && shortest < value + 1;
    return shortest < value + 0.4 && longest > value - 0.4;
  };
  const near = alignments.filter(({ coverage }) => coverage >= onMatter).map(({ sentence }) => sentence);
  return near.find((sentence) => sentence.passage.days.some((day) => hasPassed(sentence, day))) ?? null;
}

/** The sentence near ours that lies so many days or weeks from a day of ours: "two weeks later, on 19 July". */
export function timeBetweenDays(
  { passage, alignments, index }: Checking,
  { unit, values, about }: Numeral,
): SourceSentence | null {
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
  const isLength = (time: number): boolean =>
    values.some((value) => (about ? Math.abs(value - time) < roughly : value === time));
  const found = near.find((sentence) =>
    daysOf(sentence.passage.days.filter(isOurs)).some((one) =>
      theirs.some((other) => isLength(Math.abs(one - other) / length)),
    ),
  );
  return found ?? null;
}

const ofMonth = new RegExp(`^ (?:de |d'|of |in )(?:${months.join("|")})(?!\\p{L})`, "u");

/** Whether a day of the week is one of a month that is named behind it: "the last Sunday of September". */
export function namesMonthAfter({ text }: Folded, { end }: { end: number }): boolean {
  return ofMonth.test(text.slice(end));
}
