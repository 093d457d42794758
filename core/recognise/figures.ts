import { anyCue, onceFor } from "./cues.ts";
import type { DateMention } from "./dates.ts";
import type { Lexicon } from "./lexicon.ts";

/**
 * A quantity as a text gives it. `start` and `end` are offsets into the text (UTF-16 units, `end` not included) and hold number and
 * unit; `value` is in whole units ("deux millions de dollars" is 2000000 "dollars"); `of` are the text's words for what is
 * counted, "" where it names nothing.
 */
export interface FigureMention {
  start: number;
  end: number;
  value: number;
  unit: string;
  of: string;
}

interface Patterns {
  number: RegExp;
  scale: RegExp;
  measure: RegExp;
  ofWord: RegExp;
  numbering: RegExp;
  referring: RegExp;
  opening: RegExp;
  amount: RegExp;
  closing: RegExp;
  fillers: ReadonlySet<string>;
  clauseWords: ReadonlySet<string>;
}

const currency = /(?:([$€£¥])|\b(?:US|A|C|S)\$)\s?$/u;

/** The most words that `of` holds. */
const longestCounted = 12;

const patternsOf = onceFor((lexicon: Lexicon): Patterns => {
  const digits = "\\d{1,3}(?:[ \\u00a0\\u202f\\u2009.,]\\d{3})+(?!\\d)(?:[.,]\\d+)?|\\d+(?:[.,]\\d+)?";
  const close = "(?![\\p{L}\\p{N}])";
  return {
    number: new RegExp(
      `(?<![\\p{L}\\p{N}.,:/°#-])(?:${digits})(?![\\p{N}/:])|(?<![\\p{L}\\p{N}-])${anyCue(lexicon.numberWords.keys())}(?![\\p{L}\\p{N}-])`,
      "giu",
    ),
    scale: new RegExp(`^[\\s\\u00a0\\u202f]?(${anyCue(lexicon.scales.keys())})${close}`, "iu"),
    measure: new RegExp(
      `^[\\s\\u00a0\\u202f-]?${anyCue(lexicon.ofWords)}?[\\s\\u00a0\\u202f]?(${anyCue(lexicon.measures.keys())})${close}`,
      "iu",
    ),
    ofWord: new RegExp(`^[\\s\\u00a0]+${anyCue(lexicon.ofWords)}[\\s\\u00a0]?`, "iu"),
    numbering: new RegExp(`(?<![\\p{L}\\p{N}])${anyCue(lexicon.numbering)}\\.?[\\s\\u00a0]*$`, "iu"),
    referring: new RegExp(`(?<![\\p{L}\\p{N}])${anyCue(lexicon.referring)}[\\s\\u00a0]+$`, "iu"),
    opening: new RegExp(`^[\\s\\u00a0]*(?:${anyCue(lexicon.openings)}(?:[\\s\\u00a0]+|(?<=['’])))+`, "iu"),
    amount: new RegExp(
      `[\\s\\u00a0]+${anyCue(lexicon.amountWords)}(?:[\\s\\u00a0]+${anyCue(lexicon.ofWords)})?[\\s\\u00a0]*$`,
      "iu",
    ),
    closing: new RegExp(
      `(?:[\\s\\u00a0]+${anyCue([...lexicon.ofWords, ...lexicon.complements])})+[\\s\\u00a0]*$`,
      "iu",
    ),
    fillers: new Set(lexicon.fillers),
    clauseWords: new Set(lexicon.clauseWords),
  };
});

/** The quantities of a text in order. Numbers inside its `dates`, ranks, years and names that hold numbers are none. */
export function figuresIn(text: string, lexicon: Lexicon, dates: readonly DateMention[]): FigureMention[] {
  const compiled = patternsOf(lexicon);
  const found: FigureMention[] = [];
  let free = 0;
  let next = 0;
  for (const match of text.matchAll(compiled.number)) {
    const start = match.index;
    while ((dates[next]?.end ?? Infinity) <= start) next += 1;
    if (start < free || start >= (dates[next]?.start ?? Infinity)) continue;
    const figure = readFigure(text, { at: start, written: match[0], free }, compiled, lexicon);
    if (!figure) continue;
    found.push(figure);
    free = figure.end;
  }
  return found;
}

/** A number and its place; `free` is where the figure before it ends. */
interface Numeral {
  at: number;
  written: string;
  free: number;
}

function readFigure(text: string, numeral: Numeral, compiled: Patterns, lexicon: Lexicon): FigureMention | null {
  const { at, written, free } = numeral;
  const before = text.slice(Math.max(0, at - 30), at);
  const worded = lexicon.numberWords.get(written.toLowerCase());
  if (compiled.numbering.test(before)) return null;
  let value = worded ?? numberOf(written, lexicon.decimal);
  if (!Number.isFinite(value)) return null;
  let end = at + written.length;
  const sign = currency.exec(before);
  const scale = compiled.scale.exec(text.slice(end, end + 20));
  const isScaled = scale !== null && isScale(scale, sign !== null, text, end);
  if (isScaled) {
    value = Number((value * (lexicon.scales.get(scale[1]?.toLowerCase() ?? "") ?? 1)).toPrecision(12));
    end += scale[0].length;
  }
  if (sign) {
    const unit = lexicon.measures.get(sign[1] ?? "$") ?? "dollars";
    return { start: at - sign[0].length, end, value, unit, of: countedAfter(text, end, compiled) };
  }
  const measure = compiled.measure.exec(text.slice(end, end + 40));
  if (measure) {
    if (worded === 1 && !isScaled) return null;
    const unit = lexicon.measures.get((measure[1] ?? "").toLowerCase().replace(/\s+/g, " ")) ?? measure[1] ?? "";
    end += measure[0].length;
    return {
      start: at,
      end,
      value,
      unit,
      of: countedAfter(text, end, compiled) || countedBefore(text.slice(Math.max(free, at - 160), at), compiled),
    };
  }
  const joined = /^[\p{L}-]/u.test(text.slice(end, end + 1));
  if (worded === 0 || worded === 1 || (joined && !isScaled)) return null;
  if (worded !== undefined && compiled.referring.test(before)) return null;
  return readCount(
    text,
    { at, end, value, isYear: !isScaled && /^(?:1[5-9]|20)\d\d$/.test(written), before },
    compiled,
  );
}

interface Count {
  at: number;
  end: number;
  value: number;
  /** Four digits that would do for a year. */
  isYear: boolean;
  before: string;
}

/** A number of things: the noun after it is its unit. Without one it is a rank, a year or a name. */
function readCount(text: string, count: Count, compiled: Patterns): FigureMention | null {
  const { at, end, value } = count;
  // "2 Minister Fu will visit": the number of a paragraph.
  const numbersParagraph = at === 0 && /^[\s\u00a0]+\p{Lu}/u.test(text.slice(end, end + 3));
  if (numbersParagraph || (count.isYear && /\p{Ll}[\s\u00a0]+$/u.test(count.before))) return null;
  const opening = compiled.ofWord.exec(text.slice(end, end + 6))?.[0] ?? "";
  const counted = phraseFrom(text, end + opening.length, compiled);
  if (counted === "") return null;
  const [unit = ""] = counted.split(/[\s\u00a0]+/);
  const words = unit.toLowerCase();
  if (compiled.fillers.has(words) || (count.isYear && !/^\p{Ll}{3,}s$/u.test(unit))) return null;
  return { start: at, end: end + (text.slice(end).indexOf(unit) + unit.length), value, unit, of: counted };
}

/** "m" multiplies only beside a currency: "5 m" may be metres. */
function isScale(scale: RegExpExecArray, afterSign: boolean, text: string, end: number): boolean {
  if ((scale[1] ?? "").length > 1) return true;
  const next = text.slice(end + scale[0].length, end + scale[0].length + 2);
  return afterSign || /^[\s\u00a0]?[€$£]/u.test(next) || (scale[1] === "M" && /^\s?[\p{Lu}]/u.test(next));
}

/** A number of digits: groups of three are thousands, unless the language writes decimals with that very sign. */
function numberOf(written: string, decimal: "," | "."): number {
  const bare = written.replace(/[\s\u00a0\u202f\u2009]/g, "");
  const other = decimal === "," ? "." : ",";
  const grouped = new RegExp(`^\\d{1,3}(?:\\${other}\\d{3})+(?:\\${decimal}\\d+)?$`).test(bare);
  const foreign = new RegExp(`^\\d+\\${other}\\d+$`).test(bare) && !grouped;
  if (foreign) return Number(bare.replace(other, "."));
  return Number(bare.replaceAll(other, "").replace(decimal, "."));
}

/** What follows a unit as what is measured: "tonnes de blé". */
function countedAfter(text: string, end: number, compiled: Patterns): string {
  const opening = compiled.ofWord.exec(text.slice(end, end + 8));
  return opening ? phraseFrom(text, end + opening[0].length, compiled) : "";
}

/** What an amount is said to be that of, in the words before it: "un don d’huile d’une valeur de deux millions de dollars". */
function countedBefore(before: string, compiled: Patterns): string {
  const clause = /[^.,;:!?()«»“”]*$/u.exec(before)?.[0] ?? "";
  if (!compiled.amount.test(clause)) return "";
  return clause.replace(compiled.opening, "").replace(compiled.amount, "").replace(compiled.closing, "").trim();
}

/** Words from a place to the end of their clause: at most twelve, and none that begins another clause. */
function phraseFrom(text: string, from: number, compiled: Patterns): string {
  const clause = /^[\s\u00a0]*[^.,;:!?()«»“”"\n]*/u.exec(text.slice(from, from + 160))?.[0] ?? "";
  const words = clause
    .trim()
    .split(/[\s\u00a0]+/)
    .slice(0, longestCounted);
  const stop = words.findIndex((word, index) => index > 0 && compiled.clauseWords.has(word.toLowerCase()));
  const phrase = stop === -1 ? words : words.slice(0, stop);
  while (phrase.length > 1 && compiled.fillers.has((phrase.at(-1) ?? "").toLowerCase())) phrase.pop();
  return phrase.join(" ");
}
