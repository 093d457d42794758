import { DatabaseSync, type DatabaseSyncInstance, type StatementSyncInstance } from "./sqlite.ts";
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { AppError } from "../../core/errors.ts";
import { applicationId, migrations } from "./migrations.ts";

type Value = string | number | null | Uint8Array;

/** SQLite's primary result codes that we tell apart. */
const codes = {
  permission: 3,
  busy: 5,
  locked: 6,
  readOnly: 8,
  corrupt: 11,
  full: 13,
  cannotOpen: 14,
  notDatabase: 26,
};
const smallestDatabase = 512;
const versionOffset = 60;
const headSize = 100;
/** Pages of the file that are kept in memory, in KiB: what a search of a large library reads again at each letter. */
const cacheSize = 65_536;
/** What ends the name of the mark beside a library in which damage was found: it says what SQLite said. */
const damageMark = "-damaged";
/** What is kept beside a library, by the ending of its name: by SQLite while it is used, and the mark of damage. */
export const companions = ["-wal", "-shm", "-journal", damageMark];

/** A moment as part of a file's name, which no system refuses. */
export function stampOf(moment: Date): string {
  return moment.toISOString().slice(0, 19).replaceAll(":", "-");
}

/**
 * Makes a folder and those above it. Not by Node's own "recursive", which never ends where a file system that takes no folders
 * says that there is none (/proc).
 */
export function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (thrown) {
    // Another process may have made it meanwhile.
    if (!existsSync(path)) throw thrown;
  }
}

/** The file is not a library, or no longer a sound one. */
class Damage extends Error {}

function resultCode(thrown: unknown): number | null {
  if (!(thrown instanceof Error) || !("errcode" in thrown) || typeof thrown.errcode !== "number") return null;
  // The low byte is the primary code; the rest only refines it.
  return thrown.errcode & 0xff;
}

/** What SQLite and the disk complain of, as an AppError where a person can act on it; else as it was thrown. */
export function asLibraryError(thrown: unknown, path: string): unknown {
  if (thrown instanceof AppError) return thrown;
  const system = thrown instanceof Error && "code" in thrown ? thrown.code : null;
  const code = resultCode(thrown);
  if (code === codes.full || system === "ENOSPC") {
    return new AppError(
      "disk-full",
      `The disk is full: ${path} could not be written; make room and try again.`,
      { path },
      thrown,
    );
  }
  if (
    code === codes.readOnly ||
    code === codes.cannotOpen ||
    code === codes.permission ||
    (typeof system === "string" &&
      ["EROFS", "EACCES", "EPERM", "ENOENT", "ENOTDIR", "EEXIST", "EISDIR"].includes(system))
  ) {
    return new AppError(
      "disk-read-only",
      `The library cannot be written at ${path}; make the folder writable, or choose another with ATTACHE_DATA.`,
      { path },
      thrown,
    );
  }
  if (code === codes.busy || code === codes.locked) {
    return new AppError(
      "library-busy",
      `Another program holds the library ${path}; close it and try again.`,
      { path },
      thrown,
    );
  }
  if (isDamage(thrown)) {
    return new AppError(
      "library-damaged",
      `The library ${path} is damaged; close Attaché and start it again: it sets the file aside and takes over what can be read.`,
      { path },
      thrown,
    );
  }
  return thrown;
}

/** Leaves word for the next start, which looks through the whole file before anything else is done with it. */
function markDamage(path: string, thrown: unknown): void {
  try {
    if (path !== ":memory:")
      writeFileSync(path + damageMark, `${thrown instanceof Error ? thrown.message : String(thrown)}\n`);
  } catch {
    // On a full or unwritable disk the next start finds the damage by itself where it meets it.
  }
}

/** Whether damage was found in a library since it was last looked through whole. */
export function isMarkedDamaged(path: string): boolean {
  return path !== ":memory:" && existsSync(path + damageMark);
}

/** Takes the mark of damage from a library that was looked through and is whole. */
export function unmarkDamage(path: string): void {
  rmSync(path + damageMark, { force: true });
}

function newer(path: string, version: number): AppError {
  return new AppError(
    "library-newer",
    `The library ${path} was made by a newer Attaché (form ${version}, this one reads up to ${migrations.length}); use that one.`,
    { path, version },
  );
}

function sizeOf(path: string): number {
  return existsSync(path) ? statSync(path).size : 0;
}

/** What the bytes alone show, before SQLite may touch them. Opening alone can already fold a write-ahead log into the file. */
function inspectBytes(path: string): void {
  const size = sizeOf(path);
  if (size === 0) {
    // SQLite deletes the log of an empty file, and with it what was last saved.
    if (sizeOf(`${path}-wal`) > 0) throw new Damage("the file is empty but its log is not");
    return;
  }
  // SQLite takes so short a file for an empty one and writes over it.
  if (size < smallestDatabase) throw new Damage("the file is too short for a database");
  const head = Buffer.alloc(headSize);
  const file = openSync(path, "r");
  try {
    readSync(file, head, 0, head.length, 0);
  } finally {
    closeSync(file);
  }
  if (!head.toString("latin1").startsWith("SQLite format 3\0")) throw new Damage("the file is not a database");
  const version = head.readUInt32BE(versionOffset);
  if (version > migrations.length) throw newer(path, version);
  const said = head.readUInt16BE(16);
  const whole = (said === 1 ? 65_536 : said) * head.readUInt32BE(28);
  // Only where these two agree is the number of pages one that was written with the last change; a log may hold the last of them.
  const isCounted = head.readUInt32BE(24) === head.readUInt32BE(92) && sizeOf(`${path}-wal`) === 0;
  if (isCounted && size < whole) throw new Damage(`the file is cut: it has ${size} of ${whole} bytes`);
}

/**
 * An open library file. What the disk and SQLite complain of comes as AppErrors where a person can act on it; where that is damage,
 * the file is marked for the next start.
 */
export class LibraryFile {
  readonly path: string;
  /** Whether another program had it open as it was opened here, or was cut off while it did: what it wrote lay in its log. */
  readonly wasCutOff: boolean;
  readonly #asItLies: boolean;
  readonly #database: DatabaseSyncInstance;
  readonly #statements = new Map<string, StatementSyncInstance>();
  #isWriting = false;

  /** Opens or makes the file as it is; {@link openLibraryFile} also checks it. `asItLies`: rows are copied unchecked, those of indexes too. */
  constructor(path: string, { asItLies = false }: { asItLies?: boolean } = {}) {
    this.path = path;
    this.#asItLies = asItLies;
    this.wasCutOff = path !== ":memory:" && sizeOf(`${path}-wal`) > 0;
    this.#database = new DatabaseSync(path, {
      timeout: 5000,
      enableForeignKeyConstraints: !asItLies,
      defensive: !asItLies,
    });
  }

  #prepare(sql: string): StatementSyncInstance {
    const known = this.#statements.get(sql);
    if (known) return known;
    const statement = this.#database.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }

  #complaintOf(thrown: unknown): unknown {
    if (isDamage(thrown)) markDamage(this.path, thrown);
    return asLibraryError(thrown, this.path);
  }

  /** The rows of a query; what is in them is for the caller to check. */
  all(sql: string, ...values: Value[]): unknown[] {
    try {
      return this.#prepare(sql).all(...values);
    } catch (thrown) {
      throw this.#complaintOf(thrown);
    }
  }

  /** Runs a change inside {@link transact} and answers how many rows it touched. */
  run(sql: string, ...values: Value[]): number {
    return this.#prepare(sql).run(...values).changes;
  }

  /** Runs statements that answer nothing. */
  exec(sql: string): void {
    this.#database.exec(sql);
  }

  #isChanging(): boolean {
    return this.#database.isTransaction;
  }

  /**
   * Runs a change as one transaction: all of it is kept, on disk when this returns, or nothing. Within another it is a part of that.
   * Where damage was found in the file, by whoever has it open, nothing more is written into it: throws library-damaged.
   */
  transact<Result>(change: () => Result): Result {
    if (this.#isChanging()) return change();
    try {
      if (!this.#asItLies && isMarkedDamaged(this.path)) throw new Damage("damage was found in the file");
      this.exec("BEGIN IMMEDIATE");
      try {
        const result = change();
        this.exec("COMMIT");
        return result;
      } catch (thrown) {
        // On a full disk SQLite has already rolled back by itself.
        if (this.#isChanging()) this.exec("ROLLBACK");
        throw thrown;
      }
    } catch (thrown) {
      throw this.#complaintOf(thrown);
    }
  }

  /**
   * The first values of a query's rows. Unlike {@link all} it leaves no statement behind: the package lets go of those only with
   * the garbage, and while one lives the file stays open, so that it could not be set aside on Windows.
   */
  look(expression: string, from: string): unknown[] {
    const seen: unknown[] = [];
    this.#database.function("look", (value: unknown) => {
      seen.push(value);
      return null;
    });
    this.exec(`SELECT look(${expression}) FROM ${from}`);
    return seen;
  }

  /** Closes the file, what was saved folded into it from its log, so that the one file can be copied. */
  close(): void {
    if (!this.#database.isOpen) return;
    try {
      if (this.#isWriting) this.exec("PRAGMA wal_checkpoint(PASSIVE)");
    } catch {
      // On a full or unwritable disk the log stays beside the file; it is as safe there, and folded in another time.
    }
    this.#statements.clear();
    this.#database.close();
  }

  /** From here on the file is read and never written, whatever is asked of it. */
  beginReading(): void {
    this.exec(`PRAGMA query_only = ON; PRAGMA cache_size = -${cacheSize}`);
  }

  /** From here on the file is ours to write: readers go on while one writes, and what was acknowledged outlives a power cut. */
  beginWriting(): void {
    this.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -${cacheSize}`);
    this.#isWriting = true;
  }
}

function numberOf(file: LibraryFile, expression: string, from: string): number {
  const [value] = file.look(expression, from);
  if (typeof value !== "number") throw new Damage(`${from} answers no number`);
  return value;
}

function versionOf(file: LibraryFile): number {
  return numberOf(file, "user_version", "pragma_user_version");
}

/** Looks through the whole file, which takes a second for each 70 MB; throws Damage. */
function checkWhole(file: LibraryFile): void {
  const verdict = file.look("quick_check", "pragma_quick_check");
  if (verdict.length !== 1 || verdict[0] !== "ok") throw new Damage(String(verdict[0]));
}

/**
 * What a start can afford to look at: whether it is a library, and a row of each table and index. All of the file only where it is
 * marked as damaged.
 */
function checkSound(file: LibraryFile): void {
  const version = versionOf(file);
  if (version > migrations.length) throw newer(file.path, version);
  if (numberOf(file, "count(*)", "sqlite_schema") === 0) return;
  const ours = numberOf(file, "application_id", "pragma_application_id") === applicationId;
  if (!ours || version === 0) throw new Damage("the file is a database, but not a library");
  for (const table of file.look("name", "sqlite_schema WHERE type = 'table'")) {
    file.look("1", `(SELECT * FROM "${String(table)}" LIMIT 1)`);
  }
  if (!isMarkedDamaged(file.path)) return;
  checkWhole(file);
  // It was read past a passing fault of the disk.
  unmarkDamage(file.path);
}

/**
 * Looks through the whole of a library that may be in use, and marks it for the next start where it is damaged. Answers whether it
 * is sound.
 */
export function checkLibrary(path: string): boolean {
  const file = new LibraryFile(path);
  try {
    checkWhole(file);
    return true;
  } catch (thrown) {
    if (!isDamage(thrown)) throw asLibraryError(thrown, path);
    markDamage(path, thrown);
    return false;
  } finally {
    file.close();
  }
}

function migrate(file: LibraryFile): void {
  if (versionOf(file) === migrations.length) return;
  file.transact(() => {
    // Another process may have migrated while we waited for the lock.
    for (const step of migrations.slice(versionOf(file))) file.exec(step);
    file.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${migrations.length}`);
  });
}

/** Opens a library that must look sound, bringing it up to date. Throws what {@link isDamage} knows where it does not. */
export function openSound(path: string): LibraryFile {
  if (path !== ":memory:") inspectBytes(path);
  const file = new LibraryFile(path);
  try {
    checkSound(file);
    file.beginWriting();
    migrate(file);
    return file;
  } catch (thrown) {
    file.close();
    throw thrown;
  }
}

/** Whether what was thrown says that the file is no sound library. */
export function isDamage(thrown: unknown): boolean {
  const code = resultCode(thrown instanceof AppError ? thrown.cause : thrown);
  return thrown instanceof Damage || code === codes.corrupt || code === codes.notDatabase;
}

/** Renames a damaged library, its log with it, to a dated name that is free. Never overwrites, never deletes. */
function setAside(path: string, now: Date): string {
  const stamp = stampOf(now);
  let name = `library-damaged-${stamp}.sqlite`;
  for (let copy = 2; existsSync(join(dirname(path), name)); copy += 1) name = `library-damaged-${stamp}-${copy}.sqlite`;
  const target = join(dirname(path), name);
  // The library first: should the program stop half-way, a log without its library is found next time, and set aside too.
  if (existsSync(path)) renameSync(path, target);
  for (const companion of companions) {
    if (existsSync(path + companion)) renameSync(path + companion, target + companion);
  }
  return target;
}

/**
 * Opens the library, making it where there is none and bringing an older one up to date, and furnishes it: what `furnish` makes of
 * it is answered. One that is found damaged thereby is set aside under a dated name beside it, untouched, and a new one begun;
 * `furnish` is told where. ":memory:" is a library that lives as long as the process. Its start is not the time to read all of a
 * large file: {@link checkLibrary} does that beside the work.
 * Throws library-newer, library-busy, disk-read-only or disk-full; a busy or unwritable file is never taken for damage.
 */
export function openLibraryFile<Furnished>(
  path: string,
  now: Date,
  furnish: (file: LibraryFile, setAside: string | null) => Furnished,
): Furnished {
  const open = (aside: string | null): Furnished => {
    const file = openSound(path);
    try {
      return furnish(file, aside);
    } catch (thrown) {
      file.close();
      throw thrown;
    }
  };
  try {
    if (path !== ":memory:") makeFolder(dirname(path));
    try {
      return open(null);
    } catch (thrown) {
      if (!isDamage(thrown) || path === ":memory:") throw thrown;
      return open(setAside(path, now));
    }
  } catch (thrown) {
    throw asLibraryError(thrown, path);
  }
}
