import { mostOpenPacks, type Settings, type SettingsChange } from "./contract.ts";

/** How many desks are remembered. */
const mostDesks = 100;

function changedIn<Value>(before: Record<string, Value>, after: Record<string, Value>): Record<string, Value> {
  return Object.fromEntries(Object.entries(after).filter(([key, value]) => before[key] !== value));
}

/** The ids that `list` has and `other` has not. */
function missingIn(other: readonly string[], list: readonly string[]): string[] {
  return list.filter((id) => !other.includes(id));
}

function openPacksChange(before: string[], after: string[]): Pick<SettingsChange, "openPacks"> {
  const opened = missingIn(before, after);
  const closed = missingIn(after, before);
  return opened.length + closed.length === 0 ? {} : { openPacks: { opened, closed } };
}

/** What of the settings is another than before: what stayed is the same value, or the same object, in both. */
export function settingsChange(before: Settings, after: Settings): SettingsChange {
  return {
    ...(after.language === before.language ? {} : { language: after.language }),
    ...(after.theme === before.theme ? {} : { theme: after.theme }),
    ...(after.openPack === before.openPack ? {} : { openPack: after.openPack }),
    ...openPacksChange(before.openPacks, after.openPacks),
    ...(after.folder === before.folder ? {} : { folder: after.folder }),
    ...(after.welcomed === before.welcomed ? {} : { welcomed: after.welcomed }),
    ...(after.spelling === before.spelling ? {} : { spelling: after.spelling }),
    ...(after.widths === before.widths ? {} : { widths: changedIn(before.widths, after.widths) }),
    ...(after.desks === before.desks ? {} : { desks: changedIn(before.desks, after.desks) }),
  };
}

function given<Value>(value: Value | undefined, before: Value): Value {
  return value === undefined ? before : value;
}

/** The packs in tabs after a window opened some and closed others; of too many, those opened first are forgotten. */
function withOpenPacks(before: string[], change: SettingsChange["openPacks"]): string[] {
  if (change === undefined) return before;
  return [...missingIn(change.closed, before), ...missingIn(before, change.opened)].slice(-mostOpenPacks);
}

/** The settings with a change, the desk changed last at the end; those that were changed longest ago are forgotten. */
export function withChange(settings: Settings, change: SettingsChange): Settings {
  const { widths, desks = {} } = change;
  const older = Object.entries(settings.desks).filter(([pack]) => desks[pack] === undefined);
  return {
    language: given(change.language, settings.language),
    theme: given(change.theme, settings.theme),
    openPack: given(change.openPack, settings.openPack),
    openPacks: withOpenPacks(settings.openPacks, change.openPacks),
    folder: given(change.folder, settings.folder),
    welcomed: given(change.welcomed, settings.welcomed),
    spelling: given(change.spelling, settings.spelling),
    widths: { ...settings.widths, ...widths },
    desks: Object.fromEntries([...older, ...Object.entries(desks)].slice(-mostDesks)),
  };
}
