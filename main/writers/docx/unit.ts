/** Points as twips (twentieths of a point), Word's unit of length; whole, as the format asks. */
export function twips(points: number): number {
  return Math.round(points * 20);
}

/** Points as half-points, Word's unit of type size. */
export function halfPoints(points: number): number {
  return Math.round(points * 2);
}

/** Points as eighths of a point, Word's unit of border thickness. */
export function eighths(points: number): number {
  return Math.round(points * 8);
}

/** A colour as Word writes it: `#1A2B3C` without its sign. */
export function hexadecimal(color: string): string {
  return color.slice(1).toUpperCase();
}
