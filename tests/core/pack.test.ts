import { describe, expect, test } from "vitest";
import {
  addArticle,
  addEntry,
  changeEntry,
  leadJoin,
  moveArticle,
  moveEntry,
  packSchema,
  paragraphNumber,
  removeArticle,
  removeEntry,
  type Pack,
} from "../../core/pack.ts";
import { exampleArticle, examplePack } from "../examples.ts";

const ids = (pack: Pack, section: string): string[] => pack.sections[section]?.entries.map((entry) => entry.id) ?? [];

describe("edits give a new pack and leave the old one", () => {
  const pack = packSchema.parse(examplePack());
  const before = JSON.stringify(pack);

  test.each([
    ["move down", moveEntry(pack, "objectives", "o1", 1), ["o2", "o1", "o3"]],
    ["move up", moveEntry(pack, "objectives", "o3", -1), ["o1", "o3", "o2"]],
    ["not past the end", moveEntry(pack, "objectives", "o3", 5), ["o1", "o2", "o3"]],
    ["no such entry", moveEntry(pack, "objectives", "none", 1), ["o1", "o2", "o3"]],
    ["remove", removeEntry(pack, "objectives", "o2"), ["o1", "o3"]],
    [
      "add between",
      addEntry(pack, "objectives", { id: "n", lead: "", text: "Neuf", source: null }, 1),
      ["o1", "n", "o2", "o3"],
    ],
    ["no such section", removeEntry(pack, "none", "o2"), ["o1", "o2", "o3"]],
  ])("%s", (_, next, order) => {
    expect(ids(next, "objectives")).toEqual(order);
    expect(packSchema.parse(next)).toEqual(next);
    expect(JSON.stringify(pack)).toBe(before);
  });

  test("a reworded sentence keeps its id and its source", () => {
    const next = changeEntry(pack, "objectives", "o1", { text: "Ouvrir un lycée" });
    expect(next.sections["objectives"]?.entries[0]).toMatchObject({
      id: "o1",
      text: "Ouvrir un lycée",
      source: { line: 4 },
    });
  });

  test("an entry of another shape is refused", () => {
    expect(() => addEntry(pack, "figures", { id: "n", lead: "", text: "Neuf", source: null })).toThrow();
  });
});

test("articles are added once, moved and removed", () => {
  const pack = addArticle(addArticle(addArticle(examplePack(), "a2"), "a3"), "a2");
  expect(pack.articles).toEqual(["a1", "a2", "a3"]);
  expect(moveArticle(pack, "a3", -1).articles).toEqual(["a1", "a3", "a2"]);
  expect(moveArticle(pack, "a1", -1).articles).toEqual(["a1", "a2", "a3"]);
  expect(removeArticle(pack, "a1").articles).toEqual(["a2", "a3"]);
});

test.each([
  ["Sécuritaires", "poursuivre", "_:"],
  ["Sécuritaires", "Poursuivre", "."],
  ["Sécuritaires.", "Poursuivre", ""],
  ["", "Poursuivre", ""],
])("between %s and %s stands %s", (lead, text, join) => {
  expect(leadJoin(lead, text, "_")).toBe(join);
});

test("a source finds its paragraph's number by its line", () => {
  const article = exampleArticle();
  expect(paragraphNumber({ article: "a1", line: 8, words: "", drawn: "" }, article)).toBe(4);
  expect(paragraphNumber({ article: "a1", line: 99, words: "", drawn: "" }, article)).toBeNull();
});
