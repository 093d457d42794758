import { describe, expect, test } from "vitest";
import type { Sentence } from "../../core/pack.ts";
import { keepEntries, paragraphsIn, piecesOf, replaceWords } from "../../core/running-text.ts";

function sentence(id: string, change: Partial<Sentence> = {}): Sentence {
  return { id, lead: "", text: id, source: null, ...change };
}

const ids = (entries: readonly Sentence[]): string[] => entries.map(({ id }) => id);

describe("paragraphs of sentences", () => {
  test("take in what runs on from their first sentence", () => {
    const entries = [sentence("a"), sentence("b", { runsOn: true }), sentence("c")];
    expect(paragraphsIn(entries).map(ids)).toEqual([["a", "b"], ["c"]]);
    // Nothing stands before the first entry for it to run on from.
    expect(paragraphsIn([sentence("a", { runsOn: true }), sentence("b")]).map(ids)).toEqual([["a"], ["b"]]);
  });

  test("keep their beginning and their list when their first sentence goes, and never join the paragraph before", () => {
    const entries = [
      sentence("a"),
      sentence("b", { list: "bullets" }),
      sentence("c", { runsOn: true }),
      sentence("d", { runsOn: true }),
    ];
    const kept = keepEntries(entries, ({ id }) => id !== "b");
    expect(paragraphsIn(kept).map(ids)).toEqual([["a"], ["c", "d"]]);
    expect(kept[1]?.list).toBe("bullets");
    expect(paragraphsIn(keepEntries(entries, ({ id }) => id !== "b" && id !== "c")).map(ids)).toEqual([["a"], ["d"]]);
    expect(paragraphsIn(keepEntries(entries, ({ id }) => id !== "c")).map(ids)).toEqual([["a"], ["b", "d"]]);
  });
});

describe("the pieces of a text", () => {
  test("are cut where its look changes or a note stands, also where both overlap", () => {
    const text = "Moscou a livré du blé";
    const pieces = piecesOf({
      text,
      emphasis: [
        { from: 0, to: 14, look: "strong" },
        { from: 9, to: 21, look: "emphasis" },
      ],
      notes: [{ at: 6, text: "n" }],
    });
    expect(pieces.map(({ from, to, looks, notes }) => [text.slice(from, to), [...looks].join(), notes.length])).toEqual(
      [
        ["Moscou", "strong", 1],
        [" a ", "strong", 0],
        ["livré", "strong,emphasis", 0],
        [" du blé", "emphasis", 0],
      ],
    );
  });

  test("reach no further than the text, and hold a note before its first word", () => {
    const pieces = piecesOf({
      text: "Oui",
      emphasis: [{ from: 1, to: 99, look: "strong" }],
      notes: [{ at: 0, text: "n" }],
    });
    expect(pieces.map(({ from, to, notes }) => [from, to, notes.length])).toEqual([
      [0, 0, 1],
      [0, 1, 0],
      [1, 3, 0],
    ]);
    expect(piecesOf({ text: "" })).toEqual([]);
  });
});

test("words put in the place of others leave what is set off around them where it was", () => {
  const sentence = {
    text: "livré 55 000 tonnes de blé",
    emphasis: [
      { from: 6, to: 12, look: "strong" as const },
      { from: 23, to: 26, look: "emphasis" as const },
    ],
    notes: [{ at: 26, text: "n" }],
  };
  const change = replaceWords(sentence, 6, 12, "50 000 000");
  expect(change.text).toBe("livré 50 000 000 tonnes de blé");
  expect(change.emphasis?.map(({ from, to }) => change.text.slice(from, to))).toEqual(["50 000 000", "blé"]);
  expect(change.notes?.[0]?.at).toBe(change.text.length);
});
