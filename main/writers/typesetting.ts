import type { Column } from "../../core/blocks.ts";

/** The cover's title: one of more lines than this is set smaller. */
export const titleLines = 3;
/** The smaller size and its line, in points. */
export const longTitle = { size: 24, line: 30 } as const;

/** The columns of the cover's facts: their names and their values. */
export const factColumns: Column[] = [
  { width: 114, align: "start" },
  { width: { share: 1 }, align: "start" },
];

/** The letterhead on a cover: how far below the page's upper edge it stands, and how large it may be; in points. */
export const letterheadPlace = { top: 90, width: 198.4, height: 70.9 } as const;

/** A picture's size in points, as large as fits the place of the letterhead; its pixels are no larger than 1/96 inch. */
export function letterheadSize(width: number, height: number): { width: number; height: number } {
  const scale = Math.min(0.75, letterheadPlace.width / width, letterheadPlace.height / height);
  return { width: width * scale, height: height * scale };
}

/** The least white above a table that follows text, in points. */
export const overTable = 9;

/** A placeholder's size as a share of the text round it: the sans looks larger than the serif. */
export const placeholderSize = 0.94;

/**
 * A superior (the ending of an ordinal, the letter of a table note): its size and how far above the baseline it stands, as shares
 * of the size round it, so that its top meets the capitals.
 */
export const superiorShape = { size: 0.62, raise: 0.24 } as const;

/** The mark of an unordered item: an en dash, and a bullet below the first level. `level` counts from 0. */
export function bulletOf(level: number): string {
  return level === 0 ? "–" : "•";
}
