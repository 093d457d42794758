import { open, rm } from "node:fs/promises";
import { isAbsolute, join, parse } from "node:path";
import type { CallOutput } from "../core/contract.ts";
import type { File } from "../core/file.ts";
import { AppError } from "../core/errors.ts";
import type { Desktop } from "./desktop.ts";
import { asWriteError, writeOutput } from "./output-file.ts";

/** Where finished files go: exports, pack files, copies of originals. */
export interface KeptFiles {
  /** Keeps a file in a folder, never over another one. Throws disk-full, disk-read-only, write-failed. */
  keep(folder: string, file: File): Promise<CallOutput<"files.keep">>;
  /** Shows a file that was kept since the start. Throws folder-not-shown. */
  show(path: string): Promise<void>;
  /** Opens a file that was kept since the start, and no copy of an original: what others made may run or fetch. Throws file-not-opened. */
  open(path: string): Promise<void>;
}

/** The most files of one name in one folder. */
const mostOfOneName = 1000;
/** The most UTF-16 units of a name: what every file system takes, with room for a number and for our own part beside it. */
const longestName = 120;

/** A name that no other file of the folder has: the given one, or "name (2).pdf" and so on. It is taken at once, as an empty file. */
async function takeName(folder: string, name: string): Promise<string> {
  const { name: stem, ext } = parse(name);
  for (let count = 1; count <= mostOfOneName; count += 1) {
    const path = join(folder, count === 1 ? name : `${stem} (${count})${ext}`);
    try {
      await (await open(path, "wx")).close();
      return path;
    } catch (thrown) {
      if (!(thrown instanceof Error && "code" in thrown && thrown.code === "EEXIST")) throw asWriteError(thrown, path);
    }
  }
  const path = join(folder, name);
  throw new AppError("write-failed", `"${path}" is there a thousand times; choose another folder.`, { path });
}

/** A name as every system takes it: no folder, no device, no sign that a file system keeps for itself. */
function plainName(name: string): string {
  const plain = name
    .replace(/[\p{Cc}<>:"/\\|?*]+/gu, "-")
    .replace(/^\.+|[. ]+$/g, "")
    .slice(-longestName);
  return plain === "" ? "file" : plain;
}

/** Has the host do something, null where it cannot or may not; fails as `failure` says. */
async function have(act: (() => Promise<void>) | null, failure: (cause?: unknown) => AppError): Promise<void> {
  if (!act) throw failure();
  try {
    await act();
  } catch (thrown) {
    throw failure(thrown);
  }
}

/** Keeps files for one run of the program. `isOriginal` tells whether bytes are those of a file that was taken in. */
export function createKeptFiles(desktop: Desktop | null, isOriginal: (bytes: Uint8Array) => boolean): KeptFiles {
  const kept = new Set<string>();
  const originals = new Set<string>();
  return {
    async keep(folder, file) {
      if (!isAbsolute(folder)) {
        throw new AppError("write-failed", `"${folder}" is no full path of a folder; begin it at the top.`, {
          path: folder,
        });
      }
      const path = await takeName(folder, plainName(file.name));
      try {
        await writeOutput(path, file.bytes);
      } catch (thrown) {
        await rm(path, { force: true }).catch(() => undefined);
        throw thrown;
      }
      kept.add(path);
      if (isOriginal(file.bytes)) originals.add(path);
      return { folder, name: parse(path).base, path };
    },
    async show(path) {
      await have(desktop && kept.has(path) ? () => desktop.showFile(path) : null, (cause) => {
        const message = `The folder of "${path}" cannot be shown here; open it yourself.`;
        return new AppError("folder-not-shown", message, { path }, cause);
      });
    },
    async open(path) {
      await have(desktop && kept.has(path) && !originals.has(path) ? () => desktop.openFile(path) : null, (cause) => {
        const message = `"${path}" cannot be opened here; open it yourself.`;
        return new AppError("file-not-opened", message, { path }, cause);
      });
    },
  };
}
