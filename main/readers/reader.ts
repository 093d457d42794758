import { createHash } from "node:crypto";
import type { Origin, Picture, ReadArticle } from "../../core/article.ts";
import type { FailedPart, File, SourceFile } from "../../core/file.ts";
import type { Allowance } from "./allowance.ts";

/** A picture of an article with its bytes, in a format that every writer takes. */
export interface ReadPicture extends Picture {
  bytes: Uint8Array;
}

/**
 * One thing found in a file: an article with the bytes it was read from and its pictures, or a part that could not be read.
 * It crosses to another thread as it is.
 */
export type Reading =
  | { kind: "article"; article: ReadArticle; original: Uint8Array; pictures: ReadPicture[] }
  | { kind: "failed"; part: FailedPart };

/** Reads a file that another one holds (an entry of an archive, a mail's attachment) by whichever reader accepts it. Never throws. */
export type ReadPart = (part: SourceFile) => AsyncIterable<Reading>;

/**
 * Reads what a file holds, one reading after the other as each is done: the same bytes give the same articles. Throws an AppError
 * (file-binary, file-without-text) where the file as a whole cannot be read; a part that fails is a reading of its own.
 * What it unpacks is counted against `allowance`.
 */
export type Read = (file: SourceFile, readPart: ReadPart, allowance: Allowance) => AsyncIterable<Reading>;

/** A file format we can make articles of. `extensions` are lower-case, without the dot. */
export interface Format {
  id: string;
  extensions: readonly string[];
  /** Whether the file is of this format by its name, or, where its name has no extension, by its media type. */
  accepts(file: File): boolean;
  /** Its reader, which with the libraries it needs is loaded for the first file of the format only. */
  load(): Promise<Read>;
}

/** The reader of a format that holds one article and nothing else. */
export function readOne(read: (file: SourceFile) => ReadArticle | Promise<ReadArticle>): Read {
  return async function* (file) {
    yield { kind: "article", article: await read(file), original: file.bytes, pictures: [] };
  };
}

/** The reader of a format that holds one article with its pictures. */
export function readIllustrated(
  read: (file: SourceFile, allowance: Allowance) => Promise<{ article: ReadArticle; pictures: ReadPicture[] }>,
): Read {
  return async function* (file, _readPart, allowance) {
    yield { kind: "article", ...(await read(file, allowance)), original: file.bytes };
  };
}

/** The extension of a file name in lower case, without the dot; "" where the name has none. "Notes v.12" has none. */
function extensionOf(name: string): string {
  return /\.([a-z][a-z0-9]{1,4}|markdown)$/i.exec(name)?.[1]?.toLowerCase() ?? "";
}

/** Whether a file bears one of the extensions, or none at all and the media type. */
export function isOfKind(file: File, extensions: readonly string[], mediaType: string): boolean {
  const extension = extensionOf(file.name);
  return extension === "" ? file.mediaType.startsWith(mediaType) : extensions.includes(extension);
}

/** The extensions of plain texts. */
export const textExtensions = ["txt", "text"] as const;

/** Whether a file is plain text, which takes little to read and never asks for more. */
export function isPlainText(file: File): boolean {
  return isOfKind(file, textExtensions, "text/plain");
}

/** The SHA-256 of bytes or of a text, in lower-case hexadecimal. */
export function hashOf(data: Uint8Array | string): string {
  return createHash("sha256").update(data).digest("hex");
}

/** Where an article came from, with the SHA-256 of the file's bytes; `part` where the article is only a piece of them. */
export function originOf(file: File, mediaType: string, encoding: string, part = ""): Origin {
  return { name: file.name, part, mediaType, encoding, bytes: file.bytes.length, sha256: hashOf(file.bytes) };
}
