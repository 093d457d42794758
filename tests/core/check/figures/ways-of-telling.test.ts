import { describe, expect, test } from "vitest";
import { checkStatements, readSources, statementsOf } from "../../../../core/check.ts";
import { writtenArticle } from "../../written-article.ts";

// Articles and sentences written for this purpose.

const french = readSources([
  writtenArticle("fr", "2033-02-08", [
    "Les docks de Vorny, financés à 70 % par la Banque du Nord et pour le reste par la Suède, coûteront 87 millions d’euros.",
    "La ministre a annoncé le forage de 23 puits d’urgence, pour un coût de 60 millions de dinars, dont un tiers pris en charge par la Banque du Nord.",
    "Vous demandez 8,5 milliards d’euros. Où les trouverez-vous ?",
    "Un peu plus de la moitié, 4,7 milliards, viendra du budget de l’Union. Les États participants verseront le reste.",
    "Le directeur de la clinique demande que les contrats soient limités à trois ans. Le texte en prévoit sept.",
    "Le Fonds a présenté un programme triennal, qui sera soumis au conseil en août.",
    "La Bosnie-Herzégovine et le Kirghizistan ont envoyé des observateurs.",
  ]),
]);
const english = readSources([
  writtenArticle("en", "2033-02-08", [
    "The islands agreed to raise the price of a day’s fishing to $12,500. The current price of $10,000 was set in 2029.",
    "Exports of ball bearings to Karvia had risen elevenfold in nine years, the minister said.",
    "The bank signed a loan of €310 million. Disbursement of the second half is conditional on losses in the network falling below 35 per cent.",
    "The $5.2 billion port handled 640,000 containers last year, and its managers are promising 1.5 million by 2035.",
    "The first list of losses had 1,904 entries. To date, 317 have been found.",
  ]),
]);

function open(text: string, sources: typeof french): string[] {
  return checkStatements(statementsOf(text), sources)
    .flat()
    .filter(({ verdict }) => verdict !== "supported")
    .map(({ sentence, span: [from, to] }) => sentence.slice(from, to));
}

describe("figures told in another way", () => {
  test.each([
    "La Banque du Nord apporte 70 % du financement et la Suède les 30 % restants.",
    "Sur ce total, 4,7 milliards viendront du budget de l’Union et 3,8 milliards des États participants.",
    "Le directeur de la clinique demande que les contrats soient ramenés de sept à trois ans.",
    "Le Fonds a présenté un programme de trois ans, qui sera soumis au conseil en août.",
  ])("%s", (text) => {
    expect(open(text, french)).toEqual([]);
  });
  test.each([
    "That is a quarter more than the $10,000 in force since 2029.",
    "Exports of ball bearings to Karvia were eleven times what they had been nine years earlier, the minister said.",
    "Half of the loan is conditional on losses in the network falling below 35 per cent.",
    "The port handled 640,000 containers last year, and its managers are promising 1.5 million by 2035.",
    "Of the 1,904 losses listed, 1,587 have yet to be found.",
  ])("%s", (text) => {
    expect(open(text, english)).toEqual([]);
  });
  test("a country under another of its French names", () => {
    expect(open("Le Kirghizstan a envoyé des observateurs.", french)).toEqual([]);
  });
});

describe("must stay open", () => {
  test.each([
    ["La Banque du Nord apporte 70 % du financement et la Suède les 40 % restants.", "40 %", french],
    ["La Banque du Nord apporte 30 % du financement des docks de Vorny, la Suède le reste.", "30 %", french],
    [
      "Sur ce total, 4,7 milliards viendront du budget de l’Union et 2,8 milliards des États participants.",
      "2,8 milliards",
      french,
    ],
    ["Le Fonds a présenté un programme de cinq ans, qui sera soumis au conseil en août.", "cinq ans", french],
    ["That is a third more than the $10,000 in force since 2029.", "a third", english],
    [
      "Exports of ball bearings to Karvia were twelve times what they had been nine years earlier, the minister said.",
      "twelve",
      english,
    ],
    ["Of the 1,904 losses listed, 1,487 have yet to be found.", "1,487", english],
  ] as const)("%s", (text, figure, sources) => {
    expect(open(text, sources)).toContain(figure);
  });
});
