import { z } from "zod";
import type { Place } from "../../core/article-list.ts";
import { packSummarySchema, type PackSummary } from "../../core/pack-summary.ts";
import { AppError } from "../../core/errors.ts";
import { citedArticles, packSchema, type Pack } from "../../core/pack.ts";
import { sayingOf } from "../../core/version.ts";
import type { LibraryFile } from "./library-file.ts";
import { parseDocument } from "./stored-document.ts";

const packColumns = "id, title, template, articles, modified";

/** The packs of a library, each kept by revision, and which articles each uses. */
export class StoredPacks {
  readonly #file: LibraryFile;

  constructor(file: LibraryFile) {
    this.#file = file;
  }

  /** The one saved last first, whatever the clock said; those in the bin as they were thrown there, the last one first. */
  list(where: Place = "library"): PackSummary[] {
    const binned = "(SELECT binned FROM binned_packs WHERE pack = id)";
    const turn = "(SELECT turn FROM turns WHERE pack = id)";
    const rows = this.#file.all(
      where === "bin"
        ? `SELECT ${packColumns} FROM packs WHERE ${binned} IS NOT NULL ORDER BY ${binned} DESC, ${turn} DESC`
        : `SELECT ${packColumns} FROM packs WHERE ${binned} IS NULL ORDER BY ${turn} DESC, modified DESC, rowid DESC`,
    );
    return rows.flatMap((row) => packSummarySchema.safeParse(row).data ?? []);
  }

  /** The pack, null where it is not there or damaged. */
  find(id: string): Pack | null {
    const [row] = this.#file.all("SELECT document FROM packs WHERE id = ?", id);
    return row === undefined ? null : parseDocument(row, packSchema);
  }

  /** Throws pack-missing. */
  get(id: string): Pack {
    if (!this.has(id)) throw packMissing(id);
    const pack = this.find(id);
    if (pack === null)
      throw new AppError("pack-missing", `The pack ${id} is damaged in the library and cannot be opened.`, { id });
    return pack;
  }

  /** Keeps a new pack. */
  add(pack: Pack): void {
    this.#file.transact(() => {
      this.#file.run(
        "INSERT INTO packs (id, revision, title, template, articles, modified, document) VALUES (?, ?, ?, ?, ?, ?, ?)",
        pack.id,
        pack.revision,
        pack.title,
        pack.template,
        pack.articles.length,
        pack.modified,
        JSON.stringify(pack),
      );
      this.#noteUses(pack);
      this.#takeTurn(pack.id);
    });
  }

  /** Keeps a pack if its revision is the stored one, and answers the new one. Throws pack-missing, pack-changed. */
  save(pack: Pack): number {
    const next: Pack = { ...pack, revision: pack.revision + 1 };
    this.#file.transact(() => {
      const kept = this.#file.run(
        "UPDATE packs SET revision = ?, title = ?, template = ?, articles = ?, modified = ?, document = ? WHERE id = ? AND revision = ?",
        next.revision,
        next.title,
        next.template,
        next.articles.length,
        next.modified,
        JSON.stringify(next),
        pack.id,
        pack.revision,
      );
      if (kept === 0) {
        // Said again, since the answer was lost on its way (a computer that slept), it is no change by somebody else.
        const stored = this.find(pack.id);
        if (stored?.revision === next.revision && sayingOf(stored) === sayingOf(pack)) return;
        throw this.#whyNotSaved(pack);
      }
      this.#noteUses(next);
      this.#takeTurn(next.id);
    });
    return next.revision;
  }

  /** The fingerprints of the pack's states that left or entered the library as a pack file. */
  lineage(id: string): string[] {
    const rows = this.#file.all("SELECT fingerprint FROM lineage WHERE pack = ? ORDER BY fingerprint", id);
    return z
      .array(z.object({ fingerprint: z.string() }))
      .parse(rows)
      .map(({ fingerprint }) => fingerprint);
  }

  noteLineage(id: string, fingerprints: readonly string[]): void {
    this.#file.transact(() => {
      for (const fingerprint of fingerprints) {
        this.#file.run("INSERT INTO lineage (pack, fingerprint) VALUES (?, ?) ON CONFLICT DO NOTHING", id, fingerprint);
      }
    });
  }

  /** The pack that was once in a state with this fingerprint, null if none was. */
  descendantOf(fingerprint: string): string | null {
    const [row] = this.#file.all("SELECT pack AS id FROM lineage WHERE fingerprint = ? ORDER BY pack", fingerprint);
    return row === undefined ? null : z.object({ id: z.string() }).parse(row).id;
  }

  /** Whether it is there. */
  has(id: string): boolean {
    return this.#file.all("SELECT id FROM packs WHERE id = ?", id).length > 0;
  }

  /** Null where it is not there. */
  revisionOf(id: string): number | null {
    const [row] = this.#file.all("SELECT revision FROM packs WHERE id = ?", id);
    return row === undefined ? null : z.object({ revision: z.int() }).parse(row).revision;
  }

  #whyNotSaved(pack: Pack): AppError {
    const revision = this.revisionOf(pack.id);
    if (revision === null) return packMissing(pack.id);
    return new AppError(
      "pack-changed",
      `The pack ${pack.id} was changed elsewhere (revision ${revision}, not ${pack.revision}); open it again.`,
      { id: pack.id, revision },
    );
  }

  #noteUses(pack: Pack): void {
    this.#file.run("DELETE FROM uses WHERE pack = ?", pack.id);
    for (const article of citedArticles(pack)) {
      this.#file.run("INSERT INTO uses (pack, article) VALUES (?, ?)", pack.id, article);
    }
  }

  /** Puts the pack last in the order in which they were saved. */
  #takeTurn(id: string): void {
    this.#file.run(
      `INSERT INTO turns (pack, turn) SELECT ?, coalesce(max(turn), 0) + 1 FROM turns WHERE TRUE
       ON CONFLICT (pack) DO UPDATE SET turn = excluded.turn WHERE turn <> excluded.turn - 1`,
      id,
    );
  }
}

/** The pack is not in the library. */
export function packMissing(id: string): AppError {
  return new AppError("pack-missing", `The library holds no pack ${id}.`, { id });
}
