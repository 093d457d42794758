import { stat } from "node:fs/promises";
import { join } from "node:path";
import type { File } from "../../core/file.ts";
import { AppError } from "../../core/errors.ts";
import type { Images } from "../../core/tree.ts";
import type { Work } from "../jobs.ts";
import { letterheadImage, lookFile, readIfThere, readLetterhead, type Letterhead } from "./letterhead.ts";
import type { ReadLook } from "./office-look.ts";

/** What lies in the folder of a person's templates for all files of the office, as files are made with it. */
export interface PrintedStationery {
  /** The look of the office: that of the file given, or else of the one in the folder; null without. Throws stationery-invalid. */
  look(given?: File): Promise<ReadLook | null>;
  /**
   * The letterhead as a briefing names it, and its picture among the others: where there is none of its own, that of the look `from`,
   * or else of the one in the folder. Throws stationery-invalid for a letterhead that is none.
   */
  letterhead(from: ReadLook | null): Promise<{ of: { letterhead?: string }; among: (images: Images) => Images }>;
}

/** See {@link PrintedStationery}. Each file is read anew only where it was changed. */
export function createPrintedStationery(folder: string, work: Pick<Work, "readLook">): PrintedStationery {
  let lastLook: { state: string; look: ReadLook } | null = null;
  /** Looking through a picture takes longer than reading its bytes. */
  let lastLetterhead: Letterhead | null = null;

  async function look(given?: File): Promise<ReadLook | null> {
    if (given) return work.readLook(given);
    const path = join(folder, lookFile);
    const { mtimeMs, size } = (await stat(path).catch(() => null)) ?? { mtimeMs: 0, size: 0 };
    const state = `${mtimeMs} ${size}`;
    if (lastLook?.state === state) return lastLook.look;
    const bytes = await readIfThere(path);
    lastLook = bytes && { state, look: await work.readLook({ name: lookFile, mediaType: "", bytes }) };
    return lastLook?.look ?? null;
  }

  /** The picture of the office's look, for files that take nothing else of it: one that cannot be read must not keep them. */
  async function pictureOfLook(): Promise<ReadLook["picture"]> {
    try {
      return (await look())?.picture ?? null;
    } catch (thrown) {
      if (thrown instanceof AppError) return null;
      throw thrown;
    }
  }

  return {
    look,
    async letterhead(from) {
      lastLetterhead = await readLetterhead(folder, lastLetterhead);
      const picture = lastLetterhead ?? (from ? from.picture : await pictureOfLook());
      if (picture === null) return { of: {}, among: (images) => images };
      return {
        of: { letterhead: letterheadImage },
        among: (images) => new Map([...images, [letterheadImage, picture]]),
      };
    },
  };
}
