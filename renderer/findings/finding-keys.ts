import { flushSync } from "react-dom";
import type { Pack } from "../../core/pack.ts";
import { useRunnings, type Running } from "../commands/running.ts";
import { useWorkplace } from "../workplace.tsx";
import { keyOf } from "./check.ts";
import type { Findings } from "./findings-context.ts";
import { queueElement } from "./findings-view.tsx";
import { showWords } from "./underlines.ts";

/** Offers the commands that go to the next finding and to the last, round and round. */
export function useFindingKeys(pack: Pack, { waiting, current, open }: Findings): void {
  const { strings } = useWorkplace();
  const walk = (step: 1 | -1): Running => ({
    why: waiting.length === 0 ? strings.commands.noFindings : null,
    run() {
      const at = waiting.findIndex((finding) => keyOf(finding) === current);
      const next =
        waiting[at === -1 ? (step === 1 ? 0 : waiting.length - 1) : (at + step + waiting.length) % waiting.length];
      if (!next) return;
      flushSync(() => open(keyOf(next)));
      document.getElementById(queueElement)?.querySelector<HTMLElement>("[aria-current=true]")?.focus();
      showWords(next, pack);
    },
  });
  useRunnings({ "next-finding": walk(1), "last-finding": walk(-1) });
}
