import type { BriefingDocument } from "./document.ts";
import { type DrawnPage, isDrawnAlike, rememberPage } from "./drawn-pages.ts";
import type { Faces } from "./faces.ts";
import type { Line, PageItem, Piece, PlacedImage, Rectangle, Run } from "./line.ts";
import { type LinkOptions, type OutlineItem, type PdfReference, pdfText } from "./pdfmake.ts";
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
  readonly #document: BriefingDocument;
  readonly #faces: Faces;
  readonly #text: TextWriter;
  readonly #open: OpenEntry[] = [];
  #tag: Tag | undefined;
  /** The page's own entry in the tree of parents. */
  #parents: (PdfReference | null)[] = [];
  #pageWidth = 0;
  #pageHeight = 0;

  constructor(document: BriefingDocument, faces: Faces) {
    this.#document = document;
    this.#faces = faces;
    this.#text = new TextWriter(document, faces);
  }

  /** Draws a page in the file; `number` counts from 0. */
  render(sheet: Sheet, number: number): void {
    this.#turn(sheet);
    this.#draw(sheet, number);
  }

  /**
   * Draws a page of a document that is drawn again and again. `before` is the page of that number in the one that was drawn before, whose
   * content is taken over where this one's would be the same. Answers what the next document may take over; null: nothing.
   */
  renderAgain(sheet: Sheet, number: number, before: DrawnPage | null): DrawnPage | null {
    this.#turn(sheet);
    if (before && isDrawnAlike(before, sheet, this.#faces)) {
      this.#drawAgain(before, sheet, number);
      return before;
    }
    const begun = this.#draw(sheet, number);
    return rememberPage(sheet, this.#document.drawn, begun, this.#faces);
  }

  /** Begins a page of the file. */
  #turn({ pageSize: { width, height } }: Sheet): void {
    const document = this.#document;
    document.addPage({ size: [width, height], margin: 0 });
    this.#parents = document.getStructParentTree().get(document.page.structParentTreeKey);
    this.#pageWidth = width;
    this.#pageHeight = height;
  }

  /** Answers which of the items began a stretch of an element. */
  #draw({ items }: Sheet, number: number): number[] {
    this.#text.beginPage();
    this.#drawGrounds(items);
    const begun: number[] = [];
    for (const [at, entry] of items.entries()) {
      const count = this.#parents.length;
      if (entry.type === "line") this.#drawLine(entry.item, entry.tag, number);
      else if (entry.type === "image") this.#drawImage(entry.item, entry.tag);
      if (this.#parents.length > count) begun.push(at);
    }
    this.#close();
    return begun;
  }

  /** Puts the content of an earlier page on the page, with all that drawing it does besides, in the same order. */
  #drawAgain({ content, begun, faces }: DrawnPage, { items }: Sheet, number: number): void {
    const document = this.#document;
    for (const [at, entry] of items.entries()) {
      if (entry.type !== "line") continue;
      this.#mark(entry.item, number);
      if (begun.includes(at) && entry.tag instanceof Element) this.#hold(entry.tag);
      for (const { shaper, id } of faces.get(at) ?? []) document.page.fonts[id] ??= this.#faces.of(shaper).reference;
    }
    document.drawAgain(content);
  }

  /** What leads to a line: from links, and from the file's outline. */
  #mark({ destination, outline, x, y }: Line, page: number): void {
    if (destination !== undefined) this.#document.addNamedDestination(destination, "XYZ", x, y, null);
    if (outline) this.#outline(outline, page, y);
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
    this.#mark(line, page);
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
    this.#document.addContent(`/${tag.kind} <</MCID ${this.#hold(tag)}>> BDC`);
  }

  /** Gives an element the next stretch of the page's content; answers its number on the page. */
  #hold(tag: Element): number {
    const number = this.#parents.push(null) - 1;
    tag.kids.push({ page: this.#document.page.dictionary, number, parents: this.#parents });
    return number;
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
