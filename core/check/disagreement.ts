import { z } from "zod";
import { partialDateSchema } from "../article.ts";

/** One value of a fact as an article gives it. */
const valueSchema = z.strictObject({
  article: z.string(),
  block: z.int().nonnegative(),
  line: z.int().nonnegative(),
  /** The value in the article's own words, and the sentence it stands in. */
  words: z.string(),
  /** By what equal values are told, whatever their words: "240 million euros" and "240 millions d’euros". */
  value: z.string(),
  text: z.string(),
  published: partialDateSchema.nullable(),
});

/**
 * A fact that the picked articles give different values. `id` is the same as long as articles and values are; `of` are the words of
 * the first article for what is counted or happened.
 */
export const disagreementSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(["figure", "date"]),
  of: z.string(),
  values: z.array(valueSchema),
});
/** See {@link disagreementSchema}. */
export type Disagreement = z.infer<typeof disagreementSchema>;

/** All values of a disagreement, each once, in the words of the first article that gives it. */
export function valuesOf({ values }: Disagreement): string {
  const first = new Map<string, string>();
  for (const { value, words } of values) if (!first.has(value)) first.set(value, words);
  return [...first.values()].join(" / ");
}
