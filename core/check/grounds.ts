import { onMatter } from "./alignment.ts";
import { neighbours, type Checking } from "./checking.ts";
import { relationOf } from "./figures/figure-relations.ts";
import { isYear, type Numeral } from "./figures/numerals.ts";
import type { Passage } from "./passage.ts";
import type { SourceIndex, SourceSentence } from "./source-index.ts";
import { isBareAmount } from "./figures/shared-units.ts";
import { isMoney, isThing } from "./figures/units.ts";

/** How many of the nearest sentences are reckoned with, and how far around them. */
const looked = 3;
const around = 2;

/** A sentence near ours, with the numbers of one kind that it and those around it have. */
export interface Ground {
  sentence: SourceSentence;
  own: readonly Numeral[];
  near: readonly Numeral[];
  passages: readonly Passage[];
  index: SourceIndex;
}

/** The sentences near ours, or with another number of it, each with the numbers of the kind of a given one of ours. */
export function groundsOf(checking: Checking, numeral: Numeral): Ground[] {
  const { alignments, index, passage } = checking;
  const near = alignments.filter(({ coverage }) => coverage >= onMatter).slice(0, looked);
  const sentences = new Set([...near.map(({ sentence }) => sentence), ...sharing(checking, numeral)]);
  // "Of the 86,000 euros, 43,000": the unit is said once.
  const said =
    numeral.unit === null ? passage.numerals.flatMap(({ unit }) => (unit !== null && isThing(unit) ? unit : [])) : [];
  const units = new Set([numeral.unit === "points" ? "%" : numeral.unit, ...said]);
  // "4,9 milliards viendront du budget": money that is not called so.
  const isBare = isBareAmount(passage.folded, numeral);
  const [head] = numeral.counted;
  const isOfKind = (one: Passage, other: Numeral): boolean =>
    !other.rank &&
    (units.has(other.unit) || (isBare && isMoney(other.unit))) &&
    (other.unit !== null || head === undefined || other.counted[0] === head || isEndOfChange(one, other));
  const ofKind = (one: Passage): Numeral[] =>
    numeral.unit === "year"
      ? yearsIn(one)
      : one.numerals.filter((other) => isOfKind(one, other) && !isYear(one.folded, other));
  return [...sentences].map((sentence) => {
    const passages = neighbours(index, sentence, around).map((one) => one.passage);
    return { sentence, own: ofKind(sentence.passage), near: passages.flatMap(ofKind), passages, index };
  });
}

/** Whether a number without words of its own is what another one was or became, and so counts what that does: "has shrunk from 80 to 65". */
function isEndOfChange(one: Passage, numeral: Numeral): boolean {
  if (numeral.counted.length > 0) return false;
  const at = one.numerals.indexOf(numeral);
  return [at - 1, at].some((rank) => {
    const [first, second] = [one.numerals[rank], one.numerals[rank + 1]];
    const relation = first && second ? relationOf(one, first, second) : null;
    return relation === "before-after" || relation === "after-before";
  });
}

/** The sentences that have another number of ours: the whole that it is a part of, or another part. */
function sharing({ passage, index }: Checking, numeral: Numeral): SourceSentence[] {
  return passage.numerals
    .filter((own) => own !== numeral && !own.rank && !isYear(passage.folded, own))
    .flatMap((own) =>
      own.values
        .flatMap((value) => index.byValue.get(value) ?? [])
        .slice(0, looked)
        .flatMap(({ sentence }) => index.sentences[sentence] ?? []),
    );
}

/** The years that a text names or means ("last year"), as numbers to reckon with. */
function yearsIn({ folded, numerals, days }: Passage): Numeral[] {
  const plain = { unit: null, assumed: false, counted: [], rank: false, spelt: false, about: false, bound: null };
  const meant = days.flatMap(({ start, end, year }): Numeral[] =>
    year === null ? [] : [{ ...plain, start, end, values: [year] }],
  );
  return [...numerals.filter((numeral) => isYear(folded, numeral)), ...meant];
}
