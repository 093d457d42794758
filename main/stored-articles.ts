import { z } from "zod";
import { articleSchema, textOfArticle, type Article } from "../core/article.ts";
import { articleSummarySchema, type ArticleSummary, type CallInput } from "../core/contract.ts";
import { AppError } from "../core/errors.ts";
import type { LibraryFile } from "./library-file.ts";
import { cutSnippet, fold, parseQuery, toExpressions } from "./search.ts";
import { parseDocument } from "./stored-document.ts";

const summaryColumns =
  "id, title, byline, outlet, published, undated, language, taken_in AS takenIn, words, removed, text AS snippet";
const summaryRow = articleSummarySchema.extend({ undated: z.int().transform((flag) => flag === 1) });

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

  /** How many there are. */
  count(): number {
    return this.#total("SELECT count(*) AS total FROM articles");
  }

  /** One page of those that match, best first; newest first where nothing is searched. Never fails on what is typed. */
  list({ query: typed, offset, limit }: CallInput<"articles.list">): {
    total: number;
    articles: ArticleSummary[];
  } {
    const query = parseQuery(typed);
    const { wanted, unwanted } = toExpressions(query);
    const values: string[] = [];
    let from = "articles";
    let order = "taken_in DESC, number DESC";
    const where: string[] = [];
    if (wanted !== null) {
      from = "search JOIN articles ON articles.number = search.rowid";
      where.push("search MATCH ?");
      values.push(wanted);
      // A word in the title says more of an article than one in the body.
      order = "bm25(search, 8, 2, 4, 1), number DESC";
    }
    if (unwanted !== null) {
      where.push("articles.number NOT IN (SELECT rowid FROM search WHERE search MATCH ?)");
      values.push(unwanted);
    }
    const filter = where.length === 0 ? "" : `WHERE ${where.join(" AND ")}`;
    const columns = wanted === null ? summaryColumns : summaryColumns.replace(/(^|, )(\w+)/g, "$1articles.$2");
    const rows = this.#file.all(
      `SELECT ${columns} FROM ${from} ${filter} ORDER BY ${order} LIMIT ? OFFSET ?`,
      ...values,
      limit,
      offset,
    );
    return {
      total: this.#total(`SELECT count(*) AS total FROM ${from} ${filter}`, ...values),
      articles: rows.flatMap((row) => {
        const summary = summaryRow.safeParse(row).data;
        return summary ? [{ ...summary, snippet: cutSnippet(summary.snippet, query) }] : [];
      }),
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

  /** The article of which these are the bytes, or null. */
  find(sha256: string): Article | null {
    const [row] = this.#file.all("SELECT document FROM articles WHERE sha256 = ?", sha256);
    return row === undefined ? null : parseDocument(row, articleSchema);
  }

  /** Keeps a new article with the bytes it was read from; if they are held already, answers the article they are held as. */
  add(read: Article, original: Uint8Array): { article: Article; known: boolean } {
    const { sha256 } = read.origin;
    return this.#file.transact(() => {
      const held = this.find(sha256);
      if (held) return { article: held, known: true };
      // A row that is there but does not read is damaged: what is handed in now mends it, under the id that packs know.
      const [damaged] = this.#file.all("SELECT id FROM articles WHERE sha256 = ?", sha256);
      const article = { ...read, id: z.object({ id: z.string() }).safeParse(damaged).data?.id ?? read.id };
      this.#drop("sha256", sha256);
      this.#file.run(
        `INSERT INTO articles (id, sha256, taken_in, title, byline, outlet, published, undated, language, words, removed, text, document)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        article.id,
        sha256,
        article.takenIn,
        ...columnsOf(article),
      );
      this.#file.run("INSERT INTO originals (sha256, bytes) VALUES (?, ?)", sha256, original);
      this.#index(article);
      return { article, known: false };
    });
  }

  /** Keeps a changed article. Throws article-missing; call-refused if its origin is another one. */
  save(article: Article): void {
    this.#file.transact(() => {
      const stored = this.get(article.id);
      if (stored.origin.sha256 !== article.origin.sha256) {
        throw new AppError(
          "call-refused",
          `The article ${article.id} came from another file; its origin cannot be changed.`,
        );
      }
      this.#file.run(
        `UPDATE articles SET title = ?, byline = ?, outlet = ?, published = ?, undated = ?, language = ?, words = ?, removed = ?,
         text = ?, document = ? WHERE id = ?`,
        ...columnsOf({ ...article, origin: stored.origin, takenIn: stored.takenIn }),
        article.id,
      );
      this.#file.run("DELETE FROM search WHERE rowid = (SELECT number FROM articles WHERE id = ?)", article.id);
      this.#index(article);
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

  #drop(column: "id" | "sha256", value: string): number {
    this.#file.run(`DELETE FROM search WHERE rowid = (SELECT number FROM articles WHERE ${column} = ?)`, value);
    return this.#file.run(`DELETE FROM articles WHERE ${column} = ?`, value);
  }

  /** Throws article-missing; article-in-use while a pack picks the article or cites it. */
  delete(id: string): void {
    this.#file.transact(() => {
      const rows = this.#file.all("SELECT title FROM packs JOIN uses ON uses.pack = packs.id WHERE article = ?", id);
      const titles = z.array(z.object({ title: z.string() })).parse(rows);
      if (titles.length > 0) {
        const packs = titles.map(({ title }) => title).join(", ");
        throw new AppError("article-in-use", `The article ${id} is used by: ${packs}; take it out there first.`, {
          id,
          packs,
        });
      }
      if (this.#drop("id", id) === 0) throw articleMissing(id);
    });
  }
}

function articleMissing(id: string): AppError {
  return new AppError("article-missing", `The library holds no article ${id}; it was deleted, or never there.`, { id });
}
