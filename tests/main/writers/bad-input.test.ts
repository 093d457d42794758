import validate from "@ooxml-tools/validate";
import { unzipSync } from "fflate";
import { describe, expect, test, vi } from "vitest";
import { compose } from "../../../core/compose.ts";
import type { Block } from "../../../core/blocks.ts";
import type { DocumentTree } from "../../../core/tree.ts";
import { loadAssets } from "../../../main/assets.ts";
import { docxWriter } from "../../../main/writers/docx.ts";
import { htmlWriter } from "../../../main/writers/html.ts";
import { pdfWriter } from "../../../main/writers/pdf.ts";
import { houseStyle, languageOf, templateOf } from "../../examples.ts";
import { samplerPack } from "../../sampler-pack.ts";
import { samplerTree } from "../../sampler-tree.ts";
import { haveTools, readPdf } from "./pdf/read-pdf.ts";
import { checkTags } from "./pdf/tagged.ts";

// The first one waits for the validator to be loaded.
vi.setConfig({ testTimeout: 120_000 });
const assets = await loadAssets();

const paragraph = (text: string): Block => ({ kind: "paragraph", style: "body", children: [{ kind: "text", text }] });

function treeOf(blocks: Block[], title: string): DocumentTree {
  const section = { id: "only", number: "1", part: "body" as const, title, running: title, newPage: false, blocks };
  return { ...samplerTree(), title, header: title, notes: [], sections: [section], contents: null };
}

async function wordsOf(tree: DocumentTree): Promise<string> {
  const bytes = await docxWriter.write(tree, assets);
  expect((await validate(bytes, "docx", "Microsoft365")).map(({ description }) => description)).toEqual([]);
  return new TextDecoder().decode(unzipSync(bytes)["word/document.xml"]).replace(/<[^>]+>/g, "");
}

describe("a pack of no article, in which nothing is written", () => {
  test.runIf(haveTools).each([
    ["official-visit", "fr"],
    ["briefing-memo", "ar"],
    ["meeting-brief", "fr"],
    ["talking-points", "en"],
    ["country-fact-sheet", "fr"],
    ["readout", "zh"],
    ["synthesis-note", "en"],
    ["press-review", "fr"],
  ])("is a sound %s in %s, with a placeholder in each section", async (id, tag) => {
    const template = templateOf(id);
    const language = languageOf(tag);
    const { pack } = samplerPack(template, tag);
    const cover = { subtitle: "", start: null, end: null, nature: "", place: "", addressee: "", office: "" };
    const empty = { ...pack, title: "", cover, articles: [], sections: {} };
    const tree = compose({ pack: empty, articles: [], template, language, style: houseStyle(), date: "2026-11-26" });
    // A window is called by its genre, and the title is asked for where it would stand.
    expect(tree.title).toBe(language.labels[template.kind]);
    expect(tree.header).toBe(tree.title);
    expect((tree.cover ?? tree.opening)?.title).toBe(language.labels["placeholder.short"]);
    const bytes = await pdfWriter.write(tree, assets);
    expect(checkTags(bytes).faults).toEqual([]);
    const { check, pages, info } = readPdf(bytes);
    expect(info).toMatch(new RegExp(`Title: +${tree.title}`, "u"));
    expect(check).toContain("No syntax or stream encoding errors");
    expect(pages.length).toBeLessThan(8);
    const html = new TextDecoder().decode(await htmlWriter.write(tree, assets));
    expect(html.match(/class="placeholder"/g)?.length).toBeGreaterThan(3);
  });
});

describe("what no one should write is a sound Word file too", () => {
  test("a word of 800 characters, a title of 2,000, emoji and characters for private use", async () => {
    const word = "anticonstitutionnel".repeat(43).slice(0, 800);
    const title = "Un titre interminable de visite. ".repeat(61).slice(0, 2000).trim();
    const words = await wordsOf(treeOf([paragraph(`Avant ${word} après \uE000 et 🎉.`)], title));
    expect(words).toContain(`Avant ${word} après \uE000 et 🎉.`);
    expect(words.replaceAll("\u00a0", " ")).toContain(title);
  });

  test("a table whose one row is longer than a page", async () => {
    const row = [{ children: [{ kind: "text" as const, text: "Une phrase d’essai de plus. ".repeat(400) }] }];
    const words = await wordsOf(treeOf([{ kind: "table", look: "text", head: null, rows: [row, row] }], "Titre"));
    expect(words.match(/Une phrase d’essai/g)).toHaveLength(800);
  });
});

test("a picture that does not say its size is refused in one sentence", async () => {
  const images = new Map([["p", { bytes: new Uint8Array([0x89, 0x50, 0x4e]), mediaType: "image/png" as const }]]);
  const tree = treeOf([{ kind: "image", image: "p", alt: "" }], "Titre");
  await expect(docxWriter.write(tree, { ...assets, images })).rejects.toThrow(
    'The picture "p" does not say its size; replace it by a sound PNG or JPEG file.',
  );
  await expect(pdfWriter.write(tree, { ...assets, images })).rejects.toThrow(/cannot show the picture "p"/u);
});
