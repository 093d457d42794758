import { describe, expect, it } from "vitest";
import { placeOf, sentenceAt, sentenceBeside } from "../../renderer/source/sentence.ts";

describe("the lit words", () => {
  const paragraph = "En matière d’éducation, la Russie a offert 290\u00a0bourses. D’autres suivront.";

  it("are found whatever the kind of space, apostrophe or case", () => {
    const place = placeOf("la russie a offert 290 bourses", paragraph);
    expect(place && paragraph.slice(place.from, place.to)).toBe("la Russie a offert 290\u00a0bourses");
    const whole = placeOf("En matière d'éducation, la Russie a offert 290 bourses ;", paragraph);
    expect(whole && paragraph.slice(whole.from, whole.to)).toBe(paragraph.slice(0, paragraph.indexOf(".")));
  });

  it("are nowhere when they do not stand there", () => {
    expect(placeOf("la Chine a offert", paragraph)).toBeNull();
    expect(placeOf("  ", paragraph)).toBeNull();
  });
});

describe("the chosen sentence", () => {
  const paragraph = "Ils ont signé. Le groupe s’est réuni en avril 2025.  Une suite est prévue.";
  it.each([
    [0, "Ils ont signé."],
    [20, "Le groupe s’est réuni en avril 2025."],
    [paragraph.length - 1, "Une suite est prévue."],
  ])("is that of character %i", (at, words) => {
    const { from, to } = sentenceAt(paragraph, at, "fr");
    expect(paragraph.slice(from, to)).toBe(words);
  });

  it("does not end after an abbreviation", () => {
    const polite = "Le ministre a reçu M. Lavrov et le gén. Camara. Ils ont signé.";
    const { from, to } = sentenceAt(polite, 5, "fr");
    expect(polite.slice(from, to)).toBe("Le ministre a reçu M. Lavrov et le gén. Camara.");
  });

  it("is found in a language that nobody knows the abbreviations of", () => {
    expect(sentenceAt("Один. Два.", 7, null)).toEqual({ from: 6, to: 10 });
  });

  it("is walked from one to the next and back, whatever the blanks between", () => {
    const wordsOf = (place: { from: number; to: number } | null) => place && paragraph.slice(place.from, place.to);
    const first = sentenceBeside(paragraph, null, 1, "fr");
    const second = sentenceBeside(paragraph, first, 1, "fr");
    const third = sentenceBeside(paragraph, second, 1, "fr");
    expect([first, second, third].map(wordsOf)).toEqual([
      "Ils ont signé.",
      "Le groupe s’est réuni en avril 2025.",
      "Une suite est prévue.",
    ]);
    expect(sentenceBeside(paragraph, third, -1, "fr")).toEqual(second);
    expect(sentenceBeside(paragraph, third, 1, "fr")).toBeNull();
    expect(sentenceBeside(paragraph, first, -1, "fr")).toBeNull();
  });
});
