import { readFile, stat } from "node:fs/promises";
import { basename, extname } from "node:path";
import { buffer } from "node:stream/consumers";
import type { Article } from "../../core/article.ts";
import type { FailedPart, File } from "../../core/contract.ts";
import { AppError } from "../../core/errors.ts";
import type { Client } from "../../core/wire.ts";

/** The most that is read into memory: no reader takes more. */
const largestFile = 100_000_000;
const mediaTypes: Record<string, string> = {
  ".txt": "text/plain",
  ".html": "text/html",
  ".htm": "text/html",
  ".xhtml": "application/xhtml+xml",
  ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  ".odt": "application/vnd.oasis.opendocument.text",
  ".md": "text/markdown",
  ".markdown": "text/markdown",
  ".epub": "application/epub+zip",
  ".zip": "application/zip",
};

/** A file named on the command line ("-": standard input, as text). Throws file-missing, file-too-large. */
async function loadFile(path: string): Promise<File> {
  if (path === "-") return { name: "-", mediaType: "text/plain", bytes: new Uint8Array(await buffer(process.stdin)) };
  try {
    const { size } = await stat(path);
    if (size > largestFile) {
      const megabytes = Math.ceil(size / 1_000_000);
      const limit = largestFile / 1_000_000;
      const message = `"${path}" has ${megabytes} MB, more than can be read; save the article alone and try again.`;
      throw new AppError("file-too-large", message, { name: path, megabytes, limit });
    }
    const mediaType = mediaTypes[extname(path).toLowerCase()] ?? "application/octet-stream";
    return { name: basename(path), mediaType, bytes: new Uint8Array(await readFile(path)) };
  } catch (thrown) {
    if (thrown instanceof AppError) throw thrown;
    const code = thrown instanceof Error && "code" in thrown ? thrown.code : null;
    const why =
      code === "ENOENT"
        ? "is not there"
        : code === "EISDIR"
          ? "is a folder"
          : code === "EACCES"
            ? "may not be read"
            : "cannot be read";
    throw new AppError("file-missing", `"${path}" ${why}; name a saved article.`, { name: path }, thrown);
  }
}

/** What a file named on the command line holds: its articles in order, and the parts that could not be read. */
export interface ImportedFile {
  articles: Article[];
  failed: FailedPart[];
}

/**
 * Takes a file named on the command line into the library. `published` is what the person says of a text that does not say its
 * own date. Throws where nothing of it could be read.
 */
export async function importFile(client: Client, path: string, published?: string): Promise<ImportedFile> {
  const { added, failed } = await client("articles.import", await loadFile(path));
  const articles: Article[] = [];
  for (const { article } of added) {
    if (published === undefined || article.published.value !== null) {
      articles.push(article);
      continue;
    }
    const dated: Article = { ...article, published: { value: published, line: null, by: "person" } };
    articles.push({ ...dated, ...(await client("articles.save", dated)) });
  }
  return { articles, failed };
}

/** Says on standard error which parts of files could not be read, a line each. */
export function complainOf(failed: readonly FailedPart[]): void {
  for (const { error } of failed) process.stderr.write(`attache: ${error.message.replace(/\s+/g, " ").trim()}\n`);
}
