import { onMatter } from "../alignment.ts";
import { textAt, type Checking } from "../checking.ts";
import { lengthOf } from "../dates/days.ts";
import { timeBetweenDays, timeSincePublication } from "../dates/derived-dates.ts";
import type { Numeral } from "./numerals.ts";
import type { Passage } from "../passage.ts";
import { isFraction, reckonedIn, toExact } from "./reckoned-figures.ts";
import { isTimesOf } from "./reckoning-words.ts";
import type { SourceSentence } from "../source-index.ts";
import { unitAfter } from "./units.ts";

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
  ["kt", "t", 1000],
  ["t", "kt", 1 / 1000],
  ["mt", "t", 1e6],
  ["kg", "t", 1 / 1000],
  ["minute", "hour", 1 / 60],
  ["hour", "minute", 60],
  ["t", "kg", 1000],
];

/** The like of {@link units} that hold only about: "environ 60 jours" are two months. */
const roughUnits: readonly (readonly [string, string, number])[] = [
  ["day", "month", 1 / 30.4],
  ["month", "day", 30.4],
  ["week", "month", 1 / 4.35],
  ["month", "week", 4.35],
  ["day", "year", 1 / 365],
  ["week", "year", 1 / 52],
];

/** What so many months of a year are called: "the first six months" are its first half. */
const partsOfYear: Readonly<Record<number, RegExp>> = {
  3: /(?<!\p{L})(?:quarter|trimestre)(?!\p{L})/u,
  6: /(?<!\p{L})(?:half (?:of )?(?:the |this |last )?(?:year|\d{4})|half[- ]year|semestre)(?!\p{L})/u,
};

/** Right behind a number: "a month" there tells how often, "5 tonnes a month". */
const perTime = /^ ?(?:(?!(?:for|to|and|in|of|within|over|after|during|lasts?|lasted|takes?|took) )\p{L}+ ){0,2}$/u;

/** Whether a sentence has one of a unit in words that are articles as well, and no rate: "one hour", "un mois". */
function hasOneOf({ passage: { folded, numerals } }: SourceSentence, unit: string): boolean {
  const isRate = (at: number): boolean =>
    numerals.some(({ end }) => end <= at && perTime.test(folded.text.slice(end, at)));
  return [...folded.text.matchAll(/(?<!\p{L})(?:one|an?|une?)(?= )/gu)].some(
    ({ 0: word, index }) =>
      unitAfter(folded.text, index + word.length)?.unit === unit && !(/^an?$/.test(word) && isRate(index)),
  );
}

const besideHour = /(?<!\p{L})(?:peu|shortly|just) (?:(avant|before)|apres|after) (?:les? |the )?$/u;

/** Which hours a time of the clock may be that is told by one near it, as the first and the last: "peu avant 6 heures"; null for a length of time. */
function hoursBeside(
  { folded: { text } }: Passage,
  { start, unit, values: [hour = 0] }: Numeral,
): [number, number] | null {
  const told = unit === "hour" ? besideHour.exec(text.slice(0, start)) : null;
  return told && (told[1] === undefined ? [hour, hour + 1] : [hour - 1, hour]);
}

/** Words that tell a time of so many years: a "programme triennal". */
const yearly: Readonly<Record<number, RegExp>> = {
  2: /(?<!\p{L})(?:biennal|biennial|bisannuel)/u,
  3: /(?<!\p{L})trienn/u,
  4: /(?<!\p{L})quadrienn/u,
  5: /(?<!\p{L})quinquenn/u,
  10: /(?<!\p{L})decenn/u,
};
/** Words that tell so many times an amount: "elevenfold", "a triplé". */
const timesTold: Readonly<Record<number, RegExp>> = {
  2: /(?<!\p{L})(?:doubl|twofold)/u,
  3: /(?<!\p{L})(?:tripl|trebl|threefold)/u,
  4: /(?<!\p{L})(?:quadrupl|fourfold)/u,
  5: /(?<!\p{L})(?:quintupl|fivefold)/u,
  6: /(?<!\p{L})sixfold/u,
  7: /(?<!\p{L})sevenfold/u,
  8: /(?<!\p{L})eightfold/u,
  9: /(?<!\p{L})ninefold/u,
  10: /(?<!\p{L})(?:decupl|tenfold)/u,
  11: /(?<!\p{L})elevenfold/u,
  12: /(?<!\p{L})twelvefold/u,
};
/** One of two halves, as it is named by its rank: half of the whole. */
const eitherHalf =
  /(?<!\p{L})(?:(?:first|second|other) half(?! of (?:the )?(?:year|\d{4}|match))|(?:premiere|seconde|deuxieme|autre) moitie)(?!\p{L})/u;

/** The one word by which an article may tell what ours tells in a number: years, times, a half. */
function worded(passage: Passage, numeral: Numeral): RegExp | undefined {
  const [value = 0] = numeral.values;
  if (numeral.unit === "year") return yearly[value];
  if (numeral.unit === "%") return value === 50 && numeral.spelt ? eitherHalf : undefined;
  return isTimesOf(passage, numeral) ? timesTold[value] : undefined;
}

function alignedBy({ alignments }: Checking, words: RegExp | undefined): SourceSentence | null {
  const near = alignments.filter(({ coverage }) => coverage >= onMatter);
  return near.find(({ sentence }) => words?.test(sentence.passage.folded.text))?.sentence ?? null;
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
  // "Peu avant 6 heures" is said of 5 h 40.
  const hours = hoursBeside(checking.passage, numeral);
  if (hours)
    for (const { sentence } of checking.alignments.slice(0, 5))
      for (const other of sentence.passage.numerals)
        if (other.unit === "hour" && other.values.some((hour) => hours[0] <= hour && hour <= hours[1]))
          return { code: "rounded", at: [sentence.at], theirs: wordsOf({ sentence, numeral: other }) };
  if (value === 1 && numeral.unit !== null)
    for (const { sentence } of checking.alignments.filter(({ coverage }) => coverage >= onMatter))
      if (hasOneOf(sentence, numeral.unit)) return { code: "derived", at: [sentence.at], theirs: "" };
  const part = numeral.unit === "month" ? partsOfYear[value] : undefined;
  if (part)
    for (const { sentence } of checking.alignments)
      if (part.test(sentence.passage.folded.text)) return { code: "derived", at: [sentence.at], theirs: "" };
  if (numeral.unit === "day") {
    const span = index.sentences.find((sentence) => sentence.passage.days.some((day) => lengthOf(day) === value));
    if (span) return { code: "derived", at: [span.at], theirs: "" };
  }
  const told = alignedBy(checking, worded(checking.passage, numeral));
  if (told) return { code: "derived", at: [told.at], theirs: "" };
  const given =
    reckonedIn(checking, numeral) ?? timeBetweenDays(checking, numeral) ?? timeSincePublication(checking, numeral);
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
  if (numeral.about)
    for (const [ours, theirs, factor] of roughUnits)
      for (const { sentence } of numeral.unit === ours ? checking.alignments.slice(0, 5) : [])
        for (const other of sentence.passage.numerals) {
          const [exact = 0] = other.values;
          if (other.unit === theirs && Math.abs(exact - value * factor) <= exact * roundingShare)
            return { code: "rounded", at: [sentence.at], theirs: wordsOf({ sentence, numeral: other }) };
        }
  return null;
}
