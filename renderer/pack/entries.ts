import type { Paragraph } from "../../core/article.ts";
import type { Content, Entry, Source } from "../../core/pack.ts";

/** The shapes of section that a person writes in. */
export type Shape = Content["shape"];

/** An identity for a new entry. */
export function newId(): string {
  return crypto.randomUUID();
}

/** An entry of a shape with the given words and source; what else it holds is not yet said. */
export function newEntry(shape: Shape, text: string, source: Source | null): Entry {
  const id = newId();
  switch (shape) {
    case "text":
    case "points":
      return { id, source, lead: "", text };
    case "outcomes":
      return { id, source, lead: "", text, status: "notReported", date: null };
    case "figures":
      return { id, source, value: 0, unit: "", of: text, asOf: "" };
    case "chronology":
      return { id, source, date: null, end: null, event: text };
  }
}

/** The space that a pack's language sets before a colon, for showing a lead as it will print. */
export function spaceBeforeColon(language: string): string {
  return language === "fr" ? "\u00a0" : "";
}

/** Whether nothing is written in an entry. */
export function isBlank(entry: Entry): boolean {
  if ("text" in entry) return entry.text.trim() === "" && entry.lead.trim() === "";
  return "event" in entry ? entry.event.trim() === "" : entry.of.trim() === "" && entry.value === 0;
}

/** The source of words that stand in a paragraph of an article. */
export function sourceOf(article: string, paragraph: Paragraph, words: string): Source {
  return { article, line: paragraph.line, words, drawn: "" };
}
