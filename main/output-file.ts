import { randomUUID } from "node:crypto";
import { open, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join, sep } from "node:path";
import { AppError } from "../core/errors.ts";

/** The failure of writing a file as disk-full, disk-read-only or write-failed; what is none of a file system stays as it is. */
export function asWriteError(thrown: unknown, path: string): unknown {
  const code = thrown instanceof Error && "code" in thrown && typeof thrown.code === "string" ? thrown.code : null;
  switch (code) {
    case null:
      return thrown;
    case "ENOSPC":
    case "EDQUOT":
      return new AppError(
        "disk-full",
        `The disk is full: "${path}" was not written; make room and try again.`,
        { path },
        thrown,
      );
    case "EROFS":
    case "EACCES":
    case "EPERM":
      return new AppError(
        "disk-read-only",
        `"${path}" may not be written there; choose another folder.`,
        { path },
        thrown,
      );
    case "ENOENT":
    case "ENOTDIR":
      return new AppError(
        "write-failed",
        `The folder of "${path}" is not there; make it or choose another.`,
        { path },
        thrown,
      );
    case "EISDIR":
      return new AppError("write-failed", `"${path}" is a folder; give the name of a file in it.`, { path }, thrown);
    default:
      return new AppError(
        "write-failed",
        `"${path}" could not be written (${code}); choose another place.`,
        { path },
        thrown,
      );
  }
}

/** Throws write-failed where the folder that a file is to be written in is not there: told before the work, not after it. */
export async function checkFolderOf(path: string): Promise<void> {
  // The separator at its end asks for a folder.
  await stat(dirname(path) + sep).catch((thrown: unknown) => {
    throw asWriteError(thrown, path);
  });
}

async function writeSafely(path: string, bytes: Uint8Array): Promise<void> {
  const there = await stat(path).catch(() => null);
  // A device or a pipe is written to; it must not be replaced by a file.
  if (there && !there.isFile() && !there.isDirectory()) return writeFile(path, bytes);
  if (there?.isDirectory()) throw Object.assign(new Error("a folder"), { code: "EISDIR" });
  const target = there ? await realpath(path) : path;
  const beside = join(dirname(target), `.${basename(target)}.${randomUUID()}.part`);
  try {
    const file = await open(beside, "wx", there ? there.mode : 0o666);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, target);
  } catch (thrown) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw thrown;
  }
}

/**
 * Writes a file whole or not at all: beside its place, then renamed, so that a file already there stays intact on failure.
 * Throws disk-full, disk-read-only, write-failed.
 */
export async function writeOutput(path: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeSafely(path, bytes);
  } catch (thrown) {
    throw asWriteError(thrown, path);
  }
}
