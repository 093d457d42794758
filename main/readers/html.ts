import { Readability } from "@mozilla/readability";
import type { ReadArticle, RemovalReason, Removed, Stated } from "../../core/article.ts";
import { textOfBlocks, type Block } from "../../core/blocks.ts";
import type { File, SourceFile } from "../../core/file.ts";
import { finderOf, finderOnWeb, type Finder } from "./web-archive/companions.ts";
import { declaredEncodings, decodeText } from "./decoding.ts";
import { withoutText } from "./failure.ts";
import { articleLines } from "./html/article.ts";
import { addressOf, readHead, type Tagged } from "./html/head.ts";
import { debrisIn, sameWords } from "./html/tidy.ts";
import { titleOf } from "./html/title.ts";
import { htmlToBlocks, lineMark, type PageLine } from "./html/to-blocks.ts";
import { imprintOf, statedBy, type Found } from "./imprint.ts";
import { picturesOf, withPictures, type Illustrated } from "./html/page-pictures.ts";
import { parsePage } from "./html/page.ts";
import type { PageDocument, PageElement } from "./html/page-tree.ts";
import { plainWords } from "./plain-words.ts";
import { originOf, type Read, readIllustrated } from "./reader.ts";
import { isPlainlyIn, recogniseLanguage, withLanguages } from "./recognise-language.ts";

/** The most lines listed of what was cut; no page that a person saves has so many outside its article. */
const mostRemoved = 5000;

/** A page of more lines is a list or a book, not what Readability looks for. */
const mostLines = 20_000;

/** A saved web page: its article by Mozilla's Readability, tidied; what the page says of itself by its tags. */
export const html: Read = readIllustrated((file) => readPage(file));

/** What a web archive knows of a page that it holds: its address on the web, and the encoding its server named. */
export interface Capture {
  address: string | null;
  charset: string | null;
}

/** The article of a page with its pictures, which are found among the page's companions. Throws file-binary, file-without-text. */
export async function readPage(file: SourceFile, capture?: Capture): Promise<Illustrated> {
  const { text: source, encoding } = decodeText(file, [
    ...(capture?.charset ? [capture.charset] : []),
    ...declaredEncodings(file.bytes),
  ]);
  const page = parsePage(source);
  const head = readHead(page);
  if (head.text !== null) showStatedText(page, head.text);
  const { blocks, lines, tooDeep } = htmlToBlocks(page);
  const pictures = picturesOf(page, finderFor(page, file.companions ?? [], capture?.address ?? null));
  const title = titleOf(head.titles, lines);
  const readable = !tooDeep && lines.length <= mostLines;
  const article = articleLines(lines, {
    readable: readableLines(readable ? articleElement(page) : null),
    title: title.line,
    stated: head.text,
  });
  const { chosen } = article;
  const language = languageOf(head.language, lines, chosen);
  const first = lines.find((entry) => chosen.has(entry.line))?.line ?? 0;
  const last = lines.findLast((entry) => chosen.has(entry.line))?.line ?? 0;
  const shown = imprintOf(
    {
      head: lines.filter((entry) => entry.line < first + 4 && entry.line > first - 25),
      // Above the title stand dates of other articles.
      under: head.published
        ? []
        : lines.filter((entry) => entry.line < first + 4 && entry.line > (title.line ?? first - 1)),
      tail: lines.filter((entry) => entry.line > last - 2 && entry.line < last + 4 && entry.text.length < 80),
      opening: lines.find((entry) => entry.line > (title.line ?? 0) && chosen.has(entry.line)),
    },
    language.value,
  );
  const byline = stateOf(head.byline, shown.byline, lines);
  // What else stands round the text of a page names its parts and partners as well.
  const outlet = stateOf(head.outlet, shown.outlet?.within === undefined ? null : shown.outlet, lines);
  const published = stateOf(head.published, shown.published, lines);
  const isOpening = head.published === null && shown.published?.within !== undefined;
  const stated = [title.line, byline.line, isOpening ? null : published.line];
  const debris = debrisIn(lines, article, {
    title: title.value,
    byline: byline.value,
    outlet: outlet.value,
    language: language.value,
  });
  const kept = new Set([...chosen].filter((line) => !debris.has(line) && !stated.includes(line)));
  const plain = withoutLooseHeadings(keepLines(blocks, kept));
  const body = language.value === null ? plain : withLanguages(plain, language.value);
  if (textOfBlocks(body).trim() === "") throw withoutText(file);
  const read: ReadArticle = {
    origin: originOf(file, "text/html", encoding),
    title,
    byline,
    outlet,
    published,
    address: stateOf(addressOf(page, source), null, lines),
    language,
    body,
    pictures: [],
    removed: removedOf(lines, debris, new Set([...linesIn(body), ...stated, outlet.line])),
  };
  return withPictures(read, pictures, "beside");
}

/** Addresses in a page are read from its own on the web, or from the one that it names as their base. */
function finderFor(page: PageDocument, companions: readonly File[], address: string | null): Finder {
  const base = page.querySelector("base[href]")?.getAttribute("href") ?? "";
  const from = URL.canParse(base, address ?? undefined) ? new URL(base, address ?? undefined).href : address;
  return from === null ? finderOf(companions) : finderOnWeb(companions, from);
}

/** Sets the text that a page states in its data at its end, where its elements show none of it: a script would have written it. */
function showStatedText(page: PageDocument, stated: string): void {
  const words = plainWords(stated);
  if (words.length < 500) return;
  const shown = plainWords(page.body?.textContent ?? "");
  const probes = [0.1, 0.4, 0.7].map((share) => words.slice(words.length * share).slice(0, 40));
  if (probes.some((probe) => shown.includes(probe))) return;
  for (const text of stated.split(/\n+/)) {
    const paragraph = page.createElement("p");
    paragraph.textContent = text;
    page.body?.appendChild(paragraph);
  }
}

/** The lines that Readability keeps. */
function readableLines(content: PageElement | null): Set<number> {
  const marked = content?.querySelectorAll(`[${lineMark}]`) ?? [];
  return new Set(
    marked
      .filter((element) => element.textContent.trim() !== "")
      .map((element) => Number(element.getAttribute(lineMark))),
  );
}

/**
 * The element in which Readability gathers the article; null where it finds none, or stumbles over a page that is hardly one. It
 * rebuilds the page on its way.
 */
function articleElement(page: PageDocument): PageElement | null {
  // Readability's types name a browser's document; it needs no more of it than the parsed page has.
  const document = page as unknown as ConstructorParameters<typeof Readability>[0];
  const serializer = (node: unknown): PageElement => node as PageElement;
  const options = { serializer, keepClasses: true, disableJSONLD: true };
  try {
    return new Readability<PageElement>(document, options).parse()?.content ?? null;
  } catch {
    return null;
  }
}

/** A value by its tag, with the line that shows the same words; without a tag, what a line says. */
function stateOf(stated: Tagged | null, shown: Found | null, lines: readonly PageLine[]): Stated {
  if (!stated) return shown ? statedBy(shown, lines[shown.line - 1]) : { value: null, line: null, by: "source" };
  const { value, tag } = stated;
  const line =
    lines.find((entry) => sameWords(entry, value))?.line ?? (shown?.within === undefined ? shown?.line : undefined);
  return line === undefined
    ? { value, line: null, tag, by: "source" }
    : { ...statedBy({ value, line }, lines[line - 1]), tag };
}

/** How much of a text is enough to tell its language, in UTF-16 units. */
const glance = 400;

/** The language that the text itself shows, where it is long enough to tell; else the one the page states. */
function languageOf(stated: Tagged | null, lines: readonly PageLine[], chosen: ReadonlySet<number>): Stated {
  const text = lines
    .filter((entry) => chosen.has(entry.line))
    .map((entry) => entry.text)
    .join("\n");
  // Where its beginning already shows what the page states, no more of it is looked at.
  const shows = stated !== null && text.length >= glance && isPlainlyIn(text.slice(0, glance), stated.value);
  const recognised = shows ? stated.value : recogniseLanguage(text);
  const trusted = recognised === null || text.length < glance || recognised === stated?.value;
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
function removedOf(
  lines: readonly PageLine[],
  debris: ReadonlyMap<number, RemovalReason>,
  kept: ReadonlySet<number | null>,
): Removed[] {
  return lines
    .filter((entry) => !kept.has(entry.line))
    .slice(0, mostRemoved)
    .map(({ line, text }) => ({ line, text, reason: debris.get(line) ?? "page-furniture" }));
}
