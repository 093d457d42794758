import { useCallback, useRef, type Dispatch } from "react";
import type { Client } from "../core/wire.ts";
import type { Action } from "./state.ts";
import type { Workplace } from "./workplace.tsx";

/** Brings articles into the window's state, each once until `forgetLoaded` says that they may have been changed. */
export function useLoadedArticles(
  client: Client,
  dispatch: Dispatch<Action>,
): { loadArticle: Workplace["loadArticle"]; forgetLoaded: () => void } {
  const loads = useRef(new Map<string, Promise<void>>());
  const loadArticle = useCallback(
    (id: string) => {
      const under = loads.current.get(id);
      if (under) return under;
      const load = client("articles.get", { id }).then(
        (article) => dispatch({ type: "article", article }),
        (thrown: unknown) => {
          loads.current.delete(id);
          throw thrown;
        },
      );
      loads.current.set(id, load);
      return load;
    },
    [client, dispatch],
  );
  const forgetLoaded = useCallback(() => loads.current.clear(), []);
  return { loadArticle, forgetLoaded };
}
