import { folderOf, pathFrom, unescaped } from "./web-archive/companions.ts";
import { languageTag } from "./core-properties.ts";
import type { Tagged } from "./html/head.ts";
import { attribute, parsePage } from "./html/page.ts";
import { unstatedProperties, type StatedProperties } from "./html/whole-page.ts";
import { elementsIn, findAll, findFirst, localName, parseXml, wordsIn, type XmlElement } from "./xml.ts";

/** A chapter of a book: its path in the archive, and the name that the table of contents gives it. */
export interface Chapter {
  path: string;
  title: Tagged | null;
}

/** What an EPUB's package document says: the chapters in reading order, and what it states of the book. */
export interface BookPackage {
  title: string | null;
  chapters: Chapter[];
  /** Without the book's own title: no chapter bears it. */
  stated: StatedProperties;
}

/**
 * The book that an archive's parts make, by EPUB 3.3 (and by EPUB 2 where it has no navigation document). Throws an Error where
 * container or package document is missing or names nothing to read.
 */
export function readPackage(parts: ReadonlyMap<string, Uint8Array>): BookPackage {
  const container = parseXml(partAt(parts, "META-INF/container.xml"), true);
  const path = pathFrom("", unescaped(findFirst(container, "rootfile")?.attributes["full-path"] ?? ""));
  const document = parseXml(partAt(parts, path), true);
  const items = new Map(findAll(document, "item").map((item) => [item.attributes["id"] ?? "", item]));
  const pathOf = (item: XmlElement): string => pathFrom(folderOf(path), unescaped(item.attributes["href"] ?? ""));
  const spine = findFirst(document, "spine");
  const navigation = [...items.values()].find((item) => /\bnav\b/.test(item.attributes["properties"] ?? ""));
  const listing = items.get(spine?.attributes["toc"] ?? "");
  const titles = titlesIn(parts, navigation && pathOf(navigation), listing && pathOf(listing));
  const chapters = (spine ? elementsIn(spine) : [])
    .filter((reference) => reference.attributes["linear"] !== "no")
    .flatMap((reference) => items.get(reference.attributes["idref"] ?? "") ?? [])
    .filter((item) => item !== navigation)
    .map(pathOf)
    .map((chapter) => ({ path: chapter, title: titles.get(chapter) ?? null }));
  if (chapters.length === 0) throw new Error("the book has no chapters");
  const title = findFirst(document, "title");
  return { title: title ? wordsIn(title) : null, chapters, stated: statedIn(document) };
}

function partAt(parts: ReadonlyMap<string, Uint8Array>, path: string): Uint8Array {
  const bytes = parts.get(path);
  if (!bytes) throw new Error(`there is no part "${path}"`);
  return bytes;
}

function statedIn(document: XmlElement): StatedProperties {
  const metadata = findFirst(document, "metadata");
  const all = (local: string): XmlElement[] => (metadata ? findAll(metadata, local) : []);
  const stated = (value: string | undefined, tag: string): Tagged | null =>
    value === undefined || value === "" || value.length > 400 ? null : { value, tag };
  const published = all("date").find((date) => (date.attributes["opf:event"] ?? "publication") === "publication");
  const day = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?(?!\d)/.exec(
    published ? wordsIn(published) : "",
  );
  return {
    ...unstatedProperties,
    byline: stated(all("creator").map(wordsIn).join(", "), "dc:creator"),
    outlet: stated(all("publisher").map(wordsIn)[0], "dc:publisher"),
    published: stated(day?.[0], "dc:date"),
    language: languageTag(stated(all("language").map(wordsIn)[0], "dc:language")),
  };
}

/** What the table of contents calls each part, by path; the first name of a part is its own, later ones are of places in it. */
function titlesIn(
  parts: ReadonlyMap<string, Uint8Array>,
  navigation: string | undefined,
  listing: string | undefined,
): Map<string, Tagged> {
  const titles = new Map<string, Tagged>();
  const name = (from: string, href: string, value: string, tag: string): void => {
    const path = pathFrom(folderOf(from), unescaped(href.replace(/#.*$/s, "")));
    if (value !== "" && value.length <= 400 && !titles.has(path)) titles.set(path, { value, tag });
  };
  const page = navigation === undefined ? undefined : parts.get(navigation);
  if (navigation !== undefined && page) {
    for (const link of parsePage(new TextDecoder().decode(page)).querySelectorAll("nav a")) {
      name(navigation, attribute(link, "href") ?? "", link.textContent.replace(/\s+/g, " ").trim(), "nav");
    }
  }
  const table = listing === undefined ? undefined : parts.get(listing);
  if (listing !== undefined && table) {
    for (const point of findAll(parseXml(table, true), "navPoint")) {
      const own = elementsIn(point);
      const label = own.find((child) => localName(child) === "navLabel");
      const content = own.find((child) => localName(child) === "content");
      name(listing, content?.attributes["src"] ?? "", label ? wordsIn(label) : "", "ncx");
    }
  }
  return titles;
}
