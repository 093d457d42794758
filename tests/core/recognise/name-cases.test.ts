import { expect, test } from "vitest";
import { acronymsIn, bodiesIn } from "../../../core/recognise/bodies.ts";
import { lexiconOf, type Lexicon } from "../../../core/recognise/lexicon.ts";
import { namesIn } from "../../../core/recognise/names.ts";
import { agreement, casesOf } from "./cases.ts";

function lexicon(language: string): Lexicon {
  const found = lexiconOf(language);
  if (!found) throw new Error(`no lexicon for ${language}`);
  return found;
}

test.each(["fr", "en"])("%s: people of sentences written for this purpose, at .97 or better", (language) => {
  const { f1, differences } = agreement(
    casesOf("names.txt").filter((one) => one.language === language),
    ({ text }) => namesIn(text, lexicon(language)).map(({ start, end, role }) => ({ start, end, value: role ?? "-" })),
  );
  expect(f1, differences.join("\n")).toBeGreaterThanOrEqual(0.97);
});

test("acronyms with what they stand for, wherever the text says it", () => {
  const text =
    "La Confédération des États du Sahel (AES) et le FME (Fonds monétaire d’exemple). L’AES a écrit à l’ONU au XXIe siècle.";
  expect(acronymsIn(text, lexicon("fr")).map(({ acronym, expansion }) => [acronym, expansion])).toEqual([
    ["AES", "Confédération des États du Sahel"],
    ["FME", "Fonds monétaire d’exemple"],
    ["AES", "Confédération des États du Sahel"],
    ["ONU", null],
  ]);
});

test("bodies with their acronym", () => {
  const text = "The World Trade Organization (WTO) and the African Union met. The WTO agreed.";
  expect(bodiesIn(text, lexicon("en")).map(({ name, acronym }) => [name, acronym])).toEqual([
    ["World Trade Organization", "WTO"],
    ["African Union", null],
    ["WTO", "WTO"],
  ]);
});
