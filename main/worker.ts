import { Worker } from "node:worker_threads";
import { AppError, fromErrorEnvelope } from "../core/errors.ts";
import type { Work } from "./jobs.ts";
import type { Job, JobAnswer } from "./thread.ts";

interface Waiting {
  resolve: (value: unknown) => void;
  reject: (reason: AppError) => void;
}

type JobName = Job["name"];

/**
 * Does the heavy work in a thread of its own, so that the window never stands still. `script` is the built `thread.ts`. The thread
 * begins with the first job; should it die, its jobs fail with "internal" and the next job begins a new one.
 */
export function workInThread(script: string): Work {
  let worker: Worker | null = null;
  let last = 0;
  const waiting = new Map<number, Waiting>();

  function begin(): Worker {
    const begun = new Worker(script);
    let fault = "it ended early";
    begun.on("message", (answer: JobAnswer) => {
      const job = waiting.get(answer.id);
      waiting.delete(answer.id);
      if (answer.ok) job?.resolve(answer.value);
      else job?.reject(fromErrorEnvelope(answer.error));
    });
    begun.on("error", (error: Error) => {
      fault = error.message;
    });
    begun.on("exit", () => {
      if (worker === begun) worker = null;
      const reason = `the work was broken off (${fault}); nothing was changed, try again`;
      for (const job of waiting.values()) job.reject(new AppError("internal", reason, { reason: fault }));
      waiting.clear();
    });
    // The process may end while the thread is idle.
    begun.unref();
    return begun;
  }

  function ask<Name extends JobName>(name: Name, input: Parameters<Work[Name]>): ReturnType<Work[Name]> {
    worker ??= begin();
    const thread = worker;
    last += 1;
    const id = last;
    const answer = new Promise<unknown>((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      thread.ref();
      thread.postMessage({ id, name, input });
    }).finally(() => {
      if (waiting.size === 0) thread.unref();
    });
    return answer as ReturnType<Work[Name]>;
  }

  return {
    read: (file) => ask("read", [file]),
    draft: (articles) => ask("draft", [articles]),
    write: (format, tree) => ask("write", [format, tree]),
    async close() {
      await worker?.terminate();
    },
  };
}
