import { type Direction, placeInVisualOrder } from "./bidi.ts";
import type { Faces } from "./faces.ts";
import { type Hyphenator, hyphenatesRagged, hyphenatorOf } from "./hyphenation.ts";
import { type Box, justifiedEnds } from "./justification.ts";
import type { Line, Piece, Run } from "./line.ts";
import { extent, merge, type Word, Words } from "./words.ts";

/** Lengths that differ by less than this (points) are equal. */
const slack = 0.01;

/** A paragraph's last line has no fewer characters than this, where the words before it can be tied to it. */
const shortest = 8;

/** No more lines than these, one after the other, end in a hyphen. */
const mostHyphens = 2;

/** A justified paragraph of fewer lines than this is set ragged. */
const fewestJustified = 4;

/** A word, or what stands of it from one of the places on at which it may be divided. */
interface Part {
  word: Word;
  from: number;
}

/** How a passage is set. */
export interface Setting {
  direction: Direction;
  /** BCP 47: whose rules divide its words. */
  language: string;
  justified: boolean;
}

function charactersIn(line: Line | undefined): number {
  const text = line?.pieces.map((piece) => piece.text).join("") ?? "";
  return Array.from(text.trim()).length;
}

const graphemes = new Intl.Segmenter("und", { granularity: "grapheme" });

/** Breaks runs into lines. */
export class LineBreaker {
  readonly #words: Words;

  constructor(faces: Faces) {
    this.#words = new Words(faces);
  }

  /** The lines of runs, none wider than `width` (points) unless a single character is; no word is divided. */
  break(runs: readonly Run[], width: number, direction: Direction = "ltr"): Line[] {
    return this.#greedy(this.#words.of(runs, direction), width, direction);
  }

  /** One line of runs, as wide as it comes. */
  line(runs: readonly Run[], direction: Direction = "ltr"): Line | undefined {
    return this.break(runs, Number.MAX_SAFE_INTEGER, direction)[0];
  }

  /**
   * The lines of a paragraph: words are divided by the rules of its language, few characters do not stand alone on the last line
   * if words can go with them, and a justified one falls back to ragged lines where it would have holes.
   */
  breakParagraph(runs: readonly Run[], width: number, setting: Setting): Line[] {
    const { direction, language, justified } = setting;
    const hyphenator = hyphenatorOf(language);
    const words = this.#words.of(runs, direction);
    if (justified && direction === "ltr") {
      const lines = this.#justified(words, width, hyphenator);
      if (lines) return lines;
    }
    const ragged = hyphenatesRagged(language) ? hyphenator : undefined;
    let lines = this.#greedy(words, width, direction, ragged);
    for (let ties = 1; lines.length > 1 && charactersIn(lines.at(-1)) < shortest; ties++) {
      if (!tieEnd(words, width)) break;
      lines = this.#greedy(words, width, direction, ragged);
    }
    return lines;
  }

  #greedy(words: readonly Word[], width: number, direction: Direction, hyphenator?: Hyphenator): Line[] {
    const lines: Line[] = [];
    let pieces: Piece[] = [];
    let used = 0;
    let hyphens = 0;
    const end = (divided: boolean) => {
      lines.push(lineOf(pieces, direction));
      pieces = [];
      used = 0;
      hyphens = divided ? hyphens + 1 : 0;
    };
    for (const [index, whole] of words.entries()) {
      let word = whole;
      while (used + word.width - word.blank > width + slack) {
        if (pieces.length > 0) {
          const last = index === words.length - 1;
          const parts =
            hyphenator && !last && hyphens < mostHyphens ? this.#divided(word, width - used, pieces, hyphenator) : null;
          if (!parts) {
            end(false);
            continue;
          }
          pieces.push(...parts.head.pieces);
          end(true);
          word = parts.tail;
        } else {
          const parts = this.#cut(word, width);
          if (!parts) break;
          pieces.push(...parts.head.pieces);
          end(false);
          word = parts.tail;
        }
      }
      pieces.push(...word.pieces);
      used += word.width;
      if (word.ends) end(false);
    }
    if (pieces.length > 0) end(false);
    return lines;
  }

  #justified(words: readonly Word[], width: number, hyphenator: Hyphenator | undefined): Line[] | undefined {
    if (words.some((word) => word.ends)) return undefined;
    const boxes = words.flatMap((word, index): (Box & Part)[] => {
      const places = index < words.length - 1 && hyphenator ? placesIn(word, hyphenator) : [];
      const [piece] = word.pieces;
      if (!piece || places.length === 0) return [{ word, from: 0, width: word.width, blank: word.blank, hyphen: 0 }];
      const hyphen = hyphenWidth(piece);
      const ends = places.map((place) => widthUpTo(piece, place));
      return [0, ...places].map((from, part) => {
        const last = part === places.length;
        const end = ends[part] ?? word.width;
        const start = ends[part - 1] ?? 0;
        return { word, from, width: end - start, blank: last ? word.blank : 0, hyphen: last ? 0 : hyphen };
      });
    });
    const ends = justifiedEnds(boxes, width);
    if (!ends || ends.length < fewestJustified) return undefined;
    let from = 0;
    return ends.map((to) => {
      const pieces: Piece[] = [];
      for (let index = from; index < to; index++) {
        const box = boxes[index];
        // The parts of a word follow one another; what stands of it on this line is one piece.
        if (!box || (index > from && box.from > 0)) continue;
        const next = boxes[to];
        const cut = next?.word === box.word ? next.from : undefined;
        pieces.push(...this.#partOf(box.word, box.from, cut));
      }
      from = to;
      const line = lineOf(pieces, "ltr");
      if (to < boxes.length) stretch(line, width);
      return line;
    });
  }

  /** The pieces of a word from one of its places to another; a hyphen behind the latter. */
  #partOf(word: Word, from: number, to: number | undefined): Piece[] {
    const [piece] = word.pieces;
    if (!piece || (from === 0 && to === undefined)) return word.pieces;
    const part = this.#words.measured(piece.run, piece.text.slice(from, to), 0);
    return [to === undefined ? part : { ...part, hyphen: true, width: part.width + hyphenWidth(piece) }];
  }

  /** A word divided so that as much of it as can be stands in the room left on a line. */
  #divided(
    word: Word,
    room: number,
    before: readonly Piece[],
    hyphenator: Hyphenator,
  ): { head: Word; tail: Word } | null {
    const [piece] = word.pieces;
    // The second half of a compound is not divided: two hyphens would stand close.
    if (!piece || before.at(-1)?.text.endsWith("-")) return null;
    const hyphen = hyphenWidth(piece);
    for (const place of placesIn(word, hyphenator).toReversed()) {
      const head = this.#words.measured(piece.run, piece.text.slice(0, place), 0);
      head.hyphen = true;
      head.width += hyphen;
      if (head.width > room + slack) continue;
      const tail = this.#words.measured(piece.run, piece.text.slice(place), 0);
      return {
        head: { pieces: [head], width: head.width, blank: 0, ends: false },
        tail: { pieces: [tail], ends: word.ends, ...extent([tail]) },
      };
    }
    return null;
  }

  /** A word that no line holds, cut where the line ends; null where not even that can be. */
  #cut(word: Word, width: number): { head: Word; tail: Word } | null {
    let used = 0;
    for (const [index, piece] of word.pieces.entries()) {
      if (used + piece.width <= width + slack) {
        used += piece.width;
        continue;
      }
      const starts = Array.from(graphemes.segment(piece.text), ({ index: start }) => start).slice(1);
      const fits = (start: number) =>
        this.#words.measured(piece.run, piece.text.slice(0, start), piece.level).width + used <= width + slack;
      let low = 0;
      let high = starts.length;
      while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if (fits(starts[middle - 1] ?? 0)) low = middle;
        else high = middle - 1;
      }
      const at = starts[low - 1] ?? (index === 0 ? starts[0] : undefined);
      const head = word.pieces.slice(0, index);
      const tail = word.pieces.slice(index + 1);
      if (at === undefined) {
        if (index === 0) {
          if (tail.length === 0) return null;
          head.push(piece);
        } else tail.unshift(piece);
      } else {
        head.push(this.#words.measured(piece.run, piece.text.slice(0, at), piece.level));
        tail.unshift(this.#words.measured(piece.run, piece.text.slice(at), piece.level));
      }
      return {
        head: { pieces: head, ends: false, ...extent(head) },
        tail: { pieces: tail, ends: word.ends, ...extent(tail) },
      };
    }
    return null;
  }
}

function hyphenWidth(piece: Piece): number {
  return (piece.face.shape("-").advance / 1000) * piece.run.fontSize + piece.run.characterSpacing;
}

/** Ties the last two words that may still part. False where what is tied so would be wider than `width`. */
function tieEnd(words: Word[], width: number): boolean {
  const last = words.at(-1);
  const before = words.at(-2);
  if (!last || !before || before.ends || before.width + last.width - last.blank > width) return false;
  words.splice(-2, 2, { ...before, pieces: [...before.pieces] });
  const tied = words.at(-1);
  if (tied) merge(tied, last);
  return true;
}

/** Where a word may be divided; nowhere if it is of several looks or runs from right to left. */
function placesIn(word: Word, hyphenator: Hyphenator): number[] {
  const [piece] = word.pieces;
  return piece && word.pieces.length === 1 && piece.level === 0 ? hyphenator.places(piece.text) : [];
}

/** The width of a piece's text up to a place in it, by its glyphs. */
function widthUpTo({ face, text, run }: Piece, place: number): number {
  let at = 0;
  let advance = 0;
  let count = 0;
  for (const glyph of face.shape(text).glyphs) {
    if (at >= place) break;
    at += glyph.codePoints.length;
    advance += glyph.advance;
    count++;
  }
  return (advance / 1000) * run.fontSize + run.characterSpacing * count;
}

/** Spreads what a line lacks of its width over the blanks between its words. */
function stretch(line: Line, width: number): void {
  const gaps = line.pieces.slice(0, -1).filter(({ text }) => text.endsWith(" ")).length;
  if (gaps === 0) return;
  const more = (width - line.width) / gaps;
  let shift = 0;
  line.pieces.forEach((piece, index) => {
    piece.x += shift;
    if (piece.text.endsWith(" ") && index < line.pieces.length - 1) shift += more;
  });
  line.width = width;
}

/** A line of pieces: no blanks at its ends, each piece in its place. */
function lineOf(pieces: Piece[], direction: Direction): Line {
  const [first] = pieces;
  if (first?.text.startsWith(" ") && first.text.trim() !== "") {
    const text = first.text.trimStart();
    const cut = (first.face.shape(first.text).advance - first.face.shape(text).advance) / 1000;
    pieces[0] = { ...first, text, width: first.width - cut * first.run.fontSize };
  }
  const { width, blank } = extent(pieces);
  if (direction === "rtl" || pieces.some(({ level }) => level > 0)) placeInVisualOrder(pieces, direction);
  else {
    let x = 0;
    for (const piece of pieces) {
      piece.x = x;
      x += piece.width;
    }
  }
  const height = pieces.reduce((highest, { run }) => Math.max(highest, run.pitch), 0);
  return { x: 0, y: 0, pieces, width: width - blank, height };
}
