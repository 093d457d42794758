import { toErrorEnvelope } from "../../core/errors.ts";
import type { Client } from "../../core/wire.ts";

/** How going back to a copy ended: with the folder in which the library of before was set aside, or with nothing touched. */
export type Restored = { setAside: string } | "stopped" | "not-saved";

/** How long it takes to go back to a copy, in milliseconds a megabyte, measured with a library of 356 MB on a machine that had other work. */
const megabyteLasts = 25;

/** How long it is likely to take to go back to a copy of that size, in milliseconds: the window is loaded anew after each, and remembers none. */
export function restoringLasts(bytes: number): number {
  return (bytes / 1_000_000) * megabyteLasts;
}

/** Going back to a copy of the library, under way. */
export interface Restoring {
  /** Rejects with what the library refused. */
  ended: Promise<Restored>;
  /**
   * Stops it: at once where the library is not touched yet, though what is open is still being saved; half a library is none, so that
   * from then on it goes to its end. Rejects where the library cannot be told.
   */
  stop: () => Promise<void>;
}

/**
 * Goes back to the copy of that name. `saveOpen` keeps what is open, false where that failed: what is set aside is to hold the last words
 * too.
 */
export function startRestoring(client: Client, name: string, saveOpen: () => Promise<boolean>): Restoring {
  const job = crypto.randomUUID();
  let begun = false;
  let stopAsked = false;
  const restore = async (): Promise<Restored> => {
    const isSaved = await saveOpen();
    if (stopAsked) return "stopped";
    if (!isSaved) return "not-saved";
    begun = true;
    try {
      return await client("library.restore", { name, job });
    } catch (thrown) {
      if (toErrorEnvelope(thrown).code === "stopped") return "stopped";
      throw thrown;
    }
  };
  return {
    ended: restore(),
    stop: async () => {
      stopAsked = true;
      // A job that has not begun is none that the library could stop.
      if (begun) await client("jobs.stop", { job });
    },
  };
}
