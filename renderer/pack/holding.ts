import { useCallback, useEffect, useLayoutEffect, useRef, useState, type Dispatch } from "react";
import { joinPacks } from "../../core/joining.ts";
import type { Client } from "../../core/wire.ts";
import { isUnsaved, type Action, type OpenPack, type State } from "../state.ts";

/** How often a window says which packs it shows, in milliseconds. */
const beat = 2000;
/** A page that nobody has looked at for so long is given its clocks more rarely by the browser, soon after; in milliseconds. */
const untilSlow = 60_000;
/** How long a window that takes a pack over waits for the last words of the other, in milliseconds. */
const grace = 400;
/** The channel on which windows of one browser hear at once that a pack was taken over. */
const channelName = "attache-packs";

/** What the library said of a pack that this window shows. */
export interface Held {
  isHere: boolean;
  revision: number;
}

/** What is to be done about a pack, by what the library says of it: nothing; it is to be brought in as the other window left it. */
export function isBehind(open: OpenPack, { revision }: Held): boolean {
  return revision > open.revision && !isUnsaved(open) && open.saving.kind === "kept";
}

/**
 * Tells the library which packs this window shows, so that of two windows on one pack the second is told and only reads: it then
 * follows what the first one writes. What both wrote before they heard of each other is joined, where they did not change the same
 * thing; `told` hears of it, with the title. Answers what takes a pack over.
 */
export function useHolding(
  client: Client,
  state: State,
  dispatch: Dispatch<Action>,
  save: (id: string) => Promise<boolean>,
  told: (title: string) => void,
): (id: string) => Promise<void> {
  const [window] = useState(() => crypto.randomUUID());
  const latest = useRef(state);
  const hiddenSince = useRef<number | null>(null);
  useLayoutEffect(() => {
    latest.current = state;
  });

  const bringIn = useCallback(
    async (id: string) => dispatch({ type: "reload", pack: await client("packs.get", { id }) }),
    [client, dispatch],
  );
  const ask = useCallback(
    async (take: string | null = null) => {
      const { tabs, packs } = latest.current;
      if (tabs.length === 0) return;
      const hidden = hiddenSince.current !== null && Date.now() - hiddenSince.current > untilSlow;
      const answers = await client("packs.hold", { window, ids: tabs, take, hidden });
      for (const { id, ...held } of answers) {
        const open = packs[id];
        if (!open) continue;
        // The last words that were typed here come before those of the window that took over.
        if (!held.isHere && !open.isElsewhere && isUnsaved(open)) await save(id);
        if (open.isElsewhere === held.isHere) dispatch({ type: "elsewhere", id, isElsewhere: !held.isHere });
        const now = latest.current.packs[id];
        if (now && isBehind(now, held)) await bringIn(id);
      }
    },
    [bringIn, client, dispatch, save, window],
  );

  const tabs = state.tabs.join("\n");
  useEffect(() => {
    // A host that is gone is said where something is to be saved.
    let isGone = false;
    const quietly = () => {
      if (!isGone) void ask().catch(() => undefined);
    };
    const onVisibility = () => {
      hiddenSince.current = document.visibilityState === "hidden" ? Date.now() : null;
      if (hiddenSince.current === null) quietly();
    };
    quietly();
    const clock = setInterval(quietly, beat);
    const channel = new BroadcastChannel(channelName);
    channel.addEventListener("message", quietly);
    document.addEventListener("visibilitychange", onVisibility);
    const ids = tabs === "" ? [] : tabs.split("\n");
    const release = () => {
      if (ids.length > 0) void client("packs.release", { window, ids }).catch(() => undefined);
    };
    const onLeave = () => {
      isGone = true;
      release();
    };
    const onReturn = () => {
      isGone = false;
      quietly();
    };
    addEventListener("pagehide", onLeave);
    addEventListener("pageshow", onReturn);
    return () => {
      clearInterval(clock);
      channel.close();
      document.removeEventListener("visibilitychange", onVisibility);
      removeEventListener("pagehide", onLeave);
      removeEventListener("pageshow", onReturn);
      // What was closed is free; what is still open is asked for again at once.
      release();
    };
  }, [ask, client, tabs, window]);

  // What another window saved meanwhile is joined with what was written here.
  const changed = Object.values(state.packs).find((open) => open.saving.kind === "changed")?.history.present.id;
  const tried = useRef<string | null>(null);
  useEffect(() => {
    const open = changed === undefined ? undefined : latest.current.packs[changed];
    if (!open) return;
    const { present } = open.history;
    client("packs.get", { id: present.id }).then(
      (theirs) => {
        const attempt = `${present.id} ${theirs.revision}`;
        const now = latest.current.packs[present.id];
        const joined = now && tried.current !== attempt ? joinPacks(now.stored, now.history.present, theirs) : null;
        tried.current = attempt;
        if (joined === null) return;
        dispatch({ type: "joined", theirs, joined });
        told(joined.title);
      },
      () => undefined,
    );
  }, [changed, client, dispatch, told]);

  return useCallback(
    async (id: string) => {
      await ask(id);
      const channel = new BroadcastChannel(channelName);
      channel.postMessage(id);
      channel.close();
      await new Promise((resolve) => setTimeout(resolve, grace));
      const open = latest.current.packs[id];
      if (open && !isUnsaved(open)) await bringIn(id);
    },
    [ask, bringIn],
  );
}
