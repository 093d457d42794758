import { entryElement, wordsElement } from "../pack/desk-context.tsx";
import { editorOf, pageRange } from "../text/editor.ts";
import type { Match } from "./matches.ts";

/** The fields of which each entry has one, in the element that has the entry's name. */
const mainFields = new Set(["text", "of", "event"]);

/** The stretch of the page that a match takes; null where it is not on the screen, or stands in a further column of a table. */
export function rangeOfMatch({ entry, field, from, to }: Match): Range | null {
  const editor = entry === "" ? null : editorOf(wordsElement(entry));
  if (editor) return field === "text" || field === "lead" ? pageRange(editor, entry, field, from, to) : null;
  const element =
    field === "title"
      ? document.getElementById("briefing-title")
      : mainFields.has(field)
        ? document.getElementById(entryElement(entry))
        : null;
  const text = element?.firstChild;
  if (!(text instanceof Text) || text.length < to) return null;
  const range = document.createRange();
  range.setStart(text, from);
  range.setEnd(text, to);
  return range;
}
