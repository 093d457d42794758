import type { ArticleFilter, ArticleOrder, Place } from "../core/contract.ts";
import { foldTag } from "./stored-annotations.ts";

/** A statement, or a part of one, in SQL, with the values it is run with. */
export interface Statement {
  sql: string;
  values: (string | number)[];
}

function oneOf(column: string, values: string[]): Statement {
  return { sql: `${column} IN (${values.map(() => "?").join(", ")})`, values };
}

const isUsed = "EXISTS (SELECT 1 FROM uses WHERE uses.article = articles.id";

/** What must hold of a row of `articles` that passes a filter; every condition by itself. */
export function conditionsOf(filter: ArticleFilter): Statement[] {
  const { starred, noted, undated, tags, languages, outlets, pack } = filter;
  return [
    ...(starred === undefined ? [] : [{ sql: "articles.starred = 1", values: [] }]),
    ...(noted === undefined ? [] : [{ sql: "articles.note <> ''", values: [] }]),
    ...(undated === undefined ? [] : [{ sql: "articles.published IS NULL AND articles.undated = 0", values: [] }]),
    ...(languages === undefined ? [] : [oneOf("articles.language", languages)]),
    ...(outlets === undefined ? [] : [oneOf("articles.outlet", outlets)]),
    ...(tags ?? []).map((tag) => ({
      sql: "articles.number IN (SELECT article_number FROM tags WHERE tag = ?)",
      values: [foldTag(tag)],
    })),
    ...(pack === undefined
      ? []
      : pack === null
        ? [{ sql: `NOT ${isUsed})`, values: [] }]
        : [{ sql: `${isUsed} AND uses.pack = ?)`, values: [pack] }]),
  ];
}

/** The order of a list, by columns of `articles`. "best" is that of the time where no words tell what is best. */
export function orderOf(order: ArticleOrder, place: Place): string {
  const newest = "articles.number DESC";
  switch (order) {
    case "best":
    case "taken":
      return place === "bin" ? `articles.binned DESC, ${newest}` : `articles.taken_in DESC, ${newest}`;
    case "published":
      return `articles.published DESC, ${newest}`;
    case "outlet":
      return `articles.outlet IS NULL, articles.outlet COLLATE NOCASE, articles.published DESC, ${newest}`;
    case "title":
      return `articles.title IS NULL, articles.title COLLATE NOCASE, ${newest}`;
  }
}
