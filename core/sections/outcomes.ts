import type { Block } from "../blocks.ts";
import { isWritten, type Composition, type SectionOf } from "../composition.ts";
import { formatDate, label, type Language } from "../language.ts";
import type { Outcome } from "../pack.ts";
import { emptyPoint, point } from "./sentence.ts";

/** Numbered sentences, each with its status and date. */
export function outcomesSection(section: SectionOf<"outcomes">, composition: Composition): Block[] {
  const content = composition.pack.sections[section.id];
  const entries = content?.shape === "outcomes" ? content.entries.filter(isWritten) : [];
  if (entries.length === 0) return [emptyPoint(section.missing, composition)];
  return entries.map((entry, index) =>
    point(entry, index, section, composition, [
      { kind: "faint", text: ` ${statusWords(entry, composition.language)}` },
    ]),
  );
}

function statusWords(entry: Outcome, language: Language): string {
  const status = label(language, `status.${entry.status}`);
  if (entry.date === null) return label(language, "outcome.status", { status });
  return label(language, "outcome.status.dated", { status, date: formatDate(language, entry.date) });
}
