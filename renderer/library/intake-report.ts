import type { Intake, Outcome } from "./intake.ts";

/** What an import came to, by figures. */
export interface IntakeSums {
  added: number;
  known: number;
  cut: number;
  undated: number;
  /** Articles with signs that could not be read. */
  unreadable: number;
  failed: number;
}

/** See {@link IntakeSums}. */
export function sumUp({ outcomes }: Pick<Intake, "outcomes">): IntakeSums {
  const sums = { added: 0, known: 0, cut: 0, undated: 0, unreadable: 0, failed: 0 };
  const counted = new Set<string>();
  for (const outcome of outcomes) {
    if (outcome.kind === "failed") sums.failed += 1;
    else if (outcome.kind === "read") {
      sums[outcome.known ? "known" : "added"] += 1;
      // One article may come out of several files.
      if (counted.has(outcome.article)) continue;
      counted.add(outcome.article);
      sums.cut += outcome.removed;
      sums.undated += outcome.undated ? 1 : 0;
      sums.unreadable += outcome.unreadable > 0 ? 1 : 0;
    }
  }
  return sums;
}

/** Whether an import brought in packs alone: then no figures of articles are told. */
export function isPacksOnly(outcomes: readonly Outcome[]): boolean {
  return outcomes.length > 0 && outcomes.every(({ kind }) => kind === "pack" || kind === "readOnly");
}

/** Worst first: what failed, then what has signs that could not be read, then what wants a date, then the rest in their order. */
export function worstFirst(outcomes: readonly Outcome[]): Outcome[] {
  const rank = (outcome: Outcome): number => {
    if (outcome.kind === "failed" || outcome.kind === "readOnly") return 0;
    if (outcome.kind === "read" && outcome.unreadable > 0) return 1;
    return outcome.kind === "read" && outcome.undated ? 2 : 3;
  };
  return outcomes.toSorted((a, b) => rank(a) - rank(b));
}

/** What failed and why, and what could be read in part only, as text: a line each, file and sentence parted by a tab. */
export function reportText(
  outcomes: readonly Outcome[],
  word: (reason: unknown) => string,
  wordUnreadable: (signs: number) => string,
): string {
  const lines = outcomes.flatMap((outcome) => {
    if (outcome.kind === "failed") return [`${outcome.name}\t${word(outcome.reason)}`];
    if (outcome.kind !== "read" || outcome.unreadable === 0) return [];
    return [`${outcome.name}\t${wordUnreadable(outcome.unreadable)}`];
  });
  return lines.map((line) => `${line}\n`).join("");
}
