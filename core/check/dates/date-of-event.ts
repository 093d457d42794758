import { segmentOf, speaksForOther, termsBetween, type Candidate, type Span } from "../alignment.ts";
import type { Checking } from "../checking.ts";
import { countsBetween } from "./counted-dates.ts";
import type { DayMention } from "./days.ts";
import { isYear } from "../figures/numerals.ts";
import { once } from "../once.ts";
import type { Passage } from "../passage.ts";
import { isSameDay, type DatedPlace } from "./same-day.ts";
import type { SourceIndex, SourceSentence } from "../source-index.ts";

/** The dates and bare years of a passage: what the words of a sentence are shared out to. */
function datedItemsOf({ days, numerals, folded }: Passage): { start: number; end: number }[] {
  return [...days, ...numerals.filter((numeral) => isYear(folded, numeral))];
}

/** The words that belong to each date of a passage of the articles; every date that is checked asks for them. */
const segmentsOf = once((passage: Passage): ReadonlyMap<DayMention, ReadonlySet<string>> => {
  const items = datedItemsOf(passage);
  return new Map(passage.days.map((day) => [day, segmentOf(passage, day, items)]));
});

/** A date of another event: the words about ours stand in the articles with another date, and not with this one. */
export function otherEvent(
  checking: Checking,
  day: DayMention,
  found: readonly DatedPlace[],
  all: readonly DatedPlace[],
): DatedPlace | null {
  const { passage, index } = checking;
  const beside = clausesBeside(passage, day).flatMap(({ start, end }) => [...termsBetween(passage, start, end)]);
  const own = new Set([...segmentOf(passage, day, datedItemsOf(passage))].filter((term) => !beside.includes(term)));
  if (own.size < 2) return null;
  const candidateOf = ({ sentence, day: other }: DatedPlace): Candidate & { sentence: SourceSentence } => ({
    sentence,
    article: sentence.article,
    passage: sentence.passage,
    start: other.start,
    end: other.end,
    terms: withNext(checking, sentence, segmentsOf(sentence.passage).get(other) ?? new Set()),
  });
  const mine = found.map(candidateOf).map((candidate) => withBefore(checking, candidate));
  return (
    all
      .filter((entry) => !isSameDay(day, entry.day) && !isSameDay(entry.day, day))
      .filter((entry) => !passage.days.some((own) => own !== day && isSameDay(own, entry.day)))
      .filter((entry) => ![passage, entry.sentence.passage].some((text) => countsBetween(text, day, entry.day)))
      .filter((entry) => !isOfDateline(entry))
      .filter(
        (entry) =>
          entry.day.month !== null &&
          (entry.day.weekday === null || entry.day.year !== null) &&
          (entry.day.day !== null || day.day === null),
      )
      .find((entry) => {
        const candidate = candidateOf(entry);
        return mine.every((other) => speaksForOther(passage, day, own, other, candidate, index));
      }) ?? null
  );
}

/** Before and behind the date that a dispatch opens with: "LIMA, 18 juin (Agence Pacifique) -". */
const beforeDateline = /^[\p{L} '-]{2,40}, (?:le )?$/u;
const behindDateline = /^ ?(?:\(|-)/u;

/** Whether a date is that of the dispatch, and of nothing that it tells. */
function isOfDateline({ sentence: { passage }, day: { start, end } }: DatedPlace): boolean {
  const { text } = passage.folded;
  return beforeDateline.test(text.slice(0, start)) && behindDateline.test(text.slice(end));
}

/** A relative clause between commas: what it says is said of a thing, and not of when something else is. */
const relativeClause = /, (?:who|which|whose|whom|qui|que|dont) [^,;:()"]*,/gu;

/** The relative clauses of a passage that a date does not stand in. */
function clausesBeside({ folded: { text } }: Passage, { start, end }: Span): Span[] {
  return [...text.matchAll(relativeClause)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter((clause) => clause.end <= start || clause.start >= end);
}

/** The sentence a number of places behind one, in the same paragraph. */
function beside(index: SourceIndex, { at, block, article }: SourceSentence, places: number): SourceSentence | null {
  const other = index.sentences[at + places];
  return other?.block === block && other.article === article ? other : null;
}

/** Opens a sentence on whom or what the one before tells of. */
const byPronoun = /^(?:elles?|ils?|he|she|they|it|celui-ci|celle-ci) /u;

/** Goes on, between commas, with the word of whoever spoke before: "The delay, he says, is due to …". */
const saidByPronoun = /, (?:(?:he|she|they) \p{L}+|\p{L}+(?: (?:he|she|they)|-(?:t-)?(?:il|elle)s?)),/u;

/**
 * What the sentence after one says belongs to its date too: "Le 12, il sera à X. Il y signera …"; but not where a third one goes on with
 * it by a pronoun and a date of its own.
 */
function withNext({ index }: Checking, sentence: SourceSentence, terms: ReadonlySet<string>): ReadonlySet<string> {
  const next = beside(index, sentence, 1);
  const third = beside(index, sentence, 2)?.passage;
  if (next === null || next.passage.days.length > 0 || sentence.passage.days.length > 1) return terms;
  if (third && third.days.length > 0 && byPronoun.test(third.folded.text)) return terms;
  return new Set([...terms, ...next.passage.terms]);
}

/** What the sentence before one says speaks for its date too, where it goes on by a pronoun: "X was elected. She takes office on 1 July." */
function withBefore<Of extends Candidate & { sentence: SourceSentence }>({ index }: Checking, of: Of): Of {
  const before = beside(index, of.sentence, -1);
  const { text } = of.passage.folded;
  if (before === null || before.passage.days.length > 0 || !(byPronoun.test(text) || saidByPronoun.test(text)))
    return of;
  return { ...of, terms: new Set([...of.terms, ...before.passage.terms]) };
}
