import { z } from "zod";

/** Schema of a {@link Reason}. */
export const reasonSchema = z.strictObject({ en: z.string(), fr: z.string() });

/** Why a file cannot be used, in each language of the screens: English for the terminal too. No capital, no full stop. */
export type Reason = z.infer<typeof reasonSchema>;

/** For a check of a schema (`refine`, `addIssue`): what is expected instead, found again by {@link reasonSchema}. */
export function expects(reason: Reason): { params: { reason: Reason } } {
  return { params: { reason } };
}
