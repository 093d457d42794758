import type { Verdict } from "../../core/check/finding.ts";
import type { PackFinding } from "../../core/check/pack-check.ts";

/** In which order the queue stands: as the text does, or by what the check says. */
export const findingOrders = ["text", "verdict"] as const;
/** One of {@link findingOrders}. */
export type FindingOrder = (typeof findingOrders)[number];

/** What no article says comes first, what they settle among themselves last. */
const ranks: Record<Verdict, number> = { "not-found": 0, near: 1, disagree: 2, supported: 3 };

/** Findings that are given in text order, in the order asked for; those of one verdict stay in that of the text. */
export function inOrder(findings: readonly PackFinding[], order: FindingOrder): readonly PackFinding[] {
  return order === "text" ? findings : findings.toSorted((one, other) => ranks[one.verdict] - ranks[other.verdict]);
}
