import { describe, expect, test } from "vitest";
import { matchesIn, replaceMatch, replaceMatches } from "../../renderer/find/matches.ts";
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
});
