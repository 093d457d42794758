import { constants, existsSync } from "node:fs";
import { copyFile, mkdir, rm } from "node:fs/promises";
import { join, parse } from "node:path";
import type { CallInput, CallOutput } from "../../core/contract.ts";
import type { Work } from "../jobs.ts";
import { checkLetterhead, letterheadNames, lookFile, readIfThere } from "./letterhead.ts";
import { asWriteError, writeOutput } from "../output-file.ts";

/** What lies in the folder of a person's templates for all files of the office. */
export function listStationery(folder: string): CallOutput<"stationery.get"> {
  const find = (names: readonly string[]) => names.find((name) => existsSync(join(folder, name))) ?? null;
  return { letterhead: find(letterheadNames), look: find([lookFile]) };
}

/**
 * Puts a file of the folder beside under the name with the day in it, and a number where that is taken, never over another; answers
 * that name. The file itself stays until another takes its place or it is taken out, so that a failure loses nothing.
 */
async function copyAside(folder: string, name: string, day: string): Promise<string> {
  const { name: stem, ext } = parse(name);
  for (let number = 1; ; number += 1) {
    const aside = `${stem}.${day}${number === 1 ? "" : `-${number}`}${ext}`;
    try {
      await copyFile(join(folder, name), join(folder, aside), constants.COPYFILE_EXCL);
      return aside;
    } catch (thrown) {
      const isTaken = thrown instanceof Error && "code" in thrown && thrown.code === "EEXIST";
      if (!isTaken) throw asWriteError(thrown, join(folder, aside));
    }
  }
}

/**
 * Puts the office's letterhead or look in its place, or takes it out, on the day `day`. What lay there is kept beside: `setAside` has
 * the names. Throws stationery-invalid for a file that is none, before anything is changed, and as writing a file does.
 */
export async function keepStationery(
  folder: string,
  { kind, file }: CallInput<"stationery.keep">,
  day: string,
  { readLook }: Pick<Work, "readLook">,
): Promise<CallOutput<"stationery.keep">> {
  const places = kind === "look" ? [lookFile] : letterheadNames;
  let kept: string | null = null;
  if (file !== null) {
    if (kind === "look") {
      await readLook(file);
      kept = lookFile;
    } else kept = (await checkLetterhead(file.name, file.bytes)) === "image/png" ? "letterhead.png" : "letterhead.jpg";
    await mkdir(folder, { recursive: true });
  }
  const setAside: string[] = [];
  for (const place of places) {
    const before = await readIfThere(join(folder, place));
    // The same file chosen again takes the place of nothing.
    const isSame = place === kept && file !== null && before !== null && Buffer.compare(before, file.bytes) === 0;
    if (before !== null && !isSame) setAside.push(await copyAside(folder, place, day));
  }
  if (kept !== null && file !== null) await writeOutput(join(folder, kept), file.bytes);
  for (const place of places) if (place !== kept) await rm(join(folder, place), { force: true });
  return { ...listStationery(folder), setAside };
}
