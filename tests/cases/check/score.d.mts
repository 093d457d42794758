import type { Article } from "../../../core/article.ts";
import type * as check from "../../../core/check.ts";
import type { Finding } from "../../../core/check/finding.ts";

/** A case file: an article, sentences that say again what it says, and the same with a fault in each. */
export interface CheckCase {
  name: string;
  article: Article;
  faithful: string[];
  faults: { kind: string; sentence: string }[];
}
export interface Count {
  faults: number;
  found: number;
  faithful: number;
  flagged: number;
}
export interface Score {
  counts: Record<"all" | "seen" | "heldOut", Count>;
  missed: { name: string; half: string; kind: string; sentence: string }[];
  flagged: { name: string; half: string; sentence: string; findings: Finding[] }[];
  byKind: Record<string, { faults: number; found: number }>;
}
export function readCases(folder?: string): CheckCase[];
export function score(
  cases: readonly CheckCase[],
  core: Pick<typeof check, "readSources" | "checkStatements" | "statementsOf">,
): Score;
