import { stopped } from "./lane.ts";

/** The jobs at hand that a person may stop. */
export interface Stoppable {
  /** Runs a job under a name, by which it can be stopped until it ends; undefined: it cannot. */
  run<Result>(job: string | undefined, begin: (signal?: AbortSignal) => Promise<Result>): Promise<Result>;
  /** Has a job fail with "stopped"; one that has ended is passed over. */
  stop(job: string): void;
}

/** See {@link Stoppable}. */
export function createStoppable(): Stoppable {
  const atHand = new Map<string, AbortController>();
  return {
    async run(job, begin) {
      if (job === undefined) return begin();
      const controller = new AbortController();
      atHand.set(job, controller);
      try {
        return await begin(controller.signal);
      } finally {
        atHand.delete(job);
      }
    },
    stop(job) {
      atHand.get(job)?.abort(stopped());
    },
  };
}
