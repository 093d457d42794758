import { existsSync } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Backup } from "../../core/backup.ts";
import { AppError } from "../../core/errors.ts";
import type { Work } from "../jobs.ts";
import { makeFolder, stampOf } from "./library-file.ts";
import type { Paths } from "../paths.ts";

/** Copies of the library: those of the data folder by name, others by path. */
export interface Backups {
  /** Makes one in the data folder. Throws disk-full, disk-read-only; "stopped" where `signal` was aborted. */
  make(signal?: AbortSignal): Promise<Backup & { path: string }>;
  /** Those of the data folder, newest first. */
  list(): Promise<Backup[]>;
  /**
   * Puts one of the data folder in the place of the library. Throws backup-missing, backup-damaged; "stopped" where `signal` was aborted
   * before the library is touched: from there on it goes to its end.
   */
  restore(name: string, signal?: AbortSignal): Promise<{ setAside: string }>;
  /** Makes one at a path. Throws write-failed where there is a file already. */
  copyTo(path: string): Promise<void>;
  /** Puts the copy at a path in the place of the library, and tells where that was set aside. Throws backup-missing, backup-damaged. */
  restoreFrom(path: string): Promise<{ setAside: string }>;
}

const nameOfBackup = /^library-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)(-\d+)?\.sqlite$/;

/** A path in a folder that is free: the name, or the name with a number. */
function freePath(folder: string, name: string): string {
  let path = join(folder, `${name}.sqlite`);
  for (let copy = 2; existsSync(path); copy += 1) path = join(folder, `${name}-${copy}.sqlite`);
  return path;
}

function missing(name: string): AppError {
  return new AppError("backup-missing", `There is no copy of the library called "${name}"; choose one that is there.`, {
    name,
  });
}

/** See {@link Backups}. */
export function createBackups({ paths, clock, work }: { paths: Paths; clock: () => Date; work: Work }): Backups {
  async function describe(name: string): Promise<Backup> {
    const [, day = "", hours = "", minutes = "", seconds = ""] = nameOfBackup.exec(name) ?? [];
    const { size } = await stat(join(paths.backups, name));
    return { name, made: `${day}T${hours}:${minutes}:${seconds}.000Z`, bytes: size };
  }

  let restoring: Promise<unknown> = Promise.resolve();
  /** One after the other: each takes its copy to the same place. */
  function restoreFrom(path: string, signal?: AbortSignal): Promise<{ setAside: string }> {
    const restored = restoring.then(() => restoreNow(path, signal));
    restoring = restored.catch(() => undefined);
    return restored;
  }

  async function restoreNow(path: string, signal?: AbortSignal): Promise<{ setAside: string }> {
    if (!existsSync(path)) throw missing(path);
    const setAside = freePath(dirname(paths.library), `library-before-restoring-${stampOf(clock())}`);
    const beside = `${paths.library}.restore`;
    await work.takeCopy(path, beside, signal);
    await work.restoreLibrary(beside, paths.library, setAside);
    return { setAside };
  }

  return {
    async make(signal) {
      makeFolder(paths.backups);
      const path = freePath(paths.backups, `library-${stampOf(clock())}`);
      await work.copyLibrary(paths.library, path, signal);
      return { ...(await describe(path.slice(paths.backups.length + 1))), path };
    },
    async list() {
      const names = existsSync(paths.backups) ? await readdir(paths.backups) : [];
      const known = names.filter((name) => nameOfBackup.test(name));
      const backups = await Promise.all(known.map(describe));
      return backups.sort((one, other) => (one.made + one.name < other.made + other.name ? 1 : -1));
    },
    async restore(name, signal) {
      if (!nameOfBackup.test(name)) throw missing(name);
      return restoreFrom(join(paths.backups, name), signal);
    },
    copyTo: (path) => work.copyLibrary(paths.library, path),
    restoreFrom: (path) => restoreFrom(path),
  };
}
