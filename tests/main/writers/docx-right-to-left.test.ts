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

test("letters of other scripts have fonts of their own: the Arabic ones go along, in the sizes of the PDF; the Chinese are named", async () => {
  const assets = await loadAssets();
  const partsOf = async (tag: string) => {
    const tree = samplerDocument(templateOf("talking-points"), languageOf(tag));
    const parts = unzipSync(await docxWriter.write({ ...tree, sections: tree.sections.slice(0, 1) }, assets));
    const part = (path: string) => new TextDecoder().decode(parts[path]);
    const body =
      /<w:style w:type="paragraph" w:styleId="BodyText">.*?<\/w:style>/s.exec(part("word/styles.xml"))?.[0] ?? "";
    const fonts = Object.keys(parts).filter((path) => path.startsWith("word/fonts/")).length;
    return { table: part("word/fontTable.xml"), styles: part("word/styles.xml"), body, fonts };
  };
  const [arabic, chinese] = [await partsOf("ar"), await partsOf("zh")];
  expect(arabic.fonts).toBe(10);
  expect(arabic.table).toMatch(/w:name="Amiri"><w:altName w:val="Traditional Arabic"\/>.*<w:embedBold/u);
  expect(arabic.body).toMatch(/w:cs="Amiri"/u);
  expect(arabic.body).toMatch(/<w:sz w:val="22"\/><w:szCs w:val="27"\/>/u);
  expect(arabic.body).toMatch(/w:line="420"/u);
  expect(chinese.fonts).toBe(8);
  expect(chinese.table).toMatch(/w:name="Noto Sans SC"><w:altName w:val="Microsoft YaHei"\/>/u);
  expect(chinese.body).toMatch(/w:eastAsia="Noto Sans SC"/u);
  // By Chinese rules a line would end inside a Latin word or a figure.
  expect(chinese.styles).toContain('<w:lang w:val="en-US" w:eastAsia="zh-CN"/>');
});

test("columns that run from the right stand apart, whichever side a reader takes for their left", async () => {
  const tree = samplerDocument(templateOf("readout"), languageOf("ar"));
  const document = unzipSync(await docxWriter.write(tree, await loadAssets()))["word/document.xml"];
  const margins = [...new TextDecoder().decode(document).matchAll(/<w:tcMar>(.*?)<\/w:tcMar>/gs)];
  expect(margins.length).toBeGreaterThan(10);
  for (const [, sides = ""] of margins) {
    const width = (side: string) => new RegExp(`<w:${side} w:type="dxa" w:w="(\\d+)"`, "u").exec(sides)?.[1];
    expect(width("left") ?? width("start")).toBe("120");
    expect(width("right") ?? width("end")).toBe("120");
  }
});
