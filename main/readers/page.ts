import { parseHTML } from "linkedom";

/** A node of a parsed page: as much of the DOM as a reader needs. */
export interface PageNode {
  readonly nodeType: number;
  readonly parentNode: PageElement | null;
  readonly childNodes: Iterable<PageNode>;
  readonly textContent: string | null;
}

/** An element of a parsed page. */
export interface PageElement extends PageNode {
  readonly localName: string;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  insertBefore(node: PageNode, before: PageNode | null): PageNode;
  appendChild(node: PageNode): PageNode;
}

/** A parsed page. Nothing of it is ever run or fetched. */
export interface PageDocument extends Pick<PageElement, "querySelector" | "querySelectorAll"> {
  readonly documentElement: PageElement | null;
  readonly body: PageElement | null;
  createElement(name: string): PageElement;
}

const elementType = 1;
const textType = 3;

/**
 * The page of an HTML text. The parser does not repair a page as a browser does, so the text is first set in a plain frame:
 * what stands before the body (scripts aside) in one head, all else in one body.
 */
export function parsePage(html: string): PageDocument {
  const text = withoutComments(withoutScripts(html));
  const language = /<html[^>]{0,400}?\slang\s*=\s*["']?([\w-]{2,20})/i.exec(text)?.[1] ?? "";
  const at = bodyStart(text);
  const head = text.slice(0, at).replace(/<!doctype[^>]*>|<\/?(?:html|head)(?:\s[^>]*)?>/gi, "");
  const body = text.slice(at).replace(/^<body[^>]*>|<\/?(?:html|body|head)(?:\s[^>]*)?>/gi, "");
  const framed = `<!doctype html><html lang="${language}"><head>${head}</head><body>${body}</body></html>`;
  // The parser's own types are written against a browser's; ours are the part that a reader uses.
  const window = parseHTML(framed) as unknown as { document: PageDocument };
  return window.document;
}

function bodyStart(text: string): number {
  const tag = text.search(/<body[\s>]/i);
  if (tag !== -1) return tag;
  const end = text.search(/<\/head\s*>/i);
  return end === -1 ? 0 : end;
}

/** The text without its scripts, save those that hold data (JSON-LD). An unclosed one runs to the end of the page. */
function withoutScripts(html: string): string {
  const parts: string[] = [];
  const opening = /<script(?=[\s>/])[^>]*>/gi;
  let from = 0;
  for (let match = opening.exec(html); match; match = opening.exec(html)) {
    const close = /<\/script\s*>/gi;
    close.lastIndex = opening.lastIndex;
    const end = close.exec(html) ? close.lastIndex : html.length;
    parts.push(html.slice(from, match.index));
    if (/ld\+json/i.test(match[0])) parts.push(html.slice(match.index, end));
    from = end;
    opening.lastIndex = end;
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

/** Whether the node is an element. */
export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === elementType;
}

/** Whether the node is a run of text. */
export function isText(node: PageNode): boolean {
  return node.nodeType === textType;
}

/** An attribute without the blanks at its ends; null where it is absent or empty. */
export function attribute(element: PageElement, name: string): string | null {
  const value = element.getAttribute(name)?.trim() ?? "";
  return value === "" ? null : value;
}
