import { Selection } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { putSource, sourceFrom } from "../pack/clipboard.ts";
import { newId } from "../pack/entries.ts";
import { step } from "./commands.ts";
import { putText, soleSource, textFrom } from "./copied-text.ts";
import { ownLink } from "./links.ts";
import { readCaret } from "./page-caret.ts";
import { schema } from "./schema.ts";

/** Pastes words copied from an article, as a sentence of their own with its source; whether that is what is on the clipboard. */
export function pasteFromArticle(view: EditorView, clipboard: DataTransfer): boolean {
  const { tr } = view.state;
  const source = sourceFrom(clipboard);
  const words = clipboard.getData("text/plain").replace(/\s+/gu, " ").trim();
  if (source === null || words === "") return false;
  const mark = schema.mark("sentence", { link: { ...ownLink(newId()), source: { ...source, drawn: "" } } });
  const { $from } = view.state.selection;
  const before = $from.parent.textBetween(0, $from.parentOffset);
  const space = before === "" || /\s$/u.test(before) ? "" : " ";
  view.dispatch(
    tr
      .replaceSelectionWith(schema.text(space + words, [mark]), false)
      .setMeta(step, true)
      .scrollIntoView(),
  );
  return true;
}

/** Text dragged from another section, with its links; what is dragged within one, the editor moves itself. */
export function drop(view: EditorView, event: DragEvent): boolean {
  const text = event.dataTransfer && view.dragging === null ? textFrom(event.dataTransfer) : null;
  const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
  if (!text || !place) return false;
  const { tr } = view.state;
  tr.setSelection(Selection.near(tr.doc.resolve(place.pos)));
  view.focus();
  view.dispatch(tr.replaceSelection(text).setMeta("uiEvent", "drop").scrollIntoView());
  return true;
}

/** Puts what is selected on the clipboard with its links and its source, and takes it out where it is cut; whether there was anything. */
export function copy(view: EditorView, event: ClipboardEvent): boolean {
  readCaret(view);
  const { selection } = view.state;
  const { clipboardData } = event;
  if (selection.empty || !clipboardData) return false;
  event.preventDefault();
  const slice = selection.content();
  putText(clipboardData, slice);
  const source = soleSource(slice);
  if (source) putSource(clipboardData, source);
  if (event.type === "cut") view.dispatch(view.state.tr.deleteSelection().setMeta("uiEvent", "cut").scrollIntoView());
  return true;
}
