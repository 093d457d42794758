import { describe, expect, test } from "vitest";
import { draft } from "../../../core/draft.ts";
import type { Draft } from "../../../core/draft/drafted.ts";
import {
  addEntry,
  changeEntry,
  moveEntry,
  packSchema,
  removeEntry,
  type Entry,
  type Pack,
} from "../../../core/pack.ts";
import { mostProposed, proposePack } from "../../../core/draft/proposal.ts";
import { bringBack, dismiss, dismissEntry, keepEntry, keepSection } from "../../../core/draft/proposed.ts";
import { suggestionKey } from "../../../core/draft/suggestion-key.ts";
import type { Template } from "../../../core/template.ts";
import { exampleArticle, examplePack } from "../../examples.ts";

const entriesOf = (pack: Pack, section = "objectives"): Entry[] => pack.sections[section]?.entries ?? [];
const proposedIds = (pack: Pack): string[] => entriesOf(pack).flatMap(({ id, proposed }) => (proposed ? [id] : []));

/** The example pack with all its objectives only proposed. */
function proposedPack(): Pack {
  const pack = packSchema.parse(examplePack());
  const entries = entriesOf(pack).map((entry) => ({ ...entry, proposed: true as const }));
  return packSchema.parse({ ...pack, sections: { ...pack.sections, objectives: { shape: "points", entries } } });
}

test("all that the first draft of a new pack holds is proposed", () => {
  const template: Template = {
    id: "t",
    kind: "k",
    cover: true,
    contents: true,
    pages: [1, 2],
    markings: [],
    sections: [
      { id: "context", label: "c", part: "body", shape: "points", draw: "context", missing: "m" },
      { id: "notes", label: "n", part: "body", shape: "text", missing: "m" },
    ],
  };
  const articles = [exampleArticle()];
  const drafted = {
    ...draft(articles),
    context: ["Un.", "Deux."].map((words, at) => ({
      article: "a1",
      block: at + 1,
      line: at + 4,
      words,
      places: [{ article: "a1", block: at + 1, line: at + 4, words }],
      independent: 1,
      lead: "",
      text: words,
      speaker: null,
      deciding: [],
    })),
  };
  const now = "2026-01-01T00:00:00.000Z";
  const pack = proposePack({ id: "p", title: "T", template, language: "fr", articles, draft: drafted, now });
  expect(entriesOf(pack, "context").map(({ proposed }) => proposed)).toEqual([true, true]);
  expect(packSchema.parse(JSON.parse(JSON.stringify(pack)))).toEqual(pack);
});

describe("a sentence is proposed once", () => {
  const point = (words: string, at: number) => ({
    ...{ article: "a1", block: at + 1, line: at + 4, words, independent: 1 },
    places: [{ article: "a1", block: at + 1, line: at + 4, words }],
    ...{ lead: "", text: words, speaker: null, deciding: [] },
  });
  const words = ["Un.", "Deux.", "Trois."];
  const drafted = {
    ...draft([exampleArticle()]),
    context: words.map(point),
    objectives: words.map(point),
    outcomes: [{ ...point("Deux.", 1), status: "expected" as const, date: null }],
  };
  const textsOf = (pack: Pack, section: string): string[] =>
    entriesOf(pack, section).flatMap((entry) => ("text" in entry ? [entry.text] : []));
  const proposal = (sections: Template["sections"], offered: Draft = drafted): Pack => {
    const template: Template = {
      ...{ id: "t", kind: "k", cover: false, contents: false, pages: [1, 2], markings: [] },
      sections,
    };
    const now = "2026-01-01T00:00:00.000Z";
    return proposePack({
      id: "p",
      title: "T",
      template,
      language: "fr",
      articles: [exampleArticle()],
      draft: offered,
      now,
    });
  };
  const section = (id: string, draw: "context" | "objectives") =>
    ({ id, label: id, part: "body", shape: "text", draw, missing: "m" }) as const;

  test("the first of two sections that are filled alike gets one, the other the rest", () => {
    const pack = proposal([section("bottom-line", "context"), section("background", "context")]);
    expect(textsOf(pack, "bottom-line")).toEqual(["Un."]);
    expect(textsOf(pack, "background")).toEqual(["Deux.", "Trois."]);
  });

  test("who speaks of the event from outside it is on no side of it", () => {
    const { article, block, line, words: said, places, independent } = point("Un.", 0);
    const place = { article, block, line, words: said, places, independent };
    const people = [
      { ...place, name: "Jean Exemple", role: "ministre" },
      { ...place, name: "Anne Modèle", role: "journaliste à Karvia" },
    ];
    const column = (id: string) => ({ id, label: id });
    const namesWith = (...columns: string[]): string[] => {
      const table = { id: "people", label: "d", part: "body", shape: "table", draw: "people", missing: "m" } as const;
      const pack = proposal([{ ...table, columns: columns.map(column) }], { ...drafted, people });
      return entriesOf(pack, "people").flatMap((entry) => ("cells" in entry ? (entry.cells["name"] ?? []) : []));
    };
    expect(namesWith("side", "name", "role")).toEqual(["Jean Exemple"]);
    expect(namesWith("name", "role")).toEqual(["Jean Exemple", "Anne Modèle"]);
  });

  test("of too many for a section, those that most sources tell, in their order", () => {
    const many = Array.from({ length: mostProposed + 20 }, (_, at) => ({
      ...point(`${at}.`, at),
      independent: at === mostProposed + 5 ? 2 : 1,
    }));
    const pack = proposal([section("background", "context")], { ...drafted, context: many });
    const first = many.slice(0, mostProposed - 1).map(({ text }) => text);
    expect(textsOf(pack, "background")).toEqual([...first, `${mostProposed + 5}.`]);
  });

  test("a result that is an aim too stands among the results, where there is a section of them", () => {
    const results = {
      id: "outcomes",
      label: "o",
      part: "body",
      shape: "outcomes",
      draw: "outcomes",
      missing: "m",
    } as const;
    const pack = proposal([section("objectives", "objectives"), results]);
    expect(textsOf(pack, "objectives")).toEqual(["Un.", "Trois."]);
    expect(textsOf(pack, "outcomes")).toEqual(["Deux."]);
    expect(textsOf(proposal([section("objectives", "objectives")]), "objectives")).toEqual(words);
    const many = Array.from({ length: mostProposed + 1 }, (_, at) => ({
      ...point(`${at}.`, at),
      status: "expected" as const,
      date: null,
    }));
    const aims = [mostProposed - 1, mostProposed].map((at) => point(`${at}.`, at));
    const crowded = proposal([section("objectives", "objectives"), results], {
      ...drafted,
      outcomes: many,
      objectives: aims,
    });
    const proposed = [...textsOf(crowded, "objectives"), ...textsOf(crowded, "outcomes")];
    expect(textsOf(crowded, "objectives")).toEqual([`${mostProposed}.`]);
    expect(proposed.toSorted()).toEqual(many.map(({ text }) => text).toSorted());
  });
});

describe("a proposed entry is a person's own once it is", () => {
  const pack = proposedPack();
  test.each([
    ["edited", changeEntry(pack, "objectives", "o1", { text: "Autre" }), ["o2", "o3"]],
    ["moved", moveEntry(pack, "objectives", "o3", -1), ["o1", "o2"]],
    ["kept", keepEntry(pack, "objectives", "o2"), ["o1", "o3"]],
    ["kept with all of its section", keepSection(pack, "objectives"), []],
    [
      "left as it was, beside a new one",
      addEntry(pack, "objectives", { id: "n", lead: "", text: "Neuf", source: null }),
      ["o1", "o2", "o3"],
    ],
    ["left as it was, beside one that is gone", removeEntry(pack, "objectives", "o1"), ["o2", "o3"]],
  ])("%s", (_, next, left) => {
    expect(proposedIds(next)).toEqual(left);
    expect(entriesOf(next).some((entry) => "proposed" in entry && entry.proposed !== true)).toBe(false);
    expect(proposedIds(pack)).toEqual(["o1", "o2", "o3"]);
  });
});

describe("a dismissed proposal", () => {
  const pack = proposedPack();
  const [first] = entriesOf(pack);
  if (!first) throw new Error("the example has no objective");
  const key = suggestionKey("objectives", first);

  test("leaves the section and is remembered in the pack, until it is brought back", () => {
    const next = dismissEntry(pack, "objectives", first.id);
    expect(entriesOf(next).map(({ id }) => id)).toEqual(["o2", "o3"]);
    expect(next.dismissed).toEqual([key]);
    expect(packSchema.parse(JSON.parse(JSON.stringify(next)))).toEqual(next);
    expect(bringBack(next, [key]).dismissed).toEqual([]);
    expect(bringBack(next, ["other"]).dismissed).toEqual([key]);
  });

  test("is remembered once, and one that is not there changes nothing", () => {
    expect(dismiss(dismiss(pack, key), key).dismissed).toEqual([key]);
    expect(dismissEntry(pack, "objectives", "none")).toBe(pack);
  });

  test("is known by its place, however it was reworded", () => {
    expect(suggestionKey("objectives", { ...first, lead: "", text: "Tout autre" })).toBe(key);
    expect(suggestionKey("outcomes", first)).not.toBe(key);
  });
});

test("a pack of an older version, without either, opens with nothing dismissed and nothing proposed", () => {
  const { dismissed, vouched, choices, ...older } = packSchema.parse(examplePack());
  expect([dismissed, vouched, choices]).toEqual([[], [], []]);
  const opened = packSchema.parse(JSON.parse(JSON.stringify(older)));
  expect(opened.dismissed).toEqual([]);
  expect(proposedIds(opened)).toEqual([]);
  expect(JSON.stringify(opened)).not.toContain('"proposed"');
});
