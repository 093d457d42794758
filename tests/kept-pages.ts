import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createCanvas, loadImage } from "@napi-rs/canvas";

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

function drawn(pdf: Uint8Array): SmallPages {
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

function keep(path: string, { width, height, pages }: SmallPages): void {
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

/**
 * The pages of a PDF that do not look as they were seen to, by their numbers from 1; a page too many or too few is one. `name` is that
 * of the picture of them which is kept. Where there is none it is taken, and an error says to look at it.
 */
export async function changedPages(pdf: Uint8Array, name: string): Promise<number[]> {
  const path = fileURLToPath(new URL(`cases/pages/pictures/${name}.png`, import.meta.url));
  const now = drawn(pdf);
  // Whoever changes the pages looks at all of them, then takes the pictures anew: remove them and run the tests.
  if (!existsSync(path)) {
    keep(path, now);
    throw new Error(`There was no picture of ${name}; one was taken. Look at its pages, and run again.`);
  }
  const before = await greysIn(path, now.width);
  const none = new Uint8Array();
  return Array.from({ length: Math.max(now.pages.length, before.length) }, (_, index) => index + 1).filter(
    (page) => differing(now.pages[page - 1] ?? none, before[page - 1] ?? none) > mostDiffering,
  );
}
