import { useEffect, useState } from "react";
import type { Reader } from "../../core/audience.ts";
import type { CallOutput } from "../../core/contract.ts";
import type { Pack } from "../../core/pack.ts";
import { localDay } from "../dates.ts";
import { useWorkplace } from "../workplace.tsx";

/** The characters of a pack that no font holds, with their places. */
export type Unprintables = CallOutput<"packs.proof">["unprintable"];

/** Looks a pack through before it is exported; null until that is done. */
export function useUnprintable(pack: Pack | undefined, reader: Reader | undefined): Unprintables | null {
  const { client, fail } = useWorkplace();
  const [found, setFound] = useState<Unprintables | null>(null);
  useEffect(() => {
    if (!pack) return;
    let stale = false;
    const asked = { pack, date: localDay(new Date()), ...(reader === undefined ? {} : { reader }) };
    client("packs.proof", asked).then(({ unprintable }) => {
      if (!stale) setFound(unprintable);
    }, fail);
    return () => {
      stale = true;
    };
  }, [client, fail, pack, reader]);
  return found;
}
