import type { Work } from "../jobs.ts";
import type { Store } from "../library/store.ts";
import type { CallsOf } from "./calls-of.ts";

/** The calls of spelling, and of the words that a person wrote down as right. */
export function spellingCalls(
  store: Store,
  work: Pick<Work, "checkSpelling" | "suggestSpelling">,
): CallsOf<"spelling"> {
  return {
    "spelling.check": async ({ language, words }) => ({ unknown: await work.checkSpelling(language, words) }),
    "spelling.own": () => Promise.resolve({ words: store.ownWords() }),
    "spelling.learn": ({ word }) => Promise.resolve({ words: store.learn(word) }),
    "spelling.unlearn": ({ word }) => Promise.resolve({ words: store.unlearn(word) }),
    "spelling.suggest": async ({ language, word }) => ({ words: await work.suggestSpelling(language, word) }),
  };
}
