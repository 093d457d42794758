import { z } from "zod";
import { partialDateSchema } from "./article.ts";
import { outcomeStatuses } from "./pack.ts";

/** Where a suggestion stands: article, number (§) and line of the paragraph, and the sentence as it is there. */
const placed = {
  article: z.string(),
  block: z.int().positive(),
  line: z.int().positive(),
  words: z.string(),
};

/** What the picked articles hold that a briefing may use; every entry with its place, nothing that does not stand there. */
export const draftSchema = z.strictObject({
  objectives: z.array(z.strictObject({ ...placed, lead: z.string(), text: z.string() })),
  outcomes: z.array(
    z.strictObject({
      ...placed,
      lead: z.string(),
      text: z.string(),
      status: z.enum(outcomeStatuses),
      date: partialDateSchema.nullable(),
    }),
  ),
  context: z.array(z.strictObject({ ...placed, lead: z.string(), text: z.string() })),
  figures: z.array(
    z.strictObject({ ...placed, value: z.number(), unit: z.string(), of: z.string(), asOf: z.string() }),
  ),
  dates: z.array(
    z.strictObject({
      ...placed,
      date: partialDateSchema,
      end: partialDateSchema.nullable(),
      event: z.string(),
    }),
  ),
  people: z.array(z.strictObject({ ...placed, name: z.string(), role: z.string().nullable() })),
  quotes: z.array(z.strictObject({ ...placed, text: z.string(), speaker: z.string().nullable() })),
});
/** See {@link draftSchema}. */
export type Draft = z.infer<typeof draftSchema>;
