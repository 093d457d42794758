import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
  type IBorderOptions,
  type ITableOptions,
} from "docx";
import type { Block, Cell, Column } from "../../../core/blocks.ts";
import { runsOf } from "./inline.ts";
import type { Scope } from "./scope.ts";
import { wordStyles } from "./style-name.ts";
import { textWidth } from "./style-sheet.ts";
import { eighths, hexadecimal, twips } from "./unit.ts";

/** A table of the tree. */
export type TableBlock = Extract<Block, { kind: "table" }>;

/** White above and below the words of a cell, in points, by the table's look. */
const padding = { data: 3, text: 4.5, record: 3.75 } as const;
/** White between two columns, in points. */
const gutter = 12;
/** The first column of a record: its keys. */
const keyColumn: Column = { width: 120, align: "start" };

function columnsOf(block: TableBlock): readonly Column[] {
  if (block.columns) return block.columns;
  const count = Math.max(block.head?.length ?? 0, ...block.rows.map((row) => row.length));
  const shared: Column[] = Array.from({ length: count }, () => ({ width: { share: 1 }, align: "start" }));
  return block.look === "record" && count > 1 ? [keyColumn, ...shared.slice(1)] : shared;
}

/** The columns' widths in points; together they are `width`. Fixed columns that leave nothing to share are narrowed. */
export function columnWidths(columns: readonly Column[], width: number): number[] {
  const fixed = columns.reduce((sum, column) => sum + (typeof column.width === "number" ? column.width : 0), 0);
  const shares = columns.reduce((sum, column) => sum + (typeof column.width === "number" ? 0 : column.width.share), 0);
  const left = shares === 0 ? 0 : Math.max(width - fixed, width * 0.2);
  const scale = fixed === 0 ? 1 : (width - left) / fixed;
  return columns.map((column) =>
    typeof column.width === "number" ? column.width * scale : (column.width.share / shares) * left,
  );
}

/**
 * A table: rules and no boxes, head rows repeated, rows not split, at least two rows on each side of a page break. A
 * record stands on the reading axis, the other looks on the left edge. `float` sets it apart from the running text.
 */
export function tableOf(block: TableBlock, scope: Scope, float?: ITableOptions["float"]): Table {
  const { tree } = scope;
  const columns = columnsOf(block);
  const start = block.look === "record" ? tree.page.axis : 0;
  const widths = columnWidths(columns, textWidth(tree) - start).map(twips);
  const total = widths.reduce((sum, width) => sum + width, 0);
  const rule = (points: number, color: "accent" | "hair"): IBorderOptions => ({
    style: BorderStyle.SINGLE,
    size: eighths(points),
    color: hexadecimal(tree.colors[color]),
  });
  const none: IBorderOptions = { style: BorderStyle.NIL };
  const outer = rule(1, "accent");
  const underHead = rule(0.5, "accent");
  const between = rule(0.5, "hair");

  function cellOf(cell: Cell | undefined, column: number, head: boolean, top: IBorderOptions, bottom: IBorderOptions) {
    const name = head ? "table-head" : "table-text";
    const children = cell?.children ?? [];
    const look = !head && cell?.head ? { bold: true } : {};
    return new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      margins: {
        top: twips(padding[block.look]),
        bottom: twips(padding[block.look]),
        left: 0,
        right: column === columns.length - 1 ? 0 : twips(gutter),
      },
      borders: { top, bottom, left: none, right: none },
      children: [
        new Paragraph({
          style: wordStyles[name].id,
          ...(columns[column]?.align === "end" ? { alignment: AlignmentType.RIGHT } : {}),
          children: runsOf(children, tree.styles[name], scope, look),
        }),
      ],
    });
  }

  const rows = [...(block.head ? [block.head] : []), ...block.rows];
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: total, type: WidthType.DXA },
    columnWidths: widths,
    // A floating table is placed by its own coordinates.
    ...(float ? { float } : { indent: { size: twips(start), type: WidthType.DXA } }),
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
    rows: rows.map((row, index) => {
      const head = block.head !== null && index === 0;
      const afterHead = block.head !== null && index === 1;
      const top = index === 0 ? outer : afterHead ? underHead : between;
      const bottom = index === rows.length - 1 ? outer : head ? underHead : between;
      const firstRow = index === (block.head ? 1 : 0);
      return new TableRow({
        tableHeader: head,
        cantSplit: true,
        keepNext: index < rows.length - 1 && (head || firstRow || index === rows.length - 2),
        children: columns.map((_, column) => cellOf(row[column], column, head, top, bottom)),
      });
    }),
  });
}
