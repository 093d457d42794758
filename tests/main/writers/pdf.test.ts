import { beforeAll, describe, expect, test } from "vitest";
import { type Block, type Inline, textOfInlines } from "../../../core/blocks.ts";
import type { DocumentTree } from "../../../core/tree.ts";
import { loadAssets } from "../../../main/assets.ts";
import { pdfWriter } from "../../../main/writers/pdf.ts";
import { samplerTree } from "../../sampler-tree.ts";
import { haveTools, oneLine, readPdf, type SeenPdf, timesIn } from "./pdf/read-pdf.ts";

/** The words of inlines up to the first mark: a note's or another superior. */
function plainStart(children: Inline[]): string {
  const mark = children.findIndex((child) => child.kind === "note" || child.kind === "superscript");
  return oneLine(textOfInlines(mark < 0 ? children : children.slice(0, mark))).trim();
}

/** The words of every paragraph, heading and cell, in order. */
function textsOf(blocks: Block[]): string[] {
  return blocks.flatMap((block): string[] => {
    switch (block.kind) {
      case "paragraph":
      case "heading":
        return [plainStart(block.children)];
      case "list":
        return block.items.flatMap(textsOf);
      case "quote":
        return textsOf(block.blocks);
      case "table":
        return block.rows.flatMap((row) => row.map((cell) => plainStart(cell.children)));
      case "image":
        return [];
    }
  });
}

describe("the writer", () => {
  test("says what it writes", () => {
    expect(pdfWriter).toMatchObject({ id: "pdf", extension: "pdf", mediaType: "application/pdf" });
  });

  test("writes the same bytes for the same tree", async () => {
    const assets = await loadAssets();
    const [first, second] = [
      await pdfWriter.write(samplerTree(), assets),
      await pdfWriter.write(samplerTree(), assets),
    ];
    expect(Buffer.compare(first, second)).toBe(0);
  });
});

describe.skipIf(!haveTools)("the sampler as PDF, read by other tools", () => {
  let tree: DocumentTree;
  let seen: SeenPdf;
  beforeAll(async () => {
    tree = samplerTree();
    seen = readPdf(await pdfWriter.write(tree, await loadAssets()));
  });

  test("is a sound file with its title, size and language", () => {
    expect(seen.check).toContain("No syntax or stream encoding errors");
    expect(seen.info).toContain("Document d’essai");
    expect(seen.info).toContain("595.28 x 841.89 pts (A4)");
    expect(seen.info).toMatch(/CreationDate: +Mon Nov 23/);
    expect(seen.unpacked).toContain("/Lang (fr)");
    expect(seen.unpacked).toContain("/DisplayDocTitle true");
  });

  test("holds every paragraph and cell once, in order", () => {
    // Without white space: pdftotext guesses at it where columns stand close.
    const rows = seen.rows.replace(/\s/gu, "");
    let from = rows.indexOf("Laphrased’ouverture");
    for (const words of tree.sections.flatMap((section) => textsOf(section.blocks))) {
      const bare = words.replace(/\s/gu, "");
      const at = rows.indexOf(bare, from);
      expect(at, words).toBeGreaterThanOrEqual(from);
      from = at + bare.length;
    }
    for (let number = 1; number <= 30; number++) expect(timesIn(seen.text, `Alinéa ${number}.`)).toBe(1);
    for (let number = 1; number <= 60; number++) {
      const inRow = seen.words.filter(
        (word, index) => word.text === String(number) && seen.words[index - 1]?.text === "numéro",
      );
      expect(inRow.length).toBe(1);
    }
  });

  test("keeps narrow and no-break spaces as they are", () => {
    const drawn = seen.drawn.join("\n");
    expect(drawn).toContain("50\u202f000 tonnes");
    expect(drawn).toContain("«\u00a0Titre d’essai\u00a0»");
    expect(drawn).toContain("Doc.\u00a01, §\u00a012.");
    expect(drawn).toContain("lien vers une page");
    expect(drawn).not.toContain("\uFFFD");
  });

  test("puts each note at the foot of the page of its mark", () => {
    for (const note of tree.notes.slice(1)) {
      const words = oneLine(textOfInlines(note.children));
      const pages = seen.pages.filter((page) => oneLine(page).includes(`${words} `));
      expect(pages.length, words).toBe(1);
    }
    const marks = seen.words.filter((word) => /^\d+$/u.test(word.text) && word.bottom - word.top < 11);
    expect(marks.length).toBe(33);
    for (const mark of marks) {
      const note = seen.words.find((word) => word.text === mark.text && Math.abs(word.left - 108) < 0.5);
      expect(note?.page, mark.text).toBe(mark.page);
      expect(note?.top).toBeGreaterThan(mark.bottom);
    }
  });

  test("numbers the contents with the pages on which the sections begin", () => {
    const contents = seen.words.filter(
      (word) => word.page === 2 && word.right > 515 && word.top < 750 && /^\d+$/u.test(word.text),
    );
    const begins = tree.sections.map(({ title }) => {
      const first = title.split(" ")[0];
      return seen.words.find((word) => word.page > 2 && word.text === first && word.bottom - word.top > 28)?.page;
    });
    expect(contents.map((word) => Number(word.text))).toEqual(begins);
    for (const section of tree.sections) expect(seen.info).toContain(`section-${section.id}`);
  });

  test("has an outline entry for the contents and each section", () => {
    expect(timesIn(seen.unpacked, "/Type /Outlines") + timesIn(seen.unpacked, "/Title")).toBeGreaterThanOrEqual(6);
  });

  test("shows marking, header and footer on each page, the cover only the marking", () => {
    seen.pages.forEach((page, index) => {
      expect(timesIn(page, "DIFFUSION RESTREINTE")).toBe(2);
      expect(timesIn(page, tree.header)).toBe(index === 0 ? 0 : 1);
      expect(timesIn(page, `Page ${index + 1} / ${seen.pages.length}`)).toBe(index === 0 ? 0 : 1);
    });
    expect(seen.pages[1]).toContain("Sommaire");
    expect(seen.pages[4]).toContain("2 · Texte long");
    expect(seen.pages[2]).toContain("1 · Points");
  });

  test("begins a page with the heading of a further article, and none for one that stands at the top anyway", () => {
    const second = seen.words.find((word) => word.text === "Second");
    const last = seen.words.find((word) => word.text === "liste" && word.page > 7);
    expect(second?.page).toBe((last?.page ?? 0) + 1);
    expect(second?.top).toBeLessThan(100);
    expect(second?.page).toBe(seen.pages.length);
  });

  test("repeats the head and the caption of a table on its next page", () => {
    const pages = seen.pages.filter((page) => page.includes("Valeur"));
    expect(pages.length).toBe(2);
    expect(pages[0]).not.toContain("(suite)");
    expect(pages[1]).toContain("Tableau 1. Chiffres d’essai (suite)");
  });

  test("stands on the two axes, on a pitch of 15 points", () => {
    const find = (text: string, page: number) => seen.words.find((word) => word.text === text && word.page === page);
    const label = find("6", 4);
    expect(label?.left).toBeCloseTo(78, 0);
    const lines = seen.words.filter(
      (word) => word.page === 4 && Math.abs(word.left - 126) < 0.5 && word.bottom - word.top > 15,
    );
    expect(lines.length).toBeGreaterThan(20);
    for (const [index, line] of lines.entries()) {
      const step = line.top - (lines[index - 1]?.top ?? line.top - 15);
      expect([15, 21].some((pitch) => Math.abs(step - pitch) < 0.1)).toBe(true);
    }
    for (const word of seen.words) {
      expect(word.left).toBeGreaterThan(77.5);
      expect(word.right).toBeLessThan(517.8);
    }
  });

  test("sets the cover at its measures", () => {
    const cover = seen.words.filter((word) => word.page === 1);
    const baselineOf = (text: string, ascender: number, size: number) =>
      (cover.find((word) => word.text === text)?.top ?? 0) + ascender * size;
    // A line's baseline lies at .76 of it: 33 + 9.12, 283.5 + 11.4, 313.5 + 27.36.
    expect(baselineOf("DIFFUSION", 1.024, 10)).toBeCloseTo(42.12, 0);
    expect(baselineOf("DOSSIER", 1.024, 11)).toBeCloseTo(294.9, 0);
    expect(baselineOf("Document", 1.036, 30)).toBeCloseTo(340.86, 0);
    // The last row ends at 746: its line begins 15.75 above.
    expect(baselineOf("Destinataire", 1.024, 9.5)).toBeCloseTo(746 - 15.75 + 9.12, 0);
  });
});
