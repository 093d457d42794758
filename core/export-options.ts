import { z } from "zod";
import { fileSchema } from "./file.ts";
import { packSchema } from "./pack.ts";
import { pdfUses } from "./tree.ts";

/** Formats an export can be asked in. */
export const exportFormats = ["pdf", "docx", "html", "markdown"] as const;

/**
 * What may be asked of any file: `clean` false, that it name the office of the cover as its author and the state of the pack, and that
 * its pictures go along as they came, with what cameras and programs wrote into them; where not said, it tells none of that. Of a PDF:
 * that it be one for the archives (PDF/A-2b; with originals PDF/A-3b), that the articles' original
 * files go along, that it ask for a password, that it forbid some uses to those who open it; of a Word file for the office: that what the check finds open stand in comments, and
 * that what parts the pack from an earlier state of it be marked as changes; of any Word file: that it look like a Word file of the
 * office, `look`.
 */
export const exportOptionsSchema = z.strictObject({
  clean: z.boolean().optional(),
  archive: z.boolean().optional(),
  originals: z.boolean().optional(),
  password: z.string().min(1).max(127).optional(),
  forbidden: z.array(z.enum(pdfUses)).optional(),
  comments: z.boolean().optional(),
  changesFrom: packSchema.optional(),
  look: fileSchema.optional(),
});
/** See {@link exportOptionsSchema}. */
export type ExportOptions = z.infer<typeof exportOptionsSchema>;

export const stationerySchema = z.strictObject({ letterhead: z.string().nullable(), look: z.string().nullable() });

/** The office's own papers, by the names of their files; null where there is none. */
export type Stationery = z.infer<typeof stationerySchema>;
