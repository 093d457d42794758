import { createHunspellFromFiles, type Hunspell } from "hunspell-wasm";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { bareWord, isNameLike, spellingLanguages, type SpellingLanguage } from "../core/spelling.ts";

const require = createRequire(import.meta.url);

/** The packages that hold the dictionaries of a language. What either of two English ones has is English. */
const packages: Record<SpellingLanguage, readonly string[]> = {
  fr: ["dictionary-fr"],
  en: ["dictionary-en-gb", "dictionary-en"],
};

/** How many other spellings are offered for a word. */
const mostOffered = 7;

/** The dictionaries of Attaché, each read from disk when its language is first asked for. */
export class Dictionaries {
  readonly #opened = new Map<SpellingLanguage, Promise<Hunspell[]>>();

  /** Those of the words that the dictionary of a language does not have, whatever is joined to them; a name is known to any of the dictionaries. */
  async unknown(language: SpellingLanguage, words: readonly string[]): Promise<string[]> {
    const unknown: string[] = [];
    for (const word of words) if (!(await this.#knows(language, word))) unknown.push(word);
    return unknown;
  }

  /** How a word of a language may have been meant, the likeliest first. */
  async suggest(language: SpellingLanguage, word: string): Promise<string[]> {
    const found = (await this.#open(language)).map((dictionary) => dictionary.getSpellingSuggestions(word));
    // What stands first in one dictionary goes before what stands second in the other.
    const ranked = Array.from({ length: mostOffered }, (_, rank) => found.flatMap((words) => words[rank] ?? [])).flat();
    return [...new Set(ranked.map((words) => words.replaceAll("'", "’")))]
      .filter((other) => other !== word)
      .slice(0, mostOffered);
  }

  async #knows(language: SpellingLanguage, given: string): Promise<boolean> {
    const word = given.normalize("NFC").replaceAll("\u2011", "-");
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
      opened = Promise.all(
        packages[language].map((name) => {
          const folder = dirname(require.resolve(name));
          return createHunspellFromFiles(join(folder, "index.aff"), join(folder, "index.dic"));
        }),
      );
      this.#opened.set(language, opened);
    }
    return opened;
  }
}
