import type { Block } from "../blocks.ts";
import { isWritten, type Composition, type SectionOf } from "../composition.ts";
import { emptyPoint, point } from "./sentence.ts";

/** Numbered sentences. */
export function pointsSection(section: SectionOf<"points">, composition: Composition): Block[] {
  const content = composition.pack.sections[section.id];
  const entries = content?.shape === "points" ? content.entries.filter(isWritten) : [];
  if (entries.length === 0) return [emptyPoint(section.missing, composition)];
  return entries.map((entry, index) => point(entry, index, section, composition, []));
}
