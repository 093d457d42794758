import { existsSync } from "node:fs";
import type { Rescued, RescueFailure } from "../../core/backup.ts";
import { toErrorEnvelope } from "../../core/errors.ts";
import type { Work } from "../jobs.ts";
import type { Store } from "./store.ts";

/** What came of taking over a damaged library; both null where there was none. */
export interface TakenOver {
  rescued: Rescued | null;
  rescueFailed: RescueFailure | null;
}

/** No library was damaged. */
export const nothingTakenOver: TakenOver = { rescued: null, rescueFailed: null };

/** Takes over what a damaged library still holds; where that fails the library opens all the same, and the next start tries again. */
export async function takeOver(store: Store, work: Work, library: string, now: Date): Promise<TakenOver> {
  const damaged = store.pendingRescue();
  if (damaged === null) return nothingTakenOver;
  if (!existsSync(damaged)) {
    store.endRescue();
    return nothingTakenOver;
  }
  try {
    return { rescued: await work.rescue(damaged, library, now), rescueFailed: null };
  } catch (thrown) {
    return { rescued: null, rescueFailed: { from: damaged, error: toErrorEnvelope(thrown) } };
  }
}

function noticesOfRescue({ articles, packs, lost }: Rescued): string[] {
  const notices = [`Taken over from the damaged library: ${articles} articles, ${packs} packs.`];
  if (lost.total === 0) return notices;
  const among = lost.titles.length === 0 ? "" : `, among them ${lost.titles.map((title) => `"${title}"`).join(", ")}`;
  return [...notices, `Not readable any more: ${lost.total} articles or packs${among}.`];
}

/** What to say on the terminal of a damaged library, a line each; `setAside`: where it was put, null where none was. */
export function noticesOf(setAside: string | null, { rescued, rescueFailed }: TakenOver): string[] {
  const notices = setAside === null ? [] : [`The damaged library is kept at ${setAside}.`];
  if (rescued) notices.push(...noticesOfRescue(rescued));
  if (rescueFailed) {
    notices.push(
      `Nothing could be taken over from the damaged library ${rescueFailed.from} (${rescueFailed.error.message}); it is untouched, and the next start tries again.`,
    );
  }
  return notices;
}
