import { mkdir, rm } from "node:fs/promises";
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { CallInput, CallOutput } from "../core/contract.ts";
import { checkLetterhead, letterheadNames, lookFile } from "./letterhead.ts";
import { writeOutput } from "./output-file.ts";

/** What lies in the folder of a person's templates for all files of the office. */
export function listStationery(folder: string): CallOutput<"stationery.get"> {
  const find = (names: readonly string[]) => names.find((name) => existsSync(join(folder, name))) ?? null;
  return { letterhead: find(letterheadNames), look: find([lookFile]) };
}

/**
 * Puts the office's letterhead or look in its place, or takes it out. Throws template-invalid for a file that is none, before anything
 * is changed.
 */
export async function keepStationery(
  folder: string,
  { kind, file }: CallInput<"stationery.keep">,
): Promise<CallOutput<"stationery.get">> {
  const places = kind === "look" ? [lookFile] : letterheadNames;
  let kept: string | null = null;
  if (file !== null) {
    if (kind === "look") {
      const { readLook } = await import("./office-look.ts");
      await readLook(file);
      kept = lookFile;
    } else kept = checkLetterhead(file.name, file.bytes) === "image/png" ? "letterhead.png" : "letterhead.jpg";
    await mkdir(folder, { recursive: true });
    await writeOutput(join(folder, kept), file.bytes);
  }
  for (const place of places) if (place !== kept) await rm(join(folder, place), { force: true });
  return listStationery(folder);
}
