import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { lexiconOf } from "../../../core/recognise/lexicon.ts";
import { judgeObjective } from "../../../core/recognise/objectives.ts";
import { judgeOutcome } from "../../../core/recognise/outcomes.ts";
import { signalsOf } from "../../../core/recognise/signals.ts";

// Trade, health, climate, defence, culture: what the labelled articles have little of. A sentence has "o" where it states an aim,
// "r" where it states a result, both, or "-".
const lines = readFileSync(join(import.meta.dirname, "../../cases/draft/points.txt"), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => line.split("\t"));

const kinds = [
  ["objective", "o", judgeObjective],
  ["outcome", "r", judgeOutcome],
] as const;

describe("aims and results of sentences written for this purpose", () => {
  test.each([
    ["fr", "objective", 0.88],
    ["fr", "outcome", 0.88],
    ["en", "objective", 0.88],
    ["en", "outcome", 0.9],
  ] as const)("%s: each %s, at F1 %f or better", (language, kind, level) => {
    const lexicon = lexiconOf(language);
    const [, letter, judge] = kinds.find(([name]) => name === kind) ?? kinds[0];
    if (!lexicon) throw new Error(`no lexicon for ${language}`);
    const own = lines.filter(([tag]) => tag === language);
    const told = own.map(([, labels = "", text = ""]) => ({
      text,
      wanted: labels.includes(letter),
      found: judge(signalsOf(text, { heading: null, lead: null, item: false }, lexicon)).holds,
    }));
    const right = told.filter(({ wanted, found }) => wanted && found).length;
    const wrong = told.filter(({ wanted, found }) => wanted !== found);
    expect(own.length).toBeGreaterThanOrEqual(50);
    expect((2 * right) / (2 * right + wrong.length), wrong.map(({ text }) => text).join("\n")).toBeGreaterThanOrEqual(
      level,
    );
  });
});
