/** What a sign of a text is: a letter, a mark on one, a decimal digit, another sign of a number, a blank, or none of these. */
export const letter = 1;
/** See {@link letter}. */
export const mark = 2;
/** See {@link letter}. */
export const digit = 3;
/** See {@link letter}. */
export const numeric = 4;
/** See {@link letter}. */
export const blank = 5;
const other = 6;

const classes: readonly (readonly [RegExp, number])[] = [
  [/\p{L}/u, letter],
  [/\p{M}/u, mark],
  [/\p{Nd}/u, digit],
  [/\p{N}/u, numeric],
  [/\s/u, blank],
];

/** The kinds of the UTF-16 units that were asked for; 0 where none was yet. */
const known = new Uint8Array(0x10000);

/**
 * The kind of one UTF-16 unit of a text. A half of a surrogate pair is none of them: letters outside of the first plane of Unicode are
 * of scripts that no lexicon knows. Each unit is matched with a pattern once, however often it stands in an article.
 */
export function kindOf(unit: number): number {
  const kind = known[unit] ?? 0;
  if (kind !== 0) return kind;
  const sign = String.fromCharCode(unit);
  const found = classes.find(([pattern]) => pattern.test(sign))?.[1] ?? other;
  known[unit] = found;
  return found;
}

/** The last part of a text, in which none of these signs stands. */
export function tailAfter(text: string, stops: string): string {
  let start = text.length;
  while (start > 0 && !stops.includes(text.charAt(start - 1))) start -= 1;
  return text.slice(start);
}
