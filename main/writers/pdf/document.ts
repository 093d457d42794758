import type { FontFamily } from "../../../core/tree.ts";
import {
  type EmbeddedFont,
  type FontFaces,
  type GlyphPosition,
  PdfmakeDocument,
  type PdfDocumentOptions,
} from "./pdfmake.ts";

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

/**
 * Gives look-alikes a glyph code of their own, so that "50 000" with U+202F or U+00A0, and U+2011, come out of the file as
 * they went in: PDFKit keeps one character for each glyph, and the faces draw several with one.
 */
function tellLookalikesApart(font: EmbeddedFont): void {
  const layout = font.layout.bind(font);
  const encode = font.encode.bind(font);
  const codes = new Map<string, number>();
  const glyphOf = (character: string) => {
    const code = character.codePointAt(0) ?? 0;
    const drawn = font.font.hasGlyphForCodePoint(code) ? code : (standIn(character).codePointAt(0) ?? 0);
    return font.font.glyphForCodePoint(drawn);
  };
  const widthOf = (character: string): number => {
    const width = glyphOf(character).advanceWidth * font.scale;
    return /[\u2009\u202F]/u.test(character) ? Math.max(width, thinSpace * 1000) : width;
  };
  const codeOf = (character: string) => {
    let code = codes.get(character);
    if (code === undefined) {
      const glyph = glyphOf(character);
      code = font.subset.glyphs.push(glyph.id) - 1;
      font.widths[code] = widthOf(character);
      font.unicode[code] = [character.codePointAt(0) ?? 0];
      codes.set(character, code);
    }
    return code;
  };
  font.layout = (text, features, onlyWidth) => {
    if (onlyWidth !== true || !lookalikes.test(text)) return layout(text, features, onlyWidth);
    let advanceWidth = 0;
    for (const part of text.split(lookalikes))
      advanceWidth += lookalikes.test(part) ? widthOf(part) : layout(part, features, true).advanceWidth;
    return { advanceWidth };
  };
  font.encode = (text, features) => {
    if (!lookalikes.test(text)) return encode(text, features);
    const encoded: string[] = [];
    const positions: GlyphPosition[] = [];
    for (const part of text.split(lookalikes)) {
      if (lookalikes.test(part)) {
        const code = codeOf(part);
        const width = font.widths[code] ?? 0;
        encoded.push(code.toString(16).padStart(4, "0"));
        positions.push({ xAdvance: width, yAdvance: 0, xOffset: 0, yOffset: 0, advanceWidth: width });
      } else {
        const [partCodes, partPositions] = encode(part, features);
        encoded.push(...partCodes);
        positions.push(...partPositions);
      }
    }
    return [encoded, positions];
  };
}

function facesOf(family: FontFamily): FontFaces {
  return { normal: family.regular, bold: family.bold, italics: family.italic, bolditalics: family.boldItalic };
}

/** The PDF file under construction, with its fonts by family name; a face is opened when it is first used. */
export class BriefingDocument extends PdfmakeDocument {
  readonly #opened = new Map<string, EmbeddedFont>();

  constructor(families: Record<string, FontFamily>, options: PdfDocumentOptions) {
    const fonts = Object.fromEntries(Object.entries(families).map(([name, family]) => [name, facesOf(family)]));
    super(fonts, {}, {}, {}, options);
  }

  override provideFont(family: string, bold: boolean, italics: boolean): EmbeddedFont {
    const key = `${family} ${bold} ${italics}`;
    let font = this.#opened.get(key);
    if (!font) {
      font = super.provideFont(family, bold, italics);
      tellLookalikesApart(font);
      this.#opened.set(key, font);
    }
    return font;
  }
}

/** The bytes of a finished document. The document is ended by this. */
export function bytesOf(document: BriefingDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    document.on("data", (chunk) => chunks.push(chunk));
    document.on("end", () => resolve(new Uint8Array(Buffer.concat(chunks))));
    document.on("error", (error) => reject(error instanceof Error ? error : new Error(String(error))));
    document.end();
  });
}
