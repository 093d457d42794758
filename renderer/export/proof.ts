import { useEffect, useState } from "react";
import type { Reader } from "../../core/audience.ts";
import type { CallOutput } from "../../core/contract.ts";
import type { Pack } from "../../core/pack.ts";
import { localDay } from "../dates.ts";
import { useWorkplace } from "../workplace.tsx";

/** What is known of a file before it is made: the characters that no font holds, with their places, and what it will say of itself. */
export type Proof = CallOutput<"packs.proof">;

/** Looks a pack through before it is exported; null until that is done. */
export function useProof(pack: Pack | undefined, reader: Reader | undefined, clean: boolean): Proof | null {
  const { client, fail } = useWorkplace();
  const [found, setFound] = useState<Proof | null>(null);
  useEffect(() => {
    if (!pack) return;
    let stale = false;
    const asked = { pack, date: localDay(new Date()), clean, ...(reader === undefined ? {} : { reader }) };
    client("packs.proof", asked).then((proof) => {
      if (!stale) setFound(proof);
    }, fail);
    return () => {
      stale = true;
    };
  }, [client, fail, pack, reader, clean]);
  return found;
}
