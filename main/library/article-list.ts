import { z } from "zod";
import { articleSummarySchema, type ArticleOrder, type ArticleSummary, type Tally } from "../../core/article-list.ts";
import type { CallInput, CallOutput } from "../../core/contract.ts";
import { conditionsOf, isListedUse, leadingFirst, orderOf } from "./article-filters.ts";
import type { LibraryFile } from "./library-file.ts";
import { parseQuery, type Query } from "./query.ts";
import type { SearchIndex } from "./search-index.ts";
import { findNumbers, findPage, isAsking, mostCounted, pageLimit, type ListRequest } from "./search.ts";
import { makeSnippetCutter } from "./snippet.ts";
import type { StoredStandings } from "./stored-standings.ts";

const summaryColumns = `articles.id, articles.title, articles.byline, articles.outlet, articles.published, articles.undated,
  articles.language, articles.taken_in AS takenIn, articles.words, articles.removed, articles.text AS snippet, articles.starred,
  articles.note <> '' AS noted,
  (SELECT count(*) FROM uses WHERE uses.article = articles.id AND ${isListedUse}) AS uses,
  (SELECT count(*) FROM copies AS mine JOIN copies AS others ON others.wire = mine.wire AND others.article <> mine.article
   JOIN articles AS held ON held.number = others.article WHERE mine.article = articles.number AND held.state = 'library') AS copies,
  (SELECT json_group_array(shown ORDER BY tag) FROM tags WHERE article_number = articles.number) AS tags`;
const flag = z.int().transform((value) => value === 1);
const summaryRow = articleSummarySchema
  .extend({
    undated: flag,
    starred: flag,
    noted: flag,
    tags: z.string().transform((list) => z.array(z.string()).parse(JSON.parse(list))),
  })
  .strip();
const countedRow = z.object({ counted: z.int() });
const hitsRow = countedRow.extend({ following: z.int() });

/** The lists of a library's articles: what is searched, filtered, ordered and counted. */
export class ArticleList {
  readonly #file: LibraryFile;
  readonly #index: SearchIndex;
  readonly #standings: StoredStandings;

  constructor(file: LibraryFile, index: SearchIndex, standings: StoredStandings) {
    this.#file = file;
    this.#index = index;
    this.#standings = standings;
  }

  #total(where: string, ...values: (string | number)[]): number {
    const [row] = this.#file.all(`SELECT count(*) AS counted FROM articles WHERE ${where}`, ...values);
    return countedRow.parse(row).counted;
  }

  /** How many the library lists. */
  count(): number {
    return this.#total("state = 'library'");
  }

  /** One page of those that match, in the order asked for. Hits are counted up to {@link mostCounted}. Never fails on what is typed. */
  list(asked: CallInput<"articles.list">): CallOutput<"articles.list"> {
    const { offset, limit, where: place = "library", filter = {}, order = "best" } = asked;
    // What was thrown away lies there by itself.
    const gathered = asked.gathered === true && place === "library";
    const query = parseQuery(asked.query);
    const pending = this.#index.pending;
    const filters = conditionsOf(filter);
    const cutSnippet = makeSnippetCutter(query);
    const summarise = (row: unknown): ArticleSummary[] => {
      const summary = summaryRow.safeParse(row).data;
      return summary ? [{ ...summary, snippet: cutSnippet(summary.snippet) }] : [];
    };
    if (!isAsking(query)) {
      // The place is a literal, so that the index of that place serves.
      const where = [`articles.state = '${place}'`, ...filters.map(({ sql }) => sql)].join(" AND ");
      const values = filters.flatMap((condition) => condition.values);
      const following = gathered
        ? `SELECT number FROM (SELECT articles.number, row_number() OVER (PARTITION BY copies.wire ORDER BY ${leadingFirst}) AS place
           FROM copies CROSS JOIN articles ON articles.number = copies.article WHERE ${where}) WHERE place > 1`
        : null;
      const shown = following === null ? where : `${where} AND articles.number NOT IN (${following})`;
      const twice = following === null ? values : [...values, ...values];
      const sql = `SELECT ${summaryColumns} FROM ${this.#tablesFor(order)} WHERE ${shown}
        ORDER BY ${orderOf(order, place)} ${pageLimit}`;
      const articles = this.#file.all(sql, ...twice, limit, offset).flatMap(summarise);
      const total = this.#total(shown, ...twice);
      const all = following === null ? total : this.#total(where, ...values);
      return { total, following: all - total, more: false, pending, articles };
    }
    const request: ListRequest = {
      columns: summaryColumns,
      place,
      filters,
      order: order === "best" ? null : orderOf(order, place),
      // Several words rarely stand together in so many articles that which of them are found matters.
      newest: query.common || query.wanted.reduce((words, term) => words + term.words.length, 0) < 2,
      gathered,
      offset,
      limit,
    };
    const found = this.#find(query, request);
    const { rows, counted, following } =
      found.counted > mostCounted && !request.newest ? this.#find(query, { ...request, newest: true }) : found;
    return {
      total: Math.min(counted, mostCounted) - following,
      following,
      more: counted > mostCounted,
      pending,
      articles: rows.flatMap(summarise),
    };
  }

  /** The rows of one page, how many hits there are, at most one beyond {@link mostCounted}, and how many of them are no rows. */
  #find(query: Query, request: ListRequest): z.infer<typeof hitsRow> & { rows: unknown[] } {
    const page = findPage(query, request);
    const rows = this.#file.all(page.sql, ...page.values);
    // Beyond the last hit there is no row that tells how many there are.
    const first =
      request.offset > 0 && rows.length === 0
        ? findPage(query, { ...request, columns: "articles.id", offset: 0, limit: 1 })
        : null;
    const [row] = first ? this.#file.all(first.sql, ...first.values) : rows;
    return { rows, ...(hitsRow.safeParse(row).data ?? { counted: 0, following: 0 }) };
  }

  /** The tables that a list in this order is taken from: in alphabetical order as they stand, once all of them do. */
  #tablesFor(order: ArticleOrder): string {
    if (order !== "outlet" && order !== "title") return "articles";
    return this.#standings.unnoted() === 0
      ? "standings CROSS JOIN articles ON articles.number = standings.article"
      : "articles LEFT JOIN standings ON standings.article = articles.number";
  }

  /** The other articles in the library that are copies of the same dispatch, the one that leads first. */
  copies(id: string): CallOutput<"articles.copies"> {
    const cutSnippet = makeSnippetCutter(parseQuery(""));
    const rows = this.#file.all(
      `SELECT ${summaryColumns} FROM copies AS mine CROSS JOIN copies ON copies.wire = mine.wire AND copies.article <> mine.article
       CROSS JOIN articles ON articles.number = copies.article
       WHERE mine.article = (SELECT number FROM articles WHERE id = ?) AND articles.state = 'library' ORDER BY ${leadingFirst}`,
      id,
    );
    return rows.flatMap((row) => {
      const summary = summaryRow.safeParse(row).data;
      return summary ? [{ ...summary, snippet: cutSnippet(summary.snippet) }] : [];
    });
  }

  /** What the articles that a search finds have in common. Of more hits than are counted the newest are looked at. */
  tally({ query, where: place }: CallInput<"articles.tally">): CallOutput<"articles.tally"> {
    const numbers = findNumbers(parseQuery(query), place);
    const rows = this.#file.all(
      `WITH hits AS MATERIALIZED (
         SELECT number, id, language, outlet, published IS NULL AND undated = 0 AS unasked, starred, note <> '' AS noted
         FROM articles WHERE state = '${place}' AND number IN (${numbers.sql}))
       SELECT 'languages' AS kind, language AS value, count(*) AS articles FROM hits WHERE language IS NOT NULL GROUP BY language
       UNION ALL SELECT 'outlets', outlet, count(*) FROM hits WHERE outlet IS NOT NULL GROUP BY outlet
       UNION ALL SELECT 'tags', min(shown), count(*) FROM tags JOIN hits ON number = article_number GROUP BY tag
       UNION ALL SELECT 'starred', '', count(*) FROM hits WHERE starred = 1
       UNION ALL SELECT 'noted', '', count(*) FROM hits WHERE noted
       UNION ALL SELECT 'undated', '', count(*) FROM hits WHERE unasked
       ORDER BY 3 DESC, 2`,
      ...numbers.values,
    );
    const tallies = z.array(z.object({ kind: z.string(), value: z.string(), articles: z.int() })).parse(rows);
    const most = (kind: string): Tally[] =>
      tallies
        .filter((row) => row.kind === kind)
        .slice(0, 50)
        .map(({ value, articles }) => ({ value, articles }));
    const counted = (kind: string): number => tallies.find((row) => row.kind === kind)?.articles ?? 0;
    return {
      languages: most("languages"),
      outlets: most("outlets"),
      tags: most("tags"),
      starred: counted("starred"),
      noted: counted("noted"),
      undated: counted("undated"),
      library: this.count(),
      bin: this.#total("state = 'bin'"),
    };
  }
}
