import type { Direction } from "./bidi.ts";
import type { FlowNode, FlowTable, Mark, Paragraph, Picture, Rule } from "./flow.ts";
import type { FootNote } from "./foot.ts";
import type { LineBreaker } from "./line-breaker.ts";
import type { Line, PageItem, Rectangle } from "./line.ts";
import { type Sheets, slack } from "./sheets.ts";
import { TableLayout } from "./table-layout.ts";

/** The fewest lines of a paragraph on either side of a page break. */
const fewest = 2;

const noNotes: FootNote[] = [];

/** A section does not begin where less than this of its text, in points, would stand on the page: eight body lines. */
const sectionStart = 120;

/** Sets nodes into lines on pages, one under the other. */
export class Layout {
  readonly sheets: Sheets;
  readonly #direction: Direction;
  readonly #breaker: LineBreaker;
  readonly #notes: ReadonlyMap<string, FootNote>;
  readonly #lines = new Map<Paragraph, Line[]>();
  readonly #tables = new Map<FlowTable, TableLayout>();
  readonly #pageNumbers: { mark: Mark; line: Line; end: number }[] = [];
  readonly #destinations = new Map<string, number>();
  /** White owed by the node before. */
  #after = 0;
  #barBefore = false;

  constructor(sheets: Sheets, breaker: LineBreaker, notes: ReadonlyMap<string, FootNote>, direction: Direction) {
    this.sheets = sheets;
    this.#direction = direction;
    this.#breaker = breaker;
    this.#notes = notes;
  }

  /** Sets nodes after what stands already. A node that must stand with the next goes over to a new page with it. */
  add(nodes: FlowNode[]): void {
    for (const [index, node] of nodes.entries()) {
      const section = node.kind === "paragraph" ? node.section : undefined;
      const wanted = this.#startsPage(node) || this.#needed(nodes, index) > this.sheets.room + slack;
      if (this.sheets.sheet.filled && wanted) this.turn();
      if (section) this.sheets.running = section.running;
      switch (node.kind) {
        case "paragraph":
          this.#setParagraph(node);
          break;
        case "table":
          this.#setTable(node, this.#led(nodes, index));
          break;
        case "picture":
          this.#setPicture(node);
          break;
      }
      this.#after = node.after;
      this.#barBefore = node.kind === "paragraph" && node.bar !== undefined;
    }
  }

  /** Begins a new page. */
  turn(): void {
    this.sheets.turn();
    this.#after = 0;
  }

  /** Puts the rest of the notes, and every page number that was waiting for its page. */
  finish(): void {
    this.sheets.finish();
    for (const { mark, line, end } of this.#pageNumbers) {
      const page = this.#destinations.get(mark.pageOf ?? "");
      const [run] = mark.runs;
      if (page === undefined || !run) continue;
      const numbered = this.#breaker.line([{ ...run, text: String(page) }]);
      if (!numbered) continue;
      line.pieces = numbered.pieces;
      line.width = numbered.width;
      line.x = end - numbered.width;
    }
  }

  /** The lines of a paragraph, broken once. */
  lines(paragraph: Paragraph): Line[] {
    let lines = this.#lines.get(paragraph);
    if (!lines) {
      const { page } = this.sheets;
      const width = page.width - page.left - page.right - paragraph.indent - paragraph.inset;
      lines = this.#breaker.breakParagraph(paragraph.runs, width, paragraph.setting);
      this.#lines.set(paragraph, lines);
    }
    return lines;
  }

  /** Height of a node without the white round it, in points. */
  height(node: FlowNode): number {
    switch (node.kind) {
      case "paragraph":
        return node.headroom + this.lines(node).length * node.pitch;
      case "table":
        return this.#table(node).height;
      case "picture":
        return node.height;
    }
  }

  /** How many lines of text a node has. */
  lineCount(node: FlowNode): number {
    switch (node.kind) {
      case "paragraph":
        return this.lines(node).length;
      case "table":
        return this.#table(node).lineCount;
      case "picture":
        return 0;
    }
  }

  #table(node: FlowTable): TableLayout {
    let table = this.#tables.get(node);
    if (!table) {
      table = new TableLayout(node, this.#breaker);
      this.#tables.set(node, table);
    }
    return table;
  }

  #notesOf(line: Line): FootNote[] {
    if (line.plain) return noNotes;
    return line.pieces.flatMap((piece) => {
      const note = piece.run.note === undefined ? undefined : this.#notes.get(piece.run.note);
      return note ? [note] : [];
    });
  }

  /** Height a node asks of this page to stand with what it must stand with; 0 when it may be cut anywhere. */
  #needed(nodes: FlowNode[], index: number): number {
    const node = nodes[index];
    if (!node?.keepWithNext) return 0;
    const floor = node.kind === "paragraph" && node.section ? sectionStart : 0;
    let height = 0;
    let text = 0;
    let after = this.#after;
    let next = index;
    const notes: FootNote[] = [];
    for (; nodes[next]?.keepWithNext; next++) {
      const kept = nodes[next];
      if (!kept) break;
      height += Math.max(after, kept.before) + this.height(kept);
      if (kept.kind === "paragraph") notes.push(...this.lines(kept).flatMap((line) => this.#notesOf(line)));
      after = kept.after;
    }
    const follower = nodes[next];
    if (!follower || this.#startsPage(follower)) return height + this.sheets.sheet.foot.ask(notes).least;
    const least = this.#least(nodes, next, notes);
    height += Math.max(after, follower.before) + least;
    for (let rest = next; text < floor; rest++) {
      const more = nodes[rest];
      if (!more || this.#startsPage(more) || (more.kind === "paragraph" && more.section)) break;
      text += this.height(more) + more.after;
    }
    const wanted = height + Math.max(0, Math.min(text, floor) - least);
    // What no page can hold is no reason to begin one.
    return wanted > this.sheets.fullHeight ? Math.min(height, this.sheets.fullHeight) : wanted;
  }

  #startsPage(node: FlowNode): boolean {
    return node.kind === "paragraph" && node.newPage === true;
  }

  /** Height of what must follow the end of a table on its page, in points; 0 where nothing must, or no page could hold it. */
  #led(nodes: FlowNode[], index: number): number {
    const node = nodes[index];
    const next = nodes[index + 1];
    if (node?.kind !== "table" || !node.leads || !next || this.#startsPage(next)) return 0;
    const least = next.keepWithNext ? this.#needed(nodes, index + 1) : this.#least(nodes, index + 1);
    const led = Math.max(node.after, next.before) + least;
    return led <= this.sheets.fullHeight / 2 ? led : 0;
  }

  /**
   * The least of a node that may stand on a page: two lines with their notes, the head and two rows. `before` are the notes of what must
   * stand on that page above it.
   */
  #least(nodes: FlowNode[], index: number, before: readonly FootNote[] = []): number {
    const node = nodes[index];
    const { foot } = this.sheets.sheet;
    switch (node?.kind) {
      case undefined:
        return foot.ask(before).least;
      case "paragraph": {
        const lines = this.lines(node);
        const count = node.keepTogether || lines.length <= fewest + 1 ? lines.length : fewest;
        const notes = [...before, ...lines.slice(0, count).flatMap((line) => this.#notesOf(line))];
        return node.headroom + count * node.pitch + foot.ask(notes).least;
      }
      case "table":
        return this.#table(node).least(this.sheets.fullHeight, this.#led(nodes, index)) + foot.ask(before).least;
      case "picture":
        return node.height + foot.ask(before).least;
    }
  }

  /** Moves down by the white above a node, or to a new page where nothing would follow it. Returns the white. */
  #space(before: number, firstHeight: number): number {
    if (!this.sheets.sheet.filled) return 0;
    const gap = Math.max(this.#after, before);
    if (gap + firstHeight > this.sheets.room + slack) {
      this.turn();
      return 0;
    }
    this.sheets.down(gap);
    return gap;
  }

  #setParagraph(paragraph: Paragraph): void {
    const lines = this.lines(paragraph);
    let gap = this.#space(paragraph.before, paragraph.headroom + paragraph.pitch);
    let at = 0;
    while (at < lines.length) {
      if (at === 0) this.sheets.down(paragraph.headroom);
      const count = this.#lineCount(paragraph, lines, at);
      for (const line of lines.slice(at, at + count)) {
        this.#setLine(paragraph, line, line === lines[0], gap);
        gap = 0;
      }
      at += count;
      if (at < lines.length) {
        this.turn();
        gap = 0;
      }
    }
    const last = lines.at(-1);
    if (last && paragraph.ruleBelow) {
      this.sheets.add(this.#rule(this.sheets.y + paragraph.after, paragraph.ruleBelow));
    }
  }

  /** How many of the lines from `at` on go on this page, so that two at least stand on each side of the break. */
  #lineCount(paragraph: Paragraph, lines: Line[], at: number): number {
    const rest = lines.length - at;
    const { filled } = this.sheets.sheet;
    let count = this.sheets.fitting(lines.slice(at), (line) => this.#notesOf(line));
    if (count === rest) return count;
    if (rest - count < fewest) count = rest - fewest;
    // No page ends on half a word.
    if (count > 0 && lines[at + count - 1]?.pieces.at(-1)?.hyphen) count -= 1;
    const moved = count < fewest || (paragraph.keepTogether && at === 0 && this.#fitsAPage(paragraph));
    if (!moved) return count;
    return filled && at === 0 ? 0 : Math.max(1, count);
  }

  #fitsAPage(paragraph: Paragraph): boolean {
    return this.height(paragraph) <= this.sheets.fullHeight / 2;
  }

  #setLine(paragraph: Paragraph, line: Line, first: boolean, gap: number): void {
    const { sheets } = this;
    const left = sheets.page.left;
    line.x = left + paragraph.indent;
    line.y = sheets.y;
    if (first && paragraph.begins) sheets.begin(paragraph.begins);
    const items: PageItem[] = [];
    if (first && paragraph.ruleAbove) {
      items.push(this.#rule(sheets.y - paragraph.headroom, paragraph.ruleAbove));
    }
    if (paragraph.bar) {
      const joined = this.#barBefore && first ? gap : 0;
      const { x, width, color } = paragraph.bar;
      const bar = { x: left + x, y: sheets.y - joined, w: width, h: paragraph.pitch + joined, color };
      items.push({ type: "rectangle", item: bar, turned: paragraph.turned });
    }
    if (first) {
      if (paragraph.section) {
        line.destination = paragraph.section.destination;
        this.#destinations.set(paragraph.section.destination, sheets.all.length);
      }
      if (paragraph.destination !== undefined) line.destination = paragraph.destination;
      if (paragraph.outline) line.outline = paragraph.outline;
      items.push(...this.#marks(paragraph));
    }
    items.push({ type: "line", item: line, tag: paragraph.tag, turned: paragraph.turned });
    sheets.add(...items);
    sheets.down(paragraph.pitch);
    sheets.addNotes(this.#notesOf(line));
  }

  #marks(paragraph: Paragraph): PageItem[] {
    return paragraph.marks.flatMap((mark) => {
      const line = this.mark(mark);
      if (!line) return [];
      line.x += this.sheets.page.left;
      line.y = this.sheets.y;
      if (mark.pageOf !== undefined) this.#pageNumbers.push({ mark, line, end: this.sheets.page.left + mark.x });
      return [{ type: "line", item: line, tag: mark.tag, turned: paragraph.turned }];
    });
  }

  /** A mark as a line; its x from the left edge of the text block. */
  mark(mark: Mark): Line | undefined {
    const direction = this.#direction;
    let line = this.#breaker.line(mark.runs, direction);
    const width = line?.width ?? 0;
    if (width > mark.width) {
      const factor = mark.width / width;
      const size = (before: number) => Math.min(mark.smaller ?? before, before * factor);
      const runs = mark.runs.map((run) => ({ ...run, fontSize: size(run.fontSize) }));
      line = this.#breaker.line(runs, direction);
    }
    if (line) line.x = mark.align === "end" ? mark.x - line.width : mark.x;
    return line;
  }

  /** A rule with its middle at `y`. */
  #rule(y: number, { thickness, color }: Rule): PageItem {
    const { page } = this.sheets;
    const w = page.width - page.left - page.right;
    const item: Rectangle = { x: page.left, y: y - thickness / 2, w, h: thickness, color };
    return { type: "rectangle", item, turned: false };
  }

  #setTable(node: FlowTable, led: number): void {
    const table = this.#table(node);
    this.#space(node.before, table.least(this.sheets.fullHeight, led));
    const turn = () => {
      this.turn();
      if (!node.continuedCaption) return;
      // The caption is set anew on each page: lines belong to one place.
      const caption: Paragraph = { ...node.continuedCaption };
      this.#setParagraph(caption);
      this.sheets.down(caption.after);
    };
    table.set(this.sheets, turn, led);
  }

  #setPicture(node: Picture): void {
    this.#space(node.before, node.height);
    const { sheets } = this;
    const place = { x: sheets.page.left + node.indent, y: sheets.y, width: node.width, height: node.height };
    sheets.add({ type: "image", item: { image: node.image, ...place }, tag: node.tag, turned: node.turned });
    sheets.down(node.height);
  }
}
