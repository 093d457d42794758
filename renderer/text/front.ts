import { toggleMark } from "prosemirror-commands";
import type { Command, EditorState } from "prosemirror-state";
import { useSyncExternalStore } from "react";
import { listOf, schema } from "./schema.ts";
import type { TextEditor } from "./editor.ts";

/** The text that has the caret, or had it last, and who hears of its changes. */
let front: TextEditor | null = null;
const listeners = new Set<() => void>();

/** Makes a text the one in front, or tells that it has changed. */
export function comeToFront(editor: TextEditor): void {
  front = editor;
  for (const hear of listeners) hear();
}

/** Forgets a text that is no longer on the screen. */
export function leaveFront(editor: TextEditor): void {
  if (front !== editor) return;
  front = null;
  for (const hear of listeners) hear();
}

/** How the words at the caret look, one word for each look; "" where no text has the caret. */
function looksAtCaret(): string {
  if (!front) return "";
  const { state } = front.view;
  const { $from, from, to, empty } = state.selection;
  const isSet = (name: "strong" | "emphasis" | "lead"): boolean => {
    const mark = schema.marks[name];
    if (!empty) return state.doc.rangeHasMark(from, to, mark);
    return mark.isInSet(state.storedMarks ?? $from.marks()) !== undefined;
  };
  const looks = (["strong", "emphasis", "lead"] as const).filter(isSet);
  const hasNote = from + 1 === to ? state.doc.nodeAt(from)?.type === schema.nodes.note : false;
  const isBehindNote = empty && $from.nodeBefore?.type === schema.nodes.note;
  return ["text", ...looks, listOf($from.parent) ?? "", hasNote || isBehindNote ? "note" : ""].join(" ");
}

/** How the words at the caret look: "text" while a text has it, "strong", "emphasis", "lead", "bullets", "numbers", "note". */
export function useLooks(): ReadonlySet<string> {
  const looks = useSyncExternalStore(
    (hear) => {
      listeners.add(hear);
      return () => listeners.delete(hear);
    },
    looksAtCaret,
    () => "",
  );
  return new Set(looks === "" ? [] : looks.split(" "));
}

/** What is read of the text in front; `none` where there is no such. */
export function readFront<Value>(read: (state: EditorState) => Value, none: Value): Value {
  return front ? read(front.view.state) : none;
}

/** Does something to the text in front and puts the focus back into it. */
export function actInFront(command: Command): void {
  if (!front) return;
  const { view } = front;
  command(view.state, view.dispatch, view);
  view.focus();
}

/** Sets the selected words off, or no longer. */
export function setOff(look: "strong" | "emphasis"): void {
  actInFront(toggleMark(schema.marks[look]));
}
