import type { PdfReference } from "./pdfmake.ts";

/** The standard types of ISO 32000-1, 14.8.4, that a briefing uses. */
export type StructureKind =
  | "Document"
  | "Sect"
  | "H1"
  | "H2"
  | "H3"
  | "P"
  | "BlockQuote"
  | "Caption"
  | "L"
  | "LI"
  | "Lbl"
  | "LBody"
  | "Table"
  | "THead"
  | "TBody"
  | "TR"
  | "TH"
  | "TD"
  | "Figure"
  | "Link"
  | "Reference"
  | "Note"
  | "Span"
  | "TOC"
  | "TOCI";

/** A stretch of a page's content, by its number on the page. */
export interface MarkedContent {
  page: PdfReference;
  number: number;
  /** The page's entry in the tree of parents: at `number` it names the element that holds the stretch. */
  parents: (PdfReference | null)[];
}

/** A link's annotation, and its key in the tree of parents. */
export interface Annotation {
  page: PdfReference;
  reference: PdfReference;
  key: number;
}

/** What an element says of itself besides its kind. */
export interface ElementOptions {
  /** Where it is another than that of the element round it. */
  language?: string;
  /** What a picture shows. */
  alt?: string;
  /** A name that is its own in the file. */
  id?: string;
  /** By owner: `{Table: {Scope: "Column"}}`. A string is a name, a number or list of numbers itself. */
  attributes?: { owner: "Table" | "List" | "Layout"; values: Record<string, string | number | number[]> };
}

/** What an element holds, in reading order. */
export type Kid = Element | MarkedContent | Annotation;

/** An element of the logical structure: what a passage is, whatever the page on which it is drawn. */
export class Element {
  readonly kind: StructureKind;
  readonly options: ElementOptions;
  readonly kids: Kid[] = [];
  /** Stands right behind this one, wherever it is put: the note behind its reference. */
  followed?: Element;
  #parent: Element | undefined;

  constructor(kind: StructureKind, options: ElementOptions = {}) {
    this.kind = kind;
    this.options = options;
  }

  /** A new last kid of a kind. */
  add(kind: StructureKind, options: ElementOptions = {}): Element {
    return this.take(new Element(kind, options));
  }

  /** Makes an element the last kid, if it has no place yet, with what must stand behind it. Returns it. */
  take(kid: Element): Element {
    if (kid.#parent) return kid;
    kid.#parent = this;
    this.kids.push(kid);
    if (kid.followed) this.take(kid.followed);
    return kid;
  }

  /** The outermost element that holds this one. */
  get outermost(): Element {
    return this.#parent?.outermost ?? this;
  }

  /** Whether this element holds another, or is it. */
  holds(other: Element): boolean {
    return other === this || (other.#parent !== undefined && this.holds(other.#parent));
  }
}

/** Content that says nothing of its own: running matter, rules, the repeated head of a table. */
export type Artifact = "header" | "footer" | "layout";

/** What a passage on the page belongs to. */
export type Tag = Element | Artifact;
