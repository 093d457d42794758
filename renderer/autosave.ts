import { useCallback, useEffect, useLayoutEffect, useState, type Dispatch } from "react";
import { toErrorEnvelope } from "../core/errors.ts";
import type { Client } from "../core/wire.ts";
import type { Pack } from "../core/pack.ts";
import { isUnsaved, type Action, type OpenPack, type State } from "./state.ts";
import { flushTyping, typingRests } from "./text/typing.ts";

/** How long after the last change a pack is kept, in milliseconds. */
const pause = 300;
/** How long someone who types without a pause stays unsaved at most, in milliseconds. */
const longest = 1500;
/** How long after a save failed it is tried again, in milliseconds. */
const untilAgain = 10_000;

/** Brings open packs into the library. */
export interface Keeper {
  /** Tells the packs as the window has just drawn them. */
  show: (packs: Record<string, OpenPack>) => void;
  /** Keeps a pack now, again for what is typed meanwhile; whether the library then holds what the screen shows. */
  save: (id: string) => Promise<boolean>;
  /** Keeps these packs a little later, once for all calls without a pause between them, but never later than {@link longest}. */
  plan: (ids: string[]) => void;
  /** Keeps every pack now. */
  saveAll: () => void;
  /** Sends what is unsaved without waiting for anything, since the page is going: a save under way is taken for done. */
  saveLast: () => void;
}

/** A keeper that saves by `client`. Saves of one pack overlap only in `saveLast`. */
export function createKeeper(client: Client, dispatch: (action: Action) => void): Keeper {
  let shown: Record<string, OpenPack> = {};
  const running = new Map<string, { pack: Pack; revision: number; job: Promise<boolean> }>();
  // What the library answered last; the window's state shows it only at its next drawing.
  const kept = new Map<string, { pack: Pack; revision: number }>();

  const send = (pack: Pack, revision: number): Promise<boolean> => {
    const { id } = pack;
    const job = client("packs.save", { ...pack, revision }).then(
      ({ revision, modified }) => {
        kept.set(id, { pack, revision });
        dispatch({ type: "saved", id, pack, revision, modified });
        return true;
      },
      (thrown: unknown) => {
        dispatch({ type: "unsaved", id, pack, error: toErrorEnvelope(thrown) });
        return false;
      },
    );
    running.set(id, { pack, revision, job });
    dispatch({ type: "saving", id });
    return job.finally(() => {
      if (running.get(id)?.job === job) running.delete(id);
    });
  };
  const revisionOf = (open: OpenPack) => Math.max(open.revision, kept.get(open.history.present.id)?.revision ?? 0);
  const isKept = (open: OpenPack) =>
    !isUnsaved(open) || kept.get(open.history.present.id)?.pack === open.history.present;

  const save = async (id: string): Promise<boolean> => {
    for (;;) {
      for (let under = running.get(id); under; under = running.get(id)) await under.job;
      const open = shown[id];
      if (!open || open.saving.kind === "changed") return false;
      if (isKept(open)) return true;
      if (!(await send(open.history.present, revisionOf(open)))) return false;
    }
  };

  // One save is enough: what is typed meanwhile is planned anew, so that typing on does not send save after save.
  const saveOnce = (id: string) => {
    const open = shown[id];
    if (!open || running.has(id) || open.saving.kind === "changed" || isKept(open)) return;
    void send(open.history.present, revisionOf(open));
  };
  let clock: ReturnType<typeof setTimeout> | undefined;
  let since: number | null = null;
  const plan = (ids: string[]) => {
    clearTimeout(clock);
    if (ids.length === 0) {
      since = null;
      return;
    }
    const begun = (since ??= Date.now());
    const saveAt = (wait: number): void => {
      clock = setTimeout(
        () => {
          // Words come in while someone types on; a save in between would only be one more.
          const left = Math.min(pause - typingRests(), begun + longest - Date.now());
          if (left > 0) {
            saveAt(left);
            return;
          }
          since = null;
          for (const id of ids) saveOnce(id);
        },
        Math.max(0, Math.min(wait, begun + longest - Date.now())),
      );
    };
    saveAt(pause);
  };

  return {
    plan,
    show: (packs) => {
      shown = packs;
    },
    save,
    saveAll: () => {
      for (const id of Object.keys(shown)) void save(id);
    },
    saveLast: () => {
      for (const [id, open] of Object.entries(shown)) {
        const pack = open.history.present;
        const under = running.get(id);
        if (isKept(open) || open.saving.kind === "changed" || under?.pack === pack) continue;
        void send(pack, under ? under.revision + 1 : revisionOf(open));
      }
    },
  };
}

/**
 * Keeps every open pack a little after its last change, now and then while typing goes on, and at once when the page is hidden or left. The answered
 * function keeps one pack now: see {@link Keeper}.
 */
export function useAutosave(
  client: Client,
  state: State,
  dispatch: Dispatch<Action>,
): (id: string) => Promise<boolean> {
  const [{ show, save, plan, saveAll, saveLast }] = useState(() => createKeeper(client, dispatch));
  useLayoutEffect(() => show(state.packs), [show, state.packs]);

  useEffect(() => {
    const due = Object.values(state.packs).filter(
      (open) =>
        isUnsaved(open) &&
        (open.saving.kind === "kept" || (open.saving.kind === "failed" && open.saving.tried !== open.history.present)),
    );
    plan(due.map((open) => open.history.present.id));
  }, [state.packs, plan]);

  // What could not be kept is tried again by itself: the disk may have room again, another program have let go of the library.
  const failed = Object.values(state.packs)
    .filter(({ saving }) => saving.kind === "failed" && saving.error.code !== "pack-missing")
    .map((open) => open.history.present.id)
    .join("\n");
  useEffect(() => {
    if (failed === "") return;
    const clock = setInterval(() => {
      for (const id of failed.split("\n")) void save(id);
    }, untilAgain);
    return () => clearInterval(clock);
  }, [failed, save]);

  useEffect(() => {
    const onHide = () => {
      if (document.visibilityState !== "hidden") return;
      flushTyping();
      saveAll();
    };
    const onGone = () => {
      flushTyping();
      saveLast();
    };
    document.addEventListener("visibilitychange", onHide);
    addEventListener("pagehide", onGone);
    return () => {
      document.removeEventListener("visibilitychange", onHide);
      removeEventListener("pagehide", onGone);
    };
  }, [saveAll, saveLast]);

  return useCallback(
    (id: string) => {
      flushTyping();
      return save(id);
    },
    [save],
  );
}
