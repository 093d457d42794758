import { useCallback } from "react";
import type { DeskLook, Settings } from "../../core/contract.ts";
import { useWindowState, useWorkplace } from "../workplace.tsx";

/** How a desk stands that nobody has changed yet. */
const untouched: DeskLook = {
  sourcesFolded: null,
  besideFolded: false,
  view: "source",
  zoom: "page",
  follows: true,
  widths: {},
};

/** How many desks are remembered. */
const most = 100;

/** The settings with the look of one desk changed; the looks that were changed longest ago are forgotten. */
export function withLook(settings: Settings, pack: string, change: Partial<DeskLook>): Settings {
  const { [pack]: before = untouched, ...others } = settings.desks;
  const kept = Object.entries(others).slice(1 - most);
  return { ...settings, desks: Object.fromEntries([...kept, [pack, { ...before, ...change }]]) };
}

/** How the desk of a pack stands, and how to change it: kept at once, for the next time that the pack is opened. */
export function useDeskLook(pack: string): [DeskLook, (change: Partial<DeskLook>) => void] {
  const { changeSettings } = useWorkplace();
  const { settings } = useWindowState();
  const change = useCallback(
    (part: Partial<DeskLook>) => changeSettings((now) => withLook(now, pack, part)),
    [changeSettings, pack],
  );
  return [settings.desks[pack] ?? untouched, change];
}
