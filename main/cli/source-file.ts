import { readFile, stat } from "node:fs/promises";
import { basename, extname } from "node:path";
import { buffer } from "node:stream/consumers";
import type { Article } from "../../core/article.ts";
import type { CallOutput } from "../../core/contract.ts";
import { largestFile, type FailedPart, type File } from "../../core/file.ts";
import { AppError, fromErrorEnvelope } from "../../core/errors.ts";
import { largestPackFile, packFileExtension, packFileType } from "../../core/pack-file.ts";
import { citedArticles, type Pack } from "../../core/pack.ts";
import type { Client } from "../../core/wire.ts";
import { recogniseMediaType } from "./recognise-media-type.ts";

/** Whether a path names a pack file. */
export function isPackFile(path: string): boolean {
  return path.toLowerCase().endsWith(packFileExtension);
}

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
  [packFileExtension]: packFileType,
};

/** A file named on the command line ("-": standard input, of the kind that its content shows). Throws file-missing, file-too-large. */
export async function loadFile(path: string): Promise<File> {
  if (path === "-") {
    const bytes = new Uint8Array(await buffer(process.stdin));
    return { name: "-", mediaType: recogniseMediaType(bytes), bytes };
  }
  try {
    const { size } = await stat(path);
    const largest = isPackFile(path) ? largestPackFile : largestFile;
    if (size > largest) {
      const megabytes = Math.ceil(size / 1_000_000);
      const limit = largest / 1_000_000;
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

/** What a file named on the command line holds: its articles in order, the parts that could not be read, and its pack, if it is one. */
export interface ImportedFile {
  articles: Article[];
  failed: FailedPart[];
  pack: Pack | null;
}

/**
 * An article as the command line names it: the file as it was given, and where it holds more than one, what of it the article is:
 * "mine/archive.zip › page.html", "book.epub › chapter1.xhtml".
 */
export function nameArticle(path: string, { origin, otherOrigins }: Article): string {
  const own = basename(path);
  const from = [origin, ...otherOrigins].find(({ name }) => name === own || name.startsWith(`${own} › `));
  if (!from) return path;
  return `${path}${from.name.slice(own.length)}${from.part === "" ? "" : ` › ${from.part}`}`;
}

/** Takes in a pack file. Throws pack-file-newer for one that can only be looked at. */
export async function openPackFile(
  client: Client,
  path: string,
): Promise<Extract<CallOutput<"packs.openFile">, { kind: "pack" }>> {
  const opened = await client("packs.openFile", await loadFile(path));
  if (opened.kind === "readOnly") throw fromErrorEnvelope(opened.reason);
  return opened;
}

async function readPackFile(client: Client, path: string): Promise<ImportedFile> {
  const { pack } = await openPackFile(client, path);
  const articles: Article[] = [];
  for (const id of citedArticles(pack)) {
    const article = await client("articles.get", { id }).catch((thrown: unknown) => {
      // What is only cited may be gone.
      if (thrown instanceof AppError && thrown.code === "article-missing" && !pack.articles.includes(id)) return null;
      throw thrown;
    });
    if (article) articles.push(article);
  }
  return { articles, failed: [], pack };
}

async function readSourceFile(client: Client, path: string): Promise<ImportedFile> {
  const { added, failed } = await client("articles.import", await loadFile(path));
  return { articles: added.map(({ article }) => article), failed, pack: null };
}

/**
 * Takes a file named on the command line into the library. `published` is what the person says of a text that does not say its
 * own date. Throws where nothing of it could be read.
 */
export async function importFile(client: Client, path: string, published?: string): Promise<ImportedFile> {
  const imported = await (isPackFile(path) ? readPackFile(client, path) : readSourceFile(client, path));
  const articles: Article[] = [];
  for (const article of imported.articles) {
    if (published === undefined || article.published.value !== null) {
      articles.push(article);
      continue;
    }
    const dated: Article = { ...article, published: { value: published, line: null, by: "person" } };
    articles.push({ ...dated, ...(await client("articles.save", dated)) });
  }
  return { ...imported, articles };
}

/** Says on standard error which parts of files could not be read, a line each. */
export function complainOf(failed: readonly FailedPart[]): void {
  for (const { error } of failed) process.stderr.write(`attache: ${error.message.replace(/\s+/g, " ").trim()}\n`);
}
