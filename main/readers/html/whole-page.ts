import type { Origin, ReadArticle, Stated } from "../../../core/article.ts";
import { textOfBlocks, textOfInlines, type Block } from "../../../core/blocks.ts";
import type { File } from "../../../core/file.ts";
import type { Finder } from "../web-archive/companions.ts";
import { withoutText } from "../failure.ts";
import type { Tagged } from "./head.ts";
import { htmlToBlocks, type PageLine } from "./to-blocks.ts";
import { imprintOf, linesOfImprint, statedBy, type Edges, type Found } from "../imprint.ts";
import { picturesOf, withPictures, type Illustrated } from "./page-pictures.ts";
import { parsePage } from "./page.ts";
import { recogniseLanguage } from "../recognise-language.ts";

/** A page all of which is the article: what a document or a chapter was converted to. */
export interface WholePage {
  file: File;
  origin: Origin;
  /** Its HTML. */
  html: string;
  /** Gives the bytes of the pictures that it names. */
  find: Finder;
  /** What the document's own properties state. */
  stated: StatedProperties;
}

/** Properties of a document or book; null where it does not state them. `published` is a partial ISO date, `address` one of the web. */
export type StatedProperties = Record<
  "title" | "byline" | "outlet" | "published" | "address" | "language",
  Tagged | null
>;

/** Nothing stated. */
export const unstatedProperties: StatedProperties = {
  title: null,
  byline: null,
  outlet: null,
  published: null,
  address: null,
  language: null,
};

/** A line of so many UTF-16 units is running text. */
const runningLength = 120;

/** The most lines before the running text, or after it, that may say who wrote it and when. */
const furthestImprint = 8;

/**
 * The article of a whole page. Nothing is cut from it; its title, author and date are those that its lines show, else those that its
 * properties state. Throws file-without-text.
 */
export async function readWholePage({ file, origin, html, find, stated }: WholePage): Promise<Illustrated> {
  const page = parsePage(html);
  const { blocks, lines } = htmlToBlocks(page);
  const shown = picturesOf(page, find);
  const language = languageOf(stated.language, lines);
  const title = titleOf(blocks, stated.title, lines);
  const imprint = imprintOf(edgesOf(lines, title.line), language.value);
  const byline = stateOf(imprint.byline, stated.byline, lines);
  const outlet = stateOf(imprint.outlet, stated.outlet, lines);
  const published = stateOf(imprint.published, stated.published, lines);
  const own = new Set([title.line, ...linesOfImprint(imprint)]);
  const body = blocks.filter((block) => !("line" in block) || !own.has(block.line ?? 0));
  if (textOfBlocks(body).trim() === "") throw withoutText(file);
  const article: ReadArticle = {
    origin,
    title,
    byline,
    outlet,
    published,
    address: stateOf(null, stated.address, lines),
    language,
    body,
    pictures: [],
    removed: [],
  };
  return withPictures(article, shown, "all");
}

/** The short lines before and after the running text, the title's aside, and its first. */
function edgesOf(lines: readonly PageLine[], title: number | null): Edges {
  const runs = ({ text }: PageLine): boolean => text.length >= runningLength;
  const first = lines.findIndex(runs);
  const last = lines.findLastIndex(runs);
  if (first === -1) {
    const head = lines.filter(({ line }) => line !== title).slice(0, furthestImprint);
    return { head, under: head, tail: [], opening: undefined };
  }
  const head = lines
    .slice(0, first)
    .filter(({ line }) => line !== title)
    .slice(-furthestImprint);
  return {
    head,
    under: head,
    tail: lines.slice(last + 1).length > furthestImprint ? [] : lines.slice(last + 1),
    opening: lines[first],
  };
}

/** The heading that the page begins with; else the title of its properties, with the line that shows the same words. */
function titleOf(blocks: readonly Block[], stated: Tagged | null, lines: readonly PageLine[]): Stated {
  const [first] = blocks;
  if (first?.kind === "heading" && first.line !== undefined)
    return { value: textOfInlines(first.children), line: first.line, by: "source" };
  if (!stated) return { value: null, line: null, by: "source" };
  const line = lines.slice(0, furthestImprint).find(({ text }) => text.toLowerCase() === stated.value.toLowerCase());
  return line
    ? { value: line.text, line: line.line, by: "source" }
    : { value: stated.value, line: null, tag: stated.tag, by: "source" };
}

function stateOf(shown: Found | null, stated: Tagged | null, lines: readonly PageLine[]): Stated {
  if (shown) return statedBy(shown, lines[shown.line - 1]);
  return stated
    ? { value: stated.value, line: null, tag: stated.tag, by: "source" }
    : { value: null, line: null, by: "source" };
}

/** The language that the text shows, where it is long enough to tell; else the one that is stated. */
function languageOf(stated: Tagged | null, lines: readonly PageLine[]): Stated {
  const text = lines.map((entry) => entry.text).join("\n");
  const recognised = recogniseLanguage(text);
  if (stated && (recognised === null || recognised === stated.value))
    return { value: stated.value, line: null, tag: stated.tag, by: "source" };
  return { value: recognised, line: null, by: "recognised" };
}
