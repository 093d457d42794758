import { isStopWord } from "./check/stop-words.ts";
import type { DraftedFigure } from "./drafted-facts.ts";
import { datesIn } from "./recognise/dates.ts";
import { figuresIn } from "./recognise/figures.ts";
import type { Lexicon } from "./recognise/lexicon.ts";
import { shingleWords } from "./shingles.ts";

/** How many words of its clause stand for what a figure is of, and how many of them must tell something. */
const mostWords = 9;
const fewestTelling = 2;

/**
 * What a figure is of, where its sentence names no thing that is counted: the words of its clause before it, or behind it where these
 * say more ("to modernise the port"), as the sentence has them; "" where nothing stands round it.
 */
export function objectOf(
  { words, value, unit, of }: Pick<DraftedFigure, "words" | "value" | "unit" | "of">,
  lexicon: Lexicon,
): string {
  if (of !== "") return of;
  const found = figuresIn(words, lexicon, datesIn(words, lexicon, null)).find(
    (figure) => figure.value === value && figure.unit === unit,
  );
  if (!found) return "";
  const lead = words.slice(0, found.start);
  const clause = /(?:[^,;:()«»“”"]|,(?=\d))*$/u.exec(lead)?.[0] ?? "";
  const before = trimmed(clause.trim().split(/\s+/u).slice(-mostWords), lexicon);
  const rest = /^[\s\u00a0](?:[^,;:()«»“”"]|,(?=\d))*/u.exec(words.slice(found.end))?.[0] ?? "";
  const behind = withoutEnd(
    rest
      .replace(/[.!?]\s*$/u, "")
      .trim()
      .split(/\s+/u)
      .slice(0, mostWords),
    lexicon,
  );
  const [next = ""] = behind;
  const saysWhy =
    lexicon.forWords.includes(next) || lexicon.relatives.includes(next) || lexicon.auxiliaries.get(next) === "to";
  const [first, second] = saysWhy ? [behind, before] : [before, behind];
  const told = [first, second].find((part) => part.filter((word) => isTelling(word, lexicon)).length >= fewestTelling);
  // "René Exemple, 63 ans": what stands before the comma.
  return (
    told ??
    trimmed(
      lead
        .replace(/[\s,;:(]+$/u, "")
        .split(/\s+/u)
        .slice(-mostWords),
      lexicon,
    )
  ).join(" ");
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
