import { countedAfter, countedBefore, countedBehind, readNoun } from "./counted.ts";
import { anyCue, onceFor } from "./cues.ts";
import type { DateMention } from "./dates.ts";
import type { Lexicon, Qualifier } from "./lexicon.ts";
import { isCurrency, measureOf } from "./measures.ts";
import { numeralsIn, type Numeral } from "./numerals.ts";

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
  /** What the unit measures, the same code in every language (see `measures.ts`); null for things that are counted. */
  measure: string | null;
  /** How the text bounds the number ("près de", "more than"); null where it states it plainly. */
  qualifier: Qualifier | null;
  /** Of a range ("entre 5 et 10 %") its first and its second end, two mentions; null for a figure that stands alone. */
  range: "from" | "to" | null;
}

/** The signs of currencies that stand before a number, each with the unit it stands for in `lexicon.measures`. */
const signBefore = /(?:^|[^\p{L}\p{N}])((?:US|A|AU|C|CA|NZ|S|HK|R)\$|[$€£¥₽]|(?:F\s?)?CFA|[A-Z]{3})[\s\u00a0\u202f]?$/u;
/** Digits in pairs, or after a plus: a telephone number. Letters and digits in one word: a name. */
const telephone =
  /(?:\+|\b00)\p{Nd}[\p{Nd} ().\u00a0-]{6,}\p{Nd}|(?<!\p{Nd}[ .,-]?)\p{Nd}{2}(?:[ .\u00a0-]\p{Nd}{2}){3,}(?!\p{Nd})|\p{Nd}{2,4}-\p{Nd}{4}(?!\p{Nd})|\(\p{Nd}{2,4}\)[ \u00a0]?\p{Nd}{3,}(?:[ -]\p{Nd}{3,})*/gu;

/** How far before a number its qualifier, its sign and the word that makes it a rank are looked for, in UTF-16 units. */
const reach = 40;

const patternsOf = onceFor((lexicon: Lexicon) => {
  const open = "(?<![\\p{L}\\p{N}])";
  const blank = "[\\s\\u00a0\\u202f]";
  return {
    numbering: new RegExp(`${open}${anyCue(lexicon.numbering)}\\.?${blank}*$`, "iu"),
    referring: new RegExp(`${open}${anyCue(lexicon.referring)}${blank}+$`, "iu"),
    qualifier: new RegExp(
      `${open}(${anyCue(lexicon.qualifiers.keys())})(?:${blank}+|(?<=['’]))(?:${anyCue(["the", "les", "des"])}${blank}+)?$`,
      "iu",
    ),
    ofWord: new RegExp(`${blank}+${anyCue(lexicon.ofWords)}(?:${blank}|(?<=['’]))${blank}*`, "iuy"),
    link: new RegExp(
      `^(?:${blank}*[–—-]${blank}*|,?${blank}+(${anyCue([...lexicon.rangeLinks, ...lexicon.rangeJoints])})${blank}+|,${blank}+)$`,
      "iu",
    ),
    paired: new RegExp(`${open}${anyCue(lexicon.rangeOpenings)}${blank}+$`, "iu"),
    rangeLinks: new Set(lexicon.rangeLinks),
    half: new RegExp(`^${blank}+(?:${anyCue(lexicon.halfAfter)})(?![\\p{L}\\p{N}])`, "iu"),
    hour: new RegExp(`${open}${anyCue(lexicon.beforeHour)}${blank}+$`, "iu"),
    hourAfter: new RegExp(`^${blank}*(?:${anyCue(lexicon.hours)})(?![\\p{L}])`, "iu"),
    rate: new RegExp(`^${blank}+(${anyCue(lexicon.rates)})(?![\\p{L}\\p{N}])`, "iu"),
    dayOfMonth: new RegExp(
      `^(?:${anyCue(lexicon.daySuffixes)})?${blank}+(?:${anyCue(lexicon.ofWords)}${blank}+)?(${anyCue(lexicon.months.flat())})(?![\\p{L}\\p{N}])`,
      "iu",
    ),
    monthBefore: new RegExp(`${open}(${anyCue(lexicon.months.flat())})\\.?${blank}+$`, "iu"),
    ambiguousMonths: new Set(lexicon.ambiguousMonths),
    /** A word of voting or winning at most three words before a score, or two behind it. */
    scoreBehind: new RegExp(
      `${open}${anyCue(lexicon.scoring)}(?:${blank}+(?!${anyCue(lexicon.joints)}${blank})[\p{L}’'-]+){0,3}${blank}*$`,
      "iu",
    ),
    scoreAhead: new RegExp(`^${blank}*(?:[\p{Ll}’'-]+${blank}+){0,2}?${anyCue(lexicon.scoring)}(?![\p{L}\p{N}])`, "iu"),
    age: new RegExp(`^[-‐ \\u00a0]?(?:${anyCue(lexicon.ages)})(?![\\p{L}])`, "iu"),
  };
});

/** A number with what stands beside it, before anything is said of what it counts. */
interface Quantity {
  numeral: Numeral;
  start: number;
  end: number;
  value: number;
  unit: string;
  /** A unit of measure was found; otherwise the noun after the number is what is counted. */
  isMeasured: boolean;
}

/** The quantities of a text in order. Numbers inside its `dates`, ranks, years and names that hold numbers are none. */
export function figuresIn(text: string, lexicon: Lexicon, dates: readonly DateMention[]): FigureMention[] {
  const taken = [...dates, ...telephonesIn(text)].sort((a, b) => a.start - b.start);
  const quantities: Quantity[] = [];
  let free = 0;
  let next = 0;
  let rankEnd = -1;
  for (const numeral of numeralsIn(text, lexicon)) {
    while ((taken[next]?.end ?? Infinity) <= numeral.start) next += 1;
    if (numeral.start < free || numeral.end > (taken[next]?.start ?? Infinity)) continue;
    // "on days four and five", "787-9": what goes on a rank is one.
    const isRank =
      rankEnd >= 0 && numeral.start - rankEnd <= 6 && patternsOf(lexicon).link.test(text.slice(rankEnd, numeral.start));
    const quantity = isRank ? null : readQuantity(text, numeral, lexicon);
    if (isRank || (!quantity && isNumbered(text, numeral, lexicon))) rankEnd = numeral.end;
    if (!quantity) continue;
    quantities.push(quantity);
    free = quantity.end;
  }
  let told = 0;
  return shareUnits(text, quantities, lexicon).flatMap((quantity) => {
    const mentions = describe(text, quantity, told, lexicon);
    // "Between the two countries": what counts nothing takes no word from the next.
    if (mentions.length > 0) told = quantity.end;
    return mentions;
  });
}

function telephonesIn(text: string): { start: number; end: number }[] {
  if (!/\p{Nd}[\p{Nd} ().\u00a0-]{5}/u.test(text)) return [];
  return [...text.matchAll(telephone)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** Whether the words before a number make it a rank or a name ("article 6", "Boeing 787"). */
function isNumbered(text: string, numeral: Numeral, lexicon: Lexicon): boolean {
  return patternsOf(lexicon).numbering.test(text.slice(Math.max(0, numeral.start - reach), numeral.start));
}

function readQuantity(text: string, numeral: Numeral, lexicon: Lexicon): Quantity | null {
  const patterns = patternsOf(lexicon);
  const { start, end, value } = numeral;
  const before = text.slice(Math.max(0, start - reach), start);
  const after = text.slice(end, end + 16);
  if (numeral.form === "digits" && isPartOfName(before, after, numeral, lexicon)) return null;
  if (isOfScore(before, text.slice(end, end + reach), numeral, lexicon)) return null;
  if (isNumbered(text, numeral, lexicon) || patterns.age.test(after)) return null;
  if (isHour(before, after, value, lexicon) || isDayOfMonth(before, text.slice(end, end + reach), numeral, lexicon))
    return null;
  const sign = signOf(before, lexicon);
  if (sign) return { numeral, start: start - sign.length, end, value, unit: sign.unit, isMeasured: true };
  const measure = measureAt(text, end, lexicon);
  if (measure && !(measure.unit.length === 1 && numeral.form === "words")) {
    if (value === 1 && numeral.form === "words" && !isCurrency(measureOf(measure.unit))) return null;
    const half = numeral.scale === 1 ? patterns.half.exec(text.slice(measure.end, measure.end + 20)) : null;
    return {
      numeral,
      start,
      end: measure.end + (half?.[0].length ?? 0),
      value: value + (half ? 0.5 : 0),
      unit: measure.unit,
      isMeasured: true,
    };
  }
  if (numeral.form === "words" && value <= 1) return null;
  if (numeral.form === "digits" && /^[\p{L}\p{M}]/u.test(after)) return null;
  return { numeral, start, end, value, unit: "", isMeasured: false };
}

/** "A320", "COVID-19", "24/7", "1.2.3", "10:30", "2e", "#5": digits that are a part of something else. */
function isPartOfName(before: string, after: string, numeral: Numeral, lexicon: Lexicon): boolean {
  const attached = /[\p{L}\p{M}\p{N}][-‐.,:/’'_]?$|[#°№/@_]$/u.exec(before);
  if (attached && signOf(before, lexicon) === null) {
    const isRange = /\p{N}[-‐]$/u.test(before);
    const isElision = /\p{L}['’]$/u.test(before);
    const prefix = lexicon.joinerPrefix;
    const isJoined = prefix !== "" && before.endsWith(prefix) && !/\p{L}$/u.test(before.slice(0, -prefix.length));
    if (!isRange && !isElision && !isJoined) return true;
  }
  if (/^[-‐]\p{N}+[\s\u00a0]\p{L}/u.test(after) && /\p{Lu}\p{Ll}+[\s\u00a0]$/u.test(before)) return true;
  return (
    /^(?:[/:]\p{N}|-\p{L}|\.\p{N})/u.test(after) &&
    !(numeral.form === "digits" && lexicon.hyphenatesUnits && /^-\p{L}/u.test(after))
  );
}

/** "A 4-3 vote", "won 2-1": one of two numbers, the second no larger, beside a word of voting or winning. */
function isOfScore(before: string, after: string, { form, value }: Numeral, lexicon: Lexicon): boolean {
  const second = /^[-–](\d{1,2})(?![\p{L}\p{N}.,-])/u.exec(after)?.[1];
  const first = /(?<![\p{L}\p{N}.,-])(\d{1,2})[-–]$/u.exec(before)?.[1];
  const isFalling =
    (second !== undefined && value >= Number(second)) || (first !== undefined && Number(first) >= value);
  const { scoreBehind, scoreAhead } = patternsOf(lexicon);
  const lead = before.replace(/\d+[-–]$/u, "");
  const rest = after.replace(/^[-–]\d+/u, "");
  return form === "digits" && isFalling && (scoreBehind.test(lead) || scoreAhead.test(rest));
}

/** "Le 4 mars", "March 4": a day, also where nothing tells its year. */
function isDayOfMonth(before: string, after: string, { form, value }: Numeral, lexicon: Lexicon): boolean {
  if (form !== "digits" || value < 1 || value > 31 || !Number.isInteger(value)) return false;
  const { dayOfMonth, monthBefore, ambiguousMonths } = patternsOf(lexicon);
  const named = (month: string | undefined): boolean =>
    month !== undefined && (!ambiguousMonths.has(month.toLowerCase()) || /^\p{Lu}/u.test(month));
  // "In March 4 ships sank": a noun follows what is counted.
  return (
    named(dayOfMonth.exec(after)?.[1]) || (named(monthBefore.exec(before)?.[1]) && !/^[\s\u00a0]\p{Ll}/u.test(after))
  );
}

/** "à 15 heures", "at 10 a.m.": a time of the day. */
function isHour(before: string, after: string, value: number, lexicon: Lexicon): boolean {
  const patterns = patternsOf(lexicon);
  if (value > 24) return false;
  return (
    (/^[\s\u00a0]?h(?![\p{L}])|^h\d\d/u.test(after) || patterns.hourAfter.test(after)) &&
    (patterns.hour.test(before) || !lexicon.measures.has(/[\p{L}.]+/u.exec(after)?.[0] ?? ""))
  );
}

function signOf(before: string, lexicon: Lexicon): { length: number; unit: string } | null {
  const match = signBefore.exec(before);
  const sign = match?.[1];
  if (!match || sign === undefined) return null;
  const unit = lexicon.measures.get(sign.toLowerCase());
  if (unit === undefined || measureOf(unit) === null || !isCurrency(measureOf(unit))) return null;
  return { length: match[0].length - match[0].indexOf(sign), unit };
}

/** The unit of measure after a number: the longest that the lexicon knows, up to four words. */
function measureAt(text: string, from: number, lexicon: Lexicon): { end: number; unit: string } | null {
  const of = patternsOf(lexicon).ofWord;
  of.lastIndex = from;
  const opening = of.exec(text)?.[0].length ?? 0;
  return unitAt(text, from + opening, lexicon) ?? (opening > 0 ? unitAt(text, from, lexicon) : null);
}

const unitWord =
  /[\s\u00a0\u202f\u2009-]{0,2}(%|‰|(?:US|A|C|NZ|S|HK|R)?[$€£¥₽]|(?:\p{Lu}\.){2,}|[\p{L}\p{M}]+[²³23]?(?![\p{N}])\.?)/uy;

function unitAt(text: string, from: number, lexicon: Lexicon): { end: number; unit: string } | null {
  let words = "";
  let at = from;
  let best: { end: number; unit: string } | null = null;
  for (let count = 0; count < 5; count += 1) {
    unitWord.lastIndex = at;
    const match = unitWord.exec(text);
    const word = match?.[1];
    if (!match || word === undefined) break;
    at += match[0].length;
    // "U.S. dollars": the stops of an acronym end nothing.
    const bare = /\..*\.$/.test(word) ? word.replace(/\./g, "") : word.replace(/\.$/, "");
    words = words === "" ? bare.toLowerCase() : `${words} ${bare.toLowerCase()}`;
    const unit = lexicon.measures.get(words);
    const followed = /^[\p{L}\p{N}]/u.test(text.slice(at, at + 1));
    if (unit !== undefined && !followed && fitsCase(bare)) best = { end: at - (word.length - bare.length), unit };
    if (word === `${bare}.` && unit === undefined) break;
  }
  return best;
}

/** "t" is a tonne, "T" is not; "m" a metre, "M" none. */
function fitsCase(word: string): boolean {
  return word.length > 1 || !/\p{Lu}/u.test(word);
}

/** Gives a number without a unit that of the next where the two are a range or a list: "entre 5 et 10 %", "from 3 to 5 million". */
function shareUnits(
  text: string,
  quantities: readonly Quantity[],
  lexicon: Lexicon,
): (Quantity & { range: FigureMention["range"] })[] {
  const patterns = patternsOf(lexicon);
  const shared: (Quantity & { range: FigureMention["range"] })[] = [];
  let next: (Quantity & { range: FigureMention["range"] }) | null = null;
  for (const quantity of quantities.toReversed()) {
    const own: Quantity & { range: FigureMention["range"] } = { ...quantity, range: null };
    const link: RegExpExecArray | null =
      next && !isFar(quantity, next) ? patterns.link.exec(text.slice(quantity.end, next.start)) : null;
    if (next && link) {
      const word = link[1]?.toLowerCase();
      const isOpened = patterns.paired.test(text.slice(Math.max(0, quantity.start - 24), quantity.start));
      const isRange =
        (word === undefined ? /[–—-]/.test(link[0]) : patterns.rangeLinks.has(word) || isOpened) &&
        quantity.value < next.value * (next.numeral.scale > 1 && quantity.numeral.scale === 1 ? next.numeral.scale : 1);
      const sameUnit = !quantity.isMeasured || quantity.unit === next.unit;
      if (isRange && sameUnit && next.range === null) {
        next.range = "to";
        own.range = "from";
      }
      if (!quantity.isMeasured && next.isMeasured && (isRange || next.range === null)) {
        own.unit = next.unit;
        own.isMeasured = true;
      }
      if (own.range === "from" && quantity.numeral.scale === 1 && next.numeral.scale > 1 && quantity.value < 1000)
        own.value = Number((quantity.value * next.numeral.scale).toPrecision(12));
    }
    shared.push(own);
    next = own;
  }
  return shared.toReversed();
}

function isFar(quantity: Quantity, next: Quantity): boolean {
  return next.start - quantity.end > 12 || next.start < quantity.end;
}

function describe(
  text: string,
  quantity: Quantity & { range: FigureMention["range"] },
  free: number,
  lexicon: Lexicon,
): FigureMention[] {
  const { numeral, start, end, value, unit, isMeasured, range } = quantity;
  const patterns = patternsOf(lexicon);
  const before = text.slice(Math.max(0, start - reach), start);
  const words = patterns.qualifier.exec(before)?.[1];
  const qualifier =
    words === undefined
      ? null
      : (lexicon.qualifiers.get(
          words
            .toLowerCase()
            .replace(/’/g, "'")
            .replace(/[\s\u00a0]+/g, " "),
        ) ?? null);
  if (isMeasured) {
    const rate = patterns.rate.exec(text.slice(end, end + reach));
    const after = end + (rate?.[0].length ?? 0);
    const ahead = text.slice(Math.max(free, start - 160), start);
    const of =
      countedAfter(text, after, lexicon) || countedBefore(ahead, lexicon) || countedBehind(ahead, text, after, lexicon);
    const per = rate ? `${unit} ${rate[1] ?? ""}` : unit;
    return [{ start, end: after, value, unit: per, of, measure: measureOf(unit), qualifier, range }];
  }
  const isReference = numeral.form === "words" && value === 2 && patterns.referring.test(before);
  if (isReference) return [];
  if (range === "from") return readRangeStart(text, quantity, qualifier, lexicon);
  const noun = readNoun(text, numeral, before, lexicon);
  // "Une population de 372 millions.": so large a number is a figure with no noun behind it.
  if (!noun && numeral.scale > 1) {
    const of = countedBefore(text.slice(Math.max(free, start - 160), start), lexicon);
    return of === "" ? [] : [{ start, end, value, unit, of, measure: null, qualifier, range }];
  }
  if (!noun) return [];
  return [{ start, end: noun.end, value, unit: noun.unit, of: noun.of, measure: null, qualifier, range }];
}

/** The first end of a range of things counted: "de 5 à 10 avions" counts planes twice. */
function readRangeStart(
  text: string,
  quantity: Quantity,
  qualifier: Qualifier | null,
  lexicon: Lexicon,
): FigureMention[] {
  const { start, end, value } = quantity;
  const [second] = numeralsIn(text.slice(end, end + 60), lexicon);
  const noun = second
    ? readNoun(
        text,
        { ...second, start: second.start + end, end: second.end + end },
        text.slice(start, end + second.start),
        lexicon,
      )
    : null;
  if (!noun) return [];
  return [{ start, end, value, unit: noun.unit, of: noun.of, measure: null, qualifier, range: "from" }];
}
