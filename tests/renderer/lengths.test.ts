import { describe, expect, test } from "vitest";
import { excessOf, lengthsOf } from "../../renderer/pack/lengths.ts";
import { en } from "../../renderer/strings/en.ts";
import { fr } from "../../renderer/strings/fr.ts";

const length = { section: "a", pages: 0.84, lines: 26, words: 202 };

describe("a section against the norm of its template", () => {
  test("is too long by what it has more than the norm, in the unit of the norm", () => {
    expect(excessOf(length, 3, { lines: 4 })).toEqual({ unit: "lines", by: 22 });
    expect(excessOf(length, 3, { words: 200 })).toEqual({ unit: "words", by: 2 });
    expect(excessOf(length, 3, { entries: 2 })).toEqual({ unit: "entries", by: 1 });
    expect(excessOf(length, 3, { pages: [0.2, 0.5] })).toEqual({ unit: "pages", by: 0.3 });
  });

  test("is not where it keeps to it, where what is over is not seen, and where there is none", () => {
    expect(excessOf(length, 3, { lines: 26, words: 202, entries: 3, pages: [0.2, 1] })).toBeNull();
    expect(excessOf(length, 3, { pages: [0.2, 0.82] })).toBeNull();
    expect(excessOf(length, 3, undefined)).toBeNull();
  });

  test("is told in words of both languages", () => {
    expect(fr.length.excess({ unit: "pages", by: 0.3 })).toBe("0,3 page de trop");
    expect(fr.length.excess({ unit: "pages", by: 2.5 })).toBe("2,5 pages de trop");
    expect(en.length.excess({ unit: "pages", by: 0.5 })).toBe("0.5 pages too many");
    expect(en.length.excess({ unit: "pages", by: 1 })).toBe("1.0 page too many");
    expect(fr.length.excess({ unit: "lines", by: 1 })).toBe("1 ligne de trop");
    expect(en.length.excess({ unit: "words", by: 12 })).toBe("12 words too many");
    expect(fr.length.ofNorm(length, 3, { pages: [1, 2] })).toBe("0,8 / 2");
    expect(fr.length.ofNorm({ ...length, lines: 4 }, 3, { lines: 4 })).toBe("4 / 4 lignes");
    expect(en.length.ofNorm(length, 3, undefined)).toBe("0.8");
    expect(fr.length.pack(7, 6, 14)).toBe("7 pages · norme 6 à 14");
  });
});

test("lengths that were measured again stay the same objects where nothing of them changed", () => {
  const other = { ...length, section: "b" };
  const first = lengthsOf({ ownPages: 7, sections: [length, other] }, null);
  expect(lengthsOf({ ownPages: 7, sections: [{ ...length }, { ...other }] }, first)).toBe(first);
  const longer = lengthsOf({ ownPages: 8, sections: [{ ...length }, { ...other, lines: 27 }] }, first);
  expect(longer.pages).toBe(8);
  expect(longer.sections.get("a")).toBe(first.sections.get("a"));
  expect(longer.sections.get("b")).toMatchObject({ lines: 27 });
});

test("the foot says which pages it counts", () => {
  expect(en.length.packHelp(12)).toBe("12 pages without annexed articles");
  expect(fr.length.packHelp(12)).toMatch(/^12\spages sans les articles annexés$/u);
});
