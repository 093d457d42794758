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
