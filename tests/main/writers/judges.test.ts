import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import validate from "@ooxml-tools/validate";
import { unzipSync, zipSync } from "fflate";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { loadAssets } from "../../../main/assets.ts";
import { docxWriter } from "../../../main/writers/docx.ts";
import { pdfWriter } from "../../../main/writers/pdf.ts";
import { checkPdf, textOfWord } from "../../e2e/judges.ts";
import { haveOffice, havePandoc, pagesByOffice } from "../../office.ts";
import { havePdfBox, preflight, textByPdfBox } from "../../pdfbox.ts";
import { writtenDocument } from "../../written-pack.ts";
import { makeFolder } from "../example.ts";
import { haveTools, lackingFonts, readPdf, wordsByTags, wordsOfPages } from "./pdf/read-pdf.ts";

// The first of them waits for the validator to be loaded.
vi.setConfig({ testTimeout: 120_000 });

let pdf: Uint8Array;
let word: Uint8Array;
beforeAll(async () => {
  const [assets, tree] = await Promise.all([loadAssets(), writtenDocument("readout", "fr")]);
  pdf = await pdfWriter.write(tree, assets);
  word = await docxWriter.write(tree, assets);
}, 120_000);

/** A file of its own with these bytes. */
function fileOf(bytes: Uint8Array, name: string): string {
  const path = join(makeFolder(), name);
  writeFileSync(path, bytes);
  return path;
}

/** The PDF with something else in one of its unpacked objects, sound but for that. */
function changedPdf(from: string, to: string): Uint8Array {
  const unpacked = execFileSync("qpdf", ["--qdf", "--object-streams=disable", fileOf(pdf, "a.pdf"), "-"], {
    maxBuffer: 2 ** 28,
  }).toString("latin1");
  const changed = unpacked.replaceAll(from, to);
  expect(changed).not.toBe(unpacked);
  return Buffer.from(changed, "latin1");
}

/** The Word file with something else in its text. */
function changedWord(from: string, to: string): Uint8Array {
  const parts = unzipSync(word);
  const text = new TextDecoder().decode(parts["word/document.xml"]);
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  return zipSync({ ...parts, "word/document.xml": new TextEncoder().encode(changed) });
}

/** Each judge passes the file that was written, and refuses, or tells apart, one that was spoilt. */
describe("every judge of files can refuse one", () => {
  test.skipIf(!haveTools)("qpdf: a file that ends before its end", () => {
    checkPdf(fileOf(pdf, "whole.pdf"));
    expect(() => checkPdf(fileOf(pdf.subarray(0, pdf.length - 2000), "cut.pdf"))).toThrow("qpdf --check");
    expect(() => readPdf(pdf.subarray(0, pdf.length - 2000))).toThrow("qpdf");
  });

  test.skipIf(!haveTools)("pdfinfo: a file whose tags are gone, and one whose headings are paragraphs", () => {
    expect(wordsByTags(pdf).body).toContain("Visite officielle");
    expect(wordsByTags(changedPdf("/StructTreeRoot", "/NoTreeAtAll_00")).body).toBe("");
    const levels = (bytes: Uint8Array) => readPdf(bytes).structure.match(/^ *H2\b/gmu)?.length ?? 0;
    expect(levels(pdf)).toBeGreaterThan(5);
    expect(levels(changedPdf("/S /H2", "/S /P "))).toBe(0);
  });

  test.skipIf(!haveTools)("pdftotext: letters of which the file does not say what they are", () => {
    expect(wordsOfPages(pdf).join("")).toContain("Récits");
    expect(wordsOfPages(changedPdf("/ToUnicode", "/NoUnicode")).join("")).not.toContain("Récits");
  });

  test.skipIf(!haveTools)("pdffonts: a font that is not in the file", () => {
    expect(lackingFonts(pdf)).toEqual([]);
    expect(lackingFonts(changedPdf("/FontFile2", "/NoFile_00"))).not.toEqual([]);
  });

  test.skipIf(!havePdfBox)("PDFBox: a file that is none for the archives, and one that is no PDF", () => {
    const faults = preflight(fileOf(pdf, "plain.pdf"));
    expect(faults).not.toContain("is a valid PDF/A-1b file");
    expect(faults.trim().split("\n").length).toBeGreaterThan(1);
    expect(() => textByPdfBox(fileOf(new TextEncoder().encode("no PDF"), "none.pdf"))).toThrow(
      "PDFBox says nothing of",
    );
  });

  test("the validator of Office's schemas: an element that there is not, and a note that there is not", async () => {
    const faultsOf = async (bytes: Uint8Array) => (await validate(bytes, "docx", "Microsoft365")).length;
    expect(await faultsOf(word)).toBe(0);
    expect(await faultsOf(changedWord("<w:r>", "<w:r><w:nonsense/>"))).toBeGreaterThan(0);
    expect(
      await faultsOf(changedWord('<w:footnoteReference w:id="1"/>', '<w:footnoteReference w:id="99"/>')),
    ).toBeGreaterThan(0);
  });

  test.skipIf(!havePandoc)("pandoc: a file that is cut off, and one that lacks a word", () => {
    expect(textOfWord(fileOf(word, "whole.docx"))).toContain("trimestrielle");
    expect(textOfWord(fileOf(changedWord("trimestrielle", ""), "lacking.docx"))).not.toContain("trimestrielle du");
    expect(() => textOfWord(fileOf(word.subarray(0, word.length / 2), "cut.docx"))).toThrow("pandoc");
  });

  test.skipIf(!haveOffice)("LibreOffice: a file that is no Word file", () => {
    const files = new Map([["broken", new TextEncoder().encode("PK\u0003\u0004 spoilt")]]);
    expect(() => pagesByOffice(files)).toThrow("LibreOffice makes no PDF of broken");
  });
});
