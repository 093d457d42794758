import { z } from "zod";
import { foldingVersion, foldWords } from "./folding.ts";
import type { LibraryFile } from "./library-file.ts";

const textsSchema = z.object({
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  byline: z.string().nullable(),
  text: z.string(),
});
const stateSchema = z.object({ data_version: z.int() });
const numbersSchema = z.array(z.object({ number: z.int() }));

function folded(text: string | null): string {
  return foldWords(text ?? "").join(" ");
}

/**
 * The words of a library's articles, by which they are found. It follows the row of an article, not its document. An article whose
 * words were folded by another version of `folding.ts`, or never, is pending: {@link SearchIndex.indexMore} takes it up.
 */
export class SearchIndex {
  readonly #file: LibraryFile;
  #pending: number;
  #counted: number;
  /** Articles from this number on were looked at. */
  #reached = Number.MAX_SAFE_INTEGER;

  constructor(file: LibraryFile) {
    this.#file = file;
    this.#counted = this.#stateOfOthers();
    this.#pending = this.#countPending();
  }

  /** How many articles are not found yet by what their words are today. */
  get pending(): number {
    // Another process, or the thread that indexes, may have done some since, or another state of the library been put in its place.
    if (this.#stateOfOthers() !== this.#counted) this.#recount();
    return this.#pending;
  }

  #recount(): void {
    this.#counted = this.#stateOfOthers();
    this.#pending = this.#countPending();
    this.#reached = Number.MAX_SAFE_INTEGER;
  }

  /** What is another number once another connection has changed the file. */
  #stateOfOthers(): number {
    return stateSchema.parse(this.#file.all("PRAGMA data_version")[0]).data_version;
  }

  #countPending(): number {
    const [row] = this.#file.all(
      `SELECT (SELECT count(*) FROM articles) - (SELECT count(*) FROM indexed WHERE folding = ?) AS pending`,
      foldingVersion,
    );
    return z.object({ pending: z.int() }).parse(row).pending;
  }

  /** Puts the article of a row in, in place of what it was found by before. A part of the change that touches the row. */
  put(number: number): void {
    this.remove(number);
    const [row] = this.#file.all("SELECT title, outlet, byline, text FROM articles WHERE number = ?", number);
    const { title, outlet, byline, text } = textsSchema.parse(row);
    this.#file.run(
      "INSERT INTO search (rowid, title, outlet, byline, text) VALUES (?, ?, ?, ?, ?)",
      number,
      folded(title),
      folded(outlet),
      folded(byline),
      folded(text),
    );
    this.#file.run(
      `INSERT INTO indexed (number, folding, taken_in, published, language)
       SELECT number, ?, taken_in, published, lower(language) FROM articles WHERE number = ?`,
      foldingVersion,
      number,
    );
  }

  /** Takes the article of a row out. A part of the change that touches the row. */
  remove(number: number): void {
    this.#file.run("DELETE FROM search WHERE rowid = ?", number);
    this.#file.run("DELETE FROM indexed WHERE number = ?", number);
  }

  /**
   * Indexes up to `count` pending articles, last taken in first, as one change, and answers whether any are left. What was done
   * stays done when the program ends in between.
   */
  indexMore(count: number): boolean {
    if (this.#pending === 0) return false;
    const done = this.#file.transact(() => {
      const rows = this.#file.all(
        `SELECT articles.number FROM articles LEFT JOIN indexed ON indexed.number = articles.number
         WHERE articles.number < ? AND indexed.folding IS NOT ? ORDER BY articles.number DESC LIMIT ?`,
        this.#reached,
        foldingVersion,
        count,
      );
      const numbers = numbersSchema.parse(rows).map(({ number }) => number);
      for (const number of numbers) this.put(number);
      return numbers;
    });
    this.#pending -= done.length;
    this.#reached = done.at(-1) ?? Number.MAX_SAFE_INTEGER;
    // Another process may have added, deleted or indexed some meanwhile.
    if (done.length < count) this.#pending = this.#countPending();
    return this.#pending > 0;
  }
}
