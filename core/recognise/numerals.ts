import type { FigureWords } from "./lexicon.ts";
import { readWords, type Token } from "./number-words.ts";
import { exact, scaleAt } from "./scales.ts";

/**
 * A number as a text writes it. `start` and `end` are offsets into the text (UTF-16 units, `end` not included); `value` has its
 * scales applied ("2,5 millions" is 2500000). `scale` is the last factor applied, 1 where there is none.
 */
export interface Numeral {
  start: number;
  end: number;
  value: number;
  scale: number;
  /** "digits" ("290"), "words" ("deux cents") or a "fraction" in words ("two-thirds", "la moitié"), its value below one. */
  form: "digits" | "words" | "fraction";
}

/** Digits with their groups of three and decimals, in any script whose digits Unicode knows; the groups' sign stays the same. */
const digits =
  /\p{Nd}{1,3}([ \u00a0\u202f\u2009.,'’\u066c])\p{Nd}{3}(?:\1\p{Nd}{3})*(?!\p{Nd})(?:[.,\u066b]\p{Nd}+)?|\p{Nd}+(?:[.,\u066b]\p{Nd}+)*/uy;

/** The numbers of a text in order, none overlapping; what they are (quantity, year, rank) is for others to say. */
export function numeralsIn(text: string, lexicon: FigureWords): Numeral[] {
  const tokens = tokensOf(text, lexicon);
  const found: Numeral[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (!token) break;
    const isDigits = /^\p{Nd}/u.test(token.text);
    const numeral = isDigits ? readDigits(text, token.start, lexicon) : readWords(text, tokens, index, lexicon);
    if (!numeral) {
      if (isDigits) index = lastBefore(tokens, index, digitsAt(text, token.start)?.end ?? token.end);
      continue;
    }
    found.push(numeral);
    index = lastBefore(tokens, index, numeral.end);
  }
  return found;
}

function lastBefore(tokens: readonly Token[], from: number, end: number): number {
  let index = from;
  while ((tokens[index + 1]?.start ?? Infinity) < end) index += 1;
  return index;
}

function tokensOf(text: string, lexicon: FigureWords): Token[] {
  const { length } = lexicon.joinerPrefix;
  return [...text.matchAll(/\p{Nd}+|[\p{L}\p{M}]+/gu)].map((match): Token => {
    const word = match[0].toLowerCase();
    const end = match.index + word.length;
    const bare = word.slice(length);
    const isPrefixed =
      length > 0 &&
      word.startsWith(lexicon.joinerPrefix) &&
      (lexicon.numberWords.has(bare) || lexicon.scales.has(bare) || lexicon.fractions.has(bare));
    return isPrefixed
      ? { text: bare, start: match.index + length, end, isPrefixed }
      : { text: word, start: match.index, end: match.index + match[0].length, isPrefixed };
  });
}

function digitsAt(text: string, start: number): { end: number; written: string } | null {
  digits.lastIndex = start;
  const match = digits.exec(text);
  return match ? { end: start + match[0].length, written: match[0] } : null;
}

function readDigits(text: string, start: number, lexicon: FigureWords): Numeral | null {
  const at = digitsAt(text, start);
  if (!at) return null;
  const scaled = scaleAt(text, at.end, lexicon);
  const value = numberOf(at.written, lexicon.decimal, scaled !== null);
  if (value === null) return null;
  return scaled === null
    ? { start, end: at.end, value, scale: 1, form: "digits" }
    : {
        start,
        end: scaled.end,
        value: exact((value + scaled.half) * scaled.factor),
        scale: scaled.factor,
        form: "digits",
      };
}

/**
 * The value of digits: groups of three are thousands, unless the language writes decimals with that very sign and nothing tells
 * otherwise ("50,000 tonnes" in French are fifty thousand, "3,125 milliards" three and an eighth). Null for what is no number ("1.2.3").
 */
function numberOf(written: string, decimal: "," | ".", isScaled: boolean): number | null {
  const bare = westernDigits(written)
    .replace(/[\s\u00a0\u202f\u2009'’\u066c]/gu, "")
    .replace(/\u066b/gu, decimal);
  const other = decimal === "," ? "." : ",";
  if (!/[.,]/.test(bare)) return Number(bare);
  const groups = bare.split(/[.,]/);
  const signs = bare.replace(/\d/g, "");
  const inThrees = groups.slice(1).every((group) => group.length === 3) && /^[1-9]\d{0,2}$/.test(groups[0] ?? "");
  if (signs.length === 1) {
    const isGroup = inThrees && (signs === other || bare.endsWith("000")) && !(isScaled && signs === decimal);
    return isGroup ? Number(groups.join("")) : Number(groups.join("."));
  }
  const last = signs.at(-1);
  if (new Set(signs).size === 1) return inThrees ? Number(groups.join("")) : null;
  const whole = groups.slice(0, -1);
  const grouped = whole.slice(1).every((group) => group.length === 3) && !signs.slice(0, -1).includes(last ?? "");
  return grouped ? Number(`${whole.join("")}.${groups.at(-1) ?? ""}`) : null;
}

/** Digits of any script as those of ASCII: in Unicode each script's ten follow each other, the zero on a multiple of ten or sixteen. */
export function westernDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
}
