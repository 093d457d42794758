import { parentPort, Worker } from "node:worker_threads";
import type { Article } from "../core/article.ts";
import type { Statement } from "../core/check.ts";
import type { SourceFile } from "../core/file.ts";
import { toErrorEnvelope, type ErrorEnvelope } from "../core/errors.ts";
import { optimiseLater } from "./engine.ts";
import { workHere, type Work } from "./jobs.ts";
import type { Watched } from "./process-watch.ts";
import { isLeftByPdfLibrary } from "./readers/pdf/leaving.ts";
import type { Reading } from "./readers/reader.ts";

/** The functions of `Work` whose job is their arguments, and its answer theirs. */
export type PlainName = Exclude<keyof Work, "read" | "check" | "close">;
/** What each of them is given; a signal stays where it is, as a lane heeds it. */
export type Given = { [Name in PlainName]: Parameters<Work[Name]> };
/** What each of them answers. */
export type Answered = { [Name in PlainName]: Awaited<ReturnType<Work[Name]>> };
/** A job of one of them. */
export type PlainJob<Name extends PlainName = PlainName> = { [Each in Name]: { name: Each; given: Given[Each] } }[Name];

/** A job as it is handed to a thread or process, one at a time: which function of `Work`, with what. */
export type Job =
  | { name: "read"; file: SourceFile }
  /** `articles` null: those of this key are held already; answered by null where they are not. */
  | { name: "check"; statements: readonly Statement[]; key: string; articles: Article[] | null }
  | PlainJob;

/**
 * How a job is handed over. `computing`: how long the process may compute until each reading and until the job is done, in milliseconds;
 * null where nothing bounds it. Only a process of its own keeps to it.
 */
export interface Order {
  job: Job;
  computing: number | null;
}

/**
 * What is told of the job at hand: of a reading any number of articles, then how it ended, and how many bytes of memory the process
 * then has. A reading whose original is that of the one before (of the first: the file itself) comes without it, as `known`.
 */
export type JobAnswer =
  | { kind: "reading"; reading: Reading; known: boolean }
  | { kind: "done"; value: unknown; memory: number }
  | { kind: "failed"; error: ErrorEnvelope; memory: number };

const work = workHere();
let held: string | null = null;

/** What the process may have computed by then, in milliseconds, which its watch reads; 0 where nothing bounds it. */
const deadline = new Int32Array(new SharedArrayBuffer(4));

function allow(computing: number | null): void {
  const { user, system } = process.cpuUsage();
  Atomics.store(deadline, 0, computing === null ? 0 : Math.ceil((user + system) / 1000 + computing));
}

function tell(answer: JobAnswer): void {
  if (parentPort) parentPort.postMessage(answer);
  else process.send?.(answer);
}

function read({ file }: Extract<Job, { name: "read" }>, computing: number | null): Promise<void> {
  let original = file.bytes;
  return work.read(file, (reading) => {
    const known = reading.kind === "article" && reading.original === original;
    if (reading.kind === "article") original = reading.original;
    tell({ kind: "reading", reading: known ? { ...reading, original: new Uint8Array() } : reading, known });
    allow(computing);
  });
}

async function check({ statements, key, articles }: Extract<Job, { name: "check" }>): Promise<unknown> {
  if (articles === null && held !== key) return null;
  const checked = await work.check(statements, { key, load: () => articles ?? [] });
  held = key;
  return checked;
}

/** `work` as the compiler can follow it from a name to what that name is given. */
const plain: { [Name in PlainName]: (...given: Given[Name]) => Promise<Answered[Name]> } = work;

function runPlain<Name extends PlainName>({ name, given }: PlainJob<Name>): Promise<Answered[Name]> {
  return plain[name](...given);
}

function run({ job, computing }: Order): Promise<unknown> {
  if (job.name === "read") return read(job, computing);
  if (job.name === "check") return check(job);
  return runPlain(job);
}

async function answer(order: Order): Promise<void> {
  allow(order.computing);
  try {
    const value = await run(order);
    tell({ kind: "done", value, memory: process.memoryUsage.rss() });
  } catch (thrown) {
    tell({ kind: "failed", error: toErrorEnvelope(thrown), memory: process.memoryUsage.rss() });
  } finally {
    allow(null);
  }
}

if (parentPort) {
  parentPort.on("message", (order: Order) => void answer(order));
} else {
  // A flag is of a whole process: a thread would set it for the window too.
  optimiseLater();
  const megabyte = 1_000_000;
  const memory = Number(process.argv[2]) * megabyte;
  const watched: Watched = { memory, deadline };
  new Worker(new URL("./process-watch.js", import.meta.url), { workerData: watched }).unref();
  process.on("message", (order: Order) => void answer(order));
  // How a reading ends, its own promise says. Any other fault ends the process, which does nothing but readings: it is not passed over.
  process.on("unhandledRejection", (reason) => {
    if (!isLeftByPdfLibrary(reason)) throw reason instanceof Error ? reason : new Error(String(reason));
  });
  // Where the program is gone, nobody waits for an answer.
  process.on("disconnect", () => process.exit());
}
