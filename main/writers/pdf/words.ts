import { createRequire } from "node:module";
import { type Direction, levelsOf } from "./bidi.ts";
import type { Faces } from "./faces.ts";
import { isPlain } from "./known-lines.ts";
import type { Piece, Run } from "./line.ts";

/** Where lines may end after UAX #14. */
interface Break {
  position: number;
  required: boolean;
}

const UnicodeBreaker = createRequire(import.meta.url)("linebreak") as new (text: string) => {
  nextBreak(): Break | null;
};

/** Characters that are not drawn where the face has no glyph for them. */
const invisible = /\p{Default_Ignorable_Code_Point}/u;
const eachInvisible = new RegExp(invisible.source, "gu");

/** A stretch after which a line may end: a word with the blanks behind it. */
export interface Word {
  pieces: Piece[];
  /** Its width, and that of the blanks at its end. */
  width: number;
  blank: number;
  /** The text itself asks for a new line behind it. */
  ends: boolean;
}

/** No break between these: the dash of a range of figures, the hyphens inside a proper name (Saint-Aubin-les-Bains). */
function staysWhole(before: string, after: string): boolean {
  const isRange = /\p{Nd}–$/u.test(before) && /^\p{Nd}/u.test(after);
  return isRange || (/\p{L}-$/u.test(before) && /^(?:\p{Ll}{1,4}-)?\p{Lu}/u.test(after));
}

/** So many characters behind a hyphen tell whether it is one of a name. */
const nameReach = 6;

/** A piece as it is the same in every document: of which run of its passage, and how that is set. */
type KnownPiece = Pick<Piece, "text" | "shaped" | "width" | "level"> & { run: number };

/** A word of a passage that was set before. */
type KnownWord = Omit<Word, "pieces"> & { pieces: KnownPiece[] };

/** The passages that were set last: a document that a person writes in is set again and again with all of them but one. */
const known = new Map<string, KnownWord[]>();
let knownWords = 0;

/** How many words are remembered before all are forgotten: about those of a thousand pages. */
const mostKnown = 400_000;

/**
 * What tells a passage of the house's own faces from others that are set otherwise; null where it holds other ones: what their glyphs
 * stand for depends on those met before, and a document must not depend on the one before it.
 */
function keyOf(runs: readonly Run[], text: string): string | null {
  let key = "";
  for (const { family, bold, italics, fontSize, characterSpacing, joined, text: own } of runs) {
    if (family !== "serif" && family !== "sans") return null;
    key += `${family} ${bold} ${italics} ${fontSize} ${characterSpacing} ${joined === true} ${own.length}\n`;
  }
  return key + text;
}

function remember(key: string, words: readonly Word[], runs: readonly Run[]): void {
  if (knownWords + words.length > mostKnown) {
    known.clear();
    knownWords = 0;
  }
  knownWords += words.length;
  known.set(
    key,
    words.map(({ pieces, width, blank, ends }) => ({
      pieces: pieces.map(({ run, text, shaped, width: own, level }) => ({
        run: runs.indexOf(run),
        text,
        shaped,
        width: own,
        level,
      })),
      width,
      blank,
      ends,
    })),
  );
}

/** What is no letter, mark, digit or blank. */
const sign = /[^\p{L}\p{M}\p{N}\s]/u;

/** Cuts runs into measured words. */
export class Words {
  readonly #faces: Faces;
  readonly #isSetAgain: boolean;

  /** `isSetAgain` as in `KnownLines`. */
  constructor(faces: Faces, isSetAgain: boolean) {
    this.#faces = faces;
    this.#isSetAgain = isSetAgain;
  }

  /** The words of runs in a passage that runs in a direction. */
  of(runs: readonly Run[], direction: Direction): Word[] {
    const text = runs.length === 1 ? (runs[0]?.text ?? "") : runs.map((run) => run.text).join("");
    const bidi = levelsOf(text, direction);
    // Plain ones are remembered as lines.
    const key = !this.#isSetAgain || bidi || isPlain(runs) ? null : keyOf(runs, text);
    const before = key === null ? undefined : known.get(key);
    if (before) return this.#again(before, runs);
    const breaker = new UnicodeBreaker(text);
    const words: Word[] = [];
    // The run in which the text stands, and where that begins.
    let index = 0;
    let runStart = 0;
    let from = 0;
    for (let found = breaker.nextBreak(); found; found = breaker.nextBreak()) {
      const to = found.position;
      const whole = text.slice(from, to);
      const ends = found.required && /\n$/u.test(whole);
      const end = ends ? to - 1 : to;
      const pieces: Piece[] = [];
      let at = from;
      while (at < end) {
        let run = runs[index];
        while (run && runStart + run.text.length <= at) {
          runStart += run.text.length;
          run = runs[++index];
        }
        if (!run) break;
        const stop = Math.min(end, runStart + run.text.length);
        if (bidi) this.#cut(text, at, stop, run, bidi, pieces);
        else pieces.push(this.measured(run, text.slice(at, stop), 0));
        at = stop;
      }
      const around = runs[index];
      // An empty line has the height of its run all the same.
      if (pieces.length === 0 && around) pieces.push(this.measured(around, "", 0));
      const word: Word = { pieces, ends, ...extent(pieces) };
      const last = words.at(-1);
      if (
        last &&
        !last.ends &&
        (pieces[0]?.run.joined ||
          staysWhole(text.slice(Math.max(0, from - 2), from), text.slice(from, from + nameReach)))
      )
        merge(last, word);
      else words.push(word);
      from = to;
    }
    if (key !== null) remember(key, words, runs);
    return words;
  }

  /** The words of a passage that was set before, as those of this document. */
  #again(words: readonly KnownWord[], runs: readonly Run[]): Word[] {
    return words.map(({ pieces, width, blank, ends }) => ({
      pieces: pieces.flatMap(({ run: at, text, shaped, width: own, level }) => {
        const run = runs[at];
        if (!run) return [];
        const { shaper } = this.#faces.face(run.family, run.bold, run.italics);
        return [{ run, text, face: shaper, shaped, width: own, x: 0, level }];
      }),
      width,
      blank,
      ends,
    }));
  }

  /** A piece of a run with its width. `reads` is what a mirrored bracket stands for. */
  measured(run: Run, text: string, level: number): Piece {
    const { shaper: face } = this.#faces.face(run.family, run.bold, run.italics);
    const drawn = invisible.test(text)
      ? text.replace(eachInvisible, (character) => (face.holds(character.codePointAt(0) ?? 0) ? character : ""))
      : text;
    const shaped = face.shape(drawn);
    const width = (shaped.advance / 1000) * run.fontSize + run.characterSpacing * shaped.glyphs.length;
    return { run, text: drawn, face, shaped, width, x: 0, level };
  }

  /**
   * The pieces of a stretch by their direction; brackets and blanks stand alone, since they may be turned or fall away, and signs that stand
   * side by side in text from right to left, since a font sets them from left to right.
   */
  #cut(
    text: string,
    from: number,
    to: number,
    run: Run,
    { levels, mirrored }: { levels: Uint8Array; mirrored: ReadonlyMap<number, string> },
    pieces: Piece[],
  ): void {
    let start = from;
    for (let at = from + 1; at <= to; at++) {
      const parted =
        at === to ||
        levels[at] !== levels[at - 1] ||
        mirrored.has(at) ||
        mirrored.has(at - 1) ||
        ((levels[at] ?? 0) % 2 === 1 && sign.test(text.charAt(at - 1)) && sign.test(text.charAt(at))) ||
        (text[at] === " ") !== (text[at - 1] === " ");
      if (!parted) continue;
      const piece = this.measured(run, text.slice(start, at), levels[start] ?? 0);
      const mirror = mirrored.get(start);
      if (mirror !== undefined) {
        piece.shaped = piece.face.shapeAs(mirror, piece.text);
        piece.width = (piece.shaped.advance / 1000) * run.fontSize + run.characterSpacing;
      }
      pieces.push(piece);
      start = at;
    }
  }
}

/** The width of pieces, and of the blanks they end in. */
export function extent(pieces: readonly Piece[]): { width: number; blank: number } {
  let width = 0;
  for (const piece of pieces) width += piece.width;
  let blank = 0;
  for (let index = pieces.length - 1; index >= 0; index--) {
    const piece = pieces[index];
    if (!piece) break;
    if (!piece.text.endsWith(" ")) break;
    const kept = piece.text.trimEnd();
    const spaces = piece.text.length - kept.length;
    const space = piece.face.shape(" ").advance;
    blank += kept === "" ? piece.width : ((space / 1000) * piece.run.fontSize + piece.run.characterSpacing) * spaces;
    if (kept !== "") break;
  }
  return { width, blank };
}

/** Puts a word behind another, so that no line ends between them. */
export function merge(word: Word, next: Word): void {
  word.pieces = [...word.pieces, ...next.pieces];
  word.width += next.width;
  word.blank = next.blank;
  word.ends = next.ends;
}
