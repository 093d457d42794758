import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pagesByOffice } from "../office.ts";

/** Runs a judge and answers what it printed. Throws what it complained of. */
function run(program: string, ...words: string[]): string {
  const { status, stdout, stderr } = spawnSync(program, words, { encoding: "utf8", maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`${program} ${words.join(" ")} ended with ${status}: ${stderr}${stdout}`);
  return stdout;
}

/** Throws unless qpdf finds the file sound. */
export function checkPdf(path: string): void {
  run("qpdf", "--check", path);
}

/** The words of a PDF, page by page, as poppler reads them. */
export function textOfPdf(path: string): string[] {
  return run("pdftotext", "-raw", path, "-").split("\f").slice(0, -1);
}

/** A PDF's properties as poppler lists them ("Title", "Pages", "Page size"). */
export function propertiesOfPdf(path: string): Map<string, string> {
  const lines = run("pdfinfo", path).split("\n");
  return new Map(lines.map((line): [string, string] => [line.split(":")[0] ?? "", line.replace(/^[^:]*:\s*/, "")]));
}

/** The words of a Word file as pandoc reads them, notes included. */
export function textOfWord(path: string): string {
  return run("pandoc", "--from=docx", "--to=markdown", "--wrap=none", path);
}

/** Where the PDF lies that LibreOffice makes of a Word file. */
export function wordToPdf(path: string): string {
  const pdf = join(mkdtempSync(join(tmpdir(), "attache-word-")), "word.pdf");
  for (const bytes of pagesByOffice(new Map([["word", readFileSync(path)]])).values()) writeFileSync(pdf, bytes);
  return pdf;
}

/** Letters and digits only, so that line ends, kinds of space, hyphens and note marks do not count. */
export function bare(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[^\p{L}\p{N}]+/gu, "")
    .toLowerCase();
}
