import { useCallback } from "react";
import type { DeskLook } from "../../core/desk-look.ts";
import type { Settings } from "../../core/settings.ts";
import { withChange } from "../../core/settings.ts";
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

/** The settings with the look of one desk changed; the looks that were changed longest ago are forgotten. */
export function withLook(settings: Settings, pack: string, change: Partial<DeskLook>): Settings {
  return withChange(settings, { desks: { [pack]: { ...(settings.desks[pack] ?? untouched), ...change } } });
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
