import { useCallback, useEffect, useLayoutEffect, useRef, type Dispatch } from "react";
import { toErrorEnvelope } from "../core/errors.ts";
import type { Client } from "../core/wire.ts";
import type { Pack } from "../core/pack.ts";
import { isUnsaved, type Action, type State } from "./state.ts";

/** How long after the last change a pack is kept, in milliseconds. */
export const pause = 600;

/**
 * Keeps every open pack a little after its last change, and at once when the page is hidden. Saves of one pack never
 * overlap. The answered function keeps one pack now and says whether the library then holds what the screen shows.
 */
export function useAutosave(
  client: Client,
  state: State,
  dispatch: Dispatch<Action>,
): (id: string) => Promise<boolean> {
  const latest = useRef(state);
  const running = useRef(new Map<string, Promise<boolean>>());
  // What the library answered last; the window's state shows it only at its next drawing.
  const kept = useRef(new Map<string, { pack: Pack; revision: number }>());
  useLayoutEffect(() => {
    latest.current = state;
  });

  const save = useCallback(
    async (id: string): Promise<boolean> => {
      while (running.current.has(id)) await running.current.get(id);
      const open = latest.current.packs[id];
      if (!open) return false;
      if (!isUnsaved(open)) return open.saving.kind !== "changed";
      if (open.saving.kind === "changed") return false;
      const pack = open.history.present;
      const known = kept.current.get(id);
      if (known?.pack === pack) return true;
      const revision = Math.max(open.revision, known?.revision ?? 0);
      const job = client("packs.save", { ...pack, revision }).then(
        ({ revision, modified }) => {
          kept.current.set(id, { pack, revision });
          dispatch({ type: "saved", id, pack, revision, modified });
          return true;
        },
        (thrown: unknown) => {
          dispatch({ type: "unsaved", id, pack, error: toErrorEnvelope(thrown) });
          return false;
        },
      );
      running.current.set(id, job);
      dispatch({ type: "saving", id });
      const done = await job;
      running.current.delete(id);
      return done;
    },
    [client, dispatch],
  );

  useEffect(() => {
    const due = Object.values(state.packs).filter(
      (open) =>
        isUnsaved(open) &&
        (open.saving.kind === "kept" || (open.saving.kind === "failed" && open.saving.tried !== open.history.present)),
    );
    if (due.length === 0) return;
    const clock = setTimeout(() => {
      for (const open of due) void save(open.history.present.id);
    }, pause);
    return () => clearTimeout(clock);
  }, [state, save]);

  useEffect(() => {
    const flush = (event: Event) => {
      if (event.type === "visibilitychange" && document.visibilityState !== "hidden") return;
      for (const [id, open] of Object.entries(latest.current.packs)) if (isUnsaved(open)) void save(id);
    };
    document.addEventListener("visibilitychange", flush);
    addEventListener("pagehide", flush);
    return () => {
      document.removeEventListener("visibilitychange", flush);
      removeEventListener("pagehide", flush);
    };
  }, [save]);

  return save;
}
