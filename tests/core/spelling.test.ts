import { describe, expect, test } from "vitest";
import { bareWord, spelledWords, spellingLanguageOf } from "../../core/spelling.ts";

const wordsOf = (text: string): string[] => spelledWords(text).map(({ word }) => word);

describe("the words whose spelling is looked at", () => {
  test("keep apostrophes and hyphens, and stand where they are written", () => {
    const text = "L’État prépare aujourd’hui le porte-parole.";
    expect(wordsOf(text)).toEqual(["L’État", "prépare", "aujourd’hui", "le", "porte-parole"]);
    for (const { from, to, word } of spelledWords(text)) expect(text.slice(from, to)).toBe(word);
  });

  test("are neither acronyms nor figures nor brands nor other scripts", () => {
    expect(wordsOf("L’OTAN, la CEDEAO, d’UEMOA, ONGs, le 1er, 2e, G7, UE-27, iPhone, МИД et à Riad")).toEqual([
      "la",
      "le",
      "et",
      "Riad",
    ]);
  });

  test("are not those that somebody else wrote: quotations, also one that is not closed, and addresses", () => {
    expect(wordsOf("Il a dit « un gran pas » et “a bigg step” : www.exampel.org, moi@exampel.org, « san fin")).toEqual([
      "Il",
      "dit",
      "et",
    ]);
  });
});

describe("what is somebody else's", () => {
  test("stands between straight or English marks too, but an inch and an apostrophe are no such marks", () => {
    expect(wordsOf('Ells dit "un gran pas" et va')).toEqual(["Ells", "dit", "et", "va"]);
    expect(wordsOf('une dale de 12" et une autre de 14" au sol, "un gran')).toEqual(
      "une dale de et une autre de au sol".split(" "),
    );
    expect(wordsOf("He sayd ‘it dosn’t mater’ and left, the ministers’ wil too")).toEqual(
      "He sayd and left the ministers wil too".split(" "),
    );
    expect(wordsOf("Al ‘Abd lef the roem")).toEqual(["Al", "Abd", "lef", "the", "roem"]);
  });

  test("is an address within its blanks, and what is too long to be text", () => {
    expect(wordsOf("voir:https://exampel.org/chemain suite")).toEqual(["suite"]);
    expect(wordsOf(`avant ${"mot-".repeat(200_000)} après`)).toEqual(["avant", "après"]);
  });
});

test("what a language joins to a word is no part of it", () => {
  expect(bareWord("d’Abidjan", "fr")).toBe("Abidjan");
  expect(bareWord("Jusqu'Oslo", "fr")).toBe("Oslo");
  expect(bareWord("aujourd’hui", "fr")).toBe("aujourd’hui");
  expect(bareWord("Goïta’s", "en")).toBe("Goïta");
});

test("a text has a dictionary by the first part of its tag", () => {
  expect([spellingLanguageOf("fr-CA"), spellingLanguageOf("EN"), spellingLanguageOf("ar")]).toEqual(["fr", "en", null]);
});
