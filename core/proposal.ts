import type { Article } from "./article.ts";
import type { Draft } from "./draft.ts";
import type { Content, Pack, Source } from "./pack.ts";
import type { Template, TemplateSection } from "./template.ts";

/** What a new pack is made of. `draft` holds what its articles offer; `now` is the moment of making, ISO. */
export interface ProposalInput {
  id: string;
  title: string;
  template: Template;
  language: string;
  articles: Article[];
  draft: Draft;
  now: string;
}

type Placed = Draft["objectives"][number] | Draft["figures"][number] | Draft["dates"][number];

/**
 * A new pack, its sections filled with what was drawn from the articles, each entry linked to its paragraph.
 * The cover's dates are proposed only where the articles name one range of days and no other; all else is left to say.
 */
export function proposePack(input: ProposalInput): Pack {
  const { template, draft, now } = input;
  const ranges = new Set(draft.dates.flatMap(({ date, end }) => (end === null ? [] : [`${date}/${end}`])));
  const [start = null, end = null] = ranges.size === 1 ? [...ranges].flatMap((range) => range.split("/")) : [];
  const sections: Pack["sections"] = {};
  for (const section of template.sections) {
    const content = contentOf(section, draft);
    if (content) sections[section.id] = content;
  }
  return {
    id: input.id,
    revision: 0,
    title: input.title,
    template: template.id,
    language: input.language,
    marking: null,
    version: 1,
    cover: { subtitle: "", start, end, nature: "", place: "", addressee: "", office: "" },
    articles: input.articles.map((article) => article.id),
    sections,
    created: now,
    modified: now,
  };
}

/** A section's first content, or null for a section that holds none of its own. */
function contentOf(section: TemplateSection, draft: Draft): Content | null {
  const entry = (placed: Placed, index: number): { id: string; source: Source } => ({
    id: `${section.id}-${index + 1}`,
    source: { article: placed.article, line: placed.line, words: placed.words },
  });
  switch (section.shape) {
    case "text":
    case "points": {
      const drawn = section.draw === undefined ? [] : draft[section.draw];
      const entries = drawn.map((item, index) => ({ ...entry(item, index), lead: item.lead, text: item.text }));
      return { shape: section.shape, entries };
    }
    case "outcomes": {
      const drawn = section.draw === undefined ? [] : draft.outcomes;
      return {
        shape: "outcomes",
        entries: drawn.map((item, index) => ({
          ...entry(item, index),
          lead: item.lead,
          text: item.text,
          status: item.status,
          date: item.date,
        })),
      };
    }
    case "figures": {
      const drawn = section.draw === undefined ? [] : draft.figures;
      return {
        shape: "figures",
        entries: drawn.map((item, index) => ({
          ...entry(item, index),
          value: item.value,
          unit: item.unit,
          of: item.of,
          asOf: item.asOf,
        })),
      };
    }
    case "chronology": {
      const drawn = section.draw === undefined ? [] : draft.dates;
      return {
        shape: "chronology",
        entries: drawn.map((item, index) => ({
          ...entry(item, index),
          date: item.date,
          end: item.end,
          event: item.event,
        })),
      };
    }
    case "sources":
    case "articles":
      return null;
  }
}
