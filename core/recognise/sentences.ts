import { onceFor } from "./cues.ts";
import type { Lexicon } from "./lexicon.ts";

/** A sentence and its place: offsets into the text it was found in, in UTF-16 units, `end` not included. */
export interface Span {
  start: number;
  end: number;
  text: string;
}

/** What of a lexicon tells where sentences end. */
type BoundaryWords = Pick<Lexicon, "abbreviations" | "closingAbbreviations" | "notNames">;

const noWords: BoundaryWords = { abbreviations: [], closingAbbreviations: [], notNames: [] };

const boundariesOf = onceFor((words: BoundaryWords) => ({
  abbreviations: new Set(words.abbreviations),
  closing: new Set(words.closingAbbreviations),
  notNames: new Set(words.notNames),
}));

/** A stop before a blank, or, where a page lost the blank, between a word and a capital ("trois jours.Le maire"). */
const sentenceEnd =
  /([.!?…]+)([\s\u00a0\u202f]?[»”"’)\]]+)*(?=[\s\u00a0]+|$|(?<=(?:^|[\s\u00a0«“(’'-])(?:\p{L}{2,}\p{Ll}|\p{N}{4})[.!?…]+[»”]?)[«“]?\p{Lu}\p{Ll}*[\s\u00a0’'])/gu;
/** No text quotes within quotations deeper than this: marks left open before are no quotation's. */
const deepestQuotation = 8;

const pairs: ReadonlyMap<string, string> = new Map([
  ["«", "»"],
  ["“", "”"],
  ['"', '"'],
]);
const sentenceStart = /^[\s\u00a0]*[–—-]?[\s\u00a0]*[«“"'‘(\[]?[\s\u00a0\u202f]*[\p{Lu}\p{N}]/u;

/**
 * The sentences of a paragraph in order, each without the blanks round it. Together they hold every word of it. What stands
 * between quotation marks is never parted, however many sentences it has: half a quotation is nobody's.
 */
export function sentencesOf(text: string, lexicon: BoundaryWords | null): Span[] {
  return partsOf(text, quotedParts(text), lexicon);
}

/** The sentences of a text as {@link sentencesOf} finds them, those inside quotations parted too. */
export function sentencesWithin(text: string, lexicon: BoundaryWords | null): Span[] {
  return partsOf(text, [], lexicon);
}

function partsOf(text: string, quoted: readonly Pick<Span, "start" | "end">[], lexicon: BoundaryWords | null): Span[] {
  const { abbreviations, closing, notNames } = boundariesOf(lexicon ?? noWords);
  const sentences: Span[] = [];
  let start = 0;
  let next = 0;
  for (const match of text.matchAll(sentenceEnd)) {
    const end = match.index + match[0].length;
    while ((quoted[next]?.end ?? Infinity) <= end) next += 1;
    if (end > (quoted[next]?.start ?? Infinity)) continue;
    const stop = match[1] ?? "";
    const following = text.slice(end, end + 24);
    if (stop === ".") {
      const abbreviation = abbreviationBefore(text, match.index, abbreviations);
      // "in the U.S. They left", "etc. Le maire": what may close a sentence does before a word that begins no name.
      const next = /^\s+([\p{L}’']+)/u.exec(following)?.[1] ?? "";
      const mayClose =
        abbreviation !== null && (closing.has(abbreviation) || /^(?:\p{L}\.)+\p{L}$/u.test(abbreviation));
      const opens = /^\p{Lu}/u.test(next) && notNames.has(next.toLowerCase().replace(/(?<=^[ld])[’'].*$/u, "'"));
      if (abbreviation !== null && !(mayClose && opens)) continue;
    }
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

/** Whether a sentence is nothing but a quotation: what someone said, and nothing of who. */
export function isQuotationAlone(sentence: string): boolean {
  const [part] = quotedParts(sentence);
  return part?.start === 0 && /^[.,;\s\u00a0]*$/.test(sentence.slice(part.end));
}

/** The parts of a text between quotation marks that are closed, marks included, in order; of those inside others the outer one. */
function quotedParts(text: string): Pick<Span, "start" | "end">[] {
  const open: { closing: string; start: number }[] = [];
  const parts: Pick<Span, "start" | "end">[] = [];
  for (const { 0: mark, index } of text.matchAll(/[«»“”"]/g)) {
    const closing = pairs.get(mark);
    const closes = mark === '"' && open.some((entry) => entry.closing === mark);
    if (closing !== undefined && !closes) {
      open.push({ closing, start: index });
      if (open.length > deepestQuotation) open.shift();
      continue;
    }
    const opening = open.findLastIndex((entry) => entry.closing === mark);
    const start = open[opening]?.start;
    if (start === undefined) continue;
    open.length = opening;
    while ((parts.at(-1)?.start ?? -1) > start) parts.pop();
    parts.push({ start, end: index + 1 });
  }
  return parts;
}

/**
 * The abbreviation that a full stop belongs to: an initial ("J."), initials ("U.S.") or a word of the list, in lower case; null where
 * it ends a word like any other.
 */
function abbreviationBefore(text: string, stop: number, abbreviations: ReadonlySet<string>): string | null {
  const word = /[\p{L}\p{N}.’'-]{1,20}$/u.exec(text.slice(Math.max(0, stop - 20), stop))?.[0] ?? "";
  const last = (word.split(/[’']/).at(-1) ?? word).toLowerCase();
  if (/^\p{Lu}$/u.test(word) || /^(?:\p{L}\.)+\p{L}$/u.test(word)) return last;
  return abbreviations.has(last) ? last : null;
}
