import { useEffect, useMemo, useState } from "react";
import type { PackCheck, PackFinding } from "../../core/check/pack-check.ts";
import type { Pack } from "../../core/pack.ts";
import type { Client } from "../../core/wire.ts";
import { shareEqual } from "../../core/sameness.ts";
import { createCheckLoop, type CheckProgress } from "./check-loop.ts";

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
export interface RunningCheck extends CheckProgress {
  /** Null until the first answer. */
  check: PackCheck | null;
  again: () => void;
  stop: () => void;
}

/** Checks a pack after each pause; see {@link createCheckLoop}. `client` stays the same. */
export function useCheck(client: Client, pack: Pack, fail: (thrown: unknown) => void): RunningCheck {
  const [check, setCheck] = useState<PackCheck | null>(null);
  const [progress, setProgress] = useState<CheckProgress>({ begun: null, lasted: null, stopped: false });
  const [asked, setAsked] = useState(0);
  const [loop] = useState(() =>
    createCheckLoop(
      client,
      (change) => setProgress((last) => ({ ...last, ...change })),
      (answer) => setCheck((last) => shareCheck(answer, last)),
    ),
  );
  useEffect(() => {
    const timer = setTimeout(() => void loop.ask(pack, fail), pause);
    return () => clearTimeout(timer);
  }, [loop, pack, fail, asked]);
  return useMemo(
    () => ({
      ...progress,
      check,
      again: () => setAsked((count) => count + 1),
      stop: () => void loop.stop().catch(fail),
    }),
    [progress, check, loop, fail],
  );
}
