import { describe, expect, test } from "vitest";
import { comparePacks, compareWords, countWordsOf } from "../../core/comparison.ts";
import { packSchema, type Entry } from "../../core/pack.ts";
import { goneBack, sayingOf } from "../../core/version.ts";
import { point, pointsPack } from "./points-pack.ts";

const three = [point("1", "Renforcer les liens."), point("2", "Signer un accord."), point("3", "Ouvrir une ligne.")];

describe("two states of a pack", () => {
  test("that say the same have nothing between them, whoever saved them and when", () => {
    const one = pointsPack(three);
    const { counts, sections } = comparePacks(one, { ...one, revision: 9, modified: "2027-01-01T00:00:00.000Z" });
    expect(sections).toEqual([]);
    expect(counts).toMatchObject({ isChanged: false, wordsAdded: 0, entriesChanged: 0 });
  });

  test("that are kept alike have nothing between them, in whatever order and with whatever empty places they are held", () => {
    const source = { article: "a", line: 3, words: "Renforcer les liens.", drawn: "" };
    const vouch = { sentence: "Renforcer les liens.", words: "liens", reason: "Dit." };
    const kept = pointsPack([{ ...point("1", "Renforcer les liens."), source }], { vouched: [vouch] });
    const { article, line, words, drawn } = source;
    const { sentence, reason } = vouch;
    const entry = {
      ...point("1", "Renforcer les liens."),
      source: { drawn, words, line, article },
      further: undefined,
    };
    const held = {
      ...kept,
      sections: { ...kept.sections, objectives: { shape: "points" as const, entries: [entry] } },
      vouched: [{ reason, words: vouch.words, sentence }],
    };
    expect(comparePacks(kept, held)).toMatchObject({ sections: [], fields: [], counts: { isChanged: false } });
  });

  test("tell what was added, removed and reworded, in the order of reading", () => {
    const later = [point("1", "Renforcer les liens anciens."), point("3", "Ouvrir une ligne."), point("4", "Un vœu.")];
    const { sections, counts } = comparePacks(pointsPack(three), pointsPack(later));
    expect(sections).toHaveLength(1);
    expect(sections[0]?.entries.map(({ entry, before, after }) => [entry, before !== null, after !== null])).toEqual([
      ["1", true, true],
      ["2", true, false],
      ["4", false, true],
    ]);
    expect(
      sections[0]?.entries[0]?.words.filter(({ kind }) => kind === "added").map(({ text }) => text.trim()),
    ).toEqual(["anciens"]);
    expect(counts).toEqual({
      wordsAdded: 3,
      wordsRemoved: 3,
      entriesAdded: 1,
      entriesRemoved: 1,
      entriesChanged: 1,
      entriesMoved: 0,
      isChanged: true,
    });
  });

  test("tell one entry that was moved, not those that it passed, and from which section", () => {
    const [first, second, third] = three;
    if (!first || !second || !third) throw new Error("three are given");
    const moved = comparePacks(pointsPack(three), pointsPack([third, first, second]));
    expect(moved.sections.flatMap(({ entries }) => entries.map(({ entry, from }) => [entry, from]))).toEqual([
      ["3", null],
    ]);
    expect(moved.counts).toMatchObject({ entriesMoved: 1, entriesChanged: 0, wordsAdded: 0 });
    const elsewhere = pointsPack([first, second], {
      sections: {
        objectives: { shape: "points", entries: [first, second] },
        context: { shape: "text", entries: [third] },
      },
    });
    const across = comparePacks(pointsPack(three), elsewhere);
    expect(across.sections).toMatchObject([
      { section: "context", entries: [{ entry: "3", from: "objectives", moved: true }] },
    ]);
    expect(across.counts).toMatchObject({ entriesAdded: 0, entriesRemoved: 0, entriesMoved: 1 });
  });

  test("tell a date or status that differs though the words do not, and what is in neither", () => {
    const outcome = (change: object) =>
      ({ ...point("o", "Un accord."), status: "announced", date: null, ...change }) as Entry;
    const of = (entry: Entry) =>
      packSchema.parse({ ...pointsPack([]), sections: { outcomes: { shape: "outcomes", entries: [entry] } } });
    const signed = comparePacks(of(outcome({})), of(outcome({ status: "signed", date: "2026-11" })));
    expect(signed.sections[0]?.entries[0]).toMatchObject({ isValueChanged: true, isOtherwiseChanged: false });
    const meant = comparePacks(of(outcome({})), of(outcome({ audience: "press" })));
    expect(meant.sections[0]?.entries[0]).toMatchObject({ isValueChanged: false, isOtherwiseChanged: true });
  });

  test("tell what else of the pack differs", () => {
    const later = pointsPack(three, { title: "Visite d’État", articles: ["c", "b", "a"], marking: "internal" });
    expect(comparePacks(pointsPack(three, { articles: ["a", "b", "d"] }), later)).toMatchObject({
      articlesAdded: ["c"],
      articlesRemoved: ["d"],
      areArticlesReordered: true,
      fields: ["marking"],
      counts: { isChanged: true, wordsAdded: 1 },
    });
  });

  test("stay one whole each where nearly every word differs, so that it is no work of minutes", () => {
    const text = (word: string) => Array.from({ length: 3000 }, (_, at) => `${word}${at}`).join(" ");
    const stretches = compareWords(text("a"), text("b"));
    expect(stretches.map(({ kind }) => kind)).toEqual(["removed", "added"]);
    expect(countWordsOf("L’accord – signé, à 14 h.")).toBe(5);
  });
});

test("gone back, a pack says what the version says and is still itself", () => {
  const now = { ...pointsPack(three), id: "now", revision: 7, created: "2026-11-24T12:00:00.000Z" };
  const back = goneBack(now, pointsPack([], { title: "Avant" }));
  expect(back).toMatchObject({ id: "now", revision: 7, created: now.created, title: "Avant" });
  expect(sayingOf(back)).toBe(sayingOf(pointsPack([], { title: "Avant" })));
});
