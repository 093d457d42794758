import type { Entry } from "../pack.ts";

/**
 * What a drawn entry of a section is known by, in the pack and among the suggestions. It stays the same after the entry was
 * reworded: the place, and the figure, date or name drawn there. A sentence is known by its place alone, whatever status was drawn
 * with it.
 */
export function suggestionKey(section: string, entry: Entry): string {
  const { source } = entry;
  return keyOf(section, entry, "text" in entry ? "" : source?.drawn);
}

/** Every key under which an entry may be known: packs made by older versions know rows by their place alone. */
export function knownKeys(section: string, entry: Entry): string[] {
  const key = suggestionKey(section, entry);
  return "cells" in entry ? [key, keyOf(section, entry, "")] : [key];
}

function keyOf(section: string, { source }: Entry, drawn: string | undefined): string {
  return JSON.stringify([section, source?.article, source?.line, source?.words, drawn]);
}
