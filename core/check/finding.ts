import { z } from "zod";

/** What is looked for in the picked articles. */
export const findingKinds = ["quotation", "figure", "date", "name", "title", "acronym", "attribution"] as const;
/** One of {@link findingKinds}. */
export type FindingKind = (typeof findingKinds)[number];

/** What came of it: found in a picked article; found otherwise than it is written; not found; found, and another article says otherwise. */
export const verdicts = ["supported", "near", "not-found", "disagree"] as const;
/** One of {@link verdicts}. */
export type Verdict = (typeof verdicts)[number];

/** Why a verdict is what it is; the screens and the terminal word it. */
export const noteCodes = [
  "other-spelling",
  "other-words",
  "translation",
  "elided",
  "not-speech",
  "no-speaker-named",
  "other-speaker",
  "speaker-not-given",
  "unit-missing",
  "other-unit",
  "other-value",
  "other-thing",
  "opposite",
  "swapped",
  "rounded",
  "derived",
  "year-missing",
  "year-added",
  "other-date",
  "other-event",
  "more-precise",
  "other-person",
  "other-title",
  "title-not-given",
  "other-term",
  "not-expanded",
  "two-spellings",
  "conditional-dropped",
  "attribution-dropped",
  "negation",
  "articles-disagree",
  "other-article",
] as const;
/** One of {@link noteCodes}. */
export type NoteCode = (typeof noteCodes)[number];

/** A stretch of a difference letter by letter: what both have, what only the briefing has, what only the article has. */
const changeSchema = z.strictObject({ kind: z.enum(["same", "ours", "theirs"]), text: z.string() });
/** See {@link changeSchema}. */
export type Change = z.infer<typeof changeSchema>;

/** A code with the article's words ("" where there are none) and, where letters differ, the difference. */
const noteSchema = z.strictObject({
  code: z.enum(noteCodes),
  theirs: z.string(),
  difference: z.array(changeSchema),
});
/** See {@link noteSchema}. */
export type Note = z.infer<typeof noteSchema>;

/**
 * Where something stands: article, number (§) of the paragraph (0: its title or imprint), its line (0: none), and the sentence. `whole`:
 * that sentence says most of what the checked one does, and not only the item that was looked for. `otherwise`: it gives another value.
 */
const foundSchema = z.strictObject({
  article: z.string(),
  block: z.int().nonnegative(),
  line: z.int().nonnegative(),
  text: z.string(),
  whole: z.boolean(),
  otherwise: z.literal(true).optional(),
});
/** See {@link foundSchema}. */
export type Found = z.infer<typeof foundSchema>;

/**
 * What a check has to say about one item of a sentence. `span` are offsets into the sentence (UTF-16 units, the second not included);
 * `sources` are the places that support it, or, near, those that come nearest; `independent` counts the articles among them, copies
 * of one dispatch as one. Nothing here says that something is true: only where it stands.
 */
export const findingSchema = z.strictObject({
  sentence: z.string(),
  kind: z.enum(findingKinds),
  span: z.tuple([z.int().nonnegative(), z.int().nonnegative()]),
  verdict: z.enum(verdicts),
  sources: z.array(foundSchema),
  independent: z.int().nonnegative(),
  note: noteSchema.nullable(),
});
/** See {@link findingSchema}. */
export type Finding = z.infer<typeof findingSchema>;

/** Whether a person still has to look at a finding. */
export function isOpen(finding: Pick<Finding, "verdict">): boolean {
  return finding.verdict !== "supported";
}
