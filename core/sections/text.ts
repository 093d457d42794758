import type { Block } from "../blocks.ts";
import { isWritten, notePlace, placeholder, type Composition, type SectionOf } from "../composition.ts";
import { label } from "../language.ts";
import type { Sentence } from "../pack.ts";
import { keepEntries, paragraphsIn } from "../running-text.ts";
import { sentences, spokenByAll } from "./sentence.ts";

/** Paragraphs, numbered through the whole body unless they are the bottom line or a list; all of a section with dashes is a list. */
export function textSection(section: SectionOf<"text">, composition: Composition): Block[] {
  const content = composition.pack.sections[section.id];
  const paragraphs = paragraphsIn(content?.shape === "text" ? keepEntries(content.entries, isWritten) : []);
  const style = section.lead === true ? "lead" : "body";
  const next = (): { label?: string } => (style === "body" ? { label: String(++composition.paragraphs) } : {});
  if (paragraphs.length === 0) {
    const children = placeholder(composition, section.missing);
    return section.dashes === true
      ? [{ kind: "list", ordered: false, items: [[{ kind: "paragraph", style: "body", children }]] }]
      : [{ kind: "paragraph", style, children }];
  }
  const blocks: Block[] = [];
  let listed: Sentence["list"];
  let items: Block[][] = [];
  let lists = 0;
  for (const paragraph of paragraphs) {
    const look = section.dashes === true ? "bullets" : paragraph[0]?.list;
    if (look !== undefined && look !== listed) {
      items = [];
      lists++;
      blocks.push({ kind: "list", ordered: look === "numbers", items });
    }
    listed = look;
    const number = look === undefined ? next() : {};
    for (const entry of paragraph) {
      notePlace(
        entry,
        label(composition.language, section.label),
        look === undefined ? (number.label ?? "") : String(items.length + 1),
        composition,
        // A section that is one list has no paragraphs to tell it from.
        look === undefined || section.dashes === true ? 0 : lists,
      );
    }
    const block: Block = {
      kind: "paragraph",
      style: look === undefined ? style : "body",
      entries: paragraph.map(({ id }) => id),
      ...number,
      ...spokenByAll(paragraph, composition),
      children: sentences(paragraph, composition),
    };
    if (look === undefined) blocks.push(block);
    else items.push([block]);
  }
  return blocks;
}
