import { FontTables } from "./font-tables.ts";
import { LatinShaping } from "./latin-shaping.ts";
import type { Family } from "./line.ts";
import { type FontFile, type GlyphPosition, openFont } from "./pdfmake.ts";

/** Spaces and hyphens that share their glyph with another character in the house fonts, or have none. */
const lookalikes = /([\u00A0\u2007-\u200A\u2010\u2011\u202F])/u;

/**
 * The least width of a thin space, in em. The house fonts draw an eighth, and readers of a PDF's text that go by gaps (poppler's
 * "raw" order: .15) then close "50 000" up to "50000".
 */
const thinSpace = 0.16;

/** How many texts a shaper remembers before it forgets them all. */
const mostShaped = 60_000;

/** What is drawn for a look-alike that a font lacks. */
function standIn(character: string): string {
  return character === "\u2010" || character === "\u2011" ? "-" : " ";
}

/** A glyph as it stands in a text. Lengths in thousandths of the size. */
export interface PlacedGlyph {
  readonly id: number;
  /** The characters it stands for, where the font's own word for it would be another. */
  readonly reads: readonly number[] | undefined;
  readonly codePoints: readonly number[];
  /** Its width in the font, and how far the next one stands from it. */
  readonly width: number;
  readonly advance: number;
  /** How far off its place it is drawn: marks over letters. */
  readonly right: number;
  readonly up: number;
}

/** A text as glyphs, from left to right. */
export interface ShapedText {
  readonly glyphs: readonly PlacedGlyph[];
  readonly advance: number;
}

/** Sets texts with a font file, and remembers them: one file serves one document after the other. */
export class Shaper {
  readonly #font: FontFile;
  /** Thousandths of the size to a unit of the font. */
  readonly #scale: number;
  readonly #features: Record<string, boolean> | undefined;
  readonly #latin: LatinShaping | undefined;
  readonly #shaped = new Map<string, ShapedText>();
  readonly #held = new Map<number, boolean>();

  /** `kerning` off: the text of Amiri comes out whole only without it. `tables`, where they are a house font's for Latin text. */
  constructor(font: FontFile, kerning: boolean, tables: FontTables | undefined) {
    this.#font = font;
    this.#scale = 1000 / font.unitsPerEm;
    this.#features = kerning ? undefined : { kern: false };
    this.#latin = tables && new LatinShaping(tables, (code) => font.glyphForCodePoint(code).id, this.#scale);
  }

  /** Whether the font has a glyph for a character. */
  holds(code: number): boolean {
    let held = this.#held.get(code);
    if (held === undefined) {
      held = this.#font.hasGlyphForCodePoint(code);
      this.#held.set(code, held);
    }
    return held;
  }

  /** A text as glyphs, in the order in which they stand on the line. */
  shape(text: string): ShapedText {
    return this.#shaped.get(text) ?? this.#remember(text, this.#glyphsOf(text));
  }

  /** A character drawn with the glyph of another: the mirror image of a bracket, a hyphen that reads as a soft one. */
  shapeAs(drawn: string, reads: string): ShapedText {
    const key = `${drawn}\0${reads}`;
    const known = this.#shaped.get(key);
    if (known) return known;
    const codePoints = Array.from(reads, (character) => character.codePointAt(0) ?? 0);
    const glyphs = this.#laidOut(drawn).map((glyph) => ({ ...glyph, reads: codePoints }));
    return this.#remember(key, glyphs);
  }

  #remember(key: string, glyphs: readonly PlacedGlyph[]): ShapedText {
    let advance = 0;
    for (const glyph of glyphs) advance += glyph.advance;
    const shaped = { glyphs, advance };
    if (this.#shaped.size >= mostShaped) this.#shaped.clear();
    this.#shaped.set(key, shaped);
    return shaped;
  }

  #glyphsOf(text: string): readonly PlacedGlyph[] {
    // The blank behind a word is set by itself: the word before it is met with other signs behind it too.
    const bare = text.endsWith(" ") ? text.trimEnd() : text;
    if (bare !== text && bare !== "")
      return [...this.shape(bare).glyphs, ...this.shape(text.slice(bare.length)).glyphs];
    if (!lookalikes.test(text)) return this.#laidOut(text);
    return text
      .split(lookalikes)
      .flatMap((part) => (lookalikes.test(part) ? [this.#lookalike(part)] : this.#laidOut(part)));
  }

  #laidOut(text: string): readonly PlacedGlyph[] {
    if (text === "") return [];
    const latin = this.#latin?.shape(text);
    if (latin) return latin;
    const scale = this.#scale;
    const { glyphs, positions } = this.#font.layout(text, this.#features);
    // Of characters that share a glyph, fontkit remembers the first it met: one that stands for itself is told by its place.
    const characters = Array.from(text, (character) => character.codePointAt(0) ?? 0);
    const inOrder = this.#features === undefined && characters.length === glyphs.length;
    return glyphs.map(({ id, advanceWidth, codePoints }, index): PlacedGlyph => {
      const { xAdvance, xOffset, yOffset }: GlyphPosition = positions[index] ?? { xAdvance: 0, xOffset: 0, yOffset: 0 };
      return {
        id,
        reads: undefined,
        codePoints: inOrder ? [characters[index] ?? 0] : codePoints,
        width: advanceWidth * scale,
        advance: xAdvance * scale,
        right: xOffset * scale,
        up: yOffset * scale,
      };
    });
  }

  /** The glyph of a look-alike, under a code of its own, so that "50 000" with U+202F comes out of the file as it went in. */
  #lookalike(character: string): PlacedGlyph {
    const code = character.codePointAt(0) ?? 0;
    const drawn = this.holds(code) ? code : (standIn(character).codePointAt(0) ?? 0);
    const { id, advanceWidth } = this.#font.glyphForCodePoint(drawn);
    const width = advanceWidth * this.#scale;
    const advance = /[\u2009\u202F]/u.test(character) ? Math.max(width, thinSpace * 1000) : width;
    return { id, reads: [code], codePoints: [code], width, advance, right: 0, up: 0 };
  }
}

const shapers = new WeakMap<Uint8Array, Shaper>();

/** The shaper of a font file of a family, by its bytes: for the house's own text the same in all documents. */
export function shaperOf(family: Family, bytes: Uint8Array): Shaper {
  // What letters of other scripts stand for depends on those met before; a document must not depend on the one before it.
  if (family !== "serif" && family !== "sans") return new Shaper(openFont(bytes), family !== "arabic", undefined);
  let shaper = shapers.get(bytes);
  if (!shaper) {
    shaper = new Shaper(openFont(bytes), true, FontTables.open(bytes));
    shapers.set(bytes, shaper);
  }
  return shaper;
}
