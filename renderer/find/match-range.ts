import { textElement } from "../pack/desk-context.tsx";
import { editorOf } from "../text/editor.ts";
import { pageRange } from "../text/page-range.ts";
import type { Match } from "./matches.ts";

/** The stretch of the page that a match takes; null where it is not on the screen. */
export function rangeOfMatch({ section, entry, field, from, to }: Match): Range | null {
  const editor = entry === "" ? null : editorOf(document.getElementById(textElement(section)));
  if (editor) return field === "text" || field === "lead" ? pageRange(editor, entry, field, from, to) : null;
  const element =
    field === "title"
      ? document.getElementById("briefing-title")
      : document.querySelector(`[data-entry="${CSS.escape(entry)}"] [data-field="${CSS.escape(field)}"]`);
  const text = element?.firstChild;
  if (!(text instanceof Text) || text.length < to) return null;
  const range = document.createRange();
  range.setStart(text, from);
  range.setEnd(text, to);
  return range;
}
