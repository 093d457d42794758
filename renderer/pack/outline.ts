import { wordsOf, type Pack } from "../../core/pack.ts";
import { numberedSections, type Template, type TemplateSection } from "../../core/template.ts";

/** A section as the outline shows it. `entries` is null for a section that is filled when the briefing is made. */
export interface OutlineItem {
  section: TemplateSection;
  /** "1", "2" in the body; "I", "II" among the annexes. */
  number: string;
  title: string;
  entries: number | null;
}

/** The sections of a pack in order, numbered as they will be printed, with their headings in the pack's language. */
export function outlineOf(template: Template, labels: Record<string, string>, pack: Pack): OutlineItem[] {
  return numberedSections(template).map(({ section, number }) => ({
    section,
    number,
    title: labels[section.label] ?? section.label,
    entries: pack.sections[section.id]?.entries.length ?? null,
  }));
}

/** The number of words a person has in the pack: title, subtitle and every entry. */
export function countWords(pack: Pack): number {
  const entries = Object.values(pack.sections).flatMap((content) => content.entries.map(wordsOf));
  return [pack.title, pack.cover.subtitle, ...entries]
    .join(" ")
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
