import type { Block } from "../blocks.ts";
import { isWritten, noteOwn, placeholder, type Composition, type SectionOf } from "../composition.ts";
import { sentence } from "./sentence.ts";

/** Paragraphs, numbered through the whole body unless they are the bottom line. */
export function textSection(section: SectionOf<"text">, composition: Composition): Block[] {
  const content = composition.pack.sections[section.id];
  const entries = content?.shape === "text" ? content.entries.filter(isWritten) : [];
  const style = section.lead === true ? "lead" : "body";
  const next = (): { label?: string } => (style === "body" ? { label: String(++composition.paragraphs) } : {});
  if (entries.length === 0) {
    return [{ kind: "paragraph", style, ...next(), children: placeholder(composition, section.missing) }];
  }
  return entries.map((entry) => {
    const number = next();
    noteOwn(entry, section, number.label ?? "", composition);
    return { kind: "paragraph", style, ...number, children: sentence(entry, composition) };
  });
}
