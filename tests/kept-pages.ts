import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readPicture, writePicture, type Picture } from "./kept-picture.ts";

/** Pages are drawn so small that a line of text is four dots high: enough to see one that moved. */
const dotsPerInch = 20;
/** Dots whose greys differ by no more are the same: another release of the program that draws smooths letters otherwise. */
const sameGrey = 64;
/** So many dots of a page may differ, of forty thousand: those of one word. */
const mostDiffering = 40;

/** The pages of a document as they are seen, small and in grey. */
interface SmallPages {
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

function smallPages(pdf: Uint8Array): SmallPages {
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

/** The pages side by side. */
function pictureOf({ width, height, pages }: SmallPages): Picture {
  const across = width * pages.length;
  const dots = new Uint8ClampedArray(across * height * 4);
  for (const [page, greys] of pages.entries()) {
    for (const [dot, grey] of greys.entries()) {
      const at = Math.floor(dot / width) * across + page * width + (dot % width);
      dots.set([grey, grey, grey, 255], at * 4);
    }
  }
  return { width: across, height, dots };
}

/** The greys of pages that stand side by side, each so wide. */
function pagesIn({ width: across, height, dots }: Picture, width: number): Uint8Array[] {
  return Array.from({ length: Math.floor(across / width) }, (_, page) =>
    Uint8Array.from({ length: width * height }, (_byte, dot) => {
      const at = Math.floor(dot / width) * across + page * width + (dot % width);
      return dots[at * 4] ?? 0;
    }),
  );
}

/** How many dots of a page are seen to differ. */
function differing(one: Uint8Array, other: Uint8Array): number {
  let count = Math.abs(one.length - other.length);
  for (const [dot, grey] of one.entries()) if (Math.abs(grey - (other[dot] ?? 0)) > sameGrey) count++;
  return count;
}

/**
 * The pages of a PDF that do not look as they were seen to, by their numbers from 1; a page too many or too few is one. `name` is that
 * of the picture of them which is kept. Where there is none it is taken, and an error says to look at it.
 */
export async function changedPages(pdf: Uint8Array, name: string): Promise<number[]> {
  const path = fileURLToPath(new URL(`cases/pages/pictures/${name}.png`, import.meta.url));
  const now = smallPages(pdf);
  // Whoever changes the pages looks at all of them, then takes the pictures anew: remove them and run the tests.
  if (!existsSync(path)) {
    writePicture(path, pictureOf(now));
    throw new Error(`There was no picture of ${name}; one was taken. Look at its pages, and run again.`);
  }
  const before = pagesIn(await readPicture(path), now.width);
  const none = new Uint8Array();
  return Array.from({ length: Math.max(now.pages.length, before.length) }, (_, index) => index + 1).filter(
    (page) => differing(now.pages[page - 1] ?? none, before[page - 1] ?? none) > mostDiffering,
  );
}
