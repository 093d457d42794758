import { analyse } from "chardet";

/** How many bytes outside of tags are looked at: more changes nothing. */
const sampleLength = 30_000;

/** Below this confidence (of 100) the detector is guessing. */
const leastConfidence = 10;

/** Fewer bytes beyond ASCII tell nothing. */
const fewestSigns = 20;

/** Windows code pages, by the ISO set whose letters they extend; the detector names the set even where the bytes are of the page. */
const windowsPages: ReadonlyMap<string, string> = new Map([
  ["iso-8859-1", "windows-1252"],
  ["iso-8859-2", "windows-1250"],
  ["iso-8859-7", "windows-1253"],
  ["iso-8859-8", "windows-1255"],
  ["iso-8859-9", "windows-1254"],
]);

/**
 * The encoding of a text of which no one says it and which is not Unicode, by the frequency of its letters, as the web names it;
 * null where that does not tell. Tags of a page are passed over.
 */
export function recogniseEncoding(bytes: Uint8Array): string | null {
  const words = outsideTags(bytes);
  if (words.filter((byte) => byte >= 0x80).length < fewestSigns) return null;
  const [best] = analyse(words);
  if (!best || best.confidence < leastConfidence) return null;
  const name = best.name.toLowerCase();
  const page = windowsPages.get(name);
  const label = page !== undefined && words.some((byte) => byte >= 0x80 && byte < 0xa0) ? page : name;
  try {
    const { encoding } = new TextDecoder(label);
    return encoding.startsWith("utf-") ? null : encoding;
  } catch {
    return null;
  }
}

/** The first bytes that stand between no "<" and ">", which no encoding uses for a part of another sign. */
function outsideTags(bytes: Uint8Array): Uint8Array {
  const words = new Uint8Array(Math.min(bytes.length, sampleLength));
  let length = 0;
  let inTag = false;
  for (const byte of bytes) {
    if (length === words.length) break;
    if (byte === 0x3c) inTag = true;
    else if (byte === 0x3e) inTag = false;
    else if (!inTag) words[length++] = byte;
  }
  return words.subarray(0, length);
}
