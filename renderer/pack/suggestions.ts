import type { Draft } from "../../core/draft.ts";
import { leadJoin, type Entry, type Pack } from "../../core/pack.ts";
import { drawnEntries } from "../../core/proposal.ts";
import type { Template } from "../../core/template.ts";
import { wordSpan } from "../dates.ts";
import { newId, spaceBeforeColon } from "./entries.ts";

/** Something the picked articles hold that the pack does not yet: the entry it would become, and in which section. */
export interface Suggestion {
  /** The same for the same finding at every look; two findings never share it. */
  key: string;
  section: string;
  words: string;
  article: string;
  /** Number (§) of its paragraph. */
  block: number;
  entry: Entry;
}

/** The words by which a person knows the entry: a figure with its number, an event with its date. */
function namedWords(entry: Entry, language: string): string {
  if ("of" in entry) {
    const value = new Intl.NumberFormat(language, { maximumFractionDigits: 6 }).format(entry.value);
    return [value, entry.unit, entry.of].filter((part) => part !== "").join(" ");
  }
  if ("event" in entry)
    return `${entry.date === null ? "" : `${wordSpan(entry.date, entry.end, language)}, `}${entry.event}`;
  if ("cells" in entry) {
    return Object.values(entry.cells)
      .filter((cell) => cell !== "")
      .join(", ");
  }
  return entry.lead === ""
    ? entry.text
    : `${entry.lead}${leadJoin(entry.lead, entry.text, spaceBeforeColon(language))} ${entry.text}`;
}

/**
 * The same for the same finding, even after the entry was reworded: a place, and the figure or date drawn there. A sentence is
 * known by its place alone, whatever status was drawn with it.
 */
function keyOf(section: string, entry: Entry): string {
  const { source } = entry;
  return JSON.stringify([section, source?.article, source?.line, source?.words, "text" in entry ? "" : source?.drawn]);
}

/** The suggestions of a draft that are neither in the pack nor dismissed, in the order of sections, then of the articles. */
export function suggestionsFor(pack: Pack, template: Template, draft: Draft, dismissed: string[]): Suggestion[] {
  return template.sections.flatMap((section) => {
    if (!("draw" in section) || section.draw === undefined) return [];
    const taken = new Set(pack.sections[section.id]?.entries.map((entry) => keyOf(section.id, entry)));
    return drawnEntries(section.draw, draft, newId)
      .map(({ entry, block }) => ({
        key: keyOf(section.id, entry),
        section: section.id,
        words: namedWords(entry, pack.language),
        article: entry.source?.article ?? "",
        block,
        entry,
      }))
      .filter((found) => !taken.has(found.key) && !dismissed.includes(found.key));
  });
}
