import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { lexiconOf } from "../../../core/recognise/lexicon.ts";
import { statusOf } from "../../../core/recognise/outcomes.ts";

const lines = readFileSync(join(import.meta.dirname, "../../cases/draft/statuses.txt"), "utf8")
  .trim()
  .split("\n");

function readLine(line: string): { expected: string; sentence: string; found: ReturnType<typeof statusOf> } {
  const [language = "", expected = "", sentence = ""] = line.split("\t");
  const lexicon = lexiconOf(language);
  if (!lexicon) throw new Error(`no lexicon for ${language}`);
  return { expected, sentence, found: statusOf(sentence, lexicon) };
}

test.each(["fr", "en"])("%s: of the written sentences .95 and more get their status", (language) => {
  const own = lines.filter((line) => line.startsWith(`${language}\t`)).map(readLine);
  expect(own.length).toBeGreaterThanOrEqual(60);
  const wrong = own.filter(({ expected, found }) => found.status !== expected);
  const report = wrong
    .map(({ expected, sentence, found }) => `${sentence} ${expected}, read ${found.status}`)
    .join("\n");
  expect(wrong.length / own.length, report).toBeLessThanOrEqual(0.05);
});

test("a status that is read is lit by words of the sentence, and only such", () => {
  for (const { sentence, found } of lines.map(readLine)) {
    expect(found.deciding.length > 0, sentence).toBe(found.status !== "notReported");
    for (const [from, to] of found.deciding) expect(sentence.slice(from, to)).toMatch(/^\p{L}.*[\p{L}’]$/su);
  }
});
