import { type Line, type Piece, Renderer, type Run } from "./pdfmake.ts";

/** The baseline's place in its line, as a share of the pitch. */
const baseline = 0.76;

/** The ground of a placeholder, as shares of its size: over the baseline, and in all. Its sides stand out by a point. */
const wash = { over: 0.82, height: 1.06, side: 1 };

function sameLook(one: Run, other: Run): boolean {
  return (
    one.family === other.family &&
    one.bold === other.bold &&
    one.italics === other.italics &&
    one.fontSize === other.fontSize &&
    one.color === other.color &&
    one.raise === other.raise &&
    one.characterSpacing === other.characterSpacing &&
    one.wash === other.wash &&
    one.link === other.link &&
    one.destination === other.destination
  );
}

/** Neighbouring pieces that can be drawn at once. Their text is one: letters on both sides of a seam are spaced together. */
function stretchesOf(line: Line): Piece[] {
  const stretches: Piece[] = [];
  for (const piece of line.inlines) {
    if (piece.text === "") continue;
    const last = stretches.at(-1);
    if (last && sameLook(last, piece)) {
      last.text += piece.text;
      last.width = piece.x + piece.width - last.x;
    } else stretches.push({ ...piece });
  }
  return stretches;
}

/** Writes lines as the layout set them: on exact baselines, superiors raised, one link an address and line. */
export class BriefingRenderer extends Renderer {
  override renderLine(line: Line, x: number, y: number): void {
    const document = this.pdfDocument;
    if (line.destination !== undefined) document.addNamedDestination(line.destination, "XYZ", x, y, null);
    if (line.outline !== undefined) document.outline.addItem(line.outline, { expanded: false });
    const base = y + baseline * line.getHeight();
    const stretches = stretchesOf(line);
    for (const { wash: color, fontSize, x: start, width } of stretches) {
      if (color === undefined) continue;
      const left = x + start - wash.side;
      document
        .fillColor(color)
        .rect(left, base - wash.over * fontSize, width + 2 * wash.side, wash.height * fontSize)
        .fill();
    }
    for (const stretch of stretches) {
      document._font = stretch.font;
      const top = base - stretch.raise - (stretch.font.ascender / 1000) * stretch.fontSize;
      document
        .fontSize(stretch.fontSize)
        .fillColor(stretch.color)
        .text(stretch.text, x + stretch.x, top, { lineBreak: false, characterSpacing: stretch.characterSpacing });
      this.#link(stretch, x + stretch.x, y, line.getHeight());
    }
  }

  #link(stretch: Piece, x: number, y: number, height: number): void {
    const document = this.pdfDocument;
    if (stretch.link !== undefined) document.link(x, y, stretch.width, height, stretch.link);
    else if (stretch.destination !== undefined) document.goTo(x, y, stretch.width, height, stretch.destination);
  }
}
