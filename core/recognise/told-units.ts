import { readNoun } from "./counted.ts";
import { anyCue, onceFor } from "./cues.ts";
import type { Lexicon } from "./lexicon.ts";
import { isCurrency, measureOf } from "./measures.ts";
import type { RangedQuantity } from "./ranges.ts";

/** How far from a number the noun may stand that tells what the sentence counts, in UTF-16 units. */
const reach = 80;

const patternsOf = onceFor((lexicon: Lexicon) => ({
  /** "Le nombre de bourses", "the number of flights": what a sentence says that it counts. */
  counts: new RegExp(
    `(?<![\\p{L}])${anyCue(lexicon.countNouns)}[\\s\\u00a0]+${anyCue(lexicon.ofWords)}(?:[\\s\\u00a0]+|(?<=['’]))(\\p{Ll}{3,})`,
    "iu",
  ),
  /** What stands before a number that the noun of the number before it is left out of: "bringing the total to". */
  totals: new RegExp(`(?<![\\p{L}])${anyCue(lexicon.totals)}[\\s\\u00a0]+$`, "iu"),
}));

/**
 * Gives numbers without a unit the one that their sentence told before: amounts that of the last sum ("80 millions d'euros, contre 57
 * millions"), a new total the noun of the last number, both ends of a range what the sentence says that it counts.
 */
export function tellUnits(text: string, quantities: readonly RangedQuantity[], lexicon: Lexicon): RangedQuantity[] {
  let sum: string | null = null;
  let noun: string | null = null;
  return quantities.map((quantity) => {
    if (quantity.isMeasured) {
      if (isCurrency(measureOf(quantity.unit))) sum = quantity.unit;
      return quantity;
    }
    const before = text.slice(Math.max(0, quantity.start - reach), quantity.start);
    const counted = readNoun(text, quantity.numeral, before, lexicon);
    const isAlone = counted === null || lexicon.adverb.test(counted.unit);
    if (!isAlone) noun = counted.unit;
    const unit = isAlone ? unitFor(text, before, quantity, { sum, noun }, lexicon) : null;
    return unit === null ? quantity : { ...quantity, unit, isMeasured: true };
  });
}

function unitFor(
  text: string,
  before: string,
  { numeral, range, start, end }: RangedQuantity,
  told: { sum: string | null; noun: string | null },
  lexicon: Lexicon,
): string | null {
  const { counts, totals } = patternsOf(lexicon);
  if (numeral.scale >= 1e6 && told.sum !== null) return told.sum;
  if (told.noun !== null && totals.test(before)) return told.noun;
  if (range === null) return null;
  return (
    counts.exec(text.slice(Math.max(0, start - reach), start))?.[1] ??
    counts.exec(text.slice(end, end + reach))?.[1] ??
    null
  );
}
