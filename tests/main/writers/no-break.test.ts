import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { compose } from "../../../core/compose.ts";
import type { DocumentTree } from "../../../core/tree.ts";
import { loadAssets } from "../../../main/assets.ts";
import { docxWriter } from "../../../main/writers/docx.ts";
import { pdfWriter } from "../../../main/writers/pdf.ts";
import { examplePack, houseStyle, languageOf, officialVisit } from "../../examples.ts";
import { haveTools, readPdf, type SeenWord } from "./pdf/read-pdf.ts";

/** What leads to a name or a number, and what must stand on its line. */
const pairs: readonly [string, string][] = [
  ["M.", "Exemple"],
  ["Mme", "Modèle"],
  ["n°", "5"],
  ["art.", "12"],
  ["J.", "Essai"],
  ["250", "bourses"],
  ["21", "juin"],
];

/** A name of several parts, and what of it no line ends on in a PDF. */
const name = "Saint-Aubin-les-Bains";
const partsOfName = ["Saint-", "Saint-Aubin-", "Saint-Aubin-les-"];

/** A briefing in which each pair stands somewhere on the line in a hundred places, a letter further on each time. */
function sliding(): DocumentTree {
  const base = examplePack();
  const entries = pairs.flatMap(([first, second], pair) =>
    Array.from({ length: 100 }, (_, at) => ({
      id: `e${pair}-${at}`,
      lead: "",
      text: `${"i".repeat(at + 1)} et ${first} ${second} ont ${"vu ".repeat(20)}à ${name} encore une fois`,
      source: null,
    })),
  );
  return compose({
    pack: { ...base, articles: [], sections: { context: { shape: "text", entries } } },
    articles: [],
    template: officialVisit(),
    language: languageOf("fr"),
    style: houseStyle(),
    date: "2026-11-23",
  });
}

/** The words that are the last of their lines. */
function lastWords(words: readonly SeenWord[]): string[] {
  return words.flatMap((word, at) => {
    const next = words[at + 1];
    return next && next.page === word.page && Math.abs(next.bottom - word.bottom) < 3 ? [] : [word.text];
  });
}

describe("no line ends between a title and its name, an abbreviation or a number and what belongs to it", () => {
  const tree = sliding();

  test.runIf(haveTools)("in a PDF", async () => {
    const last = lastWords(readPdf(await pdfWriter.write(tree, await loadAssets())).words);
    expect(last.length).toBeGreaterThan(1000);
    expect(last.filter((word) => pairs.some(([first]) => first === word))).toEqual([]);
    expect(last).toContain(name);
    expect(last.filter((word) => partsOfName.includes(word))).toEqual([]);
  });

  test("in Word, which breaks lines by itself: the blank is one that does not break", async () => {
    const parts = unzipSync(await docxWriter.write(tree, await loadAssets()));
    const text = new TextDecoder().decode(parts["word/document.xml"]).replace(/<[^>]+>/g, "");
    for (const [first, second] of pairs) {
      expect(text).toContain(`${first}\u00a0${second}`);
      expect(text).not.toContain(`${first} ${second}`);
    }
  });
});
