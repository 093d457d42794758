import { describe, expect, test } from "vitest";
import { lostMood } from "../../../core/draft/lost-mood.ts";

/** What a part of a sentence has lost of how it is said, at the place of the day in it. */
function lostIn(language: string, sentence: string, part: string): string | null {
  const start = sentence.search(/(?:le )?5 (?:juin|June)/u);
  return lostMood(sentence, part, { start, end: sentence.length }, language);
}

describe("a phrase has lost", () => {
  test.each([
    ["fr", "Si le Parlement vote, l’accord entrera en vigueur le 5 juin.", "l’accord entrera en vigueur", "Si"],
    ["fr", "L’accord entrera en vigueur le 5 juin, à moins que Corvel refuse.", "l’accord entrera", "à moins que"],
    ["en", "Unless parliament votes, the treaty enters into force on 5 June.", "treaty enters into force", "Unless"],
    ["en", "Corvel and Karvia refused to sign a pact on gold on 5 June.", "pact on gold", "refused to"],
    ["en", "The ministers called off the signing of a pact on 5 June.", "signing of a pact", "called off"],
    ["fr", "Corvel a renoncé à signer un accord sur l’or le 5 juin.", "accord sur l’or", "renoncé à"],
  ])("%s: %s", (language, sentence, part, expected) => {
    expect(lostIn(language, sentence, part)).toBe(expected);
  });

  test.each([
    ["fr", "Même si la pluie tombait, la visite a commencé le 5 juin.", "la visite a commencé"],
    ["fr", "Le port est si grand que la visite du 5 juin a duré.", "visite"],
    ["en", "Karvia refused to pay, and the visit began on 5 June.", "the visit began"],
    ["en", "Unless parliament votes, the treaty ends on 5 June.", "unless parliament votes, the treaty ends"],
  ])("nothing in %s: %s", (language, sentence, part) => {
    expect(lostIn(language, sentence, part)).toBeNull();
  });
});
