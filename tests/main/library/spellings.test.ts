import { expect, test } from "vitest";
import { nextWord, wordAround } from "../../../main/library/folding.ts";
import { patternOf } from "../../../main/library/spellings.ts";

const text = `Zone de coopération (zonage), COOPÉRER, والتعاون بالتعاون, à zéro 合作区 合
作社, Œuvres 🙂 d’A. ＣＯ２ 𠮷野家 ที่นี่ s\u00adoupe Straße STRASSE ﬁn Ещё еж Αθήνας ﾃｰﾏ co`;

/** The places of all words that begin so, found one by one. */
function placesOf(beginning: string): number[] {
  const places: number[] = [];
  for (let word = nextWord(text, 0); word; word = nextWord(text, word.next)) {
    if (word.text.startsWith(beginning)) places.push(word.start);
  }
  return places;
}

test.each([
  ..."z zo coop cooperat co co2 d a oeuvr oe o s sou soupe strass fin fi f ещ е еж αθηνας".replace("ς", "σ").split(" "),
  ...["تعاون", "ت", "合", "合作", "作社", "𠮷野", "ที่น", "テ", "テー", "absent"],
])("the pattern of %s finds each word that begins so", (beginning) => {
  const found = Array.from(text.matchAll(patternOf([beginning])), ({ index }) => wordAround(text, index)?.start ?? -1);
  const expected = placesOf(beginning);
  expect(expected.length > 0).toBe(beginning !== "absent");
  expect(expected.filter((place) => !found.includes(place))).toEqual([]);
});

test("several words are one pattern, and most of a text is passed over", () => {
  const long = "Le président de la République a reçu le ministre. ".repeat(50);
  const matches = [...long.matchAll(patternOf(["republique", "ministre"]))];
  expect(matches).toHaveLength(100);
});
