import type { Page } from "../../../core/style.ts";
import { Foot, type FootNote, type FootStyle, footRule } from "./foot.ts";
import type { Line, PageItem } from "./line.ts";

/** Lengths that differ by less than this (points) are equal. */
export const slack = 0.01;

/** Where something begins: its page, from 1, and how far below the page's top edge, in points. */
export interface Place {
  page: number;
  top: number;
}

/** A page being filled. */
export interface Sheet {
  items: PageItem[];
  pageSize: { width: number; height: number };
  foot: Foot;
  /** Something of the body stands on it. */
  filled: boolean;
  /** What the header shows at the right: the running title of the first section on the page. */
  running: string;
  /** Neither header nor page number: a cover. */
  bare: boolean;
  /** Notes begun on an earlier page stand at its foot. */
  carries: boolean;
}

/** The pages of a document, filled from top to bottom; and the notes at their feet, which take their room from the text. */
export class Sheets {
  readonly all: Sheet[] = [];
  /** Where sections of the tree and entries of the pack begin, by their ids. */
  readonly places: Record<"sections" | "entries", Map<string, Place>> = { sections: new Map(), entries: new Map() };
  /** Where the next line stands, from the top edge of the page. */
  y = 0;
  /** The running title of the section being set. */
  running = "";
  /** Pages turned from here on are covers. */
  bare = false;
  readonly page: Page;
  readonly #footStyle: FootStyle;
  readonly #pending: FootNote[] = [];

  constructor(page: Page, footStyle: FootStyle) {
    this.page = page;
    this.#footStyle = footStyle;
  }

  /** The page being filled. A first page is begun if there is none. */
  get sheet(): Sheet {
    return this.all.at(-1) ?? this.turn();
  }

  /** Height of a page's text block. */
  get fullHeight(): number {
    return this.page.height - this.page.top - this.page.bottom;
  }

  /** Height that is free above the notes. */
  get room(): number {
    return this.page.top + this.fullHeight - this.sheet.foot.height - this.y;
  }

  /** Begins a page, and puts at its foot what notes have left over. */
  turn(): Sheet {
    const sheet: Sheet = {
      items: [],
      pageSize: { width: this.page.width, height: this.page.height },
      foot: new Foot(this.#footStyle, this.#pending.length > 0),
      filled: false,
      running: "",
      bare: this.bare,
      carries: this.#pending.length > 0,
    };
    this.all.push(sheet);
    this.y = this.page.top;
    this.#putPending(false);
    return sheet;
  }

  /** Remembers that something begins where the page is filled to; of several beginnings the first counts. */
  begin({ section, entries: printed = [] }: { section?: string; entries?: readonly string[] }): void {
    const place = { page: this.all.length, top: this.y };
    const { sections, entries } = this.places;
    if (section !== undefined && !sections.has(section)) sections.set(section, place);
    for (const entry of printed) if (!entries.has(entry)) entries.set(entry, place);
  }

  /** Moves down within the page. */
  down(height: number): void {
    this.y += height;
  }

  /** Puts items of the body on the page. */
  add(...items: PageItem[]): void {
    const { sheet } = this;
    if (!sheet.filled) sheet.running = this.running;
    sheet.filled = true;
    sheet.items.push(...items);
  }

  /** How many of the lines, with their notes, fit on this page one under the other. */
  fitting(lines: Line[], notesOf: (line: Line) => FootNote[]): number {
    const { foot, carries } = this.sheet;
    // Where an older note goes on for pages, a new one takes its place behind it and asks for nothing here.
    const deferred = carries && this.#pending.length > 0;
    let taken = 0;
    let asked: FootNote[] = [];
    for (const [count, line] of lines.entries()) {
      const notes = deferred ? [] : notesOf(line);
      asked = [...asked, ...notes];
      const { least, whole } = foot.ask(asked);
      if (notes.length > 0 && (this.#pending.length > 0 || !foot.admits(least))) return count;
      taken += line.height;
      if (taken + (notes.length > 0 ? least : foot.limited(whole)) > this.room + slack) return count;
    }
    return lines.length;
  }

  /** Puts the notes of a line just placed at the foot of its page, or what finds no room there on the pages after it. */
  addNotes(notes: FootNote[]): void {
    this.#pending.push(...notes);
    if (notes.length > 0) this.#putPending(false);
  }

  /** Puts what notes have left over on the last page, and on further pages if it must. */
  finish(): void {
    this.#putPending(true);
    while (this.#pending.length > 0) {
      const { running } = this.sheet;
      const sheet = this.turn();
      sheet.running = running;
      this.#putPending(true);
    }
    for (const sheet of this.all) this.#drawFoot(sheet);
  }

  #putPending(lastPage: boolean): void {
    const foot = this.sheet.foot;
    for (let note = this.#pending[0]; note; note = this.#pending[0]) {
      if (!foot.put(note, this.room, lastPage)) return;
      this.#pending.shift();
    }
  }

  #drawFoot(sheet: Sheet): void {
    const first = sheet.foot.parts[0];
    const start = first?.note.lines[0]?.x;
    if (!first || start === undefined) return;
    let y = this.page.height - this.page.bottom - sheet.foot.height + footRule.over;
    const full = this.page.width - this.page.right - start;
    const width = first.from > 0 ? full : footRule.width;
    const rule = { x: start, y, w: width, h: footRule.thickness, color: this.#footStyle.color };
    sheet.items.push({ type: "rectangle", item: rule, turned: false });
    y += footRule.thickness + footRule.under;
    for (const part of sheet.foot.parts) {
      for (const line of part.note.lines.slice(part.from, part.to)) {
        for (const mark of line.marks ?? []) {
          mark.line.y = y;
          sheet.items.push({ type: "line", item: mark.line, tag: mark.tag, turned: false });
        }
        line.y = y;
        sheet.items.push({ type: "line", item: line, tag: part.note.element, turned: false });
        y += line.height;
      }
      y += this.#footStyle.gap;
    }
  }
}
