import { readNoun } from "./counted.ts";
import { anyCue, onceFor } from "./cues.ts";
import type { Lexicon } from "./lexicon.ts";
import { isCurrency, measureOf } from "./measures.ts";
import type { RangedQuantity } from "./ranges.ts";
import { tailAfter } from "./signs.ts";

/** How far from a number the noun may stand that tells what the sentence counts, in UTF-16 units. */
const reach = 80;

/** Marks that part one clause of a sentence from another. */
const clauseMarks = ".,;:!?()«»“”";

const patternsOf = onceFor((lexicon: Lexicon) => {
  const blank = "[\\s\\u00a0\\u202f]";
  const clauseWord = anyCue([...lexicon.clauseWords, ...lexicon.joints, ...lexicon.relatives]);
  const counted = `${anyCue(lexicon.countNouns)}${blank}+${anyCue(lexicon.ofWords)}(?:${blank}+|(?<=['’]))(\\p{Ll}{3,})`;
  return {
    /** "Le nombre de bourses a été porté": what a clause says that it counts, before the numbers. */
    countedAhead: new RegExp(`(?<![\\p{L}])${counted}(?!.*(?<!\\p{L})${anyCue(lexicon.joints)}(?!\\p{L}))`, "iu"),
    /** "De 100 à 150 le nombre de bourses": the same right behind them. */
    countedBehind: new RegExp(`^${blank}+(?:${anyCue(lexicon.nounArticles)}(?:${blank}+|(?<=['’])))?${counted}`, "iu"),
    /** What stands before a number that the noun of the numbers before it is left out of: "bringing the total to". */
    totals: new RegExp(`(?<![\\p{L}])${anyCue(lexicon.totals)}${blank}+$`, "iu"),
    /** What stands between a sum and another of the same thing: "l’an dernier, contre près de", "in aid, up from". */
    contrast: new RegExp(
      `^(?:(?!(?<!\\p{L})${clauseWord}(?!\\p{L}))[^${clauseMarks}]){0,40},?${blank}+${anyCue(lexicon.sumContrasts)}(?:${blank}+${anyCue(lexicon.qualifiers.keys())})?${blank}*$`,
      "iu",
    ),
    /** Between the sums of two who are named: "120 million euros and Corvel 95 million". */
    sameVerb: new RegExp(`^,?${blank}+${anyCue(lexicon.joints)}(?:${blank}+\\p{Lu}[\\p{L}'’-]*){1,3}${blank}+$`, "u"),
  };
});

/**
 * Gives numbers without a unit the one that their sentence told before: a sum that stands in contrast to another that one's currency
 * ("80 millions d'euros, contre 57 millions"), a new total the one noun of the numbers before it, both ends of a range what their clause
 * says that it counts. A number that may be of something else stays without one.
 */
export function tellUnits(text: string, quantities: readonly RangedQuantity[], lexicon: Lexicon): RangedQuantity[] {
  const told: RangedQuantity[] = [];
  for (const [at, quantity] of quantities.entries()) {
    const unit = quantity.isMeasured ? null : unitFor(text, quantity, { told, next: quantities[at + 1] }, lexicon);
    const isTold = unit !== null && isAlone(text, quantity, lexicon);
    told.push(isTold ? { ...quantity, unit, isMeasured: true } : quantity);
  }
  return told;
}

function nounOf(text: string, { numeral, start }: RangedQuantity, lexicon: Lexicon): string | null {
  return readNoun(text, numeral, text.slice(Math.max(0, start - reach), start), lexicon)?.unit ?? null;
}

/** Whether no noun stands behind a number: "57 millions actuellement". */
function isAlone(text: string, quantity: RangedQuantity, lexicon: Lexicon): boolean {
  const noun = nounOf(text, quantity, lexicon);
  return noun === null || lexicon.adverb.test(noun);
}

/** The numbers of a sentence around one: those before it, with the units that they were given, and the one behind it. */
interface Neighbours {
  told: readonly RangedQuantity[];
  next: RangedQuantity | undefined;
}

function unitFor(text: string, quantity: RangedQuantity, { told, next }: Neighbours, lexicon: Lexicon): string | null {
  const last = told.at(-1);
  const { totals } = patternsOf(lexicon);
  if (quantity.numeral.scale >= 1e6) return last ? sumUnit(text.slice(last.end, quantity.start), last, lexicon) : null;
  if (totals.test(text.slice(Math.max(0, quantity.start - reach), quantity.start)))
    return onlyNoun(text, told, lexicon);
  if (quantity.range === "from" && next) return countedBeside(text, quantity, next, lexicon);
  return quantity.range === "to" && last ? countedBeside(text, last, quantity, lexicon) : null;
}

/** The currency of the sum before one, where what stands between them sets the two against each other. */
function sumUnit(between: string, { unit, isMeasured }: RangedQuantity, lexicon: Lexicon): string | null {
  const { contrast, sameVerb } = patternsOf(lexicon);
  const isSum = isMeasured && isCurrency(measureOf(unit));
  return isSum && (contrast.test(between) || sameVerb.test(between)) ? unit : null;
}

/** The noun of the numbers before a total; null where they count several things or measure one. */
function onlyNoun(text: string, told: readonly RangedQuantity[], lexicon: Lexicon): string | null {
  if (told.some(({ isMeasured }) => isMeasured)) return null;
  const [only = null, ...others] = new Set(told.flatMap((quantity) => nounOf(text, quantity, lexicon) ?? []));
  return others.length === 0 ? only : null;
}

/** What the clause of a range says that it counts. */
function countedBeside(text: string, first: RangedQuantity, second: RangedQuantity, lexicon: Lexicon): string | null {
  const { countedAhead, countedBehind } = patternsOf(lexicon);
  const ahead = tailAfter(text.slice(Math.max(0, first.start - reach), first.start), clauseMarks);
  const behind = text.slice(second.end, second.end + reach);
  return countedAhead.exec(ahead)?.[1] ?? countedBehind.exec(behind)?.[1] ?? null;
}
