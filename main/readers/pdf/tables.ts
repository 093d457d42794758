import { joinLines } from "../hyphens.ts";
import type { Piece, TableCell } from "./blocks.ts";
import { cellsOf, wordsOf, type Row } from "./lines.ts";
import type { Line } from "./paragraphs.ts";

/** Fewer rows, or cells, make no table. */
const fewestRows = 3;

/** The cells of a table's row stand at least so far apart, in ems; their columns tell whether they are cells. */
const tableGap = 0.8;

/** What stands before a paragraph, an item or a footnote rather than in the first column of a table. */
const label =
  /^(?:[^\p{L}\p{N}]|(?:§\s?)?\(?\d{1,3}[.)]?|[ivxlc]{1,5}[.)]?|[a-z][.)]|[\u00b9\u00b2\u00b3\u2070-\u2079]+)$/iu;

/** The table that begins with the line at `index`, as the PDF's tags say it or as it is set; null where none does. */
export function tableAt(lines: readonly Line[], index: number, vocabulary: ReadonlySet<string>): FoundTable | null {
  return taggedTable(lines, index, vocabulary) ?? setTable(lines, index, vocabulary);
}

/** A table as the PDF's tags say it, from the line at `index`; null where no table begins there. */
function taggedTable(lines: readonly Line[], index: number, vocabulary: ReadonlySet<string>): FoundTable | null {
  const [first] = lines.slice(index, index + 1);
  if (first?.tag?.kind !== "cell" || first.tag.table === "") return null;
  const { table } = first.tag;
  const own = lines.slice(index);
  const end = own.findIndex((line) => line.tag?.kind !== "cell" || line.tag.table !== table);
  const taken = end === -1 ? own : own.slice(0, end);
  const rows = new Map<string, Map<string, TableCell>>();
  for (const line of taken) {
    const { row } = line;
    const elements = new Set(row.runs.flatMap((run) => (run.tag ? [run.tag] : [])));
    for (const tag of elements) {
      const cells = rows.get(tag.row) ?? new Map<string, TableCell>();
      const part = partOf(
        line,
        row.runs.filter((run) => run.tag?.element === tag.element),
      );
      const before = cells.get(tag.element);
      cells.set(tag.element, before === undefined ? part : joined(before, part, vocabulary));
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
export interface FoundTable {
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
  const set = cellLines(lines, index);
  const columns = columnsOf(set.flatMap(({ cells }) => cells));
  const rows = rowsIn(set, columns.length, vocabulary);
  const apart = rows.every((row) => columns.every((column) => row.filter((cell) => lies(cell, column)).length <= 1));
  const full = rows.filter((row) => row.length === columns.length).length;
  const labelled = columns.length === 2 && rows.every((row) => label.test(row[0]?.text ?? ""));
  if (rows.length < fewestRows || columns.length < 2 || labelled || !apart || full < rows.length * 0.6) return null;
  const ordered = first.rightToLeft ? columns.reverse() : columns;
  const filled = rows.map((row) => ordered.map((column) => row.find((cell) => lies(cell, column)) ?? emptyCell));
  return { piece: tablePiece(first, filled), next: index + set.length };
}

/** A line as cells. `tight`: it follows the one above it as closely as the lines of a paragraph do. */
interface CellLine {
  cells: Extent[];
  y: number;
  tight: boolean;
}

/** The lines from `index` on that may be a table's: of several cells, or of one beneath a cell of the line above. */
function cellLines(lines: readonly Line[], index: number): CellLine[] {
  const set: CellLine[] = [];
  for (const line of lines.slice(index)) {
    const before = set.at(-1);
    const cells = cellsOf(line.row, tableGap).map((runs) => extentOf(line, runs));
    const tight = before !== undefined && line.y - before.y < 1.5 * line.size;
    const [only] = cells;
    const [first] = lines.slice(index, index + 1);
    if (line.column !== first?.column || Math.abs(line.size - first.size) > 0.12 * first.size || !only) break;
    if (cells.length === 1) {
      const above = columnsOf(set.flatMap((entry) => entry.cells)).filter((column) => overlap(column, only));
      if (!tight || above.length !== 1) break;
    }
    set.push({ cells, y: line.y, tight });
  }
  return set;
}

/**
 * The rows of a table's lines. A line that leaves the first column empty goes on with the row above it; where rows are parted by
 * wider gaps and few of the lines between have all cells, each tight line does.
 */
function rowsIn(set: readonly CellLine[], width: number, vocabulary: ReadonlySet<string>): Extent[][] {
  const pitches = set.flatMap(({ y }, index) => (index === 0 ? [] : [y - (set[index - 1]?.y ?? 0)]));
  const least = Math.min(...pitches);
  const isClose = (index: number): boolean => (pitches[index - 1] ?? Infinity) < 1.2 * least;
  const close = set.filter((_, index) => isClose(index));
  const gapped =
    close.length < pitches.length && close.filter(({ cells }) => cells.length === width).length < close.length * 0.5;
  const rows: Extent[][] = [];
  for (const [index, { cells, tight }] of set.entries()) {
    const stub = Math.max(...rows.map((row) => row[0]?.end ?? 0));
    const last = rows.at(-1);
    const goesOn = tight && ((cells[0]?.start ?? 0) > stub || (gapped && isClose(index)));
    if (last && goesOn) continueRow(last, cells, vocabulary);
    else rows.push(cells.map((cell) => ({ ...cell })));
  }
  return rows;
}

/** The cells of a line that goes on with the row above it. */
function continueRow(row: Extent[], cells: readonly Extent[], vocabulary: ReadonlySet<string>): void {
  for (const cell of cells) {
    const above = row.find((own) => overlap(own, cell));
    if (!above) row.push(cell);
    else {
      Object.assign(above, joined(above, cell, vocabulary));
      above.end = Math.max(above.end, cell.end);
      above.start = Math.min(above.start, cell.start);
    }
  }
}

const emptyCell: TableCell = { text: "", lines: [] };

/** What of a line stands in one cell. */
function partOf(line: Line, runs: Row["runs"]): TableCell {
  const row = { ...line.row, runs };
  return { text: wordsOf(row), lines: [{ ...line, row }] };
}

/** A cell that goes on in another line. */
function joined(before: TableCell, after: TableCell, vocabulary: ReadonlySet<string>): TableCell {
  return { text: joinLines(before.text, after.text, vocabulary), lines: [...before.lines, ...after.lines] };
}

function extentOf(line: Line, runs: Row["runs"]): Extent {
  return {
    start: runs.reduce((least, run) => Math.min(least, run.x), Infinity),
    end: runs.reduce((most, run) => Math.max(most, run.x + run.width), -Infinity),
    ...partOf(line, runs),
  };
}

/** Where a cell's words, or a column of them, stand. */
interface Extent extends TableCell {
  start: number;
  end: number;
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

function overlap(one: Extent, other: Extent): boolean {
  return one.start < other.end && one.end > other.start;
}

function lies(cell: Extent, column: Extent): boolean {
  return cell.start >= column.start && cell.end <= column.end;
}

function tablePiece({ line, size }: Line, rows: readonly TableCell[][]): Piece {
  return {
    kind: "table",
    line,
    text: rows.map((row) => row.map((cell) => cell.text).join("\t")).join("\n"),
    size,
    level: 0,
    rows: rows.map((row) => row.map(({ text, lines }) => ({ text, lines }))),
    lines: [],
  };
}
