import { z } from "zod";
import { isNeeded } from "./article-filters.ts";
import type { LibraryFile } from "./library-file.ts";
import { dropStates } from "./stored-versions.ts";

const idRows = z.array(z.object({ id: z.string() }));
const hashRows = z.array(z.object({ sha256: z.string() }));

/** Removes an article with its index, and the bytes and pictures that no other article has. Answers whether it was there. */
export function dropArticle(file: LibraryFile, id: string): boolean {
  const own = "(SELECT number FROM articles WHERE id = ?)";
  file.run(`DELETE FROM search WHERE rowid = ${own}`, id);
  const originals = hashRows.parse(file.all(`SELECT DISTINCT sha256 FROM origins WHERE article = ${own}`, id));
  const pictures = hashRows.parse(file.all(`SELECT picture AS sha256 FROM shows WHERE article = ${own}`, id));
  const dropped = file.run("DELETE FROM articles WHERE id = ?", id);
  for (const { sha256 } of originals) {
    file.run(
      "DELETE FROM originals WHERE sha256 = ?1 AND NOT EXISTS (SELECT 1 FROM origins WHERE sha256 = ?1)",
      sha256,
    );
  }
  for (const { sha256 } of pictures) {
    file.run("DELETE FROM pictures WHERE sha256 = ?1 AND NOT EXISTS (SELECT 1 FROM shows WHERE picture = ?1)", sha256);
  }
  return dropped > 0;
}

/**
 * Removes what only packs kept and none needs any more, nor a version of one. Not done when a pack is saved: an undo in its window
 * may bring the use back.
 */
export function dropUnused(file: LibraryFile): void {
  const unused = () => idRows.parse(file.all(`SELECT id FROM articles WHERE state = 'pack' AND NOT ${isNeeded}`));
  // Looked at first without the lock of a writer: nearly always there is nothing to do.
  if (unused().length === 0) return;
  file.transact(() => {
    for (const { id } of unused()) dropArticle(file, id);
  });
}

/** What people threw away of a library: it waits in the bin, then goes for good, but never from a pack that uses it. */
export class StoredBin {
  readonly #file: LibraryFile;

  constructor(file: LibraryFile) {
    this.#file = file;
  }

  #move(ids: string[], sql: string, ...values: string[]): string[] {
    return this.#file.transact(() => ids.filter((id) => this.#file.run(sql, ...values, id) > 0));
  }

  /** Throws articles of the library into the bin. `now` is an ISO 8601 instant. Answers those that were in the library. */
  put(ids: string[], now: string): string[] {
    return this.#move(ids, "UPDATE articles SET state = 'bin', binned = ? WHERE id = ? AND state = 'library'", now);
  }

  /** Takes articles out of the bin. Answers those that lay there. */
  restore(ids: string[]): string[] {
    return this.#move(ids, "UPDATE articles SET state = 'library', binned = NULL WHERE id = ? AND state = 'bin'");
  }

  /** Removes articles for good; what a pack uses stays for that pack alone. */
  discard(ids: string[]): void {
    this.#file.transact(() => {
      this.#move(ids, "UPDATE articles SET state = 'pack', binned = NULL WHERE id = ?");
      dropUnused(this.#file);
    });
  }

  /** Throws packs into the bin; what they use stays as it is. Answers those that were not there already. */
  putPacks(ids: string[], now: string): string[] {
    const sql = "INSERT INTO binned_packs (binned, pack) SELECT ?, id FROM packs WHERE id = ? ON CONFLICT DO NOTHING";
    return this.#move(ids, sql, now);
  }

  /** Takes packs out of the bin. Answers those that lay there. */
  restorePacks(ids: string[]): string[] {
    return this.#move(ids, "DELETE FROM binned_packs WHERE pack = ?");
  }

  /** Removes packs for good, and with them their versions and the articles that were kept for them alone. Answers how many. */
  discardPacks(ids: string[]): number {
    return this.#file.transact(() => {
      const gone = this.#move(ids, "DELETE FROM packs WHERE id = ?");
      dropStates(this.#file);
      dropUnused(this.#file);
      return gone.length;
    });
  }

  /** Discards all that lies in the bin: `packs`, and articles, of which packs still use `kept`. */
  empty(): { discarded: number; kept: number; packs: number } {
    return this.#file.transact(() => {
      const binned = idRows.parse(this.#file.all("SELECT pack AS id FROM binned_packs")).map(({ id }) => id);
      const packs = this.discardPacks(binned);
      const ids = idRows.parse(this.#file.all("SELECT id FROM articles WHERE state = 'bin'")).map(({ id }) => id);
      this.discard(ids);
      const kept = ids.filter((id) => this.#file.all("SELECT id FROM articles WHERE id = ?", id).length > 0).length;
      return { discarded: ids.length, kept, packs };
    });
  }
}
