import { expect, test } from "vitest";
import { answering, type Proof } from "../../renderer/export/proof.ts";
import { en } from "../../renderer/strings/en.ts";
import { fr } from "../../renderer/strings/fr.ts";

const proof: Proof = {
  unprintable: [],
  properties: {
    title: "T",
    subject: "S",
    language: "en-GB",
    created: "2026-11-23T00:00:00Z",
    author: null,
    keywords: [],
  },
};

test("a proof stands only for the pack, the reader and the kind of copy that it was made for", () => {
  const asked = { pack: "p", reader: undefined, clean: true };
  const found = { asked, proof };
  expect(answering(null, asked)).toBeNull();
  expect(answering(found, { ...asked })).toBe(proof);
  expect(answering(found, { ...asked, clean: false })).toBeNull();
  expect(answering(found, { ...asked, reader: "press" })).toBeNull();
  expect(answering(found, { ...asked, pack: "q" })).toBeNull();
});

test("the office is said to be kept as author only where the file names one", () => {
  const { properties: english } = en.export;
  const { properties: french } = fr.export;
  expect([english.keptIn(true), french.keptIn(true)]).toEqual([
    expect.stringContaining("author"),
    expect.stringContaining("auteur"),
  ]);
  expect(english.keptIn(false)).not.toContain("author");
  expect(french.keptIn(false)).not.toContain("auteur");
});
