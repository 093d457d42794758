import { anyCue, onceFor } from "./cues.ts";
import { signOf } from "./currency-signs.ts";
import type { Lexicon } from "./lexicon.ts";
import { isCurrency, measureOf } from "./measures.ts";
import type { Numeral } from "./numerals.ts";
import { isPartNumber } from "./part-numbers.ts";

/** A number with what stands beside it, before anything is said of what it counts. */
export interface Quantity {
  numeral: Numeral;
  start: number;
  end: number;
  value: number;
  unit: string;
  /** A unit of measure was found; otherwise the noun after the number is what is counted. */
  isMeasured: boolean;
}

/** How far before a number the sign of its currency is looked for, in UTF-16 units. */
const reach = 40;

const patternsOf = onceFor((lexicon: Lexicon) => {
  const blank = "[\\s\\u00a0\\u202f]";
  return {
    ofWord: new RegExp(`${blank}+${anyCue(lexicon.ofWords)}(?:${blank}|(?<=['’]))${blank}*`, "iuy"),
    half: new RegExp(`^${blank}+(?:${anyCue(lexicon.halfAfter)})(?![\\p{L}\\p{N}])`, "iu"),
  };
});

/** The quantity that a number of a text is, or null where it is a part of something else. */
export function readQuantity(text: string, numeral: Numeral, lexicon: Lexicon): Quantity | null {
  const { start, end, value } = numeral;
  if (isPartNumber(text, numeral, lexicon)) return null;
  const before = text.slice(Math.max(0, start - reach), start);
  const after = text.slice(end, end + 16);
  const sign = signOf(before, lexicon);
  if (sign) return { numeral, start: start - sign.length, end, value, unit: sign.unit, isMeasured: true };
  const halved = patternsOf(lexicon).half.exec(text.slice(end, end + 20))?.[0].length ?? 0;
  const near = measureAt(text, end, lexicon);
  // "Two and a half hours": the half stands before the unit.
  const measure = near ?? (halved > 0 && numeral.scale === 1 ? measureAt(text, end + halved, lexicon) : null);
  if (measure && !(measure.unit.length === 1 && numeral.form === "words")) {
    if (value === 1 && numeral.form === "words" && !isCurrency(measureOf(measure.unit))) return null;
    const half =
      numeral.scale === 1
        ? patternsOf(lexicon).half.exec(text.slice(near ? measure.end : end, (near ? measure.end : end) + 20))
        : null;
    return {
      numeral,
      start,
      end: measure.end + (near ? (half?.[0].length ?? 0) : 0),
      value: value + (half ? 0.5 : 0),
      unit: measure.unit,
      isMeasured: true,
    };
  }
  if (numeral.form === "words" && value <= 1) return null;
  if (numeral.form === "digits" && /^[\p{L}\p{M}]/u.test(after)) return null;
  return { numeral, start, end, value, unit: "", isMeasured: false };
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
    const isRate = !lexicon.rateUnits.includes(words) || lexicon.rateWords.test(text);
    const unit = isRate ? lexicon.measures.get(words) : undefined;
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
