import { useCallback, useEffect, useLayoutEffect, useRef, useState, type Dispatch } from "react";
import { flushSync } from "react-dom";
import { joinPacks } from "../../core/joining.ts";
import type { Client } from "../../core/wire.ts";
import { isUnsaved, type Action, type OpenPack, type State } from "../state.ts";
import { flushTyping } from "../text/typing.ts";

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
 * thing; `told` hears of it, with the title, and `fail` of what went wrong in that. Answers what takes a pack over.
 */
export function useHolding(
  client: Client,
  state: State,
  dispatch: Dispatch<Action>,
  save: (id: string) => Promise<boolean>,
  told: (title: string) => void,
  fail: (thrown: unknown) => void,
): (id: string) => Promise<void> {
  const [window] = useState(() => crypto.randomUUID());
  const latest = useRef(state);
  const hiddenSince = useRef<number | null>(null);
  useLayoutEffect(() => {
    latest.current = state;
  });

  const bringIn = useCallback(
    async (id: string) => {
      const pack = await client("packs.get", { id });
      // What is typed and not yet told counts as unsaved.
      flushTyping();
      dispatch({ type: "follow", pack });
    },
    [client, dispatch],
  );
  const ask = useCallback(
    async (take: string | null = null) => {
      const { tabs } = latest.current;
      if (tabs.length === 0) return;
      const hidden = hiddenSince.current !== null && Date.now() - hiddenSince.current > untilSlow;
      const answers = await client("packs.hold", { window, ids: tabs, take, hidden });
      for (const { id, ...held } of answers) {
        const isShown = (isElsewhere: boolean): boolean => latest.current.packs[id]?.isElsewhere === isElsewhere;
        // The last words that were typed here come before those of the window that took over.
        if (!held.isHere && isShown(false)) await save(id);
        if (isShown(held.isHere)) {
          flushTyping();
          // Drawn at once: what is typed from here on is refused, not lost.
          flushSync(() => dispatch({ type: "elsewhere", id, isElsewhere: !held.isHere }));
        }
        const now = latest.current.packs[id];
        if (now && isBehind(now, held)) await bringIn(id);
      }
    },
    [bringIn, client, dispatch, save, window],
  );

  const isGone = useRef(false);
  const quietly = useCallback(() => {
    // A host that is gone is said where something is to be saved.
    if (!isGone.current) void ask().catch(() => undefined);
  }, [ask]);
  const release = useCallback(
    (ids: string[]) => {
      if (ids.length > 0) void client("packs.release", { window, ids }).catch(() => undefined);
    },
    [client, window],
  );

  // What was closed is free; what was opened is asked for at once; what stays open stays held.
  const shown = useRef<string[]>([]);
  const tabs = state.tabs.join("\n");
  useEffect(() => {
    const ids = tabs === "" ? [] : tabs.split("\n");
    release(shown.current.filter((id) => !ids.includes(id)));
    shown.current = ids;
    quietly();
  }, [quietly, release, tabs]);

  useEffect(() => {
    const onVisibility = () => {
      hiddenSince.current = document.visibilityState === "hidden" ? Date.now() : null;
      if (hiddenSince.current === null) quietly();
    };
    const clock = setInterval(quietly, beat);
    const channel = new BroadcastChannel(channelName);
    channel.addEventListener("message", quietly);
    document.addEventListener("visibilitychange", onVisibility);
    const onLeave = () => {
      isGone.current = true;
      release(shown.current);
    };
    const onReturn = () => {
      isGone.current = false;
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
      release(shown.current);
    };
  }, [quietly, release]);

  // What another window saved meanwhile is joined with what was written here.
  const changed = Object.values(state.packs).find((open) => open.saving.kind === "changed")?.history.present.id;
  const tried = useRef<string | null>(null);
  useEffect(() => {
    const open = changed === undefined ? undefined : latest.current.packs[changed];
    if (!open) return;
    const { present } = open.history;
    const join = async () => {
      // That it cannot be asked for now is said where it is to be saved.
      const theirs = await client("packs.get", { id: present.id }).catch(() => null);
      if (!theirs) return;
      flushTyping();
      const attempt = `${present.id} ${theirs.revision}`;
      const now = latest.current.packs[present.id];
      const joined = now && tried.current !== attempt ? joinPacks(now.stored, now.history.present, theirs) : null;
      tried.current = attempt;
      if (joined === null) return;
      dispatch({ type: "joined", theirs, joined });
      told(joined.title);
    };
    join().catch(fail);
  }, [changed, client, dispatch, fail, told]);

  return useCallback(
    async (id: string) => {
      await ask(id);
      const channel = new BroadcastChannel(channelName);
      channel.postMessage(id);
      channel.close();
      await new Promise((resolve) => setTimeout(resolve, grace));
      if (latest.current.packs[id]) await bringIn(id);
    },
    [ask, bringIn],
  );
}
