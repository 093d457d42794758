import type { ReadArticle } from "../../core/article.ts";
import { textOfBlocks } from "../../core/blocks.ts";
import type { SourceFile } from "../../core/file.ts";
import { AppError, toErrorEnvelope } from "../../core/errors.ts";
import type { Allowance } from "./allowance.ts";
import { finderOf, folderOf, pathFrom, unescaped } from "./web-archive/companions.ts";
import { declaredEncodings, decodeText } from "./decoding.ts";
import { readPackage, type BookPackage } from "./epub-package.ts";
import { damaged, encrypted, withoutText } from "./failure.ts";
import { epubMediaType } from "./media-type.ts";
import { originOf, type Read, type Reading } from "./reader.ts";
import { nameWithin, openZip } from "./unzip.ts";
import { readWholePage } from "./html/whole-page.ts";
import { findAll, parseXml } from "./xml.ts";

/** Parts of a book that are no chapters of it, as EPUB's own vocabulary names them. */
const framing = /\bepub:type\s*=\s*["'][^"']*\b(?:cover|titlepage|halftitlepage|toc|landmarks|loi|lot|index)\b/;

/** EPUB books: a chapter an article, in reading order; title page, contents and chapters without text are passed over. */
export const epub: Read = readEpub;

async function* readEpub(file: SourceFile, _: unknown, allowance: Allowance): AsyncGenerator<Reading> {
  const parts = new Map<string, Uint8Array>();
  for (const { name, unpack } of await openZip(file, allowance)) parts.set(name, await unpack());
  const { title: bookTitle, chapters, stated } = packageOf(file, parts);
  const hidden = encryptedIn(file, parts);
  const companions = [...parts].map(([name, bytes]) => ({ name, mediaType: "", bytes }));
  let found = 0;
  for (const { path, title } of chapters) {
    const name = nameWithin(file, path);
    try {
      const bytes = parts.get(path);
      if (!bytes) throw damaged({ name, mediaType: "", bytes: new Uint8Array() });
      if (hidden.has(path)) throw encrypted(file);
      const part = { name, mediaType: "application/xhtml+xml", bytes };
      const { text } = decodeText(part, declaredEncodings(bytes));
      if (framing.test(text.slice(0, 4000))) continue;
      const illustrated = await readWholePage({
        file: part,
        origin: originOf(file, epubMediaType, "utf-8", path),
        html: asHtml(text),
        find: finderOf(companions, folderOf(path)),
        stated: { ...stated, title },
      });
      if (isTitlePage(illustrated.article, bookTitle)) continue;
      found += 1;
      yield { kind: "article", ...illustrated, original: file.bytes };
    } catch (thrown) {
      if (thrown instanceof AppError && thrown.code === "file-without-text") continue;
      found += 1;
      yield { kind: "failed", part: { name, error: toErrorEnvelope(thrown) } };
    }
  }
  if (found === 0) throw withoutText(file);
}

/** The most words of a title page, in UTF-16 units: title, author, publisher, year. */
const longestTitlePage = 400;

/** Whether a chapter bears the book's own title and next to nothing else. */
function isTitlePage({ title, body }: ReadArticle, bookTitle: string | null): boolean {
  return title.value !== null && title.value === bookTitle && textOfBlocks(body).length <= longestTitlePage;
}

function packageOf(file: SourceFile, parts: ReadonlyMap<string, Uint8Array>): BookPackage {
  try {
    return readPackage(parts);
  } catch (thrown) {
    throw damaged(file, thrown);
  }
}

/** The paths of the parts that a shop's lock keeps; fonts, which are only disguised, aside. */
function encryptedIn(file: SourceFile, parts: ReadonlyMap<string, Uint8Array>): Set<string> {
  const bytes = parts.get("META-INF/encryption.xml");
  if (!bytes) return new Set();
  try {
    return new Set(
      findAll(parseXml(bytes, true), "CipherReference").map(({ attributes }) =>
        pathFrom("", unescaped(attributes["URI"] ?? "")),
      ),
    );
  } catch (thrown) {
    throw damaged(file, thrown);
  }
}

/** Elements that HTML ends by themselves; any other that XHTML ends so would stay open. */
const voidNames = "area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr";

/** A link to a note by its mark alone, and the arrow that leads back from a note. */
const noteMark =
  /<a\b[^>]*\bhref\s*=\s*["'][^"']*#[^>]*>\s*(?:<sup[^>]*>)?\s*\[?(\d{1,4}|\*{1,3}|[†‡])\]?\s*(?:<\/sup>)?\s*<\/a>/gi;
const wayBack = /<a\b[^>]*\bhref\s*=\s*["'][^"']*#[^>]*>\s*[↑↩⏎^][\ufe0e\ufe0f]?\s*<\/a>/gi;

/**
 * XHTML as HTML is written: without entities of its own, and each element that is not void with an end tag. Marks of notes stand in
 * brackets, or they would run into the word before.
 */
function asHtml(xhtml: string): string {
  return xhtml
    .replace(/<!DOCTYPE[^>[]*\[[\s\S]*?\]\s*>/i, "")
    .replace(new RegExp(`<(?!(?:${voidNames})\\b)([a-z][\\w:-]*)((?:\\s[^<>]*?)?)/>`, "gi"), "<$1$2></$1>")
    .replace(noteMark, "<sup>[$1]</sup>")
    .replace(wayBack, "");
}
