import type { PdfPage, Run } from "./document.ts";
import { cellsOf, rowsOf, wordsOf, type Row } from "./lines.ts";

/** A page parted into what runs at its head, its own words, and what runs at its foot; head and foot line by line. */
export interface PartedPage {
  head: string[];
  runs: Run[];
  foot: string[];
}

/** How many lines at either end of a page may repeat on others. */
const deepestEdge = 4;

/** How far a repeated line may stand from where it stands on another page, in points. */
const shift = 6;

/** A shorter part of a line repeats by chance. In UTF-16 units. */
const shortestPart = 8;

const pageNumber =
  /^[\s–—\-|[(]*(?:(?:page|p\.|seite|página|pagina|стр\.|страница|صفحة)\s*)?(?:\d{1,3}|[ivxl]{1,6})(?:\s*(?:\/|of|sur|de|von|di|из|من)\s*\d{1,4})?[\s–—\-|\])]*$/iu;

/** The day and hour that a browser prints at a page's head, and the address with the page's number at its foot. */
const printedAt = /^\d{1,4}[./-]\d{1,2}[./-]\d{2,4},?\s+\d{1,2}[:.]\d{2}(?:\s*[AP]M)?(?=\s|$)/i;
const printedFrom = /^(?:https?|file):\/\/\S+(?:\s+\d{1,4}\s*\/\s*\d{1,4})?$/i;

/**
 * A line at a page's edge. `parts` are what stands apart in it: a title at the left, a section at the right.
 * `apart`: a gap or another size of letters parts it from the next line inwards.
 */
interface EdgeLine {
  page: number;
  text: string;
  parts: string[];
  y: number;
  runs: Run[];
  apart: boolean;
}

/** The pages without running heads, feet and page numbers: lines at the edge that others repeat at the same height. */
export function partPages(pages: readonly PdfPage[]): PartedPage[] {
  const edges = pages.map(({ runs, height }, page) => {
    const rows = rowsOf(runs);
    const lines = rows.map((row, index): EdgeLine => {
      const parts = cellsOf(row).map((cell) => wordsOf({ ...row, runs: cell }));
      const inwards = rows[row.y < height / 2 ? index + 1 : index - 1];
      return { page, text: wordsOf(row), parts, y: row.y, runs: row.runs, apart: standsApart(row, inwards) };
    });
    const count = Math.min(deepestEdge, Math.ceil(lines.length / 2));
    return {
      head: lines.slice(0, count).filter(({ y }) => y < height * 0.25),
      foot: lines
        .slice(-count)
        .filter(({ y }) => y > height * 0.75)
        .reverse(),
    };
  });
  const printed = edges.some(({ foot }) => foot.some(({ text }) => printedFrom.test(text)));
  const heads = repeatedIn(edges.map(({ head }) => head));
  const feet = repeatedIn(edges.map(({ foot }) => foot));
  return pages.map(({ runs }, index) => {
    const edge = edges[index];
    const head = outermost(edge?.head ?? [], heads, printed);
    const foot = outermost(edge?.foot ?? [], feet, printed).reverse();
    const gone = new Set([...head, ...foot].flatMap((line) => line.runs));
    return {
      head: head.map((line) => line.text),
      runs: gone.size === 0 ? [...runs] : runs.filter((run) => !gone.has(run)),
      foot: foot.map((line) => line.text),
    };
  });
}

/** The lines that stand on another page too, at the same height; whole, or in a part that at least three pages have. */
function repeatedIn(edges: readonly (readonly EdgeLine[])[]): ReadonlySet<EdgeLine> {
  const whole = new Map<string, EdgeLine[]>();
  const inPart = new Map<string, EdgeLine[]>();
  for (const line of edges.flat()) {
    const key = keyOf(line.text);
    whole.set(key, [...(whole.get(key) ?? []), line]);
    for (const part of line.parts)
      if (part.length >= shortestPart) inPart.set(part, [...(inPart.get(part) ?? []), line]);
  }
  const repeated = new Set<EdgeLine>();
  for (const lines of whole.values()) {
    for (const line of lines) {
      if (lines.some((other) => other.page !== line.page && repeats(other, line))) repeated.add(line);
    }
  }
  for (const lines of inPart.values()) {
    for (const line of lines) {
      if (new Set(lines.filter((other) => isLevel(other, line)).map(({ page }) => page)).size >= 3) repeated.add(line);
    }
  }
  return repeated;
}

/** A line as it is on each page, whatever its figures. */
function keyOf(text: string): string {
  return text.toLowerCase().replace(/\d+/g, "#").replace(/\s+/g, " ");
}

function isLevel(one: EdgeLine, other: EdgeLine): boolean {
  return Math.abs(one.y - other.y) <= shift;
}

/** Whether a line is the other but for its page's number: figures are the same, or as far apart as the pages. */
function repeats(one: EdgeLine, other: EdgeLine): boolean {
  if (!isLevel(one, other)) return false;
  const [figures, others] = [one, other].map(({ text }) => (text.match(/\d+/g) ?? []).map(Number));
  return (figures ?? []).every((figure, index) => {
    const apart = figure - (others?.[index] ?? 0);
    return apart === 0 || apart === one.page - other.page;
  });
}

/** The lines from the edge inwards that are not the page's own. `printed`: a browser printed the pages. */
function outermost(lines: readonly EdgeLine[], repeated: ReadonlySet<EdgeLine>, printed: boolean): EdgeLine[] {
  const isRunning = (line: EdgeLine): boolean =>
    repeated.has(line) ||
    line.runs.every((run) => run.artifact) ||
    pageNumber.test(line.text) ||
    printedFrom.test(line.text) ||
    (printed && printedAt.test(line.text));
  const own = lines.findIndex((line) => !isRunning(line));
  const last = lines.findLastIndex((line, index) => (own === -1 || index < own) && line.apart);
  return lines.slice(0, last + 1);
}

/** Whether a row is set apart from the next one inwards: by a gap, or in letters of another size. */
function standsApart(row: Row, next: Row | undefined): boolean {
  if (!next) return true;
  return Math.abs(row.y - next.y) > 1.6 * next.size || Math.abs(row.size - next.size) > 0.07 * next.size;
}

/** The address that a browser printed at the foot of a page; null where the line is none, or one cut short. */
export function printedAddress(text: string): string | null {
  if (!printedFrom.test(text) || /…|\.\.\./.test(text)) return null;
  return /^https?:\/\/\S+/i.exec(text)?.[0] ?? null;
}
