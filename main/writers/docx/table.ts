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
  type ITableRowOptions,
} from "docx";
import { textOfInlines, type Block, type Cell } from "../../../core/blocks.ts";
import { fateWithin, reviseRows, type Fate, type Revised } from "../../../core/revision.ts";
import { columnsOf, columnWidths, gutterOf } from "../column-widths.ts";
import { TextWidth } from "../text-width.ts";
import { shortTable } from "../typesetting.ts";
import { commented } from "./comment.ts";
import { isRightToLeft } from "./right-to-left.ts";
import { revisedRuns } from "./revision.ts";
import type { Scope } from "./scope.ts";
import { wordStyles } from "./style-name.ts";
import { textWidth } from "./style-sheet.ts";
import { tongueOf } from "./tongue.ts";
import { eighths, hexadecimal, twips } from "./unit.ts";

/** A table of the tree. */
export type TableBlock = Extract<Block, { kind: "table" }>;

/** The head row, if there is one, with what became of it. */
function headOf({ head }: TableBlock, fate: Fate<Block>): Revised<Cell[]>[] {
  if (!head) return [];
  return [{ part: head, fate: fateWithin(fate, (was) => (was.kind === "table" ? (was.head ?? []) : [])) }];
}

/** The rows with what became of them. */
function rowsOf({ rows }: TableBlock, fate: Fate<Block>): Revised<Cell[]>[] {
  if (fate.kind === "edited" && fate.was.kind === "table") return reviseRows(fate.was.rows, rows);
  return rows.map((part) => ({ part, fate: { kind: fate.kind === "edited" ? "same" : fate.kind } }));
}

function rowChange({ kind }: Fate<unknown>, { revision }: Scope): Pick<ITableRowOptions, "insertion" | "deletion"> {
  if (!revision || (kind !== "added" && kind !== "removed")) return {};
  return kind === "added" ? { insertion: revision.mark() } : { deletion: revision.mark() };
}

/** White above and below the words of a cell, in points, by the table's look. */
const padding = { data: 3, text: 4.5, record: 3.75 } as const;
/** How high a table is in points, as far as the widths of its words tell. */
function heightOf({ head, rows, look }: TableBlock, widths: readonly number[], { tree, assets }: Scope): number {
  const { size, line } = tree.styles["table-text"];
  const regular = new TextWidth(assets.sans.regular);
  const lines = (cell: Cell, column: number) =>
    Math.ceil(regular.of(textOfInlines(cell.children), size) / Math.max(1, widths[column] ?? 0));
  const heights = [...(head ? [head] : []), ...rows].map(
    (row) => Math.max(1, ...row.map(lines)) * line + 2 * padding[look],
  );
  return heights.reduce((sum, height) => sum + height, 0);
}

/**
 * A table: rules and no boxes, head rows repeated, rows not split, at least two rows on each side of a page break, a
 * record and a short one on one page. A record stands on the reading axis, the other looks on the left edge. `float` sets it apart from
 * the running text; `fate` is what became of it; the end of one that `leads` stands on the page of what follows.
 */
export function tableOf(
  block: TableBlock,
  scope: Scope,
  {
    float,
    fate = { kind: "same" },
    leads = block.leads === true,
  }: { float?: ITableOptions["float"]; fate?: Fate<Block>; leads?: boolean } = {},
): Table {
  const { tree } = scope;
  const tongue = tongueOf(block.language, scope);
  const start = block.look === "record" ? tree.page.axis : 0;
  const width = textWidth(tree) - start;
  const columns = columnsOf(block, width, tree.styles, scope.assets.sans, scope.margin);
  const gutter = gutterOf(columns.length);
  const turned = isRightToLeft(tree.language);
  const places = columnWidths(columns, width);
  const widths = places.map(twips);
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

  function cellOf(
    { part, fate }: Revised<Cell[]>,
    column: number,
    head: boolean,
    top: IBorderOptions,
    bottom: IBorderOptions,
  ) {
    const cell = part[column];
    const was = fateWithin(fate, (row) => row[column]?.children ?? []);
    const name = head ? "table-head" : "table-text";
    const children = cell?.children ?? [];
    const look = { ...tongue.run, ...(!head && cell?.head ? { bold: true } : {}) };
    return new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      margins: {
        top: twips(padding[block.look]),
        bottom: twips(padding[block.look]),
        // Readers differ in which side of a table that runs from the right is its left: there the white stands on both.
        left: turned ? twips(gutter / 2) : 0,
        right: turned ? twips(gutter / 2) : column === columns.length - 1 ? 0 : twips(gutter),
      },
      borders: { top, bottom, left: none, right: none },
      children: [
        new Paragraph({
          style: wordStyles[name].id,
          ...tongue.paragraph,
          // Figures stand at the right of their column whichever way it runs; where it runs from the right, all does.
          ...(columns[column]?.align === "end" && !turned ? { alignment: AlignmentType.RIGHT } : {}),
          children: commented(
            children,
            cell?.entry === undefined || fate.kind === "removed" ? [] : [cell.entry],
            scope,
            (part) => revisedRuns(part, was, tree.styles[name], scope, look),
          ),
        }),
      ],
    });
  }

  const rows = [...headOf(block, fate), ...rowsOf(block, fate)];
  const room = places.map((place, index) => place - (index === places.length - 1 ? 0 : gutter));
  const isWhole = block.look === "record" || heightOf(block, room, scope) <= shortTable;
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
      const last = index === rows.length - 1;
      const bound = isWhole || head || index === (block.head ? 1 : 0) || index === rows.length - 2;
      return new TableRow({
        tableHeader: head,
        cantSplit: true,
        keepNext: last ? leads : bound,
        ...rowChange(row.fate, scope),
        children: columns.map((_, column) => cellOf(row, column, head, top, bottom)),
      });
    }),
  });
}
