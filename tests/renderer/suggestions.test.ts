import { describe, expect, it } from "vitest";
import type { Draft } from "../../core/draft.ts";
import { addEntry, traceOf } from "../../core/pack.ts";
import type { Template } from "../../core/template.ts";
import { newEntry } from "../../renderer/pack/entries.ts";
import { suggestionsFor } from "../../renderer/pack/suggestions.ts";
import { smallPack } from "./packs.ts";

const template: Template = {
  id: "official-visit",
  kind: "k",
  cover: true,
  contents: true,
  pages: [1, 2],
  sections: [
    { id: "objectives", label: "o", part: "body", shape: "points", draw: "objectives", missing: "m" },
    { id: "figures", label: "f", part: "annex", shape: "figures", draw: "figures", missing: "m" },
    { id: "sources", label: "s", part: "annex", shape: "sources" },
  ],
  markings: [],
};

const place = { article: "a", block: 7, line: 9, places: [], independent: 1 };
const told = { speaker: null, deciding: [] };
const wheat = "50 000 tonnes de blé, 30 000 tonnes d’engrais";
const draft: Draft = {
  objectives: [
    { ...place, ...told, line: 5, words: "Un", lead: "", text: "Un" },
    { ...place, ...told, words: "Sécuritaires : poursuivre", lead: "Sécuritaires", text: "poursuivre" },
  ],
  outcomes: [],
  context: [],
  figures: [
    { ...place, words: wheat, value: 50000, unit: "tonnes", of: "blé", asOf: "" },
    { ...place, words: wheat, value: 30000, unit: "tonnes", of: "engrais", asOf: "" },
  ],
  dates: [],
  people: [],
  quotes: [],
  undrafted: [],
};

describe("suggestions", () => {
  it("leave out what the pack holds and keep two figures of one sentence apart", () => {
    const found = suggestionsFor(smallPack(), template, draft, []);
    expect(found.map((suggestion) => suggestion.words)).toEqual([
      "Sécuritaires\u00a0: poursuivre",
      "50\u202f000 tonnes blé",
      "30\u202f000 tonnes engrais",
    ]);
    expect(new Set(found.map((suggestion) => suggestion.key)).size).toBe(3);
  });

  it("go when taken, and stay gone after rewording", () => {
    const pack = smallPack();
    const [first] = suggestionsFor(pack, template, draft, []);
    if (!first) throw new Error("no suggestion");
    const reworded = { ...first.entry, text: "mener autrement" };
    const left = suggestionsFor(addEntry(pack, first.section, reworded), template, draft, []);
    expect(left.map((suggestion) => suggestion.section)).toEqual(["figures", "figures"]);
  });

  it("go when their sentence was inserted by hand, whatever status it was given", () => {
    const withOutcomes: Template = {
      ...template,
      sections: [{ id: "outcomes", label: "r", part: "body", shape: "outcomes", draw: "outcomes", missing: "m" }],
    };
    const words = "Trois accords ont été signés.";
    const outcome = { ...place, ...told, words, lead: "", text: words, status: "signed" as const, date: null };
    const found: Draft = { ...draft, outcomes: [outcome] };
    expect(suggestionsFor(smallPack(), withOutcomes, found, [])).toHaveLength(1);
    const entry = newEntry("outcomes", words, { article: "a", line: 9, words, drawn: "" });
    expect(suggestionsFor(addEntry(smallPack(), "outcomes", entry), withOutcomes, found, [])).toEqual([]);
  });

  it("go when dismissed and come back when that is taken back", () => {
    const [first] = suggestionsFor(smallPack(), template, draft, []);
    const dismissed = [first?.key ?? ""];
    expect(suggestionsFor(smallPack(), template, draft, dismissed)).toHaveLength(2);
    expect(suggestionsFor(smallPack(), template, draft, [])).toHaveLength(3);
  });
});

describe("an entry inserted by hand", () => {
  const words = "Trois accords ont été signés.";
  const source = { article: "a", line: 9, words, drawn: "" };

  it.each(["text", "points", "outcomes", "chronology"] as const)(
    "is word for word in a section of %s while nothing is said besides its words",
    (shape) => {
      expect(traceOf(newEntry(shape, words, source))).toBe("quoted");
    },
  );

  it("is reworded once its writer gives it a status or a date", () => {
    expect(traceOf({ ...newEntry("outcomes", words, source), status: "signed" })).toBe("reworded");
    expect(traceOf({ ...newEntry("chronology", words, source), date: "2025" })).toBe("reworded");
  });
});
