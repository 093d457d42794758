import type { RowAction } from "../controls/context-menu.tsx";
import type { Strings } from "../strings/en.ts";
import { keyWords } from "../commands/keys.ts";

/** What was copied last in this window, by kind of data: a page may read of the clipboard only what every program could have put there. */
let copied: ReadonlyMap<string, string> = new Map();

/** Remembers all kinds of what is copied or cut in the window, until it is told to stop. */
export function rememberCopies(): () => void {
  const remember = ({ clipboardData }: ClipboardEvent): void => {
    copied = new Map((clipboardData?.types ?? []).map((kind) => [kind, clipboardData?.getData(kind) ?? ""]));
  };
  addEventListener("copy", remember);
  addEventListener("cut", remember);
  return () => {
    removeEventListener("copy", remember);
    removeEventListener("cut", remember);
  };
}

async function dataOfClipboard(): Promise<DataTransfer> {
  const data = new DataTransfer();
  for (const item of await navigator.clipboard.read()) {
    for (const kind of ["text/plain", "text/html"].filter((known) => item.types.includes(known))) {
      data.setData(kind, await (await item.getType(kind)).text());
    }
  }
  // Words that were copied here bring their source along, as by the key.
  const isOurs = data.getData("text/plain").replaceAll("\r\n", "\n") === copied.get("text/plain");
  if (isOurs) for (const [kind, words] of copied) data.setData(kind, words);
  return data;
}

/** Has the element with the focus do as at a key of the clipboard; answers whether it did. */
function happens(event: "cut" | "copy" | "paste", clipboardData: DataTransfer): boolean {
  const init = { clipboardData, bubbles: true, cancelable: true };
  return document.activeElement?.dispatchEvent(new ClipboardEvent(event, init)) === false;
}

/** Puts what is on the clipboard where the caret stands, as the key does. Throws where the clipboard may not be read. */
async function paste(): Promise<void> {
  happens("paste", await dataOfClipboard());
}

/** Cuts or copies what is selected, as the key does. Throws where the clipboard may not be written. */
async function take(how: "cut" | "copy"): Promise<void> {
  const data = new DataTransfer();
  if (!happens("copy", data)) data.setData("text/plain", getSelection()?.toString() ?? "");
  const kinds = ["text/plain", "text/html"].filter((kind) => data.types.includes(kind));
  const blobs = kinds.map((kind): [string, Blob] => [kind, new Blob([data.getData(kind)], { type: kind })]);
  await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
  // Only now: words that the clipboard did not take stay in the text.
  if (how === "copy" || happens("cut", new DataTransfer())) return;
  getSelection()?.deleteFromDocument();
  document.activeElement?.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

/**
 * Cutting and copying the words at `range`, and pasting where the caret stands, for a menu of a text that stands in the place of the
 * browser's own. `refuse` says why the clipboard could not be used.
 */
export function clipboardActions(range: Range, strings: Strings, refuse: (why: string) => void): RowAction[] {
  const words = strings.spelling;
  const act = (how: "cut" | "copy") => () => {
    const selection = getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
    void take(how).catch(() => refuse(words.notCopied(keyWords("Mod+C", strings), keyWords("Mod+X", strings))));
  };
  return [
    { id: "cut", words: words.cut, run: act("cut") },
    { id: "copy", words: words.copy, run: act("copy") },
    {
      id: "paste",
      words: words.paste,
      keys: keyWords("Mod+V", strings),
      run: () => void paste().catch(() => refuse(words.notPasted(keyWords("Mod+V", strings)))),
    },
  ];
}
