import { largestFile, type File, type SourceFile } from "../../core/file.ts";
import { AppError, toErrorEnvelope } from "../../core/errors.ts";
import { Allowance } from "./allowance.ts";
import { mislabelled, noFeed, tooDemanding } from "./failure.ts";
import { feedExtensions, isFeed, isNoFeed } from "./feed-opening.ts";
import { epubMediaType, extensionByContent, openDocumentMediaType, wordMediaType } from "./media-type.ts";
import { isOfKind, isPlainText, textExtensions, type Format, type Reading, type ReadPart } from "./reader.ts";

function format(
  id: string,
  extensions: readonly string[],
  mediaType: string | ((file: File) => boolean),
  load: Format["load"],
): Format {
  const accepts = typeof mediaType === "string" ? (file: File) => isOfKind(file, extensions, mediaType) : mediaType;
  return { id, extensions, accepts, load };
}

/** Every format that can be read. Their order means nothing: exactly one accepts a file. */
export const formats: readonly Format[] = [
  format("zip", ["zip"], "application/zip", async () => (await import("./archive.ts")).archive),
  {
    ...format("docx", ["docx", "docm"], wordMediaType, async () => (await import("./docx.ts")).docx),
    // Word's old files are taken, to be refused in their own words.
    accepts: (file) => isOfKind(file, ["docx", "docm", "doc"], wordMediaType),
  },
  format("eml", ["eml"], "message/rfc822", async () => (await import("./eml.ts")).eml),
  format("epub", ["epub"], epubMediaType, async () => (await import("./epub.ts")).epub),
  format("feed", feedExtensions, isFeed, async () => (await import("./feed.ts")).feed),
  format("html", ["html", "htm", "xhtml"], "text/html", async () => (await import("./html.ts")).html),
  format("markdown", ["md", "markdown"], "text/markdown", async () => (await import("./markdown.ts")).markdown),
  format("mhtml", ["mhtml", "mht"], "multipart/related", async () => (await import("./mhtml.ts")).mhtml),
  format("odt", ["odt", "ott"], openDocumentMediaType, async () => (await import("./odt.ts")).odt),
  format("pdf", ["pdf"], "application/pdf", async () => (await import("./pdf.ts")).pdf),
  format("text", textExtensions, isPlainText, async () => (await import("./text.ts")).text),
  format("wacz", ["wacz"], "application/wacz", async () => (await import("./wacz.ts")).wacz),
  format("warc", ["warc", "warc.gz"], isWebArchive, async () => (await import("./warc.ts")).warc),
];

function isWebArchive(file: File): boolean {
  return isOfKind(file, ["warc"], "application/warc") || /\.warc\.gz$/i.test(file.name);
}

/** How many files may lie one within the other: a page in an archive in a mail, and one more. */
const deepestPart = 3;

/** Formats of plain text: what is a PDF or an archive under such a name shows nothing but signs. */
const textual: readonly string[] = ["eml", "feed", "html", "markdown", "mhtml", "text"];

/** The extension that a file should bear; null where its name may be right. What is packed otherwise is told by its own reader. */
function properExtension({ bytes }: File, { id, extensions }: Format): string | null {
  const extension = extensionByContent(bytes);
  const isOther = extension === "pdf" ? id !== "pdf" : textual.includes(id);
  return extension === null || extensions.includes(extension) || !isOther ? null : extension;
}

/**
 * What a file holds, by the one reader that accepts it, one reading after the other.
 * Throws file-too-large, file-empty, file-unknown, file-no-feed, file-mislabelled, or as that reader does; a part within the file that
 * fails is a reading of its own.
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

async function* readAt(file: SourceFile, depth: number, allowance: Allowance): AsyncIterable<Reading> {
  const read = await formatOf(file).load();
  const readPart: ReadPart = async function* (part) {
    try {
      if (depth === deepestPart) throw tooDeep(part.name);
      yield* readAt(part, depth + 1, allowance);
    } catch (thrown) {
      yield { kind: "failed", part: { name: part.name, error: toErrorEnvelope(thrown) } };
    }
  };
  yield* withinReach(file, read(file, readPart, allowance));
}

function tooDeep(name: string): AppError {
  return new AppError(
    "file-unknown",
    `"${name}" lies too deep within other files; take it out and import it by itself.`,
    { name, formats: "" },
  );
}

function formatOf(file: SourceFile): Format {
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
  const format = formats.find((candidate) => candidate.accepts(file));
  if (!format && isNoFeed(file)) throw noFeed(file);
  if (!format) {
    const known = formats.flatMap((entry) => entry.extensions.map((extension) => `.${extension}`)).join(", ");
    throw new AppError(
      "file-unknown",
      `"${name}" is of a kind that cannot be read (${known} can); save it in one of these, or paste its text.`,
      { name, formats: known },
    );
  }
  const proper = properExtension(file, format);
  if (proper !== null) throw mislabelled(file, proper);
  return format;
}
