import { sourceSchema, type Source } from "../../core/pack.ts";

/** The kind of data that carries a source beside the copied words; only Attaché reads it. */
const kind = "application/x-attache-source";

/** The selected words as they are copied; "" where nothing is selected. */
export function selectedWords(): string {
  return getSelection()?.toString() ?? "";
}

/** Puts words on the clipboard, as plain text and with the source they are linked to, so that the link outlives the copy. */
export function putWords(clipboard: DataTransfer, words: string, source: Source): void {
  clipboard.setData("text/plain", words);
  putSource(clipboard, source);
}

/** Puts a source beside the words on the clipboard. */
export function putSource(clipboard: DataTransfer, source: Source): void {
  clipboard.setData(kind, JSON.stringify(source));
}

/** The source that copied words are linked to; null where they bear none, or one that is not ours. */
export function sourceFrom(clipboard: DataTransfer): Source | null {
  const data = clipboard.getData(kind);
  if (data === "") return null;
  try {
    return sourceSchema.parse(JSON.parse(data));
  } catch {
    return null;
  }
}
