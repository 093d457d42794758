import { createHash } from "node:crypto";
import { z } from "zod";
import { plainWords, shinglesOf, sketchOf } from "../core/shingles.ts";
import { areCopies } from "../core/wire-copies.ts";
import type { LibraryFile } from "./library-file.ts";

/** How many articles are compared word for word with a new one: those whose sketches have most in common with its own. */
const mostCandidates = 8;

const numbered = z.object({ number: z.int() });
const candidateRow = z.object({ number: z.int(), wire: z.int().nullable(), text: z.string() });

/** The same mark for texts of the same words, whatever their case, accents and punctuation. */
function hashOfWords(words: readonly string[]): string {
  return createHash("sha256").update(words.join(" ")).digest("hex");
}

/** Which articles of a library have the same text, and which are copies of one dispatch. */
export class StoredWires {
  readonly #file: LibraryFile;

  constructor(file: LibraryFile) {
    this.#file = file;
  }

  /** The numbers of the articles that have exactly these words, oldest first. */
  withWordsOf(text: string): number[] {
    const words = plainWords(text);
    if (words.length === 0) return [];
    const rows = this.#file.all("SELECT number FROM articles WHERE words_hash = ? ORDER BY number", hashOfWords(words));
    return z
      .array(numbered)
      .parse(rows)
      .map(({ number }) => number);
  }

  /** Notes the words of an article, new or changed, and puts it with the copies of its dispatch. */
  note(number: number, text: string): void {
    const words = plainWords(text);
    const shingles = shinglesOf(words);
    const sketch = sketchOf(shingles);
    const copies = this.#candidates(number, sketch).filter((candidate) =>
      areCopies(shingles, shinglesOf(plainWords(candidate.text))),
    );
    this.#file.run("DELETE FROM sketches WHERE article = ?", number);
    for (const shingle of sketch) {
      this.#file.run("INSERT INTO sketches (shingle, article) VALUES (?, ?)", shingle, number);
    }
    const [row] = this.#file.all("SELECT wire FROM articles WHERE number = ?", number);
    const { wire: left } = z.object({ wire: z.int().nullable() }).parse(row);
    const wire = copies.length === 0 ? null : Math.min(number, ...copies.map((copy) => copy.wire ?? copy.number));
    this.#file.run("UPDATE articles SET words_hash = ?, wire = ? WHERE number = ?", hashOfWords(words), wire, number);
    for (const copy of copies) {
      // A copy of two groups makes them one.
      if (copy.wire === null) this.#file.run("UPDATE articles SET wire = ? WHERE number = ?", wire, copy.number);
      else this.#file.run("UPDATE articles SET wire = ? WHERE wire = ?", wire, copy.wire);
    }
    if (left !== null && left !== wire) this.#relabel(left);
  }

  /** A group is called by the number of one of its own: once that one has left, by another's, lest it come into a second group with it. */
  #relabel(wire: number): void {
    this.#file.run(
      "UPDATE articles SET wire = (SELECT min(number) FROM articles WHERE wire = ?1) WHERE wire = ?1",
      wire,
    );
  }

  /** The ids of the other articles in the library that are copies of the same dispatch, the one that leads first. */
  copiesOf(id: string): string[] {
    const rows = this.#file.all(
      `SELECT id FROM articles WHERE wire = (SELECT wire FROM articles WHERE id = ?) AND state = 'library' AND id <> ?
       ORDER BY published IS NULL, published, number`,
      id,
      id,
    );
    return z
      .array(z.object({ id: z.string() }))
      .parse(rows)
      .map((row) => row.id);
  }

  /** Notes the articles of a library that was made before wires were. */
  catchUp(): void {
    for (;;) {
      const rows = this.#file.all(
        "SELECT number, wire, text FROM articles WHERE words_hash IS NULL ORDER BY number LIMIT 200",
      );
      const unnoted = z.array(candidateRow).parse(rows);
      if (unnoted.length === 0) return;
      this.#file.transact(() => {
        for (const { number, text } of unnoted) this.note(number, text);
      });
    }
  }

  #candidates(number: number, sketch: readonly number[]): z.infer<typeof candidateRow>[] {
    if (sketch.length === 0) return [];
    const rows = this.#file.all(
      `SELECT number, wire, text FROM articles JOIN (
         SELECT article, count(*) AS shared FROM sketches
         WHERE shingle IN (SELECT value FROM json_each(?)) AND article <> ? GROUP BY article ORDER BY shared DESC LIMIT ?
       ) ON number = article WHERE shared * 2 >= min(?, (SELECT count(*) FROM sketches WHERE sketches.article = number))`,
      JSON.stringify(sketch),
      number,
      mostCandidates,
      sketch.length,
    );
    return z.array(candidateRow).parse(rows);
  }
}
