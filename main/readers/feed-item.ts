import type { AnyFeed, AtomFeed, JsonFeed, RdfFeed, RssFeed } from "feedsmith";
import type { Tagged } from "./html/head.ts";
import { parsePage } from "./html/page.ts";
import { statedDay } from "./stated-day.ts";
import { firstTagged } from "./tag-statement.ts";

/**
 * An item of a feed with what it and its feed state of it, whatever the format. Its text is `html`, or plain `text` where `html` is
 * null. `id` is what the feed knows it by.
 */
export interface FeedItem {
  id: string;
  html: string | null;
  text: string;
  title: Tagged | null;
  byline: Tagged | null;
  outlet: Tagged | null;
  published: Tagged | null;
  address: Tagged | null;
  language: Tagged | null;
}

/** The items of a feed in their order, each with an id of its own. */
export function itemsOf(read: AnyFeed): FeedItem[] {
  return withOwnIds(readItems(read));
}

function readItems(read: AnyFeed): FeedItem[] {
  switch (read.format) {
    case "rss":
      return (read.feed.items ?? []).map((item) => rssItem(item, read.feed));
    case "atom":
      return (read.feed.entries ?? []).map((entry) => atomEntry(entry, read.feed));
    case "rdf":
      return (read.feed.items ?? []).map((item) => rdfItem(item, read.feed));
    case "json":
      return (read.feed.items ?? []).map((item) => jsonItem(item, read.feed));
  }
}

/** An item without an id is known by its rank, and one whose id another had before it by a rank besides. */
function withOwnIds(items: readonly FeedItem[]): FeedItem[] {
  const times = new Map<string, number>();
  return items.map((item, index) => {
    const id = item.id === "" ? `#${index + 1}` : item.id;
    const time = (times.get(id) ?? 0) + 1;
    times.set(id, time);
    return { ...item, id: time === 1 ? id : `${id} #${time}` };
  });
}

function rssItem(item: RssFeed.Item<string>, feed: RssFeed.Feed<string>): FeedItem {
  const permanent = item.guid?.isPermaLink === false ? undefined : item.guid?.value;
  return {
    id: item.guid?.value ?? item.link ?? "",
    ...textOf(item.content?.encoded ?? item.description),
    title: plainTitle(firstTagged([item.title, "title"], [item.dc?.titles?.[0], "dc:title"])),
    byline: firstTagged(
      [namesIn(item.dc?.creators), "dc:creator"],
      [namesIn(item.authors?.map((author) => author.name)), "author"],
      [namesIn(item.atom?.authors?.map((author) => author.name)), "atom:author"],
    ),
    outlet: plainTitle(firstTagged([item.source?.title, "source"], [feed.title, "channel title"])),
    published: firstDay(
      [item.pubDate, "pubDate"],
      [item.dc?.dates?.[0], "dc:date"],
      [item.atom?.published, "atom:published"],
    ),
    address: firstAddress(feed.link, [item.link, "link"], [permanent, "guid"]),
    language: firstTagged(
      [item.xml?.lang, "xml:lang"],
      [feed.language, "language"],
      [feed.dc?.languages?.[0], "dc:language"],
    ),
  };
}

function rdfItem(item: RdfFeed.Item<string>, feed: RdfFeed.Feed<string>): FeedItem {
  return {
    id: item.rdf?.about ?? item.link ?? "",
    ...textOf(item.content?.encoded ?? item.description),
    title: plainTitle(firstTagged([item.title, "title"])),
    byline: firstTagged([namesIn(item.dc?.creators), "dc:creator"]),
    outlet: plainTitle(firstTagged([feed.title, "channel title"], [feed.dc?.publishers?.[0], "dc:publisher"])),
    published: firstDay([item.dc?.dates?.[0], "dc:date"]),
    address: firstAddress(feed.link, [item.link, "link"], [item.rdf?.about, "rdf:about"]),
    language: firstTagged(
      [item.xml?.lang, "xml:lang"],
      [feed.dc?.languages?.[0], "dc:language"],
      [feed.xml?.lang, "xml:lang"],
    ),
  };
}

function atomEntry(entry: AtomFeed.Entry<string>, feed: AtomFeed.Feed<string>): FeedItem {
  const { content, summary } = entry;
  const pages = (entry.links ?? []).filter((link) => link.rel === undefined || link.rel === "alternate");
  const page = pages.find((link) => link.type === undefined || link.type.includes("html")) ?? pages[0];
  const site = feed.links?.find((link) => link.rel === undefined || link.rel === "alternate")?.href;
  return {
    id: entry.id ?? page?.href ?? "",
    ...atomText(isWords(content) ? content : summary),
    title: plainTitle(firstTagged([entry.title?.value, "title"])),
    byline: firstTagged(
      [namesIn(entry.authors?.map((author) => author.name)), "author"],
      [namesIn(entry.dc?.creators), "dc:creator"],
      [namesIn(feed.authors?.map((author) => author.name)), "feed author"],
    ),
    outlet: plainTitle(firstTagged([entry.source?.title?.value, "source title"], [feed.title?.value, "feed title"])),
    published: firstDay([entry.published, "published"], [entry.updated, "updated"]),
    address: firstAddress(entry.xml?.base ?? feed.xml?.base ?? site, [page?.href, "link"]),
    language: firstTagged(
      [content?.xml?.lang, "xml:lang"],
      [entry.xml?.lang, "xml:lang"],
      [feed.xml?.lang, "xml:lang"],
      [feed.dc?.languages?.[0], "dc:language"],
    ),
  };
}

function jsonItem(item: JsonFeed.Item<string>, feed: JsonFeed.Feed<string>): FeedItem {
  return {
    id: item.id ?? item.url ?? "",
    html: item.content_html ?? null,
    text: item.content_text ?? item.summary ?? "",
    title: firstTagged([item.title, "title"]),
    byline: firstTagged(
      [namesIn(item.authors?.map((author) => author.name)), "authors"],
      [namesIn(feed.authors?.map((author) => author.name)), "feed authors"],
    ),
    outlet: firstTagged([feed.title, "feed title"]),
    published: firstDay([item.date_published, "date_published"], [item.date_modified, "date_modified"]),
    address: firstAddress(feed.home_page_url, [item.url, "url"], [item.external_url, "external_url"]),
    language: firstTagged([item.language, "language"], [feed.language, "language"]),
  };
}

/** Text that may be marked up or plain: nothing in RSS says which. */
function textOf(value: string | undefined): Pick<FeedItem, "html" | "text"> {
  return { html: value !== undefined && isMarkedUp(value) ? value : null, text: value ?? "" };
}

function atomText(content: AtomFeed.Content | undefined): Pick<FeedItem, "html" | "text"> {
  const value = content?.value ?? "";
  const isHtml = content?.type === "html" || content?.type === "xhtml" || content?.type === "text/html";
  return { html: isHtml ? value : null, text: value };
}

/** Whether a content element holds words, not another file or the address of one. */
function isWords(content: AtomFeed.Content | undefined): boolean {
  return (content?.value ?? "") !== "" && /^(?:text|html|xhtml|text\/.+)?$/.test(content?.type ?? "");
}

function isMarkedUp(value: string): boolean {
  return /<\/?[a-z][^<>]*>|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8}\d?);/i.test(value);
}

function plainTitle(found: Tagged | null): Tagged | null {
  if (found === null || !isMarkedUp(found.value)) return found;
  return firstTagged([parsePage(`<p>${found.value}</p>`).body?.textContent, found.tag]);
}

function firstDay(...stamps: readonly (readonly [stamp: string | undefined, tag: string])[]): Tagged | null {
  return firstTagged(...stamps.map(([stamp, tag]) => [statedDay(stamp ?? ""), tag] as const));
}

function firstAddress(
  base: string | undefined,
  ...addresses: readonly (readonly [address: string | undefined, tag: string])[]
): Tagged | null {
  return firstTagged(...addresses.map(([address, tag]) => [webAddress(address, base), tag] as const));
}

/** The address on the web, made whole by the feed's own where it is only a part of one. */
function webAddress(address: string | undefined, base: string | undefined): string | null {
  if (address === undefined || !URL.canParse(address, base)) return null;
  const { href, protocol } = new URL(address, base);
  return protocol === "http:" || protocol === "https:" ? href : null;
}

/** Names as one line. An address is no name; RSS writes a name after it, in brackets. */
function namesIn(names: readonly (string | undefined)[] | undefined): string | null {
  const found = (names ?? []).flatMap((name) => {
    const plain = /^\S+@\S+\s*\((.+)\)$/.exec(name ?? "")?.[1] ?? name ?? "";
    return plain.trim() === "" || /^\S+@\S+$/.test(plain.trim()) ? [] : [plain.trim()];
  });
  return found.length === 0 ? null : found.join(", ");
}
