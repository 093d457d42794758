import { packSchema, type Pack, type Sentence } from "../../core/pack.ts";

/** An objective in the writer's own words. */
export function point(id: string, text = `Words of ${id}`): Sentence {
  return { id, source: null, lead: "", text };
}

/** A pack of two articles with these objectives and an empty section of text. */
export function pointsPack(points: readonly Sentence[], change: Partial<Pack> = {}): Pack {
  return packSchema.parse({
    id: "p",
    revision: 0,
    title: "Visite",
    template: "official-visit",
    language: "fr",
    marking: null,
    version: 1,
    cover: { subtitle: "", start: null, end: null, nature: "", place: "", addressee: "", office: "" },
    articles: ["a", "b"],
    sections: { objectives: { shape: "points", entries: points }, context: { shape: "text", entries: [] } },
    created: "2026-11-23T12:00:00.000Z",
    modified: "2026-11-23T12:00:00.000Z",
    ...change,
  });
}
