import { createRequire } from "node:module";

/**
 * The seam to pdfmake 0.3.11 and the PDFKit below it: the classes the PDF writer builds on, with the few members it uses.
 * pdfmake declares types for its front door only; these were read from its source, and its version is pinned. The classes
 * are used by subclassing and by direct construction, so nothing is patched process-wide. pdfmake's front door itself is
 * not used: it takes fonts as file names, and looks up addresses.
 */

/** An embedded font. Metrics in thousandths of the size; `widths` and `unicode` are by glyph code. */
export interface EmbeddedFont {
  readonly ascender: number;
  readonly scale: number;
  readonly font: {
    hasGlyphForCodePoint(code: number): boolean;
    glyphForCodePoint(code: number): { id: number; advanceWidth: number };
  };
  readonly subset: { glyphs: number[] };
  readonly widths: number[];
  readonly unicode: number[][];
  layout(text: string, features?: unknown, onlyWidth?: boolean): { advanceWidth: number };
  encode(text: string, features?: unknown): [string[], GlyphPosition[]];
  widthOfString(text: string, size: number): number;
}

/** Where a glyph stands, in thousandths of the size. */
export interface GlyphPosition {
  xAdvance: number;
  yAdvance: number;
  xOffset: number;
  yOffset: number;
  advanceWidth: number;
}

/** A picture as PDFKit opened it; pixels. `orientation` is EXIF's: above 4 width and height are swapped. */
export interface OpenedImage {
  width: number;
  height: number;
  orientation?: number;
}

/** The PDF file under construction. Lengths in points from the page's top left corner. */
export interface PdfDocument {
  _font: EmbeddedFont;
  readonly outline: { addItem(title: string, options: { expanded: boolean }): unknown };
  provideFont(family: string, bold: boolean, italics: boolean): EmbeddedFont;
  openImage(bytes: Buffer): OpenedImage;
  fontSize(size: number): PdfDocument;
  fillColor(color: string): PdfDocument;
  rect(x: number, y: number, width: number, height: number): PdfDocument;
  fill(): PdfDocument;
  text(text: string, x: number, y: number, options: { lineBreak: false; characterSpacing: number }): PdfDocument;
  link(x: number, y: number, width: number, height: number, address: string): PdfDocument;
  goTo(x: number, y: number, width: number, height: number, destination: string): PdfDocument;
  addNamedDestination(name: string, fit: "XYZ", x: number, y: number, zoom: null): void;
  on(event: "data", take: (chunk: Uint8Array) => void): PdfDocument;
  on(event: "end", take: () => void): PdfDocument;
  on(event: "error", take: (error: unknown) => void): PdfDocument;
  end(): void;
}

/** What PDFKit takes when a file is begun. */
export interface PdfDocumentOptions {
  pdfVersion: "1.7";
  lang: string;
  displayTitle: boolean;
  autoFirstPage: false;
  font: null;
  info: Record<string, string | Date>;
}

/** The four faces of a family, as TTF bytes, under the names that pdfmake gives them. */
export interface FontFaces {
  normal: Uint8Array;
  bold: Uint8Array;
  italics: Uint8Array;
  bolditalics: Uint8Array;
}

/** A run of text in one look, as the writer hands it to pdfmake; every property travels to the words it is broken into. */
export interface Run {
  text: string;
  family: string;
  bold: boolean;
  italics: boolean;
  fontSize: number;
  /** Height of the line, whatever the face. */
  pitch: number;
  color: string;
  characterSpacing: number;
  /** How far above the baseline the run stands. */
  raise: number;
  /** The colour behind it. */
  wash?: string;
  /** A web address. */
  link?: string;
  /** A named place in the same file. */
  destination?: string;
  /** The note that this run is the mark of. */
  note?: string;
  /** No break before this run, nor inside it. */
  joined?: true;
}

/** A word of a run, measured. `x` is from the line's left end. */
export interface Piece extends Run {
  font: EmbeddedFont;
  alignment: "left";
  width: number;
  height: number;
  x: number;
  leadingCut: number;
  trailingCut: number;
  noNewLine?: boolean;
  /** A break that the text itself asks for follows. */
  lineEnd?: boolean;
}

/** A line of pieces. `x` and `y` are its top left corner on the page, once placed. */
export interface Line {
  x?: number;
  y?: number;
  inlines: Piece[];
  getHeight(): number;
  getWidth(): number;
  /** A name for this place, that links lead to. */
  destination?: string;
  /** The entry of the file's outline that leads here. */
  outline?: string;
  /** Lines that stand beside it: its number or list dash. */
  marks?: Line[];
}

/** A filled rectangle on a page. */
export interface Rectangle {
  type: "rect";
  x: number;
  y: number;
  w: number;
  h: number;
  color: string;
}

/** A picture on a page. */
export interface PlacedImage {
  image: OpenedImage;
  x: number;
  y: number;
  _width: number;
  _height: number;
}

/** What stands on a page, in the order in which it is written. */
export type PageItem =
  { type: "line"; item: Line } | { type: "vector"; item: Rectangle } | { type: "image"; item: PlacedImage };

/** A page as pdfmake's renderer takes it. */
export interface RenderedPage {
  items: PageItem[];
  pageSize: { width: number; height: number };
}

interface TextInlinesShape {
  readonly pdfDocument: PdfDocument;
  buildInlines(runs: Run[], styles: null): { items: Piece[] };
  measure(pieces: Piece[]): Piece[];
  widthOfText(text: string, piece: Piece): number;
}

interface LayoutBuilderShape {
  writer: { context(): { availableWidth: number } };
  buildNextLine(node: { _inlines: Piece[] }): Line | null;
}

interface RendererShape {
  readonly pdfDocument: PdfDocument;
  renderPages(pages: RenderedPage[]): void;
  renderLine(line: Line, x: number, y: number): void;
}

const require = createRequire(import.meta.url);

function load(name: string): unknown {
  return (require(`pdfmake/js/${name}.js`) as { default: unknown }).default;
}

/** PDFKit's document, with pdfmake's fonts by family. */
export const PdfmakeDocument = load("PDFDocument") as new (
  fonts: Record<string, FontFaces>,
  images: Record<string, never>,
  patterns: Record<string, never>,
  attachments: Record<string, never>,
  options: PdfDocumentOptions,
) => PdfDocument;

/** Breaks runs into words and measures them. */
export const TextInlines = load("TextInlines") as new (document: PdfDocument) => TextInlinesShape;

/** pdfmake's layout; the writer takes its line building. */
export const LayoutBuilder = load("LayoutBuilder") as new () => LayoutBuilderShape;

/** Writes pages into a document. */
export const Renderer = load("Renderer") as new (document: PdfDocument) => RendererShape;
