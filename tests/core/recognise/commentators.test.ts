import { expect, test } from "vitest";
import { isCommentators } from "../../../core/recognise/commentators.ts";
import { lexiconOf } from "../../../core/recognise/lexicon.ts";

test.each([
  ["en", "economist at the Orvane Institute", true],
  ["en", "former editor-in-chief of the Cassen Courier", true],
  ["en", "political analyst", true],
  ["en", "Minister for Academic Exchanges", false],
  ["en", "senior economist at the Ministry of Ports", false],
  ["en", "Deputy Secretary-General and scholar", false],
  ["fr", "ancien journaliste à Cassen", true],
  ["fr", "docteure en droit", true],
  ["fr", "essayiste et militante", true],
  ["fr", "historienne et ministre des Ports", false],
  ["fr", "conseiller chargé de la revue critique", false],
  ["fr", "analyste au ministère des Ports", false],
])("who speaks from outside, %s: %s", (language, role, expected) => {
  const lexicon = lexiconOf(language);
  if (!lexicon) throw new Error(`no lexicon for ${language}`);
  expect(isCommentators(role, lexicon)).toBe(expected);
});
