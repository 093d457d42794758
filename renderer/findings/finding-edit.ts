import type { NoteCode } from "../../core/check/finding.ts";
import type { PackFinding } from "../../core/check/pack-check.ts";
import { changeEntry, type Pack } from "../../core/pack.ts";
import { replaceWords } from "../../core/running-text.ts";

/** The notes whose article words can stand in the place of the briefing's as they are. */
const replacing: ReadonlySet<NoteCode> = new Set<NoteCode>([
  "other-spelling",
  "other-words",
  "other-speaker",
  "unit-missing",
  "other-unit",
  "other-value",
  "year-missing",
  "other-date",
  "more-precise",
  "rounded",
  "other-person",
  "other-title",
  "other-term",
]);

/** The article's own words that a person may take in the place of theirs; null where there are none, or the place is no running text. */
export function replacementOf({ note, field, verdict }: PackFinding): string | null {
  if (verdict !== "near" || note === null || note.theirs === "" || !replacing.has(note.code)) return null;
  return field === "text" || field === "lead" || field === "title" || field === "subtitle" ? note.theirs : null;
}

/** The pack with the article's words in the place of a finding's; unchanged where the text is no longer what was checked. */
export function takeReplacement(pack: Pack, finding: PackFinding): Pack {
  const words = replacementOf(finding);
  if (words === null) return pack;
  const replaced = (text: string): string => {
    const { offset, span, sentence } = finding;
    if (!text.startsWith(sentence, offset)) return text;
    return text.slice(0, offset + span[0]) + words + text.slice(offset + span[1]);
  };
  switch (finding.field) {
    case "title":
      return { ...pack, title: replaced(pack.title) };
    case "subtitle":
      return { ...pack, cover: { ...pack.cover, subtitle: replaced(pack.cover.subtitle) } };
    case "text":
    case "lead": {
      const entry = pack.sections[finding.section]?.entries.find(({ id }) => id === finding.entry);
      if (!entry || !("text" in entry)) return pack;
      const { field, offset, span, sentence } = finding;
      if (field === "lead") return changeEntry(pack, finding.section, finding.entry, { lead: replaced(entry.lead) });
      if (!entry.text.startsWith(sentence, offset)) return pack;
      const change = replaceWords(entry, offset + span[0], offset + span[1], words);
      return changeEntry(pack, finding.section, finding.entry, change);
    }
    default:
      return pack;
  }
}
