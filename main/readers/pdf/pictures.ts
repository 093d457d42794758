import { z } from "zod";
import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";

/**
 * A picture where a page of a PDF shows it, its edges in points from the page's upper left corner; `bytes` are a PNG or JPEG of what the
 * PDF library decoded.
 */
export interface PagePicture {
  left: number;
  top: number;
  right: number;
  bottom: number;
  bytes: Uint8Array;
}

/** One picture, and all of a file together, are decoded up to so many dots: for the memory and the time that a file may take. */
const mostDots = { one: 10_000_000, all: 24_000_000 };

/** A JPEG 2000 takes so many times as long as another picture. */
const slowness = 6;

/** What is shown smaller than this either way is a rule, an icon or a logo; in points. */
const smallestShown = 48;

/** What covers more of the page than this is its ground, or the scan whose words lie over it. */
const largestShare = 0.8;

/** A picture that is longer than this many times its other side is a band or a masthead. */
const longestSide = 5;

/**
 * How large a picture of the file may be, in dots, so that all up to that size can be decoded in time; 0 where the file holds none. A
 * picture is a stream, whose dictionary lies open even where all else is packed.
 */
export function largestDecodable(bytes: Uint8Array): number {
  const text = new TextDecoder("latin1").decode(bytes);
  const sizes: number[] = [];
  for (const { index } of text.matchAll(/\/Subtype\s*\/Image\b/g)) {
    const from = Math.max(text.lastIndexOf(" obj", index), index - 2000);
    const to = text.indexOf("stream", index);
    const dictionary = text.slice(from, to === -1 ? index + 2000 : Math.min(to, index + 2000));
    const side = (name: string): number => Number(new RegExp(`/${name}\\s+(\\d{1,6})`).exec(dictionary)?.[1] ?? 0);
    sizes.push(side("Width") * side("Height") * (dictionary.includes("/JPXDecode") ? slowness : 1));
  }
  let largest = 0;
  let all = 0;
  for (const size of sizes.toSorted((one, other) => one - other)) {
    all += size;
    if (all > mostDots.all || size > mostDots.one) break;
    largest = size;
  }
  return largest;
}

/** Whether a PDF's bytes hold pictures. */
export function holdsPictures(bytes: Uint8Array): boolean {
  return /\/Subtype\s*\/Image\b/.test(new TextDecoder("latin1").decode(bytes));
}

type Matrix = readonly [number, number, number, number, number, number];

/** What an outer and an inner matrix do together (ISO 32000-2, 8.3.4). */
function product(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [k, l, m, n, o, p] = inner;
  return [a * k + c * l, b * k + d * l, a * m + c * n, b * m + d * n, a * o + c * p + e, b * o + d * p + f];
}

function matrixOf(numbers: unknown): Matrix | null {
  const isList = Array.isArray(numbers) || numbers instanceof Float32Array || numbers instanceof Float64Array;
  const [a, b, c, d, e, f] = isList ? Array.from(numbers, Number) : [];
  if (a === undefined || b === undefined || c === undefined) return null;
  if (d === undefined || e === undefined || f === undefined) return null;
  return [a, b, c, d, e, f];
}

/** What was encoded of a document so far, by the object that the library decoded, and how often a picture was shown. */
export interface TakenPictures {
  encoded: Map<string, Uint8Array | null>;
  dots: number;
  shown: number;
}

/** How often pictures of a document are looked at, and on how many pages, before the rest of it is read for its words alone. */
const most = { shown: 500, pages: 200 };

/**
 * The pictures of a page that show something of the article's: no rules, grounds or bands. `ground` is the page's own matrix. One that
 * several pages show is encoded once. A page whose drawing is spoilt has none, and keeps its words.
 */
export async function picturesOfPage(
  page: PDFPageProxy,
  size: { width: number; height: number },
  ground: readonly number[],
  taken: TakenPictures,
): Promise<PagePicture[]> {
  if (taken.shown >= most.shown || page.pageNumber > most.pages) return [];
  try {
    return await drawnPictures(page, size, ground, taken);
  } catch {
    return [];
  }
}

async function drawnPictures(
  page: PDFPageProxy,
  size: { width: number; height: number },
  ground: readonly number[],
  taken: TakenPictures,
): Promise<PagePicture[]> {
  const { OPS } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const { fnArray, argsArray } = await page.getOperatorList();
  const start = matrixOf(ground);
  if (!start) return [];
  let matrix = start;
  const kept: Matrix[] = [];
  const pictures: PagePicture[] = [];
  for (const [index, operator] of fnArray.entries()) {
    const given: unknown = argsArray[index];
    const args: unknown[] = Array.isArray(given) ? given : [];
    switch (operator) {
      case OPS.save:
        kept.push(matrix);
        break;
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
        matrix = kept.pop() ?? start;
        break;
      case OPS.transform:
        matrix = product(matrix, matrixOf(given) ?? [1, 0, 0, 1, 0, 0]);
        break;
      case OPS.paintFormXObjectBegin:
        kept.push(matrix);
        matrix = product(matrix, matrixOf(args[0]) ?? [1, 0, 0, 1, 0, 0]);
        break;
      case OPS.paintImageXObject: {
        const place = edgesOf(matrix);
        const [id] = args;
        if (typeof id !== "string" || !isShown(place, size) || taken.shown >= most.shown) break;
        taken.shown += 1;
        const bytes = await encodedOf(await objectOf(page, id), `${page.pageNumber} ${id}`, taken);
        if (bytes) pictures.push({ ...place, bytes });
        break;
      }
    }
  }
  return pictures;
}

/** Where the unit square, into which a picture is drawn, lies under a matrix. */
function edgesOf([a, b, c, d, e, f]: Matrix): Omit<PagePicture, "bytes"> {
  const [left, right] = [e + Math.min(0, a, c, a + c), e + Math.max(0, a, c, a + c)];
  const [top, bottom] = [f + Math.min(0, b, d, b + d), f + Math.max(0, b, d, b + d)];
  return { left, top, right, bottom };
}

function isShown(
  { left, top, right, bottom }: Omit<PagePicture, "bytes">,
  page: { width: number; height: number },
): boolean {
  const [width, height] = [right - left, bottom - top];
  const isBand = Math.max(width, height) > longestSide * Math.min(width, height);
  return (
    Math.min(width, height) >= smallestShown && !isBand && width * height < largestShare * page.width * page.height
  );
}

/** How the library hands out dots: eight of black and white a byte, three bytes each, or four; `ref` is the object of the file. */
const decodedSchema = z.object({
  width: z.int().positive(),
  height: z.int().positive(),
  kind: z.int().min(1).max(3),
  ref: z.string().optional(),
  data: z.custom<ArrayLike<number>>((value) => value instanceof Uint8Array || value instanceof Uint8ClampedArray),
});

/** What the library decoded under an id; those that begin with "g_" are shared by several pages. Null where it is broken. */
function objectOf(page: PDFPageProxy, id: string): Promise<unknown> {
  const objects = id.startsWith("g_") ? page.commonObjs : page.objs;
  // It is decoded apart from the list that names it, and may come a little later.
  return new Promise((resolve) => void objects.get(id, resolve));
}

/** Dots as four bytes each: red, green, blue, and how much they cover. Null where there are fewer than the sides say. */
function dotsOf({ width, height, kind, data }: z.infer<typeof decodedSchema>): Uint8ClampedArray | null {
  const dots = new Uint8ClampedArray(width * height * 4).fill(255);
  const perRow = kind === 1 ? (width + 7) >> 3 : width * (kind + 1);
  if (data.length < perRow * height) return null;
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const to = (row * width + column) * 4;
      if (kind === 1) {
        const byte = data[row * perRow + (column >> 3)] ?? 0;
        dots.fill(byte & (0x80 >> (column & 7)) ? 255 : 0, to, to + 3);
      } else {
        const from = row * perRow + column * (kind + 1);
        for (let part = 0; part <= kind; part += 1) dots[to + part] = data[from + part] ?? 0;
      }
    }
  }
  return dots;
}

async function encodedOf(found: unknown, id: string, taken: TakenPictures): Promise<Uint8Array | null> {
  const decoded = decodedSchema.safeParse(found).data;
  if (!decoded) return null;
  const key = decoded.ref ?? id;
  const known = taken.encoded.get(key);
  if (known !== undefined) return known;
  taken.dots += decoded.width * decoded.height;
  const dots = taken.dots > mostDots.all ? null : dotsOf(decoded);
  const { encodeDots } = await import("../picture.ts");
  const bytes = dots && (await encodeDots(decoded.width, decoded.height, dots));
  taken.encoded.set(key, bytes);
  return bytes;
}
