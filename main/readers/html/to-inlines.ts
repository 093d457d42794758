import { linkSchema, textOfInlines, type Inline } from "../../../core/blocks.ts";
import { isElement, type PageElement, type PageNode } from "./page-tree.ts";

/** Elements whose text is not read: scripts, styles, controls, pictures, the head. By lower-case name. */
export const silentNames: ReadonlySet<string> = new Set(
  (
    "script style noscript template iframe frame object embed applet svg canvas video audio source track picture map select option " +
    "optgroup datalist button input textarea progress meter head title link meta base math"
  ).split(" "),
);

/** Deeper nesting is not a page but an attack; what lies below is read as plain text. */
export const deepest = 400;

/** Whether the page itself hides the element. */
export function isHidden(element: PageElement): boolean {
  if (element.getAttribute("hidden") !== null) return true;
  return /display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute("style") ?? "");
}

/** Whether an element links to anything; a named place in the page (an anchor) does not. */
export function isLink(element: PageElement): boolean {
  return element.localName === "a" && (element.getAttribute("href") ?? "") !== "";
}

/** Whether an element links to anything but a place in the page itself. */
export function isLinkElsewhere(element: PageElement): boolean {
  return isLink(element) && !(element.getAttribute("href") ?? "").trim().startsWith("#");
}

/** How many characters of the nodes are links, of such as `counts`. */
export function linkedLength(nodes: Iterable<PageNode>, counts = isLink, inLink = false, depth = 0): number {
  let length = 0;
  for (const node of nodes) {
    if (!isElement(node)) length += inLink ? node.textContent.trim().length : 0;
    else if (depth < deepest && !silentNames.has(node.localName)) {
      length += linkedLength(node.childNodes, counts, inLink || counts(node), depth + 1);
    }
  }
  return length;
}

/**
 * Inline nodes as runs of text, ordinary blanks made one and taken off both ends. Of elements only emphasis, links to web and mail,
 * and superscripts are kept; all else gives its text, and hidden or silent elements nothing.
 */
export function inlinesOf(nodes: readonly PageNode[]): Inline[] {
  const spacing = { afterBlank: true };
  return withoutLastBlank(nodes.flatMap((node) => inlineOf(node, spacing, 0)));
}

function inlineOf(node: PageNode, spacing: { afterBlank: boolean }, depth: number): Inline[] {
  if (!isElement(node)) return textRun(node.textContent, spacing);
  if (silentNames.has(node.localName) || isHidden(node)) return [];
  if (node.localName === "br") return textRun(" ", spacing);
  if (depth > deepest) return textRun(node.textContent, spacing);
  const children = (): Inline[] => node.childNodes.flatMap((child) => inlineOf(child, spacing, depth + 1));
  switch (node.localName) {
    case "strong":
    case "b":
      return wrapped(children(), (inner) => ({ kind: "strong", children: inner }));
    case "em":
    case "i":
      return wrapped(children(), (inner) => ({ kind: "emphasis", children: inner }));
    case "a": {
      const href = (node.getAttribute("href") ?? "").trim();
      const inner = children();
      return linkSchema.safeParse(href).success
        ? wrapped(inner, (held) => ({ kind: "link", href, children: held }))
        : inner;
    }
    case "sup": {
      const text = textOfInlines(children());
      return text.trim() === "" ? [] : [{ kind: "superscript", text }];
    }
    case "q":
      return [...textRun("“", spacing), ...children(), ...textRun("”", spacing)];
    default:
      return children();
  }
}

function wrapped(children: Inline[], wrap: (children: Inline[]) => Inline): Inline[] {
  return textOfInlines(children).trim() === "" ? children : [wrap(children)];
}

function textRun(raw: string, spacing: { afterBlank: boolean }): Inline[] {
  // Soft hyphens, zero-width spaces and joiners at a dash say where a line may break; a search for the words would miss them.
  const single = raw
    .replace(/[ \t\r\n\f\v]+/g, " ")
    .replace(/[\u00ad\u200b\ufeff]|(?<=[–—])\u200d/g, "")
    .normalize("NFC");
  const text = spacing.afterBlank && single.startsWith(" ") ? single.slice(1) : single;
  if (text === "") return [];
  spacing.afterBlank = text.endsWith(" ");
  return [{ kind: "text", text }];
}

function withoutLastBlank(inlines: Inline[]): Inline[] {
  const last = inlines.at(-1);
  if (!last) return [];
  const before = inlines.slice(0, -1);
  switch (last.kind) {
    case "text": {
      const text = last.text.trimEnd();
      return text === "" ? withoutLastBlank(before) : merged([...before, { kind: "text", text }]);
    }
    case "strong":
    case "emphasis":
    case "link":
      return [...merged(before), { ...last, children: withoutLastBlank(last.children) }];
    default:
      return merged(inlines);
  }
}

/** Neighbouring runs of plain text made one, so that the same page always gives the same, shortest body. */
function merged(inlines: Inline[]): Inline[] {
  return inlines.reduce<Inline[]>((done, next) => {
    const last = done.at(-1);
    if (last?.kind === "text" && next.kind === "text")
      done.splice(-1, 1, { kind: "text", text: last.text + next.text });
    else done.push(next);
    return done;
  }, []);
}
