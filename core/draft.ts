import { z } from "zod";
import { partialDateSchema, type Article } from "./article.ts";
import { draftArticle, type DraftedArticle, type DraftedPoint, type Place } from "./drafted-article.ts";
import { likeness, mergeEntries, sharedOfShorter, tellingWords, type Merged, type Sameness } from "./merging.ts";
import { outcomeStatuses } from "./pack.ts";
import { denials } from "./recognise/lexicon.ts";
import type { NameMention } from "./recognise/names.ts";
import { peopleOf } from "./recognise/people.ts";
import { shingleWords } from "./shingles.ts";
import { groupWireCopies } from "./wire-copies.ts";

/** Where a suggestion stands: article, number (§, 0 for the title) and line of the paragraph, and the sentence as it is there. */
const placeSchema = z.strictObject({
  article: z.string(),
  block: z.int().nonnegative(),
  line: z.int().positive(),
  words: z.string(),
});

/** Every place that says the same, the entry's own first, and how many sources these are: copies of a dispatch are one. */
const merged = placeSchema.extend({ places: z.array(placeSchema).min(1), independent: z.int().positive() });

/** A sentence: `deciding` are the words that speak for it, as pairs of places in `words`; `speaker` says whose words it is. */
const pointSchema = merged.extend({
  lead: z.string(),
  text: z.string(),
  speaker: z.string().nullable(),
  deciding: z.array(z.tuple([z.int().nonnegative(), z.int().nonnegative()])),
});

/** What the picked articles hold that a briefing may use; every entry with its places, nothing that does not stand there. */
export const draftSchema = z.strictObject({
  objectives: z.array(pointSchema),
  outcomes: z.array(pointSchema.extend({ status: z.enum(outcomeStatuses), date: partialDateSchema.nullable() })),
  context: z.array(pointSchema),
  figures: z.array(merged.extend({ value: z.number(), unit: z.string(), of: z.string(), asOf: z.string() })),
  dates: z.array(merged.extend({ date: partialDateSchema, end: partialDateSchema.nullable(), event: z.string() })),
  people: z.array(merged.extend({ name: z.string(), role: z.string().nullable() })),
  quotes: z.array(merged.extend({ text: z.string(), speaker: z.string().nullable() })),
  /** Articles that give nothing, as their language has no lexicon here or they have no text; "facts": nothing but figures, dates and quotations. */
  undrafted: z.array(z.strictObject({ article: z.string(), reason: z.enum(["language", "empty", "facts"]) })),
});
/** See {@link draftSchema}. */
export type Draft = z.infer<typeof draftSchema>;

/** From this likeness on two sentences say the same, two quotations are one; from this share of words on two events of one day are. */
const sameSentence = 0.85;
const sameQuotation = 0.9;
const sameEvent = 2 / 3;

/**
 * What the articles hold that a briefing may use, in article order; dates by date, the oldest first. Words, figures and dates
 * are the articles' own. What several articles say stands once, at its first place, with all its places.
 */
export function draft(articles: Article[]): Draft {
  const parts = articles.map(draftArticle);
  const source = new Map(groupWireCopies(articles).flatMap((group, at) => group.map(({ id }) => [id, at] as const)));
  const sourceOf = (article: string): number => source.get(article) ?? -1;
  const gather = <Entry extends Place>(
    entriesOf: (part: DraftedArticle) => readonly Entry[],
    sameness: Sameness<Entry>,
  ): Merged<Entry>[] => mergeEntries(parts.flatMap(entriesOf), sameness, sourceOf);
  return {
    objectives: gather((part) => part.objectives, samePoint),
    outcomes: gather((part) => part.outcomes, {
      keysOf: samePoint.keysOf,
      areSame: (one, other) => one.status === other.status && samePoint.areSame(one, other),
    }),
    context: gather((part) => part.context, samePoint),
    figures: gather((part) => part.figures, {
      keysOf: ({ value, unit }) => [`${value} ${unit.toLowerCase()}`],
      areSame: (one, other) => countTheSame(one.of, other.of),
    }),
    dates: gather((part) => part.dates, {
      keysOf: ({ date, end }) => [`${date}/${end ?? ""}`],
      areSame: (one, other) => sharedOfShorter(one.event, other.event) >= sameEvent,
    }).sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
    people: mergePeople(
      parts.flatMap((part) => part.people),
      sourceOf,
    ),
    quotes: gather((part) => part.quotes, {
      keysOf: ({ text }) => tellingWords(text),
      areSame: (one, other) => likeness(one.text, other.text, denials) >= sameQuotation,
    }),
    undrafted: parts.flatMap(({ article, undrafted }) => (undrafted === null ? [] : [{ article, reason: undrafted }])),
  };
}

const samePoint: Sameness<DraftedPoint> = {
  keysOf: ({ words }) => tellingWords(words),
  areSame: (one, other) => likeness(one.words, other.words, denials) >= sameSentence,
};

/** Whether two figures of one value and unit count the same thing: they share a word that tells it, or one does not say. */
function countTheSame(one: string, other: string): boolean {
  const words = new Set(shingleWords(one).filter((word) => word.length > 3));
  const others = shingleWords(other).filter((word) => word.length > 3);
  return words.size === 0 || others.length === 0 || others.some((word) => words.has(word));
}

function mergePeople(
  mentions: readonly (Place & NameMention)[],
  sourceOf: (article: string) => number,
): Draft["people"] {
  const lastWords = (name: string): string => shingleWords(name).at(-1) ?? "";
  return peopleOf(mentions).map(({ article, block, line, words, name, role }) => {
    const own = { article, block, line, words };
    const others = mentions
      .filter((mention) => mention.article !== article && lastWords(mention.name) === lastWords(name))
      .filter((mention) => peopleOf([{ ...own, start: 0, end: 0, name, role }, mention]).length === 1)
      .map((mention) => ({
        article: mention.article,
        block: mention.block,
        line: mention.line,
        words: mention.words,
      }));
    const places = [own, ...others];
    return { ...own, places, independent: new Set(places.map((place) => sourceOf(place.article))).size, name, role };
  });
}
