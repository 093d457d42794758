import type { ReadArticle, Removed, Stated } from "../../../core/article.ts";
import type { Block } from "../../../core/blocks.ts";
import type { Finder } from "../web-archive/companions.ts";
import { lineMark } from "./to-blocks.ts";
import { isHidden } from "./to-inlines.ts";
import { attribute } from "./page.ts";
import { isElement, type PageDocument, type PageElement, type PageParent } from "./page-tree.ts";
import type { ReadPicture } from "../reader.ts";

/** A picture of a page whose bytes are at hand. */
export interface ShownPicture {
  /** The line after which it stands, 0 before the first. */
  after: number;
  /** What its caption says, and what is said for those who do not see it; "" where nothing is. */
  caption: string;
  alternative: string;
  /** It stands in a figure of its own. */
  figure: boolean;
  /** What it may be, best first: where one is a placeholder of a dot, the next is meant. */
  candidates: Uint8Array[];
}

/** The most pictures kept with one article, and the most dots of all together: what is more is listed as cut. */
const mostPictures = 60;
const mostDots = 100_000_000;

/** The most pictures of one article that are listed, kept or cut. */
const mostListed = 500;

/** Elements whose pictures a page does not show. */
const unshownNames = new Set(["noscript", "template", "object", "iframe", "svg", "nav", "footer", "form", "dialog"]);

/** The page has been walked by `htmlToBlocks`, so that its elements bear their lines, and not been rebuilt since. */
export function picturesOf(page: PageDocument, find: Finder): ShownPicture[] {
  const shown: ShownPicture[] = [];
  let after = 0;
  for (const element of page.body?.querySelectorAll(`[${lineMark}], img`) ?? []) {
    const line = element.getAttribute(lineMark);
    if (line !== null) after = Number(line);
    if (element.localName !== "img") continue;
    const candidates = sourcesOf(element).flatMap((source) => find(source) ?? []);
    const around = ancestorsOf(element);
    if (candidates.length === 0 || around.some((outer) => unshownNames.has(outer.localName) || isHidden(outer)))
      continue;
    const figure = around.find((outer) => outer.localName === "figure");
    const caption = wordsOf(figure?.querySelector("figcaption")?.textContent);
    const alternative = wordsOf(element.getAttribute("alt"));
    shown.push({ after, caption, alternative, figure: figure !== undefined, candidates });
  }
  return shown;
}

function wordsOf(text: string | null | undefined): string {
  return (text ?? "").replace(/\s+/g, " ").trim();
}

function ancestorsOf(element: PageElement): PageElement[] {
  const around: PageElement[] = [];
  for (let outer: PageParent | null = element; outer && isElement(outer); outer = outer.parentNode) around.push(outer);
  return around;
}

/** What an image may be loaded from: its own address, those that scripts would put there, its larger and smaller versions. */
function sourcesOf(image: PageElement): string[] {
  const own = ["src", "data-src", "data-original", "data-lazy-src"].map((name) => attribute(image, name));
  const around = image.parentNode;
  const beside = around && isElement(around) && around.localName === "picture" ? around.querySelectorAll("source") : [];
  const versions = [image, ...beside].flatMap((element) => versionsIn(attribute(element, "srcset")));
  return [...new Set([...own.filter((source) => source !== null), ...versions])];
}

/** The addresses of a `srcset`, largest first. */
function versionsIn(set: string | null): string[] {
  return [...(set ?? "").matchAll(/\s*,*\s*(\S*[^\s,])(?:\s+([\d.]+)[wx])?\s*(?:,|$)/g)]
    .map(([, source = "", size = "1"]) => ({ source, size: Number(size) }))
    .sort((a, b) => b.size - a.size)
    .map(({ source }) => source);
}

/** An article with the pictures that its body shows, and their bytes. */
export interface Illustrated {
  article: ReadArticle;
  pictures: ReadPicture[];
}

/** Whether all of a page's pictures are the article's, or only those that stand beside its text. */
export type Belonging = "all" | "beside";

/**
 * The article with its page's pictures put where they stand, each on a line of its own: the lines after it move on. Pictures that
 * cannot be shown are listed as cut; tiny ones and repeated ones are left out.
 */
export async function withPictures(
  article: ReadArticle,
  shown: readonly ShownPicture[],
  belonging: Belonging,
): Promise<Illustrated> {
  const own = (belonging === "all" ? shown : shown.filter(besideTextOf(article))).slice(0, mostListed);
  if (own.length === 0) return { article, pictures: [] };
  const { readPicture } = await import("../picture.ts");
  const pictures = new Map<string, ReadPicture>();
  const placed: { after: number; words: string; caption: string; id: string | null }[] = [];
  let dots = 0;
  for (const { after, caption, alternative, candidates } of own) {
    // Where all of the page is the article its captions are in the body already.
    const printed = belonging === "beside" ? caption : "";
    const words = belonging === "beside" ? alternative || caption : alternative === caption ? "" : alternative;
    const unread = pictures.size >= mostPictures || dots >= mostDots;
    const picture = unread ? "unfit" : await firstRead(candidates, readPicture);
    if (picture === "tiny" || (picture === "unfit" && words === "")) continue;
    if (picture === "unfit") {
      placed.push({ after, words: printed || words, caption: printed, id: null });
    } else if (!pictures.has(picture.id)) {
      pictures.set(picture.id, picture);
      dots += picture.width * picture.height;
      placed.push({ after, words, caption: printed, id: picture.id });
    }
  }
  const moved = withLines(article, (line) => line + placed.filter(({ after }) => after < line).length);
  const images: Extract<Block, { kind: "image" }>[] = [];
  const cut: Removed[] = [];
  placed.forEach(({ after, words, caption, id }, index) => {
    const line = after + index + 1;
    if (id === null) cut.push({ line, text: words, reason: "picture" });
    else images.push({ kind: "image", line, image: id, alt: words, ...(caption === "" ? {} : { caption }) });
  });
  return {
    article: {
      ...moved,
      body: inOrder(moved.body, images),
      removed: [...moved.removed, ...cut].sort((a, b) => a.line - b.line),
      pictures: [...pictures.values()].map(({ id, mediaType, width, height }) => ({ id, mediaType, width, height })),
    },
    pictures: [...pictures.values()],
  };
}

/** The first that is a picture of some size; else what the last one is. */
async function firstRead(
  candidates: readonly Uint8Array[],
  read: (bytes: Uint8Array) => Promise<ReadPicture | "tiny" | "unfit">,
): Promise<ReadPicture | "tiny" | "unfit"> {
  let outcome: ReadPicture | "tiny" | "unfit" = "unfit";
  for (const bytes of candidates) {
    outcome = await read(bytes);
    if (typeof outcome !== "string") return outcome;
  }
  return outcome;
}

/** Tells the pictures before a line of the body, or in a figure after one; their captions lie in between. */
function besideTextOf({ body, removed }: ReadArticle): (picture: ShownPicture) => boolean {
  const kept = new Set(linesOf(body));
  const captions = new Set(removed.filter(({ reason }) => reason === "caption").map(({ line }) => line));
  return ({ after, figure }) => {
    let next = after + 1;
    while (captions.has(next)) next += 1;
    let previous = after;
    while (captions.has(previous)) previous -= 1;
    return kept.has(next) || (figure && kept.has(previous));
  };
}

function linesOf(blocks: readonly Block[]): number[] {
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case "list":
        return block.items.flatMap(linesOf);
      case "quote":
        return linesOf(block.blocks);
      default:
        return [block.line ?? 0];
    }
  });
}

function withLines(article: ReadArticle, lineOf: (line: number) => number): ReadArticle {
  const stated = <S extends Stated>(found: S): S =>
    found.line === null ? found : { ...found, line: lineOf(found.line) };
  const moved = (blocks: readonly Block[]): Block[] =>
    blocks.map((block): Block => {
      switch (block.kind) {
        case "list":
          return { ...block, items: block.items.map(moved) };
        case "quote":
          return { ...block, blocks: moved(block.blocks) };
        default:
          return block.line === undefined ? block : { ...block, line: lineOf(block.line) };
      }
    });
  return {
    ...article,
    title: stated(article.title),
    byline: stated(article.byline),
    outlet: stated(article.outlet),
    published: stated(article.published),
    address: stated(article.address),
    language: stated(article.language),
    body: moved(article.body),
    removed: article.removed.map((entry) => ({ ...entry, line: lineOf(entry.line) })),
  };
}

/** Blocks and pictures in the order of their lines. A picture within a list or a quotation stands after it. */
function inOrder(blocks: readonly Block[], images: readonly Extract<Block, { kind: "image" }>[]): Block[] {
  const waiting = [...images];
  const ordered: Block[] = [];
  for (const block of blocks) {
    const first = linesOf([block])[0] ?? 0;
    while (waiting[0]?.line !== undefined && waiting[0].line < first) ordered.push(...waiting.splice(0, 1));
    ordered.push(block);
  }
  return [...ordered, ...waiting];
}
