import { z } from "zod";
import type { ChangeCounts } from "./comparison.ts";
import type { Pack } from "./pack.ts";

/**
 * Why a version of a pack was kept. opening: it is what was there before the first change since Attaché was started; pause: before a
 * change after a long pause; writing: now and then while somebody writes on; restore, replace: what was there before another version
 * was gone back to, or before much was replaced at once; export: what was exported; received: what was there before a pack file
 * brought it to a later state; named: a person gave it a name.
 */
export const versionReasons = [
  "opening",
  "pause",
  "writing",
  "restore",
  "replace",
  "export",
  "received",
  "named",
] as const;
/** One of {@link versionReasons}. */
export type VersionReason = (typeof versionReasons)[number];

const count = z.int().nonnegative();

/** See {@link ChangeCounts}. */
export const changeCountsSchema: z.ZodType<ChangeCounts> = z.strictObject({
  wordsAdded: count,
  wordsRemoved: count,
  entriesAdded: count,
  entriesRemoved: count,
  entriesChanged: count,
  entriesMoved: count,
  isChanged: z.boolean(),
});

/** The name that a person gives a version. */
export const versionNameSchema = z.string().trim().min(1).max(120);

/**
 * A version of a pack, as the list shows it. `made` is when the pack came to say what it says there, by the clock of then: the order
 * of versions is that in which they were kept, whatever the clock said. `changes` are those since the version kept before it, null for
 * the first one.
 */
export const versionSchema = z.strictObject({
  id: z.string().min(1),
  made: z.iso.datetime(),
  reason: z.enum(versionReasons),
  name: z.string().nullable(),
  changes: changeCountsSchema.nullable(),
});
/** See {@link versionSchema}. */
export type Version = z.infer<typeof versionSchema>;

/** The pack as it is to be once a version of it is gone back to: all that the version says, and still this pack. */
export function goneBack(pack: Pack, version: Pack): Pack {
  const { id, revision, created, modified } = pack;
  return { ...version, id, revision, created, modified };
}

/** What a pack says, whoever keeps it and when: two states are the same version where this is the same. */
export function sayingOf(pack: Pack): string {
  return JSON.stringify({ ...pack, id: "", revision: 0, created: "", modified: "" });
}
