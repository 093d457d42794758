import { describe, expect, test } from "vitest";
import { datesIn } from "../../../core/recognise/dates.ts";
import { lexiconOf } from "../../../core/recognise/lexicon.ts";

function dates(language: string, text: string, published: string | null = null): string[] {
  const lexicon = lexiconOf(language);
  if (!lexicon) throw new Error(`no lexicon for ${language}`);
  return datesIn(text, lexicon, published).map(({ date, last }) => (last === null ? date : `${date}/${last}`));
}

describe("dates that a text writes out", () => {
  test.each([
    ["fr", "le 3 juillet 2025 puis en mai 2021", ["2025-07-03", "2021-05"]],
    ["fr", "du 21 au 26 juin 2025", ["2025-06-21/2025-06-26"]],
    ["fr", "du 28 mai au 2 juin 2025", ["2025-05-28/2025-06-02"]],
    ["fr", "le vendredi 1er novembre 2013", ["2013-11-01"]],
    ["fr", "signé le 03/07/2025 ou le 2025-07-04", ["2025-07-03", "2025-07-04"]],
    ["fr", "d’ici 2030, et en 2015", ["2030", "2015"]],
    ["fr", "depuis 2021, l’année universitaire 2025-2026, le 31 février 2025", []],
    ["fr", "vers mars, en mai, le 2 mai", []],
    ["en", "on 3 July 2025, on July 4, 2025 and in May 2021", ["2025-07-03", "2025-07-04", "2021-05"]],
    ["en", "from 28 to 31 August 2023", ["2023-08-28/2023-08-31"]],
    ["en", "June 13 to 17, 2022", ["2022-06-13/2022-06-17"]],
    ["en", "from Thursday 11 to Tuesday 16 June 2009", ["2009-06-11/2009-06-16"]],
    ["en", "they may march in 2023", ["2023"]],
    ["en", "on 03/07/2025 or 25/07/2025", ["2025-07-25"]],
    ["en", "last Tuesday, yesterday, in June, on 5 October", []],
    ["en", "under the 2030 Agenda, in 2024", ["2024"]],
  ])("%s: %s", (language, text, expected) => {
    expect(dates(language, text)).toEqual(expected);
  });
});

describe("dates told from the day of publication", () => {
  test.each([
    ["fr", "mardi dernier", "2025-07-03", ["2025-07-01"]],
    ["fr", "il sera reçu vendredi", "2025-07-03", ["2025-07-04"]],
    ["fr", "hier, puis le 16 décembre prochain", "2025-07-03", ["2025-07-02", "2025-12-16"]],
    ["fr", "en octobre", "2025-07-03", ["2025-10"]],
    ["fr", "Le sommet se tiendra en décembre à Corvel.", "2025-06-24", ["2025-12"]],
    ["fr", "En décembre, le sommet se tiendra à Corvel.", "2025-06-24", ["2025-12"]],
    ["fr", "Le sommet se tiendra en février à Corvel.", "2025-06-24", ["2026-02"]],
    ["fr", "Le sommet se réunit en décembre à Corvel.", "2025-06-24", ["2025-12"]],
    ["fr", "Le sommet s’est tenu en décembre à Corvel.", "2025-06-24", ["2024-12"]],
    ["fr", "En décembre, le sommet s’est tenu à Corvel.", "2025-06-24", ["2024-12"]],
    ["fr", "Sommet de Corvel en décembre", "2025-06-24", []],
    ["fr", "Elle a annoncé que le sommet se tiendrait en décembre.", "2025-06-24", []],
    ["en", "She said the summit would be held in December.", "2025-06-24", []],
    ["en", "The summit will be held in December in Corvel.", "2025-06-24", ["2025-12"]],
    ["en", "The summit was held in December in Corvel.", "2025-06-24", ["2024-12"]],
    ["en", "The Corvel summit in December", "2025-06-24", []],
    ["fr", "Sept accords ont été signés depuis sept ans par dix-sept villes", "2025-07-03", []],
    ["fr", "Avril est venu, mars dernier aussi, et fin mai", "2025-07-03", ["2025-03", "2025-05"]],
    ["en", "They may march for may, in May, March on", "2025-07-03", ["2025-05"]],
    ["fr", "le 25 novembre dernier", "2025-07-03", ["2024-11-25"]],
    ["en", "on Tuesday", "2025-07-03", ["2025-07-01"]],
    ["en", "next Tuesday, tomorrow", "2025-07-03", ["2025-07-08", "2025-07-04"]],
    ["en", "on 5 October", "2001-12-07", ["2001-10-05"]],
    ["en", "today", "2025-07", []],
    ["en", "It opens later this month, and a sister town joins this year.", "2025-07-03", ["2025-07", "2025"]],
    ["fr", "Le port ouvrira ce mois-ci, le pont cette année.", "2025-07-03", ["2025-07", "2025"]],
    [
      "en",
      "The two towns signed a second extension of the memorandum of understanding on food security and safety today.",
      "2025-07-03",
      ["2025-07-03"],
    ],
  ])("%s: %s, published on %s", (language, text, published, expected) => {
    expect(dates(language, text, published)).toEqual(expected);
  });
});

test("a date stands where it says it does, and none overlap", () => {
  const text = "Du 21 au 26 juin 2025, puis le 3 juillet 2025 (et en mai 2021).";
  const lexicon = lexiconOf("fr");
  const found = lexicon ? datesIn(text, lexicon, "2025-07-03") : [];
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([
    "21 au 26 juin 2025",
    "3 juillet 2025",
    "mai 2021",
  ]);
});

test.each(["fr", "en", "es", "pt", "de", "ru", "ar"])("a word for this year stands in one list, %s", (language) => {
  const lexicon = lexiconOf(language);
  expect(lexicon?.thisYear.filter((word) => lexicon.relativeSpans.has(word))).toEqual([]);
});
