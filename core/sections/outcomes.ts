import { faint, type Block } from "../blocks.ts";
import { isWritten, type Composition, type SectionOf } from "../composition.ts";
import { formatDate, label, type Language } from "../language.ts";
import type { Outcome } from "../pack.ts";
import { keepEntries, paragraphsIn } from "../running-text.ts";
import { emptyPoint, point } from "./sentence.ts";

/** Numbered paragraphs, each with the status and date of its first sentence. */
export function outcomesSection(section: SectionOf<"outcomes">, composition: Composition): Block[] {
  const { language } = composition;
  const content = composition.pack.sections[section.id];
  const entries = content?.shape === "outcomes" ? keepEntries(content.entries, isWritten) : [];
  if (entries.length === 0) return [emptyPoint(section.missing, composition)];
  return paragraphsIn(entries).map((paragraph, index) =>
    point(
      paragraph,
      index,
      label(language, section.label),
      composition,
      paragraph.slice(0, 1).map((entry) => faint(language.typography.sentenceJoin + statusWords(entry, language))),
    ),
  );
}

function statusWords(entry: Outcome, language: Language): string {
  const status = label(language, `status.${entry.status}`);
  if (entry.date === null) return label(language, "outcome.status", { status });
  return label(language, "outcome.status.dated", { status, date: formatDate(language, entry.date) });
}
