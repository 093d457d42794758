import { TextSelection } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";

/** Takes over where the page has the caret: a key may follow another before the browser has told of the caret it moved. */
export function readCaret(view: EditorView): void {
  const page = getSelection();
  const { selection, doc } = view.state;
  if (!page?.anchorNode || !page.focusNode || !(selection instanceof TextSelection)) return;
  if (!view.dom.contains(page.anchorNode) || !view.dom.contains(page.focusNode) || view.composing) return;
  const anchor = doc.resolve(view.posAtDOM(page.anchorNode, page.anchorOffset));
  const head = doc.resolve(view.posAtDOM(page.focusNode, page.focusOffset));
  if (!anchor.parent.inlineContent || !head.parent.inlineContent) return;
  if (anchor.pos === selection.anchor && head.pos === selection.head) return;
  view.dispatch(view.state.tr.setSelection(TextSelection.between(anchor, head)));
}

/** Whether the caret stands in the sight of its pane: the browser has brought it there for what it typed itself. */
export function isCaretSeen(view: EditorView): boolean {
  const page = getSelection();
  const pane = view.dom.closest(".pane-body")?.getBoundingClientRect();
  if (!pane || !page?.isCollapsed || page.rangeCount === 0 || !view.dom.contains(page.anchorNode)) return false;
  const { top, bottom, height } = page.getRangeAt(0).getBoundingClientRect();
  return height > 0 && top >= pane.top && bottom <= pane.bottom;
}
