import { describe, expect, test } from "vitest";
import { plain } from "../../core/blocks.ts";
import { misspellingsIn, unseenWords } from "../../renderer/spelling/misspellings.ts";
import { sentence, smallArticle, smallPack } from "./packs.ts";

const quoted = sentence("quoted", "Un aceuil chaleureu", 5);
const pack = {
  ...smallPack(),
  title: "La vizite",
  sections: {
    objectives: {
      shape: "points" as const,
      entries: [quoted, sentence("own", "Un aceuil de Malikunafoni, dit « le gran jour ».")],
    },
    table: {
      shape: "table" as const,
      entries: [{ id: "row", source: null, cells: { who: "Zerkalov", what: "minitre" } }],
    },
  },
};
const sections = ["objectives", "table"];
const wrong = ["vizite", "aceuil", "Malikunafoni", "Zerkalov", "minitre"];
const verdicts = new Map([
  ...wrong.map((word) => [word, false] as const),
  ...["La", "Un", "de", "dit"].map((word) => [word, true] as const),
]);
const known = { language: "fr" as const, verdicts, right: [], articles: {} };
const found = (more: Partial<Parameters<typeof misspellingsIn>[2]>) =>
  misspellingsIn(pack, sections, { ...known, ...more }).map(({ words }) => words);

describe("what is likely to be misspelt", () => {
  test("stands in the writer's own words, not in what is word for word the source's or quoted", () => {
    expect(misspellingsIn(pack, sections, known)).toEqual([
      { section: "", entry: "", field: "title", from: 3, to: 9, words: "vizite" },
      { section: "objectives", entry: "own", field: "text", from: 3, to: 9, words: "aceuil" },
      { section: "objectives", entry: "own", field: "text", from: 13, to: 25, words: "Malikunafoni" },
      { section: "table", entry: "row", field: "cell:who", from: 0, to: 8, words: "Zerkalov" },
      { section: "table", entry: "row", field: "cell:what", from: 0, to: 7, words: "minitre" },
    ]);
  });

  test("is no name that an article of the pack writes so", () => {
    const article = { ...smallArticle(), title: { value: "Malikunafoni", line: 1, by: "source" as const } };
    const told = {
      ...article,
      body: article.body.map((block) => ({ ...block, children: plain("Ivan Zerkalov, minitre") })),
    };
    expect(found({ articles: { a: told } })).toEqual(["vizite", "aceuil", "minitre"]);
    // What is open beside it belongs to another pack.
    expect(found({ articles: { b: { ...told, id: "b" } } })).toEqual(wrong);
  });

  test("is nothing that the person wrote down as right, at the beginning of a sentence too", () => {
    expect(found({ right: ["vizite", "Malikunafoni", "zerkalov"] })).toEqual(["aceuil", "minitre"]);
  });

  test("is asked of the dictionary once a word, and underlined only when that has answered", () => {
    expect(unseenWords(pack, sections, { ...known, verdicts: new Map() })).toEqual([
      "La",
      "vizite",
      "Un",
      "aceuil",
      "de",
      "Malikunafoni",
      "dit",
      "Zerkalov",
      "minitre",
    ]);
    expect(unseenWords(pack, sections, known)).toEqual([]);
    expect(found({ verdicts: new Map() })).toEqual([]);
  });

  test("is held in no title against a language that the title is not in", () => {
    const titled = (title: string) => unseenWords({ ...smallPack(), title }, [], { ...known, verdicts: new Map() });
    expect(titled("The visit of the president to Mali and what was signed there")).toEqual([]);
    expect(titled("La visite")).toEqual(["La", "visite"]);
  });

  test("is held in no row against a language that the row is not in", () => {
    const told = "Le ministre des Affaires étrangères a signé un protocole pour la modernisation du port.";
    const source = { article: "a", line: 5, words: told, drawn: "" };
    const rows = {
      ledger: {
        shape: "outcomes" as const,
        entries: [
          {
            id: "cut",
            source,
            lead: "",
            text: "Un protocole pour la modernisation du port a été signé",
            status: "signed" as const,
            date: null,
          },
          {
            id: "short",
            source,
            lead: "",
            text: "Protocole signé (port), sined",
            status: "signed" as const,
            date: null,
          },
        ],
      },
      events: {
        shape: "chronology" as const,
        entries: [
          {
            id: "event",
            source,
            date: "2026-11-24",
            end: null,
            event: "signature du protocole des affaires et de la paix",
          },
        ],
      },
      people: {
        shape: "table" as const,
        entries: [
          { id: "row", source, cells: { name: "ministre des Affaires étrangères", note: "the minster who sined it" } },
        ],
      },
    };
    const english = { ...smallPack(), language: "en", title: "", sections: rows };
    const unknown = { language: "en" as const, verdicts: new Map(), right: [], articles: {} };
    const asked = unseenWords(english, Object.keys(rows), unknown);
    expect(asked).toEqual(["sined", "the", "minster", "who", "it"]);
  });
});
