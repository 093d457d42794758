import { anyCue, onceFor } from "./cues.ts";
import type { FigureWords } from "./lexicon.ts";

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

/** A run of letters or of digits. */
interface Token {
  text: string;
  start: number;
  end: number;
  /** A joining prefix that the language writes with it stood before it ("وعشرون"). */
  isPrefixed: boolean;
}

const blank = "[\\s\\u00a0\\u202f\\u2009]";
/** Digits with their groups of three and decimals, in any script whose digits Unicode knows; the groups' sign stays the same. */
const digits =
  /\p{Nd}{1,3}([ \u00a0\u202f\u2009.,'’\u066c])\p{Nd}{3}(?:\1\p{Nd}{3})*(?!\p{Nd})(?:[.,\u066b]\p{Nd}+)?|\p{Nd}+(?:[.,\u066b]\p{Nd}+)*/uy;
const gapPattern = /^(?:[\s\u00a0\u202f\u2009]{1,3}|[-\u2010\u2011]|)$/u;
/** No number in words has more words than this. */
const mostWords = 14;

const patternsOf = onceFor((lexicon: FigureWords) => ({
  articles: new Set(lexicon.numeralArticles),
  joiners: new Set(lexicon.numeralJoiners),
  halves: new Set(lexicon.halves),
  scale: new RegExp(`${blank}{0,2}(\\p{L}+)(\\.?)`, "uy"),
  half: new RegExp(`${blank}+(?:${anyCue(lexicon.halfAfter)})(?![\\p{L}\\p{N}])`, "iuy"),
  part: new RegExp(`${blank}+${anyCue(lexicon.ofWords)}(?:${blank}|(?<=['’]))`, "iuy"),
}));

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

/** The scale words after a number ("mil millones" are two), with the half that may stand before or after them. */
function scaleAt(
  text: string,
  end: number,
  lexicon: FigureWords,
): { end: number; factor: number; half: number } | null {
  const patterns = patternsOf(lexicon);
  let factor = 1;
  let to = end;
  let half = 0;
  const before = matchAt(patterns.half, text, to);
  const first = matchAt(patterns.scale, text, to + (before?.[0].length ?? 0));
  if (before && first && lexicon.scales.has((first[1] ?? "").toLowerCase())) {
    half = 0.5;
    to += before[0].length;
  }
  for (let count = 0; count < 2; count += 1) {
    const match = matchAt(patterns.scale, text, to);
    const word = match?.[1] ?? "";
    const next = word === "" ? undefined : lexicon.scales.get(word.toLowerCase());
    if (!match || next === undefined || (word.length === 1 && !isShortScale(text, to, match[0], word))) break;
    factor *= next;
    to += match[0].length - (match[2] === "." && !lexicon.shortenedScales.includes(word.toLowerCase()) ? 1 : 0);
  }
  if (factor === 1) return null;
  const after = matchAt(patterns.half, text, to);
  return after && half === 0 ? { end: to + after[0].length, factor, half: 0.5 } : { end: to, factor, half };
}

/** Whether an "m" right behind a whole number stands before what only millions are counted of: "4m doses", not "a 30m quay". */
function countsMany(before: string, after: string): boolean {
  return (
    /(?<![\p{L}\d.,]|(?:^|[^\p{L}])(?:an?|the) )\d{1,3}$/iu.test(before) &&
    /^ (?:people|children|women|men|voters|(?!tall|high|long|wide|deep|waves|walls|vessels|ships|boats|sections|intervals|towers|cables|lengths)\p{Ll}{3,}s)(?!\p{L})/u.test(
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

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
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

function exact(value: number): number {
  return Number(value.toPrecision(12));
}

/** A number in words that begins with a token, or null. */
function readWords(text: string, tokens: readonly Token[], index: number, lexicon: FigureWords): Numeral | null {
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

/** A word's own value: of its list, or put together in languages that write numbers in one word ("zweihundertfünfzig"). */
function valueOf(word: string, lexicon: FigureWords): number | undefined {
  return lexicon.numberWords.get(word) ?? (lexicon.compounds ? compoundValue(word, lexicon) : undefined);
}

function compoundValue(word: string, lexicon: FigureWords): number | undefined {
  if (word.length > 60 || word.length < 6) return undefined;
  const sum = new Sum();
  let rest = word;
  let parts = 0;
  while (rest !== "") {
    const part = longestPart(rest, lexicon);
    if (part === null) return undefined;
    if (part.value !== null) {
      if (!sum.add(part.value, true)) return undefined;
      parts += 1;
    }
    rest = rest.slice(part.length);
  }
  return parts > 1 ? sum.value : undefined;
}

function longestPart(word: string, lexicon: FigureWords): { length: number; value: number | null } | null {
  for (let length = Math.min(word.length, 12); length >= 3; length -= 1) {
    const piece = word.slice(0, length);
    const value = lexicon.numberWords.get(piece) ?? lexicon.scales.get(piece);
    if (value !== undefined) return { length, value };
    if (lexicon.numeralJoiners.includes(piece)) return { length, value: null };
  }
  return null;
}

/** Adds number words from left to right as they are spoken. */
class Sum {
  private total = 0;
  private group = 0;
  private isEmpty = true;

  get value(): number {
    return this.total + this.group;
  }

  /** Whether only a scale may follow without changing what was said: nothing was said yet. */
  get empty(): boolean {
    return this.isEmpty;
  }

  /** Takes the next word's value; false where it begins another number. `joined`: a joining word or its own form stood between. */
  add(value: number, joined: boolean): boolean {
    if (!this.fits(value, joined)) return false;
    const isHundreds = value === 100 && this.group > 0;
    if (isHundreds) this.group *= 100;
    else if (value === 20 && this.group % 100 === 4) this.group += 76;
    else this.group += value;
    this.isEmpty = false;
    return true;
  }

  private fits(value: number, joined: boolean): boolean {
    const rest = this.group % 100;
    if (this.isEmpty) return true;
    if (value === 0) return false;
    if (value === 100 && this.group > 0 && this.group < 100) return true;
    if (value >= 100) return this.group === 0 && this.total > 0;
    if (value >= 20) return rest === 0 || (joined && rest < 10) || (value === 20 && rest === 4);
    if (value >= 10) return rest === 0 || rest === 60 || rest === 80;
    return rest % 10 === 0 && (rest !== 10 || (joined && value >= 7));
  }

  /** Multiplies what was said since the last scale, or all of it where a scale follows a scale ("mil millones"). */
  scale(factor: number): void {
    if (this.group === 0 && this.total > 0) this.total *= factor;
    else {
      this.total += Math.max(this.group, 1) * factor;
      this.group = 0;
    }
    this.isEmpty = false;
  }
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
  const half = matchAt(patterns.half, text, end);
  const scaled = half && last === 1 ? scaleAt(text, end + half[0].length, lexicon) : null;
  if (scaled) {
    const value = exact((sum.value + 0.5) * scaled.factor);
    return { start: first.start, end: scaled.end, value, scale: scaled.factor, form: "words" };
  }
  const added = half && last > 1 ? half[0].length : 0;
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
