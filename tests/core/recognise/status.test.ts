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

// Of the sentences above one in twenty may be wrong; of what was not done nothing may be told as done.
test.each([
  ["fr", "La ministre a renoncé à signer l’accord de pêche."],
  ["fr", "La visite n’a permis de signer aucun accord."],
  ["fr", "Le Parlement a refusé de ratifier la convention."],
  ["fr", "Le président a nié avoir signé cet accord."],
  ["fr", "Il est possible que les deux pays aient signé un accord."],
  ["en", "The minister refused to sign the agreement."],
  ["en", "The minister declined to sign the agreement."],
  ["en", "The president denied having signed the agreement."],
  ["en", "The ministry denies signing a contract."],
  ["en", "The parties signed no agreement."],
  ["en", "It is possible that the two countries have signed a pact."],
  ["en", "The ministers called off the announced signing of a defence agreement."],
  ["fr", "Les ministres ont annulé la signature annoncée d’un accord de défense."],
])("%s: a refusal and a denial are no result: %s", (language, sentence) => {
  const lexicon = lexiconOf(language);
  if (!lexicon) throw new Error(`no lexicon for ${language}`);
  expect(statusOf(sentence, lexicon).status).toBe("notReported");
});

test.each([
  "Unless parliament votes, the treaty enters into force on 5 June.",
  "The pact takes effect if both sides ratify it.",
])("what hangs on a condition is not yet in force: %s", (sentence) => {
  const lexicon = lexiconOf("en");
  expect(lexicon && statusOf(sentence, lexicon).status).toBe("expected");
});

test("a status that is read is lit by words of the sentence, and only such", () => {
  for (const { sentence, found } of lines.map(readLine)) {
    expect(found.deciding.length > 0, sentence).toBe(found.status !== "notReported");
    for (const [from, to] of found.deciding) expect(sentence.slice(from, to)).toMatch(/^\p{L}.*[\p{L}’]$/su);
  }
});
