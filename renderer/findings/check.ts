import { useEffect, useMemo, useRef, useState } from "react";
import type { PackCheck, PackFinding } from "../../core/check/pack-check.ts";
import type { Pack } from "../../core/pack.ts";
import { toErrorEnvelope } from "../../core/errors.ts";
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

/** A check that runs as one types. `again` checks at once, `stop` ends the one under way. */
export interface RunningCheck {
  /** Null until the first answer. */
  check: PackCheck | null;
  running: boolean;
  /** How long the last one took, in milliseconds; null before the first answer. */
  lasted: number | null;
  /** The last one was stopped. */
  stopped: boolean;
  again: () => void;
  stop: () => void;
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
  const [lasted, setLasted] = useState<number | null>(null);
  const [stopped, setStopped] = useState(false);
  const job = useRef<string | null>(null);
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
      setStopped(false);
      try {
        for (let state = takeNewest(); state; state = takeNewest()) {
          job.current = crypto.randomUUID();
          const begun = performance.now();
          const answer = await client("packs.check", { pack: state, job: job.current });
          // What was asked meanwhile makes this answer stale.
          if (newest.current !== null) continue;
          setLasted(performance.now() - begun);
          setCheck((last) => shareCheck(answer, last));
        }
      } catch (thrown) {
        if (toErrorEnvelope(thrown).code === "stopped") setStopped(true);
        else fail(thrown);
      } finally {
        job.current = null;
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
  return useMemo(
    () => ({
      check,
      running,
      lasted,
      stopped,
      again: () => setAsked((count) => count + 1),
      stop: () => {
        newest.current = null;
        if (job.current !== null) client("jobs.stop", { job: job.current }).catch(fail);
      },
    }),
    [check, running, lasted, stopped, client, fail],
  );
}
