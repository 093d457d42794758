import { useEffect, useState } from "react";
import type { Reader } from "../../core/audience.ts";
import type { CallOutput } from "../../core/contract.ts";
import type { Pack } from "../../core/pack.ts";
import { localDay } from "../dates.ts";
import { useWorkplace } from "../workplace.tsx";

/** What is known of a file before it is made: the characters that no font holds, with their places, and what it will say of itself. */
export type Proof = CallOutput<"packs.proof">;

/** For whom a file is proved, and whether as a clean copy. */
export interface ProofAsked {
  pack: string | undefined;
  reader: Reader | undefined;
  clean: boolean;
}

/** The proof as far as it answers what is asked now; null where it was made for another pack or reader, or for the other kind of copy. */
export function answering(found: { asked: ProofAsked; proof: Proof } | null, now: ProofAsked): Proof | null {
  if (found === null) return null;
  const { pack, reader, clean } = found.asked;
  return pack === now.pack && reader === now.reader && clean === now.clean ? found.proof : null;
}

/**
 * Looks a pack through before it is exported; null until that is done for this reader and kind of copy. While the pack itself changes,
 * what was found last stands until it is looked through anew.
 */
export function useProof(pack: Pack | undefined, reader: Reader | undefined, clean: boolean): Proof | null {
  const { client, fail } = useWorkplace();
  const [found, setFound] = useState<{ asked: ProofAsked; proof: Proof } | null>(null);
  useEffect(() => {
    if (!pack) return;
    let stale = false;
    const asked = { pack, date: localDay(new Date()), clean, ...(reader === undefined ? {} : { reader }) };
    client("packs.proof", asked).then((proof) => {
      if (!stale) setFound({ asked: { pack: pack.id, reader, clean }, proof });
    }, fail);
    return () => {
      stale = true;
    };
  }, [client, fail, pack, reader, clean]);
  return answering(found, { pack: pack?.id, reader, clean });
}
