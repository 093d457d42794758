/** The longest opening that may be a dateline, in UTF-16 units. */
const longest = 90;

/**
 * The length of the dateline that opens a paragraph, its dash included ("PARIS, 12 juin (Agence) – "), 0 where there is none. Every
 * word of it begins with a capital or a digit, or is the name of a month; an agency in brackets, a date or capitals tell it.
 */
export function datelineLength(text: string, months: readonly (readonly string[])[]): number {
  const match = /^([^–—]{2,90}?)(?:\s[–—-]{1,2}\s|\s?[–—]\s)/u.exec(text.slice(0, longest + 4));
  if (!match) return 0;
  const [whole, opening = ""] = match;
  const small = new Set([...months.flat(), "le", "the", "la", "de", "du", "et", "and"]);
  const words = opening.match(/[\p{L}\p{N}]+/gu) ?? [];
  const named = words.every((word) => /^[\p{Lu}\p{N}]/u.test(word) || small.has(word.toLowerCase()));
  const told = /\([^)]+\)/.test(opening) || /\d{1,2}/.test(opening) || words.some((word) => /^\p{Lu}{3,}$/u.test(word));
  // "24 nov. 2026": the stop of a shortened month ends no sentence.
  const ended = [...opening.matchAll(/(\p{L}*)[.!?:;]\s/gu)].some(([, word = ""]) => !small.has(word.toLowerCase()));
  if (words.length === 0 || !named || !told || ended) return 0;
  // A headline in capitals is no dateline.
  const rest = text.slice(whole.length);
  return /\p{Ll}/u.test(rest) ? whole.length : 0;
}
