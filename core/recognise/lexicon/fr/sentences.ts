import type { SentenceWords } from "../../lexicon.ts";

/** French: words of sentence boundaries. */
export const sentences: SentenceWords = {
  abbreviations: [
    "m",
    "mm",
    "mme",
    "mmes",
    "mlle",
    "dr",
    "pr",
    "me",
    "mgr",
    "gén",
    "gal",
    "col",
    "st",
    "ste",
    "art",
    "no",
    "n",
    "p",
    "pp",
    "cf",
    "etc",
    "env",
    "av",
    "bd",
    "vol",
    "éd",
  ],
};
