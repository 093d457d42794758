import { Parser } from "htmlparser2";
import { escaped } from "./text.ts";
import { matcherOf } from "./page-selectors.ts";

const elementType = 1;
const textType = 3;
const documentType = 9;

/** What can lie in a page: an element or a run of text. Comments and instructions are not kept. */
export type PageNode = PageElement | PageText;

/** What can hold nodes. */
export type PageParent = PageElement | PageDocument;

/** A node in its place: it has one parent at most, and the siblings are linked both ways. */
abstract class Placed {
  parentNode: PageParent | null = null;
  previousSibling: PageNode | null = null;
  nextSibling: PageNode | null = null;

  get nextElementSibling(): PageElement | null {
    let next = this.nextSibling;
    while (next && !isElement(next)) next = next.nextSibling;
    return next;
  }

  get previousElementSibling(): PageElement | null {
    let previous = this.previousSibling;
    while (previous && !isElement(previous)) previous = previous.previousSibling;
    return previous;
  }

  /** Takes the node, with all that it holds, out of its parent. */
  remove(): void {
    const { parentNode: parent, previousSibling: previous, nextSibling: next } = this;
    if (!parent) return;
    if (previous) previous.nextSibling = next;
    else parent.firstChild = next;
    if (next) next.previousSibling = previous;
    else parent.lastChild = previous;
    this.parentNode = this.previousSibling = this.nextSibling = null;
  }
}

/** A run of text. */
export class PageText extends Placed {
  readonly nodeType = textType;
  readonly nodeName = "#text";
  readonly childNodes: readonly PageNode[] = [];
  readonly firstChild = null;
  textContent: string;

  constructor(text: string) {
    super();
    this.textContent = text;
  }
}

/** What holds nodes. Its lists are copies: they stay as they were when the tree is changed. */
abstract class Holding extends Placed {
  firstChild: PageNode | null = null;
  lastChild: PageNode | null = null;

  /** The same, as the kind of parent that it is. */
  protected abstract get self(): PageParent;

  get childNodes(): PageNode[] {
    const nodes: PageNode[] = [];
    for (let node = this.firstChild; node; node = node.nextSibling) nodes.push(node);
    return nodes;
  }

  get children(): PageElement[] {
    return this.childNodes.filter(isElement);
  }

  get firstElementChild(): PageElement | null {
    return this.firstChild === null || isElement(this.firstChild)
      ? this.firstChild
      : this.firstChild.nextElementSibling;
  }

  get lastElementChild(): PageElement | null {
    return this.lastChild === null || isElement(this.lastChild)
      ? this.lastChild
      : this.lastChild.previousElementSibling;
  }

  get textContent(): string {
    let text = "";
    for (let node = this.firstChild; node; node = following(node, this)) {
      if (!isElement(node)) text += node.textContent;
    }
    return text;
  }

  set textContent(text: string) {
    this.clear();
    if (text !== "") this.appendChild(new PageText(text));
  }

  /** The nodes inside as HTML. */
  get innerHTML(): string {
    return written(this);
  }

  set innerHTML(html: string) {
    this.clear();
    parseInto(this.self, html);
  }

  appendChild<Node extends PageNode>(node: Node): Node {
    return this.insertBefore(node, null);
  }

  /** Takes a node from where it is and puts it before a child of this one, or last of all. A node cannot be put into what it holds. */
  insertBefore<Node extends PageNode>(node: Node, before: PageNode | null): Node {
    const next = before === node ? node.nextSibling : before;
    node.remove();
    const previous = next ? next.previousSibling : this.lastChild;
    node.parentNode = this.self;
    node.previousSibling = previous;
    node.nextSibling = next;
    if (previous) previous.nextSibling = node;
    else this.firstChild = node;
    if (next) next.previousSibling = node;
    else this.lastChild = node;
    return node;
  }

  replaceChild<Node extends PageNode>(node: PageNode, old: Node): Node {
    if (node === old) return old;
    this.insertBefore(node, old);
    old.remove();
    return old;
  }

  removeChild<Node extends PageNode>(node: Node): Node {
    node.remove();
    return node;
  }

  /** The elements inside, at any depth, of a name ("*": of any), in document order. */
  getElementsByTagName(name: string): PageElement[] {
    const wanted = name.toLowerCase();
    return this.elementsWhere((element) => wanted === "*" || element.localName === wanted);
  }

  /** The elements inside, at any depth, that a selector fits (Selectors Level 4), in document order. */
  querySelectorAll(selector: string): PageElement[] {
    return this.elementsWhere(matcherOf(selector));
  }

  /** The first element inside that a selector fits. */
  querySelector(selector: string): PageElement | null {
    const fits = matcherOf(selector);
    for (let node = this.firstChild; node; node = following(node, this)) {
      if (isElement(node) && fits(node)) return node;
    }
    return null;
  }

  private clear(): void {
    while (this.firstChild) this.firstChild.remove();
  }

  private elementsWhere(fits: (element: PageElement) => boolean): PageElement[] {
    const found: PageElement[] = [];
    for (let node = this.firstChild; node; node = following(node, this)) {
      if (isElement(node) && fits(node)) found.push(node);
    }
    return found;
  }
}

/** An attribute; its name is in lower case. */
class PageAttribute {
  readonly name: string;
  value: string;

  constructor(name: string, value: string) {
    this.name = name;
    this.value = value;
  }

  cloneNode(): PageAttribute {
    return new PageAttribute(this.name, this.value);
  }
}

/** Upper-case names as they are asked for, once each: a page names few elements many times. */
const tagNames = new Map<string, string>();

function tagNameOf(name: string): string {
  const known = tagNames.get(name);
  if (known !== undefined) return known;
  const tagName = name.toUpperCase();
  // A page may make up any number of names.
  if (tagNames.size < 500) tagNames.set(name, tagName);
  return tagName;
}

/** An element. `localName` is in lower case, `tagName` in upper case. */
export class PageElement extends Holding {
  readonly nodeType = elementType;
  readonly localName: string;
  readonly tagName: string;
  readonly ownerDocument: PageDocument;
  readonly attributes: PageAttribute[] = [];

  constructor(name: string, ownerDocument: PageDocument) {
    super();
    this.localName = name;
    this.tagName = tagNameOf(name);
    this.ownerDocument = ownerDocument;
  }

  protected get self(): this {
    return this;
  }

  get nodeName(): string {
    return this.tagName;
  }

  getAttribute(name: string): string | null {
    return this.named(name)?.value ?? null;
  }

  hasAttribute(name: string): boolean {
    return this.named(name) !== undefined;
  }

  setAttribute(name: string, value: string): void {
    const attribute = this.named(name);
    if (attribute) attribute.value = value;
    else this.attributes.push(new PageAttribute(name, value));
  }

  setAttributeNode({ name, value }: PageAttribute): void {
    this.setAttribute(name, value);
  }

  removeAttribute(name: string): void {
    const index = this.attributes.findIndex((attribute) => attribute.name === name);
    if (index !== -1) this.attributes.splice(index, 1);
  }

  get className(): string {
    return this.getAttribute("class") ?? "";
  }

  set className(value: string) {
    this.setAttribute("class", value);
  }

  get id(): string {
    return this.getAttribute("id") ?? "";
  }

  set id(value: string) {
    this.setAttribute("id", value);
  }

  get src(): string {
    return this.getAttribute("src") ?? "";
  }

  get srcset(): string {
    return this.getAttribute("srcset") ?? "";
  }

  /** What the element's own style says of whether it is shown. */
  get style(): { display: string; visibility: string } {
    const style = this.getAttribute("style");
    return style === null ? unstyled : { display: stated(style, "display"), visibility: stated(style, "visibility") };
  }

  private named(name: string): PageAttribute | undefined {
    for (const attribute of this.attributes) if (attribute.name === name) return attribute;
    return undefined;
  }
}

const unstyled = { display: "", visibility: "" };

const declared = {
  display: /(?:^|;)\s*display\s*:\s*([\w-]+)/gi,
  visibility: /(?:^|;)\s*visibility\s*:\s*([\w-]+)/gi,
};

/** What a style says last of a property: that is what counts. */
function stated(style: string, property: keyof typeof declared): string {
  return [...style.matchAll(declared[property])].at(-1)?.[1]?.toLowerCase() ?? "";
}

/**
 * A page as a tree: as much of the DOM Standard as Readability and the readers call, without what a browser needs beside it (live lists,
 * events, style sheets), which general ones spend most of their time on. Nothing of a page is ever run or fetched.
 */
export class PageDocument extends Holding {
  readonly nodeType = documentType;
  readonly nodeName = "#document";
  readonly baseURI = "about:blank";
  readonly documentURI = "about:blank";

  protected get self(): this {
    return this;
  }

  get documentElement(): PageElement | null {
    return this.firstElementChild;
  }

  get body(): PageElement | null {
    return this.documentElement?.children.find(({ localName }) => localName === "body") ?? null;
  }

  get title(): string {
    return this.querySelector("title")?.textContent ?? "";
  }

  createElement(name: string): PageElement {
    return new PageElement(name.toLowerCase(), this);
  }

  createTextNode(text: string): PageText {
    return new PageText(text);
  }
}

/** The tree of an HTML text, built as it is written: what a browser would add or move is not. */
export function treeOf(html: string): PageDocument {
  const document = new PageDocument();
  parseInto(document, html);
  return document;
}

/** More attributes than any element of a page that a person saves has; each is looked for among those before it. */
const mostAttributes = 200;

function parseInto(root: PageParent, html: string): void {
  const document = root instanceof PageDocument ? root : root.ownerDocument;
  let parent = root;
  const parser = new Parser({
    onopentagname: (name) => (parent = parent.appendChild(new PageElement(name, document))),
    onattribute: (name, value) => {
      // Of two by one name the first counts.
      if (!isElement(parent) || parent.attributes.length >= mostAttributes || parent.hasAttribute(name)) return;
      parent.attributes.push(new PageAttribute(name, value));
    },
    onclosetag: () => (parent = parent === root ? root : (parent.parentNode ?? root)),
    ontext: (text) => {
      const last = parent.lastChild;
      if (last && !isElement(last)) last.textContent += text;
      else parent.appendChild(new PageText(text));
    },
  });
  parser.write(html);
  parser.end();
}

/** Whether a node is an element. */
export function isElement(node: PageNode | PageDocument): node is PageElement {
  return node.nodeType === elementType;
}

/** The next node in document order inside a root; null behind the last. */
function following(node: PageNode, root: Holding): PageNode | null {
  if (node.firstChild) return node.firstChild;
  let at: PageNode = node;
  while (!at.nextSibling) {
    const parent: PageParent | null = at.parentNode;
    if (!parent || parent === root || !isElement(parent)) return null;
    at = parent;
  }
  return at.nextSibling;
}

const voidNames = new Set("area base br col embed hr img input link meta param source track wbr".split(" "));

/** The nodes inside an element as HTML, without a call for each: a page may be nested deeper than the engine can call. */
function written(root: Holding): string {
  let html = "";
  let node = root.firstChild;
  while (node) {
    if (isElement(node)) {
      html += `<${node.localName}`;
      for (const { name, value } of node.attributes) html += ` ${name}="${escaped(value)}"`;
      html += ">";
    } else {
      html += escaped(node.textContent);
    }
    if (node.firstChild) {
      node = node.firstChild;
      continue;
    }
    let at: PageNode | null = node;
    while (at) {
      if (isElement(at) && !voidNames.has(at.localName)) html += `</${at.localName}>`;
      if (at.nextSibling) break;
      const parent: PageParent | null = at.parentNode;
      at = parent && parent !== root && isElement(parent) ? parent : null;
    }
    node = at?.nextSibling ?? null;
  }
  return html;
}
