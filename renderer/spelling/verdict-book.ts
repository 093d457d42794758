import type { SpellingLanguage } from "../../core/spelling.ts";
import type { Client } from "../../core/wire.ts";
import type { Verdicts } from "./misspellings.ts";

/** The most words that one call may ask for. */
const mostWords = 5000;

/** All that the dictionaries said so far, by language, for every desk of the window. What was said of a language is another map with each answer. */
export class VerdictBook {
  #said: Record<SpellingLanguage, Verdicts> = { fr: new Map(), en: new Map() };
  readonly #failed = new Set<SpellingLanguage>();
  readonly #listeners = new Set<() => void>();

  /** Has `told` called after each answer, until what is answered is called. */
  readonly subscribe = (told: () => void): (() => void) => {
    this.#listeners.add(told);
    return () => this.#listeners.delete(told);
  };

  said(language: SpellingLanguage): Verdicts {
    return this.#said[language];
  }

  /**
   * Asks the dictionary of a language for words. Where it fails, it throws once: no more until it has answered again, since the next
   * pause in the writing asks anew.
   */
  async ask(client: Client, language: SpellingLanguage, words: readonly string[]): Promise<void> {
    try {
      for (let from = 0; from < words.length; from += mostWords) {
        const asked = words.slice(from, from + mostWords);
        const unknown = new Set((await client("spelling.check", { language, words: asked })).unknown);
        const answered = asked.map((word): [string, boolean] => [word, !unknown.has(word)]);
        this.#said = { ...this.#said, [language]: new Map([...this.#said[language], ...answered]) };
        this.#failed.delete(language);
        for (const told of this.#listeners) told();
      }
    } catch (thrown) {
      if (this.#failed.has(language)) return;
      this.#failed.add(language);
      throw thrown;
    }
  }
}
