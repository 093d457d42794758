import { describe, expect, test } from "vitest";
import { checkStatements, readSources, statementsOf, type Sources } from "../../../core/check.ts";
import { writtenArticle } from "../written-article.ts";

// Articles and sentences written for this purpose.

const french = readSources([
  writtenArticle("fr", "2033-04-12", [
    "Note de la mission de l’Union africaine à Kassala",
    "Selon le ministère guinéen de l’Énergie, le barrage de Tolo produira 90 mégawatts. Le ministre guinéen de l’Énergie, Sékou Diarra, attribue le retard aux pluies.",
    "Le Président de la République, Pascal Obiang, a reçu le directeur général de l’Agence des ports, M. Alain Rekoula. Le chef du Département des affaires étrangères, le Chilien Tomás Errazu, était présent.",
    "Le convoi a livré douze citernes aux villages du plateau. La cour a condamné le directeur financier de Lamarque, Yves Corbin.",
    "L’accord doit être signé par la ministre de l’Économie et des Finances, Lala Ravelo, et par le représentant de la Banque africaine de développement, Koffi Assi.",
  ]),
]);
const english = readSources([
  writtenArticle("en", "2033-04-12", [
    "The Home Office said that the desk at Dover will open in September with eight interpreters.",
    "Commodore Nuala Breen did not accept this. “We changed one crane,” she told the committee. On most days only three of the seven ferries could leave port.",
    "The Prime Minister, Jocelyn Treville, took note of the request and undertook to raise it in Geneva in May. The Minister of Immigration, Ravi Castell, will write to the mayors of the coast.",
    "The finance director, Kinga Wolny, said the order would add nothing to earnings. The navy’s spokesman, Commodore Faraj Galbon, denied it.",
    "The vessels fished in the exclusive economic zone of the islands. The African Union’s envoy, Nimo Wardere, met the parties.",
  ]),
]);

/** What is open of a text: kind, code and the article's words. */
function open(text: string, sources: Sources): string[] {
  return checkStatements(statementsOf(text), sources)
    .flat()
    .filter(({ verdict }) => verdict !== "supported")
    .map(({ kind, note }) => `${kind} ${note?.code ?? "not-found"} ${note?.theirs ?? ""}`.trim());
}

describe("offices and sources in other words", () => {
  test.each([
    "The Tolo dam will produce 90 megawatts, according to Guinea’s energy minister.",
    "Le PR a reçu le DG de l’Agence des ports, Alain Rekoula.",
    "Selon l’UA, le convoi a livré douze citernes aux villages du plateau.",
    "Finance minister Lala Ravelo and the AfDB’s Koffi Assi are to sign the agreement.",
  ])("%s", (text) => {
    expect(open(text, french)).toEqual([]);
  });

  test.each([
    "Un bureau doit ouvrir à Douvres en septembre avec huit interprètes, selon le ministère britannique de l’Intérieur.",
    "On most days only three of the seven ferries could leave port, according to the commodore.",
    "Treville promised to raise the request in Geneva in May.",
    "Le ministre canadien de l’Immigration, Ravi Castell, écrira aux maires de la côte.",
    "Per CFO Kinga Wolny, the order will add nothing to earnings.",
    "The vessels fished in the EEZ of the islands.",
  ])("%s", (text) => {
    expect(open(text, english)).toEqual([]);
  });

  test.each([
    ["Le DG de Lamarque, Yves Corbin, a été condamné.", "title other-title directeur financier"],
    ["Tomás Errazu, ministre suisse de l’Environnement, était présent.", "title other-title"],
  ])("%s", (text, expected) => {
    expect(open(text, french)).toContainEqual(expect.stringContaining(expected));
  });

  test.each([
    ["Per CEO Kinga Wolny, the order will add nothing to earnings.", "title other-title finance director"],
    ["Navy commander-in-chief Faraj Galbon denied it.", "title other-title spokesman"],
    ["The vessels fished in the FSB of the islands.", "acronym not-found"],
    [
      "Un bureau doit ouvrir à Douvres en septembre avec huit interprètes, selon le ministère britannique de la Justice.",
      "attribution other-speaker",
    ],
    ["Nimo Wardere, the UN envoy, met the parties.", "title other-title African Union"],
  ])("%s", (text, expected) => {
    expect(open(text, english)).toContainEqual(expect.stringContaining(expected));
  });
});
