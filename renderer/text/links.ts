import type { Node } from "prosemirror-model";
import { Plugin, PluginKey, type EditorState, type Transaction } from "prosemirror-state";
import { Mapping } from "prosemirror-transform";
import { lexiconOf, type Lexicon } from "../../core/recognise/lexicon.ts";
import { sentencesOf } from "../../core/recognise/sentences.ts";
import { newId } from "../pack/entries.ts";
import { entryOfRun } from "./document.ts";
import { blankOf, listOf, noteSign, runsOf, schema, type Link, type ListLook, type Run } from "./schema.ts";

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

/** The link of other words in the place of a sentence's: its identity and audience, and nothing that was said of its words. */
function bareLink({ id, audience }: Link): Link {
  return { ...ownLink(id), ...(audience === undefined ? {} : { audience }) };
}

/** Whether words end as a sentence does. */
function isClosed(words: string): boolean {
  return /[.!?…]["»”’)\s]*$/u.test(words);
}

/** The paragraphs of a text. What a change left alone is the same object before and after. */
function paragraphsOf(document: Node): Set<Node> {
  return new Set(document.children);
}

/** What is written under each link with its looks and notes, and whether it opens its paragraph; paragraphs that are also in `others` are left out. */
function wordsByLink(document: Node, others: ReadonlySet<Node>): Map<string, string> {
  const words = new Map<string, string>();
  document.forEach((paragraph, offset) => {
    if (others.has(paragraph)) return;
    for (const [at, run] of runsOf(paragraph, offset + 1).entries()) {
      const entry = entryOfRun(run, "text", false);
      if (!entry) continue;
      const { id, lead, text, emphasis, notes } = entry;
      words.set(id, JSON.stringify([at === 0, lead, text.trimStart(), emphasis, notes]));
    }
  });
  return words;
}

const borne = new WeakMap<Node, readonly string[]>();

/** The links that the words of a paragraph bear, by id; empty where some of them bear none. */
function idsOf(paragraph: Node): readonly string[] {
  let ids = borne.get(paragraph);
  if (!ids) {
    const links = runsOf(paragraph, 0).map(({ link }) => link);
    ids = links.flatMap((link) => (link === null ? [] : [link.id]));
    if (ids.length < links.length) ids = [];
    borne.set(paragraph, ids);
  }
  return ids;
}

/** All links that a text bears, by id. */
function idsIn(document: Node): Set<string> {
  const ids = new Set<string>();
  document.forEach((paragraph, offset) => {
    const blank = blankOf(paragraph);
    if (blank) ids.add(blank.id);
    for (const { link } of runsOf(paragraph, offset + 1)) if (link) ids.add(link.id);
  });
  return ids;
}

/** The link for each paragraph that a change has emptied: that of the last sentence it had, unless that stands elsewhere now; by the paragraph's new place. */
function emptiedLinks(
  transactions: readonly Transaction[],
  old: EditorState,
  now: EditorState,
  left: ReadonlySet<Node>,
): Map<number, Link> {
  const emptied = new Map<number, Link>();
  let ids: Set<string> | null = null;
  old.doc.forEach((paragraph, offset) => {
    if (left.has(paragraph)) return;
    const link = runsOf(paragraph, offset + 1).at(-1)?.link;
    if (!link) return;
    const place = transactions.reduce((at, transaction) => transaction.mapping.map(at, -1), offset + 1);
    const parent = now.doc.resolve(place);
    if (parent.depth !== 1 || parent.parent.childCount > 0) return;
    ids ??= idsIn(now.doc);
    if (!ids.has(link.id)) emptied.set(parent.before(), bareLink(link));
  });
  return emptied;
}

/** A stretch of the text before a change, and the one after it that took its place. */
interface Change {
  was: { from: number; to: number };
  is: { from: number; to: number };
}

function changesOf(transactions: readonly Transaction[]): Change[] {
  const maps = transactions.flatMap(({ mapping }) => mapping.maps);
  return maps.flatMap((map, at) => {
    const back = new Mapping(maps.slice(0, at)).invert();
    const forth = new Mapping(maps.slice(at + 1));
    const changes: Change[] = [];
    map.forEach((oldFrom, oldTo, from, to) => {
      changes.push({
        was: { from: back.map(oldFrom, -1), to: back.map(oldTo, 1) },
        is: { from: forth.map(from, 1), to: forth.map(to, -1) },
      });
    });
    return changes;
  });
}

function wordsOf({ nodes }: Run): string {
  return nodes.map((node) => node.text ?? noteSign).join("");
}

/** Whether a stretch holds all words of a run. */
function isWithin(run: Run, { from, to }: Change["is"]): boolean {
  const words = wordsOf(run);
  const start = run.from + words.length - words.trimStart().length;
  return from <= start && to >= run.from + words.trimEnd().length;
}

/** The runs that a change typed over: all words of the sentence are others now. */
function retypedRuns(old: Node, now: Node, changes: readonly Change[]): Set<string> {
  const retyped = new Set<string>();
  for (const { was, is } of changes) {
    if (was.from === was.to || is.from === is.to) continue;
    const gone = new Set<string>();
    for (const { run } of runsBetween(old, was)) if (run.link && isWithin(run, was)) gone.add(run.link.id);
    for (const { run } of runsBetween(now, is)) {
      if (run.link && gone.has(run.link.id) && isWithin(run, is)) retyped.add(run.link.id);
    }
  }
  return retyped;
}

function runsBetween(document: Node, { from, to }: Change["is"]): { run: Run; paragraph: Node }[] {
  const found: { run: Run; paragraph: Node }[] = [];
  document.forEach((paragraph, offset) => {
    if (offset > to || offset + paragraph.nodeSize < from) return;
    for (const run of runsOf(paragraph, offset + 1))
      if (run.from <= to && run.to >= from) found.push({ run, paragraph });
  });
  return found;
}

/** Where in a run, behind what stood there, a sentence of its own was begun by a change; null where none was. */
function beginningIn(run: Run, { from, to }: Change["is"], lexicon: Lexicon | null): number | null {
  const words = wordsOf(run);
  const typed = Math.max(0, from - run.from);
  if (from >= to || words.slice(0, typed).trim() === "" || words.slice(Math.max(typed, to - run.from)).trim() !== "") {
    return null;
  }
  for (const { index, 0: blank } of words.matchAll(/\s+(?=[^\s\ufffc»”’)])/gu)) {
    const at = index + blank.length;
    if (at < typed) continue;
    // Whether a sentence ends here is for what stands before, whatever letter comes next.
    const last = sentencesOf(`${words.slice(0, at).replaceAll(noteSign, "")}X`, lexicon).at(-1);
    if (last?.text === "X") return run.from + at;
  }
  return null;
}

/** Gives what was typed behind a sentence of a source, as a sentence of its own, a link of its own. */
function partTyped(tr: Transaction, changes: readonly Change[], lexicon: Lexicon | null): void {
  for (const { is } of changes) {
    for (const { run } of runsBetween(tr.doc, is)) {
      if (!run.link?.source) continue;
      const beginning = beginningIn(run, is, lexicon);
      if (beginning === null) continue;
      const link = { ...bareLink(run.link), id: newId() };
      tr.addMark(beginning, run.to, schema.mark("sentence", { link })).removeMark(beginning, run.to, schema.marks.lead);
    }
  }
}

/** Whether two paragraphs of outcomes have the same status and date, so that one pair can stand for both. */
export function standAlike(one: Link, other: Link): boolean {
  return one.status === other.status && one.date === other.date;
}

/** The links that open a paragraph, by id; paragraphs that are also in `others` are left out. */
function openingLinks(document: Node, others: ReadonlySet<Node>): Map<string, Link> {
  const links = new Map<string, Link>();
  document.forEach((paragraph, offset) => {
    if (others.has(paragraph)) return;
    const link = runsOf(paragraph, offset + 1)[0]?.link;
    if (link) links.set(link.id, link);
  });
  return links;
}

/**
 * Sees to it that every word belongs to one sentence and every sentence has its own link: words that came without one are the writer's
 * own, so are those typed behind a sentence of a source or over a whole one; each half of a sentence that was split keeps the source,
 * what was proposed is the writer's once it is changed, and no outcome is joined to one that stands otherwise.
 */
function mended(
  transactions: readonly Transaction[],
  old: EditorState,
  now: EditorState,
  lexicon: Lexicon | null,
): Transaction | null {
  const { tr } = now;
  const changes = changesOf(transactions);
  partTyped(tr, changes, lexicon);
  const { doc } = tr;
  const [were, are] = [paragraphsOf(old.doc), paragraphsOf(doc)];
  const before = wordsByLink(old.doc, are);
  const after = wordsByLink(doc, were);
  const emptied = emptiedLinks(transactions, old, now, are);
  const retyped = retypedRuns(old.doc, doc, changes);
  const openings = openingLinks(old.doc, are);
  const cuts: { place: number; list: ListLook }[] = [];
  const seen = new Set<string>();
  doc.forEach((paragraph, offset) => {
    const blank = blankOf(paragraph);
    if (were.has(paragraph) && blank === null) {
      const ids = idsOf(paragraph);
      // What no change touched is as it should be, unless something of it was put in before it.
      if (ids.length > 0 && ids.every((id) => !seen.has(id))) {
        for (const id of ids) seen.add(id);
        return;
      }
    }
    if (paragraph.childCount === 0) {
      // An empty section has a paragraph to write in and no entry.
      if (doc.childCount === 1 && blank === null && !emptied.has(offset)) return;
      const emptiedLink = emptied.get(offset);
      const wanted = blank ?? emptiedLink ?? ownLink();
      const link = seen.has(wanted.id) ? ownLink() : wanted;
      seen.add(link.id);
      if (link !== blank) tr.setNodeMarkup(offset, null, { list: listOf(paragraph), blank: link });
      return;
    }
    let first: Link | null = null;
    let last: Link | null = null;
    let said = "";
    const runs = runsOf(paragraph, offset + 1);
    for (const [at, { link: borne, from, to, nodes }] of runs.entries()) {
      const words = nodes.map((node) => node.text ?? "").join("");
      const isInside = last !== null && last.id === runs[at + 1]?.link?.id;
      const goesOn = last !== null && (isInside || words.trim() === "" || !isClosed(said));
      // Of a sentence whose words are gone, the blank behind them is no sentence.
      const isLeftOver = last !== null && nodes.every(({ text }) => text?.trim() === "");
      const wanted: Link =
        (isLeftOver ? last : borne) ?? (goesOn && last ? last : blank && !seen.has(blank.id) ? blank : ownLink());
      said = words;
      let link = wanted;
      if (wanted !== last && seen.has(wanted.id)) link = { ...keptLink(wanted), id: newId() };
      else if (wanted.source && retyped.has(wanted.id)) link = bareLink(wanted);
      else if (wanted.proposed && before.has(wanted.id) && before.get(wanted.id) !== after.get(wanted.id)) {
        link = keptLink(wanted);
      }
      seen.add(link.id);
      const opening = openings.get(link.id);
      if (at > 0 && opening && first && !standAlike(first, opening))
        cuts.push({ place: from, list: listOf(paragraph) });
      if (at === 0 || cuts.at(-1)?.place === from) first = link;
      last = link;
      if (link !== borne) tr.addMark(from, to, schema.mark("sentence", { link }));
    }
    if (blank !== null) tr.setNodeMarkup(offset, null, { list: listOf(paragraph), blank: null });
  });
  for (const { place, list } of cuts.toReversed()) {
    tr.split(place, 1, [{ type: schema.nodes.paragraph, attrs: { list, blank: null } }]);
  }
  return tr.docChanged ? tr : null;
}

/** Keeps the links of a text: see {@link mended}. Its language tells where its sentences end. */
export function keepLinks(language: string | null): Plugin {
  const lexicon = lexiconOf(language);
  return new Plugin({
    appendTransaction: (transactions, old, now) =>
      transactions.some((transaction) => transaction.docChanged) &&
      !transactions.some((transaction) => transaction.getMeta(fromPack) !== undefined)
        ? mended(transactions, old, now, lexicon)
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
