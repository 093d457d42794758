import type { Removed } from "../../core/article.ts";
import { isFurniture, opensAftermath, type Position } from "./furniture.ts";
import { bylineOf, isImprint, type Found } from "./imprint.ts";
import { isItem, sentenceEnd, type TextLine } from "./text-to-blocks.ts";

/** How many lines at either end may be page furniture; a page rarely has more, and running text must never be eaten. */
const furthestHead = 60;
const furthestTail = 160;

/** The first and last line of the article's running text: sentences, wrapped paragraphs and list items. */
export interface Running {
  first: number;
  last: number;
}

/** Where the running text of non-empty lines begins and ends. `wrapped`: its paragraphs run over several lines each. */
export function runningText(written: readonly TextLine[], wrapped: boolean): Running {
  const prose = (index: number): boolean => {
    const entry = written[index];
    return entry !== undefined && isProse(entry, [written[index - 1], written[index + 1]], wrapped);
  };
  const indices = written.map((_, index) => index);
  const own = indices.findIndex((index) => !isFurniture(written[index]?.text ?? "", "head"));
  const found = indices.find((index) => prose(index)) ?? own;
  // A page of debris alone has no running text: all of it stands before.
  if (found === -1) return { first: Infinity, last: Infinity };
  const end = aftermathFrom(written, found);
  const last = indices.slice(0, end).findLast((index) => prose(index)) ?? end - 1;
  return { first: written[found]?.line ?? 1, last: written[last]?.line ?? 1 };
}

/** The index of the line that opens comments or other articles, if it stands in the last part of the text; else its end. */
function aftermathFrom(written: readonly TextLine[], first: number): number {
  const sizes = written.map((entry) => entry.text.length);
  const whole = sizes.reduce((sum, size) => sum + size, 0);
  let before = 0;
  const index = written.findIndex((entry, at) => {
    before += sizes[at] ?? 0;
    return at > first && before > whole * 0.5 && opensAftermath(entry.text);
  });
  return index === -1 ? written.length : index;
}

/** A sentence's length and end, an item of a list, or a line of a paragraph that runs over several. */
function isProse(entry: TextLine, neighbours: readonly (TextLine | undefined)[], wrapped: boolean): boolean {
  const { text: words } = entry;
  const [before, after] = neighbours;
  const ended = sentenceEnd.test(words);
  const shortest = /[\u3040-\u9fff\uac00-\ud7af]/.test(words) ? 20 : 40;
  const whole = words.length >= shortest * 5 || (ended && (words.length >= shortest || isItem(words)));
  const runsOver =
    wrapped &&
    ((before?.line === entry.line - 1 && before.text.length >= 45) ||
      (after?.line === entry.line + 1 && words.length >= 45));
  return (whole || runsOver) && !isFurniture(words, "tail") && bylineOf(words) === null;
}

/** The lines that are page debris: at the ends by the tables of {@link isFurniture}, and all that follows the article. */
export function furnitureOf(written: readonly TextLine[], running: Running): Removed[] {
  const place = (line: number): Position => (line < running.first ? "head" : line > running.last ? "tail" : "within");
  const after = written.filter((entry) => entry.line > running.last);
  const aftermath = after.find((entry) => opensAftermath(entry.text))?.line ?? Infinity;
  return written
    .filter((entry, index) => {
      if (entry.line >= aftermath) return true;
      const position = place(entry.line);
      const far = position === "head" ? index >= furthestHead : written.length - index > furthestTail;
      return isFurniture(entry.text, far ? "within" : position);
    })
    .map((entry) => ({ line: entry.line, text: entry.text, reason: "page-furniture" }));
}

/** The first line that looks like a title: before the running text, several words, no sentence's end, no imprint. */
export function titleOf(kept: readonly TextLine[], running: Running, language: string | null): Found | null {
  const candidates = kept.filter(
    (entry) =>
      entry.line < running.first &&
      entry.text.length <= 220 &&
      !/[.;:,。；：，、؛،]$/.test(entry.text) &&
      !isItem(entry.text) &&
      !isImprint(entry.text, language) &&
      /\p{L}{2}/u.test(entry.text),
  );
  const title = candidates.find((entry) => entry.text.split(/\s+/).length >= 4) ?? candidates[0];
  return title ? { value: title.text, line: title.line } : null;
}
