import { plain, type Block } from "./blocks.ts";
import { emptyTable, type Composition } from "./composition.ts";
import { articlesSection } from "./sections/articles.ts";
import { chronologySection } from "./sections/chronology.ts";
import { figuresSection } from "./sections/figures.ts";
import { digestSection } from "./sections/digest.ts";
import { outcomesSection } from "./sections/outcomes.ts";
import { pointsSection } from "./sections/points.ts";
import { recordSection } from "./sections/record.ts";
import { noBrief, subjectBriefs } from "./sections/subjects.ts";
import { tableSection } from "./sections/table.ts";
import { textSection } from "./sections/text.ts";
import { sourceList } from "./source-list.ts";
import type { TemplateSection } from "./template.ts";

/** The blocks of one section, after its template's shape. */
export function blocksOf(section: TemplateSection, composition: Composition): Block[] {
  switch (section.shape) {
    case "text":
      return textSection(section, composition);
    case "points":
      return pointsSection(section, composition);
    case "outcomes":
      return outcomesSection(section, composition);
    case "figures":
      return figuresSection(section, composition);
    case "chronology":
      return chronologySection(section, composition);
    case "table":
      return tableSection(section, composition);
    case "record":
      return recordSection(section, composition);
    case "subjects": {
      const briefs = subjectBriefs(section, composition);
      if (briefs.length === 0) return noBrief(section, composition);
      return briefs.flatMap(({ title, blocks }): Block[] => [
        { kind: "heading", level: 3, children: plain(title) },
        ...blocks,
      ]);
    }
    case "digest":
      return digestSection(section, composition);
    case "sources":
      return composition.articles.length === 0 ? [emptyTable("sources.none", composition)] : sourceList(composition);
    case "articles":
      return articlesSection(composition);
  }
}
