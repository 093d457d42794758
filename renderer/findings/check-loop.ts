import type { PackCheck } from "../../core/check/pack-check.ts";
import { toErrorEnvelope } from "../../core/errors.ts";
import type { Pack } from "../../core/pack.ts";
import type { Client } from "../../core/wire.ts";

/** How far the checking of a pack is; times in milliseconds. */
export interface CheckProgress {
  /** When the check under way began, by `performance.now()`; null while there is none. */
  begun: number | null;
  /** How long the last one took; null before the first answer. */
  lasted: number | null;
  /** The last one was stopped. */
  stopped: boolean;
}

/** Checks one pack at a time. */
export interface CheckLoop {
  /** Checks the pack, as soon as the check under way has ended; of those that wait, the newest alone. Never rejects. */
  ask: (pack: Pack, fail: (thrown: unknown) => void) => Promise<void>;
  /** Ends the check under way and what waits; what is asked from then on is checked. Rejects where the library cannot be told. */
  stop: () => Promise<void>;
}

/** Tells `show` what changes, and `answer` what was found; an answer that came too late is not told. */
export function createCheckLoop(
  client: Client,
  show: (change: Partial<CheckProgress>) => void,
  answer: (check: PackCheck) => void,
): CheckLoop {
  let job: string | null = null;
  let newest: Pack | null = null;
  let stopAsked = false;
  const isWaiting = (): boolean => newest !== null;
  const isStopAsked = (): boolean => stopAsked;
  const checkOne = async (pack: Pack): Promise<void> => {
    job = crypto.randomUUID();
    stopAsked = false;
    const begun = performance.now();
    show({ begun, stopped: false });
    const check = await client("packs.check", { pack, job });
    // What was asked meanwhile makes this answer stale, and so may what the stop dropped.
    if (isWaiting()) return;
    if (isStopAsked()) {
      show({ stopped: true });
      return;
    }
    show({ lasted: performance.now() - begun });
    answer(check);
  };
  const takeNewest = (): Pack | null => {
    const pack = newest;
    newest = null;
    return pack;
  };
  return {
    ask: async (asked, fail) => {
      newest = asked;
      if (job !== null) return;
      for (let pack = takeNewest(); pack; pack = takeNewest()) {
        try {
          await checkOne(pack);
        } catch (thrown) {
          // What was asked after the stop is still to be checked.
          if (toErrorEnvelope(thrown).code === "stopped") show({ stopped: true });
          else fail(thrown);
        }
      }
      job = null;
      show({ begun: null });
    },
    stop: async () => {
      newest = null;
      stopAsked = true;
      if (job !== null) await client("jobs.stop", { job });
    },
  };
}
