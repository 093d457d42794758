import type { ReadArticle } from "../../core/article.ts";
import { textOfBlocks, type Block } from "../../core/blocks.ts";
import type { File, SourceFile } from "../../core/file.ts";
import { toErrorEnvelope } from "../../core/errors.ts";
import { declaredEncodings, decodeText } from "./decoding.ts";
import { damaged, tooManyParts, withoutText } from "./failure.ts";
import { itemsOf, type FeedItem } from "./feed-item.ts";
import { openingLength } from "./feed-opening.ts";
import { htmlToBlocks } from "./html/to-blocks.ts";
import { parsePage } from "./html/page.ts";
import { originOf, type Read, type Reading } from "./reader.ts";
import { addressByTag, byTag, languageByTag } from "./tag-statement.ts";
import { linesOf, textToBlocks } from "./text-to-blocks.ts";

/** The most items read of one feed. */
const mostItems = 10_000;

/** A feed as a file (RSS, Atom, RDF Site Summary, JSON Feed): each item an article. Nothing that it refers to is fetched. */
export const feed: Read = readFeed;

async function* readFeed(file: SourceFile): AsyncIterable<Reading> {
  const { text, encoding } = decodeText(file, declaredEncodings(file.bytes));
  const { items, whole } = await itemsIn(file, text);
  if (items.length === 0) throw withoutText(file);
  const origin = originOf(file, mediaTypeOf(text), encoding);
  for (const item of items.slice(0, mostItems)) {
    const name = `${file.name} › ${item.title?.value ?? item.id}`;
    try {
      const article = readItem(item, name);
      yield {
        kind: "article",
        article: { ...article, origin: { ...origin, part: item.id } },
        original: file.bytes,
        pictures: [],
      };
    } catch (thrown) {
      yield { kind: "failed", part: { name, error: toErrorEnvelope(thrown) } };
    }
  }
  const fault = items.length > mostItems ? tooManyParts(file, mostItems) : whole ? null : damaged(file);
  if (fault) yield { kind: "failed", part: { name: file.name, error: toErrorEnvelope(fault) } };
}

/** The items of a feed; `whole` is false where it is cut short, and then they are those before the cut. */
async function itemsIn(file: File, text: string): Promise<{ items: FeedItem[]; whole: boolean }> {
  // Loaded for the first feed only: most people never import one.
  const { parseFeed } = await import("feedsmith");
  const xml = withoutDocumentType(text);
  try {
    return { items: itemsOf(parseFeed(xml)), whole: true };
  } catch (cause) {
    const [end] = [...xml.matchAll(/<\/(?:item|entry)\s*>/gi)].slice(-1).map((tag) => tag.index + tag[0].length);
    if (end === undefined) throw damaged(file, cause);
    try {
      return { items: itemsOf(parseFeed(xml.slice(0, end))), whole: false };
    } catch {
      throw damaged(file, cause);
    }
  }
}

function readItem(item: FeedItem, name: string): Omit<ReadArticle, "origin"> {
  const { blocks, removed } = withoutFeedMark(
    item.html === null ? textToBlocks(linesOf(item.text)) : blocksOf(item.html),
  );
  const text = textOfBlocks(blocks);
  if (text.trim() === "") throw withoutText({ name, mediaType: "", bytes: new Uint8Array() });
  return {
    title: byTag(item.title),
    byline: byTag(item.byline),
    outlet: byTag(item.outlet),
    published: byTag(item.published),
    address: addressByTag(item.address),
    language: languageByTag(item.language, text),
    body: blocks,
    pictures: [],
    removed,
  };
}

function blocksOf(html: string): Block[] {
  return htmlToBlocks(parsePage(html)).blocks;
}

/** What feed makers append to each item: "The post … appeared first on …". */
const feedMark =
  /^(?:the post|l[’']article|der beitrag|la entrada|el post|o post|l[’']articolo|сообщение)\s.{1,300}\s(?:appeared first on|est apparu en premier sur|erschien zuerst auf|(?:apareció|se publicó) primero en|apareceu primeiro em|(?:proviene da|sembra essere il primo su)|появились сначала на)\s.{1,100}$/iu;

function withoutFeedMark(blocks: readonly Block[]): Pick<ReadArticle, "removed"> & { blocks: Block[] } {
  const removed: ReadArticle["removed"] = [];
  const kept = blocks.filter((block) => {
    const text = textOfBlocks([block]).trim();
    if (block.kind !== "paragraph" || block.line === undefined || !feedMark.test(text)) return true;
    removed.push({ line: block.line, text, reason: "page-furniture" });
    return false;
  });
  return { blocks: kept, removed };
}

function mediaTypeOf(text: string): string {
  const root = /<(rss|feed|(?:rdf:)?RDF)[\s>]/i.exec(text.slice(0, openingLength))?.[1]?.toLowerCase();
  switch (root) {
    case undefined:
      return "application/feed+json";
    case "rss":
      return "application/rss+xml";
    case "feed":
      return "application/atom+xml";
    default:
      return "application/rdf+xml";
  }
}

/** The XML without its document type: entities declared there are neither expanded nor looked up, whatever they are. */
function withoutDocumentType(xml: string): string {
  const start = xml.slice(0, openingLength).search(/<!doctype\s/i);
  if (start === -1) return xml;
  const end = xml.slice(start).search(/[[>]/) + start;
  if (xml[end] !== "[") return end < start ? xml : xml.slice(0, start) + xml.slice(end + 1);
  const close = xml.slice(end).search(/\]\s*>/) + end;
  return close < end ? xml.slice(0, start) : xml.slice(0, start) + xml.slice(xml.indexOf(">", close) + 1);
}
