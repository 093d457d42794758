import { chainCommands, deleteSelection, splitBlockAs } from "prosemirror-commands";
import type { Node } from "prosemirror-model";
import {
  NodeSelection,
  Plugin,
  PluginKey,
  Selection,
  TextSelection,
  type Command,
  type EditorState,
  type Transaction,
} from "prosemirror-state";
import { linkAt, standAlike } from "./links.ts";
import { blankOf, linkOf, linkOfMark, listOf, runsOf, schema, type ListLook } from "./schema.ts";

/** Marks a transaction as a step of undo of its own, which it is not when it only types on. */
export const step = "step";

/** The paragraphs that a selection touches: the index of the first and of the last. */
function selectedParagraphs({ doc, selection }: EditorState): { first: number; last: number } {
  const { $from, $to } = selection;
  return { first: $from.index(0), last: Math.min($to.index(0), doc.childCount - 1) };
}

function paragraphStart(document: Node, index: number): number {
  let start = 0;
  for (let at = 0; at < index; at += 1) start += document.child(at).nodeSize;
  return start;
}

const split = splitBlockAs((node) => ({ type: node.type, attrs: { list: listOf(node), blank: null } }));

/** Where a paragraph was cut in two and nothing was written since: the border, whether a space was taken out there, and whether one sentence was cut. */
interface Cut {
  border: number;
  hadSpace: boolean;
  wasWithin: boolean;
}

const cutKey = new PluginKey<Cut | null>("cut");

/** Remembers where a paragraph was cut last, so that joining the halves again gives back what stood there. */
export function rememberCut(): Plugin<Cut | null> {
  return new Plugin<Cut | null>({
    key: cutKey,
    state: {
      init: () => null,
      apply(transaction, before) {
        const told: unknown = transaction.getMeta(cutKey);
        if (typeof told === "object" && told !== null && "hadSpace" in told && "wasWithin" in told) {
          const border = transaction.selection.$from.before(1);
          return { border, hadSpace: told.hadSpace === true, wasWithin: told.wasWithin === true };
        }
        // What is mended in the wake of the cut is no writing.
        const isWake = transaction.getMeta("appendedTransaction") !== undefined;
        return transaction.docChanged && !isWake ? null : before;
      },
    },
  });
}

/** Whether a place lies within one sentence: before its last word and behind its first. */
function isWithinSentence(document: Node, place: number): boolean {
  const { nodeBefore, nodeAfter } = document.resolve(place);
  const [before, after] = [nodeBefore && linkOf(nodeBefore), nodeAfter && linkOf(nodeAfter)];
  return before !== null && before.id === after?.id;
}

/** Ends the paragraph at the caret and begins the next; an empty item of a list leaves the list. */
export const breakParagraph: Command = (state, dispatch, view) => {
  const { $from, empty } = state.selection;
  if (empty && $from.parent.childCount === 0 && listOf($from.parent) !== null) return setList(null)(state, dispatch);
  const wasWithin = empty && isWithinSentence(state.doc, $from.pos);
  return split(
    state,
    dispatch &&
      ((tr: Transaction) => {
        // The space at the cut belongs to neither half.
        const { $from: caret } = tr.selection;
        const space = /^\s*/.exec(caret.parent.textContent)?.[0].length ?? 0;
        if (space > 0) tr.delete(caret.start(), caret.start() + space);
        dispatch(tr.setMeta(step, true).setMeta(cutKey, { hadSpace: space > 0, wasWithin }));
      }),
    view,
  );
};

/** Joins a paragraph to the one before it: each sentence keeps its link, with a space between the two; null where that cannot be. */
function joinAt(state: EditorState, index: number): Transaction | null {
  const { doc, tr } = state;
  const [before, after] = [doc.maybeChild(index - 1), doc.maybeChild(index)];
  if (!before || !after) return null;
  const border = paragraphStart(doc, index);
  tr.setMeta(step, true);
  if (after.childCount === 0) {
    tr.delete(border, border + after.nodeSize);
    return tr.setSelection(Selection.near(tr.doc.resolve(border - 1), -1));
  }
  if (before.childCount === 0) {
    tr.delete(border - before.nodeSize, border);
    return tr.setSelection(TextSelection.create(tr.doc, border - before.nodeSize + 1));
  }
  // One status and date stand behind a paragraph: outcomes that differ in them stay apart.
  const [one, other] = [linkAt(doc, border - before.nodeSize + 1), linkAt(doc, border + 1)];
  if (one && other && !standAlike(one, other)) return null;
  tr.join(border);
  const place = border - 1;
  const marks = (before.lastChild?.marks ?? []).filter(({ type }) => type === schema.marks.sentence);
  const cut = cutKey.getState(state);
  const isAsCut = cut?.border === border;
  if (isAsCut && cut.wasWithin) {
    // The halves of a sentence that was only cut are that sentence again.
    const half = runsOf(after, place)[0];
    for (const mark of marks) if (half) tr.addMark(half.from, half.to, mark);
  }
  const isApart = /\s$/u.test(before.textContent) || /^\s/u.test(after.textContent);
  const wantsSpace = isAsCut ? cut.hadSpace : !isApart;
  if (wantsSpace) tr.insert(place, schema.text(" ", marks));
  return tr.setSelection(TextSelection.create(tr.doc, wantsSpace ? place + 1 : place));
}

const unlistAtStart: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  return empty && $from.parentOffset === 0 && listOf($from.parent) !== null && setList(null)(state, dispatch);
};

const joinBefore: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parentOffset > 0) return false;
  const tr = joinAt(state, $from.index(0));
  // At the beginning of a section there is nothing to join, and nothing for the browser to do.
  if (tr) dispatch?.(tr.scrollIntoView());
  return true;
};

const joinAfter: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parentOffset < $from.parent.content.size) return false;
  const caret = state.selection.from;
  const isBlank = $from.parent.childCount === 0;
  const tr = joinAt(state, $from.index(0) + 1);
  if (tr) dispatch?.(isBlank ? tr : tr.setSelection(TextSelection.create(tr.doc, caret)));
  return true;
};

/** What Backspace does besides deleting letters. */
export const eraseBack = chainCommands(deleteSelection, unlistAtStart, joinBefore);
/** What Delete does besides deleting letters. */
export const eraseForward = chainCommands(deleteSelection, joinAfter);

/** Moves the selected paragraphs by one place, never past either end of the section; what is moved is the writer's own from then on. */
export function moveParagraphs(by: 1 | -1): Command {
  return (state, dispatch) => {
    const { doc, selection, tr } = state;
    const { first, last } = selectedParagraphs(state);
    const neighbour = doc.maybeChild(by === 1 ? last + 1 : first - 1);
    if (!neighbour) return true;
    const from = paragraphStart(doc, first);
    const to = paragraphStart(doc, last + 1);
    const size = neighbour.nodeSize;
    if (by === 1) tr.delete(to, to + size).insert(from, neighbour);
    else tr.delete(from - size, from).insert(to - size, neighbour);
    const shift = by * size;
    tr.setSelection(TextSelection.create(tr.doc, selection.anchor + shift, selection.head + shift));
    tr.doc.nodesBetween(from + shift, to + shift, (node, place) => {
      const mark = node.marks.find(({ type }) => type === schema.marks.sentence);
      if (!mark || !linkOfMark(mark).proposed) return;
      const link = { ...linkOfMark(mark) };
      delete link.proposed;
      tr.addMark(place, place + node.nodeSize, schema.mark("sentence", { link }));
    });
    dispatch?.(tr.setMeta(step, true).scrollIntoView());
    return true;
  };
}

/** Makes the selected paragraphs items of a list, or none. */
export function setList(look: ListLook): Command {
  return (state, dispatch) => {
    const { doc, tr } = state;
    const { first, last } = selectedParagraphs(state);
    for (let index = first; index <= last; index += 1) {
      const paragraph = doc.child(index);
      tr.setNodeMarkup(paragraphStart(doc, index), null, { list: look, blank: blankOf(paragraph) });
    }
    dispatch?.(tr.setMeta(step, true));
    return true;
  };
}

/** Sets the words of a sentence from its beginning to the end of the selection as its lead, or takes its lead back into the text. */
export const toggleLead: Command = (state, dispatch) => {
  const { $from, from, to, empty } = state.selection;
  // At the border of two sentences a caret is in the first, and selected words are in the second.
  const id = linkAt(state.doc, empty ? from : from + 1)?.id;
  const run = runsOf($from.parent, $from.start()).find(({ link }) => link?.id === id);
  const lead = schema.mark("lead");
  if (!run) return false;
  if (run.nodes[0] && lead.isInSet(run.nodes[0].marks)) {
    dispatch?.(state.tr.removeMark(run.from, run.to, lead).setMeta(step, true));
    return true;
  }
  const words = run.nodes.map((node) => node.text ?? "").join("");
  // Without a selection the lead is what stands before the first sign that parts it, else the first word.
  const opening = /^[^:.–—]{1,80}(?=\s?[:.–—])|^\S+/u.exec(words)?.[0].trimEnd().length ?? 0;
  const end = empty ? run.from + opening : Math.min(to, run.to);
  if (end <= run.from) return false;
  const tr = state.tr.addMark(run.from, end, lead);
  // The sign that parts them is set by the language.
  const sign = /^\s*[:.–—]\s*/u.exec(state.doc.textBetween(end, run.to));
  const marks = (run.nodes[0]?.marks ?? []).filter(({ type }) => type === schema.marks.sentence);
  if (sign) tr.replaceWith(end, end + sign[0].length, schema.text(" ", marks));
  dispatch?.(tr.setMeta(step, true));
  return true;
};

/** The place of the note that is selected, or stands right before the caret; null where there is none. */
export function noteAt({ selection }: EditorState): number | null {
  if (selection instanceof NodeSelection) return selection.node.type === schema.nodes.note ? selection.from : null;
  const { nodeBefore, pos } = selection.$to;
  return selection.empty && nodeBefore?.type === schema.nodes.note ? pos - nodeBefore.nodeSize : null;
}

/** The end of the lead in which a place stands; the place itself where it stands in none. */
function behindLead(document: Node, place: number): number {
  const { lead } = schema.marks;
  const { nodeBefore, nodeAfter, parentOffset } = document.resolve(place);
  const isInLead = (nodeBefore ?? (parentOffset === 0 ? nodeAfter : null))?.marks.some(({ type }) => type === lead);
  if (!isInLead || !nodeAfter?.marks.some(({ type }) => type === lead)) return place;
  return behindLead(document, place + nodeAfter.nodeSize);
}

/** Writes a note behind the selected words, behind the lead that they are in, or anew where one stands; no words: it is taken out. */
export function writeNote(text: string): Command {
  return (state, dispatch) => {
    const place = noteAt(state);
    const { tr, doc } = state;
    if (place !== null) {
      if (text === "") tr.delete(place, place + 1);
      else tr.setNodeAttribute(place, "text", text);
    } else if (text !== "") {
      const $place = doc.resolve(behindLead(doc, state.selection.to));
      const marks = ($place.nodeBefore ?? $place.nodeAfter)?.marks.filter(({ type }) => type === schema.marks.sentence);
      tr.insert($place.pos, schema.node("note", { text }, [], marks));
    }
    if (tr.docChanged) dispatch?.(tr.setMeta(step, true));
    return true;
  };
}

/** The transaction that deletes the paragraph at the caret; the only one of a section is emptied. */
export function deleteParagraph(state: EditorState): Transaction {
  const { doc, tr, selection } = state;
  const index = selection.$from.index(0);
  const start = paragraphStart(doc, index);
  const size = doc.child(index).nodeSize;
  tr.setMeta(step, true);
  if (doc.childCount === 1) return tr.replaceWith(0, doc.content.size, schema.node("paragraph"));
  tr.delete(start, start + size);
  return tr.setSelection(Selection.near(tr.doc.resolve(Math.min(start, tr.doc.content.size)), index === 0 ? 1 : -1));
}

/** From the first word of a sentence to behind its last. */
interface SentenceStretch {
  from: number;
  to: number;
}

const stretches = new WeakMap<Node, ReadonlyMap<string, SentenceStretch>>();

/** The stretches of all sentences of a text, by their ids; asked for hundreds of one text, it is gone through once. */
function stretchesOf(document: Node): ReadonlyMap<string, SentenceStretch> {
  const known = stretches.get(document);
  if (known) return known;
  const found = new Map<string, SentenceStretch>();
  const note = (id: string | undefined, from: number, to: number): void => {
    if (id !== undefined && !found.has(id)) found.set(id, { from, to });
  };
  document.forEach((paragraph, offset) => {
    note(blankOf(paragraph)?.id, offset + 1, offset + 1);
    for (const { link, from, to } of runsOf(paragraph, offset + 1)) note(link?.id, from, to);
  });
  stretches.set(document, found);
  return found;
}

/** The place of the first word of a sentence, and that behind its last; null where it is not in the text. */
export function placeOfSentence(document: Node, id: string): SentenceStretch | null {
  return stretchesOf(document).get(id) ?? null;
}
