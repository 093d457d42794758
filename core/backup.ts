import { z } from "zod";
import { errorEnvelopeSchema } from "./errors.ts";

/** A copy of the library in the data folder's backups. `bytes` is its size. */
export const backupSchema = z.strictObject({ name: z.string(), made: z.iso.datetime(), bytes: z.int().nonnegative() });
/** See {@link backupSchema}. */
export type Backup = z.infer<typeof backupSchema>;

/**
 * What was taken over from a damaged library that was set aside, and what could not be: how many articles and packs, and the
 * titles of those that still told theirs.
 */
export const rescuedSchema = z.strictObject({
  articles: z.int().nonnegative(),
  packs: z.int().nonnegative(),
  lost: z.strictObject({ total: z.int().nonnegative(), titles: z.array(z.string()) }),
});
/** See {@link rescuedSchema}. */
export type Rescued = z.infer<typeof rescuedSchema>;

/** Why a damaged library, `from` where it was set aside, could not be read for what it still holds. */
export const rescueFailureSchema = z.strictObject({ from: z.string(), error: errorEnvelopeSchema });
/** See {@link rescueFailureSchema}. */
export type RescueFailure = z.infer<typeof rescueFailureSchema>;
