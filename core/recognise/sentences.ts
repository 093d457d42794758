import type { Lexicon } from "./lexicon.ts";

/** A sentence and its place: offsets into the text it was found in, in UTF-16 units, `end` not included. */
export interface Span {
  start: number;
  end: number;
  text: string;
}

const sentenceEnd = /([.!?…]+)([\s\u00a0\u202f]?[»”"’)\]]+)*(?=[\s\u00a0]+|$)/gu;
const sentenceStart = /^[\s\u00a0]*[–—-]?[\s\u00a0]*[«“"'‘(\[]?[\s\u00a0\u202f]*[\p{Lu}\p{N}]/u;

/** The sentences of a paragraph in order, each without the blanks round it. Together they hold every word of it. */
export function sentencesOf(text: string, lexicon: Pick<Lexicon, "abbreviations"> | null): Span[] {
  const abbreviations = new Set(lexicon?.abbreviations ?? []);
  const sentences: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(sentenceEnd)) {
    const end = match.index + match[0].length;
    const stop = match[1] ?? "";
    if (stop === "." && isAbbreviation(text, match.index, abbreviations)) continue;
    const following = text.slice(end, end + 12);
    if (following.trim() !== "" && !sentenceStart.test(following)) continue;
    push(sentences, text, start, end);
    start = end;
  }
  push(sentences, text, start, text.length);
  return sentences;
}

function push(sentences: Span[], text: string, from: number, to: number): void {
  const raw = text.slice(from, to);
  const trimmed = raw.trim();
  if (trimmed === "") return;
  const start = from + raw.indexOf(trimmed);
  sentences.push({ start, end: start + trimmed.length, text: trimmed });
}

/** A full stop after an initial ("J."), inside initials ("U.S.") or after a word of the list ends no sentence. */
function isAbbreviation(text: string, stop: number, abbreviations: ReadonlySet<string>): boolean {
  const word = /[\p{L}\p{N}.’'-]{1,20}$/u.exec(text.slice(Math.max(0, stop - 20), stop))?.[0] ?? "";
  if (/^\p{Lu}$/u.test(word) || /^(?:\p{L}\.)+\p{L}$/u.test(word)) return true;
  const last = word.split(/[’']/).at(-1) ?? word;
  return abbreviations.has(last.toLowerCase());
}
