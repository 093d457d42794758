import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import type { Block } from "../../../core/blocks.ts";
import type { DocumentTree } from "../../../core/tree.ts";
import { loadAssets } from "../../../main/assets.ts";
import { docxWriter } from "../../../main/writers/docx.ts";
import { htmlWriter } from "../../../main/writers/html.ts";
import { markdownWriter } from "../../../main/writers/markdown.ts";
import { pdfWriter } from "../../../main/writers/pdf.ts";
import { drawnCanvas } from "../../photograph.ts";
import { samplerTree } from "../../sampler-tree.ts";
import { haveTools, readPdf } from "./pdf/read-pdf.ts";
import { checkTags } from "./pdf/tagged.ts";

const caption = "Le pont d’essai au lever du jour. Photo Jeanne Exemple";
const assets = await loadAssets(
  new Map([["pont", { bytes: new Uint8Array(drawnCanvas().toBuffer("image/png")), mediaType: "image/png" as const }]]),
);

/** A document of a picture with its caption and a paragraph. */
function illustrated(): DocumentTree {
  const picture: Block = { kind: "image", image: "pont", alt: "Un pont", caption };
  const after: Block = { kind: "paragraph", style: "body", children: [{ kind: "text", text: "La suite du texte." }] };
  const section = { id: "s", number: "1", part: "body" as const, title: "Titre", running: "1 · Titre", newPage: false };
  return {
    ...samplerTree(),
    cover: null,
    contents: null,
    notes: [],
    sections: [{ ...section, blocks: [picture, after] }],
  };
}

describe("the caption of a picture is printed under it, with whose it is", () => {
  test.runIf(haveTools)("in a PDF as a caption of its figure", async () => {
    const bytes = await pdfWriter.write(illustrated(), assets);
    const { structure, words } = readPdf(bytes);
    expect(structure).toMatch(/Figure:\n(?:\s+\/[^\n]*\n)*\s+Caption[^\n]*\n\s+"Le pont d’essai/);
    expect(checkTags(bytes).faults).toEqual([]);
    const at = (word: string) => words.findIndex(({ text }) => text === word);
    expect(at("pont")).toBeGreaterThan(0);
    expect(at("suite")).toBeGreaterThan(at("Photo"));
  });

  test("in Word in Word's own style for it, on the page of its picture", async () => {
    const parts = unzipSync(await docxWriter.write(illustrated(), assets));
    const paragraphs = new TextDecoder().decode(parts["word/document.xml"]).match(/<w:p>.*?<\/w:p>/gs) ?? [];
    const shown = paragraphs.findIndex((xml) => xml.includes("<w:drawing>"));
    expect(paragraphs[shown]).toContain("<w:keepNext/>");
    expect(paragraphs[shown + 1]).toContain('<w:pStyle w:val="Caption"/>');
    expect(paragraphs[shown + 1]?.replace(/<[^>]+>/g, "")).toBe(caption);
  });

  test("in a web page and in Markdown", async () => {
    const text = async (writer: typeof htmlWriter) =>
      new TextDecoder().decode(await writer.write(illustrated(), assets));
    expect(await text(htmlWriter)).toMatch(/<figure><img[^>]* alt="Un pont"[^>]*><figcaption class="caption">Le pont/);
    expect(await text(markdownWriter)).toContain("Le pont d’essai au lever du jour. Photo Jeanne Exemple");
  });
});
