import type { Block } from "../blocks.ts";
import { isWritten, noteOwn, placeholder, spokenBy, type Composition, type SectionOf } from "../composition.ts";
import type { Sentence } from "../pack.ts";
import { flag, sentence } from "./sentence.ts";

/** Paragraphs, numbered through the whole body unless they are the bottom line or a list with dashes. */
export function textSection(section: SectionOf<"text">, composition: Composition): Block[] {
  const content = composition.pack.sections[section.id];
  const entries = content?.shape === "text" ? content.entries.filter(isWritten) : [];
  if (section.dashes === true) return dashes(entries, section, composition);
  const style = section.lead === true ? "lead" : "body";
  const next = (): { label?: string } => (style === "body" ? { label: String(++composition.paragraphs) } : {});
  if (entries.length === 0) {
    return [{ kind: "paragraph", style, ...next(), children: placeholder(composition, section.missing) }];
  }
  return entries.map((entry) => {
    const number = next();
    noteOwn(entry, section, number.label ?? "", composition);
    return {
      kind: "paragraph",
      style,
      entry: entry.id,
      ...number,
      ...spokenBy(entry, composition),
      children: [...flag(entry, composition), ...sentence(entry, composition)],
    };
  });
}

function dashes(entries: Sentence[], section: SectionOf<"text">, composition: Composition): Block[] {
  const lines =
    entries.length === 0
      ? [{ children: placeholder(composition, section.missing) }]
      : entries.map((entry, index) => {
          noteOwn(entry, section, String(index + 1), composition);
          const children = [...flag(entry, composition), ...sentence(entry, composition)];
          return { entry: entry.id, ...spokenBy(entry, composition), children };
        });
  return [
    { kind: "list", ordered: false, items: lines.map((line) => [{ kind: "paragraph", style: "body", ...line }]) },
  ];
}
