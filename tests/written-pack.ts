import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { paragraphsOf, type Article } from "../core/article.ts";
import { compose } from "../core/compose.ts";
import { applyProfile, profileSchema } from "../core/profile.ts";
import { outcomeStatuses, type Content, type Pack, type Source } from "../core/pack.ts";
import type { Template, TemplateSection } from "../core/template.ts";
import type { DocumentTree } from "../core/tree.ts";
import { readFile } from "../main/readers/index.ts";
import { houseStyle, languageOf, templateOf } from "./examples.ts";

/** The ids of the templates that are shipped, one a genre. */
export const genres = [
  "official-visit",
  "briefing-memo",
  "meeting-brief",
  "talking-points",
  "country-fact-sheet",
  "readout",
  "synthesis-note",
  "press-review",
];

const folder = new URL("cases/pages/", import.meta.url);

const wordsSchema = z.strictObject({
  title: z.string(),
  subtitle: z.string(),
  nature: z.string(),
  place: z.string(),
  addressee: z.string(),
  office: z.string(),
  articles: z.array(z.string()),
  sentences: z.array(z.tuple([z.string(), z.string()])),
  outcomes: z.array(z.tuple([z.string(), z.string(), z.enum(outcomeStatuses), z.string().nullable()])),
  figures: z.array(z.tuple([z.number(), z.string(), z.string(), z.string()])),
  events: z.array(z.tuple([z.string().nullable(), z.string().nullable(), z.string()])),
  cells: z.record(z.string(), z.array(z.string())),
  angle: z.string(),
  quote: z.string(),
  note: z.string(),
});
type Words = z.infer<typeof wordsSchema>;

function wordsIn(tag: string): Words {
  return wordsSchema.parse(parse(readFileSync(new URL(`${tag}.yaml`, folder), "utf8")));
}

async function articleIn(name: string): Promise<Article> {
  const bytes = new Uint8Array(readFileSync(new URL(name, folder)));
  for await (const reading of readFile({ name, mediaType: "text/markdown", bytes, companions: [] })) {
    if (reading.kind !== "article") break;
    const { article } = reading;
    return { ...article, id: name, revision: 0, otherOrigins: [], takenIn: "2026-03-15T08:00:00Z", undated: false };
  }
  throw new Error(`${name} holds no article`);
}

/** Turns through a list, from one call to the next. */
function turning<Item>(items: readonly Item[]): () => Item {
  let at = 0;
  return () => {
    const item = items[at++ % items.length];
    if (item === undefined) throw new Error("there is nothing to turn through");
    return item;
  };
}

/** The sections of a template filled as an office would: most sentences with a source, one with a note of its own. */
function sectionsOf(template: Template, words: Words, articles: readonly Article[]): Pack["sections"] {
  const places = articles.flatMap((article) =>
    paragraphsOf(article).map(({ line, text }): Source => ({ article: article.id, line, words: text, drawn: "" })),
  );
  const place = turning(places);
  const sentence = turning(words.sentences);
  let made = 0;
  const entry = () => ({ id: `e${++made}`, source: made % 4 === 3 ? null : place() });
  const spoken = () => {
    const [lead, text] = sentence();
    const note = made === 1 ? { notes: [{ at: text.length, text: words.note }] } : {};
    return { ...entry(), lead, text, ...note };
  };
  const rows = (ids: readonly string[], count: number) =>
    Array.from({ length: count }, (_, row) => ({
      ...entry(),
      cells: Object.fromEntries(ids.map((id) => [id, words.cells[id]?.[row] ?? ""])),
    }));
  const several = <Made>(count: number, make: () => Made): Made[] => Array.from({ length: count }, make);
  const contentOf = (section: TemplateSection): Content | null => {
    switch (section.shape) {
      case "text":
        return { shape: "text", entries: several(section.lead === true ? 2 : 4, spoken) };
      case "points":
        return { shape: "points", entries: several(5, spoken) };
      case "outcomes":
        return {
          shape: "outcomes",
          entries: words.outcomes.map(([lead, text, status, date]) => ({ ...entry(), lead, text, status, date })),
        };
      case "figures":
        return {
          shape: "figures",
          entries: words.figures.map(([value, unit, of, asOf]) => ({ ...entry(), value, unit, of, asOf })),
        };
      case "chronology":
        return {
          shape: "chronology",
          entries: words.events.map(([date, end, event]) => ({ ...entry(), date, end, event })),
        };
      case "table": {
        const ids = section.columns.map(({ id }) => id);
        return { shape: "table", entries: rows(ids, Math.max(...ids.map((id) => words.cells[id]?.length ?? 0))) };
      }
      case "record":
        return {
          shape: "record",
          entries: rows(
            section.rows.map(({ id }) => id),
            1,
          ),
        };
      case "subjects":
        return {
          shape: "subjects",
          entries: section.subjects
            .slice(0, 3)
            .flatMap((subject) =>
              section.parts.flatMap(({ id, look }) =>
                several(look === "points" ? 3 : 2, () => ({ ...spoken(), subject, part: id })),
              ),
            ),
        };
      case "digest":
        return {
          shape: "digest",
          entries: articles.map((article) => ({
            ...spoken(),
            source: places.find((one) => one.article === article.id) ?? null,
            angle: words.angle,
            quote: words.quote,
          })),
        };
      case "sources":
      case "articles":
        return null;
    }
  };
  return Object.fromEntries(
    template.sections.flatMap((section): [string, Content][] => {
      const content = contentOf(section);
      return content === null ? [] : [[section.id, content]];
    }),
  );
}

/**
 * A briefing of a genre in a language as an office would write it: long titles, lists, tables, notes, quotations, articles of two or
 * three outlets. All of its words are invented for the tests.
 */
export async function writtenDocument(genre: string, tag: string, change: Partial<Pack> = {}): Promise<DocumentTree> {
  const template = templateOf(genre);
  const words = wordsIn(tag);
  const articles = await Promise.all(words.articles.map(articleIn));
  const { title, subtitle, nature, place, addressee, office } = words;
  const pack: Pack = {
    id: "written",
    revision: 1,
    title,
    template: template.id,
    language: tag,
    marking: "restricted",
    version: 3,
    // A briefing without cover says the rest in its own parts.
    cover: {
      subtitle,
      start: "2026-03-09",
      end: "2026-03-12",
      ...(template.cover ? { nature, place, addressee, office } : { nature: "", place: "", addressee: "", office: "" }),
    },
    articles: articles.map(({ id }) => id),
    sections: sectionsOf(template, words, articles),
    vouched: [],
    choices: [],
    dismissed: [],
    created: "2026-03-12T12:00:00Z",
    modified: "2026-03-12T12:00:00Z",
    ...change,
  };
  const profile = template.profiles?.[tag];
  const language = languageOf(tag);
  const set =
    profile === undefined
      ? language
      : applyProfile(
          language,
          profileSchema.parse(
            parse(readFileSync(new URL(`../templates/profiles/${profile}.yaml`, import.meta.url), "utf8")),
          ),
        );
  return compose({ pack, articles, template, language: set, style: houseStyle(), date: "2026-03-15" });
}
