import type { Hunspell } from "hunspell-wasm";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { distanceOf } from "../core/check/difference.ts";
import { AppError } from "../core/errors.ts";
import { bareWord, isNameLike, spellingLanguages, type SpellingLanguage } from "../core/spelling.ts";

const require = createRequire(import.meta.url);

/** The packages that hold the dictionaries of a language. What either of two English ones has is English. */
const packages: Record<SpellingLanguage, readonly string[]> = {
  fr: ["dictionary-fr"],
  en: ["dictionary-en-gb", "dictionary-en"],
};

/** The hyphen at which no line is broken. */
const unbroken = "\u2011";

/** How many other spellings are offered for a word. */
const mostOffered = 7;

/** A word that differs in so many letters is still a near one. */
const near = 1;

/** Letters that are taken for one another: the same without their accents. */
const alike = ["aàâä", "cç", "eéèêë", "iîï", "oôö", "uùûü"];

/**
 * What a word is with one slip of the fingers mended: two letters in the wrong order, one doubled or not doubled, an accent. Hunspell
 * itself tries one change at a time, and "aceuil" has two.
 */
function slipsOf(word: string): string[] {
  const letters = Array.from(word);
  const slips = new Set<string>();
  const put = (at: number, count: number, ...others: string[]) =>
    slips.add(letters.toSpliced(at, count, ...others).join(""));
  for (const [at, letter] of letters.entries()) {
    const next = letters[at + 1];
    if (next !== undefined) put(at, 2, next, letter);
    put(at, 1, letter, letter);
    if (next === letter) put(at, 1);
    const group = alike.find((known) => known.includes(letter)) ?? "";
    for (const other of group) put(at, 1, other);
  }
  slips.delete(word);
  return [...slips];
}

/** A word as the dictionaries write it. */
function printed(word: string): string {
  return word.normalize("NFC").replaceAll(unbroken, "-");
}

async function readDictionary(name: string): Promise<Hunspell> {
  const { createHunspellFromFiles } = await import("hunspell-wasm");
  const folder = dirname(require.resolve(name));
  return createHunspellFromFiles(join(folder, "index.aff"), join(folder, "index.dic"));
}

/** The dictionaries of Attaché, each read from disk when its language is first asked for. */
export class Dictionaries {
  readonly #opened = new Map<SpellingLanguage, Promise<Hunspell[]>>();
  readonly #read: (name: string) => Promise<Hunspell>;

  /** `read`: how the dictionary of a package is read. Default: from the package's files. */
  constructor(read = readDictionary) {
    this.#read = read;
  }

  /** Those of the words that the dictionary of a language does not have, whatever is joined to them; a name is known to any of the dictionaries. */
  async unknown(language: SpellingLanguage, words: readonly string[]): Promise<string[]> {
    const unknown: string[] = [];
    for (const word of words) if (!(await this.#knows(language, word))) unknown.push(word);
    return unknown;
  }

  /** How a word of a language may have been meant, the likeliest first. */
  async suggest(language: SpellingLanguage, given: string): Promise<string[]> {
    const word = printed(given);
    const dictionaries = await this.#open(language);
    const has = (other: string): boolean => dictionaries.some((dictionary) => dictionary.testSpelling(other));
    const once = slipsOf(word).filter(has);
    const found = dictionaries.map((dictionary) => dictionary.getSpellingSuggestions(word));
    // What stands first in one dictionary goes before what stands second in the other.
    const ranked = Array.from({ length: mostOffered }, (_, rank) => found.flatMap((words) => words[rank] ?? [])).flat();
    const isNear = ranked.some((other) => distanceOf(word, other, near) <= near);
    const twice = once.length > 0 || isNear ? [] : [...new Set(slipsOf(word).flatMap(slipsOf))].filter(has);
    return [...new Set([...once, ...twice, ...ranked].map((other) => other.replaceAll("'", "’")))]
      .filter((other) => other !== word)
      .slice(0, mostOffered)
      .map((other) => (given.includes(unbroken) ? other.replaceAll("-", unbroken) : other));
  }

  async #knows(language: SpellingLanguage, given: string): Promise<boolean> {
    const word = printed(given);
    if (await this.#has(language, word)) return true;
    const bare = bareWord(word, language);
    if (bare !== word && (await this.#has(language, bare))) return true;
    const parts = bare.split("-");
    if (parts.length > 1) {
      for (const part of parts) if (!(await this.#knows(language, part))) return false;
      return true;
    }
    if (!isNameLike(bare)) return false;
    for (const other of spellingLanguages) if (other !== language && (await this.#has(other, bare))) return true;
    return false;
  }

  async #has(language: SpellingLanguage, word: string): Promise<boolean> {
    return (await this.#open(language)).some((dictionary) => dictionary.testSpelling(word));
  }

  #open(language: SpellingLanguage): Promise<Hunspell[]> {
    let opened = this.#opened.get(language);
    if (!opened) {
      opened = Promise.all(packages[language].map(this.#read)).catch((thrown: unknown) => {
        // A file that another program holds may be read the next time.
        this.#opened.delete(language);
        const reason = thrown instanceof Error ? thrown.message : String(thrown);
        throw new AppError(
          "dictionary-unreadable",
          `the dictionary of "${language}" cannot be read (${reason}); install Attaché again`,
          { language },
          thrown,
        );
      });
      this.#opened.set(language, opened);
    }
    return opened;
  }
}
