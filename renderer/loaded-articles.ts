import { startTransition, useCallback, useMemo, type Dispatch } from "react";
import type { Article } from "../core/article.ts";
import { mostAtOnce } from "../core/article-list.ts";
import type { Client } from "../core/wire.ts";
import type { Action } from "./state.ts";
import type { Workplace } from "./workplace.tsx";

/** An article that is asked for, until the library has answered. */
interface Waiting {
  id: string;
  resolve: () => void;
  reject: (thrown: unknown) => void;
}

/**
 * Asks the library for articles, those that are asked for together in one call, and one call at a time: a pack has thousands. What was
 * asked for last comes first, since that is what a person looks at. `show` is handed the articles of each answer.
 */
export class ArticleLoader {
  readonly #client: Client;
  readonly #show: (articles: readonly Article[]) => void;
  readonly #loads = new Map<string, Promise<void>>();
  #waiting: Waiting[] = [];
  #isAsking = false;

  constructor(client: Client, show: (articles: readonly Article[]) => void) {
    this.#client = client;
    this.#show = show;
  }

  /**
   * Kept once the article was shown, each once until {@link forget}. Rejects with article-missing, or as the call does; it can be asked
   * for again then.
   */
  load(id: string): Promise<void> {
    const under = this.#loads.get(id);
    if (under) return under;
    const load = new Promise<void>((resolve, reject) => this.#waiting.push({ id, resolve, reject }));
    this.#loads.set(id, load);
    // All that one screen asks for comes in one turn.
    queueMicrotask(() => void this.#askAll());
    return load;
  }

  /** What was loaded may have been changed since: whoever asks for it gets it anew. */
  forget(): void {
    this.#loads.clear();
  }

  async #askAll(): Promise<void> {
    if (this.#isAsking) return;
    this.#isAsking = true;
    while (this.#waiting.length > 0) await this.#ask(this.#waiting.splice(-mostAtOnce));
    this.#isAsking = false;
  }

  async #ask(asked: readonly Waiting[]): Promise<void> {
    try {
      const { articles } = await this.#client("articles.getSeveral", { ids: [...new Set(asked.map(({ id }) => id))] });
      this.#show(articles);
      const found = new Set(articles.map(({ id }) => id));
      for (const one of asked) {
        if (found.has(one.id)) one.resolve();
      }
      await Promise.all(asked.filter(({ id }) => !found.has(id)).map((one) => this.#askAlone(one)));
    } catch (thrown) {
      for (const one of asked) this.#refuse(one, thrown);
    }
  }

  /** What is passed over among several says by itself why: it is gone, or damaged. */
  async #askAlone(one: Waiting): Promise<void> {
    try {
      this.#show([await this.#client("articles.get", { id: one.id })]);
      one.resolve();
    } catch (thrown) {
      this.#refuse(one, thrown);
    }
  }

  #refuse({ id, reject }: Waiting, thrown: unknown): void {
    this.#loads.delete(id);
    reject(thrown);
  }
}

/** Brings articles into the window's state, each once until `forgetLoaded` says that they may have been changed. */
export function useLoadedArticles(
  client: Client,
  dispatch: Dispatch<Action>,
): { loadArticle: Workplace["loadArticle"]; forgetLoaded: () => void } {
  const loader = useMemo(
    // What is drawn of them never holds up a key, or a list that is scrolled.
    () => new ArticleLoader(client, (articles) => startTransition(() => dispatch({ type: "articles", articles }))),
    [client, dispatch],
  );
  const loadArticle = useCallback((id: string) => loader.load(id), [loader]);
  const forgetLoaded = useCallback(() => loader.forget(), [loader]);
  return { loadArticle, forgetLoaded };
}
