import { describe, expect, it } from "vitest";
import { errorCodes } from "../../core/errors.ts";
import { en } from "../../renderer/strings/en.ts";
import { fr } from "../../renderer/strings/fr.ts";

type Words = string | ((...given: never[]) => string) | { [key: string]: Words };

function leaves(words: Words, path = ""): [string, string | ((...given: never[]) => string)][] {
  if (typeof words === "string" || typeof words === "function") return [[path, words]];
  return Object.entries(words).flatMap(([key, inner]) => leaves(inner, path === "" ? key : `${path}.${key}`));
}

/** The words of a leaf; a function is given figures and details that it can print. */
function worded(leaf: string | ((...given: never[]) => string)): string {
  if (typeof leaf === "string") return leaf;
  const details = {
    name: "a.txt",
    pack: "P",
    file: "t.yaml",
    line: 3,
    bytes: 2e8,
    reason: "r",
    template: "t",
    language: "fr",
  };
  const given: unknown[] = leaf.length === 1 ? [details] : [2, 3, 4, 5];
  return String(Reflect.apply(leaf, null, given));
}

describe("strings", () => {
  it("has the same keys in both languages, each with as many givens", () => {
    const shape = (words: Words) =>
      leaves(words).map(([path, leaf]) => `${path} ${typeof leaf === "string" ? "" : leaf.length}`);
    expect(shape(fr)).toEqual(shape(en));
  });

  it.each([
    ["en", en],
    ["fr", fr],
  ] as const)("words every error code in %s, with and without details", (_, strings) => {
    for (const code of errorCodes) {
      for (const details of [
        {},
        { name: "rapport.txt", bytes: 200e6, file: "template.yaml", line: 12, reason: "x", pack: "P" },
      ]) {
        const words = strings.errors[code](details);
        expect(words, code).toMatch(/^[«“\p{Lu}].*[.»”]$/u);
        expect(words, code).not.toMatch(/undefined|NaN|\[object/);
      }
    }
    expect(strings.errors["file-empty"]({ name: "rapport.txt" })).toContain("rapport.txt");
  });

  it("binds French punctuation to its word and never shouts", () => {
    for (const [path, leaf] of leaves(fr)) {
      const words = worded(leaf);
      expect(words, path).not.toMatch(/ [:;!?»]|« /);
      expect(words, path).not.toMatch(/!|oups/i);
      // In the French of the screens a briefing is never said to be verified.
      expect(words, path).not.toMatch(/vérifié/i);
    }
    for (const [path, leaf] of leaves(en)) expect(worded(leaf), path).not.toMatch(/!|verified/i);
  });

  it("counts in both languages", () => {
    expect(fr.library.ticked(1)).toBe("1 article coché");
    expect(fr.library.ticked(0)).toBe("0 article coché");
    expect(en.library.ticked(0)).toBe("0 articles ticked");
    expect(fr.library.ticked(1248)).toBe("1\u202f248 articles cochés");
  });
});
