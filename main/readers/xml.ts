import { SaxesParser } from "saxes";

/** An element of an XML file. Names are as they are written, prefix and all ("text:p"). */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: (XmlElement | string)[];
}

/** Deeper nesting is an attack: what lies below is taken for a part of the element at that depth. */
const deepestNesting = 500;

/**
 * The root of an XML file. Entities of its own are never expanded, nothing is loaded. Throws an Error where it is not well-formed,
 * or, in a `lenient` reading, where it has no root.
 */
export function parseXml(bytes: Uint8Array, lenient = false): XmlElement {
  const parser = new SaxesParser();
  const top: XmlElement = { name: "", attributes: {}, children: [] };
  const open = [top];
  let deeper = 0;
  parser.on("opentag", ({ name, attributes }) => {
    if (open.length > deepestNesting) {
      deeper += 1;
      return;
    }
    const element = { name, attributes, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => {
    if (deeper > 0) deeper -= 1;
    else open.pop();
  });
  const take = (text: string): void => {
    open.at(-1)?.children.push(text);
  };
  parser.on("text", take);
  parser.on("cdata", take);
  parser.on("error", (error) => {
    if (!lenient) throw error;
  });
  parser.write(textOf(bytes)).close();
  const root = elementsIn(top)[0];
  if (!root) throw new Error("there is no element");
  return root;
}

/** XML is in UTF-8 unless a mark or its first line says otherwise. */
function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  const opening = new TextDecoder("latin1").decode(bytes.subarray(0, 200));
  const declared = /^\s*<\?xml[^>]*encoding\s*=\s*["']([\w.-]+)/i.exec(opening)?.[1] ?? "utf-8";
  return new TextDecoder(declared).decode(bytes);
}

/** The elements directly within one. */
export function elementsIn({ children }: XmlElement): XmlElement[] {
  return children.filter((child) => typeof child !== "string");
}

/** The elements of that local name ("title" for "dc:title" too), at any depth, in document order. */
export function findAll(within: XmlElement, local: string): XmlElement[] {
  return elementsIn(within).flatMap((child) => [
    ...(localName(child) === local ? [child] : []),
    ...findAll(child, local),
  ]);
}

/** The first of {@link findAll}. */
export function findFirst(within: XmlElement, local: string): XmlElement | undefined {
  return findAll(within, local)[0];
}

/** The name without its prefix. */
export function localName({ name }: XmlElement): string {
  return name.slice(name.indexOf(":") + 1);
}

/** All text within, blanks made one and taken off the ends. */
export function wordsIn(element: XmlElement): string {
  const textIn = ({ children }: XmlElement): string =>
    children.map((child) => (typeof child === "string" ? child : textIn(child))).join("");
  return textIn(element).replace(/\s+/g, " ").trim();
}
