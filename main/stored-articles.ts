import { z } from "zod";
import { articleSchema, textOfArticle, type Article, type Origin } from "../core/article.ts";
import {
  articleSummarySchema,
  type ArticleSummary,
  type CallInput,
  type CallOutput,
  type File,
  type Tally,
} from "../core/contract.ts";
import { AppError } from "../core/errors.ts";
import { conditionsOf, orderOf } from "./article-filters.ts";
import type { LibraryFile } from "./library-file.ts";
import type { ReadPicture } from "./readers/reader.ts";
import { cutSnippet, fold, parseQuery, toExpressions } from "./search.ts";
import { foldTag } from "./stored-annotations.ts";
import { dropArticle } from "./stored-bin.ts";
import { parseDocument } from "./stored-document.ts";

const summaryColumns = `articles.id, articles.title, articles.byline, articles.outlet, articles.published, articles.undated,
  articles.language, articles.taken_in AS takenIn, articles.words, articles.removed, articles.text AS snippet, articles.starred,
  articles.note <> '' AS noted,
  (SELECT count(*) FROM uses WHERE uses.article = articles.id) AS uses,
  (SELECT json_group_array(shown ORDER BY tag) FROM tags WHERE article_number = articles.number) AS tags`;
const flag = z.int().transform((value) => value === 1);
const summaryRow = articleSummarySchema.extend({
  undated: flag,
  starred: flag,
  noted: flag,
  tags: z.string().transform((list) => z.array(z.string()).parse(JSON.parse(list))),
});

/** More hits than this are not told apart by what they have in common. */
const mostTallied = 10_000;
const newestHits = `SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT ${mostTallied}`;

const storedBytes = z.object({ bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array) });

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}

function columnsOf(article: Article): (string | number | null)[] {
  const text = textOfArticle(article);
  return [
    article.title.value,
    article.byline.value,
    article.outlet.value,
    article.published.value,
    article.undated ? 1 : 0,
    article.language.value,
    countWords(text),
    article.removed.length,
    text,
    JSON.stringify(article),
  ];
}

/** The articles of a library, with the bytes they were read from and the index that finds them. */
export class StoredArticles {
  readonly #file: LibraryFile;

  constructor(file: LibraryFile) {
    this.#file = file;
  }

  #total(sql: string, ...values: string[]): number {
    return z.object({ total: z.int() }).parse(this.#file.all(sql, ...values)[0]).total;
  }

  /** How many the library lists. */
  count(): number {
    return this.#total("SELECT count(*) AS total FROM articles WHERE state = 'library'");
  }

  /** One page of those that match, in the order asked for. Never fails on what is typed. */
  list({
    query: typed,
    offset,
    limit,
    where: place = "library",
    filter = {},
    order = "best",
  }: CallInput<"articles.list">): { total: number; articles: ArticleSummary[] } {
    const query = parseQuery(typed);
    const { wanted, unwanted } = toExpressions(query);
    const conditions = conditionsOf(place, filter, foldTag);
    let from = "articles";
    if (wanted !== null) {
      from = "search JOIN articles ON articles.number = search.rowid";
      conditions.push({ sql: "search MATCH ?", values: [wanted] });
    }
    if (unwanted !== null) {
      const sql = "articles.number NOT IN (SELECT rowid FROM search WHERE search MATCH ?)";
      conditions.push({ sql, values: [unwanted] });
    }
    const where = `WHERE ${conditions.map(({ sql }) => sql).join(" AND ")}`;
    const values = conditions.flatMap((condition) => condition.values);
    // A word in the title says more of an article than one in the body.
    const best = wanted === null ? null : "bm25(search, 8, 2, 4, 1), articles.number DESC";
    const rows = this.#file.all(
      `SELECT ${summaryColumns} FROM ${from} ${where} ORDER BY ${orderOf(order, place, best)} LIMIT ? OFFSET ?`,
      ...values,
      limit,
      offset,
    );
    return {
      total: this.#total(`SELECT count(*) AS total FROM ${from} ${where}`, ...values),
      articles: rows.flatMap((row) => {
        const summary = summaryRow.safeParse(row).data;
        return summary ? [{ ...summary, snippet: cutSnippet(summary.snippet, query) }] : [];
      }),
    };
  }

  /** What the articles that a search finds have in common. Of more than {@link mostTallied} hits the newest are looked at. */
  tally({ query: typed, where }: CallInput<"articles.tally">): CallOutput<"articles.tally"> {
    const { wanted, unwanted } = toExpressions(parseQuery(typed));
    const conditions = conditionsOf(where, {}, foldTag);
    if (wanted !== null) conditions.push({ sql: `number IN (${newestHits})`, values: [wanted] });
    if (unwanted !== null) {
      conditions.push({ sql: "number NOT IN (SELECT rowid FROM search WHERE search MATCH ?)", values: [unwanted] });
    }
    const rows = this.#file.all(
      `WITH hits AS MATERIALIZED (
         SELECT number, id, language, outlet, published IS NULL AND undated = 0 AS unasked, starred, note <> '' AS noted
         FROM articles WHERE ${conditions.map(({ sql }) => sql).join(" AND ")})
       SELECT 'languages' AS kind, language AS value, count(*) AS articles FROM hits WHERE language IS NOT NULL GROUP BY language
       UNION ALL SELECT 'outlets', outlet, count(*) FROM hits WHERE outlet IS NOT NULL GROUP BY outlet
       UNION ALL SELECT 'tags', min(shown), count(*) FROM tags JOIN hits ON number = article_number GROUP BY tag
       UNION ALL SELECT 'total', '', count(*) FROM hits
       UNION ALL SELECT 'starred', '', count(*) FROM hits WHERE starred = 1
       UNION ALL SELECT 'noted', '', count(*) FROM hits WHERE noted
       UNION ALL SELECT 'undated', '', count(*) FROM hits WHERE unasked
       ORDER BY 3 DESC, 2`,
      ...conditions.flatMap(({ values }) => values),
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
      total: counted("total"),
      starred: counted("starred"),
      noted: counted("noted"),
      undated: counted("undated"),
      library: this.count(),
      bin: this.#total("SELECT count(*) AS total FROM articles WHERE state = 'bin'"),
    };
  }

  /** Whether it is there. */
  has(id: string): boolean {
    return this.#total("SELECT count(*) AS total FROM articles WHERE id = ?", id) > 0;
  }

  /** Throws article-missing. */
  get(id: string): Article {
    const [row] = this.#file.all("SELECT document FROM articles WHERE id = ?", id);
    if (row === undefined) throw articleMissing(id);
    const article = parseDocument(row, articleSchema);
    if (article === null) {
      throw new AppError("article-missing", `The article ${id} is damaged in the library; import its file again.`, {
        id,
      });
    }
    return article;
  }

  /** The bytes the article was read from. Throws article-missing. */
  original(id: string): File {
    const { origin } = this.get(id);
    const [row] = this.#file.all("SELECT bytes FROM originals WHERE sha256 = ?", origin.sha256);
    if (row === undefined) throw articleMissing(id);
    return { name: origin.name, mediaType: origin.mediaType, bytes: storedBytes.parse(row).bytes };
  }

  /** A picture of an article by the picture's own id. Throws article-missing. */
  picture(id: string): File {
    const [row] = this.#file.all("SELECT media_type AS mediaType, bytes FROM pictures WHERE sha256 = ?", id);
    if (row === undefined) {
      throw new AppError("article-missing", `The library holds no picture ${id}; its article was deleted.`, { id });
    }
    const { mediaType, bytes } = storedBytes.extend({ mediaType: z.string() }).parse(row);
    return { name: `${id}.${mediaType === "image/png" ? "png" : "jpg"}`, mediaType, bytes };
  }

  /**
   * Keeps a new article with its pictures and the bytes it was read from; if they are held already, answers the article they are
   * held as, back from the bin if it lay there.
   */
  add(read: Article, original: Uint8Array, pictures: readonly ReadPicture[]): { article: Article; known: boolean } {
    return this.#file.transact(() => {
      const held = this.#holder(read.origin);
      const document = held === null ? null : parseDocument(held, articleSchema);
      if (held !== null && document !== null) {
        this.#file.run("UPDATE articles SET state = 'library', binned = NULL WHERE id = ?", held.id);
        return { article: document, known: true };
      }
      // A row that is there but does not read is damaged: what is handed in now mends it, under the id that packs know.
      const article = { ...read, id: held?.id ?? read.id };
      if (held !== null) dropArticle(this.#file, held.id);
      this.#file.run(
        `INSERT INTO articles (id, taken_in, state, starred, note, revision, title, byline, outlet, published, undated, language,
         words, removed, text, document) VALUES (?, ?, 'library', 0, '', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        article.id,
        article.takenIn,
        article.revision,
        ...columnsOf(article),
      );
      this.#keepOriginal(article.id, article.origin, original);
      for (const picture of pictures) this.#keepPicture(article.id, picture);
      this.#index(article);
      return { article, known: false };
    });
  }

  /** The row that these bytes, or this part of them, are held as. */
  #holder({ sha256, part }: Origin): { id: string; document: string } | null {
    const [row] = this.#file.all(
      "SELECT id, document FROM origins JOIN articles ON number = article WHERE sha256 = ? AND part = ?",
      sha256,
      part,
    );
    return row === undefined ? null : z.object({ id: z.string(), document: z.string() }).parse(row);
  }

  #keepOriginal(id: string, { sha256, part }: Origin, bytes: Uint8Array): void {
    this.#file.run("INSERT INTO originals (sha256, bytes) VALUES (?, ?) ON CONFLICT DO NOTHING", sha256, bytes);
    this.#file.run(
      "INSERT INTO origins (sha256, part, article) SELECT ?, ?, number FROM articles WHERE id = ?",
      sha256,
      part,
      id,
    );
  }

  #keepPicture(id: string, picture: ReadPicture): void {
    this.#file.run(
      "INSERT INTO pictures (sha256, media_type, bytes) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
      picture.id,
      picture.mediaType,
      picture.bytes,
    );
    this.#file.run(
      "INSERT INTO shows (article, picture) SELECT number, ? FROM articles WHERE id = ? ON CONFLICT DO NOTHING",
      picture.id,
      id,
    );
  }

  /** Keeps a changed article and answers its new revision. Throws article-missing, article-changed; call-refused if its origin is another one. */
  save(article: Article): number {
    return this.#file.transact(() => {
      const stored = this.get(article.id);
      if (stored.revision !== article.revision) {
        throw new AppError(
          "article-changed",
          `The article ${article.id} was changed elsewhere (revision ${stored.revision}, not ${article.revision}); open it again.`,
          { id: article.id, revision: stored.revision },
        );
      }
      if (stored.origin.sha256 !== article.origin.sha256 || stored.origin.part !== article.origin.part) {
        throw new AppError(
          "call-refused",
          `The article ${article.id} came from another file; its origin cannot be changed.`,
        );
      }
      const { origin, otherOrigins, takenIn } = stored;
      const revision = stored.revision + 1;
      this.#file.run(
        `UPDATE articles SET title = ?, byline = ?, outlet = ?, published = ?, undated = ?, language = ?, words = ?, removed = ?,
         text = ?, document = ?, revision = ? WHERE id = ?`,
        ...columnsOf({ ...article, revision, origin, otherOrigins, takenIn }),
        revision,
        article.id,
      );
      this.#file.run("DELETE FROM search WHERE rowid = (SELECT number FROM articles WHERE id = ?)", article.id);
      this.#index(article);
      return revision;
    });
  }

  #index(article: Article): void {
    this.#file.run(
      `INSERT INTO search (rowid, title, outlet, byline, text)
       SELECT number, ?, ?, ?, ? FROM articles WHERE id = ?`,
      fold(article.title.value ?? ""),
      fold(article.outlet.value ?? ""),
      fold(article.byline.value ?? ""),
      fold(textOfArticle(article)),
      article.id,
    );
  }
}

function articleMissing(id: string): AppError {
  return new AppError("article-missing", `The library holds no article ${id}; it was deleted, or never there.`, { id });
}
