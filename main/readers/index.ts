import { largestFile, type SourceFile } from "../../core/contract.ts";
import { AppError, toErrorEnvelope } from "../../core/errors.ts";
import { Allowance } from "./allowance.ts";
import { archive } from "./archive.ts";
import { docx } from "./docx.ts";
import { eml } from "./eml.ts";
import { epub } from "./epub.ts";
import { tooDemanding } from "./failure.ts";
import { feed } from "./feed.ts";
import { html } from "./html.ts";
import { markdown } from "./markdown.ts";
import { mhtml } from "./mhtml.ts";
import { odt } from "./odt.ts";
import { pdf } from "./pdf.ts";
import type { Reader, Reading, ReadPart } from "./reader.ts";
import { text } from "./text.ts";
import { wacz } from "./wacz.ts";
import { warc } from "./warc.ts";

/** Every format that can be read. Their order means nothing: exactly one accepts a file. */
export const readers: readonly Reader[] = [
  archive,
  docx,
  eml,
  epub,
  feed,
  html,
  markdown,
  mhtml,
  odt,
  pdf,
  text,
  wacz,
  warc,
];

/** How many files may lie one within the other: a page in an archive in a mail, and one more. */
const deepestPart = 3;

/**
 * What a file holds, by the one reader that accepts it, one reading after the other.
 * Throws file-too-large, file-empty, file-unknown, or as that reader does; a part within the file that fails is a reading of its own.
 */
export function readFile(file: SourceFile): AsyncIterable<Reading> {
  return readAt(file, 0, new Allowance());
}

/** The readings of a file. What is nested deeper, or is longer, than the engine or a library bears is refused in so many words. */
async function* withinReach(file: SourceFile, readings: AsyncIterable<Reading>): AsyncIterable<Reading> {
  try {
    yield* readings;
  } catch (thrown) {
    throw thrown instanceof RangeError ? tooDemanding(file, {}, thrown) : thrown;
  }
}

function readAt(file: SourceFile, depth: number, allowance: Allowance): AsyncIterable<Reading> {
  const reader = readerOf(file);
  const readPart: ReadPart = async function* (part) {
    try {
      if (depth === deepestPart) throw tooDeep(part.name);
      yield* readAt(part, depth + 1, allowance);
    } catch (thrown) {
      yield { kind: "failed", part: { name: part.name, error: toErrorEnvelope(thrown) } };
    }
  };
  return withinReach(file, reader.read(file, readPart, allowance));
}

function tooDeep(name: string): AppError {
  return new AppError(
    "file-unknown",
    `"${name}" lies too deep within other files; take it out and import it by itself.`,
    { name, formats: "" },
  );
}

function readerOf(file: SourceFile): Reader {
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
  return reader;
}
