import { z } from "zod";
import { deskLookSchema } from "./desk-look.ts";

/** How many packs in tabs are remembered. */
export const mostOpenPacks = 500;

/** What a person chose for the screens. `language` null: that of the system. */
export const settingsSchema = z.strictObject({
  language: z.enum(["fr", "en"]).nullable(),
  theme: z.enum(["system", "light", "dark"]),
  /** The pack that was open last, shown at the next start. */
  openPack: z.string().nullable(),
  /** The packs in tabs, of all windows, the one opened last at the end. */
  openPacks: z.array(z.string()).max(mostOpenPacks).default([]),
  /** The folder where finished files go, as a full path; null: the system's own for downloads. */
  folder: z.string().min(1).max(4000).nullable().default(null),
  /** Whether the welcome over the sample pack was closed: it does not come again. */
  welcomed: z.boolean().default(false),
  /** Widths of the panes of other screens than desks, in percent, by screen and pane. */
  widths: z.record(z.string(), z.record(z.string(), z.number())).default({}),
  /** The desks of packs by the pack's id, the one changed last at the end. */
  desks: z.record(z.string(), deskLookSchema).default({}),
  /** Whether words that no dictionary has are underlined. */
  spelling: z.boolean().default(true),
});
/** See {@link settingsSchema}. */
export type Settings = z.infer<typeof settingsSchema>;

const openPacksSchema = settingsSchema.shape.openPacks.unwrap();

/** What a window changed of the settings: of widths and desks, those that are others now; of packs in tabs, those it opened or closed. */
export const settingsChangeSchema = z.strictObject({
  language: settingsSchema.shape.language.optional(),
  theme: settingsSchema.shape.theme.optional(),
  openPack: settingsSchema.shape.openPack.optional(),
  openPacks: z.strictObject({ opened: openPacksSchema, closed: openPacksSchema }).optional(),
  folder: settingsSchema.shape.folder.unwrap().optional(),
  welcomed: settingsSchema.shape.welcomed.unwrap().optional(),
  widths: settingsSchema.shape.widths.unwrap().optional(),
  desks: settingsSchema.shape.desks.unwrap().optional(),
  spelling: settingsSchema.shape.spelling.unwrap().optional(),
});
/** See {@link settingsChangeSchema}. */
export type SettingsChange = z.infer<typeof settingsChangeSchema>;

/** The settings of a person who has set nothing yet. */
export const noSettings: Settings = {
  language: null,
  theme: "system",
  openPack: null,
  openPacks: [],
  folder: null,
  welcomed: false,
  widths: {},
  desks: {},
  spelling: true,
};

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
