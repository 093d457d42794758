import { LayoutBuilder, type Line, type PdfDocument, type Piece, type Run, TextInlines } from "./pdfmake.ts";

/** Characters that are not drawn where the face has no glyph for them. */
const invisible = /\p{Default_Ignorable_Code_Point}/gu;

/** No break after these ends: the dash of a range of figures, the hyphen inside a proper name. */
function staysWhole(before: string, after: string): boolean {
  return (/\p{Nd}–$/u.test(before) && /^\p{Nd}/u.test(after)) || (/\p{L}-$/u.test(before) && /^\p{Lu}/u.test(after));
}

/** A paragraph's last line has no fewer characters than this, where the words before it can be tied to it. */
const shortest = 8;

/** Measures words of runs that carry their whole look: no style look-ups, and line heights that no face changes. */
class RunMeasure extends TextInlines {
  override measure(pieces: Piece[]): Piece[] {
    pieces.forEach((piece, index) => {
      const next = pieces[index + 1];
      if (next && (next.joined || staysWhole(piece.text, next.text)) && !piece.text.endsWith(" "))
        piece.noNewLine = true;
      piece.font = this.pdfDocument.provideFont(piece.family, piece.bold, piece.italics);
      piece.text = piece.text.replace(invisible, (character) =>
        piece.font.font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0) ? character : "",
      );
      piece.alignment = "left";
      piece.width = this.widthOfText(piece.text, piece);
      piece.height = piece.pitch;
      piece.leadingCut = this.#spaces(/^ +/u, piece);
      // White inside a word that may not be broken is never at the end of a line.
      piece.trailingCut = piece.noNewLine ? 0 : this.#spaces(/ +$/u, piece);
    });
    return pieces;
  }

  #spaces(pattern: RegExp, piece: Piece): number {
    const found = pattern.exec(piece.text);
    return found ? this.widthOfText(found[0], piece) : 0;
  }
}

function charactersIn(line: Line | undefined): number {
  const text = line?.inlines.map((piece) => piece.text).join("") ?? "";
  return Array.from(text.trim()).length;
}

/** Forbids the last `ties` breaks between pieces. False where what is tied so would be wider than `width`, or tied already. */
function tieEnd(pieces: Piece[], ties: number, width: number): boolean {
  let left = ties;
  let tied = pieces.at(-1)?.width ?? 0;
  for (const piece of pieces.slice(0, -1).reverse()) {
    if (piece.lineEnd) return false;
    if (!piece.noNewLine) {
      if (left === 0) return true;
      left -= 1;
      piece.noNewLine = true;
      piece.trailingCut = 0;
    }
    tied += piece.width;
    if (tied > width) return false;
  }
  return left === 0;
}

/** Breaks runs into lines: pdfmake's words and lines, at widths of our own. */
export class LineBreaker extends LayoutBuilder {
  readonly #measure: RunMeasure;

  constructor(document: PdfDocument) {
    super();
    this.#measure = new RunMeasure(document);
  }

  /** The lines of runs, none wider than `width` (points) unless a single character is. */
  break(runs: Run[], width: number): Line[] {
    return this.#lines(this.#pieces(runs), width);
  }

  /** The lines of a paragraph: as {@link break}, but few characters do not stand alone on the last if words can go with them. */
  breakParagraph(runs: Run[], width: number): Line[] {
    let lines = this.break(runs, width);
    for (let ties = 1; lines.length > 1 && charactersIn(lines.at(-1)) < shortest; ties++) {
      const pieces = this.#pieces(runs);
      if (!tieEnd(pieces, ties, width)) break;
      lines = this.#lines(pieces, width);
    }
    return lines;
  }

  #pieces(runs: Run[]): Piece[] {
    return this.#measure.buildInlines(runs, null).items;
  }

  #lines(pieces: Piece[], width: number): Line[] {
    // pdfmake's line building asks its writer for nothing but the width.
    this.writer = { context: () => ({ availableWidth: width }) };
    const node = { _inlines: pieces };
    const lines: Line[] = [];
    for (let line = this.buildNextLine(node); line; line = this.buildNextLine(node)) lines.push(line);
    return lines;
  }

  /** Width of a text in the look of a run, in points. */
  width(run: Run): number {
    return this.break([run], Number.MAX_SAFE_INTEGER).reduce((widest, line) => Math.max(widest, line.getWidth()), 0);
  }
}
