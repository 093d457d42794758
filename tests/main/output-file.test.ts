import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import type { FileHandle, open } from "node:fs/promises";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { writeOutput } from "../../main/output-file.ts";
import { makeFolder } from "./example.ts";

/** How many bytes a file may still take, or no bound. */
const room = vi.hoisted(() => ({ left: Infinity }));

vi.mock("node:fs/promises", async (load) => {
  const real = await load<{ open: typeof open }>();
  const filling = async (...asked: Parameters<typeof open>): Promise<FileHandle> => {
    const file = await real.open(...asked);
    const write = file.writeFile.bind(file);
    file.writeFile = async (data, ...rest) => {
      if (!(data instanceof Uint8Array) || data.length <= room.left) return write(data, ...rest);
      await write(data.subarray(0, room.left));
      throw Object.assign(new Error("no space left on device"), { code: "ENOSPC" });
    };
    return file;
  };
  return { ...real, open: filling };
});

test("a disk that fills while a file is written leaves the file that was there whole, and nothing beside it", async () => {
  const folder = makeFolder();
  const path = join(folder, "visite.pdf");
  writeFileSync(path, "Le fichier d’avant.");
  room.left = 5;
  await expect(writeOutput(path, new Uint8Array(1000))).rejects.toMatchObject({
    code: "disk-full",
    message: `The disk is full: "${path}" was not written; make room and try again.`,
  });
  expect(readFileSync(path, "utf8")).toBe("Le fichier d’avant.");
  expect(readdirSync(folder)).toEqual(["visite.pdf"]);
  room.left = Infinity;
  await writeOutput(path, new Uint8Array(1000));
  expect(readFileSync(path)).toHaveLength(1000);
});
