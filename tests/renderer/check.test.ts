import { expect, test } from "vitest";
import type { PackCheck, PackFinding } from "../../core/check/pack-check.ts";
import { shareCheck } from "../../renderer/findings/check.ts";
import { inOrder } from "../../renderer/findings/finding-order.ts";

function finding(entry: string, change: Partial<PackFinding> = {}): PackFinding {
  return {
    section: "context",
    entry,
    field: "text",
    offset: 0,
    kind: "date",
    sentence: "Le 5 août.",
    span: [3, 9],
    verdict: "not-found",
    sources: [],
    independent: 0,
    note: null,
    reason: null,
    ...change,
  };
}

test("a check that says the same is the same, and one that says something else keeps what it says again", () => {
  const last: PackCheck = { findings: [finding("one"), finding("two")], disagreements: [] };
  expect(shareCheck({ findings: [finding("one"), finding("two")], disagreements: [] }, last)).toBe(last);
  const next = shareCheck({ findings: [finding("one", { verdict: "near" }), finding("two")], disagreements: [] }, last);
  expect(next.findings[0]?.verdict).toBe("near");
  expect(next.findings[1]).toBe(last.findings[1]);
  const fewer = shareCheck({ findings: [finding("one")], disagreements: [] }, last);
  expect(fewer.findings).toHaveLength(1);
});

test("a queue stands as the text does, or with what no article says before what differs and what they disagree on", () => {
  const verdicts = ["disagree", "near", "not-found", "near"] as const;
  const findings = verdicts.map((verdict, at) => finding(String(at), { verdict }));
  const entries = (order: "text" | "verdict") => inOrder(findings, order).map(({ entry }) => entry);
  expect(entries("text")).toEqual(["0", "1", "2", "3"]);
  expect(entries("verdict")).toEqual(["2", "1", "3", "0"]);
});
