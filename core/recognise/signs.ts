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
 * The kind of the sign of which the UTF-16 unit at a place is one: each half of a surrogate pair is what the pair is. What was asked once
 * is looked up and not matched again.
 */
export function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if ((unit & 0xf800) === 0xd800) return kindOf(signOfHalf(text, at));
  const kind = known[unit] ?? 0;
  if (kind !== 0) return kind;
  const found = kindOf(String.fromCharCode(unit));
  known[unit] = found;
  return found;
}

function kindOf(sign: string): number {
  return classes.find(([pattern]) => pattern.test(sign))?.[1] ?? other;
}

/** The sign that half a surrogate pair belongs to; the half alone where the other is missing. */
function signOfHalf(text: string, at: number): string {
  const isSecond = (text.charCodeAt(at) & 0xfc00) === 0xdc00;
  const start = isSecond && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800 ? at - 1 : at;
  return String.fromCodePoint(text.codePointAt(start) ?? 0);
}

/** The last part of a text, in which none of these signs stands. */
export function tailAfter(text: string, stops: string): string {
  let start = text.length;
  while (start > 0 && !stops.includes(text.charAt(start - 1))) start -= 1;
  return text.slice(start);
}
