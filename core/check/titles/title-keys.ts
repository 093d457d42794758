import type { Span } from "../alignment.ts";
import { bodiesNamedIn } from "../names/bodies.ts";
import { chargesIn } from "./offices.ts";
import type { Passage } from "../passage.ts";
import { countryOfSeat } from "../names/places.ts";
import type { Word } from "../terms.ts";

/** Words that say nothing of what a title is of. */
const empty = new Set(
  (
    "new nouveau nouvelle current actuel actuelle former ancien ancienne then alors acting interim interimaire outgoing sortant sortante senior principal principale own special speciale " +
    "executive executif executive general generale adjoint adjointe deputy vice assistant delegue deleguee second suppleant suppleante sous charge chargee affairs affaires national nationale nationaux " +
    "respectivement respectively old year ans government gouvernement ministry ministere minister ministre republic republique kingdom royaume state etat country pays permanent permanente policy " +
    "department departement direction office bureau matters questions mission place terrain field local locale agence agency organisation organization company entreprise societe groupe group institution ong ngo charity firm haut haute high joint joined two deux both first premier premiere long longtime also elect emeritus honoraire honorary"
  ).split(" "),
);

/** The words of a stretch that say what a title is of. */
export function keyWords(passage: Passage, from: number, to: number): Word[] {
  return passage.words.filter(
    ({ start, end, term, word }) =>
      start >= from && end <= to && term !== null && (term.startsWith("@") || !empty.has(word)),
  );
}

const isCharged =
  /(?<!\p{L})(?:for|pour l'|pour la|pour le|pour|to|to the|au|aux|a|a l'|a la|en|in|aupres du|aupres de la) ?$/u;

/** By what the words of a stretch are compared. */
export function keysIn(passage: Passage, from: number, to: number): Set<string> {
  const { text } = passage.folded;
  const charges = chargesIn(text.slice(from, to))
    .map((charge) => ({ id: charge.id, start: from + charge.start, end: from + charge.end }))
    .filter((charge) => passage.words.some(({ start }) => start >= charge.start && start < charge.end));
  const isCharge = ({ start, end }: Span): boolean =>
    charges.some((charge) => charge.start <= start && end <= charge.end);
  const terms = keyWords(passage, from, to)
    .filter((word) => !isCharge(word))
    .map(({ term, capital, start }) => {
      // "The minister for Africa", "ambassador to Chile": what the charge is.
      if (term?.startsWith("@") === true)
        return `${isCharged.test(text.slice(Math.max(0, start - 12), start)) ? "+" : ""}${countryOfSeat(term) ?? term}`;
      if (passage.acronyms.some((acronym) => acronym.start <= start && start < acronym.end))
        return `*${(term ?? "").slice(1)}`;
      return capital ? (term ?? "").replace(/^~/, "*") : (term ?? "");
    });
  const bodies = [...bodiesNamedIn(passage, from, to)].map(
    ({ names, acronyms }) => `&${acronyms[0] ?? names[0] ?? ""}`,
  );
  return new Set([...charges.map(({ id }) => `+${id}`), ...terms, ...bodies]);
}
