import { changeEntry, type Entry, type Pack } from "../../core/pack.ts";
import { replaceWords } from "../../core/running-text.ts";
import { comparable } from "../source/sentence.ts";

/** The section under which matches in the title and the subtitle stand. */
export const coverSection = "";

/** Where words stand that were looked for: in which field of an entry ("cell:" and its column for a cell of a table), and from where in it. */
export interface Match {
  section: string;
  entry: string;
  field: string;
  from: number;
  to: number;
}

/** The texts of an entry that a person writes, by field. */
function fieldsOf(entry: Entry): [string, string][] {
  if ("cells" in entry) return Object.entries(entry.cells).map(([column, words]) => [`cell:${column}`, words]);
  if ("of" in entry) {
    return [
      ["unit", entry.unit],
      ["of", entry.of],
      ["asOf", entry.asOf],
    ];
  }
  if ("event" in entry) return [["event", entry.event]];
  const digest: [string, string][] =
    "quote" in entry
      ? [
          ["angle", entry.angle],
          ["quote", entry.quote],
        ]
      : [];
  return [["lead", entry.lead], ["text", entry.text], ...digest];
}

function placesIn(text: string, sought: string): number[] {
  const words = comparable(text);
  const places: number[] = [];
  for (let at = words.indexOf(sought); at !== -1; at = words.indexOf(sought, at + sought.length)) places.push(at);
  return places;
}

/**
 * Every place of a pack where words stand, in the order of the sections given, the cover first; case and kinds of space, apostrophe and
 * quotation mark make no difference. None for no words.
 */
export function matchesIn(pack: Pack, sections: readonly string[], words: string): Match[] {
  const sought = comparable(words);
  if (sought.trim() === "") return [];
  const inField = (section: string, entry: string, field: string, text: string): Match[] =>
    placesIn(text, sought).map((from) => ({ section, entry, field, from, to: from + sought.length }));
  return [
    ...inField(coverSection, "", "title", pack.title),
    ...inField(coverSection, "", "subtitle", pack.cover.subtitle),
    ...sections.flatMap((section) =>
      (pack.sections[section]?.entries ?? []).flatMap((entry: Entry) =>
        fieldsOf(entry).flatMap(([field, text]) => inField(section, entry.id, field, text)),
      ),
    ),
  ];
}

function changeOf(entry: Entry, { field, from, to }: Match, words: string): Partial<Entry> {
  if (field === "text" && "text" in entry) return replaceWords(entry, from, to, words);
  const text = fieldsOf(entry).find(([name]) => name === field)?.[1] ?? "";
  const replaced = text.slice(0, from) + words + text.slice(to);
  if (!field.startsWith("cell:")) return { [field]: replaced };
  return "cells" in entry ? { cells: { ...entry.cells, [field.slice("cell:".length)]: replaced } } : {};
}

/** The pack with other words in the place of a match. */
export function replaceMatch(pack: Pack, match: Match, words: string): Pack {
  const { section, entry: id, field, from, to } = match;
  const replaced = (text: string): string => text.slice(0, from) + words + text.slice(to);
  if (field === "title") return { ...pack, title: replaced(pack.title) };
  if (field === "subtitle") return { ...pack, cover: { ...pack.cover, subtitle: replaced(pack.cover.subtitle) } };
  const entry = pack.sections[section]?.entries.find((known) => known.id === id);
  return entry ? changeEntry(pack, section, id, changeOf(entry, match, words)) : pack;
}

/** The pack with other words in the place of all matches, which are those of the pack as it is, in order. */
export function replaceMatches(pack: Pack, matches: readonly Match[], words: string): Pack {
  // From the last to the first, so that the places of those before stay right.
  return matches.toReversed().reduce((now, match) => replaceMatch(now, match, words), pack);
}
