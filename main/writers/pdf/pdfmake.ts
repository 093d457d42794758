import { createRequire } from "node:module";

/**
 * The seam to pdfmake 0.3.11 and the PDFKit 0.19.1 it stands on: its document, with the few members the PDF writer uses. Its declared types leave out references,
 * fonts and the roots of the structure tree; these were read from its source, and its version is pinned. PDFKit writes objects,
 * fonts and pictures; what stands on a page, and the tree of tags, are written by this room.
 */

/** An object of the file. It is written when it is ended. */
export interface PdfReference {
  readonly id: number;
  data: Record<string, unknown>;
  /** Whether its stream is still to be compressed. */
  compress: boolean;
  /** Adds to its stream. */
  write(chunk: Uint8Array): void;
  end(): void;
}

/** A tree of the file by number or name. */
export interface PdfTree {
  add(key: number | string, value: unknown): void;
  /** The list of parents of a page. */
  get(key: number | string): (PdfReference | null)[];
}

/** A glyph of a font file. Advances in the file's own units. */
export interface Glyph {
  readonly id: number;
  readonly advanceWidth: number;
  readonly codePoints: readonly number[];
}

/** Where a glyph stands, in the font's own units. */
export interface GlyphPosition {
  xAdvance: number;
  xOffset: number;
  yOffset: number;
}

/** A font file, opened. */
export interface FontFile {
  readonly unitsPerEm: number;
  hasGlyphForCodePoint(code: number): boolean;
  glyphForCodePoint(code: number): Glyph;
  layout(text: string, features?: Record<string, boolean>): { glyphs: Glyph[]; positions: GlyphPosition[] };
}

/** A font in the file. Metrics in thousandths of the size; `widths` and `unicode` are by glyph code. */
export interface EmbeddedFont {
  readonly id: string;
  readonly subset: { glyphs: number[]; includeGlyph(glyph: number): number };
  readonly widths: number[];
  readonly unicode: (readonly number[])[];
  ref(): PdfReference;
}

/** A picture as PDFKit opened it; pixels. `orientation` is EXIF's: above 4 width and height are swapped. */
export interface OpenedImage {
  width: number;
  height: number;
  orientation?: number;
}

/** Where an entry leads. PDFKit counts `left` from the page's right edge. */
export interface OutlinePlace {
  expanded: boolean;
  pageNumber: number;
  top: number;
  left: number;
  fit: false;
}

/** An entry of the outline. */
export interface OutlineItem {
  options: { expanded: boolean };
  readonly children: OutlineItem[];
  readonly outlineData: Record<string, unknown>;
  addItem(title: string, options: OutlinePlace): OutlineItem;
}

/** A page of the file. */
export interface PdfPage {
  readonly dictionary: PdfReference;
  readonly content: PdfReference;
  readonly fonts: Record<string, PdfReference>;
  readonly structParentTreeKey: number;
}

/** What a link's annotation holds besides its place: what it says, and the element that takes it in. */
export interface LinkOptions {
  Contents: object;
  structParent: { add(annotation: { annotationRef: PdfReference }): void };
}

/** The PDF file under construction. Lengths in points from the page's top left corner. */
export interface PdfDocument {
  readonly _font: EmbeddedFont;
  readonly _root: PdfReference;
  readonly page: PdfPage;
  readonly outline: OutlineItem;
  info: Record<string, string | Date>;
  /** Writes the properties into the file's XML. */
  _addInfo(): void;
  font(bytes: Buffer): PdfDocument;
  openImage(bytes: Buffer): OpenedImage;
  image(image: OpenedImage, x: number, y: number, options: { width: number; height: number }): PdfDocument;
  addPage(options: { size: [number, number]; margin: 0 }): PdfDocument;
  addContent(content: string): PdfDocument;
  /** Writes the page that is open into the file. */
  flushPages(): void;
  ref(data: Record<string, unknown>): PdfReference;
  link(x: number, y: number, width: number, height: number, address: string, options: LinkOptions): PdfDocument;
  goTo(x: number, y: number, width: number, height: number, destination: string, options: LinkOptions): PdfDocument;
  addNamedDestination(name: string, fit: "XYZ", x: number, y: number, zoom: null): void;
  getStructTreeRoot(): PdfReference;
  getStructParentTree(): PdfTree;
  createStructParentTreeNextKey(): number;
  file(bytes: Buffer, options: AttachmentOptions): unknown;
  on(event: "data", take: (chunk: Uint8Array) => void): PdfDocument;
  on(event: "end", take: () => void): PdfDocument;
  on(event: "error", take: (error: unknown) => void): PdfDocument;
  end(): void;
}

/** How an attached file is entered. */
export interface AttachmentOptions {
  name: string;
  type: string;
  description: string;
  relationship: "Source";
  creationDate: Date;
  modifiedDate: Date;
}

/** What PDFKit takes when a file is begun. */
export interface PdfDocumentOptions {
  pdfVersion: "1.4" | "1.7" | "1.7ext3";
  subset?: "PDF/A-1b" | "PDF/A-2b" | "PDF/A-3b";
  lang: string;
  tagged: true;
  displayTitle: true;
  autoFirstPage: false;
  font: null;
  info: Record<string, string | Date>;
  /** Without it everything that anyone opens is shown. */
  userPassword?: string;
  ownerPassword?: string;
  permissions?: {
    printing?: "highResolution";
    copying: boolean;
    modifying: boolean;
    annotating: boolean;
    fillingForms: boolean;
    documentAssembly: boolean;
    contentAccessibility: true;
  };
}

/** A text as PDFKit writes it into an object of the file: a plain string would be written as a name. */
export function pdfText(text: string): object {
  return Object(text) as object;
}

const require = createRequire(import.meta.url);

/** The fontkit that PDFKit opens fonts with. */
const fontkit = createRequire(createRequire(require.resolve("pdfmake/js/PDFDocument")).resolve("pdfkit"))(
  "fontkit",
) as {
  create(bytes: Buffer): FontFile;
};

/**
 * Opens a font file to set texts with. The one that a document embeds will not do for another document: its glyphs forget what they
 * stand for once they are embedded.
 */
export function openFont(bytes: Uint8Array): FontFile {
  return fontkit.create(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}

/** pdfmake's document: PDFKit's, with the fonts, pictures, patterns and attachments of a definition, of which none is given here. */
const { default: PdfmakeDocument } = require("pdfmake/js/PDFDocument") as {
  default: new (fonts: object, images: object, patterns: object, attachments: object, options: object) => PdfDocument;
};

/** The document that the PDF writer fills. */
export class BaseDocument extends PdfmakeDocument {
  constructor(options: PdfDocumentOptions) {
    super({}, {}, {}, {}, options);
  }
}
