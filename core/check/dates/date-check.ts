import { onMatter, tellsSame } from "../alignment.ts";
import { monthNames } from "./calendar-words.ts";
import { differing, noteOf, textAt, type Checking, type Result } from "../checking.ts";
import { otherEvent } from "./date-of-event.ts";
import { otherPart } from "./date-parts.ts";
import { sentenceGivingDay } from "./derived-dates.ts";
import { weekdayOf, type DayMention } from "./days.ts";
import { isYear } from "../figures/numerals.ts";
import { once } from "../once.ts";
import { isQuoted } from "../passage.ts";
import type { SourceIndex, SourceSentence } from "../source-index.ts";
import { canBeMeant, isInOpenYear, isSameDay, sentenceOfEnds, type DatedPlace } from "./same-day.ts";
import { checkWeekday } from "./weekday-check.ts";
import { checkYear, yearResult } from "./year-check.ts";
import { checkPair, pairsOf } from "./year-pairs.ts";

/** Looks for each date of a sentence: days, months, spans, bare years. */
export function checkDates(checking: Checking): Result[] {
  const { passage } = checking;
  const days = passage.days
    .filter(({ start }) => !isQuoted(passage, start))
    .flatMap((day) => checkDay(checking, day) ?? []);
  const years = passage.numerals.filter(
    (numeral) => isYear(passage.folded, numeral) && !isQuoted(passage, numeral.start),
  );
  const pairs = pairsOf(passage);
  const spans = pairs.flatMap((pair) => (isQuoted(passage, pair.start) ? [] : (checkPair(checking, pair) ?? [])));
  const alone = years
    .filter(({ start }) => !pairs.some((pair) => pair.start <= start && start < pair.end))
    .map((numeral) => checkYear(checking, numeral));
  return [...days, ...spans, ...alone].sort((a, b) => a.start - b.start);
}

function checkDay(checking: Checking, day: DayMention): Result | null {
  const { passage, index } = checking;
  const place = { kind: "date" as const, start: day.start, end: day.end };
  const words = textAt(passage, day.start, day.end);
  if (day.month === null && day.weekday === null) {
    if (day.year === null) return null;
    return yearResult(checking, day.year, place, words);
  }
  if (day.weekday !== null) return checkWeekday(checking, day);
  const all = datesOf(index);
  const found = all.filter((other) => canBeMeant(index, day, other));
  if (found.length === 0) {
    const spelt =
      inPieces(checking, day) ??
      sentenceOfEnds(index, day) ??
      namingMonth(checking, day) ??
      inMonthBefore(checking, day);
    if (spelt) return { ...place, verdict: "supported", at: [spelt.at], note: null };
    const given = sentenceGivingDay(checking, day);
    if (given) return { ...place, verdict: "supported", at: [given.at], note: noteOf("derived") };
    const ends =
      day.last === null ? [] : all.filter((other) => isSameDay({ ...day, last: null }, { ...other.day, last: null }));
    const precise = all.find(
      (other) => day.day !== null && other.day.day === null && isSameDay({ ...day, day: null, last: null }, other.day),
    );
    const nearest = likeliest(checking, day) ?? spanLike(checking, day) ?? ends[0] ?? null;
    if (nearest)
      return {
        ...place,
        verdict: "near",
        at: [nearest.sentence.at],
        note: differing("other-date", words, textAt(nearest.sentence.passage, nearest.day.start, nearest.day.end)),
      };
    if (precise)
      return {
        ...place,
        verdict: "near",
        at: [precise.sentence.at],
        note: noteOf("more-precise", textAt(precise.sentence.passage, precise.day.start, precise.day.end)),
      };
    return { ...place, verdict: "not-found", at: [], note: null };
  }
  const swapped = otherEvent(checking, day, found, all);
  if (swapped)
    return {
      ...place,
      verdict: "near",
      at: [swapped.sentence.at],
      note: differing("other-event", words, textAt(swapped.sentence.passage, swapped.day.start, swapped.day.end)),
    };
  const other = found.find(({ day: theirs }) => isOnOtherWeekday(day, theirs));
  if (other && !found.some(({ day: theirs }) => theirs.beside === day.beside))
    return {
      ...place,
      verdict: "near",
      at: [other.sentence.at],
      note: differing("other-date", words, textAt(other.sentence.passage, other.day.start, other.day.end)),
    };
  const part = otherPart(
    checking,
    day,
    found.map(({ sentence, day: theirs }) => ({
      sentence,
      place: theirs,
      day: (day.day ?? day.last) === null ? theirs.day : null,
    })),
  );
  if (part) return part;
  const apart = otherPartOfYear(checking, day, found);
  if (apart)
    return {
      ...place,
      verdict: "near",
      at: [apart.sentence.at],
      note: differing("other-date", words, textAt(apart.sentence.passage, apart.day.start, apart.day.end)),
    };
  const at = found.map(({ sentence }) => sentence.at);
  const dated = found.find((other) => other.day.written);
  if (
    day.year === null &&
    !ofNamedYear.test(passage.folded.text.slice(day.start, day.end + ofNamedYearReach)) &&
    dated !== undefined &&
    dated.day.year !== null &&
    // An article that gives it without its year, too, dates it by its own day.
    found.every((other) => other.day.year !== null && other.day.written) &&
    !isYearKnown(checking, dated, words)
  )
    return {
      ...place,
      verdict: "near",
      at,
      note: noteOf("year-missing", textAt(dated.sentence.passage, dated.day.start, dated.day.end)),
    };
  if (
    day.written &&
    day.year !== null &&
    found.every((other) => other.day.year === null && !isInOpenYear(index, day, other)) &&
    !hasYear(checking, day.year)
  )
    return {
      ...place,
      verdict: "near",
      at,
      note: noteOf(
        "year-added",
        textAt(found[0]?.sentence.passage ?? passage, found[0]?.day.start ?? 0, found[0]?.day.end ?? 0),
      ),
    };
  return { ...place, verdict: "supported", at, note: null };
}

/** The year of a date, told from the day of writing, and how far behind the date it may end, in letters. */
const ofNamedYear = / (?:next|this|last) year|l'an(?:nee)? (?:prochaine?|derniere?|passee?)/;
const ofNamedYearReach = 22;

/** The year of a date is clear without being written: the text names it elsewhere, or the article appeared in it. */
function isYearKnown({ around, index }: Checking, { day, sentence }: DatedPlace, words: string): boolean {
  if (day.year === null || around.years.has(day.year)) return true;
  const published = Number(index.texts[sentence.article]?.published?.slice(0, 4) ?? NaN);
  // "Next September" is in the year after the article, or in its own.
  if (/(?<!\p{L})(?:next|prochaine?s?)(?!\p{L})/iu.test(words) && day.year === published + 1) return true;
  if (/(?<!\p{L})(?:last|derni(?:er|ère)s?|passée?)(?!\p{L})/iu.test(words) && day.year === published - 1) return true;
  return day.year === published;
}

function hasYear({ index }: Checking, year: number): boolean {
  return (
    index.byValue.has(year) ||
    index.sentences.some(({ passage }) => passage.days.some((day) => day.year === year)) ||
    index.texts.some(({ published }) => published?.startsWith(String(year)) ?? false)
  );
}

/** A date whose day, month and year stand in one sentence, though not beside each other. */
function inPieces({ index }: Checking, day: DayMention): SourceSentence | null {
  const isNamed = ({ passage }: SourceSentence, month: number): boolean =>
    new RegExp(`(?<!\\p{L})(?:and|et|to|a) (?:${monthNames[month - 1] ?? ""})(?!\\p{L})`, "u").test(
      passage.folded.text,
    );
  const both = (sentence: SourceSentence, wanted: { month: number | null; day: number | null }): boolean =>
    (sentence.passage.days.some(
      (other) => !other.partOfYear && (other.month === wanted.month || other.last?.month === wanted.month),
    ) ||
      // "Next January and February": the second month closes a span.
      (wanted === day.last && wanted.day === null && wanted.month !== null && isNamed(sentence, wanted.month))) &&
    (wanted.day === null ||
      sentence.passage.days.some((other) => other.day === wanted.day || other.last?.day === wanted.day) ||
      sentence.passage.numerals.some(({ values, unit }) => unit === null && values.includes(wanted.day ?? 0)));
  return (
    index.sentences.find(
      (sentence) =>
        both(sentence, day) &&
        (day.last === null || both(sentence, day.last)) &&
        (day.year === null ||
          sentence.passage.days.some(({ year }) => year === null || year === day.year) ||
          sentence.passage.numerals.some(({ values }) => values.includes(day.year ?? 0))) &&
        (day.day === null ||
          sentence.passage.numerals.some(
            ({ values, unit, spelt }) =>
              unit === null && !spelt && (values.includes(day.day ?? 0) || values.includes(day.last?.day ?? -1)),
          )),
    ) ?? null
  );
}

/** The near sentence that names a month alone: "five times the price of January". */
function namingMonth({ alignments }: Checking, { day, month, year, last }: DayMention): SourceSentence | null {
  if (month === null || day !== null || year !== null || last !== null) return null;
  const names = new RegExp(`(?<!\\p{L})(?:in|of|since|en|de|depuis) (?:${monthNames[month - 1] ?? ""})(?!\\p{L})`, "u");
  const near = alignments.find(
    ({ sentence, coverage }) => coverage >= tellsSame && names.test(sentence.passage.folded.text),
  );
  return near?.sentence ?? null;
}

/** Right before a number that is a day of the month: "le 6", "on the 6th". */
const beforeDay = /(?<!\p{L})(?:le|du|au|on the|of the) $/u;

/** The near sentence that names a day by its number, of the month that the one before it names: "… le 12 février. Le 6, il …". */
function inMonthBefore({ alignments, index }: Checking, { day, month, last }: DayMention): SourceSentence | null {
  if (day === null || month === null || last !== null) return null;
  const isNumbered = ({ passage: { numerals, folded } }: SourceSentence): boolean =>
    numerals.some(
      ({ values, unit, start }) => unit === null && values.includes(day) && beforeDay.test(folded.text.slice(0, start)),
    );
  const isOfMonth = ({ at, block, article }: SourceSentence): boolean => {
    const before = index.sentences[at - 1];
    return before?.article === article && before.block === block && before.passage.days.at(-1)?.month === month;
  };
  return (
    alignments.find(({ sentence, coverage }) => coverage >= onMatter && isNumbered(sentence) && isOfMonth(sentence))
      ?.sentence ?? null
  );
}

/** The date of the nearest sentence that stands in the place of one that is not found. */
function likeliest(checking: Checking, day: DayMention): DatedPlace | null {
  for (const { sentence, coverage } of checking.alignments) {
    if (coverage < onMatter) return null;
    const days = sentence.passage.days.filter((other) => other.month !== null || day.month === null);
    const kindred = days.filter((other) => other.month === day.month || other.day === day.day);
    const [first] = kindred.length > 0 ? kindred : days;
    if (first) return { sentence, day: first };
  }
  return null;
}

/** A span of days of the articles that begins or ends with ours: "du 21 au 26 juin" for "du 22 au 26 juin". */
function spanLike({ index }: Checking, { day, month, last }: DayMention): DatedPlace | null {
  if (last === null) return null;
  for (const sentence of index.sentences) {
    const alike = sentence.passage.days.find(
      (other) =>
        other.last !== null &&
        other.month === month &&
        other.last.month === last.month &&
        (other.day === day || other.last.day === last.day),
    );
    if (alike) return { sentence, day: alike };
  }
  return null;
}

/** The dates of the articles, each in its sentence. */
const datesOf = once((index: SourceIndex): readonly DatedPlace[] =>
  index.sentences.flatMap((sentence) => sentence.passage.days.map((day) => ({ sentence, day }))),
);

/** Whether the day of the week that is written beside a date is not the one on which that fell; the article tells its year. */
function isOnOtherWeekday({ beside }: DayMention, { year, month, day }: DayMention): boolean {
  if (beside === null || year === null || month === null || day === null) return false;
  return weekdayOf(year, month, day) !== beside;
}

/** Another half or quarter of the same year in the sentence that tells ours, which ours has no month in common with. */
function otherPartOfYear({ alignments }: Checking, day: DayMention, found: readonly DatedPlace[]): DatedPlace | null {
  const [top] = alignments;
  if (!day.partOfYear || !top || top.coverage < onMatter || found.some(({ sentence }) => sentence === top.sentence))
    return null;
  const months = ({ month, last }: DayMention): [number, number] => [month ?? 0, last?.month ?? month ?? 0];
  const [from, to] = months(day);
  const told = top.sentence.passage.days.find((other) => {
    const [first, end] = months(other);
    return other.partOfYear && other.year === day.year && (end < from || first > to);
  });
  return told ? { sentence: top.sentence, day: told } : null;
}
