import { joinLines } from "../hyphens.ts";
import type { Tag } from "./tags.ts";
import { cellsOf, middle, type Row } from "./lines.ts";
import { isItem } from "../text-to-blocks.ts";

/**
 * A line as it is printed, with its number in the whole document. `left` and `right` are the edges of its column, `column` the
 * column's rank in the document; lengths in points. `bold` and `italic`: all of its words are.
 */
export interface Line {
  line: number;
  text: string;
  start: number;
  end: number;
  y: number;
  size: number;
  bold: boolean;
  italic: boolean;
  rightToLeft: boolean;
  tag: Tag | null;
  column: number;
  left: number;
  right: number;
  row: Row;
}

/** Lines that belong together: a paragraph, a heading, an item of a list, a footnote. `text` has them as one. */
export interface Paragraph {
  line: number;
  text: string;
  lines: Line[];
}

/** How the lines of a document are set: what parts its paragraphs follows from it. */
interface Setting {
  /** From line to line, in ems. */
  leading: number;
  /** The first line of a paragraph is indented. */
  indented: boolean;
  /** Its tags can be relied on. */
  tagged: boolean;
}

const ended = /[.!?…:;]["»”’)\]]*[\u00b9\u00b2\u00b3\u2070-\u2079]*$/;
const indent = 0.7;

/** The paragraphs of lines in reading order; a paragraph that runs on in the next column or on the next page is one. */
export function paragraphsIn(printed: readonly Line[], vocabulary: ReadonlySet<string>): Paragraph[] {
  const lines = printed.map((line, index) => ({ ...line, ...edgesAt(printed, index) }));
  const setting = settingOf(lines);
  const groups: Line[][] = [];
  for (const line of lines) {
    const open = groups.at(-1);
    if (open && !begins(line, open, setting)) open.push(line);
    else groups.push([line]);
  }
  return groups.map((group) => ({
    line: group[0]?.line ?? 1,
    text: group.map(({ text }) => text).reduce((text, next) => joinLines(text, next, vocabulary)),
    lines: group,
  }));
}

/** The edges between which a line is set: its column's, or those that the lines about it keep to where that is narrower. */
function edgesAt(lines: readonly Line[], index: number): Pick<Line, "left" | "right"> {
  const line = lines[index];
  const about = lines.slice(Math.max(0, index - 5), index + 6).filter(({ column }) => column === line?.column);
  const edge = (of: (line: Line) => number): number | undefined =>
    about.map(of).find((x) => about.filter((other) => Math.abs(of(other) - x) < 1.5).length >= 3);
  const [left, right] = [line?.left ?? 0, line?.right ?? 0];
  return line?.rightToLeft === true
    ? { left: edge(({ start }) => start) ?? left, right }
    : { left, right: edge(({ end }) => end) ?? right };
}

function settingOf(lines: readonly Line[]): Setting {
  const pairs = lines.flatMap((line, index) => {
    const before = lines[index - 1];
    return before && before.column === line.column && sameSize(before, line) ? [{ before, line }] : [];
  });
  const leading = middle(pairs.map(({ before, line }) => (line.y - before.y) / line.size)) || 1.2;
  const starts = pairs.filter(({ before, line }) => isIndented(line) && !isIndented(before) && !isItem(line.text));
  return { leading, indented: starts.length > pairs.length * 0.05, tagged: areTagsSound(lines) };
}

/** Careless tools make an element of each line: sentences then break off at their ends. */
function areTagsSound(lines: readonly Line[]): boolean {
  const tagged = lines.filter((line) => line.tag?.kind === "paragraph");
  if (lines.filter((line) => line.tag !== null).length < lines.length * 0.8) return false;
  const ends = tagged.filter((line, index) => {
    const next = tagged[index + 1];
    return next && next.column === line.column && next.tag?.element !== line.tag?.element;
  });
  return ends.filter((line) => /[\p{Ll},-]$/u.test(line.text)).length <= ends.length * 0.3;
}

function begins(line: Line, open: readonly Line[], setting: Setting): boolean {
  const [first, before] = [open[0] ?? line, open.at(-1) ?? line];
  if (setting.tagged && line.column === before.column && (line.tag || before.tag)) {
    return line.tag?.element !== before.tag?.element;
  }
  if (!sameSize(before, line) || isItem(line.text)) return true;
  if (before.bold !== line.bold && (before.bold ? isShort(before, line) || open.every(({ bold }) => bold) : line.bold))
    return true;
  const unended = !ended.test(before.text);
  const runsOn = unended && /^[\p{Ll}\p{Nd}(«“]/u.test(line.text) && /^\P{Lu}/u.test(line.text);
  if (line.column !== before.column) return !(runsOn || goesOver(before, line, setting));
  if (line.y - before.y > setting.leading * line.size * 1.3) return true;
  if (cellsOf(before.row).length > 1 || cellsOf(line.row).length > 1) return !hangs(line, before);
  if (isItem(first.text)) return line.start < first.start - 0.3 * line.size && !line.rightToLeft;
  if (/[-\u00ad\u2010]$/.test(before.text)) return false;
  if (hangs(line, before)) return false;
  if (isIndented(line) && !isIndented(before) && !isCentred(line)) return true;
  return !runsOn && !isCentred(line) && isShort(before, line);
}

/** Whether a line stands beneath the words after the label of the line before it: a number in the margin. */
function hangs(line: Line, before: Line): boolean {
  return before.row.runs.some((run, index) => {
    const label = before.row.runs[index - 1];
    const apart = label !== undefined && run.x - (label.x + label.width) > 0.4 * line.size;
    const inwards = line.start - run.x;
    const beneath = isItem(`${run.text} `) ? inwards > -1 && inwards < 3 * line.size : Math.abs(inwards) < 1;
    return apart && beneath && run.x - before.start < 6 * line.size;
  });
}

/** Whether a paragraph goes over from the foot of a column to the head of the next. */
function goesOver(before: Line, line: Line, { indented }: Setting): boolean {
  if (/[-\u00ad\u2010]$/.test(before.text)) return true;
  if (isShort(before, line) || isIndented(line)) return false;
  return indented || !ended.test(before.text);
}

function sameSize(one: Line, other: Line): boolean {
  return Math.abs(one.size - other.size) < 0.06 * Math.max(one.size, other.size);
}

function isIndented(line: Line): boolean {
  const inwards = line.rightToLeft ? line.right - line.end : line.start - line.left;
  return inwards > indent * line.size && inwards < 5 * line.size;
}

function isCentred({ start, end, left, right, size }: Line): boolean {
  return start - left > size && Math.abs(start - left - (right - end)) < size;
}

/** Whether the next line's first word had found room at the end of a line: the line was ended on purpose. */
function isShort(line: Line, next: Line): boolean {
  const word = next.text.split(" ")[0] ?? "";
  const width = next.text.length === 0 ? 0 : ((next.end - next.start) * (word.length + 1)) / next.text.length;
  const room = line.rightToLeft ? line.start - line.left : line.right - line.end;
  return room > width + 0.8 * line.size;
}
