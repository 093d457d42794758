import type { ReadArticle } from "../../core/article.ts";
import type { File } from "../../core/contract.ts";
import { AppError } from "../../core/errors.ts";
import { html } from "./html.ts";
import type { Reader } from "./reader.ts";
import { text } from "./text.ts";

/** Every format that can be read. Their order means nothing: exactly one accepts a file. */
export const readers: readonly Reader[] = [text, html];

/** The largest file that is read, in bytes: 50 MB. */
export const largestFile = 50_000_000;

/**
 * The article of a file, by the one reader that accepts it.
 * Fails with file-too-large, file-empty, file-unknown, or as that reader does.
 */
export async function readFile(file: File): Promise<ReadArticle> {
  const { name } = file;
  const size = file.bytes.length;
  if (size > largestFile) {
    const megabytes = Math.ceil(size / 1_000_000);
    const limit = largestFile / 1_000_000;
    throw new AppError(
      "file-too-large",
      `"${name}" has ${megabytes} MB, more than the ${limit} MB that can be read; save the article alone and try again.`,
      { name, megabytes, limit },
    );
  }
  if (size === 0) {
    throw new AppError("file-empty", `"${name}" is empty; save the article again and choose the new file.`, { name });
  }
  const reader = readers.find((candidate) => candidate.accepts(file));
  if (!reader) {
    const formats = readers.flatMap((entry) => entry.extensions.map((extension) => `.${extension}`)).join(", ");
    throw new AppError(
      "file-unknown",
      `"${name}" is of a kind that cannot be read (${formats} can); save it in one of these, or paste its text.`,
      { name, formats },
    );
  }
  return reader.read(file);
}
