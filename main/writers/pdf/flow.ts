import type { OpenedImage, Run } from "./pdfmake.ts";

/**
 * What the body of a PDF is made of, flat and in order: paragraphs, tables and pictures, every measure given. Lengths in
 * points; horizontal ones from the left edge of the text block.
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
  before: number;
  after: number;
  /** Some of the next node stands on the same page. */
  keepWithNext: boolean;
}

/** A paragraph of one line pitch. */
export interface Paragraph extends Spaced {
  kind: "paragraph";
  runs: Run[];
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
  /** Begins a page, if it does not stand at the top of one. */
  newPage?: boolean;
  /** The section that begins here. */
  section?: SectionStart;
}

/** What a section's heading begins. */
export interface SectionStart {
  /** What the header shows from here on. */
  running: string;
  destination: string;
  outline: string;
}

/** A cell: one paragraph. */
export interface FlowCell {
  runs: Run[];
  align: "start" | "end";
}

/** A table of text cells. Column widths hold the white at their right. */
export interface FlowTable extends Spaced {
  kind: "table";
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
  /** Repeated above the head on each further page. */
  continuedCaption: Paragraph | null;
}

/** A picture, as wide and high as it is printed. */
export interface Picture extends Spaced {
  kind: "picture";
  image: OpenedImage;
  indent: number;
  width: number;
  height: number;
}
