import type { EmbeddedFont, GlyphPosition, PdfReference } from "./pdfmake.ts";

/** Spaces and hyphens that share their glyph with another character in the house fonts, or have none. */
const lookalikes = /([\u00A0\u2007-\u200A\u2010\u2011\u202F])/u;

/**
 * The least width of a thin space, in em. The house fonts draw an eighth, and readers of a PDF's text that go by gaps (poppler's
 * "raw" order: .15) then close "50 000" up to "50000".
 */
const thinSpace = 0.16;

/** What is drawn for a look-alike that a face lacks. */
function standIn(character: string): string {
  return character === "\u2010" || character === "\u2011" ? "-" : " ";
}

/** A glyph as it stands in a text. Lengths in thousandths of the size. */
export interface PlacedGlyph {
  id: number;
  /** The characters it stands for, where the face's own word for it would be another. */
  reads: number[] | undefined;
  codePoints: number[];
  /** Its width in the font, and how far the next one stands from it. */
  width: number;
  advance: number;
  /** How far off its place it is drawn: marks over letters. */
  right: number;
  up: number;
}

/** A text as glyphs, from left to right. */
export interface ShapedText {
  glyphs: PlacedGlyph[];
  advance: number;
  /** The glyphs as an operand of TJ without its brackets; none where a glyph stands off its place. */
  operand?: string;
}

/** A face of a family in the file: measures text, and gives it the codes under which it is drawn. */
export class Face {
  /** Its name on a page. */
  readonly id: string;
  readonly #font: EmbeddedFont;
  readonly #features: Record<string, boolean> | undefined;
  readonly #shaped = new Map<string, ShapedText>();
  readonly #held = new Map<number, boolean>();
  readonly #codes = new Map<string, string>();

  /** `kerning` off: the text of Amiri comes out whole only without it. */
  constructor(font: EmbeddedFont, kerning: boolean) {
    this.id = font.id;
    this.#font = font;
    this.#features = kerning ? undefined : { kern: false };
  }

  /** The font's object, for the resources of a page. */
  get reference(): PdfReference {
    return this.#font.ref();
  }

  /** Whether it has a glyph for a character. */
  holds(code: number): boolean {
    let held = this.#held.get(code);
    if (held === undefined) {
      held = this.#font.font.hasGlyphForCodePoint(code);
      this.#held.set(code, held);
    }
    return held;
  }

  /** A text as glyphs, in the order in which they stand on the line. */
  shape(text: string): ShapedText {
    let shaped = this.#shaped.get(text);
    if (!shaped) {
      // The blank behind a word is set by itself: the word before it is met with other signs behind it too.
      const bare = text.endsWith(" ") ? text.trimEnd() : text;
      const glyphs =
        bare !== text && bare !== ""
          ? [...this.shape(bare).glyphs, ...this.shape(text.slice(bare.length)).glyphs]
          : lookalikes.test(text)
            ? text
                .split(lookalikes)
                .flatMap((part) => (lookalikes.test(part) ? [this.#lookalike(part)] : this.#laidOut(part)))
            : this.#laidOut(text);
      shaped = { glyphs, advance: glyphs.reduce((sum, { advance }) => sum + advance, 0) };
      this.#shaped.set(text, shaped);
    }
    return shaped;
  }

  /** A character drawn with the glyph of another: the mirror image of a bracket, a hyphen that reads as a soft one. */
  shapeAs(drawn: string, reads: string): ShapedText {
    const key = `${drawn}\0${reads}`;
    let shaped = this.#shaped.get(key);
    if (!shaped) {
      const codePoints = Array.from(reads, (character) => character.codePointAt(0) ?? 0);
      const glyphs = this.#laidOut(drawn).map((glyph) => ({ ...glyph, reads: codePoints }));
      shaped = { glyphs, advance: glyphs.reduce((sum, { advance }) => sum + advance, 0) };
      this.#shaped.set(key, shaped);
    }
    return shaped;
  }

  /** The operand of TJ for a shaped text, or undefined where its glyphs must be placed one by one. */
  operand(shaped: ShapedText): string | undefined {
    if (shaped.operand !== undefined) return shaped.operand;
    if (shaped.glyphs.some(({ right, up }) => right !== 0 || up !== 0)) return undefined;
    let operand = "<";
    for (const glyph of shaped.glyphs) {
      operand += this.code(glyph);
      const kern = glyph.width - glyph.advance;
      if (Math.abs(kern) > 0.001) operand += `> ${rounded(kern)} <`;
    }
    shaped.operand = `${operand}>`.replace(/<>$/u, "");
    return shaped.operand;
  }

  /** The code of a glyph in the file, four hexadecimal digits. Glyphs that stand for different characters have different codes. */
  code(glyph: PlacedGlyph): string {
    const key = glyph.reads ? `${glyph.id} ${glyph.reads.join(" ")}` : String(glyph.id);
    let code = this.#codes.get(key);
    if (code === undefined) {
      const { subset, widths, unicode } = this.#font;
      const number = glyph.reads ? subset.glyphs.push(glyph.id) - 1 : subset.includeGlyph(glyph.id);
      widths[number] = glyph.width;
      unicode[number] = glyph.reads ?? glyph.codePoints;
      code = number.toString(16).padStart(4, "0");
      this.#codes.set(key, code);
    }
    return code;
  }

  #laidOut(text: string): PlacedGlyph[] {
    if (text === "") return [];
    const { scale } = this.#font;
    const { glyphs, positions } = this.#font.font.layout(text, this.#features);
    return glyphs.map(({ id, advanceWidth, codePoints }, index) => {
      const { xAdvance, xOffset, yOffset }: GlyphPosition = positions[index] ?? { xAdvance: 0, xOffset: 0, yOffset: 0 };
      return {
        id,
        reads: undefined,
        codePoints,
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
    const { id, advanceWidth } = this.#font.font.glyphForCodePoint(drawn);
    const width = advanceWidth * this.#font.scale;
    const advance = /[\u2009\u202F]/u.test(character) ? Math.max(width, thinSpace * 1000) : width;
    return { id, reads: [code], codePoints: [code], width, advance, right: 0, up: 0 };
  }
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
