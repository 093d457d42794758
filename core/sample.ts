import { z } from "zod";
import { coverSchema } from "./pack.ts";

/** Schema of samples/sample.yaml: the pack that a first start makes, and the file beside it that holds its article. */
export const sampleSchema = z.strictObject({
  article: z.string().regex(/^[\w-]+\.txt$/, "the article is a .txt file beside sample.yaml"),
  template: z.string(),
  language: z.string(),
  marking: z.string().nullable(),
  title: z.string().min(1),
  cover: coverSchema.omit({ start: true, end: true }),
});
/** See {@link sampleSchema}. */
export type Sample = z.infer<typeof sampleSchema>;
