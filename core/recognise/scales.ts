import { anyCue, onceFor } from "./cues.ts";
import type { FigureWords } from "./lexicon.ts";

const blank = "[\\s\\u00a0\\u202f\\u2009]";

const patternsOf = onceFor((lexicon: FigureWords) => ({
  scale: new RegExp(`${blank}{0,2}(\\p{L}+)(\\.?)`, "uy"),
  half: new RegExp(`${blank}+(?:${anyCue(lexicon.halfAfter)})(?![\\p{L}\\p{N}])`, "iuy"),
}));

/** The factor by which the words behind a number scale it, where they end, and the half that they add to the number (0.5 or 0). */
export interface Scaling {
  end: number;
  factor: number;
  half: number;
}

/** The length of "and a half" at a place, with the blank before it; null where it does not stand there. */
export function halfAt(text: string, at: number, lexicon: FigureWords): number | null {
  return matchAt(patternsOf(lexicon).half, text, at)?.[0].length ?? null;
}

/** The scale words after a number ("mil millones" are two), with the half that may stand before or after them. */
export function scaleAt(text: string, end: number, lexicon: FigureWords): Scaling | null {
  const { scale } = patternsOf(lexicon);
  let factor = 1;
  let to = end;
  let half = 0;
  const before = halfAt(text, to, lexicon);
  const first = matchAt(scale, text, to + (before ?? 0));
  if (before !== null && first && lexicon.scales.has((first[1] ?? "").toLowerCase())) {
    half = 0.5;
    to += before;
  }
  for (let count = 0; count < 2; count += 1) {
    const match = matchAt(scale, text, to);
    const word = match?.[1] ?? "";
    const next = word === "" ? undefined : lexicon.scales.get(word.toLowerCase());
    if (!match || next === undefined || (word.length === 1 && !isShortScale(text, to, match[0], word))) break;
    factor *= next;
    to += match[0].length - (match[2] === "." && !lexicon.shortenedScales.includes(word.toLowerCase()) ? 1 : 0);
  }
  if (factor === 1) return null;
  const after = halfAt(text, to, lexicon);
  return after !== null && half === 0 ? { end: to + after, factor, half: 0.5 } : { end: to, factor, half };
}

/** Whether an "m" right behind a whole number stands before what only millions are counted of, or reach by a year: "4m doses", not "a 30m quay". */
function countsMany(before: string, after: string): boolean {
  return (
    /(?<![\p{L}\d.,]|(?:^|[^\p{L}])(?:an?|the) )\d{1,3}$/iu.test(before) &&
    /^ (?:(?:to|and|or) [\d.]+m )?(?:by (?:19|20)\d\d|krone[rn]|kronor|yen|yuan|won|rand|naira|people|children|women|men|voters|(?!tall|high|long|wide|deep|waves|walls|vessels|ships|boats|sections|intervals|towers|cables|lengths)\p{Ll}{3,}s)(?!\p{L})/u.test(
      after,
    )
  );
}

/** A single letter multiplies only beside a currency, or after an amount of money that it scales too: "5 m" may be metres. */
function isShortScale(text: string, at: number, matched: string, letter: string): boolean {
  const after = text.slice(at + matched.length, at + matched.length + 2);
  const before = text.slice(Math.max(0, at - 24), at);
  return (
    /^[\s\u00a0\u202f]?[€$£¥]/u.test(after) ||
    /(?:[€$£¥]|(?<!\p{Lu})\p{Lu}{3}(?=[\s\u00a0\u202f]))[\s\u00a0\u202f]?[\d.,\s\u00a0\u202f]*$/u.test(before) ||
    (matched === letter &&
      /\d\.\d$/.test(before) &&
      /^ (?!tall|high|long|wide|deep|above|below|by|x)\p{L}/u.test(text.slice(at + 1))) ||
    (letter === "m" && matched === letter && countsMany(before, text.slice(at + 1))) ||
    (matched === letter && new RegExp(`[€$£¥] ?[\\d.,]+${letter}(?!\\p{L})`, "u").test(text.slice(0, at))) ||
    (letter === "M" && /^[\s\u00a0\u202f]?\p{Lu}{1,2}/u.test(after))
  );
}

/** What a sticky pattern matches at a place. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** A product of decimals without the rounding errors of its last digits. */
export function exact(value: number): number {
  return Number(value.toPrecision(12));
}
