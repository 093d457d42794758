import { shortTable } from "../typesetting.ts";
import type { FlowCell, FlowTable } from "./flow.ts";
import type { LineBreaker } from "./line-breaker.ts";
import type { Line, PageItem } from "./line.ts";
import type { Tag } from "./structure.ts";
import { type Sheets, slack } from "./sheets.ts";

/** A row that is being set: the lines of each cell, and what they belong to. */
type Row = { tag: Tag; entry?: string; lines: Line[] }[];

/** The fewest lines of a cut row on either side of a page break. */
const fewestLines = 2;

/** Two first rows taller than this are not kept together at the foot of a page. */
const tallestStart = 330;

const thickness = { outer: 1, head: 0.5, row: 0.5 };

/**
 * A table broken into lines, and its setting on pages: the head on each of them, no row cut unless it is taller than half
 * a page, two rows at least on each side of a break.
 */
export class TableLayout {
  readonly #table: FlowTable;
  readonly #rows: Row[];
  readonly #head: Row | null;
  readonly #breaker: LineBreaker;

  constructor(table: FlowTable, breaker: LineBreaker) {
    this.#table = table;
    this.#breaker = breaker;
    this.#head = table.head ? this.#row(table.head) : null;
    this.#rows = table.rows.map((row) => this.#row(row));
  }

  /** Height of the table on an endless page, in points. */
  get height(): number {
    return this.#headHeight + this.#rows.reduce((sum, row) => sum + this.#heightOf(row), 0);
  }

  /** How many lines its rows take one under the other. */
  get lineCount(): number {
    return this.#rows.reduce((sum, row) => sum + Math.max(1, ...row.map(({ lines }) => lines.length)), 0);
  }

  /**
   * The least of it that may stand on a page of a height: all of it if it is to stay together and can, and what its end leads to,
   * which is so high; else the head and two rows, or what can be had of a long first row.
   */
  least(fullHeight: number, led: number): number {
    const whole = this.height + led <= fullHeight ? this.height + led : this.height;
    if ((this.#table.keepTogether && this.height <= fullHeight) || this.height <= shortTable) return whole;
    const [first, second] = this.#rows;
    const rows = (first ? this.#heightOf(first) : 0) + (second ? this.#heightOf(second) : 0);
    const cut = fewestLines * this.#table.pitch + 2 * this.#table.padding;
    return this.#headHeight + (rows > tallestStart ? cut : rows);
  }

  /**
   * Sets the table from where the page is filled to. `turn` begins a new page and sets what stands above the head there; `led` is the
   * height of what its last two rows stand on one page with.
   */
  set(sheets: Sheets, turn: () => void, led: number): void {
    const half = sheets.fullHeight / 2;
    this.#begin(sheets, false);
    // Rows on the page so far; `fresh` while nothing but the head stands on a page that was begun for this table.
    const here = { rows: 0, fresh: false };
    const overleaf = () => {
      turn();
      this.#begin(sheets, true);
      here.rows = 0;
      here.fresh = true;
    };
    for (const [index, row] of this.#rows.entries()) {
      const last = index === this.#rows.length - 1;
      const next = this.#rows[index + 1];
      const lastPair = next !== undefined && index === this.#rows.length - 2 && here.rows > 1;
      let rest = row;
      let wanted = this.#heightOf(rest) + (lastPair ? this.#heightOf(next) + led : 0);
      if (wanted > sheets.room + slack && this.#heightOf(rest) <= half && here.rows > 0) overleaf();
      // What is left is a row that no page holds whole, or that is worth cutting.
      for (wanted = this.#heightOf(rest); wanted > sheets.room + slack; wanted = this.#heightOf(rest)) {
        const room = Math.floor((sheets.room - 2 * this.#table.padding + slack) / this.#table.pitch);
        const longest = Math.max(...rest.map((cell) => cell.lines.length));
        const count = Math.min(room, longest - fewestLines);
        if (count < fewestLines && !here.fresh) {
          overleaf();
          continue;
        }
        const cut = Math.max(1, count);
        this.#setRow(
          sheets,
          rest.map(({ tag, lines }) => ({ tag, lines: lines.slice(0, cut) })),
          thickness.row,
          this.#table.colors.row,
        );
        rest = rest.map(({ tag, lines }) => ({ tag, lines: lines.slice(cut) }));
        overleaf();
      }
      const [rule, color] = last
        ? [thickness.outer, this.#table.colors.strong]
        : [thickness.row, this.#table.colors.row];
      this.#setRow(sheets, rest, rule, color);
      here.rows++;
      here.fresh = false;
    }
  }

  get #headHeight(): number {
    return this.#head ? this.#heightOf(this.#head) : 0;
  }

  #row(cells: FlowCell[]): Row {
    return this.#table.columns.map((column, index) => {
      const cell = cells[index];
      if (!cell) return { tag: "layout", lines: [] };
      const width = column.width - column.gutter;
      const lines = this.#breaker.breakCell(cell.runs, width, cell.direction);
      // Figures stand under figures at their right end, whichever way the columns go.
      const right = cell.align === "end" && !this.#table.mirrored;
      for (const line of lines) line.x = right ? width - line.width : 0;
      return { tag: cell.tag, ...(cell.entry === undefined ? {} : { entry: cell.entry }), lines };
    });
  }

  #heightOf(row: Row): number {
    const lines = Math.max(1, ...row.map((cell) => cell.lines.length));
    return lines * this.#table.pitch + 2 * this.#table.padding;
  }

  /** The rule on top, and the head. */
  #begin(sheets: Sheets, again: boolean): void {
    const { strong } = this.#table.colors;
    sheets.add(this.#rule(sheets, sheets.y, thickness.outer, strong));
    if (!this.#table.head) return;
    // Lines belong to one place: the head is broken anew for each page. It is read once.
    const head = this.#row(this.#table.head);
    this.#setRow(sheets, again ? head.map(({ lines }) => ({ tag: "header", lines })) : head, thickness.head, strong);
  }

  #setRow(sheets: Sheets, row: Row, ruleThickness: number, ruleColor: string): void {
    const items: PageItem[] = [];
    let x = sheets.page.left + this.#table.left;
    row.forEach((cell, index) => {
      if (cell.entry !== undefined) sheets.begin({ entries: [cell.entry] });
      cell.lines.forEach((line, number) => {
        line.x += x;
        line.y = sheets.y + this.#table.padding + number * this.#table.pitch;
        items.push({ type: "line", item: line, tag: cell.tag, turned: this.#table.turned });
      });
      x += this.#table.columns[index]?.width ?? 0;
    });
    sheets.add(...items);
    sheets.down(this.#heightOf(row));
    sheets.add(this.#rule(sheets, sheets.y, ruleThickness, ruleColor));
  }

  /** A rule on the border between two rows; rules take no height of their own. */
  #rule(sheets: Sheets, y: number, height: number, color: string): PageItem {
    const w = this.#table.columns.reduce((sum, column) => sum + column.width, 0);
    const x = sheets.page.left + this.#table.left;
    return { type: "rectangle", item: { x, y: y - height / 2, w, h: height, color }, turned: this.#table.turned };
  }
}
