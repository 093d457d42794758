import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createCanvas, loadImage } from "@napi-rs/canvas";
import { describe, expect, test } from "vitest";
import { textOfBlocks, textOfInlines } from "../../../core/blocks.ts";
import type { DocumentTree } from "../../../core/tree.ts";
import { loadAssets } from "../../../main/assets.ts";
import { pdfWriter } from "../../../main/writers/pdf.ts";
import { genres, writtenDocument } from "../../written-pack.ts";
import { haveTools, wordsByTags } from "./pdf/read-pdf.ts";

const documents: [genre: string, tag: string][] = [
  ...genres.flatMap((genre): [string, string][] => [
    [genre, "fr"],
    [genre, "en"],
  ]),
  ["official-visit", "ar"],
  ["official-visit", "zh"],
];
const assets = await loadAssets();

/** Pages are drawn so small that a line of text is four dots high: enough to see one that moved. */
const dotsPerInch = 20;
/** Dots whose greys differ by no more are the same: another release of the program that draws smooths letters otherwise. */
const sameGrey = 64;
/** So many dots of a page may differ, of forty thousand: those of one word. */
const mostDiffering = 40;

/** What every kept picture is made of: the greys of the pages of a document, side by side. */
interface Greys {
  width: number;
  height: number;
  /** One byte a dot, 0 is black, line after line; a page after the other. */
  pages: Uint8Array[];
}

/** A page as pdftoppm writes it: a head of three lines, then its greys. */
function greysOf(file: Uint8Array): { width: number; height: number; greys: Uint8Array } {
  const head = /^P5\n(\d+) (\d+)\n255\n/.exec(Buffer.from(file.subarray(0, 40)).toString("latin1"));
  if (!head) throw new Error("pdftoppm wrote no grey picture");
  return { width: Number(head[1]), height: Number(head[2]), greys: file.subarray(head[0].length) };
}

function drawn(pdf: Uint8Array): Greys {
  const folder = mkdtempSync(join(tmpdir(), "attache-pages-"));
  try {
    writeFileSync(join(folder, "file.pdf"), pdf);
    execFileSync("pdftoppm", ["-r", String(dotsPerInch), "-gray", join(folder, "file.pdf"), join(folder, "page")]);
    const files = readdirSync(folder)
      .filter((name) => name.endsWith(".pgm"))
      .sort();
    const pages = files.map((name) => greysOf(readFileSync(join(folder, name))));
    const { width = 0, height = 0 } = pages[0] ?? {};
    return { width, height, pages: pages.map(({ greys }) => greys) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function kept(genre: string, tag: string): string {
  return fileURLToPath(new URL(`../../cases/pages/pictures/${genre}.${tag}.png`, import.meta.url));
}

function keep(path: string, { width, height, pages }: Greys): void {
  const canvas = createCanvas(width * pages.length, height);
  const context = canvas.getContext("2d");
  for (const [index, greys] of pages.entries()) {
    const image = context.createImageData(width, height);
    for (const [dot, grey] of greys.entries()) image.data.set([grey, grey, grey, 255], dot * 4);
    context.putImageData(image, index * width, 0);
  }
  writeFileSync(path, canvas.toBuffer("image/png"));
}

async function greysIn(path: string, width: number): Promise<Uint8Array[]> {
  const image = await loadImage(path);
  const canvas = createCanvas(image.width, image.height);
  const context = canvas.getContext("2d");
  context.drawImage(image, 0, 0);
  return Array.from({ length: Math.floor(image.width / width) }, (_, page) => {
    const { data } = context.getImageData(page * width, 0, width, image.height);
    return Uint8Array.from({ length: data.length / 4 }, (_byte, dot) => data[dot * 4] ?? 0);
  });
}

/** How many dots of a page are seen to differ. */
function differing(one: Uint8Array, other: Uint8Array): number {
  let count = Math.abs(one.length - other.length);
  for (const [dot, grey] of one.entries()) if (Math.abs(grey - (other[dot] ?? 0)) > sameGrey) count++;
  return count;
}

/** The letters of a text, so that marks of notes, hyphens and kinds of blank do not count. */
function lettersOf(text: string): string {
  return text.normalize("NFKC").replace(/[^\p{L}\p{M}]+/gu, "");
}

/** What a document says, one piece a paragraph, heading or row, in its order. */
function piecesOf(tree: DocumentTree): string[] {
  const opening = tree.cover ?? tree.opening;
  return [
    ...(opening ? [opening.title, ...opening.subtitle.map(textOfInlines)] : []),
    ...(opening?.facts ?? []).flatMap(({ label, value }) => [label, textOfInlines(value)]),
    ...tree.sections.flatMap(({ title, blocks }) => [title, ...textOfBlocks(blocks).split(/[\n\t]/)]),
  ].filter((piece) => lettersOf(piece) !== "");
}

describe.runIf(haveTools)("the pages of a briefing as an office writes it", () => {
  test.each(documents)(
    "%s in %s say all that it holds, in order, and look as they were seen to",
    async (genre, tag) => {
      const tree = await writtenDocument(genre, tag);
      const pdf = await pdfWriter.write(tree, assets);

      const { body } = wordsByTags(pdf);
      const letters = lettersOf(body);
      let at = 0;
      for (const piece of piecesOf(tree)) {
        const found = letters.indexOf(lettersOf(piece), at);
        expect(found, `“${piece}” stands behind what stands before it`).toBeGreaterThanOrEqual(at);
        at = found + lettersOf(piece).length;
      }

      const now = drawn(pdf);
      const path = kept(genre, tag);
      // Whoever changes the pages looks at all of them, then takes the pictures anew: remove them and run this test.
      if (!existsSync(path)) {
        keep(path, now);
        throw new Error(`There was no picture of ${genre} in ${tag}; one was taken. Look at its pages, and run again.`);
      }
      const before = await greysIn(path, now.width);
      expect(now.pages).toHaveLength(before.length);
      const differences = now.pages.map((page, index) => differing(page, before[index] ?? new Uint8Array()));
      expect(
        differences.map((count, index) => [index + 1, count]).filter(([, count = 0]) => count > mostDiffering),
      ).toEqual([]);
    },
  );
});
