import { createRequire } from "node:module";
import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { File } from "../../../core/file.ts";
import { damaged, encrypted, largestUnpacked, unpacksLarge } from "../failure.ts";
import { withInitials } from "./initials.ts";
import { areasIn, linksIn } from "./links.ts";
import { largestDecodable, picturesOfPage, type PagePicture, type TakenPictures } from "./pictures.ts";
import { unpackedLength } from "./streams.ts";
import { tagsOf, type Tag } from "./tags.ts";

/**
 * Words as they were set on a page in one go. `x` and `y` are the left end of their baseline in points from the page's upper left
 * corner, `size` the font's. `tag` is the element of a tagged PDF that they belong to, `artifact` whether it says that they belong to the
 * page rather than to the text. `links` are the parts of it, in signs, that lead to the web.
 */
export interface Run {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
  bold: boolean;
  italic: boolean;
  rightToLeft: boolean;
  tag: Tag | null;
  artifact: boolean;
  links: RunLink[];
}

/** From which sign of a run to before which it leads where. */
export interface RunLink {
  start: number;
  end: number;
  href: string;
}

/** A page's words, upright as they are read, and its pictures; `aside` are words that run in another direction (a stamp at the margin). */
export interface PdfPage {
  height: number;
  runs: Run[];
  aside: string[];
  pictures: PagePicture[];
}

/** An opened PDF. `title` and `language` are what it says of itself, "" where it does not. */
export interface PdfDocument {
  title: string;
  language: string;
  pages: PdfPage[];
}

/** On how many pages the fonts are asked for their names; later ones bring hardly any that is new. */
const mostPagesForFonts = 30;

/** The bytes within which a PDF begins and ends: some tools write a little before and after it. */
const edge = 16_384;

/**
 * The pages of a PDF and what it says of itself. Nothing of it is run or fetched: no scripts, no forms.
 * Throws file-damaged, file-encrypted and file-unpacks-large.
 */
export async function readPdf(file: File): Promise<PdfDocument> {
  if (!isWhole(file.bytes)) throw damaged(file);
  if ((await unpackedLength(file.bytes, largestUnpacked)) > largestUnpacked) throw unpacksLarge(file);
  const { getDocument, VerbosityLevel } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const largest = largestDecodable(file.bytes);
  const folder = createRequire(import.meta.url)
    .resolve("pdfjs-dist/package.json")
    .replace(/package\.json$/, "");
  const task = getDocument({
    // It takes the bytes it is given for its own, and they are kept as the original; a Buffer it refuses.
    data: new Uint8Array(file.bytes),
    isEvalSupported: false,
    useWasm: false,
    useWorkerFetch: false,
    useSystemFonts: false,
    enableXfa: false,
    cMapUrl: `${folder.replaceAll("\\", "/")}cmaps/`,
    standardFontDataUrl: `${folder.replaceAll("\\", "/")}standard_fonts/`,
    // Nothing larger is decoded.
    maxImageSize: Math.max(1, largest),
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    return await readOpened(await task.promise, largest > 0 ? { encoded: new Map(), dots: 0, shown: 0 } : null);
  } catch (thrown) {
    throw thrown instanceof Error && thrown.name === "PasswordException" ? encrypted(file) : damaged(file, thrown);
  } finally {
    await task.destroy();
  }
}

/** Whether the bytes begin and end as a PDF does: one that was cut short has lost its end. */
function isWhole(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder("latin1");
  return (
    decoder.decode(bytes.subarray(0, edge)).includes("%PDF-") && decoder.decode(bytes.subarray(-edge)).includes("%%EOF")
  );
}

async function readOpened(document: PDFDocumentProxy, taken: TakenPictures | null): Promise<PdfDocument> {
  const { info } = await document.getMetadata();
  const fonts = new Map<string, string>();
  const pages: PdfPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    pages.push(await readPage(page, fonts, taken));
    page.cleanup();
  }
  return { title: entryOf(info, "Title"), language: entryOf(info, "Language"), pages };
}

function entryOf(info: object, name: string): string {
  const value: unknown = Object.entries(info).find(([key]) => key === name)?.[1];
  return typeof value === "string" ? value.replaceAll("\u0000", "").trim() : "";
}

async function readPage(page: PDFPageProxy, fonts: Map<string, string>, taken: TakenPictures | null): Promise<PdfPage> {
  const { items, styles } = await page.getTextContent({ includeMarkedContent: true });
  await nameFonts(page, Object.keys(styles), fonts);
  const tags = tagsOf(await page.getStructTree(), page.pageNumber);
  const { transform, width, height } = page.getViewport({ scale: 1 });
  const areas = areasIn(await page.getAnnotations({ intent: "display" }), transform.map(Number));
  const open: Pick<Run, "tag" | "artifact">[] = [];
  const set: SetRun[] = [];
  for (const item of items) {
    if ("str" in item) {
      const text = item.str.trim();
      if (text === "") continue;
      const font = fonts.get(item.fontName) ?? "";
      const place = placed(item.transform.map(Number), transform.map(Number));
      set.push({
        ...place,
        text,
        width: item.width,
        links: linksIn({ ...place, text, width: item.width }, areas),
        bold: /bold|black|heavy|demi/i.test(font),
        italic: /italic|oblique/i.test(font),
        rightToLeft: item.dir === "rtl",
        ...(open.at(-1) ?? { tag: null, artifact: false }),
      });
    } else if (item.type === "endMarkedContent") open.pop();
    else {
      const artifact = open.at(-1)?.artifact === true || ("tag" in item && item.tag === "Artifact");
      open.push({ tag: tags.get(item.id) ?? open.at(-1)?.tag ?? null, artifact });
    }
  }
  const read = upright(set, width, height);
  // A page that was turned would have its pictures turned with it.
  if (!taken || read.height !== height) return read;
  return { ...read, pictures: await picturesOfPage(page, { width, height }, transform.map(Number), taken) };
}

/** The names of the fonts that a page uses, which come with the page's drawing only. */
async function nameFonts(page: PDFPageProxy, used: readonly string[], fonts: Map<string, string>): Promise<void> {
  const unknown = used.filter((name) => !fonts.has(name));
  if (unknown.length === 0 || page.pageNumber > mostPagesForFonts) return;
  await page.getOperatorList();
  for (const name of unknown) {
    const font: unknown = page.commonObjs.has(name) ? page.commonObjs.get(name) : null;
    const named = typeof font === "object" && font !== null && "name" in font ? font.name : "";
    fonts.set(name, typeof named === "string" ? named : "");
  }
}

/** A run with the direction in which it is set, as a unit vector, y downwards. */
interface SetRun extends Run {
  direction: { x: number; y: number };
}

type Matrix = readonly number[];

/** Where a text matrix stands on the page: the page's own matrix is applied to it. */
function placed(text: Matrix, page: Matrix): Pick<SetRun, "x" | "y" | "size" | "direction"> {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = text;
  const [pa = 1, pb = 0, pc = 0, pd = 1, pe = 0, pf = 0] = page;
  const along = { x: pa * a + pc * b, y: pb * a + pd * b };
  const length = Math.hypot(along.x, along.y) || 1;
  return {
    x: pa * e + pc * f + pe,
    y: pb * e + pd * f + pf,
    size: Math.hypot(c, d) || 1,
    direction: { x: along.x / length, y: along.y / length },
  };
}

/** The page turned so that most of its words stand upright, and what then does not. */
function upright(set: readonly SetRun[], width: number, height: number): PdfPage {
  const turns = [
    { fits: (run: SetRun) => run.direction.x > 0.95, turn: (run: SetRun) => run, height },
    {
      fits: (run: SetRun) => run.direction.y < -0.95,
      turn: (run: SetRun) => ({ ...run, x: height - run.y, y: run.x }),
      height: width,
    },
    {
      fits: (run: SetRun) => run.direction.y > 0.95,
      turn: (run: SetRun) => ({ ...run, x: run.y, y: width - run.x }),
      height: width,
    },
  ].map((turn) => ({ ...turn, signs: signsIn(set.filter(turn.fits)) }));
  const main = turns.toSorted((one, other) => other.signs - one.signs)[0];
  if (!main) return { height, runs: [], aside: [], pictures: [] };
  return {
    height: main.height,
    runs: withInitials(set.filter(main.fits).map((run) => withoutDirection(main.turn(run)))),
    aside: set.filter((run) => !main.fits(run)).map((run) => run.text),
    pictures: [],
  };
}

function signsIn(runs: readonly Run[]): number {
  return runs.reduce((sum, run) => sum + run.text.length, 0);
}

function withoutDirection({ text, x, y, width, size, bold, italic, rightToLeft, tag, artifact, links }: SetRun): Run {
  return { text, x, y, width, size, bold, italic, rightToLeft, tag, artifact, links };
}
