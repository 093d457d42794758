import { editSection, keptEntry, removeEntry, type Entry, type Pack } from "../pack.ts";
import { suggestionKey } from "./suggestion-key.ts";

function entriesOf(pack: Pack, section: string): Entry[] {
  return pack.sections[section]?.entries ?? [];
}

/** The pack with a proposed entry kept as it is: from now on it is the person's. */
export function keepEntry(pack: Pack, section: string, id: string): Pack {
  return editSection(pack, section, (entries) => entries.map((entry) => (entry.id === id ? keptEntry(entry) : entry)));
}

/** The pack with all proposed entries of a section kept. */
export function keepSection(pack: Pack, section: string): Pack {
  return editSection(pack, section, (entries) => entries.map(keptEntry));
}

/** The pack with a suggestion dismissed, by its key. */
export function dismiss(pack: Pack, key: string): Pack {
  return pack.dismissed.includes(key) ? pack : { ...pack, dismissed: [...pack.dismissed, key] };
}

/** The pack without a proposed entry, which is dismissed and can be brought back as a suggestion. Unchanged if there is none. */
export function dismissEntry(pack: Pack, section: string, id: string): Pack {
  const entry = entriesOf(pack, section).find((known) => known.id === id);
  return entry ? removeEntry(dismiss(pack, suggestionKey(section, entry)), section, id) : pack;
}

/** The pack in which these suggestions are offered again, by their keys. */
export function bringBack(pack: Pack, keys: readonly string[]): Pack {
  return { ...pack, dismissed: pack.dismissed.filter((key) => !keys.includes(key)) };
}
