import { Worker } from "node:worker_threads";
import { AppError, fromErrorEnvelope } from "../core/errors.ts";
import type { Work } from "./jobs.ts";
import type { Job, JobAnswer } from "./thread.ts";

type JobName = Job["name"];

/** A job that waits for its turn or is at hand. `limit`: the longest it may take once it is, and how it then fails. */
interface Waiting {
  job: { name: JobName; input: unknown[] };
  limit: { milliseconds: number; failure: AppError } | null;
  resolve: (value: unknown) => void;
  reject: (reason: AppError) => void;
}

/** How long the reading of one file may take, in milliseconds: a sound article takes less than one second. */
const longestRead = 60_000;

/**
 * Does the heavy work in a thread of its own, one job after another, so that the window never stands still. `script` is the built
 * `thread.ts`. The thread begins with the first job. Should it die, the job at hand fails with "internal"; a file whose reading
 * takes longer than `readLimit` milliseconds fails with "file-without-text" and the thread is ended. The next job begins a new one.
 */
export function workInThread(script: string, readLimit: number = longestRead): Work {
  const queue: Waiting[] = [];
  let worker: Worker | null = null;
  let atHand: Waiting | null = null;
  let timer: NodeJS.Timeout | undefined;
  let overdue = false;

  function end(settle: (waiting: Waiting) => void): void {
    clearTimeout(timer);
    if (atHand) settle(atHand);
    atHand = null;
    next();
  }

  function begin(): Worker {
    const begun = new Worker(script);
    let fault = "it ended early";
    begun.on("message", (answer: JobAnswer) => {
      // What comes while the thread is being ended comes too late: it takes no further job.
      if (overdue) return;
      end((waiting) => {
        if (answer.ok) waiting.resolve(answer.value);
        else waiting.reject(fromErrorEnvelope(answer.error));
      });
    });
    begun.on("error", (error: Error) => {
      fault = error.message;
    });
    begun.on("exit", () => {
      worker = null;
      const brokenOff = `the work was broken off (${fault}); nothing was changed, try again`;
      end(({ limit, reject }) =>
        reject(overdue && limit ? limit.failure : new AppError("internal", brokenOff, { reason: fault })),
      );
    });
    return begun;
  }

  function next(): void {
    atHand = queue.shift() ?? null;
    if (!atHand) {
      // The process may end while the thread is idle.
      worker?.unref();
      return;
    }
    worker ??= begin();
    const thread = worker;
    thread.ref();
    overdue = false;
    if (atHand.limit) {
      timer = setTimeout(() => {
        overdue = true;
        void thread.terminate();
      }, atHand.limit.milliseconds);
    }
    thread.postMessage(atHand.job);
  }

  function ask<Name extends JobName>(
    name: Name,
    input: Parameters<Work[Name]>,
    limit: Waiting["limit"] = null,
  ): ReturnType<Work[Name]> {
    const answer = new Promise<unknown>((resolve, reject) => {
      queue.push({ job: { name, input }, limit, resolve, reject });
      if (!atHand) next();
    });
    return answer as ReturnType<Work[Name]>;
  }

  return {
    read(file) {
      const seconds = Math.ceil(readLimit / 1000);
      const failure = new AppError(
        "file-without-text",
        `No text was found in "${file.name}" within ${seconds} s; paste the article's text instead.`,
        { name: file.name, seconds },
      );
      return ask("read", [file], { milliseconds: readLimit, failure });
    },
    draft: (articles) => ask("draft", [articles]),
    write: (format, tree) => ask("write", [format, tree]),
    async close() {
      const given = queue.splice(0);
      await worker?.terminate();
      for (const { reject } of given)
        reject(new AppError("internal", "the work was broken off: Attaché is being closed", { reason: "closed" }));
    },
  };
}
