import { noSettings } from "../../core/settings.ts";
import type { Article } from "../../core/article.ts";
import type { Pack, Sentence } from "../../core/pack.ts";
import type { State } from "../../renderer/state.ts";
import { pointsPack } from "../core/points-pack.ts";

/** A sentence entry of a test's pack, in the writer's own words unless `line` gives a paragraph of article "a". */
export function sentence(id: string, text: string, line?: number): Sentence {
  return { id, lead: "", text, source: line === undefined ? null : { article: "a", line, words: text, drawn: "" } };
}

/** A pack, as the library gives it, of one article with two objectives and an empty section of outcomes. */
export function smallPack(): Pack {
  return pointsPack([], {
    revision: 3,
    articles: ["a"],
    sections: {
      objectives: { shape: "points", entries: [sentence("one", "Un", 5), sentence("two", "Deux")] },
      outcomes: { shape: "outcomes", entries: [] },
    },
    created: "2025-06-28T10:00:00.000Z",
    modified: "2025-06-28T10:00:00.000Z",
  });
}

/** An article of one paragraph, as the library gives it. */
export function smallArticle(): Article {
  const unsaid = { value: null, line: null, by: "source" } as const;
  return {
    id: "a",
    revision: 0,
    otherOrigins: [],
    pictures: [],
    address: { value: null, line: null, by: "source" },
    origin: { name: "a.txt", part: "", mediaType: "text/plain", encoding: "utf-8", bytes: 2, sha256: "0".repeat(64) },
    takenIn: "2025-06-28T10:00:00.000Z",
    title: unsaid,
    byline: unsaid,
    outlet: unsaid,
    published: unsaid,
    undated: false,
    language: unsaid,
    body: [{ kind: "paragraph", style: "body", line: 5, children: [{ kind: "text", text: "Un" }] }],
    removed: [],
  };
}

/** A window just opened, with nothing in it. */
export function emptyState(): State {
  return {
    settings: noSettings,
    ownWords: [],
    ignoredWords: [],
    templates: { templates: [], languages: [], profiles: [], problems: [] },
    recent: [],
    packs: {},
    tabs: [],
    active: null,
    articles: {},
    drafts: {},
    picked: [],
    asked: { query: "", where: "library", filter: {}, order: "best" },
    view: { kind: "list" },
    version: 0,
    total: 0,
    messages: [],
    nextMessage: 1,
    sample: null,
  };
}
