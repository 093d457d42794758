import { Worker } from "node:worker_threads";
import { AppError, fromErrorEnvelope, toErrorEnvelope } from "../core/errors.ts";
import type { Work } from "./jobs.ts";
import type { Reading } from "./readers/reader.ts";
import type { Job, JobAnswer } from "./thread.ts";

/** What one job may cost before its thread is ended, and how it then fails. */
interface Limit {
  milliseconds: number;
  failure: AppError;
}

/** A job that waits for its turn or is at hand. `take` hears each reading of a file; every one of them begins the limit anew. */
interface Waiting {
  job: Job;
  take: (reading: Reading) => void;
  limit: Limit | null;
  resolve: (value: unknown) => void;
  reject: (reason: AppError) => void;
}

/** How the threads are run. The defaults are those of the app. */
export interface ThreadOptions {
  /** How long a file may take until its next article is read, in milliseconds. A sound article takes less than one second. */
  readLimit?: number;
  /** How much memory one thread may take, in MB (2^20 bytes). */
  memoryLimit?: number;
  /** How many files are read at the same time. */
  readers?: number;
}

/** One thread with its queue: it does one job after the other, and begins anew should it die. */
class Lane {
  readonly #script: string;
  readonly #memoryLimit: number;
  readonly #queue: Waiting[] = [];
  #worker: Worker | null = null;
  #atHand: Waiting | null = null;
  #timer: NodeJS.Timeout | undefined;
  #overdue = false;
  #refusal: AppError | null = null;

  constructor(script: string, memoryLimit: number) {
    this.#script = script;
    this.#memoryLimit = memoryLimit;
  }

  /** How many jobs wait or are at hand. */
  get load(): number {
    return this.#queue.length + (this.#atHand ? 1 : 0);
  }

  add(waiting: Waiting): void {
    this.#queue.push(waiting);
    if (!this.#atHand) this.#next();
  }

  async close(): Promise<void> {
    const given = this.#queue.splice(0);
    await this.#worker?.terminate();
    for (const { reject } of given)
      reject(new AppError("internal", "the work was broken off: Attaché is being closed", { reason: "closed" }));
  }

  #next(): void {
    this.#atHand = this.#queue.shift() ?? null;
    if (!this.#atHand) {
      // The process may end while the thread is idle.
      this.#worker?.unref();
      return;
    }
    this.#worker ??= this.#begin();
    this.#worker.ref();
    this.#overdue = false;
    this.#refusal = null;
    this.#watch();
    this.#worker.postMessage(this.#atHand.job);
  }

  #watch(): void {
    clearTimeout(this.#timer);
    const limit = this.#atHand?.limit;
    if (!limit) return;
    this.#timer = setTimeout(() => {
      this.#overdue = true;
      void this.#worker?.terminate();
    }, limit.milliseconds);
  }

  #end(settle: (waiting: Waiting) => void): void {
    clearTimeout(this.#timer);
    if (this.#atHand) settle(this.#atHand);
    this.#atHand = null;
    this.#next();
  }

  #hear(answer: JobAnswer): void {
    // What comes while the thread is being ended comes too late: it takes no further job.
    if (this.#overdue) return;
    switch (answer.kind) {
      case "reading":
        this.#hand(answer.reading);
        this.#watch();
        return;
      case "done":
        this.#end(({ resolve, reject }) => (this.#refusal ? reject(this.#refusal) : resolve(answer.value)));
        return;
      case "failed":
        this.#end(({ reject }) => reject(fromErrorEnvelope(answer.error)));
    }
  }

  /** A reading that cannot be kept (the disk is full) fails the job; what is still read of it is dropped. */
  #hand(reading: Reading): void {
    if (this.#refusal) return;
    try {
      this.#atHand?.take(reading);
    } catch (thrown) {
      this.#refusal = thrown instanceof AppError ? thrown : fromErrorEnvelope(toErrorEnvelope(thrown));
    }
  }

  #begin(): Worker {
    const begun = new Worker(this.#script, { resourceLimits: { maxOldGenerationSizeMb: this.#memoryLimit } });
    let fault = "it ended early";
    let exhausted = false;
    begun.on("message", (answer: JobAnswer) => this.#hear(answer));
    begun.on("error", (error: NodeJS.ErrnoException) => {
      fault = error.message;
      exhausted = error.code === "ERR_WORKER_OUT_OF_MEMORY";
    });
    begun.on("exit", () => {
      this.#worker = null;
      const brokenOff = `the work was broken off (${fault}); nothing was changed, try again`;
      this.#end(({ limit, reject }) =>
        reject(
          limit && (this.#overdue || exhausted)
            ? limit.failure
            : new AppError("internal", brokenOff, { reason: fault }),
        ),
      );
    });
    return begun;
  }
}

/** A pack file holds many sources in one reading: how many times as long it may take. */
const packShare = 6;

function limitOf(name: string, milliseconds: number, megabytes: number, what: string): Limit {
  const seconds = Math.ceil(milliseconds / 1000);
  const failure = new AppError(
    "file-too-demanding",
    `"${name}" could not be read within ${seconds} s and ${megabytes} MB; ${what}.`,
    { name, seconds, megabytes },
  );
  return { milliseconds, failure };
}

/**
 * Does the heavy work in threads of their own, so that the window never stands still: some read files, one drafts and writes. Each
 * begins with its first job. `script` is the built `thread.ts`. Should a thread die, the job at hand fails with "internal"; a file
 * whose reading takes more time or memory than allowed fails with "file-too-demanding" and its thread is ended.
 */
export function workInThreads(
  script: string,
  { readLimit = 10_000, memoryLimit = 400, readers = 2 }: ThreadOptions = {},
): Work {
  const desk = new Lane(script, memoryLimit * 4);
  const reading = Array.from({ length: readers }, () => new Lane(script, memoryLimit));

  function ask(lane: Lane, job: Job, limit: Limit | null, take: Waiting["take"]): Promise<unknown> {
    return new Promise((resolve, reject) => lane.add({ job, take, limit, resolve, reject }));
  }
  const untold = (): void => undefined;
  const leastBusy = (): Lane => reading.reduce((least, other) => (other.load < least.load ? other : least));

  return {
    async read(file, take) {
      const what = "paste the article's text instead";
      await ask(leastBusy(), { name: "read", file }, limitOf(file.name, readLimit, memoryLimit, what), take);
    },
    draft: (articles) => ask(desk, { name: "draft", articles }, null, untold) as ReturnType<Work["draft"]>,
    async check(statements, { key, load }) {
      const job = { name: "check", statements, key } as const;
      const checked = await ask(desk, { ...job, articles: null }, null, untold);
      return (checked ?? (await ask(desk, { ...job, articles: load() }, null, untold))) as Awaited<
        ReturnType<Work["check"]>
      >;
    },
    write: (format, tree, images) =>
      ask(desk, { name: "write", format, tree, images }, null, untold) as ReturnType<Work["write"]>,
    writePack: (content, headings) =>
      ask(desk, { name: "writePack", content, headings }, null, untold) as ReturnType<Work["writePack"]>,
    readPack(file) {
      const limit = limitOf(file.name, readLimit * packShare, memoryLimit, "ask for one with fewer sources");
      return ask(leastBusy(), { name: "readPack", file }, limit, untold) as ReturnType<Work["readPack"]>;
    },
    async copyLibrary(from, to) {
      await ask(desk, { name: "copyLibrary", from, to }, null, untold);
    },
    async restoreLibrary(copy, library, aside) {
      await ask(desk, { name: "restoreLibrary", copy, library, aside }, null, untold);
    },
    rescue: (damaged, library, now) =>
      ask(desk, { name: "rescue", damaged, library, now }, null, untold) as ReturnType<Work["rescue"]>,
    async close() {
      await Promise.all([desk, ...reading].map((lane) => lane.close()));
    },
  };
}
