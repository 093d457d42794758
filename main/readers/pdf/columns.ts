import type { Run } from "./document.ts";
import { cellsOf, isRightToLeft, middle, rowsOf, type Row } from "./lines.ts";

/** A part of a page that is read from its top to its foot before anything else: a column, or what stands across columns. */
export interface Column {
  left: number;
  right: number;
  rows: Row[];
}

/** What the two sides of a gutter must have to be columns and not the cells of a table. Widths in ems, sizes in rows and signs. */
const narrowestGutter = 0.6;
const fewestRows = 4;
const fewestSigns = 14;

/** The cells of a row, were it a table's, stand so far apart, in ems. */
const cellGap = 0.8;

/** The least share of its column that a line fills on average: the cells of a table fill less. */
const leastFilled = 0.55;

/** No page of a paper has as many columns one within the other. */
const deepest = 12;

/** A band of rows, `from` to before `to`, that a gutter at `edge` (the left edge of its right side) parts. */
interface Band {
  edge: number;
  from: number;
  to: number;
}

/**
 * The columns of a page in reading order. A headline across columns parts what stands above from what stands beneath; columns
 * are read from the left, or from the right where the text is.
 */
export function columnsOf(runs: readonly Run[], depth = 0): Column[] {
  if (runs.length === 0) return [];
  const rows = rowsOf(runs);
  const band = depth < deepest ? bandOf(rows) : null;
  if (!band) return [columnOf(rows)];
  const inside = rows.slice(band.from, band.to).flatMap((row) => row.runs);
  const sides = [
    inside.filter((run) => run.x + run.width / 2 < band.edge),
    inside.filter((run) => run.x + run.width / 2 >= band.edge),
  ];
  const [above = [], beneath = []] = [rows.slice(0, band.from), rows.slice(band.to)].map((part) =>
    columnsOf(
      part.flatMap((row) => row.runs),
      depth + 1,
    ),
  );
  const beside = (isRightToLeft(inside) ? sides.reverse() : sides).flatMap((side) => columnsOf(side, depth + 1));
  return [...above, ...beside, ...beneath];
}

function columnOf(rows: Row[]): Column {
  const runs = rows.flatMap((row) => row.runs);
  return {
    rows,
    left: runs.reduce((least, run) => Math.min(least, run.x), Infinity),
    right: runs.reduce((most, run) => Math.max(most, run.x + run.width), -Infinity),
  };
}

/** The highest band of rows that a gutter parts; null where there is none. */
function bandOf(rows: readonly Row[]): Band | null {
  const size = middle(rows.map((row) => row.size));
  const bands = edgesOf(rows).flatMap((edge) => {
    const across = rows.map((row) => crosses(row, edge));
    for (const [index, row] of rows.entries())
      across[index] ||= continuesHeadline(row, rows[index - 1], across[index - 1], size);
    return stretchesOf(across).flatMap((stretch) => sound({ edge, ...stretch }, rows, size) ?? []);
  });
  const height = ({ from, to }: Band): number => (rows[to - 1]?.y ?? 0) - (rows[from]?.y ?? 0);
  return bands.toSorted((one, other) => height(other) - height(one) || one.edge - other.edge)[0] ?? null;
}

/** Where right columns may begin: left edges that several lines share, with a gap before them. */
function edgesOf(rows: readonly Row[]): number[] {
  const counts = new Map<number, number>();
  for (const { runs, size } of rows) {
    let end = -Infinity;
    for (const run of runs) {
      if (run.x - end > narrowestGutter * size) {
        const key = Math.round(run.x / 2);
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
      end = Math.max(end, run.x + run.width);
    }
  }
  return [...counts]
    .filter(([key, count]) => count + (counts.get(key + 1) ?? 0) >= fewestRows)
    .map(([key]) => key * 2 - 1.5)
    .sort((one, other) => one - other);
}

function crosses({ runs }: Row, edge: number): boolean {
  return runs.some((run) => run.x < edge && run.x + run.width > edge);
}

/** The last line of a headline is short and crosses nothing, but is set as large as the line above it that does. */
function continuesHeadline(row: Row, above: Row | undefined, across: boolean | undefined, size: number): boolean {
  return (
    across === true &&
    above !== undefined &&
    row.size > size * 1.15 &&
    Math.abs(row.size - above.size) < 0.5 &&
    row.y - above.y < row.size * 1.8
  );
}

/** The runs of rows that do not cross, as index pairs. */
function stretchesOf(across: readonly boolean[]): { from: number; to: number }[] {
  const stretches: { from: number; to: number }[] = [];
  let from = 0;
  for (let index = 0; index <= across.length; index += 1) {
    if (index < across.length && across[index] === false) continue;
    if (index > from) stretches.push({ from, to: index });
    from = index + 1;
  }
  return stretches;
}

/** The band cut to the rows that have both sides beside them, if these read as columns; else null. */
function sound(band: Band, rows: readonly Row[], size: number): Band | null {
  const inside = rows.slice(band.from, band.to);
  const left = inside.flatMap((row) => sideOf(row, (run) => run.x < band.edge));
  const right = inside.flatMap((row) => sideOf(row, (run) => run.x >= band.edge));
  if (left.length < fewestRows || right.length < fewestRows) return null;
  const top = Math.max(left[0]?.y ?? 0, right[0]?.y ?? 0);
  const foot = Math.min(left.at(-1)?.y ?? 0, right.at(-1)?.y ?? 0);
  const height = (side: readonly Side[]): number => (side.at(-1)?.y ?? 0) - (side[0]?.y ?? 0);
  if (foot - top < 0.4 * Math.min(height(left), height(right)) || foot - top < 2 * size) return null;
  const gutter = extreme(right, "start") - extreme(left, "end");
  if (gutter < narrowestGutter * size || areCells(left, right)) return null;
  return [left, right].every(readsAsColumn) ? band : null;
}

/** The part of a row that stands on one side of a gutter; `signs` are those of one cell, were it a table's. */
interface Side {
  y: number;
  start: number;
  end: number;
  signs: number;
}

function sideOf({ runs, y, size }: Row, lies: (run: Run) => boolean): Side[] {
  const own = runs.filter(lies);
  if (own.length === 0) return [];
  const signs = own.reduce((sum, run) => sum + run.text.length, 0);
  return [
    {
      y,
      start: own.reduce((least, run) => Math.min(least, run.x), Infinity),
      end: own.reduce((most, run) => Math.max(most, run.x + run.width), -Infinity),
      signs: signs / cellsOf({ runs: own, y, size }, cellGap).length,
    },
  ];
}

function extreme(sides: readonly Side[], end: "start" | "end"): number {
  const found = sides.map((side) => side[end]);
  return end === "start"
    ? found.reduce((least, x) => Math.min(least, x), Infinity)
    : found.reduce((most, x) => Math.max(most, x), -Infinity);
}

/** Whether both sides begin anew at the same heights, as the rows of a table do; the paragraphs of two columns hardly ever do. */
function areCells(left: readonly Side[], right: readonly Side[]): boolean {
  const [one, other] = [startsOf(left), startsOf(right)];
  const level = one.filter((y) => other.some((start) => Math.abs(start - y) < 2)).length;
  return level >= 3 && level >= 0.7 * Math.max(one.length, other.length);
}

/** The heights of the lines with a gap above them. */
function startsOf(side: readonly Side[]): number[] {
  const pitches = side.map(({ y }, index) => y - (side[index - 1]?.y ?? -Infinity));
  const pitch = middle(pitches.slice(1));
  return side.filter((_, index) => (pitches[index] ?? 0) > 1.25 * pitch).map(({ y }) => y);
}

function readsAsColumn(sides: readonly Side[]): boolean {
  const width = extreme(sides, "end") - extreme(sides, "start");
  const mean = (of: (side: Side) => number): number => sides.reduce((sum, side) => sum + of(side), 0) / sides.length;
  return mean((side) => side.signs) >= fewestSigns && mean((side) => side.end - side.start) >= leastFilled * width;
}
