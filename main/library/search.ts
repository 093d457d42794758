import type { Place } from "../../core/article-list.ts";
import { leadingFirst, type Statement } from "./article-filters.ts";
import type { Condition, Query, Term } from "./query.ts";

/** Hits are counted up to this many, and the newest so many are ranked: what a person types stays as quick in a large library. */
export const mostCounted = 10_000;

/** A word in the title says more of an article than one in the body. */
const rank = "bm25(search, 8, 2, 4, 1)";

const columnOf = { outlet: "outlet", author: "byline" } as const;

function phraseOf({ words, open }: Term): string {
  // Words are letters and digits only, so quoting them leaves nothing that FTS5 could read as syntax.
  return `"${words.join(" ")}"${open ? "*" : ""}`;
}

/** A condition as an FTS5 expression, if it is one on words. */
function expressionsOf(conditions: Condition[]): string[] {
  return conditions.flatMap((condition) =>
    "term" in condition ? [`${columnOf[condition.field]} : ${phraseOf(condition.term)}`] : [],
  );
}

/**
 * The two FTS5 expressions of a query: what must match, and what must not. Null where nothing is asked.
 */
export function toExpressions(query: Query): { wanted: string | null; unwanted: string | null } {
  const wanted = [...query.wanted.map(phraseOf), ...expressionsOf(query.conditions)];
  const unwanted = [...query.unwanted.map(phraseOf), ...expressionsOf(query.exclusions)];
  return {
    wanted: wanted.length === 0 ? null : wanted.join(" AND "),
    unwanted: unwanted.length === 0 ? null : unwanted.join(" OR "),
  };
}

/** A condition on what stands in the table `indexed`; null if it is one on words. A date that may lie on either side does. */
function filterOf(condition: Condition): Statement | null {
  switch (condition.field) {
    case "outlet":
    case "author":
      return null;
    case "language": {
      const { language } = condition;
      return { sql: "(indexed.language = ? OR indexed.language LIKE ?)", values: [language, `${language}-%`] };
    }
    case "tag": {
      const { tag, open } = condition;
      const found = "indexed.number IN (SELECT article_number FROM tags WHERE ";
      if (!open) return { sql: `${found} tag = ?)`, values: [tag] };
      return { sql: `${found} tag >= ? AND tag < ?)`, values: [tag, `${tag}\u{10ffff}`] };
    }
    case "before":
      return { sql: "indexed.published < ?", values: [condition.date] };
    case "after":
      return { sql: "indexed.published || '~' > ?", values: [condition.date] };
  }
}

/** The WHERE and what it compares with, out of conditions that all must hold. */
function whereOf(conditions: Statement[]): Statement {
  return {
    sql: conditions.length === 0 ? "" : `WHERE ${conditions.map(({ sql }) => sql).join(" AND ")}`,
    values: conditions.flatMap(({ values }) => values),
  };
}

/** Whether a query asks for anything: of signs alone it does not, nor of an operator after which nothing stands yet. */
export function isAsking({ wanted, unwanted, conditions, exclusions }: Query): boolean {
  return wanted.length + unwanted.length + conditions.length + exclusions.length > 0;
}

/** The number of the dispatch that an article is a copy of, null where it is of none: one look-up a hit, and hardly any has one. */
function wireOf(number: string): string {
  return `(SELECT wire FROM copies WHERE article = ${number}) AS wire`;
}

/** The hits of a query, at most one beyond {@link mostCounted}, and by which of their columns the best come first. */
interface Hits extends Statement {
  order: string[];
}

/**
 * What a query that asks for something finds in a place, of that what passes the filters (conditions on `articles`): rows of `number`,
 * `wire`, and `score` where words are wanted that say something. Of more hits than are counted, the newest; where `newest` is false,
 * any: going backwards, the index takes longer.
 */
function findHits(query: Query, place: Place, filters: readonly Statement[], newest = true): Hits {
  const { wanted, unwanted } = toExpressions(query);
  const conditions: Statement[] = [
    ...query.conditions.flatMap((condition) => filterOf(condition) ?? []),
    ...query.exclusions.flatMap((condition) => {
      const filter = filterOf(condition);
      // What is not known (no date, no language) is not excluded.
      return filter ? [{ sql: `NOT coalesce(${filter.sql}, FALSE)`, values: filter.values }] : [];
    }),
  ];
  const articles = filters.length === 0 ? "" : "CROSS JOIN articles ON articles.number =";
  if (wanted === null) {
    if (unwanted !== null) {
      const sql = "indexed.number NOT IN (SELECT rowid FROM search WHERE search MATCH ?)";
      conditions.push({ sql, values: [unwanted] });
    }
    const where = whereOf([...conditions, inPlace("indexed.number", place), ...filters]);
    const joined = articles === "" ? "" : `${articles} indexed.number`;
    return {
      sql: `SELECT indexed.number AS number, indexed.taken_in AS taken, ${wireOf("indexed.number")} FROM indexed ${joined} ${where.sql}
        ORDER BY indexed.taken_in DESC, indexed.number DESC LIMIT ${mostCounted + 1}`,
      values: where.values,
      order: ["taken DESC", "number DESC"],
    };
  }
  const expression = unwanted === null ? wanted : `(${wanted}) NOT (${unwanted})`;
  const where = whereOf([
    { sql: "search MATCH ?", values: [expression] },
    ...conditions,
    inPlace("search.rowid", place),
    ...filters,
  ]);
  const ranked = query.wanted.length > 0 && !query.common;
  // CROSS JOIN keeps the order of the tables: the index of words finds, the others only look at what was found.
  const joined = [
    ...(conditions.length === 0 ? [] : ["CROSS JOIN indexed ON indexed.number = search.rowid"]),
    ...(articles === "" ? [] : [`${articles} search.rowid`]),
  ];
  return {
    sql: `SELECT search.rowid AS number${ranked ? `, ${rank} AS score` : ""}, ${wireOf("search.rowid")} FROM search ${joined.join(" ")} ${where.sql}
      ${newest ? "ORDER BY search.rowid DESC" : ""} LIMIT ${mostCounted + 1}`,
    values: where.values,
    order: ranked ? ["score", "number DESC"] : ["number DESC"],
  };
}

/** Hardly any articles lie elsewhere than in the library: they are left out by their numbers, and no row is looked at. */
function inPlace(column: string, place: Place): Statement {
  const elsewhere = `${column} NOT IN (SELECT number FROM articles WHERE state IN ('bin', 'pack'))`;
  return {
    sql: place === "library" ? elsewhere : `${column} IN (SELECT number FROM articles WHERE state = 'bin')`,
    values: [],
  };
}

/**
 * What cuts one page out of rows, its length and what stands before it bound. SQLite plans by a bare value in a limit, and so the whole
 * statement anew at each call; a sum it does not look into.
 */
export const pageLimit = "LIMIT ? + 0 OFFSET ? + 0";

/** Which list is asked for. `order` null: best first where words are wanted that say something, else last taken in first. */
export interface ListRequest {
  columns: string;
  place: Place;
  filters: readonly Statement[];
  order: string | null;
  /** Of more hits than are counted, the newest are found; else any, which is quicker, and right only where there are not so many. */
  newest: boolean;
  /** Of the copies of a dispatch among the hits only the one that leads is a row. */
  gathered: boolean;
  offset: number;
  limit: number;
}

/**
 * What finds one page of the articles of a query that asks for something: rows of `columns` of the table articles; `counted`, the
 * number of hits, which is counted no further than one beyond {@link mostCounted}; and `following`, how many of them are no rows.
 */
export function findPage(
  query: Query,
  { columns, place, filters, order, newest, gathered, offset, limit }: ListRequest,
): Statement {
  const hits = findHits(query, place, filters, newest);
  const leading = gathered ? "WHERE (hits.wire IS NULL OR hits.number NOT IN (SELECT number FROM followers))" : "";
  const standings = order === null ? "" : "LEFT JOIN standings ON standings.article = articles.number";
  const page =
    order === null
      ? `SELECT hits.* FROM hits ${leading} ORDER BY ${hits.order.join(", ")} ${pageLimit}`
      : `SELECT hits.* FROM hits CROSS JOIN articles ON articles.number = hits.number ${standings} ${leading}
         ORDER BY ${order} ${pageLimit}`;
  const followers = `followers AS MATERIALIZED (SELECT number FROM (
      SELECT hits.number, row_number() OVER (PARTITION BY hits.wire ORDER BY ${leadingFirst}) AS place
      FROM hits CROSS JOIN articles ON articles.number = hits.number WHERE hits.wire IS NOT NULL
    ) WHERE place > 1),`;
  return {
    sql: `WITH
      hits AS MATERIALIZED (${hits.sql}),
      ${gathered ? followers : ""}
      page AS (${page})
      SELECT ${columns}, (SELECT count(*) FROM hits) AS counted, ${gathered ? "(SELECT count(*) FROM followers)" : "0"} AS following
      FROM page CROSS JOIN articles ON articles.number = page.number ${standings}
      ORDER BY ${order ?? hits.order.map((key) => `page.${key}`).join(", ")}`,
    values: [...hits.values, limit, offset],
  };
}

/** What finds the numbers of the articles of a query in a place; of more hits than are counted, those of the newest. */
export function findNumbers(query: Query, place: Place): Statement {
  if (!isAsking(query)) {
    return { sql: `SELECT number FROM articles WHERE state = '${place}'`, values: [] };
  }
  const hits = findHits(query, place, []);
  return { sql: `SELECT number FROM (${hits.sql}) LIMIT ${mostCounted}`, values: hits.values };
}
