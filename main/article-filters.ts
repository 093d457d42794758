import type { ArticleFilter, ArticleOrder, Place } from "../core/contract.ts";

/** A condition on the table `articles` in SQL, with the values it compares with. */
export interface Condition {
  sql: string;
  values: string[];
}

function oneOf(column: string, values: string[]): Condition {
  return { sql: `${column} IN (${values.map(() => "?").join(", ")})`, values };
}

const isUsed = "EXISTS (SELECT 1 FROM uses WHERE uses.article = articles.id";

/** What must hold of an article that lies in a place and passes a filter; every condition by itself. */
export function conditionsOf(where: Place, filter: ArticleFilter, foldTag: (tag: string) => string): Condition[] {
  const { starred, noted, undated, tags, languages, outlets, pack } = filter;
  return [
    // A literal, so that the index of that place serves.
    { sql: `articles.state = '${where}'`, values: [] },
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

/** The order of a list, by columns of `articles`; `best` is what "best" means for this search, null where nothing is searched. */
export function orderOf(order: ArticleOrder, where: Place, best: string | null): string {
  const newest = "articles.number DESC";
  switch (order) {
    case "best":
      return best ?? orderOf("taken", where, null);
    case "taken":
      return where === "bin" ? `articles.binned DESC, ${newest}` : `articles.taken_in DESC, ${newest}`;
    case "published":
      return `articles.published DESC, ${newest}`;
    case "outlet":
      return `articles.outlet IS NULL, articles.outlet COLLATE NOCASE, articles.published DESC, ${newest}`;
    case "title":
      return `articles.title IS NULL, articles.title COLLATE NOCASE, ${newest}`;
  }
}
