import type { Settings, SettingsChange } from "./contract.ts";

/** How many desks are remembered. */
const mostDesks = 100;

function changedIn<Value>(before: Record<string, Value>, after: Record<string, Value>): Record<string, Value> {
  return Object.fromEntries(Object.entries(after).filter(([key, value]) => before[key] !== value));
}

/** What of the settings is another than before: what stayed is the same value, or the same object, in both. */
export function settingsChange(before: Settings, after: Settings): SettingsChange {
  return {
    ...(after.language === before.language ? {} : { language: after.language }),
    ...(after.theme === before.theme ? {} : { theme: after.theme }),
    ...(after.openPack === before.openPack ? {} : { openPack: after.openPack }),
    ...(after.openPacks === before.openPacks ? {} : { openPacks: after.openPacks }),
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

/** The settings with a change, the desk changed last at the end; those that were changed longest ago are forgotten. */
export function withChange(settings: Settings, change: SettingsChange): Settings {
  const { widths, desks = {} } = change;
  const older = Object.entries(settings.desks).filter(([pack]) => desks[pack] === undefined);
  return {
    language: given(change.language, settings.language),
    theme: given(change.theme, settings.theme),
    openPack: given(change.openPack, settings.openPack),
    openPacks: given(change.openPacks, settings.openPacks),
    folder: given(change.folder, settings.folder),
    welcomed: given(change.welcomed, settings.welcomed),
    spelling: given(change.spelling, settings.spelling),
    widths: { ...settings.widths, ...widths },
    desks: Object.fromEntries([...older, ...Object.entries(desks)].slice(-mostDesks)),
  };
}
