import { parentPort } from "node:worker_threads";
import { toErrorEnvelope, type ErrorEnvelope } from "../core/errors.ts";
import { workHere, type Work } from "./jobs.ts";

/** A job as it is handed to the thread, one at a time: which function of {@link Work}, with what. */
export type Job = {
  [Name in Exclude<keyof Work, "close">]: { name: Name; input: Parameters<Work[Name]> };
}[Exclude<keyof Work, "close">];

/** What the thread answers to the job at hand. */
export type JobAnswer = { ok: true; value: unknown } | { ok: false; error: ErrorEnvelope };

const work = workHere();

function run(job: Job): Promise<unknown> {
  switch (job.name) {
    case "read":
      return work.read(...job.input);
    case "draft":
      return work.draft(...job.input);
    case "write":
      return work.write(...job.input);
  }
}

async function answer(job: Job): Promise<void> {
  let message: JobAnswer;
  try {
    message = { ok: true, value: await run(job) };
  } catch (thrown) {
    message = { ok: false, error: toErrorEnvelope(thrown) };
  }
  parentPort?.postMessage(message);
}

parentPort?.on("message", (job: Job) => void answer(job));
