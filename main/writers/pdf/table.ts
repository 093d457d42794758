import type { Block, Cell, Column } from "../../../core/blocks.ts";
import type { FlowCell, FlowTable } from "./flow.ts";
import type { Typesetter } from "./runs.ts";

type Table = Extract<Block, { kind: "table" }>;

/** White in a cell over and under its text, by look. */
const padding: Record<Table["look"], number> = { data: 3, text: 4.5, record: 3.75 };

/** White between columns; narrower where there are many. */
const gutter = { few: 12, many: 4, limit: 6 };

/** Width of the keys of a record. */
const keyWidth = 120;

/** Columns that the table does not measure itself: a record's keys as given, all else shared evenly. */
function sharedColumns(count: number, look: Table["look"], keys: number): Column[] {
  return Array.from({ length: count }, (_, index) => ({
    width: look === "record" && index === 0 && count > 1 ? keys : { share: 1 },
    align: "start",
  }));
}

/** Widths in points of columns that share what the fixed ones leave; where they leave too little, all share evenly. */
function widthsOf(columns: Column[], available: number): number[] {
  const fixed = columns.reduce((sum, { width }) => sum + (typeof width === "number" ? width : 0), 0);
  const shares = columns.reduce((sum, { width }) => sum + (typeof width === "number" ? 0 : width.share), 0);
  const sharing = columns.filter(({ width }) => typeof width !== "number").length;
  if (fixed > available || (sharing > 0 && available - fixed < sharing * 2 * gutter.few))
    return columns.map(() => available / columns.length);
  return columns.map(({ width }) => (typeof width === "number" ? width : ((available - fixed) * width.share) / shares));
}

/**
 * A table of the tree as a table of the page, from the text block's left edge, or from the reading axis if it is a record,
 * or from `left` in a list. `keys` is the width of a record's first column. Undefined when it has no cell at all.
 */
export function flowTable(set: Typesetter, table: Table, left: number, keys = keyWidth): FlowTable | undefined {
  const count = Math.max(0, table.head?.length ?? 0, ...table.rows.map((row) => row.length));
  if (count === 0) return undefined;
  const { page, styles, colors } = set.tree;
  const start = left > 0 ? left : table.look === "record" ? page.axis : 0;
  const columns = table.columns?.length === count ? table.columns : sharedColumns(count, table.look, keys);
  const white = count > gutter.limit ? gutter.many : gutter.few;
  const widths = widthsOf(columns, page.width - page.left - page.right - start);
  const textLook = set.look(styles["table-text"]);
  const headLook = set.look(styles["table-head"]);
  const cellsOf = (cells: Cell[], head: boolean): FlowCell[] =>
    cells.map((cell, index) => {
      const look = head ? headLook : cell.head ? { ...textLook, bold: true } : textLook;
      const runs = set.inlinesWithoutNotes(cell.children, { ...look, pitch: textLook.pitch }, "a table cell");
      return { runs, align: columns[index]?.align ?? "start" };
    });
  return {
    kind: "table",
    left: start,
    columns: widths.map((width, index) => ({ width, gutter: index === count - 1 ? 0 : white })),
    head: table.head ? cellsOf(table.head, true) : null,
    rows: table.rows.map((row) => cellsOf(row, false)),
    pitch: textLook.pitch,
    padding: padding[table.look],
    colors: { strong: colors.accent, row: colors.hair },
    continuedCaption: null,
    before: 0,
    after: 0,
    keepWithNext: false,
  };
}
