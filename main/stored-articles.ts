import { z } from "zod";
import { articleSchema, textOfArticle, type Article } from "../core/article.ts";
import { articleSummarySchema, type ArticleSummary, type CallInput, type CallOutput } from "../core/contract.ts";
import { AppError } from "../core/errors.ts";
import type { LibraryFile } from "./library-file.ts";
import { parseQuery } from "./query.ts";
import { SearchIndex } from "./search-index.ts";
import { findPage, isAsking, mostCounted } from "./search.ts";
import { makeSnippetCutter } from "./snippet.ts";
import { parseDocument } from "./stored-document.ts";

const summaryColumns =
  "id, title, byline, outlet, published, undated, language, taken_in AS takenIn, words, removed, text AS snippet";
const foundColumns = summaryColumns.replace(/(^|, )(\w+)/g, "$1articles.$2");
const summaryRow = articleSummarySchema.extend({ undated: z.int().transform((flag) => flag === 1) }).strip();
const countedRow = z.object({ counted: z.int() });

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
  readonly #index: SearchIndex;

  constructor(file: LibraryFile) {
    this.#file = file;
    this.#index = new SearchIndex(file);
  }

  #total(sql: string, ...values: string[]): number {
    return z.object({ total: z.int() }).parse(this.#file.all(sql, ...values)[0]).total;
  }

  /** How many there are. */
  count(): number {
    return this.#total("SELECT count(*) AS total FROM articles");
  }

  /**
   * One page of those that match, best first; last taken in first where nothing is searched. Hits are counted up to
   * {@link mostCounted}. Never fails on what is typed.
   */
  list({ query: typed, offset, limit }: CallInput<"articles.list">): CallOutput<"articles.list"> {
    const query = parseQuery(typed);
    const pending = this.#index.pending;
    const cutSnippet = makeSnippetCutter(query);
    const summarise = (row: unknown): ArticleSummary[] => {
      const summary = summaryRow.safeParse(row).data;
      return summary ? [{ ...summary, snippet: cutSnippet(summary.snippet) }] : [];
    };
    if (!isAsking(query)) {
      const sql = `SELECT ${summaryColumns} FROM articles ORDER BY taken_in DESC, number DESC LIMIT ? OFFSET ?`;
      const articles = this.#file.all(sql, limit, offset).flatMap(summarise);
      return { total: this.count(), more: false, pending, articles };
    }
    const page = findPage(query, foundColumns, offset, limit);
    const rows = this.#file.all(page.sql, ...page.values);
    // Beyond the last hit there is no row that tells how many there are.
    const first = offset > 0 && rows.length === 0 ? findPage(query, "articles.id", 0, 1) : null;
    const [row] = first ? this.#file.all(first.sql, ...first.values) : rows;
    const counted = countedRow.safeParse(row).data?.counted ?? 0;
    return {
      total: Math.min(counted, mostCounted),
      more: counted > mostCounted,
      pending,
      articles: rows.flatMap(summarise),
    };
  }

  /** Indexes some of the articles that are pending; see {@link SearchIndex.indexMore}. */
  indexMore(count: number): boolean {
    return this.#index.indexMore(count);
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
      for (const number of this.#numbers("id", article.id)) this.#index.put(number);
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
      for (const number of this.#numbers("id", article.id)) this.#index.put(number);
    });
  }

  #numbers(column: "id" | "sha256", value: string): number[] {
    const rows = this.#file.all(`SELECT number FROM articles WHERE ${column} = ?`, value);
    return z
      .array(z.object({ number: z.int() }))
      .parse(rows)
      .map(({ number }) => number);
  }

  #drop(column: "id" | "sha256", value: string): number {
    for (const number of this.#numbers(column, value)) this.#index.remove(number);
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
