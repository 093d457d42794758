import { lexiconOf } from "../recognise/lexicon.ts";
import type { DayMention } from "./dates/days.ts";
import { readDays } from "./dates/dated-passage.ts";
import { fold, foldedAt, type Folded } from "./folding.ts";
import { namesIn, type NameRun } from "./names/names.ts";
import { numeralsIn, type Numeral } from "./figures/numerals.ts";
import { officesIn, type Office } from "./titles/offices.ts";
import { wordsIn, type Word } from "./terms.ts";

/** Words between quotation marks; offsets into the text as it stands, without the marks. */
export interface Quote {
  start: number;
  end: number;
}

/** A sentence with all that is recognised of it. What is not said otherwise counts in the folded text. */
export interface Passage {
  text: string;
  folded: Folded;
  language: string | null;
  words: Word[];
  terms: ReadonlySet<string>;
  numerals: Numeral[];
  /** `start` and `end` in the folded text. */
  days: DayMention[];
  names: NameRun[];
  offices: Office[];
  acronyms: { start: number; end: number; written: string }[];
  quotes: Quote[];
}

/** What of a passage tells how it keeps its distance. */
export type HedgedText = Pick<Passage, "text" | "folded" | "language" | "words">;

/** Reads of a sentence what tells how it keeps its distance, and nothing else. */
export function readHedgedText(text: string, language: string | null): HedgedText {
  const folded = fold(text);
  return { text, folded, language, words: wordsIn(text, folded, language) };
}

/** The language to read numbers and dates by, where a text's own has no lexicon. */
const plainLexicon = lexiconOf("en");

/** Reads a sentence. `published` is the day by which "yesterday" and days without a year are told, or null. */
export function readPassage(text: string, language: string | null, published: string | null): Passage {
  const folded = fold(text);
  const lexicon = lexiconOf(language) ?? plainLexicon;
  const written = wordsIn(text, folded, language);
  const days = lexicon ? readDays({ text, folded, language }, lexicon, published) : [];
  const numerals = lexicon ? numeralsIn({ text, folded }, written, lexicon, days) : [];
  const words = withoutTermsIn(written, [...days, ...numerals]);
  const offices = officesIn(folded.text, (at) => /^\p{Lu}/u.test(text.slice(folded.at[at] ?? 0))).filter(
    (office, at, all) => !isGivenName(text, folded, office, all[at - 1]),
  );
  const shouting = isShouting(text);
  const names = shouting ? [] : namesIn(text, folded, words, offices);
  return {
    text,
    folded,
    language,
    words,
    terms: new Set([...words.flatMap(({ term }) => term ?? []), ...markTerms(numerals, days)]),
    numerals,
    days,
    names,
    offices,
    acronyms: shouting ? [] : acronymsIn(text, folded),
    quotes: quotesIn(text),
  };
}

/** The words of numbers and dates say nothing besides what {@link markTerms} says for them: "le 5 mars" is "March 5". */
function withoutTermsIn(words: readonly Word[], places: readonly { start: number; end: number }[]): Word[] {
  return words.map((word) =>
    places.some(({ start, end }) => start <= word.start && word.end <= end) ? { ...word, term: null } : word,
  );
}

/** Numbers, their units and days as terms of their own, the same in every language: what is said with them is found by them. */
function markTerms(numerals: readonly Numeral[], days: readonly DayMention[]): string[] {
  return [
    ...numerals.flatMap(({ values, unit }) => [
      ...values.map((value) => `#${value}`),
      ...(unit === null ? [] : [`^${unit}`]),
    ]),
    ...days.flatMap(({ year, month, day }) =>
      month !== null && day !== null ? [`#${month}-${day}`] : month === null && year !== null ? [`#${year}`] : [],
    ),
  ];
}

/** All in capitals: then a large letter says nothing. */
function isShouting(text: string): boolean {
  const large = text.match(/\p{Lu}/gu)?.length ?? 0;
  const small = text.match(/\p{Ll}/gu)?.length ?? 0;
  return large > small;
}

const quotePairs: ReadonlyMap<string, string> = new Map([
  ["«", "»"],
  ["“", "”"],
  ["„", "“"],
  ['"', '"'],
  ["‘", "’"],
]);

/** What stands between quotation marks, of several within one another the outer one; a mark left open opens nothing. */
export function quotesIn(text: string): Quote[] {
  const quotes: Quote[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const mark = text.charAt(at);
    const closing = quotePairs.get(mark);
    if (closing === undefined) continue;
    if (mark === "‘" && /[\p{L}\p{N}]/u.test(text.charAt(at - 1))) continue;
    const end = endOfQuote(text, at + 1, mark, closing);
    if (end === -1) continue;
    const raw = text.slice(at + 1, end);
    const trimmed = raw.trim();
    if (trimmed !== "") {
      const start = at + 1 + raw.indexOf(trimmed);
      quotes.push({ start, end: start + trimmed.length });
    }
    at = end;
  }
  return quotes;
}

/** Whether what starts at an offset of the folded text stands between quotation marks. */
export function isQuoted({ folded, quotes }: Passage, start: number): boolean {
  const at = folded.at[start] ?? 0;
  return quotes.some((quote) => quote.start <= at && at < quote.end);
}

function endOfQuote(text: string, from: number, mark: string, closing: string): number {
  let depth = 1;
  for (let at = from; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === closing) {
      // An apostrophe inside a word closes nothing.
      if (closing === "’" && /[\p{L}\p{N}]/u.test(text.charAt(at + 1))) continue;
      depth -= 1;
      if (depth === 0) return at;
    } else if (sign === mark) depth += 1;
  }
  return -1;
}

/** "The foreign minister, Reine X": a royal title written large behind the comma of another office, other than a head of state's, is a name. */
function isGivenName(text: string, folded: Folded, { rank, start, end }: Office, before: Office | undefined): boolean {
  if ((rank !== "king" && rank !== "prince") || !before || before.rank === "headOfState") return false;
  const isLarge = [start, end + 1].every((at) => /\p{Lu}/u.test(text.charAt(folded.at[at] ?? 0)));
  return isLarge && /^[^,.;:]{0,40}, $/u.test(folded.text.slice(before.end, start));
}

const romanNumber = /^[IVXLC]+$/;

/** Words in capitals, after an elided word too ("l’ONU"), but not after the apostrophe of a name ("O’NEILL"). */
function acronymsIn(text: string, folded: Folded): Passage["acronyms"] {
  return [
    ...text.matchAll(
      /(?:(?<![\p{L}\p{N}.'’-])|(?<=(?<![\p{L}\p{N}.'’-])(?:[DLdl]|[Qq]u)['’]))\p{Lu}[\p{Lu}\p{N}]{1,7}(?:s(?![\p{L}])|(?![\p{L}\p{N}]))|(?<![\p{L}\p{N}])(?:ZLECAf|AfCFTA|AfDB|MoU)(?![\p{L}])/gu,
    ),
  ]
    .filter(([written]) => !romanNumber.test(written) && !/^\p{Lu}\p{N}+$/u.test(written))
    .map((match) => ({
      start: foldedAt(folded, match.index),
      end: foldedAt(folded, match.index + match[0].length),
      written: match[0].replace(/s$/, ""),
    }));
}

/** Whether a name puts the family first, as those of Korea and China do: its last word is the small half of a first name. */
export function isFamilyFirst({ text, folded, words }: Passage, run: NameRun): boolean {
  const last = words.findLast(({ end }) => end === run.end);
  return run.words.length > 2 && last?.capital === false && text.charAt((folded.at[last.start] ?? 0) - 1) === "-";
}
