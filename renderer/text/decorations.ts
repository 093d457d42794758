import type { Node } from "prosemirror-model";
import { Plugin, PluginKey, type EditorState, type Transaction } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import { leadJoin } from "../../core/pack.ts";
import { blankOf, runsOf, schema, type Run } from "./schema.ts";

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

/** What a text is shown with, whatever stands in it. */
interface Look {
  lit: string | null;
  spaceBeforeColon: string;
  placeholder: string;
}

/** What is shown of a paragraph: it hangs on that paragraph and the look alone. */
function decorationsOf(paragraph: Node, offset: number, { lit, spaceBeforeColon, placeholder }: Look): Decoration[] {
  const decorations: Decoration[] = [];
  const end = offset + paragraph.nodeSize;
  if (paragraph.childCount === 0) {
    decorations.push(Decoration.node(offset, end, { class: "blank", "data-placeholder": placeholder }));
  }
  const runs = runsOf(paragraph, offset + 1);
  const first = runs[0]?.link ?? blankOf(paragraph);
  if (first?.proposed) decorations.push(Decoration.node(offset, end, { class: "proposed" }));
  for (const run of runs) {
    decorations.push(...joinOf(run, spaceBeforeColon));
    if (run.link?.source && run.link.id === lit) {
      decorations.push(Decoration.inline(run.from, run.to, { class: "lit-words" }));
    }
  }
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

/** Shows leads with their join, the placeholder of empty paragraphs, what is only proposed, and the sentence that is lit. */
export function showState(spaceBeforeColon: string, placeholder: string): Plugin<Shown> {
  const lookOf = (lit: string | null): Look => ({ lit, spaceBeforeColon, placeholder });
  return new Plugin<Shown>({
    key,
    state: {
      init: (_, state) => ({ lit: null, set: allOf(state.doc, lookOf(null)) }),
      apply: (transaction, before) => {
        const told: unknown = transaction.getMeta(key);
        const lit = told === undefined ? before.lit : typeof told === "string" ? told : null;
        if (lit !== before.lit) return { lit, set: allOf(transaction.doc, lookOf(lit)) };
        return transaction.docChanged ? { lit, set: changed(before.set, transaction, lookOf(lit)) } : before;
      },
    },
    props: { decorations: (state) => key.getState(state)?.set },
  });
}

/** The transaction that lights a sentence, by its id, or none; null where it is so already. */
export function light(state: EditorState, id: string | null): ReturnType<EditorState["tr"]["setMeta"]> | null {
  return key.getState(state)?.lit === id ? null : state.tr.setMeta(key, id);
}
