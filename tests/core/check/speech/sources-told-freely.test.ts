import { expect, test } from "vitest";
import { checkStatements, readSources, statementsOf, type Sources } from "../../../../core/check.ts";
import { writtenArticle } from "../../written-article.ts";

// Articles and sentences written for this purpose.

const french = readSources([
  writtenArticle("fr", "2033-04-12", [
    "La directrice générale du port de Brask, Oriane Tessel, a conduit les pourparlers comme médiatrice. Mme Tessel a précisé que les deux rives échangeraient leurs relevés toutes les six heures.",
    "Les convois de sel, jusqu’ici limités à trois par semaine, ne seront plus plafonnés au départ de Brask.",
    "M. Ivo Marran a indiqué que le déficit du port devrait être ramené de 6 % à 3 % d’ici à 2036.",
    "Le ministre de la Mer, Loïc Kerven, a remis la médaille à la potière Dalia Ferrec. « La terre n’a pas de douane, mais elle a des doigts », a dit celle-ci.",
  ]),
]);
const english = readSources([
  writtenArticle("en", "2033-04-12", [
    "The lenders' group, chaired by treasury official Marit Solbakk, met in Pell. “No audit, no money,” Solbakk wrote in a note to members seen by Harbour Wire.",
    "Ms Dunmore confirmed that the quota would rise. The minister of Ostrel, Mr Anders Holt, had asked for more. “We met him more than halfway,” she said.",
    "A panel of nurses will be chaired by Dr Ilse Ravn, State Secretary at the Ministry of Health of Ostrel. It shall submit its first report by 31 January 2034.",
    "Greta Lind, who heads the bank's Pell office, told reporters it was the quickest loan she had ever signed: five months.",
  ]),
]);
const talk = readSources([
  writtenArticle("en", "2033-04-12", [
    "Arna Kolbek became minister of works in January. She spoke to Edmund Rowe in Pell on Wednesday, two days after talks in Brask.",
    "When will the ferry run?",
    "Freight starts in October. Passengers must wait for the spring.",
    "Is that soon enough?",
    "It is soon for a ferry that nobody has steered since 1993.",
    "Who is paying?",
    "The yard in Brask pays 20 million crowns and we pay the remaining 15.",
  ]),
]);

/** What is open of a text about who speaks, and how surely: kind, code and the article's words. */
function open(text: string, sources: Sources): string[] {
  return checkStatements(statementsOf(text), sources)
    .flat()
    .filter(({ kind, verdict }) => (kind === "attribution" || kind === "quotation") && verdict !== "supported")
    .map(({ kind, note }) => `${kind} ${note?.code ?? "not-found"}`);
}

test.each([
  "Les deux rives échangeront leurs relevés toutes les six heures, d’après la médiatrice, Oriane Tessel.",
  "Les convois de sel passeront à onze, et le plafond de trois par semaine au départ de Brask sera supprimé.",
  "Ivo Marran a parlé d’un déficit du port à réduire à 3 % en 2036, contre 6 %.",
  "La potière Dalia Ferrec, décorée par le ministre Loïc Kerven, a dit que la terre « n’a pas de douane ».",
])("%s", (text) => {
  expect(open(text, french)).toEqual([]);
});

test.each([
  "“No audit, no money,” warned Marit Solbakk, who chairs the lenders' group.",
  "Dunmore said the minister had been met “more than halfway”.",
  "A panel led by Ilse Ravn, a state secretary at the health ministry, must hand in its first report by 31 January 2034.",
  "Greta Lind of the bank said she had never signed a loan so fast: it took five months.",
])("%s", (text) => {
  expect(open(text, english)).toEqual([]);
});

test("who is said to have spoken to a journalist answers", () => {
  expect(open("Passengers must wait for the spring, minister Arna Kolbek told the paper.", talk)).toEqual([]);
  expect(open("Passengers must wait for the spring, Edmund Rowe told the paper.", talk)).toEqual([
    "attribution other-speaker",
  ]);
});

test("what is wrong of who spoke, and of what was denied, stays open", () => {
  expect(open("Les deux rives échangeront leurs relevés toutes les six heures, d’après Ivo Marran.", french)).toEqual([
    "attribution other-speaker",
  ]);
  expect(open("Le ministre Loïc Kerven a dit que la terre « n’a pas de douane ».", french)).toEqual([
    "quotation other-speaker",
  ]);
  expect(open("Anders Holt said that they had been met “more than halfway”.", english)).toEqual([
    "quotation other-speaker",
  ]);
  expect(
    open("Greta Lind of the bank said it was not the quickest loan she had ever signed: five months.", english),
  ).toEqual(["attribution negation"]);
});
