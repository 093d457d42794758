import { crc32 } from "node:zlib";
import type { Image, SKRSContext2D } from "@napi-rs/canvas";
import { imageSize } from "image-size";
import { hashOf, type ReadPicture } from "./reader.ts";

/** Fewer dots on either side are a tracking pixel, an icon or a rule, no picture. */
export const fewestDots = 32;

/** More dots altogether are not decoded: each takes four bytes of memory, and as many again where the picture is drawn anew. */
export const mostDots = { kept: 50_000_000, drawn: 25_000_000 };

/** The formats that are kept as they are, and those that are converted; by the names of the library that tells them. */
const kept: Record<string, ReadPicture["mediaType"]> = { png: "image/png", jpg: "image/jpeg" };
const photographic = ["webp", "avif"];
const drawn = ["gif", "bmp", "svg"];

/** What decodes, draws and encodes; its native part is large, so that it is loaded with the first picture that needs it. */
const loadCanvas = () => import("@napi-rs/canvas");
type Canvas = Awaited<ReturnType<typeof loadCanvas>>;

/** How a JPEG is written, out of a hundred: no difference is seen at this. */
const quality = 90;

/** What a picture says of itself: its format, and its size in dots as it is shown. */
interface Header {
  type: string;
  width: number;
  height: number;
}

/**
 * A picture as every writer takes it: PNG and JPEG are kept byte for byte, WebP, AVIF, GIF, BMP and SVG are drawn anew as one of
 * these. "tiny" for what is too small to show anything (a tracking pixel, an icon); "unfit" where the bytes are no picture, are
 * broken, or have too many dots. The size is read before anything is decoded. Nothing is ever fetched.
 */
export async function readPicture(bytes: Uint8Array): Promise<ReadPicture | "tiny" | "unfit"> {
  const header = headerOf(bytes);
  if (!header) return "unfit";
  const { type, width, height } = header;
  if (width < fewestDots || height < fewestDots) return "tiny";
  const mediaType = kept[type];
  const most = mediaType ? mostDots.kept : mostDots.drawn;
  if (width * height > most) return "unfit";
  if (mediaType === "image/png" && !isWholePng(bytes)) return "unfit";
  if (type === "svg" && !isSelfContained(bytes)) return "unfit";
  const canvas = await loadCanvas();
  const decoded = await decode(bytes, most, canvas);
  if (!decoded) return "unfit";
  if (mediaType) return { id: hashOf(bytes), mediaType, width, height, bytes };
  return photographic.includes(type) || drawn.includes(type)
    ? convert(decoded, photographic.includes(type), canvas)
    : "unfit";
}

/** Dots of four bytes each (red, green, blue, cover) as a PNG, or as a JPEG where they cover all and that is smaller. */
export async function encodeDots(width: number, height: number, dots: Uint8ClampedArray): Promise<Uint8Array> {
  const { createCanvas, ImageData } = await loadCanvas();
  const canvas = createCanvas(width, height);
  const context = canvas.getContext("2d");
  context.putImageData(new ImageData(dots, width, height), 0, 0);
  const exact = canvas.toBuffer("image/png");
  const photograph = isOpaque(context, width, height) ? canvas.toBuffer("image/jpeg", quality) : exact;
  return new Uint8Array(photograph.length < exact.length ? photograph : exact);
}

function headerOf(bytes: Uint8Array): Header | null {
  try {
    const { type, width, height, orientation = 1 } = imageSize(bytes);
    if (type === undefined || !Number.isFinite(width * height)) return null;
    const size = orientation > 4 ? { width: height, height: width } : { width, height };
    return { type, width: Math.round(size.width), height: Math.round(size.height) };
  } catch {
    return null;
  }
}

async function decode(bytes: Uint8Array, most: number, canvas: Canvas): Promise<Image | null> {
  const image = new canvas.Image();
  try {
    // Bytes, never a name: a name would be looked up on the disk or the network.
    image.src = bytes;
    await image.decode();
  } catch {
    return null;
  }
  const dots = image.width * image.height;
  return dots > 0 && dots <= most ? image : null;
}

function convert(image: Image, photograph: boolean, { createCanvas }: Canvas): ReadPicture {
  const { width, height } = image;
  const canvas = createCanvas(width, height);
  const context = canvas.getContext("2d");
  context.drawImage(image, 0, 0);
  const opaque = photograph && isOpaque(context, width, height);
  const bytes = new Uint8Array(opaque ? canvas.toBuffer("image/jpeg", quality) : canvas.toBuffer("image/png"));
  return { id: hashOf(bytes), mediaType: opaque ? "image/jpeg" : "image/png", width, height, bytes };
}

/** How many rows of dots are looked at together. */
const rowsAtOnce = 64;

/** Whether no dot lets the ground through; of each four values the last says how far it does. */
function isOpaque(context: SKRSContext2D, width: number, height: number): boolean {
  for (let from = 0; from < height; from += rowsAtOnce) {
    const values = context.getImageData(0, from, width, Math.min(rowsAtOnce, height - from)).data;
    for (let at = 3; at < values.length; at += 4) if (values[at] !== 255) return false;
  }
  return true;
}

/** Whether a PNG is all there, chunk by chunk with its check sums, to its end: decoders pass over what is missing, writers do not. */
function isWholePng(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 8;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length || crc32(bytes.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) return false;
    if (new TextDecoder("latin1").decode(bytes.subarray(at + 4, at + 8)) === "IEND") return true;
    at = end;
  }
  return false;
}

/** Whether a drawing shows nothing but what it holds: no picture or style of another file, no entities of its own. */
function isSelfContained(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes);
  return !/<!ENTITY|@import|<(?:script|foreignObject)\b|url\(\s*["']?(?!\s*(?:#|data:))|<(?:image|use|feImage)\s[^>]*href\s*=\s*["']?(?!\s*(?:#|data:))/i.test(
    text,
  );
}
