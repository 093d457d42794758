import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { SourceFile } from "../../core/file.ts";
import { AppError } from "../../core/errors.ts";
import { workHere, type Work } from "../../main/jobs.ts";
import { locatePaths } from "../../main/paths.ts";
import type { Reading } from "../../main/readers/reader.ts";
import { workInThreads } from "../../main/worker.ts";
import { sampleFile } from "../conversation.ts";
import { bytesOf, makeFolder } from "./example.ts";

/** Everything a job finds in a file. */
async function readingsOf(work: Work, file: SourceFile): Promise<Reading[]> {
  const readings: Reading[] = [];
  await work.read(file, (reading) => readings.push(reading));
  return readings;
}

describe("the work done apart", () => {
  const script = locatePaths(makeFolder()).thread;

  test("does the same work, and hands errors on with their code", async () => {
    const work = workInThreads(script);
    expect(await readingsOf(work, sampleFile())).toEqual(await readingsOf(workHere(), sampleFile()));
    const empty = { name: "x.txt", mediaType: "text/plain", bytes: new Uint8Array() };
    await expect(readingsOf(work, empty)).rejects.toMatchObject({ code: "file-empty", details: { name: "x.txt" } });
    await work.close();
  });

  test("that dies fails the job at hand with a clear error, and the next job has a new one", async () => {
    const folder = makeFolder();
    const mortal = join(folder, "mortal.mjs");
    const died = join(folder, "died");
    writeFileSync(
      mortal,
      `import { existsSync, writeFileSync } from "node:fs";
       import { parentPort } from "node:worker_threads";
       parentPort.on("message", () => {
         if (existsSync(${JSON.stringify(died)})) return parentPort.postMessage({ kind: "done", value: "alive", memory: 0 });
         writeFileSync(${JSON.stringify(died)}, "");
         throw new Error("out of memory");
       });`,
    );
    const work = workInThreads(mortal);
    const [first, second] = await Promise.allSettled([work.draft([]), work.draft([])]);
    expect(first).toMatchObject({
      status: "rejected",
      reason: { code: "internal", details: { reason: "out of memory" } },
    });
    expect(second).toMatchObject({ status: "fulfilled", value: "alive" });
    expect(await work.draft([])).toBe("alive");
    await work.close();
  });

  test("what cannot be kept of a file fails its reading, and the next file is read", async () => {
    const work = workInThreads(script, { readers: 1 });
    const full = new AppError("disk-full", "The disk is full.");
    const refused = work.read(sampleFile(), () => {
      throw full;
    });
    await expect(refused).rejects.toBe(full);
    expect(await readingsOf(work, sampleFile())).toHaveLength(1);
    await work.close();
  });

  test("gives up on a file that takes too long, and goes on with what waits behind it", async () => {
    const stuck = join(makeFolder(), "stuck.mjs");
    writeFileSync(
      stuck,
      `import { parentPort } from "node:worker_threads";
       const port = parentPort ?? process;
       const tell = (answer) => (parentPort ? parentPort.postMessage(answer) : process.send(answer));
       port.on("message", ({ job: { name, file } }) => {
         while (name === "read" && file.name === "hostile.html");
         if (name === "read") tell({ kind: "reading", reading: { kind: "failed", part: file.name }, known: false });
         tell({ kind: "done", value: "alive", memory: 0 });
       });`,
    );
    const work = workInThreads(stuck, { readLimit: 400, readers: 1 });
    const file = (name: string) => ({ name, mediaType: "text/html", bytes: bytesOf("<p>") });
    const [hostile, sound, draft] = await Promise.allSettled([
      readingsOf(work, file("hostile.html")),
      readingsOf(work, file("sound.html")),
      work.draft([]),
    ]);
    expect(hostile).toMatchObject({
      status: "rejected",
      reason: { code: "file-too-demanding", details: { name: "hostile.html", seconds: 3, megabytes: 500 } },
    });
    expect([sound, draft]).toMatchObject([{ value: [{ part: "sound.html" }] }, { value: "alive" }]);
    const behind = Promise.allSettled([readingsOf(work, file("hostile.html")), readingsOf(work, file("sound.html"))]);
    await work.close();
    expect(await behind).toMatchObject([{ reason: { code: "internal" } }, { reason: { code: "internal" } }]);
  });
});
