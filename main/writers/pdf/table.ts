import type { Block, Cell } from "../../../core/blocks.ts";
import type { FontFamily } from "../../../core/tree.ts";
import { columnCount, columnsOf, columnWidths, gutterOf } from "../column-widths.ts";
import type { FlowCell, FlowTable } from "./flow.ts";
import type { Typesetter } from "./runs.ts";

type Table = Extract<Block, { kind: "table" }>;

/** White in a cell over and under its text, by look. */
const padding: Record<Table["look"], number> = { data: 3, text: 4.5, record: 3.75 };

/**
 * A table of the tree as a table of the page, from the text block's left edge, or from the reading axis if it is a record,
 * or from `left` in a list. `sans` measures a table that has no columns of its own. Undefined when it has no cell at all.
 */
export function flowTable(set: Typesetter, table: Table, left: number, sans: FontFamily): FlowTable | undefined {
  const count = columnCount(table);
  if (count === 0) return undefined;
  const { page, styles, colors } = set.tree;
  const start = left > 0 ? left : table.look === "record" ? page.axis : 0;
  const width = page.width - page.left - page.right - start;
  const columns = columnsOf(table, width, styles, sans);
  const white = gutterOf(count);
  const widths = columnWidths(columns, width);
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
    keepTogether: table.look === "record",
    continuedCaption: null,
    before: 0,
    after: 0,
    keepWithNext: false,
  };
}
