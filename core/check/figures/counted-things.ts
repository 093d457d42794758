import type { Numeral } from "./numerals.ts";
import type { Passage } from "../passage.ts";

/** People and room for them are counted in many words: inhabitants, guests, beds, places. */
export const loose = new Set(
  "=personne =habitant =homme =femme =enfant =jeune =famille =membre =place =lit =siege =victime =mort =emploi =travailleur =soldat =part =annee =an =pays =etat =nation =foyer =expert =visite =reunion =rencontre =entretiens".split(
    " ",
  ),
);

/** Things that are counted by the way: "les deux pays", "both sides". They say nothing that an article must say. */
const byTheWay = new Set(
  "pays partie chef dirigeant president ministre nation capitale camp cote etat partenaire voisin gouvernement delegation side leader party".split(
    " ",
  ),
);
const referring =
  /(?:^|[^\p{L}])(?:les|des|ces|ses|nos|leurs|aux|entre|tous|toutes|the|these|those|both|their|its|between|of|all) $/u;

/** Whether a number may be the writer's own count of what the articles name one by one: a small one in words. */
export function isOwnCount({ spelt, values: [value = 0], unit }: Numeral): boolean {
  return spelt && value <= 4 && unit === null;
}

/** Whether a number in words counts by the way what every text has: "les deux pays". */
export function isByTheWay(passage: Passage, numeral: Numeral): boolean {
  const [value = 0] = numeral.values;
  if (!numeral.spelt || value > 3 || numeral.unit !== null || numeral.rank) return false;
  if (refersBack(passage, numeral)) return true;
  return numeral.counted.some((term) => byTheWay.has(term.replace(/^[=~@]/, "")));
}

/** "les deux parlements", "the two presidents": a small number of what is known already. */
export function refersBack(passage: Passage, { start, values: [value = 0], spelt, unit, rank }: Numeral): boolean {
  if (!spelt || value > 3 || unit !== null || rank) return false;
  return referring.test(passage.folded.text.slice(Math.max(0, start - 12), start));
}
