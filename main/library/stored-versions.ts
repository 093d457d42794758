import { createHash, randomUUID } from "node:crypto";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { z } from "zod";
import { comparePacks } from "../../core/comparison.ts";
import { AppError } from "../../core/errors.ts";
import { citedArticles, packSchema, type Pack } from "../../core/pack.ts";
import { changeCountsSchema, sayingOf, versionSchema, type Version, type VersionReason } from "../../core/version.ts";
import type { LibraryFile } from "./library-file.ts";

/** After a pause of this length, in milliseconds, what was there before it is kept when the writing goes on. */
const longPause = 10 * 60_000;
/** While somebody writes on, a version is kept each time so much has passed, in milliseconds. */
const span = 15 * 60_000;
/** So many versions without a name are kept whatever their age; of older ones the last of each day, for so many days. */
const newestKept = 30;
const daysKept = 90;
/** The most bytes that a kept document is unpacked to. */
const largestDocument = 200_000_000;

const versionRow = z
  .object({
    number: z.int(),
    id: z.string(),
    made: z.string(),
    reason: z.string(),
    name: z.string().nullable(),
    state: z.string(),
    changes: z.string().nullable(),
  })
  .strip();
type Row = z.infer<typeof versionRow>;

const columns = "number, id, made, reason, name, state, changes";

/** What a version is kept with. `made` is an ISO 8601 instant. */
export interface KeptAs {
  reason: VersionReason;
  made: string;
  name?: string | null;
}

/** A pack that is about to be changed. */
interface Due {
  id: string;
  now: string;
  load: () => Pack | null;
}

/**
 * The versions of the packs of a library: a series for each, in the order in which they were kept. What two of them say alike is kept
 * once. Those with a name stay until a person deletes them; of the others there are never more than {@link newestKept} and one for
 * each of {@link daysKept} days.
 */
export class StoredVersions {
  readonly #file: LibraryFile;
  /** When each pack was last looked at for a version, in milliseconds: since this process began. */
  readonly #looked = new Map<string, number>();

  constructor(file: LibraryFile) {
    this.#file = file;
  }

  #rows(pack: string): Row[] {
    const rows = this.#file.all(`SELECT ${columns} FROM versions WHERE pack = ? ORDER BY number DESC`, pack);
    return z.array(versionRow).parse(rows);
  }

  /** Newest first. */
  list(pack: string): Version[] {
    return this.#rows(pack).map(asVersion);
  }

  /** The pack as it was. Throws version-missing. */
  get(id: string): Pack {
    const [row] = this.#file.all("SELECT state FROM versions WHERE id = ?", id);
    const pack = row === undefined ? null : this.#documentOf(z.object({ state: z.string() }).parse(row).state);
    if (pack === null) throw versionMissing(id);
    return pack;
  }

  #documentOf(state: string): Pack | null {
    const [row] = this.#file.all("SELECT document FROM states WHERE sha256 = ?", state);
    try {
      const { document } = z.object({ document: z.instanceof(Uint8Array) }).parse(row);
      const text = inflateRawSync(document, { maxOutputLength: largestDocument }).toString("utf8");
      return packSchema.safeParse(JSON.parse(text)).data ?? null;
    } catch {
      return null;
    }
  }

  /**
   * Keeps a pack as it is given. Where the newest version says the same already, none is added: that one takes the name, or, without
   * one, tells of the export. Answers the version.
   */
  keep(pack: Pack, { reason, made, name = null }: KeptAs): Version {
    const saying = sayingOf(pack);
    const state = createHash("sha256").update(saying).digest("hex");
    return this.#file.transact(() => {
      const [newest] = this.#rows(pack.id);
      if (newest?.state === state && (name === null || newest.name === null)) {
        const isTelling = name !== null || (reason === "export" && newest.name === null);
        const next = { ...newest, name: name ?? newest.name, ...(isTelling ? { reason, made } : {}) };
        this.#file.run(
          "UPDATE versions SET name = ?, reason = ?, made = ? WHERE number = ?",
          next.name,
          next.reason,
          next.made,
          next.number,
        );
        return asVersion(next);
      }
      const before = newest && this.#documentOf(newest.state);
      const changes = before ? comparePacks(before, pack).counts : null;
      const kept = { id: randomUUID(), made, reason, name, changes };
      this.#file.run(
        "INSERT INTO states (sha256, form, document) VALUES (?, 1, ?) ON CONFLICT DO NOTHING",
        state,
        deflateRawSync(JSON.stringify(pack)),
      );
      this.#file.run(
        "INSERT INTO versions (id, pack, made, reason, name, state, changes) VALUES (?, ?, ?, ?, ?, ?, ?)",
        kept.id,
        pack.id,
        made,
        reason,
        name,
        state,
        changes && JSON.stringify(changes),
      );
      for (const article of citedArticles(pack)) {
        this.#file.run(
          "INSERT INTO recalls (article, version) SELECT ?, number FROM versions WHERE id = ?",
          article,
          kept.id,
        );
      }
      this.#thin(pack.id);
      return kept;
    });
  }

  /**
   * Changes a pack at `now`, an ISO 8601 instant, and keeps what the library held of it before where it is time to: before the first
   * change since this process began, after a long pause, and now and then. Both are one transaction. `load` gives the pack, or null
   * where it cannot be read.
   */
  keepDue<Result>({ id, now, load }: Due, change: () => Result): Result {
    const { result, looked } = this.#file.transact(() => {
      const looked = this.#keepDue({ id, now, load });
      return { result: change(), looked };
    });
    // What was rolled back was not kept: then it is still due.
    if (looked) this.#looked.set(id, Date.parse(now));
    return result;
  }

  /** Answers whether it was time to. */
  #keepDue({ id, now, load }: Due): boolean {
    const [row] = this.#file.all("SELECT modified FROM packs WHERE id = ?", id);
    if (row === undefined) return false;
    const { modified } = z.object({ modified: z.string() }).parse(row);
    const moment = Date.parse(now);
    const looked = this.#looked.get(id);
    // A clock that was set back tells nothing of how long ago something was: then a version too many is kept.
    const isPast = (instant: number, length: number): boolean => Math.abs(moment - instant) > length;
    const isPaused = isPast(Date.parse(modified), longPause);
    if (looked !== undefined && !isPaused && !isPast(looked, span)) return false;
    const reason = looked === undefined ? "opening" : isPaused ? "pause" : "writing";
    const pack = load();
    if (pack !== null) this.keep(pack, { reason, made: modified });
    return true;
  }

  /** Gives a version a name, or takes it away. Throws version-missing. */
  rename(id: string, name: string | null): void {
    const renamed = this.#file.transact(() => this.#file.run("UPDATE versions SET name = ? WHERE id = ?", name, id));
    if (renamed === 0) throw versionMissing(id);
  }

  /** Removes a version for good. Throws version-missing. */
  delete(id: string): void {
    this.#file.transact(() => {
      const [row] = this.#file.all("SELECT number, pack FROM versions WHERE id = ?", id);
      if (row === undefined) throw versionMissing(id);
      const { number, pack } = z.object({ number: z.int(), pack: z.string() }).parse(row);
      this.#drop(pack, [number]);
    });
  }

  /** Leaves out of a pack's series what is too old and bears no name. */
  #thin(pack: string): void {
    const unnamed = this.#rows(pack).filter(({ name }) => name === null);
    const days = new Set<string>();
    const dropped = unnamed.slice(newestKept).filter(({ made }) => {
      const day = made.slice(0, 10);
      if (days.has(day) || days.size === daysKept) return true;
      days.add(day);
      return false;
    });
    if (dropped.length > 0)
      this.#drop(
        pack,
        dropped.map(({ number }) => number),
      );
  }

  /** Removes versions, and tells each that followed one of them anew what changed before it. */
  #drop(pack: string, numbers: readonly number[]): void {
    const rows = this.#rows(pack).reverse();
    const left = rows.filter(({ number }) => !numbers.includes(number));
    for (const number of numbers) this.#file.run("DELETE FROM versions WHERE number = ?", number);
    for (const [at, row] of left.entries()) {
      const [before, stood] = [left[at - 1], rows[rows.indexOf(row) - 1]];
      if (before === stood) continue;
      const [old, now] = [before && this.#documentOf(before.state), this.#documentOf(row.state)];
      const changes = old && now ? JSON.stringify(comparePacks(old, now).counts) : null;
      this.#file.run("UPDATE versions SET changes = ? WHERE number = ?", changes, row.number);
    }
    dropStates(this.#file);
  }
}

/** Removes the documents that no version has any more: those of a pack go with it. */
export function dropStates(file: LibraryFile): void {
  file.run("DELETE FROM states WHERE sha256 NOT IN (SELECT state FROM versions)");
}

function asVersion({ id, made, reason, name, changes }: Row): Version {
  const counts = changes === null ? null : (changeCountsSchema.safeParse(JSON.parse(changes)).data ?? null);
  return versionSchema.parse({ id, made, reason, name, changes: counts });
}

function versionMissing(id: string): AppError {
  return new AppError("version-missing", `There is no version ${id} of the pack any more; look at the list again.`, {
    id,
  });
}
