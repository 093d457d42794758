import { onMatter } from "../alignment.ts";
import { neighbours, noteOf, textAt, type Checking, type Result } from "../checking.ts";
import { isCrossedIn } from "./crossed-figures.ts";
import type { Placed } from "./derived-figures.ts";
import { areEqual, pairsIn, placedIn, unlikePairsIn, type FigurePair } from "./figure-pairs.ts";
import { relationOf, reversed } from "./figure-relations.ts";
import type { Numeral } from "./numerals.ts";
import type { Passage } from "../passage.ts";
import type { SourceSentence } from "../source-index.ts";

/** Between a part and its whole or its price ("17 objects out of 41", "20 years at 5 cents"): what is told of them is told of both. */
const partOf = /^ ?(?:[\p{L}-]+ ){0,2}(?:(?:sur|out of|of)(?: the| les)?|des|at|a(?: raison de)?) ?(?:us)?[$€£]?$/u;

/**
 * Two numbers of a sentence that stand the other way round in the articles: what was for what is ("from 5 to 8" for "from 8 to 5"), the part
 * for the whole, the one's for the other's. Nothing where any near sentence has them as ours.
 */
export function checkSwaps({ passage, index, alignments }: Checking): Result[] {
  const near = alignments.filter(({ coverage }) => coverage >= onMatter).map(({ sentence }) => sentence);
  const taken = new Set<Numeral>();
  const like = pairsIn(passage);
  return [...like, ...unlikePairsIn(passage)].flatMap((pair): Result[] => {
    if (taken.has(pair.first) || taken.has(pair.second)) return [];
    // "52 to 31" is what "52 to 31" says.
    const words = passage.folded.text.slice(pair.first.start, pair.second.end);
    if (near.some((sentence) => sentence.passage.folded.text.includes(words))) return [];
    const isPart = partOf.test(passage.folded.text.slice(pair.first.end, pair.second.start));
    const isReversed = (sentence: SourceSentence): boolean | null =>
      like.includes(pair) ? isReversedIn(passage, pair, sentence) : null;
    const swapped = near.find(
      (sentence) => isReversed(sentence) ?? (!isPart && isCrossedIn(passage, pair, sentence, index)),
    );
    if (!swapped || near.some((sentence) => isReversed(sentence) === false)) return [];
    taken.add(pair.first).add(pair.second);
    const { start } = pair.first;
    const { end } = pair.second;
    const theirs = wordsOf(swapped, pair);
    return [{ kind: "figure", start, end, verdict: "near", at: [swapped.at], note: noteOf("swapped", theirs) }];
  });
}

/**
 * The number that the articles set in the place of one of ours: beside the same other number, as its part or whole, or as what it rose or
 * fell from; null where a near sentence has both of ours, or none has the other.
 */
export function otherPartner({ passage, index, alignments }: Checking, numeral: Numeral): Placed | null {
  const near = alignments.filter(({ coverage }) => coverage >= onMatter).map(({ sentence }) => sentence);
  const around = new Set(near.flatMap((sentence) => neighbours(index, sentence, 1)));
  for (const pair of pairsIn(passage)) {
    if (pair.first !== numeral && pair.second !== numeral) continue;
    const partner = pair.first === numeral ? pair.second : pair.first;
    const ours = relationOf(passage, pair.first, pair.second);
    // A whole has more than one part: that another is told beside it takes nothing from ours.
    if (near.some((sentence) => isReversedIn(passage, pair, sentence) === false)) continue;
    if (ours === null || (haveAll(near, partner) && haveAll([...around], numeral, partner))) continue;
    for (const sentence of near)
      for (const theirs of pairsIn(sentence.passage)) {
        const told = relationOf(sentence.passage, theirs.first, theirs.second);
        if (told === null || (told !== ours && told !== reversed[ours])) continue;
        const isStraight = (told === ours) === (pair.first === numeral);
        const [other, same] = isStraight ? [theirs.first, theirs.second] : [theirs.second, theirs.first];
        if (areEqual(partner, same) && !areEqual(numeral, other) && other.unit === numeral.unit)
          return { sentence, numeral: other };
      }
  }
  return null;
}

/** Whether two numbers may count one thing: "2 voix" are no "2 abstentions". */
function mayCountSame({ counted }: Numeral, other: Numeral): boolean {
  const [own, theirs] = [counted.slice(0, 2), other.counted.slice(0, 2)];
  const isMeaning = (term: string | undefined): boolean => term?.startsWith("=") === true;
  return !isMeaning(own[0]) || theirs.length === 0 || own.some((term) => theirs.includes(term));
}

/** Whether a sentence of some has all of the given numbers. */
function haveAll(sentences: readonly SourceSentence[], ...numerals: readonly Numeral[]): boolean {
  return sentences.some((sentence) =>
    numerals.every((numeral) => {
      const other = placedIn(sentence, numeral);
      return other !== null && mayCountSame(numeral, other);
    }),
  );
}

/** The article's words from the one number to the other. */
function wordsOf(sentence: SourceSentence, { first, second }: FigurePair): string {
  const places = [placedIn(sentence, first), placedIn(sentence, second)].flatMap((numeral) => numeral ?? []);
  const start = Math.min(...places.map((place) => place.start));
  const end = Math.max(...places.map((place) => place.end));
  return places.length === 2 ? textAt(sentence.passage, start, end) : sentence.passage.text;
}

/** Whether a sentence of an article has both numbers in the contrary relation; null where it has not both, or does not say. */
function isReversedIn(passage: Passage, { first, second }: FigurePair, sentence: SourceSentence): boolean | null {
  const ours = relationOf(passage, first, second);
  const [one, other] = [placedIn(sentence, first), placedIn(sentence, second)];
  if (ours === null || !one || !other || one === other) return null;
  const inOrder = one.start < other.start;
  const told = inOrder ? relationOf(sentence.passage, one, other) : relationOf(sentence.passage, other, one);
  if (told === null) return null;
  const theirs = inOrder ? told : reversed[told];
  if (theirs === ours) return false;
  return theirs === reversed[ours] ? true : null;
}
