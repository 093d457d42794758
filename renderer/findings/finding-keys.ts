import { useEffect } from "react";
import { flushSync } from "react-dom";
import { keyOf } from "./check.ts";
import type { Findings } from "./findings-context.ts";
import { queueElement } from "./findings-view.tsx";

/** F8 goes to the next finding, Shift+F8 to the last, round and round; none of it while a sheet lies over the window. */
export function useFindingKeys({ waiting, current, open }: Findings): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "F8" || document.querySelector("[role=dialog]")) return;
      event.preventDefault();
      const at = waiting.findIndex((finding) => keyOf(finding) === current);
      const step = event.shiftKey ? -1 : 1;
      const next =
        waiting[at === -1 ? (step === 1 ? 0 : waiting.length - 1) : (at + step + waiting.length) % waiting.length];
      if (!next) return;
      flushSync(() => open(keyOf(next)));
      document.getElementById(queueElement)?.querySelector<HTMLElement>("[aria-current=true]")?.focus();
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, [waiting, current, open]);
}
