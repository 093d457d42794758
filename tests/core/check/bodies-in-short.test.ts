import { describe, expect, test } from "vitest";
import { checkStatements, readSources, statementsOf } from "../../../core/check.ts";
import { writtenArticle } from "../written-article.ts";

// Articles and sentences written for this purpose.

const sources = readSources([
  writtenArticle("fr", "2033-04-12", [
    "Le commissaire européen à l’Énergie, Pieter Schelle, a rappelé que la Commission devrait encore se prononcer sur les aides d’État.",
    "L’Union européenne (UE) apportera un don de 28 millions d’euros pour la route, selon le ministre. La Banque mondiale a suspendu un prêt destiné à l’Afrique, où le développement ralentit.",
    "La ministre juge inacceptable la taxe que La Haye envisage sur les tomates.",
  ]),
  writtenArticle("en", "2033-04-12", ["The minister said that Canada will extend the operation by eighteen months."]),
]);

const open = (text: string): string[] =>
  checkStatements(statementsOf(text), sources)
    .flat()
    .filter(({ verdict }) => verdict !== "supported")
    .map(({ kind, note }) => `${kind} ${note?.code ?? "not-found"}`);

describe("bodies that an article calls by less than their name", () => {
  test.each([
    "La Commission européenne doit encore se prononcer sur les aides d’État, a rappelé Pieter Schelle.",
    "Bruxelles donnera 28 millions d’euros pour la route, selon le ministre.",
    "La ministre juge inacceptable la taxe projetée par La Haye sur les tomates.",
    "The operation is being extended by eighteen months.",
  ])("%s", (text) => {
    expect(open(text)).toEqual([]);
  });

  test("a body that only shares words with others is missed", () => {
    expect(open("La Banque africaine de développement a suspendu un prêt.")).toContain("name not-found");
  });
});

const acronyms = readSources([
  writtenArticle("en", "2033-04-12", [
    "The contract was reviewed by the comptroller and by PAHO. Disputes at sea must be settled in conformity with UNCLOS.",
    "European Fisheries Commissioner Nils Varga said the rules would not change. Talks will open in Ha Noi in May.",
    "The Agency for Marine Safety (AMS) inspected the hull. Acting Interior Minister Faraj al-Mabrouk met the crew.",
  ]),
]);
const openIn = (text: string): string[] =>
  checkStatements(statementsOf(text), acronyms)
    .flat()
    .filter(({ kind, verdict }) => (kind === "name" || kind === "acronym") && verdict !== "supported")
    .map(({ sentence, span }) => sentence.slice(...span));

describe("what an article has as an acronym alone, or under another spelling", () => {
  test.each([
    "The contract went through the Pan American Health Organization.",
    "Disputes must be settled in line with the United Nations Convention on the Law of the Sea.",
    "EU commissioner Nils Varga said the rules would not change.",
    "Talks will open in Hanoi in May.",
    "Faraj al-Mabrouk met the crew.",
  ])("%s", (text) => {
    expect(openIn(text)).toEqual([]);
  });

  test.each([
    ["The contract went through the Pacific Aid House.", "Pacific Aid"],
    ["Faraj al-Mansour met the crew.", "Faraj al-Mansour"],
    ["The Atlantic Mining Society (AMS) inspected the hull.", "Atlantic Mining Society"],
  ])("%s", (text, name) => {
    expect(openIn(text)).toContain(name);
  });
});

test("words of an office and a name are not taken for what an acronym of their letters stands for", () => {
  const read = readSources([
    writtenArticle("fr", "2033-04-12", [
      "La Confédération AES a réuni ses ministres. Le ministre des Affaires étrangères, Sergueï Varga, les a reçus.",
    ]),
  ]);
  const names = checkStatements(
    statementsOf("Le ministre des Affaires étrangères Sergueï Varga a reçu ses pairs."),
    read,
  )
    .flat()
    .filter(({ kind }) => kind === "name");
  expect(names.map(({ sentence, span }) => sentence.slice(...span))).toEqual(["Sergueï Varga"]);
});
