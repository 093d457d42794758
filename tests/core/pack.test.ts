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
  traceOf,
  type Outcome,
  type Pack,
  type Sentence,
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

describe("trace", () => {
  const entry = (text: string, words: string | null, lead = ""): Sentence => ({
    id: "e",
    lead,
    text,
    source: words === null ? null : { article: "a1", line: 4, words, drawn: "" },
  });
  const denial = "Le ministre dément que l'accord sera signé et que 290 bourses seront offertes.";
  test.each([
    ["word for word", entry("consolider la relation", "Politique : consolider la relation ;", "Politique"), "quoted"],
    ["first letter, stop, spaces", entry("Consolider  la\u00a0relation.", "consolider la relation ;"), "quoted"],
    ["apostrophes", entry("l'accord est signé", "L’accord est signé."), "quoted"],
    ["spaces before signs", entry("Deux buts\u00a0: l’un\u202f; l’autre", "Deux buts : l'un ; l'autre."), "quoted"],
    ["a word changed", entry("Renforcer la relation", "consolider la relation ;"), "reworded"],
    ["the lead left out", entry("consolider la relation", "Politique : consolider la relation ;"), "reworded"],
    ["a lead of one's own", entry("consolider la relation", "consolider la relation ;", "Politique"), "reworded"],
    ["a figure changed", entry("55 000 livres", "50 000 livres"), "reworded"],
    ["a piece that says the contrary", entry("l'accord sera signé", denial), "reworded"],
    ["a piece of a figure", entry("90 bourses seront offertes", denial), "reworded"],
    ["emptied", entry("", "consolider"), "reworded"],
    ["no source", entry("consolider la relation", null), "own"],
  ])("%s", (_, sentence, trace) => {
    expect(traceOf(sentence)).toBe(trace);
  });
});

test("an outcome whose status or date was changed is reworded", () => {
  const outcome: Outcome = {
    id: "r",
    lead: "",
    text: "Un accord a été signé",
    status: "signed",
    date: "2025-01",
    source: { article: "a1", line: 8, words: "Un accord a été signé.", drawn: "signed 2025-01" },
  };
  expect(traceOf(outcome)).toBe("quoted");
  expect(traceOf({ ...outcome, status: "expected" })).toBe("reworded");
  expect(traceOf({ ...outcome, date: null })).toBe("reworded");
});

test("a figure or a date that is no longer the one drawn is reworded", () => {
  const [figure] = examplePack().sections["figures"]?.entries ?? [];
  const [event] = examplePack().sections["chronology"]?.entries ?? [];
  if (!figure || !event) throw new Error("the example has a figure and an event");
  expect([traceOf(figure), traceOf(event)]).toEqual(["quoted", "quoted"]);
  expect(traceOf({ ...figure, value: 55000 })).toBe("reworded");
  expect(traceOf({ ...figure, unit: "lycées" })).toBe("reworded");
  expect(traceOf({ ...event, end: "2025-06-27" })).toBe("reworded");
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
