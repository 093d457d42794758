import { startTransition, useEffect, useState } from "react";
import { typingRests } from "../text/typing.ts";

/** How long, in milliseconds, typing has to rest for what goes through the whole pack. */
const rest = 300;

/**
 * A pack for all that goes through the whole of it: while a person types it stays as it was, and follows once no key came for a
 * moment, so that no key waits for it. Any other change (`isTyped` false) is followed at once, in the background.
 */
export function useCalm<Value>(pack: Value, isTyped: boolean): Value {
  const [calm, setCalm] = useState(pack);
  useEffect(() => {
    let wait: ReturnType<typeof setTimeout> | undefined;
    const follow = () => {
      const left = isTyped ? rest - typingRests() : 0;
      if (left > 0) wait = setTimeout(follow, left);
      else startTransition(() => setCalm(() => pack));
    };
    follow();
    return () => clearTimeout(wait);
  }, [pack, isTyped]);
  return calm;
}
