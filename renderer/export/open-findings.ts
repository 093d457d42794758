import { useEffect, useState } from "react";
import { openFindings } from "../../core/check/pack-check.ts";
import type { Pack } from "../../core/pack.ts";
import { useWorkplace } from "../workplace.tsx";

/** How many findings of a pack are still open; null until that is known. */
export function useOpenFindings(pack: Pack | undefined): number | null {
  const { client, fail } = useWorkplace();
  const [open, setOpen] = useState<number | null>(null);
  useEffect(() => {
    if (!pack) return;
    let stale = false;
    client("packs.check", { pack }).then((check) => {
      if (!stale) setOpen(openFindings(check, pack).length);
    }, fail);
    return () => {
      stale = true;
    };
  }, [client, fail, pack]);
  return open;
}
