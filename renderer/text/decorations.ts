import type { Mark, Node } from "prosemirror-model";
import { Plugin, PluginKey, type EditorState, type Transaction } from "prosemirror-state";
import { Decoration, DecorationSet, type EditorView, type MarkView } from "prosemirror-view";
import { numbersOfGroups } from "../../core/no-break.ts";
import { leadJoin } from "../../core/pack.ts";
import { blankOf, linkOfMark, noteSign, runsOf, schema, type Run } from "./schema.ts";

/** What the text shows beyond its words: the sentence whose source is lit. */
interface Shown {
  lit: string | null;
  set: DecorationSet;
}

const key = new PluginKey<Shown>("shown");

function textOf(nodes: readonly Node[]): string {
  return nodes.map((node) => node.text ?? "").join("");
}

/** The sign between the lead of a sentence and its text; it is no part of either. */
function joinOf({ nodes, from }: Run, spaceBeforeColon: string): Decoration[] {
  const isLead = (node: Node): boolean => node.marks.some(({ type }) => type === schema.marks.lead);
  const count = nodes.findIndex((node) => !isLead(node));
  const leads = count === -1 ? nodes : nodes.slice(0, count);
  const last = leads.at(-1);
  const sign = last && count !== -1 ? leadJoin(textOf(leads), textOf(nodes.slice(count)), spaceBeforeColon) : "";
  if (!last || sign === "") return [];
  const place = from + leads.reduce((size, node) => size + node.nodeSize, 0);
  const draw = (): HTMLElement => {
    const element = document.createElement("span");
    element.className = "lead-join";
    element.textContent = sign;
    return element;
  };
  return [Decoration.widget(place, draw, { side: -1, marks: [...last.marks], key: sign })];
}

/** The numbers of thousands in a paragraph, each of which stays on one line. */
function wholeNumbersOf(paragraph: Node, offset: number): Decoration[] {
  const text = paragraph.textBetween(0, paragraph.content.size, null, noteSign);
  const start = offset + 1;
  return numbersOfGroups(text).map(({ from, to }) =>
    Decoration.inline(start + from, start + to, { class: "whole-number" }),
  );
}

/** What a text is shown with, whatever stands in it. */
interface Look {
  spaceBeforeColon: string;
  placeholder: string;
}

/** What is shown of a paragraph: it hangs on that paragraph and the look alone. */
function decorationsOf(paragraph: Node, offset: number, { spaceBeforeColon, placeholder }: Look): Decoration[] {
  const decorations: Decoration[] = [];
  const end = offset + paragraph.nodeSize;
  if (paragraph.childCount === 0) {
    decorations.push(Decoration.node(offset, end, { class: "blank", "data-placeholder": placeholder }));
  }
  const runs = runsOf(paragraph, offset + 1);
  const first = runs[0]?.link ?? blankOf(paragraph);
  if (first?.proposed) decorations.push(Decoration.node(offset, end, { class: "proposed" }));
  for (const run of runs) decorations.push(...joinOf(run, spaceBeforeColon));
  decorations.push(...wholeNumbersOf(paragraph, offset));
  return decorations;
}

function allOf(document: Node, look: Look): DecorationSet {
  const decorations: Decoration[] = [];
  document.forEach((paragraph, offset) => decorations.push(...decorationsOf(paragraph, offset, look)));
  return DecorationSet.create(document, decorations);
}

/** What is shown after a change: a key in a long text changes one paragraph, and the others keep theirs. */
function changed(before: DecorationSet, { before: old, doc, mapping }: Transaction, look: Look): DecorationSet {
  const kept = new Set(old.children);
  // What was moved is the same paragraph, and has lost what was shown of it on its way.
  const put = mapping.maps.flatMap((map, at) => {
    const later = mapping.slice(at + 1);
    const ranges: { from: number; to: number }[] = [];
    map.forEach((_from, _to, from, to) => ranges.push({ from: later.map(from, -1), to: later.map(to, 1) }));
    return ranges;
  });
  let set = before.map(mapping, doc);
  doc.forEach((paragraph, offset) => {
    const end = offset + paragraph.nodeSize;
    if (kept.has(paragraph) && !put.some(({ from, to }) => from < end && to > offset)) return;
    // Those of its neighbours touch it.
    const stale = set.find(offset, end).filter(({ from, to }) => from >= offset && to <= end);
    set = set.remove(stale).add(doc, decorationsOf(paragraph, offset, look));
  });
  return set;
}

/** The element of a sentence, or of a piece of it. The text reads nothing from its attributes. */
function drawSentence(mark: Mark, view: EditorView): MarkView {
  const { id, source } = linkOfMark(mark);
  const dom = document.createElement("span");
  dom.className = "sentence";
  dom.dataset["sentence"] = id;
  if (source) {
    dom.dataset["sourced"] = "";
    dom.classList.toggle("lit-words", key.getState(view.state)?.lit === id);
  }
  return { dom, contentDOM: dom, ignoreMutation: ({ type }) => type === "attributes" };
}

/** Lights the elements of a sentence, or puts them out. */
function showLit({ dom }: EditorView, id: string | null, isLit: boolean): void {
  if (id === null) return;
  for (const piece of dom.querySelectorAll(`[data-sentence="${CSS.escape(id)}"][data-sourced]`)) {
    piece.classList.toggle("lit-words", isLit);
  }
}

/**
 * Shows leads with their join, the placeholder of empty paragraphs, what is only proposed, and the sentence that is lit. That one has a
 * class and no decoration: which would part its words from it, and have them drawn anew with every key that is typed into it.
 */
export function showState(spaceBeforeColon: string, placeholder: string): Plugin<Shown> {
  const look = { spaceBeforeColon, placeholder };
  return new Plugin<Shown>({
    key,
    state: {
      init: (_, state) => ({ lit: null, set: allOf(state.doc, look) }),
      apply: (transaction, { lit, set }) => {
        const told: unknown = transaction.getMeta(key);
        return {
          lit: told === undefined ? lit : typeof told === "string" ? told : null,
          set: transaction.docChanged ? changed(set, transaction, look) : set,
        };
      },
    },
    view: () => ({
      update: (view, before) => {
        const [last, now] = [key.getState(before)?.lit ?? null, key.getState(view.state)?.lit ?? null];
        if (last === now) return;
        showLit(view, last, false);
        showLit(view, now, true);
      },
    }),
    props: {
      decorations: (state) => key.getState(state)?.set,
      markViews: { sentence: drawSentence },
    },
  });
}

/** The transaction that lights a sentence, by its id, or none; null where it is so already. */
export function light(state: EditorState, id: string | null): ReturnType<EditorState["tr"]["setMeta"]> | null {
  return key.getState(state)?.lit === id ? null : state.tr.setMeta(key, id);
}
