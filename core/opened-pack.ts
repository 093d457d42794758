import { z } from "zod";
import { errorEnvelopeSchema } from "./errors.ts";
import { openedOutcomes } from "./pack-file.ts";
import { packSchema } from "./pack.ts";

/**
 * What a pack file brought in. `outcome`: the pack is new; the same as ours; older than ours; newer than ours, which it replaced; or
 * both were changed, and the one received is kept beside ours as `pack`. `articles` counts those that are new, those that we had as
 * they are, and those where ours (`kept`) or theirs (`taken`) was chosen, since a person had changed only that one or both.
 */
export const openedPackSchema = z.strictObject({
  kind: z.literal("pack"),
  pack: packSchema,
  outcome: z.enum(openedOutcomes),
  articles: z.strictObject({
    added: z.int().nonnegative(),
    known: z.int().nonnegative(),
    kept: z.int().nonnegative(),
    taken: z.int().nonnegative(),
  }),
});

/** A pack file of a newer Attaché: nothing of it was kept; its words can be read. */
export const readOnlyPackSchema = z.strictObject({
  kind: z.literal("readOnly"),
  name: z.string(),
  reason: errorEnvelopeSchema,
  briefing: z.string(),
  articles: z.array(z.string()),
});
/** See {@link readOnlyPackSchema}. */
export type ReadOnlyPack = z.infer<typeof readOnlyPackSchema>;
