import type { Article } from "../article.ts";
import type { Draft } from "./drafted.ts";
import {
  contentSchema,
  valueOf,
  type Entry,
  type Event,
  type Figure,
  type Outcome,
  type Pack,
  type Row,
  type Sentence,
} from "../pack.ts";
import { isCommentators } from "../recognise/commentators.ts";
import { lexiconOf } from "../recognise/lexicon.ts";
import type { Template } from "../template.ts";

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

/** What a section can be filled with. */
export type Draw = "objectives" | "outcomes" | "context" | "figures" | "dates" | "people" | "articles";

/**
 * An entry drawn from an article, and what the draft says of it: the number (§) of its paragraph, how many independent sources say
 * it, whose words it is (null: nobody's, or not told), and which words of its source speak for it, as pairs of places.
 */
export interface Drawn {
  entry: Entry;
  block: number;
  independent: number;
  speaker: string | null;
  deciding: [number, number][];
}

/** The entries a draft offers for one kind of section, each linked to its place; `makeId` gives each its identity. */
export function drawnEntries(draw: Draw, draft: Draft, makeId: (index: number) => string): Drawn[] {
  const link = (entry: Entry, { article, line, words }: Placed): Entry => ({
    ...entry,
    source: { article, line, words, drawn: ("cells" in entry && entry.cells["name"]) || valueOf(entry) },
  });
  if (draw === "articles") {
    return articlesOf(draft).map(({ said, quote }, index) => {
      const entry = { id: makeId(index), source: null, lead: "", text: said.text, angle: "", quote };
      return { entry: link(entry, said), ...sayingsOf(said) };
    });
  }
  return draft[draw].map((found, index) => {
    const unlinked = { id: makeId(index), source: null };
    return { entry: link({ ...unlinked, ...contentOf(found) }, found), ...sayingsOf(found) };
  });
}

function sayingsOf(found: Found): Omit<Drawn, "entry"> {
  const { block, independent } = found;
  return "deciding" in found
    ? { block, independent, speaker: found.speaker, deciding: found.deciding }
    : { block, independent, speaker: null, deciding: [] };
}

/** What each article says first, and the words that it quotes in the same paragraph. */
function articlesOf(draft: Draft): { said: Draft["context"][number]; quote: string }[] {
  const articles = new Set(draft.context.map(({ article }) => article));
  return [...articles].flatMap((article) => {
    const said = draft.context.find((found) => found.article === article);
    if (!said) return [];
    const quote = draft.quotes.find((found) => found.article === article && found.line === said.line);
    return [{ said, quote: quote?.text ?? "" }];
  });
}

type Found = Draft[Exclude<Draw, "articles">][number];
type Placed = Pick<Found, "article" | "line" | "words">;
type Unlinked<Kind extends Entry> = Omit<Kind, "id" | "source">;

function contentOf(
  found: Found,
): Unlinked<Sentence> | Unlinked<Outcome> | Unlinked<Figure> | Unlinked<Event> | Unlinked<Row> {
  if ("name" in found) {
    const cells: Row["cells"] = { name: found.name };
    return { cells: found.role === null ? cells : { ...cells, role: found.role } };
  }
  if ("value" in found) return { value: found.value, unit: found.unit, of: found.of, asOf: found.asOf };
  if ("event" in found) return { date: found.date, end: found.end, event: found.event };
  const { lead, text } = found;
  return "status" in found ? { lead, text, status: found.status, date: found.date } : { lead, text };
}

/** The words that a section's entry repeats of an article; those of one sentence are the same whatever section they stand in. */
function sentenceKey({ source }: Entry): string {
  return source === null ? "" : `${source.article} ${source.line} ${source.words}`;
}

function isSide({ id }: { id: string }): boolean {
  return id === "side";
}

/** Whether a row is of someone who speaks of the event from outside it: offered, but on no side of it until a person takes it. */
function isOutsider(entry: Entry, articles: readonly Article[]): boolean {
  const article = articles.find(({ id }) => id === entry.source?.article);
  const lexicon = lexiconOf(article?.language.value ?? null);
  return lexicon !== null && "cells" in entry && isCommentators(entry.cells["role"] ?? "", lexicon);
}

/** Whether a row is of a number without a unit, such as a half: offered, but no key figure until a person says what it is. */
function isBareNumber(entry: Entry): boolean {
  return "unit" in entry && entry.unit === "";
}

/** The most entries that one section of a new pack is proposed; nobody reads through thousands, and they stay on offer beside. */
export const mostProposed = 60;

/** Of too many findings, those that the most independent sources tell, the earlier of equal ones, in the order in which they stood. */
function foremost(found: readonly Drawn[]): readonly Drawn[] {
  if (found.length <= mostProposed) return found;
  const chosen = new Set(found.toSorted((one, other) => other.independent - one.independent).slice(0, mostProposed));
  return found.filter((drawn) => chosen.has(drawn));
}

/**
 * What each section of a template is proposed, by its id, at most {@link mostProposed} entries. A sentence is proposed once: of
 * sections that are filled alike the earlier ones get one entry each and the last the others; an aim that is also among the results
 * proposed stands there alone, which say how far it has come.
 */
function dealtEntries({ template: { sections }, draft, articles }: ProposalInput): Map<string, Entry[]> {
  const drawing = sections.flatMap((section) =>
    "draw" in section && section.draw !== undefined
      ? [{ id: section.id, draw: section.draw, hasSides: "columns" in section && section.columns.some(isSide) }]
      : [],
  );
  const foundFor = (id: string, draw: Draw): Drawn[] =>
    // A headline is offered among the proposals, but is no sentence of a briefing until a person takes it.
    drawnEntries(draw, draft, (index) => `${id}-${index + 1}`).filter(({ block }) => block > 0);
  const dealtTo = (id: string, draw: Draw, found: readonly Drawn[]): readonly Drawn[] => {
    const alike = drawing.filter((other) => other.draw === draw);
    const rank = alike.findIndex((other) => other.id === id);
    return foremost(rank === alike.length - 1 ? found.slice(rank) : found.slice(rank, rank + 1));
  };
  const results = new Set(
    drawing
      .filter(({ draw }) => draw === "outcomes")
      .flatMap(({ id, draw }) => dealtTo(id, draw, foundFor(id, draw)).map(({ entry }) => sentenceKey(entry))),
  );
  return new Map(
    drawing.map(({ id, draw, hasSides }) => {
      const found = foundFor(id, draw)
        .filter(({ entry }) => draw !== "objectives" || !results.has(sentenceKey(entry)))
        .filter(({ entry }) => !hasSides || !isOutsider(entry, articles))
        .filter(({ entry }) => !isBareNumber(entry));
      return [id, dealtTo(id, draw, found).map(({ entry }) => ({ ...entry, proposed: true }))];
    }),
  );
}

/**
 * A new pack, its sections filled with what was drawn from the articles, each entry linked to its paragraph and only proposed.
 * The cover's dates are proposed only where the articles name one range of full days and no other; all else is left to say.
 */
export function proposePack(input: ProposalInput): Pack {
  const { template, draft, now } = input;
  const ranges = new Set(
    draft.dates.flatMap(({ date, end }) => (date.length === 10 && end?.length === 10 ? [`${date}/${end}`] : [])),
  );
  const [start = null, end = null] = ranges.size === 1 ? [...ranges].flatMap((range) => range.split("/")) : [];
  const sections: Pack["sections"] = {};
  const dealt = dealtEntries(input);
  for (const section of template.sections) {
    if (section.shape === "sources" || section.shape === "articles") continue;
    sections[section.id] = contentSchema.parse({ shape: section.shape, entries: dealt.get(section.id) ?? [] });
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
    vouched: [],
    choices: [],
    dismissed: [],
    created: now,
    modified: now,
  };
}
