import { reasonFor, type PackCheck } from "../core/check/pack-check.ts";
import type { CallInput, CallOutput } from "../core/contract.ts";
import { citedArticles, type Pack } from "../core/pack.ts";
import type { CheckedAgainst, Work } from "./jobs.ts";
import type { Store } from "./library/store.ts";

/** Looks for what is written in the articles of the library. What checks is loaded when it is first asked for. */
export interface Checking {
  /** What the check finds in a pack. Aborted, `signal` has it fail with "stopped". */
  checkPack(pack: Pack, signal?: AbortSignal): Promise<PackCheck>;
  /** What it finds in a text that is in no pack. */
  checkText(asked: CallInput<"articles.check">): Promise<CallOutput<"articles.check">>;
}

/** See {@link Checking}. */
export function createChecking(store: Store, work: Pick<Work, "check">): Checking {
  /** What the work needs to check against articles; one that is gone from the library supports nothing. */
  function against(ids: readonly string[]): CheckedAgainst {
    const held = ids.flatMap((id) => {
      const revision = store.articles.revisionOf(id);
      return revision === null ? [] : [{ id, revision }];
    });
    return { key: JSON.stringify(held), load: () => held.map(({ id }) => store.articles.get(id)) };
  }

  return {
    async checkPack(pack, signal) {
      const { statementsOfPack } = await import("../core/check/pack-statements.ts");
      const statements = statementsOfPack(pack);
      // An article that is no longer picked is printed among the sources as long as a note names it, and checked against as long.
      const { findings, disagreements } = await work.check(statements, against(citedArticles(pack)), signal);
      return {
        findings: statements.flatMap(({ section, entry, field, offset }, at) =>
          (findings[at] ?? []).map((finding) => ({
            ...finding,
            section,
            entry,
            field,
            offset,
            reason: reasonFor(finding, pack),
          })),
        ),
        disagreements,
      };
    },
    async checkText({ text, articles }) {
      const { statementsOf } = await import("../core/check.ts");
      const { findings, disagreements } = await work.check(statementsOf(text), against(articles));
      return { findings: findings.flat(), disagreements };
    },
  };
}
