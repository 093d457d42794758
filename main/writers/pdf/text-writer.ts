import type { Face } from "./face.ts";
import type { Faces } from "./faces.ts";
import type { Piece } from "./line.ts";
import type { PdfDocument } from "./pdfmake.ts";
import type { PlacedGlyph, ShapedText, Shaper } from "./shaper.ts";

/** Places closer than this (points) are one. */
const slack = 0.004;

/** Draws pieces of text, many in one text object: codes, fonts, colours and places are written only where they change. */
export class TextWriter {
  readonly #document: PdfDocument;
  readonly #faces: Faces;
  /** The face that draws what was set last, and what set that. */
  #face: Face | undefined;
  #shaper: Shaper | undefined;
  #open = false;
  /** The operands of the TJ being written. */
  #operands = "";
  #font = "";
  #color = "";
  #tracking = 0;
  /** Where the next glyph would stand by itself. */
  #x = Number.NaN;
  #y = Number.NaN;

  constructor(document: PdfDocument, faces: Faces) {
    this.#document = document;
    this.#faces = faces;
  }

  /** Begins a page, on which nothing is set yet. */
  beginPage(): void {
    this.#open = false;
    this.#operands = "";
    this.#font = "";
    this.#color = "";
    this.#tracking = 0;
  }

  /** Ends the text object, so that something else may follow. */
  end(): void {
    if (!this.#open) return;
    this.#flush();
    this.#document.addContent("ET");
    this.#open = false;
  }

  /** Colours change outside this writer too. */
  forgetColor(): void {
    this.#color = "";
  }

  /** Draws a piece with its left end and baseline at a place from the page's top left corner. */
  draw(piece: Piece, x: number, baseline: number): void {
    const { face, shaped, level } = piece;
    this.#begin(piece);
    if (level % 2 === 1) this.#drawTurned(piece, shaped, x, baseline);
    else this.#drawRun(piece, shaped, x, baseline);
    if (piece.hyphen !== true) return;
    // It reads as a soft hyphen, so that the word stays whole for those who listen to it.
    const hyphen = face.shapeAs("-", "\u00AD");
    this.#drawRun(piece, hyphen, x + piece.width - (hyphen.advance / 1000) * piece.run.fontSize, baseline);
  }

  #begin(piece: Piece): void {
    const { fontSize, color } = piece.run;
    const face = this.#faceOf(piece);
    const tracking = trackingOf(piece);
    if (!this.#open) {
      this.#document.addContent("BT");
      this.#open = true;
      this.#x = Number.NaN;
      this.#operands = "";
    }
    const font = `/${face.id} ${rounded(fontSize)} Tf`;
    if (font !== this.#font) {
      this.#flush();
      this.#document.page.fonts[face.id] ??= face.reference;
      this.#document.addContent(font);
      this.#font = font;
    }
    if (color !== this.#color) {
      this.#flush();
      this.#document.addContent(fillOf(color));
      this.#color = color;
    }
    if (tracking !== this.#tracking) {
      this.#flush();
      this.#document.addContent(`${rounded(tracking)} Tc`);
      this.#tracking = tracking;
    }
  }

  #faceOf({ face: shaper }: Piece): Face {
    if (shaper !== this.#shaper || !this.#face) {
      this.#shaper = shaper;
      this.#face = this.#faces.of(shaper);
    }
    return this.#face;
  }

  #drawRun(piece: Piece, shaped: ShapedText, x: number, baseline: number): void {
    const { fontSize } = piece.run;
    const characterSpacing = trackingOf(piece);
    const operand = this.#faceOf(piece).operand(shaped);
    if (operand === null) {
      let at = x;
      for (const glyph of shaped.glyphs) {
        this.#drawGlyph(piece, glyph, at, baseline);
        at += (glyph.advance / 1000) * fontSize + characterSpacing;
      }
      return;
    }
    this.#move(x, baseline, fontSize);
    this.#operands += operand;
    this.#x = x + (shaped.advance / 1000) * fontSize + characterSpacing * shaped.glyphs.length;
  }

  /** Draws a piece that is read from right to left glyph by glyph in that order: what the file holds is the text as it is read. */
  #drawTurned(piece: Piece, { glyphs }: ShapedText, x: number, baseline: number): void {
    const { fontSize } = piece.run;
    const characterSpacing = trackingOf(piece);
    let at = x;
    const places = glyphs.map((glyph) => {
      const place = at;
      at += (glyph.advance / 1000) * fontSize + characterSpacing;
      return place;
    });
    for (let index = glyphs.length - 1; index >= 0; index--) {
      const glyph = glyphs[index];
      if (glyph) this.#drawGlyph(piece, glyph, places[index] ?? x, baseline);
    }
  }

  #drawGlyph(piece: Piece, glyph: PlacedGlyph, x: number, baseline: number): void {
    const { fontSize } = piece.run;
    const left = x + (glyph.right / 1000) * fontSize;
    this.#move(left, baseline - (glyph.up / 1000) * fontSize, fontSize);
    this.#operands += `<${this.#faceOf(piece).code(glyph)}>`;
    this.#x = left + (glyph.width / 1000) * fontSize + trackingOf(piece);
  }

  /** Goes to a place: within the line by an adjustment, else by a matrix that turns the text the right way up. */
  #move(x: number, y: number, fontSize: number): void {
    const back = this.#x - x;
    if (y === this.#y && Math.abs(back) < slack) return;
    const adjustment = (back * 1000) / fontSize;
    if (y === this.#y && this.#operands !== "" && Math.abs(adjustment) < 30000) {
      // A tenth of this is less than any printer shows.
      this.#operands += ` ${Math.round(adjustment * 10) / 10} `;
      return;
    }
    this.#flush();
    this.#document.addContent(`1 0 0 -1 ${rounded(x)} ${rounded(y)} Tm`);
    this.#y = y;
  }

  #flush(): void {
    if (this.#operands === "") return;
    this.#document.addContent(`[${this.#operands}] TJ`);
    this.#operands = "";
  }
}

/** How far the letters of a piece stand from each other, beside their own widths. */
function trackingOf({ run, apart = 0 }: Piece): number {
  return apart === 0 ? run.characterSpacing : rounded(run.characterSpacing + apart);
}

/** A number as it is written in a page's content. */
export function rounded(value: number): number {
  return Math.round(value * 1e3) / 1e3;
}

/** The operator that fills with a colour (#RRGGBB). */
export function fillOf(color: string): string {
  const parts = [1, 3, 5].map((at) => rounded(parseInt(color.slice(at, at + 2), 16) / 255));
  return `${parts.join(" ")} rg`;
}
