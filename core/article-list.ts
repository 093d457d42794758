import { z } from "zod";

/** So many articles are asked for whole in one call: more of them would hold up what else is asked, and the screen that takes them. */
export const mostAtOnce = 100;

/** A line of the library. `snippet` marks hits by U+0002 … U+0003; it is the article's opening where nothing is searched. */
export const articleSummarySchema = z.strictObject({
  id: z.string(),
  title: z.string().nullable(),
  byline: z.string().nullable(),
  outlet: z.string().nullable(),
  published: z.string().nullable(),
  undated: z.boolean(),
  language: z.string().nullable(),
  takenIn: z.iso.datetime(),
  words: z.int().nonnegative(),
  removed: z.int().nonnegative(),
  snippet: z.string(),
  starred: z.boolean(),
  tags: z.array(z.string()),
  /** Whether a person wrote a note on it. */
  noted: z.boolean(),
  /** How many packs use it. */
  uses: z.int().nonnegative(),
  /** How many other articles of the library are copies of the same dispatch. */
  copies: z.int().nonnegative(),
});
/** See {@link articleSummarySchema}. */
export type ArticleSummary = z.infer<typeof articleSummarySchema>;

/**
 * What narrows a list of articles, besides what is searched: of outlets and languages one
 * of those given must hold, of tags all; all kinds together.
 * `undated`: the date is to be given. `pack`: used by that pack; null: by none.
 */
export const articleFilterSchema = z.strictObject({
  starred: z.literal(true).optional(),
  noted: z.literal(true).optional(),
  undated: z.literal(true).optional(),
  tags: z.array(z.string()).optional(),
  languages: z.array(z.string()).optional(),
  outlets: z.array(z.string()).optional(),
  pack: z.string().nullable().optional(),
});
/** See {@link articleFilterSchema}. */
export type ArticleFilter = z.infer<typeof articleFilterSchema>;

/** Where an article lies that a person can list: in the library, or thrown into the bin. */
export const placeSchema = z.enum(["library", "bin"]);
/** See {@link placeSchema}. */
export type Place = z.infer<typeof placeSchema>;

/** The orders of a list of articles. "best" without a search is "taken": the last one taken in, or thrown away, first. */
export const articleOrders = ["best", "taken", "published", "outlet", "title"] as const;

/** One of {@link articleOrders}. */
export type ArticleOrder = (typeof articleOrders)[number];

/** A value that articles have, and how many have it. */
export const tallySchema = z.strictObject({ value: z.string(), articles: z.int().nonnegative() });
/** See {@link tallySchema}. */
export type Tally = z.infer<typeof tallySchema>;
