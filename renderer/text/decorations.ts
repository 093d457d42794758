import type { Node } from "prosemirror-model";
import { Plugin, PluginKey, type EditorState } from "prosemirror-state";
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

function decorationsOf(
  document: Node,
  lit: string | null,
  spaceBeforeColon: string,
  placeholder: string,
): DecorationSet {
  const decorations: Decoration[] = [];
  document.forEach((paragraph, offset) => {
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
  });
  return DecorationSet.create(document, decorations);
}

/** Shows leads with their join, the placeholder of empty paragraphs, what is only proposed, and the sentence that is lit. */
export function showState(spaceBeforeColon: string, placeholder: string): Plugin<Shown> {
  const shown = (document: Node, lit: string | null): Shown => ({
    lit,
    set: decorationsOf(document, lit, spaceBeforeColon, placeholder),
  });
  return new Plugin<Shown>({
    key,
    state: {
      init: (_, state) => shown(state.doc, null),
      apply: (transaction, before) => {
        const told: unknown = transaction.getMeta(key);
        const lit = told === undefined ? before.lit : typeof told === "string" ? told : null;
        return transaction.docChanged || lit !== before.lit ? shown(transaction.doc, lit) : before;
      },
    },
    props: { decorations: (state) => key.getState(state)?.set },
  });
}

/** The transaction that lights a sentence, by its id, or none; null where it is so already. */
export function light(state: EditorState, id: string | null): ReturnType<EditorState["tr"]["setMeta"]> | null {
  return key.getState(state)?.lit === id ? null : state.tr.setMeta(key, id);
}
