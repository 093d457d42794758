import { attribute, primaryTag } from "./page.ts";
import type { PageDocument, PageElement } from "./page-tree.ts";

/** A value that a page's markup states, and the tag it was found in ("meta og:title", "JSON-LD headline", "time"). */
export interface Tagged {
  value: string;
  tag: string;
}

/** What a page's markup states of itself. Null where it does not say. */
export interface PageHead {
  /** Each title that a tag states, without the name of the site, the likeliest first. */
  titles: Tagged[];
  byline: Tagged | null;
  outlet: Tagged | null;
  published: Tagged | null;
  language: Tagged | null;
  /** The article's text as JSON-LD gives it (without its markup); null where it does not. */
  text: string | null;
}

/** How browsers and page savers write down where a page was saved from, in a comment near its beginning. */
const savedFrom = /<!--\s*(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url:\s*)(https?:\/\/[^\s<>]+)/i;

/**
 * The address of a page: the one it calls its own, else the one it was saved from (`source`: the page's text as it was read). An
 * address that only names the site is none of an article's while another says more.
 */
export function addressOf(page: PageDocument, source: string): Tagged | null {
  const stated = [
    addressed(attributeAt(page, 'link[rel="canonical"]', ["href"]), "link canonical"),
    addressed(attributeAt(page, 'meta[property="og:url"]', ["content"]), "meta og:url"),
    addressed(savedFrom.exec(source.slice(0, 4000))?.[1] ?? null, "saved from url"),
  ].flatMap((found) => found ?? []);
  return stated.find(({ value }) => new URL(value).pathname !== "/") ?? stated[0] ?? null;
}

/** A whole address on the web; anything else is none. */
function addressed(value: string | null, tag: string): Tagged | null {
  const address = value?.trim() ?? "";
  return /^https?:\/\/\S{1,2000}$/i.test(address) && URL.canParse(address) ? { value: address, tag } : null;
}

/** What the head of a page, its JSON-LD and its marked elements state. Must be read before scripts are taken out. */
export function readHead(page: PageDocument): PageHead {
  const { metas, scripts } = dataOf(page);
  const meta = (...names: string[]): Tagged | null =>
    firstOf(names, (name) => tagged(metas.get(name) ?? null, `meta ${name}`));
  const linked = linkedData(scripts);
  const outlet =
    meta("og:site_name") ??
    tagged(nameIn(linked["publisher"]), "JSON-LD publisher") ??
    meta("application-name", "dc.publisher", "citation_journal_title", "publisher");
  return {
    outlet,
    text: stringIn(linked["articleBody"]),
    titles: [
      meta("og:title"),
      tagged(stringIn(linked["headline"]), "JSON-LD headline"),
      meta("twitter:title", "dc.title", "citation_title"),
      tagged(textAt(page, "title"), "title"),
    ].flatMap((title) => (title ? [{ ...title, value: withoutSite(title.value, outlet?.value ?? null) }] : [])),
    byline:
      tagged(nameIn(linked["author"]), "JSON-LD author") ??
      personal(
        meta("author", "article:author", "dc.creator", "parsely-author", "sailthru.author", "citation_author", "byl"),
      ) ??
      personal(tagged(textAt(page, authorSelector), "author")),
    published:
      dated(tagged(stringIn(linked["datePublished"]), "JSON-LD datePublished")) ??
      firstOf(publishedNames, (name) => dated(meta(name))) ??
      dated(tagged(attributeAt(page, '[itemprop="datePublished"]', ["content", "datetime"]), "datePublished")) ??
      dated(tagged(attributeAt(page, publishedSelector, ["datetime"]), "time")),
    language:
      languageTag(tagged(page.documentElement ? attribute(page.documentElement, "lang") : null, "html lang")) ??
      languageTag(meta("og:locale", "content-language", "dc.language")) ??
      languageTag(tagged(stringIn(linked["inLanguage"]), "JSON-LD inLanguage")),
  };
}

const authorSelector = '[itemprop="author"] [itemprop="name"], [itemprop="author"], a[rel="author"]';

const publishedSelector = "time[pubdate], article header time, article time, time[class*=publish], time.entry-date";

const publishedNames = [
  "article:published_time",
  "og:published_time",
  "datepublished",
  "date",
  "dc.date",
  "dc.date.issued",
  "dcterms.created",
  "pubdate",
  "publish-date",
  "citation_publication_date",
  "parsely-pub-date",
  "sailthru.date",
];

function firstOf(names: readonly string[], find: (name: string) => Tagged | null): Tagged | null {
  for (const name of names) {
    const found = find(name);
    if (found) return found;
  }
  return null;
}

function tagged(value: string | null, tag: string): Tagged | null {
  const clean = value?.replace(/\s+/g, " ").trim() ?? "";
  return clean === "" || clean.length > 400 ? null : { value: clean, tag };
}

/** An author who is a name: no address, no account, no page. */
function personal(found: Tagged | null): Tagged | null {
  return found && found.value.length <= 100 && !/^https?:|[@/\\]|\.(?:com|org|net|fr)$/i.test(found.value)
    ? found
    : null;
}

/** The day of a time stamp as the page writes it; a page that gives no full day gives none. */
function dated(found: Tagged | null): Tagged | null {
  const day = found && /^(\d{4})[-/](0[1-9]|1[0-2])[-/](0[1-9]|[12]\d|3[01])(?!\d)/.exec(found.value);
  return day ? { value: [day[1], day[2], day[3]].join("-"), tag: found.tag } : null;
}

function languageTag(found: Tagged | null): Tagged | null {
  const value = primaryTag(found?.value ?? null);
  return found && value !== null ? { value, tag: found.tag } : null;
}

/** The metas of a page by name, the first of each, and its JSON-LD; in one pass over the page. */
function dataOf(page: PageDocument): { metas: Map<string, string>; scripts: string[] } {
  const metas = new Map<string, string>();
  const scripts: string[] = [];
  for (const element of page.querySelectorAll('meta, script[type="application/ld+json"]')) {
    if (element.localName === "script") {
      scripts.push(element.textContent);
      continue;
    }
    const name = attribute(element, "property") ?? attribute(element, "name") ?? attribute(element, "http-equiv");
    const content = attribute(element, "content");
    const key = name?.toLowerCase();
    if (key !== undefined && content !== null && !metas.has(key)) metas.set(key, content);
  }
  return { metas, scripts };
}

/** A title without the name of its site or its address ("… | Example News"), where it ends or begins with one. */
function withoutSite(title: string, outlet: string | null): string {
  const parts = title.split(/\s+[|•·–—-]\s+/);
  const isSite = (part: string | undefined): boolean =>
    part !== undefined && (part === outlet || /^(?:www\.)?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,6}$/i.test(part));
  if (parts.length < 2) return title;
  if (isSite(parts.at(-1))) return title.slice(0, title.lastIndexOf(parts.at(-1) ?? "")).replace(/\s+[|•·–—-]\s+$/, "");
  return isSite(parts[0]) ? title.slice((parts[0] ?? "").length).replace(/^\s+[|•·–—-]\s+/, "") : title;
}

function textAt(page: PageDocument, selector: string): string | null {
  const text = page.querySelector(selector)?.textContent.replace(/\s+/g, " ").trim() ?? "";
  return text === "" ? null : text;
}

function attributeAt(page: PageDocument, selector: string, names: readonly string[]): string | null {
  const element: PageElement | null = page.querySelector(selector);
  return names.map((name) => (element ? attribute(element, name) : null)).find((value) => value !== null) ?? null;
}

/** The article's entry in the page's JSON-LD; empty where there is none. Broken JSON is passed over. */
function linkedData(scripts: readonly string[]): Record<string, unknown> {
  for (const script of scripts) {
    const article = entriesOf(parsed(script)).find((entry) => /Article|Report|BlogPosting/.test(typeIn(entry)));
    if (article) return article;
  }
  return {};
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function entriesOf(value: unknown): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap((entry: unknown) => (isRecord(entry) ? [entry] : []));
  if (!isRecord(value)) return [];
  return [value, ...entriesOf(value["@graph"])];
}

function typeIn(entry: Record<string, unknown>): string {
  const type = entry["@type"];
  return Array.isArray(type) ? type.filter((name) => typeof name === "string").join(" ") : (stringIn(type) ?? "");
}

function stringIn(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

/** The name of a person or organisation, or the names of several, as JSON-LD writes them. */
function nameIn(value: unknown): string | null {
  if (Array.isArray(value)) {
    const names = value.map((entry: unknown) => nameIn(entry)).filter((name) => name !== null);
    return names.length === 0 ? null : names.join(", ");
  }
  return isRecord(value) ? stringIn(value["name"]) : stringIn(value);
}
