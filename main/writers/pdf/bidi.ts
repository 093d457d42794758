import { createRequire } from "node:module";
import type { Bidi } from "bidi-js";
import type { Piece } from "./line.ts";

// The package's types describe an ES module, which Node does not load.
const bidi = (createRequire(import.meta.url)("bidi-js") as () => Bidi)();

/** Letters that are written from right to left. */
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const rightToLeftLetters = new RegExp(`(?=\\p{L})${rightToLeft.source}`, "gu");
const otherLetters = new RegExp(`(?=\\p{L})[^${rightToLeft.source.slice(1, -1)}]`, "gu");

/** The way in which a passage runs. */
export type Direction = "ltr" | "rtl";

/** The direction of a language by its tag ("ar", "fa-IR"). */
export function directionOf(language: string): Direction {
  return /^(ar|he|fa|ur|ps|ckb|yi|dv|syr|ug|sd)(?![a-z])/u.test(language) ? "rtl" : "ltr";
}

/**
 * The direction of a passage in a document of a direction: that of its letters. In a document that runs from right to left,
 * one such letter is enough, since foreign names are many there; in others they must be more than the rest.
 */
export function directionOfText(text: string, document: Direction): Direction {
  if (!rightToLeft.test(text)) return document === "rtl" && /\p{L}/u.test(text) ? "ltr" : document;
  if (document === "rtl") return "rtl";
  const foreign = text.match(rightToLeftLetters)?.length ?? 0;
  return foreign > (text.match(otherLetters)?.length ?? 0) ? "rtl" : "ltr";
}

/** The level of each code unit of a text (UAX #9), and the mirror image that is drawn for a bracket; undefined where all is left to right. */
export function levelsOf(
  text: string,
  direction: Direction,
): { levels: Uint8Array; mirrored: ReadonlyMap<number, string> } | undefined {
  if (direction === "ltr" && !rightToLeft.test(text)) return undefined;
  // Breaks that the text asks for do not begin a paragraph of another direction.
  const { levels } = bidi.getEmbeddingLevels(text.replaceAll("\n", "\u2028"), direction);
  return { levels, mirrored: bidi.getMirroredCharactersMap(text, levels) };
}

/** Gives the pieces of a line their places from left to right (rule L2 of UAX #9). They stay in the order in which they are read. */
export function placeInVisualOrder(pieces: Piece[], direction: Direction): void {
  const base = direction === "rtl" ? 1 : 0;
  const order = pieces.map((piece) => ({ piece, level: piece.level }));
  // Rule L1: blanks at the end of the line run as the passage does.
  for (let index = order.length - 1; index >= 0; index--) {
    const entry = order[index];
    if (!entry || entry.piece.text.trim() !== "") break;
    entry.level = base;
  }
  const highest = Math.max(...order.map(({ level }) => level));
  for (let level = highest; level > 0; level--) {
    for (let from = 0; from < order.length; from++) {
      let to = from;
      while ((order[to]?.level ?? -1) >= level) to++;
      if (to > from + 1) order.splice(from, to - from, ...order.slice(from, to).reverse());
      from = to;
    }
  }
  let x = 0;
  if (base === 1)
    for (const { piece } of order)
      if (piece.text.trim() === "") x -= piece.width;
      else break;
  for (const { piece } of order) {
    piece.x = x;
    x += piece.width;
  }
}
