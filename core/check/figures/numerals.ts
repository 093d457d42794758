import type { Lexicon } from "../../recognise/lexicon.ts";
import { numeralsIn as readNumerals, westernDigits, type Numeral as ReadNumeral } from "../../recognise/numerals.ts";
import { foldedAt, type Folded } from "../folding.ts";
import { ranksIn } from "../titles/ranks.ts";
import { withSharedUnits } from "./shared-units.ts";
import type { Word } from "../terms.ts";
import { isThing, signBefore, unitAfter } from "./units.ts";
import { wordedAmountsIn } from "./worded-amounts.ts";

/**
 * A number as a text gives it, with its place in the folded text (number and unit). `values` are what it can mean: "1.500" is a
 * thousand and a half in one language and one and a half in another. `unit` is the same in every language, null where none stands
 * beside it; `counted` are the terms of what is counted, nearest first. `rank`: "2e", "third". `spelt`: written in words.
 */
export interface Numeral {
  start: number;
  end: number;
  values: number[];
  unit: string | null;
  /** Its unit does not stand beside it: its article speaks of that one alone. */
  assumed: boolean;
  counted: string[];
  rank: boolean;
  spelt: boolean;
  /** It says that it is no exact number ("près de", "about"), or that it is a bound. */
  about: boolean;
  bound: "least" | "most" | null;
}

const halfOfTime = /(?<!\p{L})(?:premiere|seconde|deuxieme|first|second|latter) $/u;

const aboutPattern =
  /(?:environ|pres de|quelque|quelques|autour de|vers|peu avant|peu apres|a peu pres|plus ou moins|presque|about|around|shortly before|shortly after|just before|just after|towards|some|nearly|almost|approximately|roughly|close to|circa|just under|just over|une? bonne)(?: (?:les?|la|the|an?))? ?(?:(?:us)?[$€£]|usd|eur)? ?$/u;
const leastPattern =
  /(?<!\p{L})(?:(?<!pas )plus de|(?<!pas )plus d'|au moins|au minimum|superieure?s? a|depass\p{L}+|(?<!no |not )more than|over|at least|no fewer than|no less than|exceed(?:s|ed|ing)?|pass(?:es|ed)|above|minimum (?:of|de))(?: (?:les?|la|the|an?))? ?(?:(?:us)?[$€£]|usd|eur)? ?$/u;
const mostPattern =
  /(?<!\p{L})(?:(?<!pas )moins de|(?<!pas )moins d'|pas plus de|pas plus d'|au plus|au maximum|jusqu'a|inferieure? a|sous|maximum (?:of|de)|less than|fewer than|under|at most|up to|not? more than|below)(?: (?:les?|la|the|an?))? ?(?:(?:us)?[$€£]|usd|eur)? ?$/u;

/**
 * The numbers of a text in order, by the reader of numbers that the draft has (see `recognise/numerals.ts`); places in the folded text.
 * What lies in `taken` (dates, quotations …) is passed over.
 */
export function numeralsIn(
  { text, folded }: { text: string; folded: Folded },
  words: readonly Word[],
  lexicon: Lexicon,
  taken: readonly { start: number; end: number }[],
): Numeral[] {
  const found: Numeral[] = [];
  const isFree = (start: number, end: number): boolean =>
    ![...taken, ...found].some((span) => span.start < end && start < span.end);
  const add = (numeral: ReadNumeral): void => {
    const start = foldedAt(folded, numeral.start);
    const end = foldedAt(folded, numeral.end);
    if (!isFree(start, end) || (numeral.form === "digits" && isPartOfName(folded.text, start, end))) return;
    // "un", "one" are articles as well.
    if (numeral.form === "words" && numeral.value <= 1) return;
    // "La première moitié de juillet" is a time, not half of anything.
    if (numeral.form === "fraction" && halfOfTime.test(folded.text.slice(0, start))) return;
    const read = finish(folded.text, words, lexicon, {
      start,
      end,
      values: valuesOf(text, numeral),
      unit: numeral.form === "fraction" ? "%" : null,
      spelt: numeral.form !== "digits",
    });
    if (isFree(read.start, read.end)) found.push(isRough(text, numeral, lexicon) ? { ...read, about: true } : read);
  };
  const read = readNumerals(text, lexicon);
  for (const { start, end, value, unit } of wordedAmountsIn(folded.text))
    if (isFree(start, end) && !halfOfTime.test(folded.text.slice(0, start)))
      found.push(finish(folded.text, words, lexicon, { start, end, values: [value], unit, spelt: true }));
  // "One third" is no third one.
  for (const numeral of read) if (numeral.form === "fraction") add(numeral);
  for (const { start, end, value, spelt } of ranksIn(folded.text))
    if (isFree(start, end))
      found.push(finish(folded.text, words, lexicon, { start, end, values: [value], rank: true, spelt }));
  for (const numeral of read) if (numeral.form !== "fraction") add(numeral);
  const sorted = found.sort((a, b) => a.start - b.start);
  // Twice: "870 millions de dollars … de 90 et 45 millions" hands the unit on to the second number, and that to the first.
  return withSharedUnits(withSharedUnits(sorted, folded.text), folded.text);
}

/** "G20", "COP-28", "12/05", "8:30": names, dates and times of the clock. */
function isPartOfName(text: string, start: number, end: number): boolean {
  const after = text.slice(end, end + 3);
  if (/^(?:[/:]\d|\p{L})/u.test(after) && !/^(?:h|km|kg|kv|mw|gw|ha|t|m|bn|k)(?!\p{L})/u.test(after)) return true;
  // "2027-29": the years of a span.
  if (/(?<!\d)(?:19|20)\d\d-$/.test(text.slice(Math.max(0, start - 5), start))) return true;
  // "No. 2", "n° 14" are names as well, see designations.ts.
  if (/(?<!\p{L})(?:no\.|n°|numero) ?$/u.test(text.slice(Math.max(0, start - leadReach), start))) return true;
  return /(?:\p{L}-?|[/:#])$/u.test(text.slice(Math.max(0, start - 2), start));
}

/** What a number can mean, first what its language says: a single group of three digits may also be decimals, or decimals a group. */
function valuesOf(text: string, { start, end, value, scale, form }: ReadNumeral): number[] {
  if (form === "fraction") return [Number((value * 100).toPrecision(4))];
  const written =
    form === "digits" ? /^\d+[.,]\d{3}(?!\d)/.exec(westernDigits(text.slice(start, end)))?.[0] : undefined;
  if (written === undefined) return [value];
  const others = [Number(written.replace(/[.,]/, "")), Number(written.replace(",", "."))];
  return [...new Set([value, ...others.map((other) => Number((other * scale).toPrecision(12)))])];
}

/** "Une centaine", "dozens" are no exact numbers; a dozen is twelve. */
function isRough(text: string, { end, form }: ReadNumeral, { collectives }: Lexicon): boolean {
  const last = form === "words" ? (/\p{L}+$/u.exec(text.slice(0, end))?.[0].toLowerCase() ?? "") : "";
  return collectives.has(last) && !/^(?:dozen|douzaine|quinzaine)s?$/.test(last);
}

const clauseEnd = /[.,;:()"!?]/;
const skipped =
  /^(?:d|l|de|du|des|of|la|le|les|the|new|nouveaux|nouvelles|nouvel|nouveau|other|autres|premiers|derniers|supplementaires|additional)$/;
/** What tells when, and is not counted: "3,900 last year", "890 la semaine dernière". */
const ofTime =
  /^(?:last|next|yesterday|today|hier|aujourd|(?:year|month|week|season|annee|semaine|saison|trimestre)s?|ans?|mois)$/;
/** How many terms of what is counted are kept, and how far after the number they are looked for. */
const mostCounted = 4;
const countedReach = 60;
/** How far before a number its sign and the words that bound it are looked for, in letters. */
const leadReach = 40;

/** Behind an hour of the clock that is counted to twelve. */
const clockBehind = /^ ?([ap])\.? ?m(?:\.|(?![\p{L}]))/u;

/** A number with its unit, what it counts, and how exact it says it is. */
function finish(
  text: string,
  words: readonly Word[],
  lexicon: Lexicon,
  read: { start: number; end: number; values: number[]; unit?: string | null; rank?: boolean; spelt: boolean },
): Numeral {
  const { start, unit: given = null, rank = false, spelt } = read;
  const clock = clockBehind.exec(text.slice(read.end, read.end + leadReach));
  const end = read.end + (clock?.[0].length ?? 0);
  const isAfternoon = clock?.[1] === "p";
  const values = read.values.map((value) => (isAfternoon && value < 12 ? value + 12 : value));
  const sign = given === null ? signBefore(text.slice(Math.max(0, start - leadReach), start)) : null;
  const behind = given === null && sign === null && !rank ? unitAfter(text, end) : null;
  const multiplies = /(?<!\p{L})(?:multipli\p{L}+ (?:par|by)) $/u.test(
    text.slice(Math.max(0, start - leadReach), start),
  );
  const first = start - (sign?.length ?? 0);
  const last = behind?.end ?? end;
  const lead = text.slice(Math.max(0, first - leadReach), first);
  const unit = given ?? (clock ? "hour" : null) ?? sign?.unit ?? behind?.unit ?? (multiplies ? "fold" : null);
  // "42 million over five years" lasts no longer than that.
  const isDuring = unit !== null && unit !== "%" && !isThing(unit) && /(?<!\p{L})over $/u.test(lead);
  return {
    start: first,
    end: last,
    values,
    unit,
    assumed: false,
    counted: countedAfter(text, words, last, lexicon),
    rank,
    spelt,
    about: aboutPattern.test(lead),
    bound: isDuring ? null : leastPattern.test(lead) ? "least" : mostPattern.test(lead) ? "most" : null,
  };
}

function countedAfter(text: string, words: readonly Word[], from: number, { numberWords }: Lexicon): string[] {
  const stop = text.slice(from, from + countedReach).search(clauseEnd);
  const to = stop === -1 ? from + countedReach : from + stop;
  const counted: string[] = [];
  for (const word of wordsFrom(words, from)) {
    if (word.start >= to || counted.length >= mostCounted) break;
    if (skipped.test(word.word) || numberWords.get(word.word) === 1) continue;
    // "2,750 two years earlier": another number begins.
    if (
      word.term === null ||
      numberWords.has(word.word) ||
      ofTime.test(word.word) ||
      /^(?:respectivement|respectively)$/.test(word.word)
    )
      break;
    counted.push(word.term);
  }
  return counted;
}

/** The words from a place on: found by halving, since texts are long. */
function wordsFrom(words: readonly Word[], from: number): readonly Word[] {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.start ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return words.slice(low, low + 14);
}

/** Whether a number is one of four digits that dates something. */
export function isYear({ text }: Folded, numeral: Numeral): boolean {
  const [value = 0] = numeral.values;
  if (numeral.spelt || numeral.unit !== null || numeral.rank || value < 1500 || value >= 2100) return false;
  return /^\d{4}$/.test(text.slice(numeral.start, numeral.end));
}
