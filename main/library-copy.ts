import { backup, DatabaseSync } from "./sqlite.ts";
import { closeSync, copyFileSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from "node:fs";
import { basename } from "node:path";
import { AppError } from "../core/errors.ts";
import { asLibraryError, companions, isDamage, LibraryFile, openSound } from "./library-file.ts";

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

/**
 * A sound copy of a library that may be in use, all of one moment: written beside its place, checked, then renamed. Never
 * overwrites. Throws write-failed where there is a file already, disk-full, disk-read-only; internal where the library is damaged.
 */
export function copyLibrary(from: string, to: string): void {
  if (existsSync(to)) {
    throw new AppError("write-failed", `"${to}" is there already and was left as it is; choose another name.`, {
      path: to,
    });
  }
  const beside = `${to}.part`;
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
function highestRevision(path: string): number {
  const library = new LibraryFile(path);
  try {
    const [highest] = library.look("max(revision)", "(SELECT revision FROM packs UNION SELECT revision FROM articles)");
    return typeof highest === "number" ? highest : 0;
  } finally {
    library.close();
  }
}

function raiseRevisions(library: LibraryFile, by: number): void {
  const raised = `revision = revision + ${by},
    document = iif(json_valid(document), json_set(document, '$.revision', revision + ${by}), document)`;
  library.exec(`UPDATE packs SET ${raised}; UPDATE articles SET ${raised} WHERE revision > 0`);
}

/**
 * Puts the content of a copy in the place of a library that may be in use, once that is set aside as a sound copy `aside`. It is
 * one change to whoever has the library open, and each pack and corrected article comes back with a revision that it never had:
 * a window that still shows the earlier one is told so when it saves, and overwrites nothing.
 * Throws backup-damaged, library-newer, disk-full, disk-read-only; the library is then as it was.
 */
export async function restoreLibrary(copy: string, library: string, aside: string): Promise<void> {
  const beside = `${library}.restore`;
  try {
    sweep(beside);
    copyFileSync(copy, beside);
    const restored = openCopy(beside, copy);
    try {
      copyLibrary(library, aside);
      const above = highestRevision(library) + 1;
      raiseRevisions(restored, above);
    } finally {
      restored.close();
    }
    const source = new DatabaseSync(beside);
    try {
      // All pages in one step: nobody sees a part of it.
      await backup(source, library, { rate: -1 });
    } finally {
      source.close();
    }
  } catch (thrown) {
    throw asLibraryError(thrown, library);
  } finally {
    sweep(beside);
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
