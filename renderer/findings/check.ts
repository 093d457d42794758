import { useEffect, useMemo, useRef, useState } from "react";
import type { PackCheck, PackFinding } from "../../core/check/pack-check.ts";
import type { Pack } from "../../core/pack.ts";
import type { Client } from "../../core/wire.ts";
import { shareEqual } from "../history.ts";

/** How long, in milliseconds, a person has to pause for the pack to be checked. */
const pause = 300;

/** The same for the same finding in the same words at every look. */
export function keyOf({ section, entry, field, offset, span, kind }: PackFinding): string {
  return [section, entry, field, offset, ...span, kind].join("|");
}

/** Findings by the entry they stand in. */
export function groupByEntry(findings: readonly PackFinding[]): ReadonlyMap<string, readonly PackFinding[]> {
  const groups = new Map<string, PackFinding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.entry);
    if (group) group.push(finding);
    else groups.set(finding.entry, [finding]);
  }
  return groups;
}

/** A check with what the one before has wherever both say the same, so that nothing of that is drawn anew. */
export function shareCheck(next: PackCheck, last: PackCheck | null): PackCheck {
  if (last === null) return next;
  const known = new Map(last.findings.map((finding) => [keyOf(finding), finding]));
  const findings = next.findings.map((finding) => shareEqual(finding, known.get(keyOf(finding)) ?? finding));
  const isSame = findings.length === last.findings.length && findings.every((one, at) => one === last.findings[at]);
  const disagreements = shareEqual(next.disagreements, last.disagreements);
  return isSame && disagreements === last.disagreements ? last : { findings, disagreements };
}

/** A check that runs as one types. `again` checks at once. */
export interface RunningCheck {
  /** Null until the first answer. */
  check: PackCheck | null;
  running: boolean;
  again: () => void;
}

/**
 * Checks a pack after each pause, one check at a time: what changes meanwhile is checked as soon as the answer is there, and an answer
 * that came too late is not shown.
 */
export function useCheck(client: Client, pack: Pack, fail: (thrown: unknown) => void): RunningCheck {
  const [check, setCheck] = useState<PackCheck | null>(null);
  const [running, setRunning] = useState(false);
  const [asked, setAsked] = useState(0);
  const busy = useRef(false);
  const newest = useRef<Pack | null>(null);
  useEffect(() => {
    const takeNewest = (): Pack | null => {
      const state = newest.current;
      newest.current = null;
      return state;
    };
    const run = async (): Promise<void> => {
      if (busy.current) return;
      busy.current = true;
      setRunning(true);
      try {
        for (let state = takeNewest(); state; state = takeNewest()) {
          const answer = await client("packs.check", { pack: state });
          // What was asked meanwhile makes this answer stale.
          if (newest.current === null) setCheck((last) => shareCheck(answer, last));
        }
      } catch (thrown) {
        fail(thrown);
      } finally {
        busy.current = false;
        setRunning(false);
      }
    };
    const timer = setTimeout(() => {
      newest.current = pack;
      void run();
    }, pause);
    return () => clearTimeout(timer);
  }, [client, pack, fail, asked]);
  return useMemo(() => ({ check, running, again: () => setAsked((count) => count + 1) }), [check, running]);
}
