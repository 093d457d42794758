import type { Paragraph } from "../../core/article.ts";
import { valueOf, wordsOf, type Content, type Entry, type Source } from "../../core/pack.ts";

/** The shapes of section that a person writes in. */
export type Shape = Content["shape"];

/** An identity for a new entry. */
export function newId(): string {
  return crypto.randomUUID();
}

/**
 * An entry of a shape with the given words and source; what else it holds is not yet said, and that is what counts as
 * drawn from the source: a status or date given later is the writer's own.
 */
export function newEntry(shape: Shape, text: string, source: Source | null): Entry {
  const entry = unlinkedEntry(shape, text);
  return { ...entry, source: source && { ...source, drawn: valueOf(entry) } };
}

function unlinkedEntry(shape: Shape, text: string): Entry {
  const link = { id: newId(), source: null };
  switch (shape) {
    case "text":
    case "points":
      return { ...link, lead: "", text };
    case "outcomes":
      return { ...link, lead: "", text, status: "notReported", date: null };
    case "figures":
      return { ...link, value: 0, unit: "", of: text, asOf: "" };
    case "table":
    case "record":
      return { ...link, cells: {} };
    case "subjects":
      return { ...link, lead: "", text, subject: "", part: "" };
    case "digest":
      return { ...link, lead: "", text, angle: "", quote: "" };
    case "chronology":
      return { ...link, date: null, end: null, event: text };
  }
}

/** The link that an entry without one takes over from words pasted into it; nothing where there is none to take. */
export function linkOf(entry: Entry, pasted: Source | null): { source?: Source } {
  return entry.source === null && pasted !== null ? { source: { ...pasted, drawn: valueOf(entry) } } : {};
}

/** The space that a pack's language sets before a colon, for showing a lead as it will print. */
export function spaceBeforeColon(language: string): string {
  return language === "fr" ? "\u00a0" : "";
}

/** Whether nothing is written in an entry. */
export function isBlank(entry: Entry): boolean {
  if ("text" in entry) return entry.text.trim() === "" && entry.lead.trim() === "";
  if ("cells" in entry) return wordsOf(entry) === "";
  return "event" in entry ? entry.event.trim() === "" : entry.of.trim() === "" && entry.value === 0;
}

/** The source of words that stand in a paragraph of an article. */
export function sourceOf(article: string, paragraph: Paragraph, words: string): Source {
  return { article, line: paragraph.line, words, drawn: "" };
}
