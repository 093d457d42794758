import type { Article } from "../../core/article.ts";

const said = (value: string | null) => ({ value, line: null, by: "person" as const });

/** An article in a language (ISO 639-1), published on a day (ISO), of paragraphs that were written for a test. */
export function writtenArticle(language: string, published: string, paragraphs: readonly string[]): Article {
  return {
    ...{ id: "a", revision: 0, otherOrigins: [], pictures: [], removed: [], undated: false },
    ...{ takenIn: "2025-07-01T08:00:00Z", address: said(null), byline: said(null), outlet: said(null) },
    ...{ title: said(null), published: said(published), language: said(language) },
    origin: { name: "a.txt", part: "", mediaType: "text/plain", encoding: "utf-8", bytes: 1, sha256: "0".repeat(64) },
    body: paragraphs.map((text, at) => ({
      kind: "paragraph",
      line: at + 1,
      style: "body",
      children: [{ kind: "text", text }],
    })),
  };
}
