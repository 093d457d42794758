import { useCallback, useEffect, useRef, useState } from "react";
import type { ArticleSummary } from "../../core/article-list.ts";
import type { CallOutput } from "../../core/contract.ts";
import type { Client } from "../../core/wire.ts";
import type { Asked } from "../state.ts";
import { useWindowState, useWorkplace } from "../workplace.tsx";

/** How many results are read at first, and each time the list is walked to its end. */
const pageSize = 100;
/** How long an answer stands while articles are being indexed, in milliseconds. */
const pendingPause = 2000;
/** The same list each time, so that nothing follows from its being made anew. */
const nobody: readonly string[] = [];
/** The most that one call answers. */
const largestPage = 500;

/** The results read so far for what was asked, of all that there are. */
export interface Found {
  asked: Asked;
  total: number;
  /** How many more match that stand under one of these, as copies of its dispatch. */
  following: number;
  /** There are more than `total`; of so many none is counted. */
  more: boolean;
  /** How many articles a search cannot find yet, since they are being indexed anew. */
  pending: number;
  articles: ArticleSummary[];
}

/** Whether nothing narrows the list. */
export function isWhole({ query, where, filter }: Asked): boolean {
  return query.trim() === "" && where === "library" && Object.keys(filter).length === 0;
}

/** The articles that stand under the one that leads them, where these are shown: the other copies of its dispatch. */
export type Unfolded = ReadonlyMap<string, readonly ArticleSummary[]>;

/**
 * Reads results from the first to the one before `end`. What moves between two pages meanwhile stands once. `gathered`: the copies
 * of a dispatch are no results of their own, but the one that leads.
 */
export async function readResults(
  client: Client,
  asked: Asked,
  start: number,
  end: number,
  gathered = true,
): Promise<Found> {
  const articles = new Map<string, ArticleSummary>();
  let total = end;
  let following = 0;
  let more = false;
  let pending = 0;
  for (let offset = start; offset < Math.min(end, total); offset += largestPage) {
    const limit = Math.min(largestPage, end - offset);
    const page = await client("articles.list", { ...asked, gathered, offset, limit });
    ({ total, following, more, pending } = page);
    for (const article of page.articles) articles.set(article.id, article);
  }
  return { asked, total, following, more, pending, articles: [...articles.values()] };
}

/**
 * What the library holds for what is asked: read anew with each letter and after each change, as far as it was read before. Answers
 * to older questions are dropped. `found` is null before the first answer.
 */
export function useFound(): { found: Found | null; readMore: () => void } {
  const { client, fail } = useWorkplace();
  const { asked, version } = useWindowState();
  const [found, setFound] = useState<Found | null>(null);
  const [round, setRound] = useState(0);
  const held = useRef<Found | null>(null);
  const reading = useRef(false);
  const keep = useCallback((next: Found) => {
    held.current = next;
    setFound(next);
  }, []);

  useEffect(() => {
    let stale = false;
    let again: number | undefined;
    const before = held.current;
    const end = before?.asked === asked ? Math.max(pageSize, before.articles.length) : pageSize;
    const isTyping = before !== null && before.asked.query !== asked.query;
    const wait = setTimeout(
      () => {
        readResults(client, asked, 0, end).then(
          (answer) => {
            if (stale) return;
            keep(answer);
            if (asked.query !== "" && answer.pending > 0)
              again = window.setTimeout(() => setRound((last) => last + 1), pendingPause);
          },
          (thrown: unknown) => {
            if (!stale) fail(thrown);
          },
        );
      },
      isTyping ? 120 : 0,
    );
    return () => {
      stale = true;
      clearTimeout(wait);
      clearTimeout(again);
    };
  }, [client, fail, keep, asked, version, round]);

  const readMore = useCallback(() => {
    const before = held.current;
    if (before === null || reading.current || before.articles.length >= before.total) return;
    reading.current = true;
    const start = before.articles.length;
    readResults(client, before.asked, start, start + largestPage)
      .then(({ total, articles }) => {
        // Something else was asked, or a change was read, meanwhile.
        if (held.current !== before) return;
        const known = new Set(before.articles.map(({ id }) => id));
        keep({ ...before, total, articles: [...before.articles, ...articles.filter(({ id }) => !known.has(id))] });
      }, fail)
      .finally(() => {
        reading.current = false;
      });
  }, [client, fail, keep]);

  return { found, readMore };
}

/**
 * The copies of a dispatch that are shown under the one that leads. `fold` shows and hides those of one article; they are read anew
 * with each change of the library, and hidden when something else is asked for.
 */
export function useUnfolded(): { unfolded: Unfolded; fold: (lead: string) => void } {
  const { client, fail } = useWorkplace();
  const { asked, version } = useWindowState();
  const [leads, setLeads] = useState<{ asked: Asked; ids: readonly string[] }>({ asked, ids: [] });
  const [unfolded, setUnfolded] = useState<Unfolded>(new Map());
  const ids = leads.asked === asked ? leads.ids : nobody;
  useEffect(() => {
    let stale = false;
    const read = async (id: string) => [id, await client("articles.copies", { id })] as const;
    Promise.all(ids.map(read)).then(
      (entries) => {
        if (!stale) setUnfolded(new Map(entries));
      },
      (thrown: unknown) => {
        if (!stale) fail(thrown);
      },
    );
    return () => {
      stale = true;
    };
  }, [client, fail, ids, version]);
  const fold = useCallback(
    (lead: string) =>
      setLeads((known) => {
        const before = known.asked === asked ? known.ids : nobody;
        return { asked, ids: before.includes(lead) ? before.filter((id) => id !== lead) : [...before, lead] };
      }),
    [asked],
  );
  return { unfolded, fold };
}

/** How many of the articles of the search, whatever the filters, have which property; null before the first answer. */
export function useTally(): CallOutput<"articles.tally"> | null {
  const { client, dispatch, fail } = useWorkplace();
  const { asked, version } = useWindowState();
  const { query, where } = asked;
  const [tally, setTally] = useState<CallOutput<"articles.tally"> | null>(null);
  useEffect(() => {
    let stale = false;
    const wait = setTimeout(() => {
      client("articles.tally", { query, where }).then(
        (answer) => {
          if (stale) return;
          setTally(answer);
          dispatch({ type: "total", total: answer.library });
        },
        (thrown: unknown) => {
          if (!stale) fail(thrown);
        },
      );
    }, 300);
    return () => {
      stale = true;
      clearTimeout(wait);
    };
  }, [client, dispatch, fail, query, where, version]);
  return tally;
}
