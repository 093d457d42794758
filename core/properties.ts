import { z } from "zod";
import type { DocumentTree } from "./tree.ts";

/**
 * What a file says of itself beside its pages, in every format the same. `created` is the beginning of the day of issue; `author` null
 * where the file names none.
 */
export const propertiesSchema = z.strictObject({
  title: z.string(),
  subject: z.string(),
  /** BCP 47, with its region. */
  language: z.string(),
  created: z.iso.datetime(),
  author: z.string().nullable(),
  /** Its markings, the version as its pages have it, the check sum of its pack and, in no clean copy, the pack and its state. */
  keywords: z.array(z.string()),
});
/** See {@link propertiesSchema}. */
export type Properties = z.infer<typeof propertiesSchema>;

/** The properties of a briefing's file. */
export function propertiesOf(tree: DocumentTree): Properties {
  const { title, subject, language, created, marking, embargo, footer, fingerprint, provenance } = tree;
  const sum = fingerprint === null ? null : `SHA-256 ${fingerprint}`;
  const state = provenance === null ? null : `${provenance.pack} #${provenance.revision}`;
  return {
    title,
    subject,
    language,
    created,
    author: provenance === null || provenance.author === "" ? null : provenance.author,
    keywords: [marking, embargo, footer.left, sum, state].filter((word) => word !== null),
  };
}
