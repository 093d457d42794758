import { neighbours } from "../checking.ts";
import { dayNumber, type DayMention } from "./days.ts";
import { publishedOf } from "./counted-dates.ts";
import { namesMonthAfter } from "./derived-dates.ts";
import type { SourceIndex, SourceSentence } from "../source-index.ts";

/** A date of an article, in its sentence. */
export interface DatedPlace {
  sentence: SourceSentence;
  day: DayMention;
}

/**
 * Whether two dates can be one: nothing that both say differs. A month holds its days; an end of a span is found in it, but the months
 * of a half or a quarter of a year are not told by that.
 */
export function isSameDay(ours: DayMention, theirs: DayMention): boolean {
  const ends = theirs.last === null ? [theirs] : [theirs, { ...theirs, ...theirs.last }];
  const agree = (
    a: Pick<DayMention, "year" | "month" | "day">,
    b: Pick<DayMention, "year" | "month" | "day">,
  ): boolean =>
    a.month === b.month &&
    (a.day === null || a.day === b.day) &&
    (a.year === null || b.year === null || a.year === b.year);
  if (ours.last === null) return !theirs.partOfYear && ends.some((end) => agree(ours, end));
  return theirs.last !== null && agree(ours, theirs) && agree({ ...ours, ...ours.last }, { ...theirs, ...theirs.last });
}

/** How far from the day of publication a date may lie whose year the article leaves open, and one that it names by its weekday. */
const openWithin = 330;
const weekdayWithin = 8;

/**
 * Whether a date can be one of an article: they agree; or it is told there without its year or by the day of the week only, and ours
 * is the one of that name near the day of publication.
 */
export function canBeMeant(index: SourceIndex, ours: DayMention, { sentence, day }: DatedPlace): boolean {
  return (
    isSameDay(ours, day) ||
    isInOpenYear(index, ours, { sentence, day }) ||
    isOnNamedWeekday(index, ours, { sentence, day })
  );
}

/** Whether a date that an article tells without its year is ours, by the day of publication near which it lies. */
export function isInOpenYear(index: SourceIndex, ours: DayMention, { sentence, day }: DatedPlace): boolean {
  const published = publishedOf(index, sentence);
  if (day.written || day.weekday !== null || ours.year === null || ours.month === null || published === null)
    return false;
  return (
    Math.abs(dayNumber(ours) - published) <= openWithin && isSameDay({ ...ours, year: null }, { ...day, year: null })
  );
}

/** Right before a weekday: what is planned for it, or goes on to it. */
const toCome =
  /(?<!\p{L})(?:prevue?s?|planned|scheduled|due|set|expected|avant|before|d'ici|by|until|jusqu'a|lancent|ouvrent|commencent|debutent|launch|open|begin|start)(?: (?:for|on|pour|a))? $/u;

function isOnNamedWeekday(index: SourceIndex, ours: DayMention, { sentence, day }: DatedPlace): boolean {
  if (namesMonthAfter(sentence.passage.folded, day)) return false;
  if (day.weekday === null || day.day === null || day.year === null) return false;
  if (ours.day === null || ours.month === null || ours.last !== null) return false;
  const number = dayNumber({ ...ours, year: ours.year ?? day.year });
  const distance = Math.abs(number - dayNumber(day));
  if (distance === 0) return true;
  const published = publishedOf(index, sentence);
  if (distance !== 7 || published === null || Math.abs(number - published) > weekdayWithin) return false;
  if (number > published && toCome.test(sentence.passage.folded.text.slice(0, day.start))) return true;
  // "Jeudi à Praia, … à Oslo samedi": the days of one sentence lie on one side of its publication.
  return sentence.passage.days.some(
    (other) => other !== day && other.weekday !== null && (dayNumber(other) - published) * (number - published) > 0,
  );
}

/** The sentence that has both ends of a span, or has one and the sentence beside it the other: "opens on 4 October, closes on 12 November". */
export function sentenceOfEnds(index: SourceIndex, ours: DayMention): SourceSentence | null {
  if (ours.last === null) return null;
  const first = { ...ours, last: null };
  const last = { ...first, ...ours.last };
  const has = (sentence: SourceSentence, end: DayMention): boolean =>
    sentence.passage.days.some((day) => canBeMeant(index, end, { sentence, day }));
  return (
    index.sentences.find(
      (sentence) => has(sentence, first) && neighbours(index, sentence, 1).some((beside) => has(beside, last)),
    ) ?? null
  );
}
