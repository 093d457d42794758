import type { RowAction } from "../controls/context-menu.tsx";
import type { Strings } from "../strings/en.ts";
import { keyWords } from "../commands/keys.ts";
import { editorOf } from "./editor.ts";

/** Puts what is on the clipboard where the caret stands, as clean text. Throws where the clipboard may not be read. */
async function paste(): Promise<void> {
  const editor = editorOf(document.activeElement);
  editor?.view.pasteText(await navigator.clipboard.readText());
}

/** Pasting, for a menu of a text that stands in the place of the browser's own. `refuse` says why the clipboard could not be read. */
export function pasteAction(strings: Strings, refuse: (why: string) => void): RowAction {
  const words = strings.spelling;
  return {
    id: "paste",
    words: words.paste,
    keys: keyWords("Mod+V", strings),
    run: () => void paste().catch(() => refuse(words.notPasted)),
  };
}
