import type { Folded } from "./folding.ts";
import { meaningOf } from "./glossary.ts";
import { placeOf } from "./names/places.ts";
import { isStopWord } from "./stop-words.ts";

/**
 * A word of a text. `start` and `end` are its place in the folded text; `term` is what it is compared by across forms and languages,
 * null for a word that says nothing or a number. `capital`: it is written with a large first letter.
 */
export interface Word {
  start: number;
  end: number;
  word: string;
  term: string | null;
  capital: boolean;
}

/** The longest stem that is compared: what follows are endings, which French and English write otherwise. */
const stemLength = 6;

const knownTerms = new Map<string, string>();
/** So many words are remembered at most: texts are endless. */
const mostRemembered = 50_000;

/** What a folded word is compared by: a place, a meaning of the glossary, or its stem. */
export function termOf(word: string): string {
  const before = knownTerms.get(word);
  if (before !== undefined) return before;
  const term =
    placeOf(word) ??
    meaningOf(word) ??
    `~${
      word
        .replace(/(?:es|s|x)$/, "")
        .replace(/[aeiouy]+$/, "")
        .slice(0, stemLength) || word
    }`;
  if (knownTerms.size > mostRemembered) knownTerms.clear();
  knownTerms.set(word, term);
  return term;
}

/** The words of a folded text in order; what is elided before an apostrophe ("l'", "d'") is a word of its own. */
export function wordsIn(original: string, folded: Folded, language: string | null): Word[] {
  return withPlaces(singleWordsIn(original, folded, language), folded.text);
}

/** The longest names of places have so many words: "États-Unis d'Amérique". */
const longestPlace = 4;

/** Places of several words as one term each, which their first word bears: "Corée du Sud", "New Zealand". */
function withPlaces(words: readonly Word[], text: string): Word[] {
  const joined = [...words];
  for (let at = 0; at < joined.length; at += 1) {
    const first = joined[at];
    if (!first?.capital) continue;
    for (let count = longestPlace; count > 1; count -= 1) {
      const last = joined[at + count - 1];
      const place = last && placeOf(text.slice(first.start, last.end));
      if (!last || place === null || place === undefined || /[^\p{L} '-]/u.test(text.slice(first.start, last.end)))
        continue;
      joined[at] = { ...first, term: place };
      for (let rest = at + 1; rest < at + count; rest += 1) {
        const word = joined[rest];
        if (word) joined[rest] = { ...word, term: null };
      }
      at += count - 1;
      break;
    }
  }
  return joined;
}

function singleWordsIn(original: string, folded: Folded, language: string | null): Word[] {
  return [...folded.text.matchAll(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu)].flatMap((match): Word[] => {
    const parts = match[0].includes("-") && placeOf(match[0]) === null ? match[0].matchAll(/[^-]+/g) : [match];
    return [...parts].map((part) => {
      const start = part === match ? match.index : match.index + part.index;
      const word = part[0];
      const at = folded.at[start] ?? 0;
      const empty = word.length < 2 || /^\p{N}/u.test(word) || isStopWord(word, language);
      const capital = /^\p{Lu}/u.test(original.slice(at, at + 2));
      return { start, end: start + word.length, word, term: empty ? null : termOf(word), capital };
    });
  });
}
