/** The languages that a dictionary is held of. */
export const spellingLanguages = ["fr", "en"] as const;
/** One of {@link spellingLanguages}. */
export type SpellingLanguage = (typeof spellingLanguages)[number];

/** The language whose dictionary has the words of a text, by the text's own tag ("fr-CA"); null where none is held. */
export function spellingLanguageOf(tag: string): SpellingLanguage | null {
  const [own] = tag.toLowerCase().split("-");
  return spellingLanguages.find((known) => known === own) ?? null;
}

/** A word of a text, with its place. */
export interface SpelledWord {
  from: number;
  to: number;
  word: string;
}

/** Longer words are in no dictionary. */
export const longestWord = 60;

const letters = String.raw`[\p{Script=Latin}\p{M}]+`;
const words = new RegExp(String.raw`${letters}(?:['’\u2011-]${letters})*`, "gu");

/**
 * What stands between quotation marks, which is somebody else's; one that is not closed yet reaches to the end. A straight mark behind a
 * figure is an inch, and a single mark within a word or before it an apostrophe: it opens at the edge of a word, and is closed at one.
 */
const quoted =
  /«[^»]*(?:»|$)|“[^”]*(?:”|$)|„[^“”]*(?:[“”]|$)|(?<![\p{L}\p{N}])"[^"]*(?:"|$)|(?<![\p{L}\p{N}])‘(?:[^‘’]|’(?=\p{L}))*’/gu;

/** What an address has in it: its parts are no words. */
const addressed = /:\/\/|@|www\./u;
/** What stands so long without a blank is no text; in UTF-16 units. */
const longestPiece = 400;

function blank(stretch: string): string {
  return " ".repeat(stretch.length);
}

/** Whether a word is an acronym, a code or a brand (l’OTAN, des ONGs, iPhone), or a letter by itself. */
function isSign(word: string): boolean {
  const bare = word.replace(/^\p{L}+['’]/u, "").replace(/(?<=\p{Lu}{2})s$/u, "");
  return word.length < 2 || word.length > longestWord || !/\p{Ll}/u.test(bare) || /\p{Ll}\p{Lu}/u.test(word);
}

/** The words of a text whose spelling a dictionary can tell. What is quoted in it, addresses, acronyms and what touches a figure are left out. */
export function spelledWords(text: string): SpelledWord[] {
  const own = text
    .replace(quoted, blank)
    .replace(/\S+/gu, (piece) => (piece.length > longestPiece || addressed.test(piece) ? blank(piece) : piece));
  return [...own.matchAll(words)].flatMap(({ index: from, 0: word }) => {
    const to = from + word.length;
    const around = (own[from - 1] ?? " ") + (own[to] ?? " ");
    return isSign(word) || /[\p{N}\p{L}_/\\]/u.test(around) ? [] : [{ from, to, word }];
  });
}

/** Whether a word is written as a name is. */
export function isNameLike(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

/** What French sets before a vowel and joins to the word behind it. */
const elided = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’](?=\p{L})/iu;
const possessive = /['’]s$/u;

/** A word without what its language joins to it: "d’Abidjan", "Goïta’s". */
export function bareWord(word: string, language: SpellingLanguage): string {
  return word.replace(language === "fr" ? elided : possessive, "");
}
