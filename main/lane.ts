import { AppError, fromErrorEnvelope, toErrorEnvelope } from "../core/errors.ts";
import type { BeginRunner, Runner } from "./runner.ts";
import type { Job, JobAnswer } from "./thread.ts";

/**
 * What a job may cost until its next reading before its runner is ended, in milliseconds: `computing` is what its process itself
 * computes, `waiting` what passes meanwhile, on a machine that has other things to do too. `failures`: how the job fails where the one
 * (or the memory that it may take) does not suffice, and where the other does not.
 */
export interface Limit {
  computing: number;
  waiting: number;
  failures: Record<"computing" | "waiting", AppError>;
}

/** What is told of a reading at hand. */
export type ReadingAnswer = Extract<JobAnswer, { kind: "reading" }>;

/** A job that waits for its turn or is at hand. `take` hears each reading of a file; every one of them begins the limit anew. */
export interface Waiting {
  job: Job;
  take: (answer: ReadingAnswer) => void;
  limit: Limit | null;
  /** Aborted, it stops the job: one that waits is not begun, and the runner of one at hand is ended. Null: nobody stops it. */
  signal: AbortSignal | null;
  resolve: (value: unknown) => void;
  reject: (reason: AppError) => void;
}

/** In bytes. */
const megabyte = 1_000_000;

/** How a lane's jobs are run, and how much memory they may take, in MB. */
export interface LaneOptions {
  script: string;
  memory: number;
  begin: BeginRunner;
  /** A runner of this share of its memory after a job is worn: the next job has a new one. */
  worn: number;
  /**
   * Whether closing waits for the job at hand. A thread that is ended while SQLite computes takes the program with it, as SQLite then
   * calls into an engine that is gone. Default: it does not, and the job fails.
   */
  finishes?: boolean;
}

/** One runner with its queue: it does one job after the other, and begins anew should it die. */
export class Lane {
  readonly #options: LaneOptions;
  readonly #queue: Waiting[] = [];
  #runner: Runner | null = null;
  #atHand: Waiting | null = null;
  #timer: NodeJS.Timeout | undefined;
  #overdue = false;
  #stopped = false;
  #closed = false;
  #idle = (): void => undefined;
  #refusal: AppError | null = null;

  constructor(options: LaneOptions) {
    this.#options = options;
  }

  /** How many jobs wait or are at hand. */
  get load(): number {
    return this.#queue.length + (this.#atHand ? 1 : 0);
  }

  add(waiting: Waiting): void {
    if (waiting.signal?.aborted) {
      waiting.reject(stopped());
      return;
    }
    waiting.signal?.addEventListener("abort", () => this.#stop(waiting), { once: true });
    this.#queue.push(waiting);
    if (!this.#atHand) this.#next();
  }

  #stop(waiting: Waiting): void {
    if (this.#atHand === waiting) {
      this.#stopped = true;
      void this.#runner?.end();
      return;
    }
    const at = this.#queue.indexOf(waiting);
    if (at === -1) return;
    this.#queue.splice(at, 1);
    waiting.reject(stopped());
  }

  /** Ends the runner; all jobs that wait fail, and the one at hand unless the lane finishes it. */
  async close(): Promise<void> {
    this.#closed = true;
    const given = this.#queue.splice(0);
    if (this.#options.finishes && this.#atHand) {
      await new Promise<void>((resolve) => {
        this.#idle = resolve;
      });
    }
    await this.#runner?.end();
    for (const { reject } of given)
      reject(new AppError("internal", "the work was broken off: Attaché is being closed", { reason: "closed" }));
  }

  #next(): void {
    this.#atHand = this.#queue.shift() ?? null;
    if (!this.#atHand) {
      // The process may end while its runner is idle.
      this.#runner?.release();
      this.#idle();
      return;
    }
    this.#runner ??= this.#begin();
    this.#runner.hold();
    this.#overdue = false;
    this.#stopped = false;
    this.#refusal = null;
    this.#watch();
    const { job, limit } = this.#atHand;
    this.#runner.post({ job, computing: limit?.computing ?? null });
  }

  #watch(): void {
    clearTimeout(this.#timer);
    const limit = this.#atHand?.limit;
    if (!limit) return;
    this.#timer = setTimeout(() => {
      this.#overdue = true;
      void this.#runner?.end();
    }, limit.waiting);
  }

  #end(settle: (waiting: Waiting) => void): void {
    clearTimeout(this.#timer);
    if (this.#atHand) settle(this.#atHand);
    this.#atHand = null;
    this.#next();
  }

  #hear(answer: JobAnswer): void {
    // What comes while the runner is being ended comes too late: it takes no further job.
    if (this.#overdue || this.#stopped) return;
    if (answer.kind === "reading") {
      this.#hand(answer);
      this.#watch();
      return;
    }
    this.#replaceWorn(answer.memory);
    if (answer.kind === "failed") this.#end(({ reject }) => reject(fromErrorEnvelope(answer.error)));
    else this.#end(({ resolve, reject }) => (this.#refusal ? reject(this.#refusal) : resolve(answer.value)));
  }

  /** What a large file leaves behind would be held against the next one. */
  #replaceWorn(memory: number): void {
    const { memory: most, worn } = this.#options;
    if (memory <= most * megabyte * worn) return;
    const runner = this.#runner;
    this.#runner = null;
    void runner?.end();
  }

  /** A reading that cannot be kept (the disk is full) fails the job; what is still read of it is dropped. */
  #hand(answer: ReadingAnswer): void {
    if (this.#refusal) return;
    try {
      this.#atHand?.take(answer);
    } catch (thrown) {
      this.#refusal = thrown instanceof AppError ? thrown : fromErrorEnvelope(toErrorEnvelope(thrown));
    }
  }

  #begin(): Runner {
    const { script, memory, begin } = this.#options;
    const begun = begin(script, memory, {
      answer: (answer) => {
        if (this.#runner === begun) this.#hear(answer);
      },
      ended: (fault, exhausted) => {
        if (this.#runner !== begun) return;
        this.#runner = null;
        const brokenOff = `the work was broken off (${fault}); nothing was changed, try again`;
        const isStopped = this.#stopped;
        this.#end(({ limit, reject }) =>
          reject(
            isStopped
              ? stopped()
              : limit && !this.#closed && (this.#overdue || exhausted)
                ? limit.failures[this.#overdue ? "waiting" : "computing"]
                : new AppError("internal", brokenOff, { reason: fault }),
          ),
        );
      },
    });
    return begun;
  }
}

/** How a job fails that was stopped. */
export function stopped(): AppError {
  return new AppError("stopped", "The work was stopped before it was done; nothing was changed.");
}
