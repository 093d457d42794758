import { readFile, stat } from "node:fs/promises";
import { basename, extname } from "node:path";
import { buffer } from "node:stream/consumers";
import type { Article } from "../../core/article.ts";
import type { File } from "../../core/contract.ts";
import { AppError } from "../../core/errors.ts";
import type { Client } from "../../core/wire.ts";

/** The most that is read into memory: no reader takes more. */
const largestFile = 100_000_000;
const mediaTypes: Record<string, string> = {
  ".txt": "text/plain",
  ".html": "text/html",
  ".htm": "text/html",
  ".xhtml": "application/xhtml+xml",
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

/**
 * The article of a file named on the command line. `published` is what the person says of a text that does not say its own date.
 */
export async function importFile(client: Client, path: string, published: string | undefined): Promise<Article> {
  const { article } = await client("articles.import", await loadFile(path));
  if (published === undefined || article.published.value !== null) return article;
  const dated: Article = { ...article, published: { value: published, line: null, by: "person" } };
  await client("articles.save", dated);
  return dated;
}
