import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

function runs(command: string, argument: string): boolean {
  return spawnSync(command, [argument]).error === undefined;
}

/** Whether the tools that judge a PDF are here. */
export const haveTools =
  ["pdftotext", "pdfinfo", "pdffonts", "pdftoppm"].every((program) => runs(program, "-v")) && runs("qpdf", "--version");

if (!haveTools) console.warn("PDF tests are skipped: install Debian's packages poppler-utils and qpdf.");

/** The fonts of a PDF that are not in the file, or not with the table of their characters, a line of pdffonts for each. */
export function lackingFonts(bytes: Uint8Array): string[] {
  return execFileSync("pdffonts", ["-"], { input: bytes, encoding: "utf8" })
    .split("\n")
    .slice(2)
    .filter((line) => line !== "" && !/ yes (?:yes|no ) yes +\d+ +\d+$/u.test(line));
}

/** A word as pdftotext saw it; points from the page's top left corner. */
export interface SeenWord {
  page: number;
  text: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** What tools that know nothing of us read out of a PDF. */
export interface SeenPdf {
  /** The text of each page, in reading order. */
  pages: string[];
  /** All pages in one, every kind of white space made a single blank: pdftotext itself keeps no kinds apart. */
  text: string;
  /** The same, read line by line across the page, so that tables come row by row. */
  rows: string;
  /** Each piece of text that the file draws, in the order in which it does, in the characters of its own tables. */
  drawn: string[];
  words: SeenWord[];
  /** What pdfinfo says, line by line. */
  info: string;
  /** The tree of tags with the words in it, as poppler prints it. */
  structure: string;
  /** What qpdf --check says. */
  check: string;
  /** The file with its streams unpacked. */
  unpacked: string;
}

function decoded(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}

function wordsOf(boxes: string): SeenWord[] {
  let page = 0;
  return [
    ...boxes.matchAll(/<page |<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)<\/word>/gu),
  ].flatMap(([, left, top, right, bottom, text]) => {
    if (text === undefined) {
      page++;
      return [];
    }
    return [
      { page, text: decoded(text), left: Number(left), top: Number(top), right: Number(right), bottom: Number(bottom) },
    ];
  });
}

/** A text with every kind of white space made a single blank. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ");
}

/** The characters of each glyph code of the fonts of an unpacked file, by font name. */
function characterTables(unpacked: string): Map<string, string[]> {
  const objects = new Map(
    [...unpacked.matchAll(/^(\d+) 0 obj\n(.*?)\nendobj/gmsu)].map(([, number, body]) => [number, body ?? ""]),
  );
  const fonts = new Map([...unpacked.matchAll(/\/(F\d+) (\d+) 0 R/gu)].map(([, name, number]) => [name ?? "", number]));
  return new Map(
    [...fonts].map(([name, number]) => {
      const table = /\/ToUnicode (\d+) 0 R/u.exec(objects.get(number) ?? "")?.[1];
      const ranges = [...(objects.get(table) ?? "").matchAll(/<(\w+)> <\w+> \[(.*?)\]/gsu)];
      const characters: string[] = [];
      for (const [, start, codes] of ranges)
        [...(codes ?? "").matchAll(/<([\w ]*)>/gu)].forEach(([, code], index) => {
          const units = (code ?? "").split(" ").map((unit) => parseInt(unit, 16));
          characters[parseInt(start ?? "0", 16) + index] = String.fromCharCode(...units);
        });
      return [name, characters] as const;
    }),
  );
}

function drawnTexts(unpacked: string): string[] {
  const tables = characterTables(unpacked);
  const pages = [...unpacked.matchAll(/^%% Contents for page (\d+)\n(.*?)\nendobj/gmsu)]
    .map(([, page, content]) => ({ page: Number(page), content: content ?? "" }))
    .sort((one, other) => one.page - other.page);
  return pages.flatMap(({ content }) => {
    let font = "";
    return [...content.matchAll(/\/(F\d+) [\d.]+ Tf|\[(.*?)\] TJ/gsu)].flatMap(([, chosen, glyphs]) => {
      if (chosen !== undefined) font = chosen;
      if (glyphs === undefined) return [];
      const codes = [...glyphs.matchAll(/<(\w+)>/gu)].flatMap(([, run]) => (run ?? "").match(/.{4}/gu) ?? []);
      return [codes.map((code) => tables.get(font)?.[parseInt(code, 16)] ?? "\uFFFD").join("")];
    });
  });
}

/** Reads a PDF with poppler and qpdf. */
export function readPdf(bytes: Uint8Array): SeenPdf {
  const folder = mkdtempSync(join(tmpdir(), "attache-pdf-"));
  const file = join(folder, "file.pdf");
  const read = (command: string, ...options: string[]) =>
    execFileSync(command, options, { encoding: "utf8", maxBuffer: 2 ** 28 });
  try {
    writeFileSync(file, bytes);
    const unpackedFile = join(folder, "unpacked.pdf");
    read("qpdf", "--qdf", "--object-streams=disable", file, unpackedFile);
    const unpacked = readFileSync(unpackedFile, "latin1");
    const text = read("pdftotext", "-enc", "UTF-8", file, "-");
    return {
      pages: text.split("\f").slice(0, -1),
      text: oneLine(text),
      rows: oneLine(read("pdftotext", "-layout", "-enc", "UTF-8", file, "-")),
      words: wordsOf(read("pdftotext", "-bbox", file, "-")),
      info: read("pdfinfo", "-dests", file) + read("pdfinfo", file),
      structure: read("pdfinfo", "-struct-text", "-enc", "UTF-8", file),
      check: read("qpdf", "--check", file),
      drawn: drawnTexts(unpacked),
      unpacked,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A line as it is read: poppler sets what runs from right to left, between two signs, in the order in which it stands from the left. */
function asRead(line: string): string {
  return (line.match(/\u202b[^\u202c]*\u202c|[^\u202b]+/gu) ?? []).reverse().join("");
}

/** The words of each page of a PDF in the order in which it draws them. */
export function wordsOfPages(bytes: Uint8Array): string[] {
  const text = execFileSync("pdftotext", ["-raw", "-enc", "UTF-8", "-", "-"], {
    input: bytes,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  const read = text.split("\n").map((line) => (line.includes("\u202b") ? asRead(line) : line));
  return read.join("\n").split("\f").slice(0, -1);
}

/** How often a text occurs in another. */
export function timesIn(text: string, part: string): number {
  return text.split(part).length - 1;
}

/** The words of a PDF in the order of its tags, which is that of those who listen to it; those of its notes apart. */
export function wordsByTags(bytes: Uint8Array): { body: string; notes: string } {
  const folder = mkdtempSync(join(tmpdir(), "attache-pdf-"));
  const file = join(folder, "file.pdf");
  writeFileSync(file, bytes);
  const structure = execFileSync("pdfinfo", ["-struct-text", "-enc", "UTF-8", file], {
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  rmSync(folder, { recursive: true });
  const said = { body: "", notes: "" };
  // How far the note that is being read is indented.
  let note = Infinity;
  for (const line of structure.split("\n")) {
    const depth = line.search(/\S/);
    if (depth <= note) note = /^\s*Note /.test(line) ? depth : Infinity;
    const words = /^\s*"(.*)"$/.exec(line)?.[1];
    if (words !== undefined) said[depth > note ? "notes" : "body"] += words;
    else if (/^\s*(?:P|H\d|T[DH]|Lbl|Caption|Reference) ?[(:]?/.test(line))
      said[depth > note ? "notes" : "body"] += "\n";
  }
  return said;
}
