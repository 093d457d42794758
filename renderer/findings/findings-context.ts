import { createContext, use } from "react";
import type { PackFinding } from "../../core/check/pack-check.ts";
import type { Disagreement } from "../../core/check/disagreement.ts";
import type { RunningCheck } from "./check.ts";
import type { FindingOrder } from "./finding-order.ts";

/** What the marks of entries show of the check. It stays the same while a person types and the check says the same. */
export interface MarkFindings {
  /** Those a person still has to look at, by the entry they stand in. */
  byEntry: ReadonlyMap<string, readonly PackFinding[]>;
  /** Where the articles disagree. */
  disagreements: readonly Disagreement[];
  /** The entries whose supported facts rest on one source alone, in a pack of several articles. */
  single: ReadonlySet<string>;
  /** The key of the one that is open in the queue. */
  current: string | null;
  /** Opens one in the queue; null: none. */
  open: (key: string | null) => void;
}

/** What text and queue share of the check of one pack. */
export interface Findings extends RunningCheck, Pick<MarkFindings, "current" | "open"> {
  /** Those a person still has to look at, in the order chosen. */
  waiting: readonly PackFinding[];
  order: FindingOrder;
  setOrder: (order: FindingOrder) => void;
}

/** Carries the {@link MarkFindings} to the marks. */
export const MarkFindingsContext = createContext<MarkFindings | null>(null);

/** The findings that marks show; throws outside of a desk. */
export function useMarkFindings(): MarkFindings {
  const findings = use(MarkFindingsContext);
  if (!findings) throw new Error("findings are asked for outside of a desk");
  return findings;
}

/** Carries the {@link Findings} to whatever shows them. */
export const FindingsContext = createContext<Findings | null>(null);

/** The findings of the pack in front; throws outside of its desk. */
export function useFindings(): Findings {
  const findings = use(FindingsContext);
  if (!findings) throw new Error("findings are asked for outside of a desk");
  return findings;
}
