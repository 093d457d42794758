import type { Numeral } from "./numerals.ts";
import type { Passage } from "../passage.ts";

/** What speaks of all that is left of a whole. */
export const remainder =
  /(?<!\p{L})(?:rest|remain\p{L}*|balance|other|others|reste\p{L}*|restants?|restantes?|solde|autres?)(?!\p{L})/u;

/** What tells a number as the difference of two others, near it. */
const differing =
  /(?<!\p{L})(?:more|less|fewer|extra|higher|lower|above|below|ahead|behind|up|down|by|from|over|further|additional|gap|margin|majority|majorite|avance|retard|difference|rest|remain\p{L}*|balance|left|increas\p{L}*|decreas\p{L}*|r[io]se|risen|grew|grow\p{L}*|fall\p{L}*|fell|drop\p{L}*|gain\p{L}*|los[est]\p{L}*|cut|shortfall|missing|lack\p{L}*|de plus|de moins|supplementaires?|ecart|difference|marge|reste\p{L}*|restants?|restantes?|solde|manqu\p{L}*|hausse|baisse|augment\p{L}*|diminu\p{L}*|recul\p{L}*|progress\p{L}*|gagn\p{L}*|perd\p{L}*|perte)(?!\p{L})/u;
/** The like for a time between two years. */
const elapsed =
  /(?<!\p{L})(?:ago|later|earlier|after|before|since|in|over|within|for|lasting|span\p{L}*|plus t(?:ot|ard)|apres|avant|auparavant|depuis|en|sur|pendant|durant|il y a|duree)(?!\p{L})/u;
/** How far from a number those words may stand, in letters. */
const differingReach = 30;

/** Whether the words around a number tell it as a difference. */
export function isToldAsDifference({ folded: { text } }: Passage, { start, end, unit }: Numeral): boolean {
  const cue = unit === "year" ? elapsed : differing;
  return (
    cue.test(text.slice(Math.max(0, start - differingReach), start)) || cue.test(text.slice(end, end + differingReach))
  );
}

/** What tells an amount as that of several taken together. */
export const together =
  /(?<!\p{L})(?:a (?:elles|eux) (?:deux|trois|quatre|cinq|seules?|seuls)|between them|together|combined|jointly|in total|in all|all told|au total|en tout|ensemble|conjointement|confondus|confondues|cumul\p{L}*)(?!\p{L})/u;

/** Right behind a number: it tells how many times an amount, and not how often something is done. */
const timesBehind =
  /^ (?:times|fois) (?:(?:as|more|higher|larger|bigger|greater|that|the|this|its|their|what|plus|moins|le|la|les|ce|cette|sa|son|celui|celle|superieur\p{L}*)(?!\p{L})|l')/u;
/** Words that tell it without a number, and how many times. */
const timesWords: readonly (readonly [RegExp, number])[] = [
  [/(?<!\p{L})(?:twice (?:as|that|the|this|what|its)|double (?:that|the|this)|le double)(?!\p{L})/u, 2],
  [/(?<!\p{L})(?:triple (?:that|the|this)|le triple)(?!\p{L})/u, 3],
];

/** Whether a number tells how many times an amount another one is: "three times that sum", "deux fois plus". */
export function isTimesOf({ folded: { text } }: Passage, { end, unit, rank }: Numeral): boolean {
  return unit === null && !rank && timesBehind.test(text.slice(end));
}

/** How many times an amount a passage tells others to be, in order of no account. */
export function timesIn(passage: Passage): number[] {
  const { folded, numerals } = passage;
  return [
    ...numerals.flatMap((numeral) => (isTimesOf(passage, numeral) ? numeral.values : [])),
    ...timesWords.flatMap(([words, times]) => (words.test(folded.text) ? [times] : [])),
  ];
}
