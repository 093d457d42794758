import { z } from "zod";
import { shingleWords, shinglesOf, sketchOf } from "../../core/shingles.ts";
import { areCopies } from "../../core/wire-copies.ts";
import { foldWords } from "./folding.ts";
import type { LibraryFile } from "./library-file.ts";
import { hashOf } from "../readers/reader.ts";

/** How many articles are compared word for word with a new one: those whose sketches have most in common with its own. */
const mostCandidates = 8;

const numbered = z.object({ number: z.int() });
const candidateRow = z.object({ number: z.int(), wire: z.int().nullable(), text: z.string() });
const standingRow = z.object({
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  text: z.string(),
  hash: z.string().nullable(),
});

/** The same mark for texts of the same words, whatever their case, accents and punctuation. */
function hashOfWords(words: readonly string[]): string {
  return hashOf(words.join(" "));
}

/** A title or an outlet as it is put in alphabetical order: without case and accents, signs left out; "" where there is none. */
function orderKeyOf(text: string | null): string {
  return foldWords(text ?? "").join(" ");
}

/**
 * Where the articles of a library stand among the others: which have the same text, which are copies of one dispatch, and their
 * alphabetical order.
 */
export class StoredStandings {
  readonly #file: LibraryFile;
  /** Articles from this number on were looked at. */
  #reached = Number.MAX_SAFE_INTEGER;

  constructor(file: LibraryFile) {
    this.#file = file;
  }

  /** The numbers of the articles that have exactly these words, oldest first. */
  withWordsOf(text: string): number[] {
    const words = shingleWords(text);
    if (words.length === 0) return [];
    const rows = this.#file.all("SELECT number FROM articles WHERE words_hash = ? ORDER BY number", hashOfWords(words));
    return z
      .array(numbered)
      .parse(rows)
      .map(({ number }) => number);
  }

  /** Notes where an article stands, new or changed. A part of the change that touches its row. */
  note(number: number): void {
    const [row] = this.#file.all(
      "SELECT title, outlet, text, words_hash AS hash FROM articles WHERE number = ?",
      number,
    );
    const { title, outlet, text, hash } = standingRow.parse(row);
    const words = shingleWords(text);
    const hashed = hashOfWords(words);
    // To write a row is to write all of its text.
    if (hash !== hashed) this.#file.run("UPDATE articles SET words_hash = ? WHERE number = ?", hashed, number);
    this.#file.run(
      `INSERT INTO standings (article, title, outlet) VALUES (?, ?, ?)
       ON CONFLICT (article) DO UPDATE SET title = excluded.title, outlet = excluded.outlet`,
      number,
      orderKeyOf(title),
      orderKeyOf(outlet),
    );
    this.#group(number, shinglesOf(words));
  }

  /** Puts an article with the copies of its dispatch, of which there may be none. One that is a copy of two groups makes them one. */
  #group(number: number, shingles: ReadonlySet<number>): void {
    const sketch = sketchOf(shingles);
    const copies = this.#candidates(number, sketch).filter(({ text }) =>
      areCopies(shingles, shinglesOf(shingleWords(text))),
    );
    this.#file.run("DELETE FROM sketches WHERE article = ?", number);
    for (const shingle of sketch) {
      this.#file.run("INSERT INTO sketches (shingle, article) VALUES (?, ?)", shingle, number);
    }
    this.#file.run("DELETE FROM copies WHERE article = ?", number);
    if (copies.length === 0) return;
    const wire = copies.find((copy) => copy.wire !== null)?.wire ?? this.#newWire();
    for (const one of [number, ...copies.filter((copy) => copy.wire === null).map((copy) => copy.number)]) {
      this.#file.run("INSERT INTO copies (article, wire) VALUES (?, ?)", one, wire);
    }
    for (const copy of copies) {
      if (copy.wire !== null) this.#file.run("UPDATE copies SET wire = ? WHERE wire = ?", wire, copy.wire);
    }
  }

  /** A number that no group bears. It belongs to none of its articles, so that it says the same whichever of them go. */
  #newWire(): number {
    const [row] = this.#file.all("SELECT coalesce(max(wire), 0) + 1 AS number FROM copies");
    return numbered.parse(row).number;
  }

  /**
   * Notes up to `count` articles that are not noted yet, last taken in first, as one change, and answers whether any are left. What
   * was done stays done when the program ends in between.
   */
  noteMore(count: number): boolean {
    if (this.unnoted() === 0) return false;
    return this.#file.transact(() => {
      const rows = this.#file.all(
        `SELECT number FROM articles LEFT JOIN standings ON article = number
         WHERE number < ? AND article IS NULL ORDER BY number DESC LIMIT ?`,
        this.#reached,
        count,
      );
      const numbers = z
        .array(numbered)
        .parse(rows)
        .map(({ number }) => number);
      for (const number of numbers) this.note(number);
      this.#reached = numbers.at(-1) ?? Number.MAX_SAFE_INTEGER;
      return this.unnoted() > 0;
    });
  }

  /** How many articles are not noted yet. */
  unnoted(): number {
    const [row] = this.#file.all("SELECT (SELECT count(*) FROM articles) - (SELECT count(*) FROM standings) AS number");
    return numbered.parse(row).number;
  }

  #candidates(number: number, sketch: readonly number[]): z.infer<typeof candidateRow>[] {
    if (sketch.length === 0) return [];
    // The sketch of a text half as long may hold twice as many of its shingles: a quarter in common says that a closer look pays.
    const rows = this.#file.all(
      `SELECT number, copies.wire, text FROM (
         SELECT article, count(*) AS shared FROM sketches
         WHERE shingle IN (SELECT value FROM json_each(?)) AND article <> ? GROUP BY article ORDER BY shared DESC LIMIT ${mostCandidates}
       ) AS alike JOIN articles ON number = alike.article LEFT JOIN copies ON copies.article = number
       WHERE shared * 4 >= min(?, (SELECT count(*) FROM sketches WHERE sketches.article = number))`,
      JSON.stringify(sketch),
      number,
      sketch.length,
    );
    return z.array(candidateRow).parse(rows);
  }
}
