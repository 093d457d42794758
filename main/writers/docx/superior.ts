import { halfPoints } from "./unit.ts";

/**
 * The look of a superior (the ending of an ordinal, the letter of a table note) in text of `size` points: .62 of its size,
 * raised .24 of it, so that its top meets the capitals. Note marks are left to Word's own superscript, for LibreOffice
 * makes them small once more whatever their size.
 */
export function superior(size: number): { size: number; position: `${number}pt` } {
  return { size: halfPoints(size * 0.62), position: `${Math.round(size * 0.24 * 2) / 2}pt` };
}

/**
 * A part of the file with every raise in half-points. docx writes it in points with their unit, which the format allows
 * but LibreOffice reads as nothing.
 */
export function withPlainRaises(xml: string): string {
  return xml.replace(/(<w:position w:val=")([\d.]+)pt(?=")/g, (_, opening: string, points: string) => {
    return `${opening}${halfPoints(Number(points))}`;
  });
}
