import { isUtf8 } from "node:buffer";
import type { File } from "../../core/file.ts";
import { AppError } from "../../core/errors.ts";
import { recogniseEncoding } from "./recognise-encoding.ts";

/** A file's text without its byte order mark, and the encoding it was read in, as the web names it ("utf-8"). */
export interface Decoded {
  text: string;
  encoding: string;
}

const byteOrderMarks: readonly { encoding: string; bytes: readonly number[] }[] = [
  { encoding: "utf-8", bytes: [0xef, 0xbb, 0xbf] },
  { encoding: "utf-16le", bytes: [0xff, 0xfe] },
  { encoding: "utf-16be", bytes: [0xfe, 0xff] },
];

/** Openings of formats that are never text: PDF, ZIP (Word, EPUB), PNG, JPEG, GIF, gzip, old Office, RTF. */
const signatures: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46],
  [0x50, 0x4b, 0x03, 0x04],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x1f, 0x8b],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x7b, 0x5c, 0x72, 0x74, 0x66],
];

/** How many bytes are looked at to tell text from data. */
const sampleLength = 8192;

/**
 * The text of a file: by its byte order mark, else as UTF-8 if it is valid throughout or but for a few bytes, else as UTF-16 if
 * every other byte is mostly zero, else in an encoding that the file itself `declares`, else in the one that its letters show, else
 * as Windows-1252. Fails with file-binary where the bytes are not text.
 */
export function decodeText(file: File, declares: readonly string[] = []): Decoded {
  const { bytes } = file;
  const marked = byteOrderMarks.find((mark) => startsWith(bytes, mark.bytes));
  if (marked) return decodeAs(bytes, marked.encoding);
  if (signatures.some((signature) => startsWith(bytes, signature))) throw binary(file);
  const unmarked = utf16Of(bytes);
  if (unmarked) return decodeAs(bytes, unmarked);
  if (looksBinary(bytes)) throw binary(file);
  if (isMostlyUtf8(bytes)) return decodeAs(bytes, "utf-8");
  const named = declares.filter(isNotUnicode);
  const declared = named.findLast((label) => isValid(bytes, label)) ?? named.at(-1);
  return decodeAs(bytes, declared ?? recogniseEncoding(bytes) ?? "windows-1252");
}

/** How many bytes are looked at to tell broken UTF-8 from another encoding. */
const utf8SampleLength = 1_000_000;

/** Whether bytes are UTF-8, a cut or broken sign among many sound ones left aside: no other encoding's text looks so. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  if (isUtf8(bytes)) return true;
  const signs = new TextDecoder("utf-8").decode(bytes.subarray(0, utf8SampleLength)).match(/[^\u0000-\u007f]/gu) ?? [];
  const broken = signs.filter((sign) => sign === "\ufffd").length;
  return broken * 4 < signs.length;
}

/** The encodings that an HTML page declares near its beginning, in lower case and in their order. */
export function declaredEncodings(bytes: Uint8Array): string[] {
  const opening = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
  const declarations = opening.matchAll(
    /<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?([a-z0-9_-]{2,40})/gi,
  );
  return [...declarations].flatMap(({ 1: name }) => (name === undefined ? [] : [name.toLowerCase()]));
}

/** The characters of Windows-1252 from 0x80 to 0x9f; a blank where it has none. */
const windowsCharacters = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

function decodeAs(bytes: Uint8Array, label: string): Decoded {
  const decoder = new TextDecoder(label);
  const text = decoder.decode(bytes);
  if (decoder.encoding !== "windows-1252") return { text, encoding: decoder.encoding };
  return { text: withWindowsCharacters(text), encoding: "windows-1252" };
}

/** A text with the characters of Windows-1252 where some versions of Node read them as the control characters of Latin-1. */
export function withWindowsCharacters(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (sign) => windowsCharacters[sign.charCodeAt(0) - 0x80] ?? sign);
}

function isValid(bytes: Uint8Array, label: string): boolean {
  try {
    new TextDecoder(label, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** What a page declares is believed only where the bytes are not UTF-8; a Unicode name is then a false one. */
function isNotUnicode(label: string): boolean {
  try {
    return !new TextDecoder(label).encoding.startsWith("utf-");
  } catch {
    return false;
  }
}

function startsWith(bytes: Uint8Array, opening: readonly number[]): boolean {
  return opening.every((byte, index) => bytes[index] === byte);
}

/** Openings of a page in UTF-16 without a mark: a tag, whatever letters come after. */
const utf16Tags: readonly { encoding: string; zeros: readonly number[]; sign: number }[] = [
  { encoding: "utf-16le", zeros: [1, 3], sign: 0 },
  { encoding: "utf-16be", zeros: [0, 2], sign: 1 },
];

/** UTF-16 without a mark: in text of Latin letters nearly every high byte is zero and nearly no low byte is. */
function utf16Of(bytes: Uint8Array): string | null {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return null;
  const tag = utf16Tags.find(({ zeros, sign }) => bytes[sign] === 0x3c && zeros.every((at) => bytes[at] === 0));
  if (tag) return tag.encoding;
  const sample = bytes.subarray(0, sampleLength);
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const pairs = sample.length / 2;
  const [even = 0, odd = 0] = zeros;
  if (odd > pairs * 0.7 && even < pairs * 0.05) return "utf-16le";
  if (even > pairs * 0.7 && odd < pairs * 0.05) return "utf-16be";
  return null;
}

/** More than one control character in a hundred is not to be found in text. */
function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, sampleLength);
  const controls = sample.filter((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13);
  return controls.length * 100 > sample.length;
}

function binary(file: File): AppError {
  return new AppError(
    "file-binary",
    `"${file.name}" does not hold plain text or a web page; save the article as text or HTML and choose that file.`,
    { name: file.name },
  );
}
