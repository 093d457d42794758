import { useEffect, useState } from "react";
import type { CallOutput } from "../../core/contract.ts";
import { useWindowState, useWorkplace } from "../workplace.tsx";

/** How many results one page of the list holds. */
export const pageSize = 100;

/** How long an answer stands while articles are being indexed, in milliseconds. */
const pendingPause = 2000;

/**
 * What the library holds for a query, as typed; answers to an older query are dropped. Null before the first answer. While articles
 * are being indexed it is asked again.
 */
export function useSearch(query: string, pages: number): CallOutput<"articles.list"> | null {
  const { client, dispatch, fail } = useWorkplace();
  const state = useWindowState();
  const [answer, setAnswer] = useState<CallOutput<"articles.list"> | null>(null);
  const [round, setRound] = useState(0);
  useEffect(() => {
    let stale = false;
    let again: number | undefined;
    const wait = setTimeout(
      () => {
        client("articles.list", { query, offset: 0, limit: Math.min(500, pages * pageSize) }).then(
          (found) => {
            if (stale) return;
            setAnswer(found);
            if (query === "") dispatch({ type: "total", total: found.total });
            else if (found.pending > 0) again = window.setTimeout(() => setRound((last) => last + 1), pendingPause);
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
      clearTimeout(again);
    };
  }, [client, dispatch, fail, query, pages, round, state.version]);
  return answer;
}
