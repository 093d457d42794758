import type { ReadArticle, Removed, Stated } from "../../core/article.ts";
import type { File } from "../../core/contract.ts";
import { decodeText } from "./decoding.ts";
import { isFurniture, opensAftermath, type Position } from "./furniture.ts";
import { bylineOf, imprintOf, publishedOf, wordsBeside, type Found } from "./imprint.ts";
import { isOfKind, originOf, withoutText, type Reader } from "./reader.ts";
import { recogniseLanguage, withLanguages } from "./recognise-language.ts";
import { isHardWrapped, isItem, linesOf, textToBlocks, type TextLine } from "./text-to-blocks.ts";

const extensions = ["txt", "text"] as const;

/** How many lines at either end may be page furniture; a page rarely has more, and running text must never be eaten. */
const furthestHead = 60;
const furthestTail = 160;

/** Plain text, saved or pasted: the debris at its head and tail is cut and listed, title and imprint are found by line. */
export const text: Reader = {
  id: "text",
  label: "Plain text",
  extensions,
  accepts: (file) => isOfKind(file, extensions, "text/plain"),
  read: (file) => Promise.resolve(readText(file)),
};

function readText(file: File): ReadArticle {
  const { text: content, encoding } = decodeText(file);
  const lines = linesOf(content);
  const written = lines.filter((entry) => entry.text !== "");
  const running = runningText(written, isHardWrapped(lines));
  const removed = furnitureOf(written, running);
  const cut = new Set(removed.map((entry) => entry.line));
  const kept = written.filter((entry) => !cut.has(entry.line));
  if (kept.length === 0) throw withoutText(file);

  const language = recogniseLanguage(kept.map((entry) => entry.text).join("\n"));
  const head = kept.filter((entry) => entry.line < running.first);
  const tail = kept.filter((entry) => entry.line > running.last);
  const title = titleOf(kept, running, language);
  const imprint = imprintOf(head, tail, language);
  const stated = new Set([title, imprint.byline, imprint.outlet, imprint.published].map((found) => found?.line));
  const bodyLines = lines.map((entry) =>
    cut.has(entry.line) || stated.has(entry.line) ? { ...entry, text: "" } : entry,
  );
  const body = textToBlocks(bodyLines);
  return {
    origin: originOf(file, "text/plain", encoding),
    title: stateOf(title, lines),
    byline: stateOf(imprint.byline, lines),
    outlet: stateOf(imprint.outlet, lines),
    published: stateOf(imprint.published, lines),
    language: { value: language, line: null, by: "recognised" },
    body: language === null ? body : withLanguages(body, language),
    removed,
  };
}

function stateOf(found: Found | null, lines: readonly TextLine[]): Stated {
  if (!found) return { value: null, line: null, by: "source" };
  return { ...found, ...wordsBeside(found.value, lines[found.line - 1]), by: "source" };
}

/** The first and last line of the article's running text: sentences, wrapped paragraphs and list items. */
interface Running {
  first: number;
  last: number;
}

function runningText(written: readonly TextLine[], wrapped: boolean): Running {
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
  const ended = /[.!?…»”"]$/.test(words);
  const whole = words.length >= 200 || (ended && (words.length >= 40 || isItem(words)));
  const runsOver =
    wrapped &&
    ((before?.line === entry.line - 1 && before.text.length >= 45) ||
      (after?.line === entry.line + 1 && words.length >= 45));
  return (whole || runsOver) && !isFurniture(words, "tail") && bylineOf(words) === null;
}

function furnitureOf(written: readonly TextLine[], running: Running): Removed[] {
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
function titleOf(kept: readonly TextLine[], running: Running, language: string | null): Found | null {
  const candidates = kept.filter(
    (entry) =>
      entry.line < running.first &&
      entry.text.length <= 220 &&
      !/[.;:,]$/.test(entry.text) &&
      !isItem(entry.text) &&
      bylineOf(entry.text) === null &&
      publishedOf(entry.text, language) === null &&
      /\p{L}{2}/u.test(entry.text),
  );
  const title = candidates.find((entry) => entry.text.split(/\s+/).length >= 4) ?? candidates[0];
  return title ? { value: title.text, line: title.line } : null;
}
