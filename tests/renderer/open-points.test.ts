import { describe, expect, it } from "vitest";
import type { Reader } from "../../core/audience.ts";
import type { PackFinding } from "../../core/check/pack-check.ts";
import { addEntry, removeArticle, type Event, type Figure, type Pack } from "../../core/pack.ts";
import { keepSection } from "../../core/draft/proposed.ts";
import { countOpen } from "../../renderer/export/open-findings.ts";
import { openPoints } from "../../renderer/export/open-points.ts";
import type { OutlineItem } from "../../renderer/pack/outline.ts";
import { textOfPack } from "../../renderer/pack/plain-text.ts";
import { sentence, smallArticle, smallPack } from "./packs.ts";

const figure: Figure = { id: "f", source: null, value: 3, unit: "t", of: "", asOf: "" };
const event: Event = { id: "e", source: null, date: "2025-06", end: null, event: "" };
const pack: Pack = {
  ...smallPack(),
  sections: {
    ...smallPack().sections,
    figures: { shape: "figures", entries: [figure] },
    chronology: { shape: "chronology", entries: [event] },
  },
};
const outline = (
  [
    ["objectives", "points", "Objectifs"],
    ["outcomes", "outcomes", "Résultats"],
    ["figures", "figures", "Chiffres"],
    ["chronology", "chronology", "Chronologie"],
  ] as const
).map(([id, shape, title], at): OutlineItem => ({
  section: { id, shape, label: id, part: "body" },
  number: String(at + 1),
  title,
  entries: pack.sections[id]?.entries.length ?? null,
}));

describe("what a briefing still lacks", () => {
  it("names the writer's own sentences, figures of nothing, events without words", () => {
    expect(openPoints(pack, outline, {})).toMatchObject({
      unsourced: [
        { title: "Objectifs", entries: 1 },
        { title: "Chiffres", entries: 1 },
      ],
      unnamedFigures: 1,
      wordlessEvents: 1,
      emptySections: ["Résultats"],
    });
  });

  it("asks for the date of an article that is cited though no longer picked", () => {
    const articles = { a: smallArticle() };
    expect(openPoints(removeArticle(pack, "a"), outline, articles).missingDates).toBe(1);
    expect(
      openPoints(removeArticle(smallPack(), "a"), outline, { a: { ...smallArticle(), undated: true } }),
    ).toMatchObject({
      missingDates: 0,
    });
  });

  it("says that the cover ends before it begins", () => {
    const cover = { ...pack.cover, start: "2025-06-21", end: "2025-03-05" };
    expect(openPoints({ ...pack, cover }, outline, {}).reversedCover).toBe(true);
    expect(openPoints(pack, outline, {}).reversedCover).toBe(false);
  });
});

describe("what is only proposed", () => {
  it("is counted as open until it is kept, wherever it stands", () => {
    const proposed = { ...sentence("s", "Trois", 5), proposed: true as const };
    const drafted = addEntry(addEntry(pack, "objectives", proposed), "figures", { ...figure, id: "g", proposed: true });
    expect(openPoints(drafted, outline, {}).proposed).toBe(2);
    expect(openPoints(keepSection(drafted, "objectives"), outline, {}).proposed).toBe(1);
    expect(openPoints(pack, outline, {}).proposed).toBe(0);
  });
});

describe("what lacks for a reader outside", () => {
  const usable = { ...sentence("s", "Un pont est construit.", 5), audience: "usable" as const };
  const marked = { ...addEntry(pack, "objectives", usable), title: "" };

  it("is everything where nothing is marked for them, and it is said", () => {
    expect(openPoints(marked, outline, {}, "press")).toMatchObject({ nothingForReader: true, untitled: true });
    expect(openPoints(marked, outline, {}, "partner").nothingForReader).toBe(false);
    expect(openPoints(marked, outline, {}).nothingForReader).toBe(false);
  });

  it("is nothing that they do not get to see", () => {
    const none = { unsourced: [], unnamedFigures: 0, wordlessEvents: 0, emptySections: [] };
    expect(openPoints(marked, outline, {}, "partner")).toMatchObject(none);
    expect(openPoints(marked, outline, {}).unnamedFigures).toBe(1);
    const articles = { a: smallArticle() };
    expect(openPoints(marked, outline, articles, "press").missingDates).toBe(0);
    expect(openPoints(marked, outline, articles, "partner").missingDates).toBe(1);
  });

  it("counts the findings on the cover and in their entries alone", () => {
    const found = (section: string, entry: string): PackFinding => ({
      section,
      entry,
      field: entry === "" ? "title" : "text",
      offset: 0,
      reason: null,
      sentence: "Un pont.",
      kind: "name",
      span: [3, 7],
      verdict: "not-found",
      sources: [],
      independent: 0,
      note: null,
    });
    const findings = [found("objectives", "s"), found("objectives", "one"), found("", "")];
    const count = (reader?: Reader) => countOpen({ findings, disagreements: [] }, marked, reader);
    expect([count(), count("partner"), count("press")]).toEqual([3, 2, 1]);
  });
});

describe("the text of a pack", () => {
  it("holds every word a person has in it, section by section", () => {
    const led = { ...sentence("s", "poursuivre"), lead: "Sécurité" };
    expect(textOfPack(addEntry(pack, "objectives", led), outline)).toBe(
      "Visite\n\nObjectifs\nUn\nDeux\nSécurité\u00a0: poursuivre\n\nChiffres\n3 t\n\nChronologie\njuin 2025",
    );
  });

  it("holds the writer's own notes, and a paragraph in one line", () => {
    const noted = { ...sentence("s", "Trois."), notes: [{ at: 5, text: "Voir Kayes." }] };
    const runs = { ...sentence("t", "Quatre."), runsOn: true as const };
    const text = textOfPack(addEntry(addEntry(pack, "objectives", noted), "objectives", runs), outline);
    expect(text).toContain("Deux\nTrois. [Voir Kayes.] Quatre.\n");
  });
});
