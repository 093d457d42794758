import type { Block } from "../blocks.ts";
import { isWritten, type Composition, type SectionOf } from "../composition.ts";
import { label } from "../language.ts";
import { keepEntries, paragraphsIn } from "../running-text.ts";
import { emptyPoint, point } from "./sentence.ts";

/** Numbered sentences. */
export function pointsSection(section: SectionOf<"points">, composition: Composition): Block[] {
  const content = composition.pack.sections[section.id];
  const entries = content?.shape === "points" ? keepEntries(content.entries, isWritten) : [];
  const style = section.large === true ? "point-large" : "point";
  if (entries.length === 0) return [emptyPoint(section.missing, composition, style)];
  const place = label(composition.language, section.label);
  return paragraphsIn(entries).map((paragraph, index) => point(paragraph, index, place, composition, [], style));
}
