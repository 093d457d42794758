import type { CallInput, CallOutput } from "../../core/contract.ts";
import type { Work } from "../jobs.ts";
import type { Store } from "./store.ts";

/** What lists and counts the articles of the library for its screens; see `article-list.ts`. */
export interface Lists {
  list(asked: CallInput<"articles.list">): Promise<CallOutput<"articles.list">>;
  tally(asked: CallInput<"articles.tally">): Promise<CallOutput<"articles.tally">>;
}

/** The lists as the store makes them, in this thread. */
export function listsOf({ articles }: Store): Lists {
  return {
    list: (asked) => Promise.resolve(articles.list(asked)),
    tally: (asked) => Promise.resolve(articles.tally(asked)),
  };
}

/** The lists of a library on disk, made apart from this thread, which stays free for all other calls. */
export function listsApart(work: Work, library: string): Lists {
  return {
    list: (asked) => work.listArticles(library, asked),
    tally: (asked) => work.tallyArticles(library, asked),
  };
}
