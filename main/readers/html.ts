import { Readability } from "@mozilla/readability";
import type { ReadArticle, Removed, Stated } from "../../core/article.ts";
import { textOfBlocks, type Block } from "../../core/blocks.ts";
import type { File, SourceFile } from "../../core/contract.ts";
import { finderOf, finderOnWeb, type Finder } from "./companions.ts";
import { declaredEncoding, decodeText } from "./decoding.ts";
import { withoutText } from "./failure.ts";
import { isFurniture, opensAftermath } from "./furniture.ts";
import { readHead, type Tagged } from "./html-head.ts";
import { htmlToBlocks, lineMark, type PageLine } from "./html-to-blocks.ts";
import { bylineOf, imprintOf, publishedOf, wordsBeside, type Found } from "./imprint.ts";
import { picturesOf, withPictures, type Illustrated } from "./page-pictures.ts";
import { parsePage, type PageDocument, type PageElement } from "./page.ts";
import { isOfKind, originOf, type Reader } from "./reader.ts";
import { recogniseLanguage } from "./recognise-language.ts";

const extensions = ["html", "htm", "xhtml"] as const;

/** The most lines listed of what was cut; no page that a person saves has so many outside its article. */
const mostRemoved = 5000;

/** A page of more lines is a list or a book, not what Readability looks for. */
const mostLines = 20_000;

/** Less text than this is no article: the page is then taken whole, but for its menus. In UTF-16 units. */
const fewestCharacters = 250;

/** A saved web page: its article by Mozilla's Readability, tidied; what the page says of itself by its tags. */
export const html: Reader = {
  id: "html",
  label: "Web page",
  extensions,
  accepts: (file) => isOfKind(file, extensions, "text/html"),
  async *read(file) {
    yield { kind: "article", ...(await readPage(file)), original: file.bytes };
  },
};

/** What a web archive knows of a page that it holds: its address on the web, and the encoding its server named. */
export interface Capture {
  address: string | null;
  charset: string | null;
}

/** The article of a page with its pictures, which are found among the page's companions. Throws file-binary, file-without-text. */
export async function readPage(file: SourceFile, capture?: Capture): Promise<Illustrated> {
  const { text: source, encoding } = decodeText(file, capture?.charset ?? declaredEncoding(file.bytes));
  const page = parsePage(source);
  const head = readHead(page);
  const { blocks, lines, tooDeep } = htmlToBlocks(page);
  const pictures = picturesOf(page, finderFor(page, file.companions ?? [], capture?.address ?? null));
  const title = titleOf(head.title, lines, blocks);
  const outline = lines.filter((entry) => !entry.outside).map((entry) => entry.line);
  const readable = !tooDeep && lines.length <= mostLines;
  const chosen = articleLines(readable ? articleElement(page) : null, lines, outline);
  const language = languageOf(head.language, lines, chosen);
  const first = lines.find((entry) => chosen.has(entry.line))?.line ?? 0;
  const last = lines.findLast((entry) => chosen.has(entry.line))?.line ?? 0;
  const shown = imprintOf(
    lines.filter((entry) => entry.line < first + 4 && entry.line > first - 25),
    lines.filter((entry) => entry.line > last - 2 && entry.line < last + 4 && entry.text.length < 80),
    language.value,
  );
  const byline = stateOf(head.byline, shown.byline, lines);
  const outlet = stateOf(head.outlet, null, lines);
  const published = stateOf(head.published, shown.published, lines);
  const stated = [title.line, byline.line, published.line];
  const kept = tidied(lines, chosen, title.value, byline.value, language.value);
  for (const line of stated) if (line !== null) kept.delete(line);
  const body = withoutLooseHeadings(keepLines(blocks, kept));
  if (textOfBlocks(body).trim() === "") throw withoutText(file);
  const article: ReadArticle = {
    origin: originOf(file, "text/html", encoding),
    title,
    byline,
    outlet,
    published,
    address: { value: null, line: null, by: "source" },
    language,
    body,
    pictures: [],
    removed: removedOf(lines, new Set([...linesIn(body), ...stated])),
  };
  return withPictures(article, pictures, "beside");
}

/** Addresses in a page are read from its own on the web, or from the one that it names as their base. */
function finderFor(page: PageDocument, companions: readonly File[], address: string | null): Finder {
  const base = page.querySelector("base[href]")?.getAttribute("href") ?? "";
  const from = URL.canParse(base, address ?? undefined) ? new URL(base, address ?? undefined).href : address;
  return from === null ? finderOf(companions) : finderOnWeb(companions, from);
}

/** The lines that Readability keeps; where it finds next to nothing, those outside menus, footers and forms (`outline`). */
function articleLines(
  content: PageElement | null,
  lines: readonly PageLine[],
  outline: readonly number[],
): Set<number> {
  const kept = content
    ? [...content.querySelectorAll(`[${lineMark}]`)]
        .filter((element) => (element.textContent ?? "").trim() !== "")
        .map((element) => Number(element.getAttribute(lineMark)))
    : [];
  const size = (chosen: readonly number[]): number =>
    chosen.reduce((sum, line) => sum + (lines[line - 1]?.text.length ?? 0), 0);
  return new Set(size(kept) < fewestCharacters && size(outline) > size(kept) ? outline : kept);
}

/** The element in which Readability gathers the article; null where it finds none. It rebuilds the page on its way. */
function articleElement(page: PageDocument): PageElement | null {
  // Readability's types name a browser's document; it needs no more of it than the parsed page has.
  const document = page as unknown as ConstructorParameters<typeof Readability>[0];
  const serializer = (node: unknown): PageElement => node as PageElement;
  return new Readability<PageElement>(document, { serializer }).parse()?.content ?? null;
}

/** Of the lines kept, those that are the article's: no captions, link lists, share bars, nor its title and author again. */
function tidied(
  lines: readonly PageLine[],
  chosen: ReadonlySet<number>,
  title: string | null,
  byline: string | null,
  language: string | null,
): Set<number> {
  const middle = chosen.size / 2;
  let rank = 0;
  let over = false;
  const kept = new Set<number>();
  for (const entry of lines) {
    if (!chosen.has(entry.line)) continue;
    rank += 1;
    const position = rank <= 5 ? "head" : rank > chosen.size - 8 ? "tail" : "within";
    over ||= rank > middle && entry.text.length < 60 && opensAftermath(entry.text);
    const debris =
      entry.caption ||
      isFurniture(entry.text, position) ||
      (entry.linked > 0.7 && entry.text.length < 200) ||
      (entry.text.length < 300 && sameWords(entry.text, title)) ||
      (entry.text.length < 120 && (sameWords(entry.text, byline) || bylineOf(entry.text) !== null)) ||
      (position !== "within" && entry.text.length < 80 && publishedOf(entry.text, language) !== null);
    if (!over && !debris) kept.add(entry.line);
  }
  return kept;
}

function sameWords(text: string, other: string | null): boolean {
  return other !== null && wordsOf(text) === wordsOf(other);
}

function wordsOf(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** The title as the page shows it, where a line shows it; else as a tag states it. */
function titleOf(stated: Tagged | null, lines: readonly PageLine[], blocks: readonly Block[]): Stated {
  const main = blocks
    .filter((block) => block.kind === "heading" && block.level === 1)
    .flatMap((block) => lineOf(block) ?? []);
  const shown = stated && lines.find((entry) => sameWords(entry.text, stated.value));
  if (shown) return { value: shown.text, line: shown.line, by: "source" };
  const [only] = main.length === 1 ? lines.filter((entry) => entry.line === main[0]) : [];
  if (only && (stated === null || wordsOf(stated.value).includes(wordsOf(only.text)))) {
    return { value: only.text, line: only.line, by: "source" };
  }
  return stated
    ? { value: stated.value, line: null, tag: stated.tag, by: "source" }
    : { value: null, line: null, by: "source" };
}

/** A value by its tag, with the line that shows the same words; without a tag, what a line says. */
function stateOf(stated: Tagged | null, shown: Found | null, lines: readonly PageLine[]): Stated {
  const value = stated?.value ?? shown?.value ?? null;
  if (value === null) return { value, line: null, by: "source" };
  const line = lines.find((entry) => stated !== null && sameWords(entry.text, value))?.line ?? shown?.line ?? null;
  const words = line === null ? {} : wordsBeside(value, lines[line - 1]);
  return { value, line, ...words, ...(stated ? { tag: stated.tag } : {}), by: "source" };
}

/** The language that the text itself shows, where it is long enough to tell; else the one the page states. */
function languageOf(stated: Tagged | null, lines: readonly PageLine[], chosen: ReadonlySet<number>): Stated {
  const text = lines
    .filter((entry) => chosen.has(entry.line))
    .map((entry) => entry.text)
    .join("\n");
  const recognised = recogniseLanguage(text);
  const trusted = recognised === null || text.length < 400 || recognised === stated?.value;
  if (stated && trusted) return { value: stated.value, line: null, tag: stated.tag, by: "source" };
  return { value: recognised, line: null, by: "recognised" };
}

function lineOf(block: Block): number | null {
  return "line" in block ? (block.line ?? null) : null;
}

/** The blocks with only these lines; what is left empty goes. */
export function keepLines(blocks: readonly Block[], kept: ReadonlySet<number>): Block[] {
  return blocks.flatMap((block): Block[] => {
    switch (block.kind) {
      case "list": {
        const items = block.items.map((item) => keepLines(item, kept)).filter((item) => item.length > 0);
        return items.length === 0 ? [] : [{ ...block, items }];
      }
      case "quote": {
        const inner = keepLines(block.blocks, kept);
        return inner.length === 0 ? [] : [{ ...block, blocks: inner }];
      }
      default:
        return kept.has(block.line ?? 0) ? [block] : [];
    }
  });
}

/** Headings under which nothing follows head nothing of the article. */
function withoutLooseHeadings(blocks: readonly Block[]): Block[] {
  const last = blocks.findLastIndex((block) => block.kind !== "heading");
  return blocks.slice(0, last + 1);
}

function linesIn(blocks: readonly Block[]): Set<number | null> {
  return new Set(
    blocks.flatMap((block): (number | null)[] => {
      switch (block.kind) {
        case "list":
          return block.items.flatMap((item) => [...linesIn(item)]);
        case "quote":
          return [...linesIn(block.blocks)];
        default:
          return [lineOf(block)];
      }
    }),
  );
}

/** Every line that is neither in the body nor stated as something, whole, so that it can be put back as it was. */
function removedOf(lines: readonly PageLine[], kept: ReadonlySet<number | null>): Removed[] {
  return lines
    .filter((entry) => !kept.has(entry.line))
    .slice(0, mostRemoved)
    .map(({ line, text, caption }) => ({ line, text, reason: caption ? "caption" : "page-furniture" }));
}
