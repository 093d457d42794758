import { plain, type Block } from "./blocks.ts";
import { ending, leading, underHeadings } from "./company.ts";
import type { Composition } from "./composition.ts";
import { label } from "./language.ts";
import { blocksOf } from "./sections.ts";
import { subjectBriefs } from "./sections/subjects.ts";
import { numberedSections, type NumberedSection, type Template, type TemplateSection } from "./template.ts";
import type { Section } from "./tree.ts";

/**
 * The sections of a briefing in their order: under numbers where it has a cover, else running on. `apart`: each section of a briefing
 * without cover is one of the tree's too.
 */
export function arrangeSections(template: Template, apart: boolean, composition: Composition): Section[] {
  return template.cover ? numbered(template, composition) : flowing(template, apart, composition);
}

/** The heading of a template's section. */
function titleOf(section: TemplateSection, composition: Composition): string {
  const one = section.shape === "articles" && composition.articles.length === 1;
  return composition.heading(one ? "articles.one" : section.label);
}

function sectionOf(
  { section, number }: NumberedSection,
  composition: Composition,
  content: { title: string; blocks: Block[]; newPage: boolean },
): Section {
  const { title, blocks, newPage } = content;
  const key = section.part === "annex" ? "running.annex" : "running.section";
  const running = label(composition.language, key, { number, title });
  return { id: section.id, number, part: section.part, title, running, newPage, blocks };
}

/** Whether nothing of a section's own is written yet: a placeholder stands in it. */
function isBlank(section: TemplateSection, { pack }: Composition): boolean {
  if (section.shape === "articles" || section.shape === "sources") return false;
  return (pack.sections[section.id]?.entries.length ?? 0) === 0;
}

/** Whether a section begins a page: an annex does, but not a blank one that can stand under another. */
function opensPage(section: TemplateSection, before: TemplateSection | undefined, composition: Composition): boolean {
  return section.part === "annex" && !(before?.part === "annex" && isBlank(section, composition));
}

/** The sections of a briefing with a cover, each under its number; each subject brief is a section of its own. */
function numbered(template: Template, composition: Composition): Section[] {
  const places = numberedSections(template);
  const sections = places.flatMap((place, index): Section[] => {
    const { section, number } = place;
    const title = titleOf(section, composition);
    const newPage = opensPage(section, places[index - 1]?.section, composition);
    if (section.shape === "subjects") {
      const briefs = subjectBriefs(section, composition);
      if (briefs.length > 0) {
        return briefs.map((brief, index) => {
          const numberOfBrief = `${number}.${index + 1}`;
          const own = sectionOf({ section, number: numberOfBrief }, composition, { ...brief, newPage: true });
          return { ...own, id: `${section.id}-${index + 1}` };
        });
      }
    }
    return [sectionOf(place, composition, { title, blocks: blocksOf(section, composition), newPage })];
  });
  const body = sections.filter(({ part }) => part === "body");
  const last = places.findLast(({ section }) => section.part === "body")?.section;
  const blocks = withCompany(body, last, composition);
  return sections.map((section) => ({ ...section, blocks: [...(blocks[body.indexOf(section)] ?? section.blocks)] }));
}

/**
 * The blocks of sections that follow one another, each with whether it begins a page. What comes before a new page does not end in a
 * few lines on one of their own; and `last`, where it only asks for something or is a record, as who signs is, takes a paragraph of the
 * section before it along, or the last rows of a table.
 */
function withCompany(
  parts: readonly { blocks: readonly Block[]; newPage: boolean }[],
  last: TemplateSection | undefined,
  composition: Composition,
): Block[][] {
  const isSlight = last !== undefined && (isBlank(last, composition) || last.shape === "record");
  return parts.map(({ blocks }, index) => {
    const next = parts[index + 1];
    const set = underHeadings(blocks);
    if (next === undefined || next.newPage) return ending(set);
    return isSlight && index === parts.length - 2 ? leading(set) : set;
  });
}

/** Whether a block begins a page. */
function opensWith(block: Block | undefined): boolean {
  return block?.kind === "heading" && block.newPage === true;
}

/** The sections of a briefing without cover: its body runs on under headings of the second rank, its annexes stand apart. */
function flowing(template: Template, apart: boolean, composition: Composition): Section[] {
  const places = numberedSections(template);
  const untitled = { number: "", part: "body" as const, title: "", running: "", newPage: false };
  const parts = places.flatMap(({ section }): Section[] => {
    if (section.part === "annex") return [];
    const asksForPage = "newPage" in section && section.newPage === true && !isBlank(section, composition);
    const newPage = asksForPage ? { newPage: true as const } : {};
    const children = plain(titleOf(section, composition));
    const heading: Block = { kind: "heading", level: 2, ...newPage, children };
    return [{ id: section.id, ...untitled, blocks: [heading, ...blocksOf(section, composition)] }];
  });
  const last = places.findLast(({ section }) => section.part === "body")?.section;
  const blocks = withCompany(
    parts.map((part) => ({ blocks: part.blocks, newPage: opensWith(part.blocks[0]) })),
    last,
    composition,
  );
  const body = apart
    ? parts.map((part, index) => ({ ...part, blocks: [...(blocks[index] ?? [])] }))
    : [{ id: "body", ...untitled, blocks: blocks.flat() }];
  const annexes = places.flatMap((place, index): Section[] => {
    const { section } = place;
    if (section.part === "body") return [];
    const title = titleOf(section, composition);
    const newPage = opensPage(section, places[index - 1]?.section, composition);
    return [sectionOf(place, composition, { title, blocks: blocksOf(section, composition), newPage })];
  });
  return [...body, ...annexes];
}
