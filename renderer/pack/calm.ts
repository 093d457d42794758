import { startTransition, useEffect, useState } from "react";
import type { History } from "../history.ts";
import { typingRests } from "../text/typing.ts";

/** How long, in milliseconds, typing has to rest for what goes through the whole pack. */
const rest = 300;

/**
 * How long to wait yet until typing rested, in milliseconds; 0 where nothing was typed last. `run` is the field last typed in, `now`
 * by the same clock; `textRests` is for how long nothing was typed into a text, which tells of its keys a moment later.
 */
export function calmIn(run: History["run"], now: number, textRests: number): number {
  if (run === null) return 0;
  const since = now - run.at;
  // A clock that was set back tells nothing.
  return Math.max(0, rest - Math.min(since < 0 ? Infinity : since, textRests));
}

/**
 * A pack for all that goes through the whole of it: while a person types, in whatever field, it stays as it was, and follows once no
 * key came for a moment, so that no key waits for it. Any other change (`run` null) is followed at once, in the background.
 */
export function useCalm<Value>(pack: Value, run: History["run"]): Value {
  const [calm, setCalm] = useState(pack);
  useEffect(() => {
    let wait: ReturnType<typeof setTimeout> | undefined;
    const follow = () => {
      const left = calmIn(run, Date.now(), typingRests());
      if (left > 0) wait = setTimeout(follow, left);
      else startTransition(() => setCalm(() => pack));
    };
    follow();
    return () => clearTimeout(wait);
  }, [pack, run]);
  return calm;
}
