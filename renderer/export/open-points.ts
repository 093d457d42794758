import type { Article } from "../../core/article.ts";
import { isEmptyFor, packFor, type Reader } from "../../core/audience.ts";
import { citedArticles, coverSchema, wordsOf, type Entry, type Pack } from "../../core/pack.ts";
import { isReversed } from "../dates.ts";
import { isBlank } from "../pack/entries.ts";
import type { OutlineItem } from "../pack/outline.ts";

/** What a briefing still lacks. None of it stops an export; each prints as a placeholder, as "no date", or not at all. */
export interface OpenPoints {
  /** No entry is marked for the reader outside whom the file is for. */
  nothingForReader: boolean;
  /** How many printed articles have no date, and nobody said that none is to be had. */
  missingDates: number;
  emptySections: string[];
  /** How many entries the first draft proposed and nobody has kept or changed yet. */
  proposed: number;
  /** How many entries of a section are the writer's own words, by the section's title. */
  unsourced: { title: string; entries: number }[];
  /** How many figures do not say what is counted. */
  unnamedFigures: number;
  /** How many events have no words. */
  wordlessEvents: number;
  /** The briefing has no title. */
  untitled: boolean;
  blankCover: (keyof Pack["cover"])[];
  /** The cover's dates end before they begin. */
  reversedCover: boolean;
}

/** The open points of a pack; with a reader outside, of what is printed for them, where an empty section is not. */
export function openPoints(
  whole: Pack,
  outline: OutlineItem[],
  articles: Record<string, Article>,
  reader?: Reader,
): OpenPoints {
  const pack = reader === undefined ? whole : packFor(whole, reader);
  const entriesOf = (section: string): Entry[] => pack.sections[section]?.entries ?? [];
  const all = outline.flatMap((item) => entriesOf(item.section.id));
  const isWordless = (entry: Entry) => wordsOf(entry).trim() === "";
  return {
    nothingForReader: reader !== undefined && isEmptyFor(whole, reader),
    missingDates: citedArticles(pack).filter((id) => {
      const article = articles[id];
      return article?.published.value === null && !article.undated;
    }).length,
    emptySections: reader === undefined ? outline.filter((item) => item.entries === 0).map((item) => item.title) : [],
    proposed: all.filter((entry) => entry.proposed).length,
    unsourced: outline.flatMap(({ section, title }) => {
      const own = entriesOf(section.id).filter((entry) => entry.source === null && !isBlank(entry));
      return own.length === 0 ? [] : [{ title, entries: own.length }];
    }),
    unnamedFigures: all.filter((entry) => "of" in entry && isWordless(entry)).length,
    wordlessEvents: all.filter((entry) => "event" in entry && isWordless(entry)).length,
    untitled: pack.title.trim() === "",
    blankCover: coverSchema.keyof().options.filter((name) => name !== "end" && !pack.cover[name]),
    reversedCover: isReversed(pack.cover.start, pack.cover.end),
  };
}
