import { InvalidPDFException } from "pdfjs-dist/legacy/build/pdf.mjs";
import { expect, test } from "vitest";
import { isLeftByPdfLibrary } from "../../../../main/readers/pdf/leaving.ts";

test("what the PDF library leaves behind is told from every other fault", () => {
  expect(isLeftByPdfLibrary(new InvalidPDFException("spoilt"))).toBe(true);
  expect(isLeftByPdfLibrary(new TypeError("ours"))).toBe(false);
  expect(isLeftByPdfLibrary("pdfjs-dist")).toBe(false);
});
