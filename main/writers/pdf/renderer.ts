import type { Line, PageItem, Piece, PlacedImage, Rectangle, Run } from "./line.ts";
import { type LinkOptions, type OutlineItem, type PdfDocument, type PdfReference, pdfText } from "./pdfmake.ts";
import type { Sheet } from "./sheets.ts";
import { type Artifact, Element, type Tag } from "./structure.ts";
import { fillOf, rounded, TextWriter } from "./text-writer.ts";

/** The baseline's place in its line, as a share of the pitch. */
const baseline = 0.76;

/** The ground of a placeholder, as shares of its size: over the baseline, and in all. Its sides stand out by a point. */
const wash = { over: 0.82, height: 1.06, side: 1 };

const artifacts: Record<Artifact, string> = {
  header: "/Artifact <</Type /Pagination /Subtype /Header>> BDC",
  footer: "/Artifact <</Type /Pagination /Subtype /Footer>> BDC",
  layout: "/Artifact <</Type /Layout>> BDC",
};

/** A link on one line: pieces of one target that stand beside each other. */
interface LinkArea {
  element: Element;
  target: Run;
  left: number;
  right: number;
  text: string;
}

/** An entry of the outline that may still get entries below it. */
interface OpenEntry {
  level: number;
  item: OutlineItem;
}

/** Writes pages as the layout set them: every mark on the paper belongs to an element or is an artifact. */
export class BriefingRenderer {
  readonly #document: PdfDocument;
  readonly #text: TextWriter;
  readonly #open: OpenEntry[] = [];
  #tag: Tag | undefined;
  /** The page's own entry in the tree of parents. */
  #parents: (PdfReference | null)[] = [];
  #pageWidth = 0;
  #pageHeight = 0;

  constructor(document: PdfDocument) {
    this.#document = document;
    this.#text = new TextWriter(document);
  }

  /** Draws a page in the file. `number` counts from 0. */
  render(sheet: Sheet, number: number): void {
    const { width, height } = sheet.pageSize;
    const document = this.#document;
    document.addPage({ size: [width, height], margin: 0 });
    this.#parents = document.getStructParentTree().get(document.page.structParentTreeKey);
    this.#pageWidth = width;
    this.#pageHeight = height;
    this.#text.beginPage();
    this.#drawGrounds(sheet.items);
    for (const entry of sheet.items) {
      if (entry.type === "line") this.#drawLine(entry.item, entry.tag, number);
      else if (entry.type === "image") this.#drawImage(entry.item, entry.tag);
    }
    this.#close();
  }

  /** Rules, bars and the grounds of words, all under the text. */
  #drawGrounds(items: readonly PageItem[]): void {
    let color = "";
    const fill = (rectangle: Rectangle) => {
      this.#begin("layout");
      if (rectangle.color !== color) {
        color = rectangle.color;
        this.#document.addContent(fillOf(color));
      }
      const { x, y, w, h } = rectangle;
      this.#document.addContent(`${rounded(x)} ${rounded(y)} ${rounded(w)} ${rounded(h)} re f`);
    };
    for (const entry of items) {
      if (entry.type === "rectangle") fill(entry.item);
      else if (entry.type === "line") {
        const base = entry.item.y + baseline * entry.item.height;
        for (const { run, x, width } of entry.item.pieces) {
          const { wash: ground, fontSize } = run;
          if (ground === undefined) continue;
          const left = entry.item.x + x - wash.side;
          fill({
            x: left,
            y: base - wash.over * fontSize,
            w: width + 2 * wash.side,
            h: wash.height * fontSize,
            color: ground,
          });
        }
      }
    }
  }

  #drawLine(line: Line, tag: Tag, page: number): void {
    const document = this.#document;
    if (line.destination !== undefined) document.addNamedDestination(line.destination, "XYZ", line.x, line.y, null);
    if (line.outline) this.#outline(line.outline, page, line.y);
    const base = line.y + baseline * line.height;
    let link: LinkArea | undefined;
    for (const piece of line.pieces) {
      if (piece.text === "") continue;
      const element = elementOf(piece, tag);
      this.#begin(element);
      const x = line.x + piece.x;
      if (piece.run.anchor !== undefined) document.addNamedDestination(piece.run.anchor, "XYZ", x, line.y, null);
      this.#text.draw(piece, x, base - piece.run.raise);
      const linked = element instanceof Element && element.kind === "Link";
      if (link && (!linked || link.element !== element)) {
        this.#annotate(link, line);
        link = undefined;
      }
      if (!linked) continue;
      link ??= { element, target: piece.run, left: x, right: x, text: "" };
      link.left = Math.min(link.left, x);
      link.right = Math.max(link.right, x + piece.width);
      link.text += piece.text;
    }
    if (link) this.#annotate(link, line);
  }

  #annotate({ element, target, left, right, text }: LinkArea, { y, height }: Line): void {
    const document = this.#document;
    const page = document.page.dictionary;
    const options: LinkOptions = {
      Contents: pdfText(text.trim()),
      structParent: {
        add: ({ annotationRef }) => {
          const key = document.createStructParentTreeNextKey();
          annotationRef.data["StructParent"] = key;
          element.kids.push({ page, reference: annotationRef, key });
        },
      },
    };
    if (target.link !== undefined) document.link(left, y, right - left, height, address(target.link), options);
    else if (target.destination !== undefined)
      document.goTo(left, y, right - left, height, target.destination, options);
  }

  #outline({ title, level }: { title: string; level: number }, pageNumber: number, top: number): void {
    while ((this.#open.at(-1)?.level ?? 0) >= level) this.#open.pop();
    const parent = this.#open.at(-1)?.item ?? this.#document.outline;
    const item = parent.addItem(title, { expanded: false, pageNumber, top, left: this.#pageWidth, fit: false });
    this.#open.push({ level, item });
  }

  #drawImage({ image, x, y, width, height }: PlacedImage, tag: Tag): void {
    this.#close();
    this.#begin(tag);
    this.#text.end();
    if (tag instanceof Element && tag.options.attributes) {
      const bottom = this.#pageHeight - y - height;
      tag.options.attributes.values["BBox"] = [x, bottom, x + width, bottom + height];
    }
    this.#document.image(image, x, y, { width, height });
    this.#text.forgetColor();
    this.#close();
  }

  /** Begins the content of an element or an artifact, unless it is open. */
  #begin(tag: Tag): void {
    if (tag === this.#tag) return;
    this.#close();
    this.#tag = tag;
    if (!(tag instanceof Element)) {
      this.#document.addContent(artifacts[tag]);
      return;
    }
    const number = this.#parents.push(null) - 1;
    tag.kids.push({ page: this.#document.page.dictionary, number, parents: this.#parents });
    this.#document.addContent(`/${tag.kind} <</MCID ${number}>> BDC`);
  }

  #close(): void {
    this.#text.end();
    if (this.#tag === undefined) return;
    this.#document.addContent("EMC");
    this.#tag = undefined;
  }
}

/** What a piece belongs to: its own element, which finds its place in that of the line when it is first drawn. */
function elementOf(piece: Piece, tag: Tag): Tag {
  const { element } = piece.run;
  if (!element || !(tag instanceof Element)) return tag;
  if (!tag.holds(element)) tag.take(element.outermost);
  return element;
}

/** PDFKit writes an address as it is given, one byte a character. */
function address(link: string): string {
  return Array.from(link, (character) => (/[\x21-\x7E]/u.test(character) ? character : encodeURI(character))).join("");
}
