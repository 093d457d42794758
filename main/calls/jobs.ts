import type { Stoppable } from "../stoppable.ts";
import type { CallsOf } from "./calls-of.ts";

/** The calls of what is at hand. */
export function jobsCalls(stoppable: Stoppable): CallsOf<"jobs"> {
  return {
    "jobs.stop"({ job }) {
      stoppable.stop(job);
      return Promise.resolve({});
    },
  };
}
