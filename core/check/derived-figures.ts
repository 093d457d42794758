import { neighbours, textAt, type Checking } from "./checking.ts";
import { dayNumber, lengthOf, type DayMention } from "./days.ts";
import { isYear, type Numeral } from "./numerals.ts";
import type { SourceSentence } from "./source-index.ts";

/** A number of an article, in its sentence. */
export interface Placed {
  sentence: SourceSentence;
  numeral: Numeral;
}

/** The number as the article writes it, with its unit. */
export function wordsOf({ sentence, numeral }: Placed): string {
  return textAt(sentence.passage, numeral.start, numeral.end);
}

/** Rounder numbers may stand for exact ones within so much. */
const roundingShare = 0.06;
const boundShare = 0.1;

/** The same amount in another unit: what ours must be multiplied by to be theirs. A month is no fixed count of days. */
const units: readonly (readonly [string, string, number])[] = [
  ["month", "year", 1 / 12],
  ["year", "month", 12],
  ["day", "week", 1 / 7],
  ["week", "day", 7],
  ["year", "decade", 1 / 10],
  ["decade", "year", 10],
  ["year", "century", 1 / 100],
  ["century", "year", 100],
  ["hour", "day", 1 / 24],
  ["day", "hour", 24],
  ["mw", "gw", 1 / 1000],
  ["gw", "mw", 1000],
  ["kg", "t", 1 / 1000],
  ["t", "kg", 1000],
];

/** A reckoned number without the last digits that binary fractions get wrong: 65.4 - 64.1 is 1.3. */
function toExact(value: number): number {
  return Number(value.toPrecision(10));
}

/** A share in words such as "a third", as the hundredth parts that it comes near to. */
function isFraction({ spelt, values, unit }: Numeral): boolean {
  return spelt && unit === "%" && values.some((value) => [25, 33.33, 50, 60, 66.67, 75].includes(value));
}

/**
 * What a number that stands in no article may be made of there: one that it rounds ("environ", "plus de"), the days of a span, the
 * same amount in another unit, what two amounts differ by; null where nothing gives it.
 */
export function derivedFrom(
  checking: Checking,
  numeral: Numeral,
): { code: "rounded" | "derived"; at: number[]; theirs: string } | null {
  const { index } = checking;
  const [value = 0] = numeral.values;
  if (numeral.unit === "%") {
    for (const [known, places] of index.byValue)
      for (const { sentence, numeral: rank } of places) {
        const source = index.sentences[sentence];
        const other = source?.passage.numerals[rank];
        if (
          source &&
          other?.unit === "%" &&
          (isFraction(numeral) || isFraction(other) || numeral.about) &&
          Math.abs(known - value) <= 1.5
        )
          return { code: "rounded", at: [sentence], theirs: wordsOf({ sentence: source, numeral: other }) };
      }
  }
  if (numeral.about || numeral.bound !== null) {
    for (const { sentence } of checking.alignments.slice(0, 5))
      for (const other of sentence.passage.numerals) {
        const [exact = 0] = other.values;
        const fits = numeral.bound === "least" ? exact >= value : numeral.bound === "most" ? exact <= value : true;
        // "Plus d'un milliard" is said of 1.1: what is only a bound may be rounder than what is about as much.
        const share = numeral.bound === null ? roundingShare : boundShare;
        if (exact > 0 && other.unit === numeral.unit && fits && Math.abs(exact - value) <= exact * share)
          return { code: "rounded", at: [sentence.at], theirs: wordsOf({ sentence, numeral: other }) };
      }
  }
  if (numeral.unit === "day") {
    const span = index.sentences.find((sentence) => sentence.passage.days.some((day) => lengthOf(day) === value));
    if (span) return { code: "derived", at: [span.at], theirs: "" };
  }
  const given =
    differenceIn(checking, numeral) ??
    sharesOfAmountIn(checking, numeral) ??
    doubledIn(checking, numeral) ??
    restIn(checking, numeral) ??
    timeBetweenDays(checking, numeral);
  if (given) return { code: "derived", at: [given.at], theirs: "" };
  for (const [ours, theirs, factor] of units) {
    if (numeral.unit !== ours) continue;
    const wanted = toExact(value * factor);
    const found = (index.byValue.get(wanted) ?? []).find(
      ({ sentence, numeral: rank }) => index.sentences[sentence]?.passage.numerals[rank]?.unit === theirs,
    );
    if (found) return { code: "derived", at: [found.sentence], theirs: "" };
    if (numeral.bound === null && !numeral.about) continue;
    for (const { sentence } of checking.alignments.slice(0, 5))
      for (const other of sentence.passage.numerals) {
        const [exact = 0] = other.values;
        const fits = numeral.bound === "least" ? exact >= wanted : numeral.bound === "most" ? exact <= wanted : true;
        if (other.unit === theirs && fits && Math.abs(exact - wanted) <= exact * boundShare)
          return { code: "rounded", at: [sentence.at], theirs: wordsOf({ sentence, numeral: other }) };
      }
  }
  return null;
}

/** The sentence near ours that doubles or trebles to an amount, or from one: "to double the fleet to 18" are nine more. */
function doubledIn({ alignments }: Checking, { unit, values, rank }: Numeral): SourceSentence | null {
  if (unit === "%" || rank) return null;
  const near = alignments.filter(({ coverage }) => coverage >= 0.25).slice(0, 3);
  const found = near.find(({ sentence: { passage } }) => {
    const factor = /(?<!\p{L})doubl\p{L}+/u.test(passage.folded.text)
      ? 2
      : /(?<!\p{L})(?:tripl\p{L}+|trebl\p{L}+)/u.test(passage.folded.text)
        ? 3
        : null;
    if (factor === null) return false;
    return passage.numerals.some(
      (other) =>
        other.unit === unit &&
        other.values.some((value) =>
          [value / factor, value * factor, value - value / factor].some((one) => values.includes(one)),
        ),
    );
  });
  return found?.sentence ?? null;
}

const remaining = /(?<!\p{L})(?:remaining|remainder|rest|balance|reste|restante?s?|solde)(?!\p{L})/u;

/** The sentence near ours whose amounts, with those beside it, leave a number: "the remaining million". */
function restIn({ passage, alignments, index }: Checking, { unit, values, rank }: Numeral): SourceSentence | null {
  if (unit === null || rank || !remaining.test(passage.folded.text)) return null;
  const near = alignments.filter(({ coverage }) => coverage >= 0.25).slice(0, 3);
  const found = near.find(({ sentence }) => {
    const amounts = neighbours(index, sentence, 1).flatMap(({ passage: one }) =>
      one.numerals.filter((other) => other.unit === unit && !other.rank).map(({ values: [value = 0] }) => value),
    );
    return amounts.some((whole) =>
      amounts.some((part) =>
        [whole - part, whole - 2 * part, ...amounts.map((second) => whole - part - second)].some((rest) =>
          values.includes(toExact(rest)),
        ),
      ),
    );
  });
  return found?.sentence ?? null;
}

const dayOfMilliseconds = 86_400_000;

/** The sentence near ours that lies so many days or weeks from a day of ours: "two weeks later, on 19 July". */
function timeBetweenDays({ passage, alignments, index }: Checking, { unit, values }: Numeral): SourceSentence | null {
  const length = unit === "day" ? 1 : unit === "week" ? 7 : null;
  if (length === null) return null;
  const daysOf = (days: readonly DayMention[]): number[] =>
    days.flatMap((day) => (day.day === null ? [] : dayNumber(day)));
  const near = alignments.slice(0, 4).map(({ sentence }) => sentence);
  const around = [...new Set(near.flatMap((sentence) => neighbours(index, sentence, 2)))];
  const published = index.texts.flatMap(({ published: day }) =>
    day?.length === 10 ? Date.parse(day) / dayOfMilliseconds : [],
  );
  const theirs = [...around.flatMap((sentence) => daysOf(sentence.passage.days)), ...published];
  const isOurs = (day: DayMention): boolean =>
    passage.days.some((own) => own.day === day.day && own.month === day.month);
  const found = near.find((sentence) =>
    daysOf(sentence.passage.days.filter(isOurs)).some((one) =>
      theirs.some((other) => values.includes(Math.abs(one - other) / length)),
    ),
  );
  return found ?? null;
}

/** The sentence near ours that tells a share in words of an amount that it or one beside it names: "half of the 40 million". */
function sharesOfAmountIn(
  { alignments, index }: Checking,
  { unit, values, rank, counted: [head] }: Numeral,
): SourceSentence | null {
  if (unit === "%" || rank || (unit === null && head === undefined)) return null;
  const near = alignments.filter(({ coverage }) => coverage >= 0.25).slice(0, 3);
  const found = near.find(({ sentence }) => {
    const around = neighbours(index, sentence, 1);
    const amounts = around.flatMap(({ passage }) =>
      passage.numerals.filter(
        (other) => other.unit === unit && !other.rank && (unit !== null || other.counted[0] === head),
      ),
    );
    const parts = around.flatMap(({ passage }) =>
      passage.numerals.filter((other) => other.unit === "%" && other.spelt),
    );
    return amounts.some(({ values: [whole = 0] }) =>
      parts.some(({ values: [part = 0] }) =>
        values.some((value) => Math.abs((whole * part) / 100 - value) <= value * 0.002),
      ),
    );
  });
  return found?.sentence ?? null;
}

/** The sentence near ours two of whose amounts or years differ by a number: "65 millions de plus", "en deux ans". */
export function differenceIn(
  { alignments }: Checking,
  { unit, values, rank, counted: [head] }: Numeral,
): SourceSentence | null {
  // Shares of one whole differ by what a third has as often as not.
  if ((unit === null && head === undefined) || unit === "%" || rank) return null;
  const wanted = values.filter((value) => value !== 0);
  const near = alignments.filter(({ coverage }) => coverage >= 0.25).slice(0, 3);
  const found = near.find(({ sentence: { passage } }) => {
    const amounts = passage.numerals
      .filter((other) =>
        unit === "year"
          ? isYear(passage.folded, other)
          : other.unit === unit && (unit !== null || other.counted[0] === head),
      )
      .map(({ values: [value = 0] }) => value);
    const years =
      unit === "year" ? passage.days.flatMap(({ year, written }) => (written && year !== null ? year : [])) : [];
    const all = [...amounts, ...years];
    return all.some((one, at) => all.slice(at + 1).some((other) => wanted.includes(toExact(Math.abs(one - other)))));
  });
  return found?.sentence ?? null;
}
