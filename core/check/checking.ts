import type { Alignment, Span } from "./alignment.ts";
import { differenceOf } from "./difference.ts";
import type { FindingKind, Note, NoteCode, Verdict } from "./finding.ts";
import type { Passage } from "./passage.ts";
import type { SourceIndex, SourceSentence } from "./source-index.ts";

/** What a whole text says besides the sentence at hand: what its other sentences give need not be given again. */
export interface Surroundings {
  years: ReadonlySet<number>;
  /** The folded text up to this sentence. */
  before: string;
  /** It is a row of figures: nobody can say there who says so. */
  bare: boolean;
  /** It is a row of a person and an office: it tells of nothing that was done. */
  namesOnly: boolean;
}

/** What one check is given: the sentence, the articles, and the sentences of the articles that come nearest. */
export interface Checking {
  passage: Passage;
  index: SourceIndex;
  alignments: readonly Alignment[];
  around: Surroundings;
}

/**
 * What a check found of one item; places in the folded sentence, `at` the numbers of the articles' sentences, `otherwise` those of them
 * that give another value.
 */
export interface Result {
  kind: FindingKind;
  start: number;
  end: number;
  verdict: Verdict;
  at: number[];
  otherwise?: readonly number[];
  note: Note | null;
}

/** A note without a difference. */
export function noteOf(code: NoteCode, theirs = ""): Note {
  return { code, theirs, difference: [] };
}

/** A note on what an article writes otherwise, letter by letter. */
export function differing(code: NoteCode, ours: string, theirs: string): Note {
  return { code, theirs, difference: differenceOf(ours, theirs) };
}

/** The text as it stands of a place in a folded text. */
export function textAt({ text, folded }: Pick<Passage, "text" | "folded">, start: number, end: number): string {
  return text.slice(folded.at[start] ?? 0, folded.at[end] ?? text.length).trim();
}

/** Words of an article are shown so far on either side, in letters. */
const shown = 40;

/** The whole words around a place of a folded text, as they stand. */
export function wordsAround(passage: Passage, { start, end }: Span): string {
  const { text } = passage.folded;
  // From the blank before the reach to the one behind it.
  const from = text.lastIndexOf(" ", Math.max(0, start - shown)) + 1;
  const to = text.indexOf(" ", Math.min(text.length, end + shown));
  return textAt(passage, from, to === -1 ? text.length : to);
}

/** Whether a sentence of an article is in the same language as the one that is checked, as far as both are known. */
export function isSameLanguage(passage: Passage, sentence: SourceSentence): boolean {
  return (
    passage.language === null || sentence.passage.language === null || passage.language === sentence.passage.language
  );
}

/** The nearest sentence of the articles, if it is near enough. */
export function nearest({ alignments }: Checking, coverage: number): Alignment | null {
  const [first] = alignments;
  return first && first.coverage >= coverage ? first : null;
}

/** The sentences next to one, in the same article, up to a distance. */
export function neighbours(index: SourceIndex, sentence: SourceSentence, distance: number): SourceSentence[] {
  return index.sentences
    .slice(Math.max(0, sentence.at - distance), sentence.at + distance + 1)
    .filter((other) => other.article === sentence.article);
}
