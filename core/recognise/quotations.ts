import { anyCue, onceFor } from "./cues.ts";
import type { Lexicon } from "./lexicon.ts";
import { namesIn } from "./names.ts";
import type { Span } from "./sentences.ts";

/** Direct speech and its place inside its marks; `speaker` is null where no words beside it say who spoke. */
export interface Quotation extends Span {
  speaker: string | null;
}

/** Fewer words between marks are a term, not speech. */
const fewestWords = 4;

const pairs: ReadonlyMap<string, string> = new Map([
  ["«", "»"],
  ["“", "”"],
  ["„", "“"],
  ['"', '"'],
  ["”", "”"],
]);

const sayingOf = onceFor(
  (lexicon: Lexicon) => new RegExp(`(?<![\\p{L}\\p{N}])${anyCue(lexicon.saying)}(?![\\p{L}\\p{N}])`, "giu"),
);

/** The quotations of a paragraph in order: at least four words between marks. A mark left open runs to the paragraph's end. */
export function quotationsIn(text: string, lexicon: Lexicon): Quotation[] {
  const spans = quotedSpans(text);
  return spans.map((span, index) => {
    const from = spans[index - 1]?.end ?? 0;
    const to = spans[index + 1]?.start ?? text.length;
    return { ...span, speaker: speakerOf(text, span, { from, to }, lexicon) };
  });
}

function quotedSpans(text: string): Span[] {
  const spans: Span[] = [];
  let at = 0;
  for (;;) {
    const opening = text.slice(at).search(/[«“„"]/);
    if (opening === -1) return spans;
    const start = at + opening + 1;
    const closingMark = pairs.get(text.charAt(start - 1)) ?? '"';
    const closing = text.indexOf(closingMark, start);
    // A mark that is never closed is speech that goes on in the next paragraph, if it opens this one.
    if (closing === -1 && start > 3) return spans;
    const end = closing === -1 ? text.length : closing;
    const raw = text.slice(start, end);
    const words = raw.trim();
    if ((words.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? []).length >= fewestWords) {
      const offset = start + raw.indexOf(words);
      spans.push({ start: offset, end: offset + words.length, text: words });
    }
    at = end + 1;
  }
}

/** Who is named with a verb of saying in the quotation's own sentence: after it before the next stop, or before it. */
function speakerOf(text: string, span: Span, bounds: { from: number; to: number }, lexicon: Lexicon): string | null {
  const after =
    /^[^.!?;\n]{0,200}/u.exec(
      text.slice(span.end + 1, Math.min(bounds.to, span.end + 240)).replace(/^[\s\u00a0»”"]+/u, ""),
    )?.[0] ?? "";
  const before = /[^.!?;\n]*$/u.exec(text.slice(Math.max(bounds.from, span.start - 200), span.start))?.[0] ?? "";
  const closed = /[.!?]$/.test(span.text);
  return (
    (closed && !/^,/.test(after) && /^\p{Lu}/u.test(after) ? null : speakerIn(after, lexicon)) ??
    speakerIn(before, lexicon)
  );
}

function speakerIn(words: string, lexicon: Lexicon): string | null {
  const saying = [...words.matchAll(sayingOf(lexicon))];
  const names = namesIn(words, lexicon);
  if (saying.length === 0 || names.length === 0) return null;
  const distance = (start: number): number => Math.min(...saying.map((match) => Math.abs(match.index - start)));
  return names.reduce((nearest, name) => (distance(name.start) < distance(nearest.start) ? name : nearest)).name;
}
