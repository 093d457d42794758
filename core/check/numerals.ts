import type { Lexicon } from "../recognise/lexicon.ts";
import { numeralsIn as readNumerals, westernDigits, type Numeral as ReadNumeral } from "../recognise/numerals.ts";
import { foldedAt, type Folded } from "./folding.ts";
import type { Word } from "./terms.ts";
import { isMoney, isThing, signBefore, unitAfter } from "./units.ts";
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

const rankPattern =
  /(?<![\p{L}\p{N}])(?:(\d{1,3})(?:e|er|ere|re|eme|nd|nde|st|rd|th)|(deuxieme|troisieme|quatrieme|cinquieme|sixieme|septieme|huitieme|neuvieme|dixieme|onzieme|douzieme|second|seconde|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth))(?![\p{L}\p{N}])/gu;
const rankWords: Readonly<Record<string, number>> = {
  deuxieme: 2,
  second: 2,
  seconde: 2,
  troisieme: 3,
  third: 3,
  quatrieme: 4,
  fourth: 4,
  cinquieme: 5,
  fifth: 5,
  sixieme: 6,
  sixth: 6,
  septieme: 7,
  seventh: 7,
  huitieme: 8,
  eighth: 8,
  neuvieme: 9,
  ninth: 9,
  dixieme: 10,
  tenth: 10,
  onzieme: 11,
  eleventh: 11,
  douzieme: 12,
  twelfth: 12,
};

const halfOfTime = /(?<!\p{L})(?:premiere|seconde|deuxieme|first|second|latter) $/u;

const aboutPattern =
  /(?:environ|pres de|quelque|quelques|autour de|vers|peu avant|peu apres|a peu pres|plus ou moins|presque|about|around|shortly before|shortly after|just before|just after|towards|some|nearly|almost|approximately|roughly|close to|circa|just under|just over|une? bonne)(?: (?:les?|la|the|an?))? ?(?:(?:us)?[$€£]|usd|eur)? ?$/u;
const leastPattern =
  /(?<!\p{L})(?:(?<!pas )plus de|(?<!pas )plus d'|au moins|au minimum|superieure?s? a|depass(?:e|ent|ait|aient)|(?<!no |not )more than|over|at least|no fewer than|no less than|exceed(?:s|ed|ing)?|above)(?: (?:les?|la|the|an?))? ?(?:(?:us)?[$€£]|usd|eur)? ?$/u;
const mostPattern =
  /(?<!\p{L})(?:(?<!pas )moins de|(?<!pas )moins d'|pas plus de|pas plus d'|au plus|au maximum|jusqu'a|inferieure? a|less than|fewer than|under|at most|up to|not? more than|below)(?: (?:les?|la|the|an?))? ?(?:(?:us)?[$€£]|usd|eur)? ?$/u;

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
  for (const match of folded.text.matchAll(rankPattern)) {
    const end = match.index + match[0].length;
    const value = match[1] === undefined ? rankWords[match[2] ?? ""] : Number(match[1]);
    if (value === undefined || !isFree(match.index, end)) continue;
    const place = { start: match.index, end };
    found.push(
      finish(folded.text, words, lexicon, { ...place, values: [value], rank: true, spelt: match[1] === undefined }),
    );
  }
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

/** "de 14 à 6 %": the first of two numbers has the unit and the thing of the second. */
function withSharedUnits(numerals: readonly Numeral[], text: string): Numeral[] {
  return numerals.map((numeral, at) => {
    const next = numerals[at + 1];
    // "18,5 millions d'euros, dont 4 millions": money stays money.
    const before = numerals[at - 1];
    const isAmount = /million|milliard|billion| m$| md$/.test(text.slice(numeral.start, numeral.end));
    const money = numerals.slice(0, at).findLast(({ unit }) => isMoney(unit));
    const giving = [before, money].find((other) => other !== undefined && sharesUnit(other, numeral, text));
    if (numeral.unit === null && isAmount && giving) return { ...numeral, unit: giving.unit };
    // "By five crowns to 13".
    if (
      before?.unit &&
      numeral.unit === null &&
      numeral.counted.length === 0 &&
      /^ (?:to|a) $/.test(text.slice(before.end, numeral.start))
    )
      return { ...numeral, unit: before.unit };
    // "To 602,000 tonnes from 739,000".
    if (
      before?.unit &&
      isThing(before.unit) &&
      numeral.unit === null &&
      !numeral.rank &&
      isSetAgainst(before, numeral, text)
    )
      return { ...numeral, unit: before.unit };
    // "Vingt-cinq ans, dont sept de différé".
    if (before?.unit && numeral.unit === null && !numeral.rank && isPartOf(before, numeral, text))
      return { ...numeral, unit: before.unit };
    if (isOfTheSame(before, numeral, text)) return { ...numeral, counted: before?.counted ?? [] };
    // "220 millions, la Corée du Sud 150, nous 35."
    const scaled = numerals.slice(0, at).findLast((other) => !endsBare(other, text));
    const scale = before && scaled && !isAmount && endsBare(numeral, text) ? scaleOf(scaled, text) : null;
    // "240 millions d'euros ; la ville en paiera 90": the scale is said once.
    if (scale !== null && before)
      return {
        ...numeral,
        values: [...numeral.values.map((value) => value * scale), ...numeral.values],
        unit: before.unit,
      };
    if (!next || numeral.unit !== null || numeral.counted.length > 0 || numeral.rank || next.rank) return numeral;
    if (!/^ ?(?:a|to|et|and|-|ou|or|contre) ?$/.test(text.slice(numeral.end, next.start))) return numeral;
    // "140 million and 9 percent": millions are no share.
    if (isAmount && next.unit === "%") return numeral;
    const shared = { ...numeral, unit: next.unit, counted: next.counted };
    const nextScale = isAmount || numeral.spelt || (numeral.values[0] ?? 0) >= 1000 ? null : scaleOf(next, text);
    if (nextScale === null) return shared;
    return { ...shared, values: [...numeral.values.map((value) => value * nextScale), ...numeral.values] };
  });
}

/**
 * Whether an amount without a unit is of that of the one before it: money stays money, and so does what is set against it; "2 millions
 * d'habitants" and "2 million people" count something of their own.
 */
function sharesUnit(before: Numeral, { start, end, counted }: Numeral, text: string): boolean {
  if (before.unit === null || before.unit === "%") return false;
  if (countsOwn(text, start, end, counted)) return false;
  return isThing(before.unit) || opposing.test(text.slice(before.end, start));
}

/** Whether a number is a part of the one before it that counts nothing of its own. */
function isPartOf(before: Numeral, { start, end }: Numeral, text: string): boolean {
  return (
    /^,? (?:dont|including|of which) $/.test(text.slice(before.end, start)) &&
    /^(?: (?:de |d'|as |for )|[,.;:)]|$)/.test(text.slice(end))
  );
}

/** Whether a number that counts nothing of its own is set against the one before it. */
function isSetAgainst(before: Numeral, { start, end, counted }: Numeral, text: string): boolean {
  if (counted.length > 0 && !/^ ?(?:[.,;:!?)]|$|(?:de )?(?:plus|moins|more|less)(?!\p{L}))/u.test(text.slice(end)))
    return false;
  const between = text.slice(before.end, start);
  return opposing.test(between) && !/[.;:]/.test(between);
}

/** Whether an amount names what it counts: "2 million people", "2 millions d'habitants", not "310 millions restent à trouver". */
function countsOwn(text: string, start: number, end: number, counted: readonly string[]): boolean {
  if (counted.length === 0) return false;
  const isFrench = /(?:millions|milliards?)$/.test(text.slice(start, end));
  return isFrench ? /^ (?:de |d')/.test(text.slice(end)) : !leadsOn.test(text.slice(end));
}

/** What follows an amount and is not what it counts: "22 million for tie-ups", "26 million a year earlier". */
const leadsOn =
  /^ (?:for|to|from|in|on|by|of|at|over|an?|is|are|was|were|will|would|has|had|goes|went|comes?|came|more|less|remain\p{L}*|and|but|as|with|during|last|this|\p{L}+ed)(?!\p{L})/u;

/** Whether an amount has no unit where it stands, and counts nothing of its own: then it is of the money that its article speaks of. */
export function isBareAmount({ text }: Folded, { start, end, unit, counted }: Numeral): boolean {
  return (
    unit === null &&
    /(?:million|milliard|billion)s?$/.test(text.slice(start, end)) &&
    !countsOwn(text, start, end, counted)
  );
}

/** What sets a second amount of one kind against a first one. */
const opposing =
  /(?<!\p{L})(?:contre|soit|au lieu (?:de|des|d')|plutot que|against|instead of|from|(?:compared )?(?:to|with)|than|out of|sur les|of the) ?(?:les? |des |the )?(?:[$€£]|an? )?$/u;

/** "Quatre postes sur onze", "22 of the 61": the second number counts what the first one does. */
function isOfTheSame(before: Numeral | undefined, numeral: Numeral, text: string): boolean {
  if (!before || before.unit !== null || numeral.unit !== null || numeral.counted.length > 0) return false;
  return (
    before.counted.length > 0 &&
    /^ [\p{L}-]+(?: [\p{L}-]+)? (?:sur|out of|of|contre|against|to) (?:les |the )?$/u.test(
      text.slice(before.end, numeral.start),
    )
  );
}

/** Whether a number of few digits stands at the end of its clause with nothing behind it that it could count. */
function endsBare({ start, end, values, unit, counted, rank, spelt }: Numeral, text: string): boolean {
  const [value = 0] = values;
  if (unit !== null || counted.length > 0 || rank || spelt || value >= 1000) return false;
  return /^\d+(?:,\d)?$/.test(text.slice(start, end)) && /^ ?(?:[.,;:!?)]|$)/.test(text.slice(end));
}

/** The scale that is written in an amount of money; null where none is. */
function scaleOf({ start, end, unit }: Numeral, text: string): number | null {
  if (unit !== null && !isThing(unit)) return null;
  const [, written] = /(milliard|billion|million|bn)/.exec(text.slice(start, end)) ?? [];
  return written === undefined ? null : written === "million" ? 1e6 : 1e9;
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

/** A number with its unit, what it counts, and how exact it says it is. */
function finish(
  text: string,
  words: readonly Word[],
  lexicon: Lexicon,
  read: { start: number; end: number; values: number[]; unit?: string | null; rank?: boolean; spelt: boolean },
): Numeral {
  const { start, end, values, unit: given = null, rank = false, spelt } = read;
  const sign = given === null ? signBefore(text.slice(Math.max(0, start - leadReach), start)) : null;
  const behind = given === null && sign === null && !rank ? unitAfter(text, end) : null;
  const first = start - (sign?.length ?? 0);
  const last = behind?.end ?? end;
  const lead = text.slice(Math.max(0, first - leadReach), first);
  const unit = given ?? sign?.unit ?? behind?.unit ?? null;
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
