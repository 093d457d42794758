import { describe, expect, test } from "vitest";
import { changeEntry, editSection } from "../../core/pack.ts";
import { matchBehind, matchFrom, matchesIn, replaceMatch, replaceMatches } from "../../renderer/find/matches.ts";
import { sentence, smallPack } from "./packs.ts";

const pack = {
  ...smallPack(),
  title: "La visite de Moscou",
  sections: {
    objectives: {
      shape: "points" as const,
      entries: [
        {
          ...sentence("one", "moscou livre, Moscou signe", 5),
          emphasis: [{ from: 14, to: 20, look: "strong" as const }],
        },
        sentence("two", "L'accord de « Moscou »"),
      ],
    },
    table: {
      shape: "table" as const,
      entries: [{ id: "row", source: null, cells: { who: "Bamako", where: "Moscou" } }],
    },
  },
};
const sections = ["objectives", "table"];

describe("words looked for in a pack", () => {
  test("are found whatever their case, in title, texts and cells, in the order of the page", () => {
    expect(matchesIn(pack, sections, "MOSCOU").map(({ entry, field, from }) => [entry, field, from])).toEqual([
      ["", "title", 13],
      ["one", "text", 0],
      ["one", "text", 14],
      ["two", "text", 14],
      ["row", "cell:where", 0],
    ]);
    expect(matchesIn(pack, sections, 'l’accord de " moscou')).toHaveLength(1);
    expect(matchesIn(pack, sections, " ")).toEqual([]);
    expect(matchesIn(pack, sections, "Paris")).toEqual([]);
  });

  test("are found without their accents too; those that are asked for are meant", () => {
    const accented = { ...pack, title: "Péché à Lomé, pêche à LOMÉ" };
    const found = (words: string) => matchesIn(accented, [], words).map((match) => match.words);
    expect(found("lome")).toEqual(["Lomé", "LOMÉ"]);
    expect(found("Lome\u0301")).toEqual(["Lomé", "LOMÉ"]);
    expect(found("peche")).toEqual(["Péché", "pêche"]);
    expect(found("pêche")).toEqual(["pêche"]);
  });

  test("are replaced one by one or all at once, with what is set off in them", () => {
    const matches = matchesIn(pack, sections, "moscou");
    const one = matches[2] && replaceMatch(pack, matches[2], "la Russie");
    expect(one?.sections["objectives"]?.entries[0]).toMatchObject({
      text: "moscou livre, la Russie signe",
      emphasis: [{ from: 14, to: 23, look: "strong" }],
    });
    const all = replaceMatches(pack, matches, "Moscovie");
    expect(all.title).toBe("La visite de Moscovie");
    expect(all.sections["objectives"]?.entries).toMatchObject([
      { text: "Moscovie livre, Moscovie signe" },
      { text: "L'accord de « Moscovie »" },
    ]);
    expect(all.sections["table"]?.entries).toMatchObject([{ cells: { who: "Bamako", where: "Moscovie" } }]);
    expect(matchesIn(all, sections, "moscou")).toEqual([]);
  });

  test("are replaced once each when the replacement holds them, and never where other words stand meanwhile", () => {
    const [first] = matchesIn(pack, sections, "moscou");
    if (!first) throw new Error("the title was not found");
    const longer = replaceMatch(pack, first, "Moscou, ville de Moscou");
    const found = matchesIn(longer, sections, "moscou");
    const next = matchBehind(found, 0, first, "Moscou, ville de Moscou".length);
    expect(next).toBe(2);
    expect(found[next ?? 0]).toMatchObject({ entry: "one", from: 0 });
    expect(matchBehind(found.slice(0, 2), 0, first, 23)).toBeNull();
    expect(replaceMatch({ ...pack, title: "Une autre visite de Moscou" }, first, "Kiev").title).toBe(
      "Une autre visite de Moscou",
    );
    const [text] = matchesIn(pack, sections, "signe");
    if (!text) throw new Error("the text was not found");
    const typed = editSection(pack, "objectives", (entries) =>
      entries.map((entry) => (entry.id === "one" ? { ...entry, text: "Et moscou libre, Moscou signe" } : entry)),
    );
    expect(replaceMatch(typed, text, "dit")).toEqual(typed);
  });

  test("are found and replaced in the writer's own notes", () => {
    const noted = changeEntry(pack, "objectives", "two", {
      notes: [
        { at: 3, text: "Voir Bamako." },
        { at: 8, text: "Kayes, non Bamako." },
      ],
    });
    const found = matchesIn(noted, ["objectives"], "bamako");
    expect(found.map(({ entry, field, from }) => [entry, field, from])).toEqual([
      ["two", "note:0", 5],
      ["two", "note:1", 11],
    ]);
    expect(replaceMatches(noted, found, "Ségou").sections["objectives"]?.entries[1]).toMatchObject({
      notes: [
        { at: 3, text: "Voir Ségou." },
        { at: 8, text: "Kayes, non Ségou." },
      ],
    });
  });
});

test("the first match to be shown is the one in the entry of the caret or behind it, and the first of all past the last one", () => {
  const matches = matchesIn(pack, sections, "moscou");
  const first = (section: string, entry: string): unknown =>
    matches[matchFrom(matches, pack, sections, { section, entry })];
  expect(first("objectives", "two")).toMatchObject({ entry: "two" });
  expect(first("objectives", "one")).toMatchObject({ entry: "one", from: 0 });
  expect(first("table", "row")).toMatchObject({ entry: "row" });
  const signed = matchesIn(pack, sections, "signe");
  expect(matchFrom(signed, pack, sections, { section: "table", entry: "row" })).toBe(0);
});
