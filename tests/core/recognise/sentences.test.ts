import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { isLegible } from "../../../core/draft/legible.ts";
import { lexiconOf } from "../../../core/recognise/lexicon.ts";
import { isQuotationAlone, sentencesOf } from "../../../core/recognise/sentences.ts";
import { wordsOf } from "../../../core/recognise/words.ts";

describe("sentences", () => {
  test.each([
    ["fr", "Une phrase. Une autre !", ["Une phrase.", "Une autre !"]],
    ["fr", "« Un exemple. Un autre. » C’est dit.", ["« Un exemple. Un autre. »", "C’est dit."]],
    [
      "fr",
      "Il dit : « Nous venons. Nous partons. » a-t-il conclu. Fin.",
      ["Il dit : « Nous venons. Nous partons. » a-t-il conclu.", "Fin."],
    ],
    ["fr", "« Il dit “Oui. Non.” et part. Il revient. » Fin.", ["« Il dit “Oui. Non.” et part. Il revient. »", "Fin."]],
    ["fr", "« Nous venons. Nous partons.", ["« Nous venons.", "Nous partons."]],
    ["fr", "Il reste trois jours.Le maire revient.", ["Il reste trois jours.", "Le maire revient."]],
    ["en", "Trade has grown.“It is time,” he said.", ["Trade has grown.", "“It is time,” he said."]],
    ["en", "See www.example.Org or the U.S.A page.", ["See www.example.Org or the U.S.A page."]],
    ["en", 'He said: "We come. We go." They left.', ['He said: "We come. We go."', "They left."]],
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

  test.each([
    ["« Nous venons. Nous partons. »", true],
    ["“We come.”", true],
    ["« Nous venons », dit-il.", false],
    ["Il vient.", false],
  ])("%s is a quotation alone: %s", (sentence, expected) => {
    expect(isQuotationAlone(sentence)).toBe(expected);
  });

  test("marks left open by the hundred thousand cost no time", () => {
    const started = performance.now();
    sentencesOf(`${"«".repeat(300_000)}${'”"'.repeat(300_000)} Fin.`, null);
    expect(performance.now() - started).toBeLessThan(3000);
  });

  test("a sentence stands where it says it does", () => {
    const text = "  Une phrase.  « Une autre. » Et la fin";
    for (const sentence of sentencesOf(text, lexiconOf("fr"))) {
      expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text);
    }
  });
});

const written = readFileSync(join(import.meta.dirname, "../../cases/draft/sentences.txt"), "utf8")
  .trim()
  .split("\n");

describe("written paragraphs end their sentences where a reader does", () => {
  test("there are eighty sentences and more", () => {
    expect(written.flatMap((line) => line.split(" | ")).length).toBeGreaterThanOrEqual(80);
  });

  test.each(written)("%s", (line) => {
    const [language = "", paragraph = ""] = line.split("\t");
    const sentences = paragraph.split(" | ");
    expect(sentencesOf(sentences.join(" "), lexiconOf(language)).map(({ text }) => text)).toEqual(sentences);
  });
});

describe("letters outside of the first plane of Unicode", () => {
  test("are letters: bold mathematical Latin, rare Chinese", () => {
    expect(isLegible("𝗕𝗼𝗹𝗱 text 𠮷野家")).toBe(true);
    expect(wordsOf("𝗕𝗼𝗹𝗱 text, 𠮷野家").map(({ text, start, end }) => [text, start, end])).toEqual([
      ["𝗕𝗼𝗹𝗱", 0, 8],
      ["text", 9, 13],
      ["𠮷野家", 15, 19],
    ]);
  });

  test("and pictures and halves of signs are none", () => {
    expect(wordsOf("🙂 on \ud835")).toHaveLength(1);
    expect(isLegible("🙂🙂🙂🙂 ok")).toBe(false);
  });
});
