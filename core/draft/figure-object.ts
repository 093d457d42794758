import { isStopWord } from "../check/stop-words.ts";
import type { DraftedFigure } from "./drafted-facts.ts";
import { datesIn } from "../recognise/dates.ts";
import { lostMood, mayKeepDistance } from "./lost-mood.ts";
import { figuresIn, type FigureMention } from "../recognise/figures.ts";
import type { Lexicon } from "../recognise/lexicon.ts";
import { shingleWords } from "../shingles.ts";

/** How many words of its clause stand for what a figure is of, and how many of them must tell something. */
const mostWords = 9;
const fewestTelling = 2;

/** A day to read relative dates by, where only their places matter. */
const anyDay = "2000-01-01";

/** What ends a clause here; a comma inside a number does not. */
const ends = /[;:()[\]«»“”"–—]|,(?!\d)/u;

/**
 * What a figure is of, where its sentence names no thing that is counted: the words of its clause before it, or behind it where these
 * say more ("to modernise the port"), as the sentence has them. Of someone or something right before a comma or a bracket it is too
 * ("René Exemple, 63 ans"). No date and no other figure is ever in it; "" where the clause has nothing else. What is only expected or
 * supposed says so in brackets, in the words of the sentence, where its own words do not.
 */
export function objectOf(
  { words, value, unit, of }: Pick<DraftedFigure, "words" | "value" | "unit" | "of">,
  lexicon: Lexicon,
): string {
  if (of !== "" && !mayKeepDistance(words)) return of;
  // "Last year" tells of no thing either, whichever year it is.
  const dates = datesIn(words, lexicon, anyDay);
  const figures = figuresIn(words, lexicon, dates);
  const found = figures.find((figure) => figure.value === value && figure.unit === unit);
  if (!found) return of;
  const object =
    of === "" ? clauseRound(words, found, [...dates, ...figures.filter((other) => other !== found)], lexicon) : of;
  const mood = lostMood(words, `${unit} ${object}`, found, lexicon.language);
  return mood === null ? object : `${object === "" ? unit : object} (${mood})`;
}

/** The words of a figure's clause that say what it is of; `others` are the dates and figures beside it. */
function clauseRound(
  words: string,
  found: FigureMention,
  others: readonly { start: number; end: number }[],
  lexicon: Lexicon,
): string {
  const from = Math.max(0, ...others.flatMap(({ end }) => (end <= found.start ? end : [])));
  const to = Math.min(words.length, ...others.flatMap(({ start }) => (start >= found.end ? start : [])));
  const clauses = words.slice(from, found.start).split(ends);
  const before = trimmed(wordsOf(clauses.at(-1) ?? "").slice(-mostWords), lexicon);
  const rest = words.slice(found.end, to).split(ends)[0] ?? "";
  const behind = withoutEnd(wordsOf(rest.replace(/[.!?]\s*$/u, "")).slice(0, mostWords), lexicon);
  const [next = ""] = behind;
  const saysWhy =
    lexicon.forWords.includes(next) || lexicon.relatives.includes(next) || lexicon.auxiliaries.get(next) === "to";
  const [first, second] = saysWhy ? [behind, before] : [before, behind];
  const told = [first, second].find((part) => part.filter((word) => isTelling(word, lexicon)).length >= fewestTelling);
  if (told) return told.join(" ");
  const parting = /[,(][^,;:()]*$/u.test(words.slice(from, found.start));
  const apposed =
    parting && before.length === 0 ? trimmed(wordsOf(clauses.at(-2) ?? "").slice(-mostWords), lexicon) : [];
  return apposed.filter((word) => isTelling(word, lexicon)).length > 0 ? apposed.join(" ") : "";
}

function wordsOf(clause: string): string[] {
  return clause.split(/\s+/u).filter((word) => word !== "");
}

/** Words of a clause without the small ones at its ends, which hang on what is left out. */
function trimmed(words: readonly string[], lexicon: Lexicon): string[] {
  const first = words.findIndex((word) => !isSmall(word, lexicon));
  return first === -1 ? [] : withoutEnd(words.slice(first), lexicon);
}

function withoutEnd(words: readonly string[], lexicon: Lexicon): string[] {
  return words.slice(0, words.findLastIndex((word) => !isSmall(word, lexicon)) + 1);
}

function isSmall(word: string, { language, qualifiers, fillers }: Lexicon): boolean {
  const lower = word.toLowerCase();
  return (
    qualifiers.has(lower) || fillers.includes(lower) || shingleWords(word).every((bare) => isStopWord(bare, language))
  );
}

function isTelling(word: string, lexicon: Lexicon): boolean {
  return /\p{L}{4}/u.test(word) && !isSmall(word, lexicon);
}
