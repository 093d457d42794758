import { parentPort, Worker } from "node:worker_threads";
import type { Article } from "../core/article.ts";
import type { Statement } from "../core/check.ts";
import type { CallInput, File, SourceFile } from "../core/contract.ts";
import { toErrorEnvelope, type ErrorEnvelope } from "../core/errors.ts";
import type { PackFileContent } from "../core/pack-file.ts";
import type { SpellingLanguage } from "../core/spelling.ts";
import type { DocumentTree, FileOptions, Images } from "../core/tree.ts";
import { optimiseLater } from "./engine.ts";
import { workHere } from "./jobs.ts";
import type { Watched } from "./process-watch.ts";
import { isLeftByPdfLibrary } from "./readers/pdf-leaving.ts";
import type { Reading } from "./readers/reader.ts";

/** A job as it is handed to a thread or process, one at a time: which function of `Work`, with what. */
export type Job =
  | { name: "read"; file: SourceFile }
  | { name: "draft"; articles: Article[] }
  /** `articles` null: those of this key are held already; answered by null where they are not. */
  | { name: "check"; statements: readonly Statement[]; key: string; articles: Article[] | null }
  | { name: "write"; format: string; tree: DocumentTree; images: Images; options: FileOptions | undefined }
  | { name: "readLook"; file: File }
  | { name: "measure" | "proof"; tree: DocumentTree }
  | { name: "typeset"; tree: DocumentTree; images: Images }
  | { name: "checkSpelling"; language: SpellingLanguage; words: readonly string[] }
  | { name: "suggestSpelling"; language: SpellingLanguage; word: string }
  | { name: "writePack"; content: PackFileContent; headings: Record<string, string> }
  | { name: "readPack"; file: File }
  | { name: "listArticles"; library: string; asked: CallInput<"articles.list"> }
  | { name: "tallyArticles"; library: string; asked: CallInput<"articles.tally"> }
  | { name: "copyLibrary"; from: string; to: string }
  | { name: "restoreLibrary"; copy: string; library: string; aside: string }
  | { name: "checkLibrary" | "tendLibrary"; path: string }
  | { name: "rescue"; damaged: string; library: string; now: Date };

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

function run({ job, computing }: Order): Promise<unknown> {
  switch (job.name) {
    case "read": {
      let original = job.file.bytes;
      return work.read(job.file, (reading) => {
        const known = reading.kind === "article" && reading.original === original;
        if (reading.kind === "article") original = reading.original;
        tell({ kind: "reading", reading: known ? { ...reading, original: new Uint8Array() } : reading, known });
        allow(computing);
      });
    }
    case "draft":
      return work.draft(job.articles);
    case "check":
      return check(job);
    case "write":
      return work.write(job.format, job.tree, job.images, job.options);
    case "readLook":
      return work.readLook(job.file);
    case "measure":
      return work.measure(job.tree);
    case "typeset":
      return work.typeset(job.tree, job.images);
    case "proof":
      return work.proof(job.tree);
    case "checkSpelling":
      return work.checkSpelling(job.language, job.words);
    case "suggestSpelling":
      return work.suggestSpelling(job.language, job.word);
    case "writePack":
      return work.writePack(job.content, job.headings);
    case "readPack":
      return work.readPack(job.file);
    case "listArticles":
      return work.listArticles(job.library, job.asked);
    case "tallyArticles":
      return work.tallyArticles(job.library, job.asked);
    case "copyLibrary":
      return work.copyLibrary(job.from, job.to);
    case "restoreLibrary":
      return work.restoreLibrary(job.copy, job.library, job.aside);
    case "checkLibrary":
      return work.checkLibrary(job.path);
    case "tendLibrary":
      return work.tendLibrary(job.path);
    case "rescue":
      return work.rescue(job.damaged, job.library, job.now);
  }
}

async function check({ statements, key, articles }: Extract<Job, { name: "check" }>): Promise<unknown> {
  if (articles === null && held !== key) return null;
  const checked = await work.check(statements, { key, load: () => articles ?? [] });
  held = key;
  return checked;
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
