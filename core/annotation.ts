import { z } from "zod";

const tagSchema = z.string().trim().min(1).max(60);
const noteSchema = z.string().max(20_000);

/** Ids of articles or packs. */
export const idsSchema = z.array(z.string().min(1)).max(10_000);

/** What is changed of what a person adds to articles. */
const annotationChangeSchema = z.strictObject({
  addTags: z.array(tagSchema).optional(),
  removeTags: z.array(tagSchema).optional(),
  starred: z.boolean().optional(),
  note: noteSchema.optional(),
});
/** See {@link annotationChangeSchema}. */
export type AnnotationChange = z.infer<typeof annotationChangeSchema>;

/** One change of several articles. */
export const annotationSchema = z.strictObject({ ids: idsSchema, change: annotationChangeSchema });
/** See {@link annotationSchema}. */
export type Annotation = z.infer<typeof annotationSchema>;
