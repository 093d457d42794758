import { describe, expect, test } from "vitest";
import { checkStatements, readSources, statementsOf, type Sources } from "../../../core/check.ts";
import { writtenArticle } from "../written-article.ts";

// Articles and sentences written for this purpose.

const english = readSources([
  writtenArticle("en", "2034-02-20", [
    "The ferry company’s crew has fallen from 412 to 367 in two years. It carried 9,100 lorries in 2033, against 7,600 in 2032.",
    "The town offers 1.4 million dollars for the shipyard; the owners want four times that sum.",
    "Sweden has pledged 35 million euros and Finland 20 million to the harbour fund of 90 million.",
    "The strike has emptied the shelves of the island since mid-December. Its mayor, Signe Lund, promised 2 million euros to the Orkney farmers, where storms since 3 January have injured at least 48 people and driven 1.2 million from their villages.",
  ]),
]);
const french = readSources([
  writtenArticle("fr", "2034-02-20", [
    "Un mineur de Baltane gagne en moyenne 960 euros par mois, contre 310 pour un paysan. Le car passe quatre fois par semaine.",
    "Les effectifs de la douane sont passés de 88 à 131 en trois ans.",
    "La Norvège a annoncé 70 millions d’euros pour le tunnel et l’Islande 30.",
  ]),
]);

function figures(text: string, sources: Sources): string[] {
  return checkStatements(statementsOf(text), sources)
    .flat()
    .filter(({ kind, verdict }) => kind === "figure" && verdict !== "supported")
    .map(({ sentence, span }) => sentence.slice(...span));
}

describe("what two numbers of an article come to", () => {
  test.each([
    ["The ferry company has 45 crew members fewer than two years ago.", english],
    ["Some 1,500 more lorries were carried in 2033 than in 2032.", english],
    ["The owners of the shipyard are asking for $5.6m, the town offers $1.4m.", english],
    ["Between them, Sweden and Finland have promised 55 million euros to the harbour fund.", english],
    ["La Suède et la Finlande ont promis ensemble 55 millions d’euros au fonds du port.", english],
    ["In under three months the strike has emptied the shelves of the island.", english],
    ["At least 48 people have been injured by the storms and 1.2 million people driven out.", english],
    ["À Baltane, un mineur gagne plus de trois fois ce que gagne un paysan : 960 euros par mois.", french],
    ["La douane compte 43 agents de plus qu’il y a trois ans.", french],
    ["La Norvège et l’Islande mettront au total 100 millions d’euros dans le tunnel.", french],
  ])("%s", (text, sources) => {
    expect(figures(text, sources)).toEqual([]);
  });

  test.each([
    ["The ferry company has 55 crew members fewer than two years ago.", english, "55"],
    ["Some 2,500 more lorries were carried in 2033 than in 2032.", english, "2,500"],
    ["The owners of the shipyard are asking for $6.5m, the town offers $1.4m.", english, "$6.5m"],
    [
      "Between them, Sweden and Finland have promised 65 million euros to the harbour fund.",
      english,
      "65 million euros",
    ],
    ["In under two months the strike has emptied the shelves of the island.", english, "two months"],
    ["La douane compte 53 agents de plus qu’il y a trois ans.", french, "53"],
    ["La Norvège et l’Islande mettront au total 110 millions d’euros dans le tunnel.", french, "110 millions d’euros"],
  ])("must stay open: %s", (text, sources, expected) => {
    expect(figures(text, sources)).toContain(expected);
  });
});
