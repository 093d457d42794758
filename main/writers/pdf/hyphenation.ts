import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

const createHyphenator = require("hyphen") as (
  patterns: unknown,
  options: { hyphenChar: string; minWordLength: number },
) => (text: string) => string;

/** The pattern file of a language; a region's own goes first. */
const patterns: Record<string, string> = {
  de: "de-1996",
  en: "en-gb",
  "en-us": "en-us",
  es: "es",
  fr: "fr",
  it: "it",
  nl: "nl",
  pl: "pl",
  pt: "pt",
  ru: "ru",
  uk: "uk",
};

/** Languages whose long words leave holes at the edge of the text even where it is set ragged. */
const longWorded: readonly string[] = ["de", "nl", "pl", "ru", "uk"];

/** A word has no fewer letters, and no fewer of them stand on either side of its hyphen. */
const shortestWord = 7;
const fewestLetters = 3;

/** A word of small letters with signs round it; behind an apostrophe it is a word of its own. Names and abbreviations do not match. */
const divisible = new RegExp(
  `^([\\p{Ps}\\p{Pi}«"'\\u00A0]*(?:\\p{L}{1,6}['’])?)(\\p{Ll}{${shortestWord},})([\\p{P}\\u00A0\\u202F]*) *$`,
  "u",
);

/** Where the words of a language may be divided. */
export class Hyphenator {
  readonly #divide: (text: string) => string;
  readonly #known = new Map<string, number[]>();

  constructor(file: string) {
    const divide = createHyphenator(require(`hyphen/patterns/${file}.js`), {
      hyphenChar: "\u00AD",
      minWordLength: shortestWord,
    });
    this.#divide = divide;
  }

  /** The places in a word, with the signs and blanks round it, before which a hyphen may end the line; first to last. */
  places(text: string): number[] {
    let places = this.#known.get(text);
    if (!places) {
      places = this.#find(text);
      this.#known.set(text, places);
    }
    return places;
  }

  #find(text: string): number[] {
    const [, before = "", word = ""] = divisible.exec(text) ?? [];
    const places: number[] = [];
    let at = 0;
    for (const part of this.#divide(word).split("\u00AD").slice(0, -1)) {
      at += part.length;
      if (at >= fewestLetters && word.length - at >= fewestLetters) places.push(before.length + at);
    }
    return places;
  }
}

const hyphenators = new Map<string, Hyphenator>();

/** The hyphenator of a language (BCP 47), if there are patterns for it. */
export function hyphenatorOf(language: string): Hyphenator | undefined {
  const tag = language.toLowerCase();
  const file = patterns[tag] ?? patterns[tag.split("-")[0] ?? ""];
  if (file === undefined) return undefined;
  let hyphenator = hyphenators.get(file);
  if (!hyphenator) {
    hyphenator = new Hyphenator(file);
    hyphenators.set(file, hyphenator);
  }
  return hyphenator;
}

/** Whether a language is hyphenated also where lines end ragged. */
export function hyphenatesRagged(language: string): boolean {
  return longWorded.includes(language.toLowerCase().split("-")[0] ?? "");
}
