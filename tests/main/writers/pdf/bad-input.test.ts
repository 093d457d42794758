import { createCanvas } from "@napi-rs/canvas";
import { beforeAll, describe, expect, test } from "vitest";
import type { Block, Inline } from "../../../../core/blocks.ts";
import type { Assets, DocumentTree, Images } from "../../../../core/tree.ts";
import { loadAssets } from "../../../../main/assets.ts";
import { pdfWriter } from "../../../../main/writers/pdf.ts";
import { samplerTree } from "../../../sampler-tree.ts";
import { haveTools, readPdf, type SeenPdf, timesIn } from "./read-pdf.ts";
import { checkTags } from "./tagged.ts";

const text = (words: string): Inline => ({ kind: "text", text: words });
const paragraph = (words: string): Block => ({ kind: "paragraph", style: "body", children: [text(words)] });

function treeOf(blocks: Block[], title = "Section"): DocumentTree {
  const section = { id: "only", number: "1", part: "body" as const, title, running: title, newPage: false, blocks };
  return { ...samplerTree(), notes: [], sections: [section] };
}

let assets: Assets;
beforeAll(async () => {
  assets = await loadAssets();
});
async function seenOf(tree: DocumentTree, images: Images = new Map()): Promise<SeenPdf> {
  const bytes = await pdfWriter.write(tree, { ...assets, images });
  expect(checkTags(bytes).faults).toEqual([]);
  return readPdf(bytes);
}

describe.skipIf(!haveTools)("what no one should write still makes a sound document", () => {
  test("a section of two hundred pages, in one paragraph and in many", async () => {
    const sentence = "Une phrase d’essai de plus. ";
    const tree = treeOf([
      paragraph(sentence.repeat(9000)),
      ...Array.from({ length: 1700 }, (_, index) => paragraph(`Alinéa ${index} : ${sentence.repeat(6)}`)),
    ]);
    const bytes = await pdfWriter.write(tree, assets);
    const { pages, text: words, check } = readPdf(bytes);
    expect(pages.length).toBeGreaterThan(200);
    expect(timesIn(words.replaceAll(/\s/gu, ""), "Unephrased’essaideplus.")).toBeGreaterThan(9000);
    expect(words).toContain("Alinéa 1699");
    expect(check).toContain("No syntax or stream encoding errors");
  }, 120_000);

  test("a word of 800 characters and a title of 2,000, none of their characters lost", async () => {
    const word = "anticonstitutionnel".repeat(43).slice(0, 800);
    const title = "Un titre interminable de visite. ".repeat(61).slice(0, 2000).trim();
    const tree = treeOf([paragraph(`Avant ${word} après.`)], title);
    const { drawn, words, pages } = await seenOf({ ...tree, title, header: title });
    const all = drawn.join("").replaceAll(/\s/gu, "");
    expect(all).toContain(`Avant${word}après.`);
    // In the contents, and over the section, where it takes more than a page.
    expect(all).toContain(title.replaceAll(/\s/gu, ""));
    expect(timesIn(all, "interminable")).toBeGreaterThanOrEqual(2 * timesIn(title, "interminable"));
    for (const { right } of words) expect(right).toBeLessThan(518);
    expect(pages.length).toBeLessThan(10);
  });

  test("emoji and characters for private use stand as their numbers", async () => {
    const { drawn } = await seenOf(treeOf([paragraph("Signe \uE000 et 🎉 et \u{F0000}.")]));
    expect(drawn.join("")).toContain("Signe [U+E000] et [U+1F389] et [U+F0000].");
  });

  test("a picture of sixty megapixels is printed at the size of the page", async () => {
    const canvas = createCanvas(7750, 7750);
    canvas.getContext("2d").fillRect(0, 0, 7750, 7750);
    const images: Images = new Map([["large", { bytes: canvas.toBuffer("image/jpeg"), mediaType: "image/jpeg" }]]);
    const { unpacked, check } = await seenOf(treeOf([{ kind: "image", image: "large", alt: "Un carré" }]), images);
    expect(unpacked).toContain("/Width 7750");
    expect(check).toContain("No syntax or stream encoding errors");
  });
});
