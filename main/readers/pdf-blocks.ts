import { plain, type Block, type Cell } from "../../core/blocks.ts";
import { joinLines } from "./hyphens.ts";
import { cellsOf, wordsOf, type Row } from "./pdf-lines.ts";
import { paragraphsIn, type Line, type Paragraph } from "./pdf-paragraphs.ts";
import { itemOf } from "./text-to-blocks.ts";

/** A piece of a document in reading order: what it is, and its first line. */
export interface Piece {
  kind: "paragraph" | "heading" | "item" | "table";
  line: number;
  text: string;
  /** The size of its letters, in points. */
  size: number;
  /** For a heading of a tagged PDF its level there, else 0. */
  level: number;
  /** For a table, its cells by rows. */
  rows: Cell[][];
}

/** The smallest and the largest size in which running text is set, in points. */
export interface BodySizes {
  smallest: number;
  largest: number;
}

/** Fewer rows, or cells, make no table. */
const fewestRows = 3;

/** The cells of a table's row stand at least so far apart, in ems; their columns tell whether they are cells. */
const tableGap = 0.8;

/** What stands before a paragraph, an item or a footnote rather than in the first column of a table. */
const label =
  /^(?:[^\p{L}\p{N}]|(?:§\s?)?\(?\d{1,3}[.)]?|[ivxlc]{1,5}[.)]?|[a-z][.)]|[\u00b9\u00b2\u00b3\u2070-\u2079]+)$/iu;

/** No heading is longer, in UTF-16 units and in lines. */
const longestHeading = 220;
const mostHeadingLines = 4;

/** The pieces of a document's lines in reading order. */
export function piecesOf(lines: readonly Line[], body: BodySizes, vocabulary: ReadonlySet<string>): Piece[] {
  const pieces: Piece[] = [];
  let plainLines: Line[] = [];
  const close = (beforeTable: boolean): void => {
    const paragraphs = paragraphsIn(plainLines, vocabulary);
    pieces.push(
      ...paragraphs.map((paragraph, index) => pieceOf(paragraph, paragraphs[index + 1] ?? beforeTable, body)),
    );
    plainLines = [];
  };
  for (let index = 0; index < lines.length;) {
    const table = taggedTable(lines, index, vocabulary) ?? setTable(lines, index, vocabulary);
    if (table) {
      close(true);
      pieces.push(table.piece);
      index = table.next;
    } else {
      plainLines.push(...lines.slice(index, index + 1));
      index += 1;
    }
  }
  close(false);
  return pieces;
}

/** What follows a paragraph: another one, or whether a table does. */
type Following = Paragraph | boolean;

function pieceOf({ line, text, lines }: Paragraph, next: Following, body: BodySizes): Piece {
  const [first] = lines;
  const piece: Piece = { kind: "paragraph", line, text, size: first?.size ?? 0, level: 0, rows: [] };
  if (first?.tag?.kind === "heading") return { ...piece, kind: "heading", level: first.tag.level };
  if (first?.tag?.kind === "item") return { ...piece, kind: "item" };
  if (isHeading(piece, lines, next, body)) return { ...piece, kind: "heading" };
  return itemOf(text) ? { ...piece, kind: "item" } : piece;
}

function isHeading({ text, size }: Piece, lines: readonly Line[], next: Following, body: BodySizes): boolean {
  if (text.length > longestHeading || lines.length > mostHeadingLines || !/\p{L}{2}/u.test(text)) return false;
  const sentence = /[.,;:…]$/.test(text);
  if (size >= body.largest * 1.14) return !sentence || size >= body.largest * 1.4;
  if (next === false || sentence || size < body.smallest * 0.94 || lines.length > 2) return false;
  const stands = (name: "bold" | "italic"): boolean =>
    lines.every((line) => line[name]) && (next === true || !next.lines.every((line) => line[name]));
  return stands("bold") || (stands("italic") && /^[\p{Lu}\d]/u.test(text) && longerFollows(text, next));
}

function longerFollows(text: string, next: Following): boolean {
  return typeof next === "boolean" ? next : next.text.length > text.length;
}

/** A table as the PDF's tags say it, from the line at `index`; null where no table begins there. */
function taggedTable(lines: readonly Line[], index: number, vocabulary: ReadonlySet<string>): FoundTable | null {
  const [first] = lines.slice(index, index + 1);
  if (first?.tag?.kind !== "cell" || first.tag.table === "") return null;
  const { table } = first.tag;
  const own = lines.slice(index);
  const end = own.findIndex((line) => line.tag?.kind !== "cell" || line.tag.table !== table);
  const taken = end === -1 ? own : own.slice(0, end);
  const rows = new Map<string, Map<string, string>>();
  for (const { row } of taken) {
    const elements = new Set(row.runs.flatMap((run) => (run.tag ? [run.tag] : [])));
    for (const tag of elements) {
      const cells = rows.get(tag.row) ?? new Map<string, string>();
      const words = wordsOf({ ...row, runs: row.runs.filter((run) => run.tag?.element === tag.element) });
      const before = cells.get(tag.element);
      cells.set(tag.element, before === undefined ? words : joinLines(before, words, vocabulary));
      rows.set(tag.row, cells);
    }
  }
  const width = Math.max(...[...rows.values()].map((cells) => cells.size));
  const even = [...rows.values()].every((cells) => cells.size === width);
  if (rows.size < 2 || width < 2 || !even) return null;
  return {
    piece: tablePiece(
      first,
      [...rows.values()].map((cells) => [...cells.values()]),
    ),
    next: index + taken.length,
  };
}

/** A table's piece, and the index of the line after it. */
interface FoundTable {
  piece: Piece;
  next: number;
}

/**
 * A table as it is set, from the line at `index`: rows whose words stand in the same columns, with gaps between; null where none
 * begins there, or where it is not certain which cell is in which column.
 */
function setTable(lines: readonly Line[], index: number, vocabulary: ReadonlySet<string>): FoundTable | null {
  const [first] = lines.slice(index, index + 1);
  if (!first || first.tag !== null) return null;
  const rows: Extent[][] = [];
  let before = first;
  let next = index;
  for (const line of lines.slice(index)) {
    const cells = cellsOf(line.row, tableGap).map((runs) => extentOf(line, runs));
    const stub = Math.max(...rows.map((row) => row[0]?.end ?? 0));
    const [start] = cells;
    const last = rows.at(-1);
    if (line.column !== first.column) break;
    if (last && start && start.start > stub && line.y - before.y < 1.5 * line.size)
      continueRow(last, cells, vocabulary);
    else if (cells.length < 2) break;
    else rows.push(cells);
    before = line;
    next += 1;
  }
  const columns = columnsOf(rows.flat());
  const apart = rows.every((row) => columns.every((column) => row.filter((cell) => lies(cell, column)).length <= 1));
  const full = rows.filter((row) => row.length === columns.length).length;
  const labelled = columns.length === 2 && rows.every((row) => label.test(row[0]?.text ?? ""));
  if (rows.length < fewestRows || columns.length < 2 || labelled || !apart || full < rows.length * 0.6) return null;
  const ordered = first.rightToLeft ? columns.reverse() : columns;
  const filled = rows.map((row) => ordered.map((column) => row.find((cell) => lies(cell, column))?.text ?? ""));
  return { piece: tablePiece(first, filled), next };
}

/** A line that leaves the first column empty goes on with the cells above it. */
function continueRow(row: Extent[], cells: readonly Extent[], vocabulary: ReadonlySet<string>): void {
  for (const cell of cells) {
    const above = row.find(({ start, end }) => cell.start < end && cell.end > start);
    if (!above) row.push(cell);
    else {
      above.text = joinLines(above.text, cell.text, vocabulary);
      above.end = Math.max(above.end, cell.end);
      above.start = Math.min(above.start, cell.start);
    }
  }
}

function extentOf({ row }: Line, runs: Row["runs"]): Extent {
  return {
    start: runs.reduce((least, run) => Math.min(least, run.x), Infinity),
    end: runs.reduce((most, run) => Math.max(most, run.x + run.width), -Infinity),
    text: wordsOf({ ...row, runs }),
  };
}

/** Where a cell's words, or a column of them, stand. */
interface Extent {
  start: number;
  end: number;
  text: string;
}

function columnsOf(cells: readonly Extent[]): Extent[] {
  const columns: Extent[] = [];
  for (const cell of cells.toSorted((one, other) => one.start - other.start)) {
    const last = columns.at(-1);
    if (last && cell.start < last.end) last.end = Math.max(last.end, cell.end);
    else columns.push({ ...cell });
  }
  return columns;
}

function lies(cell: Extent, column: Extent): boolean {
  return cell.start >= column.start && cell.end <= column.end;
}

function tablePiece({ line, size }: Line, rows: readonly string[][]): Piece {
  return {
    kind: "table",
    line,
    text: rows.map((row) => row.join("\t")).join("\n"),
    size,
    level: 0,
    rows: rows.map((row) => row.map((text) => ({ children: plain(text) }))),
  };
}

/** The pieces as blocks of an article: list items side by side in one list, headings of two levels by their size. */
export function piecesToBlocks(pieces: readonly Piece[]): Block[] {
  const largest = pieces.reduce((most, piece) => (piece.kind === "heading" ? Math.max(most, piece.size) : most), 0);
  const blocks: Block[] = [];
  pieces.forEach((piece, index) => {
    const { line } = piece;
    const children = plain(piece.text);
    const last = blocks.at(-1);
    switch (piece.kind) {
      case "heading": {
        const level = piece.level > 0 ? (piece.level <= 2 ? 2 : 3) : piece.size > largest * 0.94 ? 2 : 3;
        blocks.push({ kind: "heading", line, level, children });
        break;
      }
      case "table":
        blocks.push({ kind: "table", line, look: "data", head: null, rows: piece.rows });
        break;
      case "item": {
        const item = itemOf(piece.text);
        const neighbours = [pieces[index - 1], pieces[index + 1]];
        const listed = neighbours.some((neighbour) => neighbour?.kind === "item");
        const ordered = item?.ordered ?? false;
        if (ordered && !listed) {
          blocks.push({ kind: "paragraph", line, style: "body", children });
          break;
        }
        const paragraph: Block = { kind: "paragraph", line, style: "body", children: plain(item?.text ?? piece.text) };
        if (last?.kind === "list" && last.ordered === ordered) last.items.push([paragraph]);
        else blocks.push({ kind: "list", ordered, items: [[paragraph]] });
        break;
      }
      case "paragraph":
        blocks.push({ kind: "paragraph", line, style: "body", children });
    }
  });
  return blocks;
}
