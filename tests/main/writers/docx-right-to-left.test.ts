import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { loadAssets } from "../../../main/assets.ts";
import { textFromRight } from "../../../main/writers/docx/right-to-left.ts";
import { docxWriter } from "../../../main/writers/docx.ts";
import { languageOf, templateOf } from "../../examples.ts";
import { samplerDocument } from "../../sampler-pack.ts";

test("a run of Arabic is turned round, one of Latin words is not", () => {
  const run = (look: string, words: string) => `<w:r>${look}<w:t>${words}</w:t></w:r>`;
  expect(textFromRight(run("", "كلمة"))).toBe("<w:r><w:rPr><w:rtl/></w:rPr><w:t>كلمة</w:t></w:r>");
  expect(textFromRight(run("<w:rPr><w:b/></w:rPr>", "كلمة"))).toBe(
    "<w:r><w:rPr><w:b/><w:rtl/></w:rPr><w:t>كلمة</w:t></w:r>",
  );
  expect(textFromRight(run("", "Visite 1"))).toBe(run("", "Visite 1"));
});

test("an Arabic pack runs from right to left: paragraphs, sections, tables", async () => {
  const tree = samplerDocument(templateOf("readout"), languageOf("ar"));
  const parts = unzipSync(await docxWriter.write(tree, await loadAssets()));
  const part = (path: string) => new TextDecoder().decode(parts[path]);
  const document = part("word/document.xml");
  expect(part("word/styles.xml")).toContain("<w:pPrDefault><w:pPr><w:bidi/>");
  const count = (pattern: RegExp) => document.match(pattern)?.length ?? 0;
  expect(count(/<w:bidi\/>/g)).toBe(count(/<w:sectPr\b/g));
  expect(count(/<w:bidiVisual\/>/g)).toBe(count(/<w:tblPr>/g));
  expect(count(/<w:rtl\/>/g)).toBeGreaterThan(50);
});
