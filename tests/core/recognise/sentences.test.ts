import { describe, expect, test } from "vitest";
import { lexiconOf } from "../../../core/recognise/lexicon.ts";
import { sentencesOf } from "../../../core/recognise/sentences.ts";

describe("sentences", () => {
  test.each([
    ["fr", "Une phrase. Une autre !", ["Une phrase.", "Une autre !"]],
    ["fr", "« Un exemple. Un autre. » C’est dit.", ["« Un exemple.", "Un autre. »", "C’est dit."]],
    [
      "fr",
      "M. Exemple et Mme. Modèle sont venus. Ils repartent.",
      ["M. Exemple et Mme. Modèle sont venus.", "Ils repartent."],
    ],
    ["fr", "Il a dit… puis il s’est tu.", ["Il a dit… puis il s’est tu."]],
    ["fr", "Le prix est de 1.301 tonnes, cf. p. 12. Fin.", ["Le prix est de 1.301 tonnes, cf. p. 12.", "Fin."]],
    [
      "en",
      "Mr. Example met Dr. J. F. Sample in the U.S. on Monday. They spoke.",
      ["Mr. Example met Dr. J. F. Sample in the U.S. on Monday.", "They spoke."],
    ],
    ["en", "“We agree.” The sample ended (at 9 a.m.) there.", ["“We agree.”", "The sample ended (at 9 a.m.) there."]],
    ["en", "One item; no stop", ["One item; no stop"]],
    ["en", " \u00a0 ", []],
  ])("%s: %s", (language, text, expected) => {
    expect(sentencesOf(text, lexiconOf(language)).map((sentence) => sentence.text)).toEqual(expected);
  });

  test("a sentence stands where it says it does", () => {
    const text = "  Une phrase.  « Une autre. » Et la fin";
    for (const sentence of sentencesOf(text, lexiconOf("fr"))) {
      expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text);
    }
  });
});
