import { once } from "../once.ts";
import { isYear, type Numeral } from "./numerals.ts";
import type { Passage } from "../passage.ts";
import type { SourceSentence } from "../source-index.ts";

/** Two numbers of a sentence, in its order. */
export interface FigurePair {
  first: Numeral;
  second: Numeral;
}

/** How many numbers on the second one of a pair stands at most: a table run into one sentence has hundreds. */
const furthest = 8;
/** The like for two of unlike kinds, which are told right after each other. */
const furthestUnlike = 2;

function pairsOf(numerals: readonly Numeral[], reach: number): FigurePair[] {
  return numerals.flatMap((first, at) =>
    numerals
      .slice(at + 1, at + 1 + reach)
      .filter((second) => second.values[0] !== first.values[0])
      .map((second) => ({ first, second })),
  );
}

function figuresOf({ numerals, folded }: Passage): Numeral[] {
  return numerals.filter((numeral) => !numeral.rank && !isYear(folded, numeral));
}

/** The pairs of numbers of one unit that a sentence has near each other, in order. */
export const pairsIn = once((passage: Passage): readonly FigurePair[] =>
  pairsOf(figuresOf(passage), furthest).filter(({ first, second }) => first.unit === second.unit),
);

const rest =
  /(?<!\p{L})(?:the (?:rest|remainder|balance)|the remaining (?:amount|sum|part)|le reste|le solde|le surplus)(?!\p{L})/gu;
const plain = { unit: null, assumed: false, counted: [], rank: false, spelt: true, about: false, bound: null };

/** What a sentence tells as left of a whole ("the rest", "le solde"): numbers that have no value of their own. */
export const restsIn = once(({ folded }: Passage): readonly Numeral[] =>
  [...folded.text.matchAll(rest)].map(({ 0: { length }, index }) => ({
    ...plain,
    start: index,
    end: index + length,
    values: [],
  })),
);

/** The pairs of a sentence that are of two units, or of a number and what is left beside it. */
export function unlikePairsIn(passage: Passage): FigurePair[] {
  const all = [...figuresOf(passage), ...restsIn(passage)].sort((a, b) => a.start - b.start);
  return pairsOf(all, furthestUnlike).filter(
    ({ first, second }) => first.unit !== second.unit || isRest(first) || isRest(second),
  );
}

/** Whether a number is only what is left beside others. */
export function isRest({ values }: Numeral): boolean {
  return values.length === 0;
}

/** Whether two numbers are one: the same value, and of one unit as far as both say theirs. */
export function areEqual(one: Numeral, other: Numeral): boolean {
  return (
    (one.unit === other.unit || one.unit === null || other.unit === null) &&
    one.values.some((value) => other.values.includes(value))
  );
}

/** The number of a sentence that is equal to one, or what it tells as left where that is what one is; null where it has none. */
export function placedIn({ passage }: SourceSentence, numeral: Numeral): Numeral | null {
  if (isRest(numeral)) return restsIn(passage)[0] ?? null;
  return passage.numerals.find((other) => areEqual(numeral, other)) ?? null;
}
