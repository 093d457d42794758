import { z } from "zod";

/** A line of the list of packs, newest change first. */
export const packSummarySchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  template: z.string(),
  articles: z.int().nonnegative(),
  modified: z.iso.datetime(),
});
/** See {@link packSummarySchema}. */
export type PackSummary = z.infer<typeof packSummarySchema>;
