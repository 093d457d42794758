import { createHash } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Article, Stated } from "../../core/article.ts";
import { plain } from "../../core/blocks.ts";
import { AppError, type ErrorCode } from "../../core/errors.ts";
import type { Pack } from "../../core/pack.ts";
import { openStore, type Store } from "../../main/library/store.ts";

/** The moment at which every test stands. */
export const noon = new Date("2026-11-23T12:00:00.000Z");

/** A new empty folder for one test. */
export function makeFolder(): string {
  return mkdtempSync(join(tmpdir(), "attache-test-"));
}

function state(value: string | null): Stated {
  return { value, line: null, by: "source" };
}

/** The bytes of a text. */
export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** An article of one paragraph a line of `text`; its origin is that of those words' bytes. */
export function makeArticle(id: string, text: string, change: Partial<Article> = {}): Article {
  const bytes = bytesOf(text);
  return {
    id,
    revision: 0,
    otherOrigins: [],
    pictures: [],
    address: { value: null, line: null, by: "source" },
    origin: {
      name: `${id}.txt`,
      part: "",
      mediaType: "text/plain",
      encoding: "utf-8",
      bytes: bytes.length,
      sha256: createHash("sha256").update(bytes).digest("hex"),
    },
    takenIn: noon.toISOString(),
    title: state(`Title of ${id}`),
    byline: state(null),
    outlet: state(null),
    published: state(null),
    undated: false,
    language: state("fr"),
    body: text
      .split("\n")
      .map((line, index) => ({ kind: "paragraph", line: index + 1, style: "body", children: plain(line) })),
    removed: [],
    ...change,
  };
}

/** A pack that picks the articles and holds one objective, drawn from the first of them. */
export function makePack(id: string, articles: string[], change: Partial<Pack> = {}): Pack {
  const [first] = articles;
  return {
    id,
    revision: 0,
    title: `Pack ${id}`,
    template: "official-visit",
    language: "fr",
    marking: null,
    version: 1,
    cover: { subtitle: "", start: null, end: null, nature: "", place: "", addressee: "", office: "" },
    articles,
    sections: {
      objectives: {
        shape: "points",
        entries: [
          {
            id: "objectives-1",
            source: first === undefined ? null : { article: first, line: 1, words: "Renforcer les liens.", drawn: "" },
            lead: "",
            text: "Renforcer les liens.",
          },
        ],
      },
    },
    vouched: [],
    choices: [],
    dismissed: [],
    created: noon.toISOString(),
    modified: noon.toISOString(),
    ...change,
  };
}

/** The code of the AppError that a job throws, null where it throws nothing. */
export function codeOf(act: () => unknown): ErrorCode | null {
  try {
    act();
  } catch (thrown) {
    if (thrown instanceof AppError) return thrown.code;
    throw thrown;
  }
  return null;
}

/** A library at a path with three articles, in French, German and Russian. */
export function filled(path: string): Store {
  const store = openStore(path, noon);
  const articles = [
    makeArticle("mali", "Le Président entame une visite officielle en Fédération de Russie.\nL’œuvre commune avance."),
    makeArticle("berlin", "Der Präsident besucht die Straße in Berlin.", { takenIn: "2026-11-24T12:00:00.000Z" }),
    makeArticle("moscow", "Ещё один визит в Москву.", { takenIn: "2026-11-25T12:00:00.000Z" }),
  ];
  for (const article of articles) store.articles.add(article, bytesOf(article.id), []);
  return store;
}
