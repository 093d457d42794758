import type { Work } from "../jobs.ts";

/** The upkeep of a library, a little at a time in a thread of its own, until nothing is left or it is to stop. */
export interface Upkeep {
  begin: () => void;
  /** Kept once what is at hand is done. */
  stop: () => Promise<void>;
}

/**
 * Takes up what another Attaché indexed or compared otherwise; see `tending.ts`. Where the disk refuses, the next start goes on: what
 * is pending stays so, and each list says how much; no call of a person failed.
 */
export function createUpkeep(work: Pick<Work, "tendLibrary">, library: string): Upkeep {
  let stopped = false;
  let running: Promise<void> | null = null;
  const run = async (): Promise<void> => {
    while (!stopped && (await work.tendLibrary(library)));
  };
  return {
    begin() {
      running ??= run()
        .catch(() => undefined)
        .finally(() => {
          running = null;
        });
    },
    async stop() {
      stopped = true;
      await running;
    },
  };
}
