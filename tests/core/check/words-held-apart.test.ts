import { expect, test } from "vitest";
import { checkStatements, readSources, statementsOf } from "../../../core/check.ts";
import { readPassage } from "../../../core/check/passage.ts";
import { rateOf } from "../../../core/check/figures/rates.ts";
import { writtenArticle } from "../written-article.ts";

// Articles and sentences written for this purpose.

function openIn(language: string, told: string | readonly string[], text: string): string[] {
  const articles = [told].flat().map((words, at) => ({
    ...writtenArticle(language, "2031-05-20", [words]),
    id: `article${at}`,
  }));
  return checkStatements(statementsOf(text), readSources(articles))
    .flat()
    .filter(({ verdict }) => verdict !== "supported")
    .map(({ span }) => text.slice(...span));
}

const newYear = "The delegation of Karvia is to visit Pell in the new year to discuss fishing.";
const left = "The delegation of Karvia reached Pell on 3 May 2031. It left the port of Pell two days after 9 May.";

test.each([
  ["en", left, "The delegation of Karvia left the port of Pell on 1 May 2031.", "1 May 2031"],
  ["en", "The ferry to Pell takes six hours.", "The ferry to Pell takes about five hours.", "five hours"],
  [
    "fr",
    "Le bac a quitté le port de Pell à 5 h 40.",
    "Le bac a quitté le port de Pell peu après 6 heures.",
    "6 heures",
  ],
  ["en", "The truce holds in Pell, which sells 5 tonnes a month.", "The truce in Pell runs for 1 month.", "1 month"],
  ["en", newYear, "The delegation of Karvia is to visit Pell on 1 January 2019 to discuss fishing.", "1 January 2019"],
  ["en", newYear, "The delegation of Karvia is to visit Pell on 1 January 2031 to discuss fishing.", "1 January 2031"],
  [
    "fr",
    "Le Conseil constitutionnel a annulé la loi de Pell.",
    "La Cour constitutionnelle a annulé la loi de Pell.",
    "Cour constitutionnelle",
  ],
  [
    "en",
    "The peacekeepers of the league left the port of Pell.",
    "UN peacekeepers left the port of Pell.",
    "UN peacekeepers",
  ],
] as const)("%s: %s / %s", (language, told, text, open) => {
  expect(openIn(language, told, text)).toContain(open);
});

test.each([
  ["en", left, "The delegation of Karvia left the port of Pell on 11 May 2031."],
  ["fr", "Le bac a quitté le port de Pell à 5 h 40.", "Le bac a quitté le port de Pell peu avant 6 heures."],
  ["en", "The truce in Pell runs for a month.", "The truce in Pell runs for 1 month."],
  ["en", newYear, "The delegation of Karvia is to visit Pell on 1 January 2032 to discuss fishing."],
  ["en", "The tariffs that Jean Exemple set were kept.", "The Jean Exemple-style tariffs were kept."],
  ["fr", "L’argent de Pell a été remis à un comptable.", "L’argent de Pell a été remis à un tiers indépendant."],
] as const)("%s, as it is told: %s / %s", (language, told, text) => {
  expect(openIn(language, told, text)).toEqual([]);
});

test("an institution called by its noun is one that the same article names in one piece", () => {
  const text = "La Commission européenne a reçu la ministre à Pell.";
  const short = "La Commission a reçu la ministre à Pell.";
  expect(openIn("fr", ["La loi européenne sur les ports est votée.", short], text)).toContain("Commission européenne");
  const bank = "Banque islamique de développement";
  const ours = `La ${bank} a reçu la ministre à Pell.`;
  const told = "La Banque a reçu la ministre à Pell.";
  expect(openIn("fr", `Une école islamique plaide pour le développement. ${told}`, ours)).toContain(bank);
});

test.each(["The ferry brings 12 bi-weekly loads.", "Les 12 réunions semi-annuelles sont closes."])(
  "no rate: %s",
  (text) => {
    const passage = readPassage(text, text.startsWith("The") ? "en" : "fr", null);
    expect(passage.numerals.map((numeral) => rateOf(passage, numeral))).toEqual([null]);
  },
);

test("a rate between hyphens", () => {
  const passage = readPassage("The 40-tonnes-a-year quay is open.", "en", null);
  expect(rateOf(passage, { start: 4, end: 13 })?.time).toBe("year");
});

test.each([
  ["It took two-and-a-half years.", [2.5, "year"]],
  ["It took two and a half years.", [2.5, "year"]],
])("%s", (text, [value, unit]) => {
  expect(readPassage(text, "en", null).numerals).toMatchObject([{ values: [value], unit }]);
});

test.each(["Four ferries came to Pell and a fifth is expected.", "A third will follow to Pell."])(
  "one more is no share: %s",
  (text) => {
    expect(readPassage(text, "en", null).numerals.map(({ unit }) => unit)).not.toContain("%");
  },
);

test.each([
  ["At 5 pm Jean Exemple opened the port.", 0],
  ["At 5 PM Jean Exemple opened the port.", 0],
  ["The sg index fell in Pell.", 0],
  ["The PM opened the port.", 1],
])("offices by their letters: %s", (text, count) => {
  expect(readPassage(text, "en", null).offices).toHaveLength(count);
});
