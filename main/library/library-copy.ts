import { closeSync, copyFileSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from "node:fs";
import { basename } from "node:path";
import { AppError } from "../../core/errors.ts";
import {
  asLibraryError,
  companions,
  isDamage,
  isMarkedDamaged,
  LibraryFile,
  openSound,
  unmarkDamage,
} from "./library-file.ts";

function sweep(path: string): void {
  for (const ending of ["", ...companions]) rmSync(path + ending, { force: true });
}

function quoted(path: string): string {
  return `'${path.replaceAll("'", "''")}'`;
}

function isWhole(file: LibraryFile): boolean {
  const verdict = file.look("integrity_check", "pragma_integrity_check");
  return verdict.length === 1 && verdict[0] === "ok";
}

function damagedCopy(path: string, cause?: unknown): AppError {
  const name = basename(path);
  return new AppError(
    "backup-damaged",
    `"${name}" is damaged or no library of Attaché; the library was left as it is, choose another copy.`,
    { name },
    cause,
  );
}

function flush(path: string): void {
  const file = openSync(path, "r+");
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function besideCopy(to: string): string {
  return `${to}.part`;
}

/** Takes away what is left of a copy that was broken off. */
export function sweepCopy(to: string): void {
  sweep(besideCopy(to));
}

/** Takes away what {@link takeCopy} took, or had of it when it was broken off. */
export function sweepTaken(beside: string): void {
  sweep(beside);
}

/**
 * A sound copy of a library that may be in use, all of one moment: written beside its place, checked, then renamed. Never
 * overwrites. Throws write-failed where there is a file already, disk-full, disk-read-only, library-damaged.
 */
export function copyLibrary(from: string, to: string): void {
  if (existsSync(to)) {
    throw new AppError("write-failed", `"${to}" is there already and was left as it is; choose another name.`, {
      path: to,
    });
  }
  const beside = besideCopy(to);
  try {
    sweep(beside);
    const library = new LibraryFile(from);
    try {
      library.exec(`VACUUM INTO ${quoted(beside)}`);
    } finally {
      library.close();
    }
    const copy = new LibraryFile(beside);
    try {
      if (!isWhole(copy)) throw new AppError("internal", `The copy ${to} did not come out sound; try again.`);
    } finally {
      copy.close();
    }
    flush(beside);
    renameSync(beside, to);
  } catch (thrown) {
    sweep(beside);
    throw asLibraryError(thrown, to);
  }
}

/** The highest revision of anything in a library. */
function highestRevision(library: LibraryFile): number {
  const [highest] = library.look("max(revision)", "(SELECT revision FROM packs UNION SELECT revision FROM articles)");
  return typeof highest === "number" ? highest : 0;
}

/** Notes which articles neither the library nor the copy that is attached ever changed: they are the same in both. */
function noteUnchanged(library: LibraryFile): void {
  library.exec(`CREATE TEMP TABLE unchanged AS
    SELECT id FROM main.articles JOIN copy.articles AS copied USING (id) WHERE main.articles.revision = 0 AND copied.revision = 0`);
}

function raiseRevisions(library: LibraryFile, by: number): void {
  const raised = `revision = revision + ${by},
    document = iif(json_valid(document), json_set(document, '$.revision', revision + ${by}), document)`;
  library.exec(
    `UPDATE packs SET ${raised}; UPDATE articles SET ${raised} WHERE id NOT IN (SELECT id FROM temp.unchanged)`,
  );
}

/** What tells whether another connection has changed the library since. */
function stateOf(library: LibraryFile): unknown {
  return library.look("data_version", "pragma_data_version")[0];
}

/** Puts the rows of the copy that is attached as `copy` in the place of the library's own: both have today's tables. */
function replaceRows(library: LibraryFile): void {
  // The tables of the search's index hold its data; it has none of its own.
  const tables = library.look("name", "sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'");
  for (const table of tables) library.exec(`DELETE FROM main."${String(table)}"`);
  for (const table of tables) library.exec(`INSERT INTO main."${String(table)}" SELECT * FROM copy."${String(table)}"`);
}

/**
 * Takes a copy of a library beside it, as `beside`, brought to today's form and looked through: what may still be broken off, as nothing
 * else is touched. Throws backup-damaged, library-newer, disk-full, disk-read-only; nothing of it stays then.
 */
export function takeCopy(copy: string, beside: string): void {
  try {
    sweep(beside);
    copyFileSync(copy, beside);
    openCopy(beside, copy).close();
  } catch (thrown) {
    sweep(beside);
    throw asLibraryError(thrown, beside);
  }
}

/**
 * Puts the content of what {@link takeCopy} took in the place of a library that may be in use, once that is set aside as a sound
 * copy `aside`: all that anyone wrote before is in `aside`, all that is written after in the library. It is one change to whoever has
 * the library open, and each pack, and each article that either of the two had changed, comes back with a revision that it never had: a
 * window that still shows the earlier one is told so when it saves, and overwrites nothing; nor is anything answered that was made of
 * the words of an article before. Who writes meanwhile waits.
 * `taken` is gone afterwards. Throws disk-full, disk-read-only, library-busy; the library is then as it was.
 */
export function restoreLibrary(taken: string, library: string, aside: string): void {
  try {
    const target = new LibraryFile(library, { asItLies: true });
    try {
      target.exec(`ATTACH ${quoted(taken)} AS copy`);
      const before = stateOf(target);
      copyLibrary(library, aside);
      target.transact(() => {
        // Somebody wrote while it was set aside: from here on nobody does.
        if (stateOf(target) !== before) {
          sweep(aside);
          copyLibrary(library, aside);
        }
        const above = highestRevision(target) + 1;
        noteUnchanged(target);
        replaceRows(target);
        raiseRevisions(target, above);
      });
      // What was damaged may have gone with the rows that were replaced.
      if (isMarkedDamaged(library) && isWhole(target)) unmarkDamage(library);
    } finally {
      target.close();
    }
  } catch (thrown) {
    throw asLibraryError(thrown, library);
  } finally {
    sweep(taken);
  }
}

function openCopy(path: string, copy: string): LibraryFile {
  try {
    const file = openSound(path);
    if (isWhole(file)) return file;
    file.close();
  } catch (thrown) {
    if (!isDamage(thrown)) throw thrown;
    throw damagedCopy(copy, thrown);
  }
  throw damagedCopy(copy);
}
