import { DOMSerializer, Fragment, Slice, type Node } from "prosemirror-model";
import { z } from "zod";
import { partialDateSchema } from "../../core/article.ts";
import { audiences, outcomeStatuses, sourceSchema } from "../../core/pack.ts";
import { newId } from "../pack/entries.ts";
import { linkOf, linkOfMark, noteText, schema } from "./schema.ts";

/** The kind of data that carries copied text with its links; only Attaché reads it. */
const kind = "application/x-attache-text";

const linkSchema = z.strictObject({
  id: z.string().min(1),
  source: sourceSchema.nullable(),
  further: z.array(sourceSchema).min(1).optional(),
  audience: z.enum(audiences).optional(),
  proposed: z.literal(true).optional(),
  status: z.enum(outcomeStatuses).optional(),
  date: partialDateSchema.nullable().optional(),
});

/** How copied text looks elsewhere: paragraphs and emphasis, and nothing of where it was taken from. */
const plainLook = new DOMSerializer(
  {
    ...DOMSerializer.nodesFromSchema(schema),
    paragraph: () => ["p", 0],
    note: (node) => ["span", ` (${noteText(node)})`],
  },
  {
    sentence: () => ["span", 0],
    lead: () => ["b", 0],
    strong: () => ["strong", 0],
    emphasis: () => ["em", 0],
  },
);

/** Puts text on the clipboard: for others as clean text and HTML, for Attaché with the link of each sentence. */
export function putText(clipboard: DataTransfer, slice: Slice): void {
  const { content } = slice;
  clipboard.setData(
    "text/plain",
    content.textBetween(0, content.size, "\n", (leaf) => ` (${noteText(leaf)})`),
  );
  const html = document.createElement("div");
  html.append(plainLook.serializeFragment(content));
  clipboard.setData("text/html", html.innerHTML);
  clipboard.setData(kind, JSON.stringify(slice.toJSON()));
}

/** The text with a new identity for each of its sentences, so that no two of a pack share one. */
function renamed(fragment: Fragment, names: Map<string, string>): Fragment {
  const nodes: Node[] = [];
  fragment.forEach((node) => {
    if (!node.isInline) {
      nodes.push(schema.node("paragraph", { ...node.attrs, blank: null }, renamed(node.content, names)));
      return;
    }
    const known = linkOf(node);
    if (!known) {
      nodes.push(node);
      return;
    }
    const link = linkSchema.parse(known);
    const id = names.get(link.id) ?? newId();
    names.set(link.id, id);
    // What a person copies is no longer only proposed.
    delete link.proposed;
    const mark = schema.mark("sentence", { link: { ...link, id } });
    nodes.push(node.mark(mark.addToSet(node.marks)));
  });
  return Fragment.from(nodes);
}

/** Text copied in Attaché, each sentence with its link and a new identity; null where there is none, or it is not ours. */
export function textFrom(clipboard: DataTransfer): Slice | null {
  const data = clipboard.getData(kind);
  if (data === "") return null;
  try {
    const slice = Slice.fromJSON(schema, JSON.parse(data));
    slice.content.forEach((node) => node.check());
    return new Slice(renamed(slice.content, new Map()), slice.openStart, slice.openEnd);
  } catch {
    return null;
  }
}

/** The source of copied text, where all of it is of one sentence: what a cell of a table may take over. */
export function soleSource(slice: Slice): z.infer<typeof sourceSchema> | null {
  const links = new Map<string, z.infer<typeof sourceSchema> | null>();
  slice.content.descendants((node) => {
    for (const mark of node.marks) {
      if (mark.type === schema.marks.sentence) links.set(linkOfMark(mark).id, linkOfMark(mark).source);
    }
  });
  const [only, ...others] = links.values();
  return others.length === 0 ? (only ?? null) : null;
}

/** Plain text as it is pasted: a break behind its last line ends that line and begins no paragraph. */
export function withoutLastBreak(text: string): string {
  const words = text.trimEnd();
  return words !== "" && /[\r\n]/.test(text.slice(words.length)) ? words : text;
}

/** HTML of other programs as it is read: without the marks that Word sets before the items of its lists, and without its comments. */
export function cleanHtml(html: string): string {
  const page = new DOMParser().parseFromString(html, "text/html");
  for (const element of page.querySelectorAll<HTMLElement>("style, script, title, meta, link, xml, sup > a, [style]")) {
    const style = element.getAttribute("style") ?? "";
    if (
      !element.hasAttribute("style") ||
      /mso-list:\s*ignore|mso-element:\s*(foot|end|comment)note|display:\s*none/i.test(style)
    ) {
      element.remove();
    } else if (/mso-list:\s*l\d/i.test(style) && element.localName === "p") {
      const item = page.createElement("li");
      item.append(...element.childNodes);
      element.replaceWith(item);
    }
  }
  // The cells of a row are read one after the other, in one paragraph.
  for (const cell of page.querySelectorAll("td + td, th + td, td + th, th + th")) cell.before(" ");
  for (const cell of page.querySelectorAll("td, th")) cell.replaceWith(...inlinesOf(cell));
  for (const end of page.querySelectorAll("br")) end.replaceWith(" ");
  return page.body.innerHTML;
}

function inlinesOf(cell: Element): ChildNode[] {
  for (const block of cell.querySelectorAll("p, div")) block.replaceWith(...block.childNodes, " ");
  return [...cell.childNodes];
}
