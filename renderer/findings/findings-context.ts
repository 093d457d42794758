import { createContext, use } from "react";
import type { PackFinding } from "../../core/check/pack-check.ts";
import type { RunningCheck } from "./check.ts";

/** What marks, text and queue share of the check of one pack. */
export interface Findings extends RunningCheck {
  /** Those a person still has to look at, in text order. */
  waiting: readonly PackFinding[];
  /** The same by entry. */
  byEntry: ReadonlyMap<string, readonly PackFinding[]>;
  /** The entries whose supported facts rest on one source alone, in a pack of several articles. */
  single: ReadonlySet<string>;
  /** The key of the one that is open in the queue. */
  current: string | null;
  /** Opens one in the queue; null: none. */
  open: (key: string | null) => void;
}

/** Carries the {@link Findings} to whatever shows them. */
export const FindingsContext = createContext<Findings | null>(null);

/** The findings of the pack in front; throws outside of its desk. */
export function useFindings(): Findings {
  const findings = use(FindingsContext);
  if (!findings) throw new Error("findings are asked for outside of a desk");
  return findings;
}
