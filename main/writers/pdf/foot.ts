import type { Line } from "./line.ts";
import type { Element } from "./structure.ts";

/** A note, broken into lines; the mark stands before the first. `placed` is how many are on a page so far. */
export interface FootNote {
  element: Element;
  lines: Line[];
  placed: number;
}

/** The measures of the notes at the foot of a page, in points. `gap` is the white between two notes. */
export interface FootStyle {
  pitch: number;
  gap: number;
  color: string;
}

/** The rule above the notes: white over it, its thickness, white under it. */
export const footRule = { over: 12, thickness: 0.5, under: 3, width: 72 };

const ruleHeight = footRule.over + footRule.thickness + footRule.under;

/**
 * Notes take no more of a page than this; the rest goes on overleaf. A page to which notes are carried over gives them more,
 * so that a note of several pages delays those behind it as little as may be.
 */
const tallest = { begun: 220, carried: 440 };

/** The fewest lines of a note on either side of a page break. */
const fewest = 2;

/** The notes at the foot of one page: which lines of which. `height` includes the rule above them. */
export class Foot {
  readonly parts: { note: FootNote; from: number; to: number }[] = [];
  height = 0;
  readonly #style: FootStyle;
  readonly #tallest: number;

  /** `carried`: notes begun on an earlier page go on here. */
  constructor(style: FootStyle, carried: boolean) {
    this.#style = style;
    this.#tallest = carried ? tallest.carried : tallest.begun;
  }

  /** The height that notes ask of this page: `least` lets the last of them go on overleaf. */
  ask(notes: readonly FootNote[]): { least: number; whole: number } {
    let whole = 0;
    let least = 0;
    let first = this.parts.length === 0;
    notes.forEach((note, index) => {
      const head = first ? ruleHeight : this.#style.gap;
      first = false;
      const begun = note.lines.length <= fewest + 1 ? note.lines.length : fewest;
      least = whole + head + (index === notes.length - 1 ? begun : note.lines.length) * this.#style.pitch;
      whole += head + note.lines.length * this.#style.pitch;
    });
    return { least, whole };
  }

  /** What notes that ask `whole` take of this page at most. */
  limited(whole: number): number {
    return Math.min(whole, Math.max(0, this.#tallest - this.height));
  }

  /** Whether the notes' least height keeps the foot within its limit. */
  admits(least: number): boolean {
    return this.height + least <= this.#tallest;
  }

  /**
   * Puts as many lines of a note as `room` holds, and says whether all of it now stands. `lastPage`: the foot may grow over
   * its limit, since no text follows.
   */
  put(note: FootNote, room: number, lastPage: boolean): boolean {
    const last = this.parts.at(-1);
    const goesOn = last?.note === note;
    const head = goesOn ? 0 : this.parts.length === 0 ? ruleHeight : this.#style.gap;
    const free = lastPage ? room : Math.min(room, this.#tallest - this.height);
    const rest = note.lines.length - note.placed;
    let count = Math.min(rest, Math.floor((free - head) / this.#style.pitch + 1e-6));
    if (count < rest) {
      if (rest - count < fewest) count = rest - fewest;
      if (count < fewest && !goesOn) count = 0;
    }
    if (count <= 0) return false;
    if (goesOn) last.to += count;
    else this.parts.push({ note, from: note.placed, to: note.placed + count });
    note.placed += count;
    this.height += head + count * this.#style.pitch;
    return note.placed === note.lines.length;
  }
}
