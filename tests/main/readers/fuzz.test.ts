import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { articleSchema } from "../../../core/article.ts";
import { AppError, errorCodes, type ErrorCode } from "../../../core/errors.ts";
import { locatePaths } from "../../../main/paths.ts";
import type { Reading } from "../../../main/readers/reader.ts";
import { workInThreads } from "../../../main/worker.ts";
import { makeFolder } from "../example.ts";
import { mutate, randomFrom } from "./mutations.ts";

/** How many files are spoilt and read: few here, as many as ATTACHE_FUZZ says in a long run (bench/fuzz.js). */
const count = Number(process.env["ATTACHE_FUZZ"] ?? 500);
const seed = Number(process.env["ATTACHE_FUZZ_SEED"] ?? 20_261_126);

const folder = join(import.meta.dirname, "../../cases/readers");

/** The ways in which a file, or a page of an archive, may fail to be read. */
const sound = new Set<ErrorCode>([
  ...errorCodes.filter((code) => code.startsWith("file-") && code !== "file-missing"),
  "page-altered",
]);

/** Of so many files one may ask for more time or memory than it may have: such are refused, but no reader should meet many. */
const filesForOneTooDemanding = 500;

function sources(): { name: string; bytes: Uint8Array }[] {
  return readdirSync(folder).flatMap((name) =>
    readdirSync(join(folder, name))
      .filter((entry) => entry.startsWith("input."))
      .map((entry) => ({ name: entry, bytes: new Uint8Array(readFileSync(join(folder, name, entry))) })),
  );
}

/** What is wrong with how a spoilt file was read; null where it became sound articles, or was refused in so many words. */
function faultOf(readings: readonly Reading[], thrown: unknown): string | null {
  for (const reading of readings) {
    if (reading.kind === "failed") {
      if (!sound.has(reading.part.error.code)) return `${reading.part.error.code}: ${reading.part.error.message}`;
      continue;
    }
    const article = { ...reading.article, id: "x", takenIn: "2026-11-26T08:00:00Z", undated: false };
    const checked = articleSchema.safeParse(article);
    if (!checked.success) return `no valid article: ${checked.error.message}`;
  }
  if (thrown === null) return null;
  if (thrown instanceof AppError) return sound.has(thrown.code) ? null : `${thrown.code}: ${thrown.message}`;
  return thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : JSON.stringify(thrown);
}

test(`${count} spoilt files are read or refused, none crashes a reader or keeps it`, async () => {
  const work = workInThreads(locatePaths(makeFolder()).thread);
  const all = sources();
  const faults: string[] = [];
  const outcomes = new Map<string, number>();
  let next = 0;
  async function readOn(): Promise<void> {
    while (next < count) {
      const number = next;
      next += 1;
      const random = randomFrom(seed + number);
      const source = all[number % all.length];
      const other = all[Math.floor(random() * all.length)];
      if (!source || !other) throw new Error("there are no cases to spoil");
      const bytes = await mutate(source.bytes, other.bytes, random);
      const readings: Reading[] = [];
      const thrown: unknown = await work
        .read({ name: source.name, mediaType: "", bytes }, (reading) => readings.push(reading))
        .then(
          () => null,
          (error: unknown) => error,
        );
      const outcome = thrown instanceof AppError ? thrown.code : readings.length > 0 ? "read" : "nothing";
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      const fault = faultOf(readings, thrown);
      if (fault !== null) {
        faults.push(`file ${number} (seed ${seed}), of ${source.name}: ${fault}`);
        // A long run says at once what it finds, and how far it is.
        console.log(faults.at(-1));
      }
      if (next % 1000 === 0) console.log(`${next} of ${count} files`);
    }
  }
  await Promise.all([readOn(), readOn(), readOn()]);
  await work.close();
  console.log(
    `${count} spoilt files of ${all.length} sound ones: ${[...outcomes].map((pair) => pair.join(" ")).join(", ")}`,
  );
  expect(faults).toEqual([]);
  expect(outcomes.get("file-too-demanding") ?? 0).toBeLessThanOrEqual(Math.ceil(count / filesForOneTooDemanding));
  // Where nothing were read, or all were, the files would be spoilt too much or too little to try anything.
  expect(outcomes.get("read")).toBeGreaterThan(count * 0.2);
  expect(outcomes.get("read")).toBeLessThan(count);
}, 3_600_000);
