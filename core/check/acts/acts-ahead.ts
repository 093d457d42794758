import { shareOf, termsBetween, type Span } from "../alignment.ts";
import { neighbours, type Checking } from "../checking.ts";
import { hedgesIn } from "../speech/hedges.ts";
import { isQuoted } from "../passage.ts";
import type { SourceSentence } from "../source-index.ts";
import { clauseOf, stateOf } from "./tense.ts";

/** What keeps a verb from being an act of its own: to say, to expect, to plan. */
const noActs: ReadonlySet<string> = new Set("=dire =declarer =attendre =prevoir =annoncer =declaration".split(" "));

/** How near a sentence must come for its acts to be held against ours, and how much of our clause it must tell. */
const nearEnough = 0.3;
const toldFrom = 0.5;
/** So much less of our clause another sentence may tell and still be the one that tells our act. */
const asMuch = 0.15;

/** An act that a sentence tells as done: its place there, and the article's words that have it yet to come. */
export interface ActAhead extends Span {
  sentence: SourceSentence;
  theirs: Span;
}

/**
 * An act that a sentence tells as done ("was signed", "vient de verser") while the articles have the same act only before them ("is to
 * be signed", "subject to approval"); null where any near sentence tells it as done, or ours keeps its distance in that clause.
 */
export function actAhead({ passage, index, alignments }: Checking): ActAhead | null {
  const near = alignments.filter(({ coverage }) => coverage >= nearEnough).map(({ sentence }) => sentence);
  if (near.length === 0) return null;
  const around = new Set(near.flatMap((sentence) => neighbours(index, sentence, 1)));
  for (const word of passage.words) {
    if (word.term === null || noActs.has(word.term) || isQuoted(passage, word.start)) continue;
    if (stateOf(passage, word) !== "done") continue;
    const clause = clauseOf(passage, word);
    const hedges = hedgesIn(passage, clause);
    if (hedges.has("hearsay") || hedges.has("possible")) continue;
    const about = termsBetween(passage, clause.start, clause.end);
    about.delete(word.term);
    if (about.size < 2) continue;
    const told = [...around].flatMap((sentence) =>
      sentence.passage.words
        .filter((other) => other.term === word.term && !isQuoted(sentence.passage, other.start))
        .map((other) => ({
          sentence,
          theirs: other,
          state: stateOf(sentence.passage, other),
          share: shareOf(about, sentence.passage.terms, index),
        })),
    );
    const best = told
      .filter(({ state, sentence, share }) => state === "ahead" && near.includes(sentence) && share >= toldFrom)
      .toSorted((a, b) => b.share - a.share)[0];
    if (!best || told.some(({ state, share }) => state === "done" && share >= best.share - asMuch)) continue;
    return { start: word.start, end: word.end, sentence: best.sentence, theirs: best.theirs };
  }
  return null;
}
