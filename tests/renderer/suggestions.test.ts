import { describe, expect, it } from "vitest";
import type { Draft } from "../../core/draft/drafted.ts";
import { addEntry } from "../../core/pack.ts";
import { traceOf } from "../../core/trace.ts";
import { bringBack, dismiss } from "../../core/draft/proposed.ts";
import type { Template } from "../../core/template.ts";
import { newEntry } from "../../renderer/pack/entries.ts";
import { decidingOf, suggestionsFor } from "../../renderer/pack/suggestions.ts";
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
  events: [],
  undrafted: [],
};

describe("suggestions", () => {
  it("leave out what the pack holds and keep two figures of one sentence apart", () => {
    const found = suggestionsFor(smallPack(), template, draft).open;
    expect(found.map((suggestion) => suggestion.words)).toEqual([
      "Sécuritaires\u00a0: poursuivre",
      "50\u202f000 tonnes blé",
      "30\u202f000 tonnes engrais",
    ]);
    expect(new Set(found.map((suggestion) => suggestion.key)).size).toBe(3);
  });

  it("of an English pack give dates and figures in the British forms, as the rest of the screen does", () => {
    const dated: Template = {
      ...template,
      sections: [{ id: "chronology", label: "c", part: "annex", shape: "chronology", draw: "dates", missing: "m" }],
    };
    const event = { ...place, words: "Signing", date: "2027-01-27", end: null, event: "Signing" };
    const [found] = suggestionsFor({ ...smallPack(), language: "en" }, dated, { ...draft, dates: [event] }).open;
    expect(found?.words).toBe("27 January 2027, Signing");
  });

  it("go when taken, and stay gone after rewording", () => {
    const pack = smallPack();
    const [first] = suggestionsFor(pack, template, draft).open;
    if (!first) throw new Error("no suggestion");
    const reworded = { ...first.entry, text: "mener autrement" };
    const left = suggestionsFor(addEntry(pack, first.section, reworded), template, draft).open;
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
    expect(suggestionsFor(smallPack(), withOutcomes, found).open).toHaveLength(1);
    const entry = newEntry("outcomes", words, { article: "a", line: 9, words, drawn: "" });
    expect(suggestionsFor(addEntry(smallPack(), "outcomes", entry), withOutcomes, found).open).toEqual([]);
  });

  it("go when dismissed, are listed as such, and come back when that is taken back", () => {
    const [first] = suggestionsFor(smallPack(), template, draft).open;
    if (!first) throw new Error("no suggestion");
    const without = dismiss(dismiss(smallPack(), first.key), first.key);
    expect(without.dismissed).toEqual([first.key]);
    const left = suggestionsFor(without, template, draft);
    expect(left.open).toHaveLength(2);
    expect(left.dismissed.map(({ key, words }) => [key, words])).toEqual([[first.key, first.words]]);
    expect(suggestionsFor(bringBack(without, [first.key]), template, draft)).toMatchObject({
      open: [{}, {}, {}],
      dismissed: [],
    });
  });

  it("are neither offered nor listed as dismissed once they stand in the pack", () => {
    const [first] = suggestionsFor(smallPack(), template, draft).open;
    if (!first) throw new Error("no suggestion");
    const taken = addEntry(dismiss(smallPack(), first.key), first.section, first.entry);
    expect(suggestionsFor(taken, template, draft)).toMatchObject({ open: [{}, {}], dismissed: [] });
  });

  it("tell how many sources say it, whose words it is, and which words speak for it", () => {
    const words = "Politique : le ministre veut « consolider l’accord », a-t-il dit.";
    const deciding = words.indexOf("veut");
    const point = {
      ...place,
      words,
      lead: "Politique",
      text: "le ministre veut « consolider l'accord », a-t-il dit.",
      independent: 2,
      speaker: "Le ministre",
      deciding: [[deciding, deciding + 4] satisfies [number, number]],
    };
    const [found] = suggestionsFor(smallPack(), template, { ...draft, objectives: [point] }).open;
    expect(found).toMatchObject({ independent: 2, speaker: "Le ministre" });
    expect(found?.deciding.map(({ from, to }) => found.words.slice(from, to))).toEqual(["veut"]);
    expect(decidingOf({ ...draft, objectives: [point] }, { article: "a", line: 9, words, drawn: "" })).toEqual([
      { from: deciding, to: deciding + 4 },
    ]);
  });

  describe("of people", () => {
    const withPeople: Template = {
      ...template,
      sections: [
        {
          id: "people",
          label: "p",
          part: "body",
          shape: "table",
          draw: "people",
          missing: "m",
          columns: [
            { id: "name", label: "n" },
            { id: "role", label: "r" },
          ],
        },
      ],
    };
    const words = "Awa Traoré et Ivan Petrov ont signé.";
    const people = ["Awa Traoré", "Ivan Petrov"].map((name) => ({ ...place, words, name, role: null }));
    const found: Draft = { ...draft, people };
    const pack = { ...smallPack(), sections: { people: { shape: "table" as const, entries: [] } } };

    it("named in one sentence are kept apart", () => {
      const [first, second] = suggestionsFor(pack, withPeople, found).open;
      if (!first || !second) throw new Error("no suggestions");
      expect(suggestionsFor(dismiss(pack, first.key), withPeople, found).open).toMatchObject([
        { words: "Ivan Petrov" },
      ]);
      const taken = addEntry(pack, "people", first.entry);
      expect(suggestionsFor(taken, withPeople, found).open).toMatchObject([{ words: "Ivan Petrov" }]);
      expect(traceOf(first.entry)).toBe("quoted");
    });

    it("are not offered again to a pack of an older version, which knows them by their place alone", () => {
      const row = { id: "r", source: { article: "a", line: 9, words, drawn: "" }, cells: { name: "Awa Traoré" } };
      expect(suggestionsFor(addEntry(pack, "people", row), withPeople, found).open).toEqual([]);
    });
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
