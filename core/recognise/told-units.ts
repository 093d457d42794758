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
  return quantities.map((quantity, at) => {
    if (quantity.isMeasured) {
      if (isCurrency(measureOf(quantity.unit))) sum = quantity.unit;
      return quantity;
    }
    const unit = unitFor(text, quantity, { sum, last: quantities[at - 1] }, lexicon);
    return unit === null || !isAlone(text, quantity, lexicon) ? quantity : { ...quantity, unit, isMeasured: true };
  });
}

function nounOf(text: string, { numeral, start }: RangedQuantity, lexicon: Lexicon): string | null {
  return readNoun(text, numeral, text.slice(Math.max(0, start - reach), start), lexicon)?.unit ?? null;
}

/** Whether no noun stands behind a number: "57 millions actuellement". */
function isAlone(text: string, quantity: RangedQuantity, lexicon: Lexicon): boolean {
  const noun = nounOf(text, quantity, lexicon);
  return noun === null || lexicon.adverb.test(noun);
}

function unitFor(
  text: string,
  { numeral, range, start, end }: RangedQuantity,
  told: { sum: string | null; last: RangedQuantity | undefined },
  lexicon: Lexicon,
): string | null {
  if (numeral.scale >= 1e6) return told.sum;
  const { counts, totals } = patternsOf(lexicon);
  const before = text.slice(Math.max(0, start - reach), start);
  if (told.last !== undefined && totals.test(before)) return nounOf(text, told.last, lexicon);
  if (range === null) return null;
  return counts.exec(before)?.[1] ?? counts.exec(text.slice(end, end + reach))?.[1] ?? null;
}
