import { useEffect, useState } from "react";
import type { CallOutput } from "../../core/contract.ts";
import { useWindowState, useWorkplace } from "../workplace.tsx";

/** How many results one page of the list holds. */
export const pageSize = 100;

/** What the library holds for a query, as typed; answers to an older query are dropped. Null before the first answer. */
export function useSearch(query: string, pages: number): CallOutput<"articles.list"> | null {
  const { client, dispatch, fail } = useWorkplace();
  const state = useWindowState();
  const [answer, setAnswer] = useState<CallOutput<"articles.list"> | null>(null);
  useEffect(() => {
    let stale = false;
    const wait = setTimeout(
      () => {
        client("articles.list", { query, offset: 0, limit: Math.min(500, pages * pageSize) }).then(
          (found) => {
            if (stale) return;
            setAnswer(found);
            if (query === "") dispatch({ type: "total", total: found.total });
          },
          (thrown: unknown) => {
            if (!stale) fail(thrown);
          },
        );
      },
      query === "" ? 0 : 120,
    );
    return () => {
      stale = true;
      clearTimeout(wait);
    };
  }, [client, dispatch, fail, query, pages, state.version]);
  return answer;
}
