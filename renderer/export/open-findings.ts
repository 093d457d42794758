import { useEffect, useState } from "react";
import { packFor, type Reader } from "../../core/audience.ts";
import { openFindings, type PackCheck } from "../../core/check/pack-check.ts";
import { coverSection } from "../../core/check/pack-statements.ts";
import type { Pack } from "../../core/pack.ts";
import { useWorkplace } from "../workplace.tsx";

/** How many findings of a pack are open; with a reader outside, those on the cover and in what is printed for them. */
export function countOpen(check: PackCheck, pack: Pack, reader: Reader | undefined): number {
  const open = openFindings(check, pack);
  if (reader === undefined) return open.length;
  const printed = new Set(
    Object.values(packFor(pack, reader).sections).flatMap(({ entries }) => entries.map(({ id }) => id)),
  );
  return open.filter(({ section, entry }) => section === coverSection || printed.has(entry)).length;
}

/** How many findings are still open in what a reader gets to see of a pack; null until that is known. */
export function useOpenFindings(pack: Pack | undefined, reader: Reader | undefined): number | null {
  const { client, fail } = useWorkplace();
  const [checked, setChecked] = useState<{ pack: Pack; check: PackCheck } | null>(null);
  useEffect(() => {
    if (!pack) return;
    let stale = false;
    client("packs.check", { pack }).then((check) => {
      if (!stale) setChecked({ pack, check });
    }, fail);
    return () => {
      stale = true;
    };
  }, [client, fail, pack]);
  // While the pack changes, what was found last stands until it is checked anew.
  return checked === null ? null : countOpen(checked.check, checked.pack, reader);
}
