import type { Node } from "prosemirror-model";
import { Selection, type EditorState, type Transaction } from "prosemirror-state";

/** The text between two documents that differs, with the caret behind it, put in the place of what stood there; null where they are the same. */
export function difference(state: EditorState, next: Node): Transaction | null {
  const start = state.doc.content.findDiffStart(next.content);
  const end = state.doc.content.findDiffEnd(next.content);
  if (start === null || !end) return null;
  // Equal letters at both ends must not be counted twice.
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  const { tr } = state;
  const [from, to, last] = [start, end.a + overlap, end.b + overlap];
  const isWithin =
    state.doc.resolve(from).sameParent(state.doc.resolve(to)) && next.resolve(from).sameParent(next.resolve(last));
  if (isWithin) tr.replace(from, to, next.slice(from, last));
  else tr.replaceWith(0, state.doc.content.size, next.content);
  // Whoever undoes sees what was undone.
  return tr.setSelection(Selection.near(tr.doc.resolve(Math.min(last, tr.doc.content.size)), -1));
}
