import type { Pack } from "../../core/pack.ts";
import type { State } from "../state.ts";

/**
 * The pack that ticked articles can be added to, which is the one last in front; null where none is open. `first`: to add to it is the
 * likelier wish. Of the sample it is not: who ticks articles beside that wants a pack of their own.
 */
export function offeredPack({
  tabs,
  packs,
  sample,
}: Pick<State, "tabs" | "packs" | "sample">): { pack: Pack; first: boolean } | null {
  const target = tabs.at(-1);
  const pack = target === undefined ? undefined : packs[target]?.history.present;
  return pack === undefined ? null : { pack, first: pack.id !== sample };
}
