import { Schema, type Mark, type Node } from "prosemirror-model";
import type { listLooks, Outcome, Sentence } from "../../core/pack.ts";

/** What a sentence holds besides its words: identity, sources, audience, whether it is only proposed; of an outcome its status and date. */
export type Link = Pick<Sentence, "id" | "source" | "further" | "audience" | "proposed"> &
  Partial<Pick<Outcome, "status" | "date">>;

/** How a paragraph begins that is an item of a list; null: it is none. */
export type ListLook = (typeof listLooks)[number] | null;

/**
 * The text of one section while it is edited: paragraphs of words, each word under the mark of its sentence. `blank` is the link of an
 * empty paragraph, which has no words to bear it.
 */
export const schema = new Schema({
  nodes: {
    doc: { content: "paragraph+" },
    paragraph: {
      content: "inline*",
      attrs: { list: { default: null }, blank: { default: null } },
      parseDOM: [
        { tag: "p" },
        { tag: "div" },
        { tag: "h1, h2, h3, h4, h5, h6" },
        { tag: "blockquote" },
        { tag: "pre" },
        { tag: "tr" },
        { tag: "ol > li", attrs: { list: "numbers" } },
        { tag: "li", attrs: { list: "bullets" } },
      ],
      toDOM: (node) => ["p", paragraphAttributes(node), 0],
    },
    note: {
      inline: true,
      group: "inline",
      atom: true,
      attrs: { text: { default: "" } },
      toDOM: (node) => [
        "span",
        { class: "own-note", role: "note", "aria-label": noteText(node), title: noteText(node) },
      ],
    },
    text: { group: "inline" },
  },
  marks: {
    sentence: {
      attrs: { link: {} },
      toDOM: (mark) => ["span", { class: "sentence", "data-sentence": linkOfMark(mark).id }, 0],
    },
    lead: { toDOM: () => ["b", { class: "lead" }, 0] },
    strong: {
      parseDOM: [
        { tag: "strong" },
        // A document of the web wraps all it copies in a bold element that is none.
        { tag: "b", getAttrs: (element) => element.style.fontWeight !== "normal" && null },
        { style: "font-weight", getAttrs: (weight) => /^(bold(er)?|[6-9]\d{2})$/.test(weight) && null },
      ],
      toDOM: () => ["strong", 0],
    },
    emphasis: {
      parseDOM: [{ tag: "em" }, { tag: "i" }, { style: "font-style=italic" }],
      toDOM: () => ["em", 0],
    },
  },
});

function paragraphAttributes(node: Node): Record<string, string> {
  const blank = node.childCount === 0 ? blankOf(node) : null;
  const list = listOf(node);
  return {
    ...(list === null ? {} : { class: list }),
    ...(blank === null ? {} : { "data-sentence": blank.id }),
  };
}

function isLink(value: unknown): value is Link {
  return typeof value === "object" && value !== null && "id" in value && "source" in value;
}

/** The link that a mark of a sentence bears. */
export function linkOfMark(mark: Mark): Link {
  const link: unknown = mark.attrs["link"];
  if (!isLink(link)) throw new Error("a sentence of the text bears no link");
  return link;
}

/** The link of the sentence to which words belong; null where no sentence has them yet. */
export function linkOf(node: Node): Link | null {
  const mark = node.marks.find(({ type }) => type === schema.marks.sentence);
  return mark ? linkOfMark(mark) : null;
}

/** The link of an empty paragraph; null where it has none. */
export function blankOf(paragraph: Node): Link | null {
  const link: unknown = paragraph.attrs["blank"];
  return isLink(link) ? link : null;
}

/** How a paragraph begins in a list. */
export function listOf(paragraph: Node): ListLook {
  const list: unknown = paragraph.attrs["list"];
  return list === "bullets" || list === "numbers" ? list : null;
}

/** What a note counts as among the words beside it, each of which is as long as its place in the document. */
export const noteSign = "\ufffc";

/** The words of a note. */
export function noteText(note: Node): string {
  const text: unknown = note.attrs["text"];
  return typeof text === "string" ? text : "";
}

/** A run of words of one paragraph that belong to one sentence, with its place in the document. */
export interface Run {
  link: Link | null;
  nodes: Node[];
  from: number;
  to: number;
}

/** The sentences of a paragraph in order; `start` is the place of its first word. */
export function runsOf(paragraph: Node, start: number): Run[] {
  const runs: Run[] = [];
  paragraph.forEach((node, offset) => {
    const link = linkOf(node);
    const last = runs.at(-1);
    const [from, to] = [start + offset, start + offset + node.nodeSize];
    if (last && last.link?.id === link?.id) {
      last.nodes.push(node);
      last.to = to;
    } else runs.push({ link, nodes: [node], from, to });
  });
  return runs;
}
