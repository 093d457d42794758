import type { File, SourceFile } from "../../core/file.ts";
import { toErrorEnvelope } from "../../core/errors.ts";
import { damaged, withoutText } from "./failure.ts";
import type { Tagged } from "./html/head.ts";
import { readPage } from "./html.ts";
import { readMime, type MimeFile, type MimePart } from "./web-archive/mime-parts.ts";
import { originOf, type Read, type Reading } from "./reader.ts";
import { addressByTag, byTag, firstTagged } from "./tag-statement.ts";

/** A page saved whole in one file, as browsers do (RFC 2557): the page with its pictures, and the address it was saved from. */
export const mhtml: Read = readSavedPage;

async function* readSavedPage(file: SourceFile): AsyncIterable<Reading> {
  const saved = await readMime(file);
  const root = rootOf(saved);
  if (!root) throw saved.whole ? withoutText(file) : damaged(file);
  const stated = addressOf(saved, root);
  const page = { name: file.name, mediaType: "text/html", bytes: root.bytes, companions: companionsOf(saved, root) };
  const { article, pictures } = await readPage(page, {
    address: root.location ?? stated?.value ?? null,
    charset: root.charset,
  });
  yield {
    kind: "article",
    article: {
      ...article,
      origin: originOf(file, "multipart/related", article.origin.encoding),
      title: article.title.value === null ? byTag(firstTagged([saved.subject, "Subject"])) : article.title,
      address: stated === null ? article.address : addressByTag(stated),
    },
    original: file.bytes,
    pictures,
  };
  if (!saved.whole) yield { kind: "failed", part: { name: file.name, error: toErrorEnvelope(damaged(file)) } };
}

/** The page itself: the part that the file names as its start, else the first page in it; the others are frames of it. */
function rootOf({ headers, parts }: MimeFile): MimePart | null {
  const start = /;\s*start\s*=\s*"?<?([^">;\s]+)/i.exec(headers.get("content-type") ?? "")?.[1];
  const pages = parts.filter(({ type }) => type === "text/html" || type === "application/xhtml+xml");
  return pages.find(({ id }) => start !== undefined && id === start) ?? pages[0] ?? null;
}

/** Where the page was saved from. The file's own Date is the day it was saved, which says nothing of the article. */
function addressOf({ headers }: MimeFile, root: MimePart): Tagged | null {
  const stated = firstTagged(
    [headers.get("snapshot-content-location"), "Snapshot-Content-Location"],
    [root.location, "Content-Location"],
  );
  return stated !== null && /^https?:/i.test(stated.value) ? stated : null;
}

/** The other parts, by each name that the page may call them: their addresses and their ids. */
function companionsOf({ parts }: MimeFile, root: MimePart): File[] {
  return parts
    .filter((part) => part !== root)
    .flatMap(({ type, id, location, bytes }) => {
      const base = root.location ?? undefined;
      const whole = location !== null && URL.canParse(location, base) ? new URL(location, base).href : null;
      const names = new Set([location, whole, id === null ? null : `cid:${id}`].filter((name) => name !== null));
      return [...names].map((name) => ({ name, mediaType: type, bytes }));
    });
}
