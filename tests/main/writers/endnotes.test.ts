import validate from "@ooxml-tools/validate";
import { unzipSync } from "fflate";
import { expect, test, vi } from "vitest";
import { textOfInlines } from "../../../core/blocks.ts";
import { loadAssets } from "../../../main/assets.ts";
import { docxWriter } from "../../../main/writers/docx.ts";
import { htmlWriter } from "../../../main/writers/html.ts";
import { pdfWriter } from "../../../main/writers/pdf.ts";
import { languageOf, templateOf } from "../../examples.ts";
import { samplerDocument } from "../../sampler-pack.ts";
import { haveTools, readPdf } from "./pdf/read-pdf.ts";
import { checkTags } from "./pdf/tagged.ts";

// The first one waits for the validator to be loaded.
vi.setConfig({ testTimeout: 120_000 });
const assets = await loadAssets();

function treeOf(template: string, tag = "fr") {
  return samplerDocument(templateOf(template), languageOf(tag), { endnotes: true });
}

test("a template may ask for notes at the end, and the pack has the last word", () => {
  const template = { ...templateOf("briefing-memo"), notes: "end" as const };
  const tree = (endnotes?: boolean) =>
    samplerDocument(template, languageOf("fr"), endnotes === undefined ? {} : { endnotes });
  expect([tree(), tree(true), tree(false)].map(({ notesAt }) => notesAt)).toEqual(["end", "end", "foot"]);
  expect(tree().sections.at(-1)).toMatchObject({ title: "Notes", blocks: [], newPage: false });
  expect(tree(false).sections.at(-1)?.title).not.toBe("Notes");
});

test("a briefing without a note has no heading for them", () => {
  const tree = samplerDocument(templateOf("briefing-memo"), languageOf("fr"), { endnotes: true, sections: {} });
  expect(tree.notes).toEqual([]);
  expect(tree.notesAt).toBe("foot");
  expect(tree.sections.map(({ id }) => id)).not.toContain("end_notes");
});

test.runIf(haveTools).each([
  ["official-visit", "fr"],
  ["briefing-memo", "en"],
  ["readout", "ar"],
])("in the PDF of %s in %s they stand under the last heading, tagged there", async (template, tag) => {
  const tree = treeOf(template, tag);
  const bytes = await pdfWriter.write(tree, assets);
  const { structure } = readPdf(bytes);
  const last = structure.slice(structure.lastIndexOf("\n  Sect"));
  expect(last.match(/^\s*Note /gmu)).toHaveLength(tree.notes.length);
  expect(structure.match(/^\s*Note /gmu)).toHaveLength(tree.notes.length);
  expect(checkTags(bytes).faults).toEqual([]);
});

test.each(["official-visit", "briefing-memo"])(
  "in the Word file of %s they are Word's own, numbered 1, 2, 3",
  async (template) => {
    const tree = treeOf(template);
    const bytes = await docxWriter.write(tree, assets);
    const part = (path: string) => new TextDecoder().decode(unzipSync(bytes)[path]);
    const document = part("word/document.xml");
    expect(document.match(/<w:endnoteReference /g)).toHaveLength(tree.notes.length);
    expect(document).not.toContain("<w:footnoteReference ");
    expect(document).toContain('<w:endnotePr><w:numFmt w:val="decimal"/></w:endnotePr>');
    const words = part("word/endnotes.xml").replace(/<[^>]+>/g, "");
    for (const { children } of tree.notes) expect(words).toContain(textOfInlines(children).replaceAll("\u2011", ""));
    expect((await validate(bytes, "docx", "Microsoft365")).map(({ description }) => description)).toEqual([]);
  },
);

test("in the web page they follow their heading", async () => {
  const html = new TextDecoder().decode(await htmlWriter.write(treeOf("official-visit"), assets));
  expect(html).toMatch(
    /<h2 id="section-\d+" class="new-page">Notes<\/h2>\s*<\/section>\s*<section class="notes" role="doc-endnotes">/u,
  );
});
