import { treeOf, type PageDocument, type PageElement } from "./page-tree.ts";

/** More tags, or deeper nesting, than any page that a person saves has; the parser's time grows faster than either. */
const mostTags = 100_000;
const deepestNesting = 5_000;

/** Elements that break the line by their names. */
export const blockNames: readonly string[] = (
  "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form " +
  "h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul"
).split(" ");

/** Blanks after a tag and before one that begins or ends a block, or an element of the head: nothing is shown of them. */
const unseenBlanks = new RegExp(
  `>\\s+(?=</?(?:${[...blockNames, "head", "link", "meta", "option", "title"].join("|")})[\\s>])`,
  "gi",
);

/** Elements that break no line, void ones, and such as are rarely closed; they nest nothing that counts. */
const inlineNames = new Set("a abbr b cite code em font i mark q s small span strong sub sup time u".split(" "));
const unclosedNames = new Set("br dd dt hr img input li link meta option p source td th tr wbr".split(" "));

/**
 * The page of an HTML text. The parser does not repair a page as a browser does, so the text is first set in a plain frame:
 * what stands before the body (scripts aside) in one head, all else in one body. A page that no parser could take in time is read
 * as bare paragraphs.
 */
export function parsePage(html: string): PageDocument {
  const text = withoutOpenTag(withoutComments(withoutRaw(withoutRaw(html, "script"), "style"))).replace(
    unseenBlanks,
    ">",
  );
  const { at, frame } = openingOf(text);
  const [before, after] = [text.slice(0, at), text.slice(at)];
  const root = frame.find((tag) => /^<html[\s/>]/i.test(tag.text));
  const language = /\slang\s*=\s*["']?([\w-]{2,20})/i.exec(root?.text ?? "")?.[1] ?? "";
  const head = without(before, frame);
  const frames = [...after.matchAll(/<(?:html|body|head)(?=[\s>])/gi)];
  // The body's own tag alone is no riddle; where there are more, some may stand in an attribute and be no tags at all.
  const isPlain = frames.length === 0 || (frames.length === 1 && frames[0]?.index === 0);
  const inside = isPlain
    ? without(after, tagsIn(after, /<\/?(?:html|body|head)(?=[\s>])/gi))
    : without(after, realTags(after, /^<\/?(?:html|body|head)$/i));
  const body = isBeyondParsing(inside) ? paragraphsOnly(inside) : inside;
  const framed = `<!doctype html><html lang="${language}"><head>${head}</head><body>${body}</body></html>`;
  return treeOf(framed);
}

/** Where a page's body begins, or its head ends (0 where neither is said), and the tags before it that frame the head. */
function openingOf(text: string): { at: number; frame: Tag[] } {
  const frame: Tag[] = [];
  for (const tag of realTags(text, /^<(?:!doctype|\/?html|\/?head|body)$/i)) {
    if (/^<(?:body|\/head)[\s/>]/i.test(tag.text)) return { at: tag.start, frame };
    frame.push(tag);
  }
  return { at: 0, frame: [] };
}

/** The text up to a last tag that never ends: browsers show nothing of it either. */
function withoutOpenTag(html: string): string {
  const end = html.lastIndexOf(">") + 1;
  const open = html.slice(end).search(/<[a-z/!?]/i);
  return open === -1 ? html : html.slice(0, end + open);
}

function isBeyondParsing(html: string): boolean {
  // So few tags are neither too many nor too deep.
  if (html.split("<", deepestNesting + 1).length <= deepestNesting) return false;
  let tags = 0;
  let depth = 0;
  for (const { 1: slash, 2: name = "" } of html.matchAll(/<(\/?)([a-z][a-z0-9]*)?/gi)) {
    tags += 1;
    if (!unclosedNames.has(name.toLowerCase())) depth = slash === "/" ? Math.max(0, depth - 1) : depth + 1;
    if (tags > mostTags || depth > deepestNesting) return true;
  }
  return false;
}

/** The text between the tags, parted where an element breaks the line; as many parts as are read in time, the last one the rest. */
function paragraphsOnly(html: string): string {
  const paragraphs: string[] = [];
  let words = "";
  let from = 0;
  const close = (): void => {
    if (words.trim() !== "") paragraphs.push(`<p>${words.replace(/<+/g, " ")}</p>`);
    words = "";
  };
  for (const tag of tagsIn(html, /<\/?[a-z]/gi)) {
    words += html.slice(from, tag.start);
    from = tag.end;
    if (inlineNames.has(/[a-z][a-z0-9]*/i.exec(tag.text)?.[0].toLowerCase() ?? "")) continue;
    if (paragraphs.length < mostTags) close();
    else words += " ";
  }
  words += html.slice(from);
  close();
  return paragraphs.join("");
}

/** The text without its scripts or styles, save scripts that hold data (JSON-LD). An unclosed one runs to the end of the page. */
function withoutRaw(html: string, name: "script" | "style"): string {
  const parts: string[] = [];
  const close = new RegExp(`</${name}(?=[\\s>])`, "gi");
  let from = 0;
  for (const tag of tagsIn(html, new RegExp(`<${name}(?=[\\s>/])`, "gi"))) {
    // Inside the one before: what looks like a tag there is a part of it.
    if (tag.start < from) continue;
    close.lastIndex = tag.end;
    const closing = close.exec(html);
    const closed = closing ? html.indexOf(">", closing.index) + 1 : 0;
    const end = closed === 0 ? html.length : closed;
    parts.push(html.slice(from, tag.start));
    if (/ld\+json/i.test(tag.text)) parts.push(html.slice(tag.start, end));
    from = end;
  }
  return parts.join("") + html.slice(from);
}

/** A tag and its place: offsets in UTF-16 units, `end` not included. */
interface Tag {
  start: number;
  end: number;
  text: string;
}

/** The tags that open as a pattern (with the flag `g`) says, up to their ">"; in one pass, for a page may hold any number. */
function* tagsIn(html: string, opening: RegExp): Generator<Tag> {
  for (let match = opening.exec(html); match; match = opening.exec(html)) {
    const close = html.indexOf(">", opening.lastIndex);
    if (close === -1) return;
    yield { start: match.index, end: close + 1, text: html.slice(match.index, close + 1) };
    opening.lastIndex = close + 1;
  }
}

/** The longest title that is passed over, in UTF-16 units; one that is longer was never closed. */
const longestTitle = 2000;

/**
 * The tags whose opening ("<body", "</head") is as a pattern says, told from such as stand in an attribute or in the title: every tag
 * is looked at, up to the first ">" outside its quoted values.
 */
function* realTags(html: string, opening: RegExp): Generator<Tag> {
  const any = /<[/!]?[a-z][^\s/>]*/gi;
  for (let match = any.exec(html); match; match = any.exec(html)) {
    const end = tagEnd(html, any.lastIndex);
    if (end === -1) return;
    if (opening.test(match[0])) yield { start: match.index, end, text: html.slice(match.index, end) };
    const title = /^<title$/i.test(match[0]) ? html.slice(end, end + longestTitle).search(/<\/title[\s>]/i) : -1;
    any.lastIndex = title === -1 ? end : end + title;
  }
}

/** Where a tag ends that is open at an offset; -1 where it never does. A quotation mark without a second one quotes nothing. */
function tagEnd(html: string, from: number): number {
  const boundary = /=\s*(["'])|>/g;
  boundary.lastIndex = from;
  for (let match = boundary.exec(html); match; match = boundary.exec(html)) {
    const [, quote] = match;
    if (quote === undefined) return boundary.lastIndex;
    const close = html.indexOf(quote, boundary.lastIndex);
    if (close === -1) return html.indexOf(">", boundary.lastIndex) + 1 || -1;
    boundary.lastIndex = close + 1;
  }
  return -1;
}

function without(html: string, tags: Iterable<Tag>): string {
  const parts: string[] = [];
  let from = 0;
  for (const tag of tags) {
    parts.push(html.slice(from, tag.start));
    from = tag.end;
  }
  return parts.join("") + html.slice(from);
}

/** The text without its comments; among them those by which old pages chose between frames for old browsers. */
function withoutComments(html: string): string {
  const parts: string[] = [];
  let from = 0;
  for (let at = html.indexOf("<!--"); at !== -1; at = html.indexOf("<!--", from)) {
    parts.push(html.slice(from, at));
    const end = html.indexOf("-->", at + 2);
    from = end === -1 ? html.length : end + 3;
  }
  return parts.join("") + html.slice(from);
}

/** An attribute without the blanks at its ends; null where it is absent or empty. */
export function attribute(element: PageElement, name: string): string | null {
  const value = element.getAttribute(name)?.trim() ?? "";
  return value === "" ? null : value;
}

/** The language of a tag as pages write it ("fr-CA", "pt_BR"), in two lower-case letters; null where it is none. */
export function primaryTag(tag: string | null): string | null {
  return /^[a-z]{2}(?=$|[-_])/i.exec(tag?.trim() ?? "")?.[0].toLowerCase() ?? null;
}
