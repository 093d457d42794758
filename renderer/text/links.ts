import type { Node } from "prosemirror-model";
import { Plugin, PluginKey, type EditorState, type Transaction } from "prosemirror-state";
import { newId } from "../pack/entries.ts";
import { blankOf, linkOfMark, listOf, runsOf, schema, type Link } from "./schema.ts";

/** Told of a change that came from the pack: its links are right as they are. */
export const fromPack = new PluginKey("from-pack");

/** A link of the writer's own words, with no source. */
export function ownLink(id = newId()): Link {
  return { id, source: null };
}

function keptLink(link: Link): Link {
  const kept = { ...link };
  delete kept.proposed;
  return kept;
}

/** Whether words end as a sentence does. */
function isClosed(words: string): boolean {
  return /[.!?…]["»”’)\s]*$/u.test(words);
}

/** What is written under each link, and whether it opens its paragraph. */
function wordsByLink(document: Node): Map<string, string> {
  const words = new Map<string, string>();
  document.forEach((paragraph, offset) => {
    for (const [at, { link, nodes }] of runsOf(paragraph, offset + 1).entries()) {
      const text = nodes.map((node) => node.text ?? "").join("");
      if (link) words.set(link.id, `${at === 0 ? "" : "+"}${text.trim()}`);
    }
  });
  return words;
}

/** The link of the last sentence of each paragraph that a change has emptied, by the paragraph's new place. */
function emptiedLinks(transactions: readonly Transaction[], old: EditorState, now: EditorState): Map<number, Link> {
  const emptied = new Map<number, Link>();
  old.doc.forEach((paragraph, offset) => {
    const link = runsOf(paragraph, offset + 1).at(-1)?.link;
    if (!link) return;
    const place = transactions.reduce((at, transaction) => transaction.mapping.map(at, -1), offset + 1);
    const parent = now.doc.resolve(place);
    if (parent.depth === 1 && parent.parent.childCount === 0) emptied.set(parent.before(), link);
  });
  return emptied;
}

/**
 * Sees to it that every word belongs to one sentence and every sentence has its own link: words that came without one are the writer's
 * own, each half of a sentence that was split keeps the source, and what was proposed is the writer's once it is changed.
 */
function mended(transactions: readonly Transaction[], old: EditorState, now: EditorState): Transaction | null {
  const { tr } = now;
  const before = wordsByLink(old.doc);
  const after = wordsByLink(now.doc);
  const emptied = emptiedLinks(transactions, old, now);
  const seen = new Set<string>();
  now.doc.forEach((paragraph, offset) => {
    const blank = blankOf(paragraph);
    if (paragraph.childCount === 0) {
      // An empty section has a paragraph to write in and no entry.
      if (now.doc.childCount === 1 && blank === null && !emptied.has(offset)) return;
      const emptiedLink = emptied.get(offset);
      const wanted = blank ?? (emptiedLink ? { ...keptLink(emptiedLink), source: null } : ownLink());
      const link = seen.has(wanted.id) ? ownLink() : wanted;
      seen.add(link.id);
      if (link !== blank) tr.setNodeMarkup(offset, null, { list: listOf(paragraph), blank: link });
      return;
    }
    let last: Link | null = null;
    let said = "";
    const runs = runsOf(paragraph, offset + 1);
    for (const [at, { link: borne, from, to, nodes }] of runs.entries()) {
      const words = nodes.map((node) => node.text ?? "").join("");
      const isInside = last !== null && last.id === runs[at + 1]?.link?.id;
      const goesOn = last !== null && (isInside || words.trim() === "" || !isClosed(said));
      const wanted: Link = borne ?? (goesOn && last ? last : blank && !seen.has(blank.id) ? blank : ownLink());
      said = words;
      let link = wanted;
      if (wanted !== last && seen.has(wanted.id)) link = { ...keptLink(wanted), id: newId() };
      else if (wanted.proposed && before.has(wanted.id) && before.get(wanted.id) !== after.get(wanted.id)) {
        link = keptLink(wanted);
      }
      seen.add(link.id);
      last = link;
      if (link !== borne) tr.addMark(from, to, schema.mark("sentence", { link }));
    }
    if (blank !== null) tr.setNodeMarkup(offset, null, { list: listOf(paragraph), blank: null });
  });
  return tr.docChanged ? tr : null;
}

/** Keeps the links of a text: see {@link mended}. */
export function keepLinks(): Plugin {
  return new Plugin({
    appendTransaction: (transactions, old, now) =>
      transactions.some((transaction) => transaction.docChanged) &&
      !transactions.some((transaction) => transaction.getMeta(fromPack) !== undefined)
        ? mended(transactions, old, now)
        : null,
  });
}

/** The link of the sentence in which a place of the text stands: that before it, at the border of two; null in a section without any. */
export function linkAt(document: Node, place: number): Link | null {
  const at = document.resolve(place);
  if (at.depth === 0) return null;
  const paragraph = at.parent;
  if (paragraph.childCount === 0) return blankOf(paragraph);
  const runs = runsOf(paragraph, at.start());
  return (runs.findLast(({ from }) => from < place) ?? runs[0])?.link ?? null;
}

/** Changes the link of a sentence wherever it stands. */
export function changeLink(state: EditorState, id: string, change: (link: Link) => Link): Transaction {
  const { tr } = state;
  state.doc.descendants((node, place) => {
    const blank = node.type === schema.nodes.paragraph ? blankOf(node) : null;
    if (blank?.id === id) tr.setNodeMarkup(place, null, { list: listOf(node), blank: change(blank) });
    const mark = node.marks.find(({ type }) => type === schema.marks.sentence);
    if (mark && linkOfMark(mark).id === id) {
      tr.addMark(place, place + node.nodeSize, schema.mark("sentence", { link: change(linkOfMark(mark)) }));
    }
  });
  return tr;
}
