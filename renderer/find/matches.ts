import { changeEntry, type Entry, type Pack } from "../../core/pack.ts";
import { replaceWords } from "../../core/running-text.ts";
import { comparable } from "../source/sentence.ts";

/** The section under which matches in the title and the subtitle stand. */
export const coverSection = "";

/** Where words stand that were looked for: in which field of an entry ("cell:" and its column for a cell of a table, "note:" and its place among the writer's own notes), and from where in it. */
export interface Match {
  section: string;
  entry: string;
  field: string;
  from: number;
  to: number;
  /** What stands there, as it is written. */
  words: string;
}

/** The texts of an entry that a person writes, by field; see {@link Match}. */
export function fieldsOf(entry: Entry): [string, string][] {
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
  const notes = (entry.notes ?? []).map((note, at): [string, string] => [`note:${at}`, note.text]);
  return [["lead", entry.lead], ["text", entry.text], ...digest, ...notes];
}

/** A text without the accents of its letters, character for character. */
function unaccented(text: string): string {
  return text.replace(/[\u00c0-\u024f\u1e00-\u1eff]/g, (letter) => letter.normalize("NFD").charAt(0));
}

function placesIn(text: string, sought: string): number[] {
  // Accents that are asked for are meant: who replaces "pêche" leaves "péché" alone.
  const words = unaccented(sought) === sought ? unaccented(comparable(text)) : comparable(text);
  const places: number[] = [];
  for (let at = words.indexOf(sought); at !== -1; at = words.indexOf(sought, at + sought.length)) places.push(at);
  return places;
}

/**
 * Every place of the title, the subtitle and the sections given, the writer's own notes among them, where words stand, in order; case and kinds of space, apostrophe and
 * quotation mark make no difference, nor do accents where the words have none ("Lome" is found in "Lomé"). None for no words.
 */
export function matchesIn(pack: Pack, sections: readonly string[], words: string): Match[] {
  const sought = comparable(words.normalize());
  if (sought.trim() === "") return [];
  const inField = (section: string, entry: string, field: string, text: string): Match[] =>
    placesIn(text, sought).map((from) => {
      const to = from + sought.length;
      return { section, entry, field, from, to, words: text.slice(from, to) };
    });
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

/** Which of the matches of a pack, in the order of its sections, stands first in an entry or behind it; the first of all where none does. */
export function matchFrom(
  matches: readonly Match[],
  pack: Pack,
  sections: readonly string[],
  { section, entry }: { section: string; entry: string },
): number {
  const placeIn = (id: string): number => pack.sections[section]?.entries.findIndex((known) => known.id === id) ?? -1;
  const rank = sections.indexOf(section);
  const found = matches.findIndex((match) =>
    match.section === section ? placeIn(match.entry) >= placeIn(entry) : sections.indexOf(match.section) > rank,
  );
  return Math.max(0, found);
}

function changeOf(entry: Entry, match: Match, words: string): Partial<Entry> {
  const { field, from, to } = match;
  const text = fieldsOf(entry).find(([name]) => name === field)?.[1];
  if (text === undefined || !isThere(match, text)) return {};
  if (field === "text" && "text" in entry) return replaceWords(entry, from, to, words);
  const replaced = text.slice(0, from) + words + text.slice(to);
  if (field.startsWith("note:") && "text" in entry) {
    return { notes: entry.notes?.map((note, at) => (field === `note:${at}` ? { ...note, text: replaced } : note)) };
  }
  if (!field.startsWith("cell:")) return { [field]: replaced };
  return "cells" in entry ? { cells: { ...entry.cells, [field.slice("cell:".length)]: replaced } } : {};
}

function isThere({ from, to, words }: Match, text: string): boolean {
  return text.slice(from, to) === words;
}

/** The pack with other words in the place of a match; says the same where other words than those that were found stand there now. */
export function replaceMatch(pack: Pack, match: Match, words: string): Pack {
  const { section, entry: id, field, from, to } = match;
  const replaced = (text: string): string =>
    isThere(match, text) ? text.slice(0, from) + words + text.slice(to) : text;
  if (field === "title") return { ...pack, title: replaced(pack.title) };
  if (field === "subtitle") return { ...pack, cover: { ...pack.cover, subtitle: replaced(pack.cover.subtitle) } };
  const entry = pack.sections[section]?.entries.find((known) => known.id === id);
  return entry ? changeEntry(pack, section, id, changeOf(entry, match, words)) : pack;
}

/** Which of the matches as they are now stands first behind `length` characters that took the place of `replaced`, the one `at` before; null for none. */
export function matchBehind(matches: readonly Match[], at: number, replaced: Match, length: number): number | null {
  const isIn = ({ section, entry, field, from }: Match): boolean =>
    section === replaced.section &&
    entry === replaced.entry &&
    field === replaced.field &&
    from < replaced.from + length;
  const behind = matches.findIndex((match, index) => index >= at && !isIn(match));
  return behind === -1 ? null : behind;
}

/** The pack with other words in the place of all matches, which are those of the pack as it is, in order. */
export function replaceMatches(pack: Pack, matches: readonly Match[], words: string): Pack {
  // From the last to the first, so that the places of those before stay right.
  return matches.toReversed().reduce((now, match) => replaceMatch(now, match, words), pack);
}
