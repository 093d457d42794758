import type { ArticleFilter, ArticleOrder, Place } from "../../core/article-list.ts";
import { foldTag } from "./folding.ts";

/** A statement, or a part of one, in SQL, with the values it is run with. */
export interface Statement {
  sql: string;
  values: (string | number)[];
}

function oneOf(column: string, values: string[]): Statement {
  return { sql: `${column} IN (${values.map(() => "?").join(", ")})`, values };
}

/** What must hold of a row of `uses` whose pack does not lie in the bin. */
export const isListedUse = "uses.pack NOT IN (SELECT pack FROM binned_packs)";

/** Whether a pack uses the article of a row. `by`: what else must hold of `uses`. */
export function isUsed(by = isListedUse): string {
  return `EXISTS (SELECT 1 FROM uses WHERE uses.article = articles.id AND ${by})`;
}

/** Whether anything needs the article of a row: a pack, be it in the bin, or a version of one. */
export const isNeeded = `(${isUsed("TRUE")} OR EXISTS (SELECT 1 FROM recalls WHERE recalls.article = articles.id))`;

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
        ? [{ sql: `NOT ${isUsed()}`, values: [] }]
        : [{ sql: isUsed("uses.pack = ?"), values: [pack] }]),
  ];
}

/**
 * Which of an article and its copies leads: the one published first (a month or a year counts from its beginning), before those
 * whose date is not known; of the same day, or of none, the one first taken in. By columns of `articles`.
 */
export const leadingFirst = "articles.published IS NULL, articles.published, articles.taken_in, articles.number";

/** The order of a list, by columns of `articles`, for "outlet" and "title" also of `standings`. "best" is that of the time where no words tell what is best. */
export function orderOf(order: ArticleOrder, place: Place): string {
  const newest = "articles.number DESC";
  switch (order) {
    case "best":
    case "taken":
      return place === "bin" ? `articles.binned DESC, ${newest}` : `articles.taken_in DESC, ${newest}`;
    case "published":
      return `articles.published DESC, ${newest}`;
    case "outlet":
      return `standings.outlet = '', standings.outlet, articles.published DESC, ${newest}`;
    case "title":
      return `standings.title = '', standings.title, ${newest}`;
  }
}
