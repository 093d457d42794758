import type { EmbeddedFont, PdfReference } from "./pdfmake.ts";
import type { PlacedGlyph, ShapedText, Shaper } from "./shaper.ts";

/** A face of a family in the file: sets text, and gives it the codes under which it is drawn. */
export class Face {
  /** Its name on a page. */
  readonly id: string;
  readonly #font: EmbeddedFont;
  readonly #shaper: Shaper;
  readonly #operands = new Map<ShapedText, string | null>();
  readonly #codes = new Map<PlacedGlyph | string, string>();

  constructor(font: EmbeddedFont, shaper: Shaper) {
    this.id = font.id;
    this.#font = font;
    this.#shaper = shaper;
  }

  /** The font's object, for the resources of a page. */
  get reference(): PdfReference {
    return this.#font.ref();
  }

  /** The glyphs that stand in the file, by their codes. */
  get glyphs(): readonly number[] {
    return this.#font.subset.glyphs;
  }

  /** Whether it has a glyph for a character. */
  holds(code: number): boolean {
    return this.#shaper.holds(code);
  }

  /** A text as glyphs, in the order in which they stand on the line. */
  shape(text: string): ShapedText {
    return this.#shaper.shape(text);
  }

  /** A character drawn with the glyph of another: the mirror image of a bracket, a hyphen that reads as a soft one. */
  shapeAs(drawn: string, reads: string): ShapedText {
    return this.#shaper.shapeAs(drawn, reads);
  }

  /** The operand of TJ for a shaped text, without its brackets; null where its glyphs must be placed one by one. */
  operand(shaped: ShapedText): string | null {
    let operand = this.#operands.get(shaped);
    if (operand === undefined) {
      operand = this.#operandOf(shaped);
      this.#operands.set(shaped, operand);
    }
    return operand;
  }

  #operandOf({ glyphs }: ShapedText): string | null {
    let operand = "<";
    for (const glyph of glyphs) {
      if (glyph.right !== 0 || glyph.up !== 0) return null;
      operand += this.code(glyph);
      const kern = glyph.width - glyph.advance;
      if (Math.abs(kern) > 0.001) operand += `> ${Math.round(kern * 100) / 100} <`;
    }
    return operand.endsWith("<") ? operand.slice(0, -1) : `${operand}>`;
  }

  /** The code of a glyph in the file, four hexadecimal digits. Glyphs that stand for different characters have different codes. */
  code(glyph: PlacedGlyph): string {
    let code = this.#codes.get(glyph);
    if (code === undefined) {
      code = this.#codeOf(glyph);
      this.#codes.set(glyph, code);
    }
    return code;
  }

  #codeOf(glyph: PlacedGlyph): string {
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
}
