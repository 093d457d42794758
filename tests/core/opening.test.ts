import { describe, expect, test } from "vitest";
import { textOfBlocks, textOfInlines } from "../../core/blocks.ts";
import { compose } from "../../core/compose.ts";
import type { DocumentTree } from "../../core/tree.ts";
import { exampleArticle, examplePack, houseStyle, languageOf, officialVisit, templateOf } from "../examples.ts";
import { composed, shown } from "./composed.ts";

test("a long title is cut at a word in the header, its dates kept", () => {
  const tree = composed({
    title: "Une visite dont le titre est si long qu’il ne tiendrait jamais sur la moitié d’une ligne",
  });
  const longest = Math.max(...tree.sections.map(({ running }) => running.length));
  expect(tree.header.length + longest).toBeLessThanOrEqual(112);
  expect(shown(tree.header)).toMatch(/\p{L}…, 21–26_juin_2025$/u);
});

test.each([
  ["Second official visit to Port-Clair by the Minister of Foreign Affairs of Alvania", "Minister…"],
  ["Visite officielle à Port-Clair et rencontre du ministre des Affaires étrangères", "ministre des Affaires…"],
  // Where all words have capitals, they tell no name.
  ["The Second Long Visit To Port Clair By The Minister Of Foreign Affairs Of The Republic", "Of Foreign…"],
])("a title is cut before a name, not within it: %s", (title, end) => {
  const given = { template: officialVisit(), language: languageOf("en"), style: houseStyle(), date: "2026-11-23" };
  const { header } = compose({ ...given, pack: { ...examplePack(), title }, articles: [exampleArticle()] });
  expect(header.slice(0, header.indexOf("…") + 1)).toMatch(new RegExp(`${end}$`));
});

test("the header is shorter where the font of an office may be wider", () => {
  const title = "Une visite dont le titre est si long qu’il ne tiendrait jamais sur la moitié d’une ligne";
  const given = { template: officialVisit(), language: languageOf("fr"), style: houseStyle(), date: "2026-11-23" };
  const tree = compose({ ...given, pack: { ...examplePack(), title }, articles: [exampleArticle()], widest: 1.3 });
  const longest = Math.max(...tree.sections.map(({ running }) => running.length));
  expect(tree.header.length + longest).toBeLessThanOrEqual(86);
  expect(tree.header).toMatch(/…, 21–26/u);
});

test.each([
  ["2026-05-29", "2026-06-02", "Du 29_mai au 2_juin_2026"],
  ["2025-12-30", "2026-01-02", "Du 30_décembre_2025 au 2_janvier_2026"],
  ["2026-05", "2026-06", "mai_2026 – juin_2026"],
  ["2026-05-29", null, "Le 29_mai_2026"],
])("the cover's dates from %s to %s", (start, end, words) => {
  const tree = composed({ cover: { ...examplePack().cover, start, end } });
  expect(tree.cover?.subtitle.map((line) => shown(textOfInlines(line)))[1]).toBe(words);
});

test("the ordinal in the cover's dates is raised", () => {
  const tree = composed({ cover: { ...examplePack().cover, start: "2026-06-01", end: "2026-06-03" } });
  expect(tree.cover?.subtitle[1]).toEqual([
    { kind: "text", text: "Du 1" },
    { kind: "superscript", text: "er" },
    { kind: "text", text: " au 3\u00a0juin\u00a02026" },
  ]);
});

test("dates that a person wrote as the subtitle stand once", () => {
  const subtitle = "du 21 au 26 juin 2025";
  const tree = composed({ cover: { ...examplePack().cover, start: "2025-06-21", end: "2025-06-26", subtitle } });
  expect(tree.cover?.subtitle.map((line) => shown(textOfInlines(line)))).toEqual(["Du 21 au 26_juin_2025"]);
});

describe("a briefing without cover whose record asks for what the pack says", () => {
  const memo = (cells: Record<string, string>, reader?: "press") => {
    const cover = { ...examplePack().cover, place: "", addressee: "Le directeur", office: "Bureau d’exemple" };
    const content = { shape: "record" as const, entries: [{ id: "r", source: null, cells }] };
    return compose({
      pack: { ...examplePack(), cover, sections: Object.keys(cells).length === 0 ? {} : { routing: content } },
      articles: [exampleArticle()],
      template: templateOf("briefing-memo"),
      language: languageOf("fr"),
      style: houseStyle(),
      date: "2026-11-23",
      reader,
    });
  };
  const factsOf = ({ opening }: DocumentTree) => opening?.facts.map(({ value }) => textOfInlines(value));

  test("says it there, and not above it too", () => {
    const tree = memo({});
    expect(factsOf(tree)).toEqual([]);
    const [record = ""] = tree.sections.map(({ blocks }) => textOfBlocks(blocks));
    expect(record).toContain("Destinataire\tLe directeur");
    expect(record).toContain("Émetteur\tBureau d’exemple");
  });

  test("says it above where the record says otherwise, and where the record is not printed", () => {
    const tree = memo({ to: "Le ministre" });
    expect(factsOf(tree)).toEqual(["Le directeur"]);
    expect(tree.sections.map(({ blocks }) => textOfBlocks(blocks)).join()).toContain("Destinataire\tLe ministre");
    expect(factsOf(memo({}, "press"))).toEqual(["Le directeur", "Bureau d’exemple"]);
  });
});

test("a cover asks the office for what is not said, and nobody outside", () => {
  const cover = { ...examplePack().cover, start: null, end: null, place: "", addressee: "", office: "" };
  const given = { articles: [exampleArticle()], language: languageOf("fr"), style: houseStyle(), date: "2026-11-23" };
  const asked = (reader?: "press") =>
    compose({ ...given, pack: { ...examplePack(), cover }, template: officialVisit(), reader }).cover?.facts.filter(
      ({ value }) => value.some(({ kind }) => kind === "placeholder"),
    );
  expect(asked()).toHaveLength(4);
  expect(asked("press")).toEqual([]);
});
