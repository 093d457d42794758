import { shareOf, termsBetween, type Span } from "./alignment.ts";
import type { Checking } from "./checking.ts";
import { pieceOf } from "./pieces.ts";
import type { SourceSentence } from "./source-index.ts";

/** So much of the words about an item, by weight, stands in the sentence that tells what ours does; so little where the item stands. */
const toldFrom = 0.7;
const elsewhereUpTo = 0.35;

/** Fewer words that the articles have say nothing of where something stands. */
const fewestWords = 2;

/** How many of the nearest sentences are looked at. */
const looked = 4;

/**
 * The sentence of the articles that has the words about an item of ours, but neither the item nor one beside it has it, while no sentence
 * that has the item has those words: what stands there in its place is what the articles say. Null where there is none, or the words are
 * too few. `has` tells whether a sentence has the item, `beside` which sentences around the one found may have it as well.
 */
export function sentenceWithout(
  checking: Checking,
  item: Span,
  has: (sentence: SourceSentence) => boolean,
  beside: (sentence: SourceSentence) => SourceSentence[],
): SourceSentence | null {
  const { passage, index, alignments } = checking;
  const wordsAbout = (place: Span): Set<string> => {
    const terms = new Set([
      ...termsBetween(passage, place.start, item.start),
      ...termsBetween(passage, item.end, place.end),
      ...passage.days.flatMap(({ start, end, month, day }) =>
        month === null || day === null || start < place.start || end > place.end || start === item.start
          ? []
          : [`#${month}-${day}`],
      ),
    ]);
    for (const term of terms) if (!index.byTerm.has(term)) terms.delete(term);
    return terms;
  };
  const piece = wordsAbout(pieceOf(passage, item));
  const whole = { start: 0, end: passage.folded.text.length };
  const about = piece.size >= fewestWords ? piece : wordsAbout(whole);
  if (about.size < fewestWords) return null;
  const share = ({ passage: other }: SourceSentence): number => shareOf(about, other.terms, index);
  const told = alignments
    .slice(0, looked)
    .map(({ sentence }) => sentence)
    .find((sentence) => !sentence.aside && share(sentence) >= toldFrom);
  if (!told || has(told)) return null;
  if (beside(told).some(has)) return null;
  return index.sentences.some((sentence) => has(sentence) && share(sentence) > elsewhereUpTo) ? null : told;
}
