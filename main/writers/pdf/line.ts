import type { OpenedImage } from "./pdfmake.ts";
import type { ShapedText, Shaper } from "./shaper.ts";
import type { Element, Tag } from "./structure.ts";

/** The families of a document. */
export type Family = "serif" | "sans" | "fallback" | "arabic" | "chinese";

/** A run of text in one look. */
export interface Run {
  text: string;
  family: Family;
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
  /** A name for the place where it stands. */
  anchor?: string;
  /** The note that this run is the mark of. */
  note?: string;
  /** No break before this run, nor inside it. */
  joined?: true;
  /** What it is inside its paragraph: a link, a reference. Runs of one link share it. */
  element?: Element;
}

/** A part of a word in one look and direction, measured. `x` is from the line's left end; `level` is of UAX #9, odd from right to left. */
export interface Piece {
  run: Run;
  text: string;
  /** The face that sets it, whatever the document. */
  face: Shaper;
  /** The text as the face sets it; of a mirrored bracket, as its image is. */
  shaped: ShapedText;
  width: number;
  x: number;
  level: number;
  /** A hyphen that the text does not hold is drawn behind it. */
  hyphen?: true;
  /** How much farther than its run asks its letters stand from each other, in points: what a justified line needs. */
  apart?: number;
}

/** A line of pieces in the order in which they are read. `x` and `y` are its top left corner on the page, once placed. */
export interface Line {
  x: number;
  y: number;
  pieces: Piece[];
  /** Without the blanks at its end. */
  width: number;
  height: number;
  /** A name for this place, that links lead to. */
  destination?: string;
  /** The entry of the file's outline that leads here. */
  outline?: { title: string; level: number };
  /** No mark of a note stands in it, and no link; its pieces are the same objects in every document: see `KnownLines`. */
  plain?: true;
  /** Lines that stand beside it: its number or list dash. */
  marks?: { line: Line; tag: Tag }[];
}

/** A filled rectangle on a page. */
export interface Rectangle {
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
  width: number;
  height: number;
}

/**
 * What stands on a page. Lengths are from the side at which a line of the document begins; a `turned` item, of a passage that runs
 * the other way, from the other side of the text block.
 */
export type PageItem =
  | { type: "line"; item: Line; tag: Tag; turned: boolean }
  | { type: "rectangle"; item: Rectangle; turned: boolean }
  | { type: "image"; item: PlacedImage; tag: Tag; turned: boolean };
