import { anyCue, onceFor } from "./cues.ts";
import type { FigureWords } from "./lexicon.ts";
import type { Numeral } from "./numerals.ts";
import { exact, halfAt, matchAt, scaleAt } from "./scales.ts";
import { Sum, valueOf } from "./spoken-sum.ts";

/** A run of letters or of digits. */
export interface Token {
  text: string;
  start: number;
  end: number;
  /** A joining prefix that the language writes with it stood before it ("وعشرون"). */
  isPrefixed: boolean;
}

const blank = "[\\s\\u00a0\\u202f\\u2009]";
const gapPattern = /^(?:[\s\u00a0\u202f\u2009]{1,3}|[-\u2010\u2011]|)$/u;
/** No number in words has more words than this. */
const mostWords = 14;

const patternsOf = onceFor((lexicon: FigureWords) => ({
  articles: new Set(lexicon.numeralArticles),
  joiners: new Set(lexicon.numeralJoiners),
  halves: new Set(lexicon.halves),
  part: new RegExp(`${blank}+${anyCue(lexicon.ofWords)}(?:${blank}|(?<=['’]))`, "iuy"),
}));

/** A number in words that begins with a token, or null. */
export function readWords(text: string, tokens: readonly Token[], index: number, lexicon: FigureWords): Numeral | null {
  const first = tokens[index];
  if (!first) return null;
  const patterns = patternsOf(lexicon);
  const opens =
    valueOf(first.text, lexicon) !== undefined ||
    patterns.articles.has(first.text) ||
    lexicon.bareScales.includes(first.text);
  if (!opens && !patterns.halves.has(first.text) && !lexicon.fractions.has(first.text)) return null;
  return (
    readFraction(text, tokens, index, lexicon) ??
    readHalf(text, tokens, index, lexicon) ??
    readSum(text, tokens, index, lexicon)
  );
}

/** "half a million", "une demi-douzaine", "un demi-million". */
function readHalf(text: string, tokens: readonly Token[], index: number, lexicon: FigureWords): Numeral | null {
  const { articles, halves } = patternsOf(lexicon);
  let at = index;
  if (articles.has(tokens[at]?.text ?? "") && follows(text, tokens, at + 1)) at += 1;
  if (!halves.has(tokens[at]?.text ?? "")) return null;
  at += 1;
  if (articles.has(tokens[at]?.text ?? "") && follows(text, tokens, at)) at += 1;
  const unit = tokens[at];
  const factor = unit ? (lexicon.scales.get(unit.text) ?? lexicon.collectives.get(unit.text)) : undefined;
  const start = tokens[index]?.start ?? 0;
  if (!unit || factor === undefined || factor < 2 || !follows(text, tokens, at)) return null;
  return { start, end: unit.end, value: factor / 2, scale: factor, form: "words" };
}

/** "two-thirds", "trois quarts", "a third of", "la moitié de": a part of something. */
function readFraction(text: string, tokens: readonly Token[], index: number, lexicon: FigureWords): Numeral | null {
  const { articles, part } = patternsOf(lexicon);
  const first = tokens[index];
  const second = tokens[index + 1];
  if (!first) return null;
  const alone = lexicon.fractions.get(first.text);
  const of = (end: number): boolean => matchAt(part, text, end) !== null;
  const halves = lexicon.beforeHalf.includes(tokens[index - 1]?.text ?? "") && follows(text, tokens, index);
  if (alone === 0.5 && (halves || of(first.end)))
    return { start: first.start, end: first.end, value: 0.5, scale: 1, form: "fraction" };
  const share = second && follows(text, tokens, index + 1) ? lexicon.fractions.get(second.text) : undefined;
  if (!second || share === undefined) return null;
  const isArticle = articles.has(first.text);
  const count = valueOf(first.text, lexicon) ?? (isArticle ? 1 : undefined);
  if (count === undefined || count === 0 || count * share >= 1 || (count === 1 && !of(second.end))) return null;
  return {
    start: first.start,
    end: second.end,
    value: Number((count * share).toPrecision(4)),
    scale: 1,
    form: "fraction",
  };
}

/** Whether nothing but a blank or a hyphen parts a token from the one before it. */
function follows(text: string, tokens: readonly Token[], index: number): boolean {
  const previous = tokens[index - 1];
  const token = tokens[index];
  return !!previous && !!token && gapPattern.test(gapOf(text, previous, token));
}

function gapOf(text: string, previous: Token, token: Token): string {
  return text.slice(previous.end, token.start).slice(0, token.isPrefixed ? -1 : undefined);
}

function readSum(text: string, tokens: readonly Token[], index: number, lexicon: FigureWords): Numeral | null {
  const patterns = patternsOf(lexicon);
  const sum = new Sum();
  const first = tokens[index];
  if (!first) return null;
  let end = first.start;
  let last = 1;
  let joined = false;
  let counted = 0;
  for (let at = index; at < Math.min(tokens.length, index + mostWords); at += 1) {
    const token = tokens[at];
    if (!token || (at > index && !follows(text, tokens, at))) break;
    const scale = lexicon.scales.get(token.text) ?? lexicon.collectives.get(token.text);
    const word = valueOf(token.text, lexicon);
    const isArticle = at === index && patterns.articles.has(token.text);
    if (isArticle && word !== 1) {
      counted += 1;
      continue;
    }
    const isBare = counted === 0 && sum.empty && !lexicon.bareScales.includes(token.text);
    if (scale === 100 && !isBare && sum.add(100, true)) {
      counted += 1;
    } else if (scale !== undefined && token.text.length > 1 && !isBare) {
      sum.scale(scale);
      last = scale;
    } else if (word !== undefined && sum.add(word, joined || isHyphenated(text, tokens, at) || token.isPrefixed)) {
      counted += 1;
    } else if (patterns.joiners.has(token.text) && !sum.empty && isJoined(tokens[at + 1], sum, lexicon)) {
      joined = true;
      continue;
    } else break;
    joined = false;
    end = token.end;
  }
  if (
    sum.empty ||
    (counted === 1 && last === 1 && patterns.articles.has(first.text) && end === first.end && sum.value !== 1)
  )
    return null;
  const half = halfAt(text, end, lexicon) ?? 0;
  const scaled = half > 0 && last === 1 ? scaleAt(text, end + half, lexicon) : null;
  if (scaled) {
    const value = exact((sum.value + 0.5) * scaled.factor);
    return { start: first.start, end: scaled.end, value, scale: scaled.factor, form: "words" };
  }
  const added = last > 1 ? half : 0;
  return {
    start: first.start,
    end: end + added,
    value: exact(sum.value + (added > 0 ? last / 2 : 0)),
    scale: last,
    form: "words",
  };
}

function isHyphenated(text: string, tokens: readonly Token[], index: number): boolean {
  return /[-\u2010\u2011]$/.test(text.slice(tokens[index - 1]?.end ?? 0, tokens[index]?.start ?? 0));
}

/** A joining word belongs to the number only where the next word goes on with it ("vingt et un", "two hundred and fifty"). */
function isJoined(next: Token | undefined, sum: Sum, lexicon: FigureWords): boolean {
  const value = next ? valueOf(next.text, lexicon) : undefined;
  if (value === undefined) return false;
  if (value >= 100) return sum.value >= 1000 && sum.value % 1000 === 0;
  return (
    sum.value % 100 === 0 ||
    value < 10 ||
    (value === 11 && sum.value % 100 === 60) ||
    (lexicon.compounds && value >= 20)
  );
}
