import { packSchema, type Pack, type Sentence } from "../../core/pack.ts";

/** A sentence entry of a test's pack, in the writer's own words unless `line` gives a paragraph of article "a". */
export function sentence(id: string, text: string, line?: number): Sentence {
  return { id, lead: "", text, source: line === undefined ? null : { article: "a", line, words: text, drawn: "" } };
}

/** A pack, as the library gives it, of one article with two objectives and an empty section of outcomes. */
export function smallPack(): Pack {
  return packSchema.parse({
    id: "p",
    revision: 3,
    title: "Visite",
    template: "official-visit",
    language: "fr",
    marking: null,
    version: 1,
    cover: { subtitle: "", start: null, end: null, nature: "", place: "", addressee: "", office: "" },
    articles: ["a"],
    sections: {
      objectives: { shape: "points", entries: [sentence("one", "Un", 5), sentence("two", "Deux")] },
      outcomes: { shape: "outcomes", entries: [] },
    },
    created: "2025-06-28T10:00:00.000Z",
    modified: "2025-06-28T10:00:00.000Z",
  });
}
