import type { Direction } from "./bidi.ts";
import type { Run } from "./line.ts";
import type { Setting } from "./line-breaker.ts";
import type { OpenedImage } from "./pdfmake.ts";
import type { Tag } from "./structure.ts";

/**
 * What the body of a PDF is made of, flat and in order: paragraphs, tables and pictures, every measure given. Lengths in
 * points; horizontal ones from the side of the text block at which a line of the document begins.
 */
export type FlowNode = Paragraph | FlowTable | Picture;

/** Text beside a paragraph's first line: a number, a list dash, a page number. `align` "end" puts its right end at `x`. */
export interface Mark {
  runs: Run[];
  x: number;
  align: "start" | "end";
  /** The widest it may be; a wider one is set smaller. */
  width: number;
  /** The size a wider one is set in, where the design names one. */
  smaller?: number;
  tag: Tag;
  /** A destination: the mark shows the number of its page, known after layout. */
  pageOf?: string;
}

/** A rule as wide as the text block. */
export interface Rule {
  thickness: number;
  color: string;
}

/**
 * What all nodes have: white above and below. Of the white below one node and above the next the greater counts; at the top
 * of a page there is none.
 */
interface Spaced {
  /** It runs the other way than the document, and is set from the other side. */
  turned: boolean;
  before: number;
  after: number;
  /** Some of the next node stands on the same page. */
  keepWithNext: boolean;
  /** What begins here, by its id: a section of the tree, entries of the pack. Where they fall is told after layout. */
  begins?: { section?: string; entries?: readonly string[] };
}

/** A paragraph of one line pitch. */
export interface Paragraph extends Spaced {
  kind: "paragraph";
  tag: Tag;
  runs: Run[];
  setting: Setting;
  pitch: number;
  indent: number;
  /** How far before the right edge its lines end. */
  inset: number;
  /** Not split between pages, unless longer than one. */
  keepTogether: boolean;
  marks: Mark[];
  /** White over the first line that stays at the top of a page. */
  headroom: number;
  /** Stands at the upper edge of the headroom. */
  ruleAbove?: Rule;
  /** Stands where the white below ends. */
  ruleBelow?: Rule;
  /** A bar beside all its lines. */
  bar?: { x: number; width: number; color: string };
  /** The name of the place where it begins. */
  destination?: string;
  /** Begins a page, if it does not stand at the top of one. */
  newPage?: boolean;
  /** Its entry in the file's outline. */
  outline?: { title: string; level: number };
  /** The section that begins here. */
  section?: SectionStart;
}

/** What a section's heading begins. */
export interface SectionStart {
  /** What the header shows from here on. */
  running: string;
  destination: string;
}

/** A cell: one paragraph. */
export interface FlowCell {
  tag: Tag;
  /** The entry of the pack that the row prints. */
  entry?: string;
  runs: Run[];
  direction: Direction;
  align: "start" | "end";
}

/** A table of text cells. Column widths hold the white at their right. */
export interface FlowTable extends Spaced {
  kind: "table";
  /** Its columns go from right to left. */
  mirrored: boolean;
  left: number;
  columns: { width: number; gutter: number }[];
  head: FlowCell[] | null;
  rows: FlowCell[][];
  pitch: number;
  /** White in a cell above and below its text. */
  padding: number;
  colors: { strong: string; row: string };
  /** Not split between pages, unless longer than one. */
  keepTogether: boolean;
  /** Its last rows stand on the page of what follows. */
  leads: boolean;
  /** Repeated above the head on each further page. */
  continuedCaption: Paragraph | null;
}

/** A picture, as wide and high as it is printed. */
export interface Picture extends Spaced {
  kind: "picture";
  tag: Tag;
  image: OpenedImage;
  indent: number;
  width: number;
  height: number;
}
