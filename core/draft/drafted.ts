import { z } from "zod";
import { partialDateSchema } from "../article.ts";
import { outcomeStatuses } from "../pack.ts";

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
  /** The articles by the event that they tell of, as far as they tell it: more than one group where they speak of different ones. */
  events: z.array(z.array(z.string()).min(1)),
  /** Articles that give nothing, as their language has no lexicon here or they have no text; "facts": nothing but figures, dates and quotations. */
  undrafted: z.array(z.strictObject({ article: z.string(), reason: z.enum(["language", "empty", "facts"]) })),
});
/** See {@link draftSchema}. */
export type Draft = z.infer<typeof draftSchema>;
