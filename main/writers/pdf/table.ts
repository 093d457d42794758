import { type Block, type Cell, textOfInlines } from "../../../core/blocks.ts";
import type { FontFamily } from "../../../core/tree.ts";
import { columnCount, columnsOf, columnWidths, gutterOf } from "../column-widths.ts";
import type { FlowCell, FlowTable } from "./flow.ts";
import type { Typesetter } from "./runs.ts";

import type { Element } from "./structure.ts";

type Table = Extract<Block, { kind: "table" }>;

function textOf(table: Table): string {
  return [...(table.head ?? []), ...table.rows.flat()].map((cell) => textOfInlines(cell.children)).join(" ");
}

/** White in a cell over and under its text, by look. */
const padding: Record<Table["look"], number> = { data: 3, text: 4.5, record: 3.75 };

/**
 * A table of the tree as a table of the page, from the text block's left edge, or from the reading axis if it is a record,
 * or from `left` in a list. `sans` measures a table that has no columns of its own. Rows and cells become part of `tag`.
 * Undefined when it has no cell at all.
 */
export function flowTable(
  set: Typesetter,
  table: Table,
  left: number,
  sans: FontFamily,
  tag: Element,
): FlowTable | undefined {
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
  const direction = set.directionOf(textOf(table));
  const cellsOf = (cells: Cell[], head: boolean, row: Element): FlowCell[] =>
    cells.map((cell, index) => {
      const values = { Scope: head ? "Column" : "Row" };
      const own = head || cell.head ? row.add("TH", { attributes: { owner: "Table", values } }) : row.add("TD");
      const look = head ? headLook : cell.head ? { ...textLook, bold: true } : textLook;
      const runs = set.inlinesWithoutNotes(cell.children, { ...look, pitch: textLook.pitch }, "a table cell");
      const words = runs.map((run) => run.text).join("");
      const align = columns[index]?.align ?? "start";
      const entry = cell.entry === undefined ? {} : { entry: cell.entry };
      return { tag: own, ...entry, runs, direction: /\p{L}/u.test(words) ? set.directionOf(words) : direction, align };
    });
  const head = table.head ? cellsOf(table.head, true, tag.add("THead").add("TR")) : null;
  const body = tag.add("TBody");
  return {
    kind: "table",
    turned: direction !== set.direction,
    mirrored: direction === "rtl",
    left: start,
    columns: widths.map((width, index) => ({ width, gutter: index === count - 1 ? 0 : white })),
    head,
    rows: table.rows.map((row) => cellsOf(row, false, body.add("TR"))),
    pitch: textLook.pitch,
    padding: padding[table.look],
    colors: { strong: colors.accent, row: colors.hair },
    keepTogether: table.look === "record",
    leads: table.leads === true,
    continuedCaption: null,
    before: 0,
    after: 0,
    keepWithNext: false,
  };
}
