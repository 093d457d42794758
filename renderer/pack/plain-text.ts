import { wordsOf, leadJoin, type Content, type Entry, type Pack } from "../../core/pack.ts";
import { isRunOn, ownNotesOf } from "../../core/running-text.ts";
import { formsOf, wordSpan } from "../dates.ts";
import { spaceBeforeColon } from "./entries.ts";
import type { OutlineItem } from "./outline.ts";

function lineOf(entry: Entry, language: string): string {
  if ("of" in entry) {
    const value = new Intl.NumberFormat(formsOf(language), { maximumFractionDigits: 6 }).format(entry.value);
    return [value, entry.unit, entry.of, entry.asOf].filter((part) => part !== "").join(" ");
  }
  if ("event" in entry) {
    return [wordSpan(entry.date, entry.end, formsOf(language)), entry.event].filter((part) => part !== "").join(", ");
  }
  if ("cells" in entry) {
    return Object.values(entry.cells)
      .filter((cell) => cell.trim() !== "")
      .join(", ");
  }
  const { lead, text } = entry;
  const words = lead === "" ? wordsOf(entry) : `${lead}${leadJoin(lead, text, spaceBeforeColon(language))} ${text}`;
  return [words, ...ownNotesOf(entry).map((note) => `[${note.text}]`)].join(" ");
}

/** A line for each entry, and one for the sentences of a paragraph together. */
function linesOf({ entries }: Content, language: string): string[] {
  const lines: string[] = [];
  for (const entry of entries) {
    const line = lineOf(entry, language);
    const last = lines.pop();
    if (last === undefined) lines.push(line);
    else if (isRunOn(entry)) lines.push(`${last} ${line}`);
    else lines.push(last, line);
  }
  return lines;
}

/** All that a person has written in a pack, as plain text: title, subtitle, then each section with a paragraph or another entry a line; the writer's own notes stand in brackets behind their sentence. */
export function textOfPack(pack: Pack, outline: OutlineItem[]): string {
  const sections = outline.flatMap(({ section, title }) => {
    const content = pack.sections[section.id];
    return content && content.entries.length > 0 ? [[title, ...linesOf(content, pack.language)].join("\n")] : [];
  });
  return [[pack.title, pack.cover.subtitle].filter((part) => part !== "").join("\n"), ...sections].join("\n\n");
}
