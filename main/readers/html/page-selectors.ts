import { compile } from "css-select";
import type { PageDocument, PageElement, PageNode, PageParent } from "./page-tree.ts";

/** How css-select finds its way in the tree. */
const adapter = {
  isTag: (node: PageNode | PageDocument): node is PageElement => "tagName" in node,
  getAttributeValue: (element: PageElement, name: string): string | undefined =>
    element.getAttribute(name) ?? undefined,
  hasAttrib: (element: PageElement, name: string): boolean => element.hasAttribute(name),
  getChildren: (node: PageNode | PageDocument): (PageNode | PageDocument)[] => [...node.childNodes],
  getName: (element: PageElement): string => element.localName,
  getParent: (element: PageElement): PageParent | null => element.parentNode,
  getSiblings: (node: PageNode | PageDocument): (PageNode | PageDocument)[] => node.parentNode?.childNodes ?? [node],
  prevElementSibling: (node: PageNode | PageDocument): PageElement | null => node.previousElementSibling,
  getText: (node: PageNode | PageDocument): string => node.textContent,
  removeSubsets: (nodes: (PageNode | PageDocument)[]): (PageNode | PageDocument)[] => nodes,
};

/** Selectors as they are asked for, made ready once each. They are all written in programs, never in pages. */
const matchers = new Map<string, (element: PageElement) => boolean>();

/** Tells the elements that a selector fits (Selectors Level 4). Throws where it is none. */
export function matcherOf(selector: string): (element: PageElement) => boolean {
  const known = matchers.get(selector);
  if (known) return known;
  const names = new Set(selector.toLowerCase().split(/\s*,\s*/));
  const isNames = [...names].every((name) => /^[a-z][a-z0-9]*$/.test(name));
  const matcher = isNames
    ? (element: PageElement): boolean => names.has(element.localName)
    : compile<PageNode | PageDocument, PageElement>(selector, { adapter });
  matchers.set(selector, matcher);
  return matcher;
}
