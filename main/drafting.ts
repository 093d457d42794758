import type { Draft } from "../core/draft/drafted.ts";
import type { Work } from "./jobs.ts";
import type { Store } from "./library/store.ts";

/** Drafts from articles of the library. */
export interface Drafting {
  /** What these articles offer a pack. Throws article-missing; "stopped" where `signal` was aborted. */
  draft(articles: readonly string[], signal?: AbortSignal): Promise<Draft>;
}

/** See {@link Drafting}. What was drafted last is answered again as long as the articles are the same: a new pack asks for it three times. */
export function createDrafting(store: Store, work: Pick<Work, "draft">): Drafting {
  let last: { key: string; draft: Draft } | null = null;
  return {
    async draft(articles, signal) {
      const key = JSON.stringify(articles.map((id) => [id, store.articles.revisionOf(id)]));
      if (last?.key === key) return last.draft;
      const draft = await work.draft(
        articles.map((id) => store.articles.get(id)),
        signal,
      );
      last = { key, draft };
      return draft;
    },
  };
}
