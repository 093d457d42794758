import { superiorShape } from "../typesetting.ts";
import { halfPoints } from "./unit.ts";

/**
 * The look of a superior in text of `size` points. Note marks are left to Word's own superscript, for LibreOffice makes them
 * small once more whatever their size.
 */
export function superior(size: number): { size: number; position: `${number}pt` } {
  return {
    size: halfPoints(size * superiorShape.size),
    position: `${Math.round(size * superiorShape.raise * 2) / 2}pt`,
  };
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
