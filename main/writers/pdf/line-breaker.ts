import { type Join, joinsIn } from "../typesetting.ts";
import { type Direction, placeInVisualOrder } from "./bidi.ts";
import type { Faces } from "./faces.ts";
import { type Hyphenator, hyphenatesRagged, hyphenatorOf } from "./hyphenation.ts";
import { type Box, gives, justifiedEnds, mostHyphens } from "./justification.ts";
import { KnownLines } from "./known-lines.ts";
import type { Line, Piece, Run } from "./line.ts";
import { extent, merge, type Word, Words } from "./words.ts";

/** Lengths that differ by less than this (points) are equal. */
const slack = 0.01;

/** A paragraph's last line has no fewer letters than this, where the words before it can be tied to it. */
const shortest = 8;

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
  /** A title: its lines are about as long as each other, and none ends on a word that leads to the next. */
  balanced?: boolean;
  /** So many lines a title may have that no name is parted; without it, as few as can be. */
  room?: number;
}

/** Characters of scripts that write a word in one or two: each counts as this many letters. */
const wordLike = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const lettersOfWord = 4;

/** How many letters stand on a line, marks of notes aside: they do not fill it. */
function charactersIn(line: Line | undefined): number {
  const text = line?.pieces.map(({ run, text: words }) => (run.note === undefined ? words : "")).join("") ?? "";
  return Array.from(text.replace(/\s/gu, "")).reduce(
    (count, sign) => count + (wordLike.test(sign) ? lettersOfWord : 1),
    0,
  );
}

function isLoneCharacter(line: Line | undefined): boolean {
  const letters = (line?.pieces.map(({ text }) => text).join("") ?? "").replace(/[^\p{L}\p{N}]/gu, "");
  return Array.from(letters).length === 1 && wordLike.test(letters);
}

const graphemes = new Intl.Segmenter("und", { granularity: "grapheme" });

/** Breaks runs into lines. */
export class LineBreaker {
  readonly #words: Words;
  readonly #known: KnownLines;

  /** `isSetAgain` as in {@link KnownLines}. */
  constructor(faces: Faces, isSetAgain: boolean) {
    this.#words = new Words(faces, isSetAgain);
    this.#known = new KnownLines(faces, isSetAgain);
  }

  /** The lines of runs, none wider than `width` (points) unless a single character is; no word is divided. */
  break(runs: readonly Run[], width: number, direction: Direction = "ltr"): Line[] {
    return this.#known.of(`${width}`, runs, direction, () =>
      this.#greedy(this.#words.of(runs, direction), width, direction),
    );
  }

  /** The lines of a cell, as {@link break} has them; a single Chinese or Japanese character on the last takes another with it. */
  breakCell(runs: readonly Run[], width: number, direction: Direction): Line[] {
    return this.#known.of(`cell ${width}`, runs, direction, () => {
      const words = this.#words.of(runs, direction);
      const set = () => this.#greedy(words, width, direction);
      let lines = set();
      while (lines.length > 1 && isLoneCharacter(lines.at(-1)) && tieEnd(words, width)) lines = set();
      return lines;
    });
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
    const { direction, language, justified, balanced, room = 0 } = setting;
    const how = `${width} ${language} ${justified} ${balanced === true} ${room}`;
    return this.#known.of(how, runs, direction, () => this.#brokenAnew(runs, width, setting));
  }

  #brokenAnew(runs: readonly Run[], width: number, setting: Setting): Line[] {
    const { direction, language, justified, balanced } = setting;
    const hyphenator = hyphenatorOf(language);
    const ragged = hyphenatesRagged(language) ? hyphenator : undefined;
    const words = this.#words.of(runs, direction);
    if (balanced) return this.#balanced(words, width, setting);
    const set = () =>
      (justified && direction === "ltr" ? this.#justified(words, width, hyphenator) : undefined) ??
      this.#greedy(words, width, direction, ragged);
    let lines = set();
    while (lines.length > 1 && charactersIn(lines.at(-1)) < shortest && tieEnd(words, width)) lines = set();
    return lines;
  }

  /** Lines of a title: as few as can be, of these the narrowest; no line ends within a name where it need not. */
  #balanced(words: Word[], width: number, { direction, language, room = 0 }: Setting): Line[] {
    const joins = joinsIn(words.map(textOf), language);
    const tie = (tying: readonly Join[]): Word[] => {
      const tied: Word[] = [];
      words.forEach((word, index) => {
        const before = tied.at(-1);
        const join = joins[index - 1];
        const fits = before !== undefined && !before.ends && before.width + word.width - word.blank <= width;
        if (fits && join && tying.includes(join)) merge(before, word);
        else tied.push({ ...word });
      });
      return tied;
    };
    const free = tie(["leads"]);
    const whole = tie(["leads", "names"]);
    const fewest = this.#greedy(free, width, direction).length;
    const most = this.#greedy(whole, width, direction).length;
    const [tied, count] = most > Math.max(fewest, room) ? [free, fewest] : [whole, most];
    let narrow = Math.max(width / 2, ...tied.map((word) => word.width - word.blank));
    let wide = width;
    while (count > 1 && wide - narrow > 2) {
      const middle = (narrow + wide) / 2;
      if (this.#greedy(tied, middle, direction).length > count) narrow = middle;
      else wide = middle;
    }
    return this.#greedy(tied, wide, direction);
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

  /** Lines that end together; undefined where there would be holes, or the paragraph has too few lines to be set so. */
  #justified(words: readonly Word[], width: number, hyphenator: Hyphenator | undefined): Line[] | undefined {
    if (words.some((word) => word.ends)) return undefined;
    const room = width * (fewestJustified - 1);
    if (words.reduce((sum, word) => sum + word.width, 0) < room * (1 + gives.letters.blanks.least)) return undefined;
    const boxes = words.flatMap((word, index) =>
      this.#boxesOf(word, index < words.length - 1 ? hyphenator : undefined),
    );
    const ends = justifiedEnds(boxes, width, gives.blanks) ?? justifiedEnds(boxes, width, gives.letters);
    return ends && ends.length >= fewestJustified ? this.#linesOf(boxes, ends, width) : undefined;
  }

  /** A word as the stretches behind which a line may end: its parts, where it may be divided. */
  #boxesOf(word: Word, hyphenator: Hyphenator | undefined): (Box & Part)[] {
    let letters = 0;
    for (const { shaped, run } of word.pieces) letters += shaped.glyphs.length * run.fontSize;
    const places = hyphenator ? placesIn(word, hyphenator) : [];
    const [piece] = word.pieces;
    if (!piece || places.length === 0)
      return [{ word, from: 0, width: word.width, blank: word.blank, hyphen: 0, letters }];
    const hyphen = hyphenWidth(piece);
    const ends = places.map((place) => widthUpTo(piece, place));
    return [0, ...places].map((from, part) => {
      const last = part === places.length;
      const width = (ends[part] ?? word.width) - (ends[part - 1] ?? 0);
      const blank = last ? word.blank : 0;
      return { word, from, width, blank, hyphen: last ? 0 : hyphen, letters: (letters * width) / word.width };
    });
  }

  #linesOf(boxes: readonly (Box & Part)[], ends: readonly number[], width: number): Line[] {
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
      // A paragraph that is set again must not find its pieces stretched.
      const line = lineOf(
        pieces.map((piece) => ({ ...piece })),
        "ltr",
      );
      if (to < boxes.length || line.width > width) stretch(line, width);
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

function textOf({ pieces }: Word): string {
  return pieces
    .map(({ text }) => text)
    .join("")
    .trim();
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
  // The line before is not to end within a compound for it.
  if (words.at(-2)?.pieces.at(-1)?.text.endsWith("-")) tieEnd(words, width);
  return true;
}

/** Where a word may be divided; nowhere if it is of several looks or runs from right to left. */
function placesIn(word: Word, hyphenator: Hyphenator): number[] {
  const [piece] = word.pieces;
  return piece && word.pieces.length === 1 && piece.level === 0 ? hyphenator.places(piece.text) : [];
}

/** The width of a piece's text up to a place in it, by its glyphs. */
function widthUpTo({ shaped, run }: Piece, place: number): number {
  let at = 0;
  let advance = 0;
  let count = 0;
  for (const glyph of shaped.glyphs) {
    if (at >= place) break;
    at += glyph.codePoints.length;
    advance += glyph.advance;
    count++;
  }
  return (advance / 1000) * run.fontSize + run.characterSpacing * count;
}

/** Spreads what a line lacks of its width, or has too much, over the blanks between its words, and over its letters as far as they must help. */
function stretch(line: Line, width: number): void {
  const { pieces } = line;
  const lacking = width - line.width;
  let gaps = 0;
  let blanks = 0;
  let letters = 0;
  for (const [index, { text, face, shaped, run }] of pieces.entries()) {
    letters += shaped.glyphs.length * run.fontSize;
    if (index === pieces.length - 1 || !text.endsWith(" ")) continue;
    gaps += 1;
    blanks += (face.shape(" ").advance / 1000) * run.fontSize;
  }
  if (gaps === 0) return;
  const limit = lacking < 0 ? "least" : "most";
  const { blanks: ofBlanks, letters: ofLetters } = gives.letters;
  const most = ofBlanks[limit] * blanks;
  const share = Math.abs(lacking) <= Math.abs(most) ? 0 : lacking / (most + ofLetters[limit] * letters);
  const parting = share * ofLetters[limit];
  const more = (lacking - parting * letters) / gaps;
  let shift = 0;
  pieces.forEach((piece, index) => {
    piece.x += shift;
    if (parting !== 0) {
      const apart = parting * piece.run.fontSize;
      piece.apart = apart;
      const wider = apart * piece.shaped.glyphs.length;
      piece.width += wider;
      shift += wider;
    }
    if (piece.text.endsWith(" ") && index < pieces.length - 1) shift += more;
  });
  line.width = width;
}

/** A line of pieces: no blanks at its ends, each piece in its place. */
function lineOf(pieces: Piece[], direction: Direction): Line {
  const [first] = pieces;
  if (first?.text.startsWith(" ") && first.text.trim() !== "") {
    const text = first.text.trimStart();
    const shaped = first.face.shape(text);
    const cut = (first.shaped.advance - shaped.advance) / 1000;
    pieces[0] = { ...first, text, shaped, width: first.width - cut * first.run.fontSize };
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
