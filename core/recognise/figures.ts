import { countedAfter, countedBefore, countedBehind, readNoun } from "./counted.ts";
import { anyCue, onceFor } from "./cues.ts";
import type { DateMention } from "./dates.ts";
import type { Lexicon, Qualifier } from "./lexicon.ts";
import { measureOf } from "./measures.ts";
import { numeralsIn } from "./numerals.ts";
import { isNumbered, telephonesIn } from "./part-numbers.ts";
import { readQuantity, type Quantity } from "./quantities.ts";
import { tellUnits } from "./told-units.ts";
import { isLink, shareUnits, type RangedQuantity } from "./ranges.ts";

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

/** How far before a number its qualifier is looked for, and what it is counted by behind it. In UTF-16 units. */
const reach = 40;

const patternsOf = onceFor((lexicon: Lexicon) => {
  const open = "(?<![\\p{L}\\p{N}])";
  const blank = "[\\s\\u00a0\\u202f]";
  return {
    referring: new RegExp(`${open}${anyCue(lexicon.referring)}${blank}+$`, "iu"),
    qualifier: new RegExp(
      `${open}(${anyCue(lexicon.qualifiers.keys())})(?:${blank}+|(?<=['’]))(?:${anyCue(["the", "les", "des"])}${blank}+)?$`,
      "iu",
    ),
    rate: new RegExp(`^${blank}+(${anyCue(lexicon.rates)})(?![\\p{L}\\p{N}])`, "iu"),
  };
});

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
    const isRank = rankEnd >= 0 && numeral.start - rankEnd <= 6 && isLink(text.slice(rankEnd, numeral.start), lexicon);
    const quantity = isRank ? null : readQuantity(text, numeral, lexicon);
    if (isRank || (!quantity && isNumbered(text, numeral, lexicon))) rankEnd = numeral.end;
    if (!quantity) continue;
    quantities.push(quantity);
    free = quantity.end;
  }
  let told = 0;
  return tellUnits(text, shareUnits(text, quantities, lexicon), lexicon).flatMap((quantity) => {
    const mentions = describe(text, quantity, told, lexicon);
    // "Between the two countries": what counts nothing takes no word from the next.
    if (mentions.length > 0) told = quantity.end;
    return mentions;
  });
}

function describe(text: string, quantity: RangedQuantity, free: number, lexicon: Lexicon): FigureMention[] {
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
