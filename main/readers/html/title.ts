import type { Stated } from "../../../core/article.ts";
import type { Tagged } from "./head.ts";
import { sectionsAround } from "./sections.ts";
import type { PageLine } from "./to-blocks.ts";
import { plainWords } from "../plain-words.ts";

/** No title is longer, in UTF-16 units. */
const longestTitle = 300;

/** No line that shows a title is longer, with the signs and blanks that it may have besides, in UTF-16 units. */
const longestShown = 2 * longestTitle;

/**
 * The title as the page shows it over its text, where a line shows it; else as the first of its tags states it. A heading that says
 * more than a tag does, or says it in other words, is what the reader of the page saw.
 */
export function titleOf(stated: readonly Tagged[], lines: readonly PageLine[]): Stated {
  const headings = lines.filter((entry) => entry.text.length <= longestTitle && headingOf(entry) !== null);
  const main = headings.filter((entry) => headingOf(entry) === "h1");
  const whole = new Set(stated.map(({ value }) => plainWords(value)));
  const parts = new Set(stated.flatMap(({ value }) => value.split(/\s+(?:[|•·–—»«:<>-]|::|\/\/)\s+/).map(plainWords)));
  const isOf = (titles: ReadonlySet<string>) => (entry: PageLine) =>
    entry.text.length <= longestShown && titles.has(entry.words);
  const shown =
    main.find(isOf(whole)) ??
    headings.find(isOf(whole)) ??
    lines.find(isOf(whole)) ??
    longest(headings.filter(isOf(parts)));
  if (shown) return { value: shown.text, line: shown.line, by: "source" };
  const [only, second] = main;
  const alike = main.find((entry) => stated.some(({ value }) => isAlike(entry.text, value))) ?? (second ? null : only);
  const [first] = stated;
  if (alike && (alike !== only || !first || wordsOf(alike.text).length >= 3)) {
    const within = stated.find(({ value }) => isTitleAmongOthers(alike.text, value));
    if (!within) return { value: alike.text, line: alike.line, by: "source" };
    return { value: within.value, line: alike.line, words: alike.text, tag: within.tag, by: "source" };
  }
  return first
    ? { value: first.value, line: null, tag: first.tag, by: "source" }
    : { value: null, line: null, by: "source" };
}

function longest(entries: readonly PageLine[]): PageLine | undefined {
  return entries.toSorted((one, other) => other.text.length - one.text.length)[0];
}

/** The name of the heading that a line stands in, outside menus, asides and footers. */
function headingOf(entry: PageLine): string | null {
  let heading: string | null = null;
  for (const { name } of sectionsAround(entry.section)) {
    if (/^h[1-3]$/.test(name)) heading ??= name;
    if (/^(?:nav|aside|footer|form|dialog)$/.test(name)) return null;
  }
  return heading;
}

function wordsOf(text: string): string[] {
  return plainWords(text).split(" ");
}

/** Whether most words of the shorter of two titles are in the other. */
function isAlike(one: string, other: string): boolean {
  const [words, others] = [new Set(wordsOf(one)), new Set(wordsOf(other))];
  const common = [...words].filter((word) => others.has(word)).length;
  return common >= 2 && common >= Math.min(words.size, others.size) * 0.6;
}

/** Whether a heading holds a title beside a kicker run into it or the day of its posting. */
function isTitleAmongOthers(heading: string, title: string): boolean {
  const at = heading.indexOf(title);
  if (at === -1 || title.length < 15) return false;
  const [before, after] = [heading.slice(0, at), heading.slice(at + title.length)];
  return /[\p{L}\p{N}]$/u.test(before) || /\d{4}/.test(after);
}
