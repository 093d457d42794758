import { createBackups } from "../library/backups.ts";
import type { AppParts } from "../parts.ts";
import type { Stoppable } from "../stoppable.ts";
import type { CallsOf } from "./calls-of.ts";

/** What the calls of the library's file need of the app. */
export interface LibraryParts extends Pick<AppParts, "paths" | "clock" | "store" | "work" | "tend"> {
  stoppable: Stoppable;
}

/** The calls of the library as a file: whether it is sound, and copies of it. */
export function libraryCalls({ paths, clock, store, work, tend, stoppable }: LibraryParts): CallsOf<"library"> {
  const backups = createBackups({ paths, clock, work });

  async function checkLibrary(): Promise<{ sound: boolean }> {
    if (!store.wantsCheck(clock())) return { sound: true };
    const sound = await work.checkLibrary(paths.library);
    try {
      if (sound) store.markChecked(clock());
    } catch {
      // Another program writes, or the disk is full: the next start looks through it again.
    }
    return { sound };
  }
  let check: Promise<{ sound: boolean }> | null = null;

  return {
    "library.check": () => (check ??= checkLibrary()),
    "library.backup": ({ job }) => stoppable.run(job, (signal) => backups.make(signal)),
    "library.backups": () => backups.list(),
    async "library.restore"({ name, job }) {
      const restored = await stoppable.run(job, (signal) => backups.restore(name, signal));
      tend?.();
      return restored;
    },
  };
}
