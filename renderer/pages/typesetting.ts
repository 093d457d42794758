import { useEffect, useRef, useState } from "react";
import type { Pack } from "../../core/pack.ts";
import type { Client } from "../../core/wire.ts";
import { localDay } from "../dates.ts";
import { lengthsOf, type Lengths } from "../pack/lengths.ts";
import { openPdf, type PdfFile } from "./pdf-file.ts";
import { placesOf, type PagePlace } from "./page-place.ts";

/** A pack as it was set. */
export interface Typeset {
  pack: Pack;
  file: PdfFile;
  /** For each page, see the call. */
  prints: readonly string[];
  /** Where each entry stands that is printed. */
  places: ReadonlyMap<string, PagePlace>;
  lengths: Lengths;
}

/** How long a person has to pause before the pages are set anew, in milliseconds: by how long setting them takes. */
const pause = { most: 100, share: 0.05 };

/**
 * The pages of a pack while they are shown, set anew after each pause, one setting at a time; null until the first. What was asked for
 * while one was at hand is set after it, only as it was last: all between is left out.
 */
export function useTypesetting(
  client: Client,
  pack: Pack,
  isShown: boolean,
  fail: (thrown: unknown) => void,
): Typeset | null {
  const [typeset, setTypeset] = useState<Typeset | null>(null);
  const running = useRef(Promise.resolve());
  const shown = useRef<PdfFile | null>(null);
  const gone = useRef(false);
  const lasted = useRef(0);
  const lengths = useRef<Lengths | null>(null);
  useEffect(() => {
    if (!isShown) return;
    let stale = false;
    const setAnew = async (): Promise<void> => {
      const begun = performance.now();
      const set = await client("packs.typeset", { pack, date: localDay(new Date()) });
      const { bytes, prints, sections, entries } = set;
      const file = await openPdf(bytes);
      if (gone.current) {
        file.close();
        return;
      }
      lasted.current = performance.now() - begun;
      // A setting that was overtaken is shown all the same: it is nearer to the text than the one before.
      shown.current?.close();
      shown.current = file;
      lengths.current = lengthsOf(set, lengths.current);
      setTypeset({ pack, file, prints, places: placesOf(entries, sections), lengths: lengths.current });
    };
    const wait = Math.min(pause.most, lasted.current * pause.share);
    const timer = setTimeout(() => {
      running.current = running.current.then(() => (stale ? undefined : setAnew())).catch(fail);
    }, wait);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [client, pack, isShown, fail]);
  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
      shown.current?.close();
      shown.current = null;
    };
  }, []);
  return isShown ? typeset : null;
}
