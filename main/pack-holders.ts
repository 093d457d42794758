import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { z } from "zod";

/** How long a window holds a pack after it was last heard of, in milliseconds: one that is looked at, and one whose clocks the browser slows down. */
const lapses = { shown: 6000, hidden: 150_000 };

/** `said` and `until` are instants in milliseconds. */
const holdSchema = z.object({
  window: z.string(),
  host: z.string(),
  process: z.int(),
  said: z.number(),
  until: z.number(),
});
type Hold = z.infer<typeof holdSchema>;

/** Which window writes in which pack. */
export interface PackHolders {
  /**
   * Holds a pack for a window unless another one holds it; `take`: be it held or not. Answers whether it is held for that window now.
   * `hidden`: nobody looks at the window, and so it is not heard of for longer.
   */
  hold(pack: string, window: string, options: { take: boolean; hidden: boolean }): boolean;
  /** Lets go of all that a window holds of these packs. */
  release(packs: readonly string[], window: string): void;
}

/** Whether the process that wrote it still runs, as far as this machine can tell. */
function isRunning({ host, process: id }: Hold): boolean {
  if (host !== hostname() || id === process.pid) return true;
  try {
    process.kill(id, 0);
    return true;
  } catch (thrown) {
    return !(thrown instanceof Error && "code" in thrown && thrown.code === "ESRCH");
  }
}

/**
 * Holders in a folder beside the library, a small file for each pack that is open, so that other processes on the same library see
 * them too; null: in memory. A window that is no longer heard of, or whose process is gone, holds nothing. These files are never
 * flushed to the disk: what they say is worth nothing after a power cut. Where they cannot be written, everybody may write, and the
 * revision of the pack alone keeps one from overwriting the other.
 */
export function createPackHolders(folder: string | null, clock: () => Date): PackHolders {
  const remembered = new Map<string, Hold>();

  function pathOf(pack: string): string | null {
    return folder && join(folder, `${createHash("sha256").update(pack).digest("hex").slice(0, 32)}.json`);
  }

  function find(pack: string): Hold | null {
    const path = pathOf(pack);
    if (path === null) return remembered.get(pack) ?? null;
    try {
      return holdSchema.safeParse(JSON.parse(readFileSync(path, "utf8"))).data ?? null;
    } catch {
      return null;
    }
  }

  function keep(pack: string, hold: Hold): void {
    const path = pathOf(pack);
    if (folder === null || path === null) {
      remembered.set(pack, hold);
      return;
    }
    try {
      mkdirSync(folder, { recursive: true });
      const beside = `${path}.${process.pid}`;
      writeFileSync(beside, JSON.stringify(hold));
      renameSync(beside, path);
    } catch {
      // Without the file nobody else is told; what is said beside it is written over the next time.
    }
  }

  return {
    hold(pack, window, { take, hidden }) {
      const now = clock().getTime();
      const held = find(pack);
      // What was said in the future was said by a clock that has since been set back: it tells nothing.
      const isHeld = held !== null && held.said <= now && now < held.until && isRunning(held);
      if (isHeld && held.window !== window && !take) return false;
      const until = now + (hidden ? lapses.hidden : lapses.shown);
      keep(pack, { window, host: hostname(), process: process.pid, said: now, until });
      return true;
    },
    release(packs, window) {
      for (const pack of packs) {
        if (find(pack)?.window !== window) continue;
        const path = pathOf(pack);
        if (path === null) remembered.delete(pack);
        else rmSync(path, { force: true });
      }
    },
  };
}
