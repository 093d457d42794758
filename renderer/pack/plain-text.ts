import { wordsOf, leadJoin, type Entry, type Pack } from "../../core/pack.ts";
import { wordSpan } from "../dates.ts";
import { spaceBeforeColon } from "./entries.ts";
import type { OutlineItem } from "./outline.ts";

function lineOf(entry: Entry, language: string): string {
  if ("of" in entry) {
    const value = new Intl.NumberFormat(language, { maximumFractionDigits: 6 }).format(entry.value);
    return [value, entry.unit, entry.of, entry.asOf].filter((part) => part !== "").join(" ");
  }
  if ("event" in entry) {
    return [wordSpan(entry.date, entry.end, language), entry.event].filter((part) => part !== "").join(", ");
  }
  if ("cells" in entry) {
    return Object.values(entry.cells)
      .filter((cell) => cell.trim() !== "")
      .join(", ");
  }
  const { lead, text } = entry;
  return lead === "" ? wordsOf(entry) : `${lead}${leadJoin(lead, text, spaceBeforeColon(language))} ${text}`;
}

/** All that a person has written in a pack, as plain text: title, subtitle, then each section with an entry a line. */
export function textOfPack(pack: Pack, outline: OutlineItem[]): string {
  const sections = outline.flatMap(({ section, title }) => {
    const entries = pack.sections[section.id]?.entries ?? [];
    return entries.length === 0 ? [] : [[title, ...entries.map((entry) => lineOf(entry, pack.language))].join("\n")];
  });
  return [[pack.title, pack.cover.subtitle].filter((part) => part !== "").join("\n"), ...sections].join("\n\n");
}
