import { expect, test } from "vitest";
import { offeredPack } from "../../renderer/library/offered-pack.ts";
import { reduce } from "../../renderer/state.ts";
import { emptyState, smallPack } from "./packs.ts";

test("to add to the pack last in front comes first where it is a person's own, and second where it is the sample", () => {
  const empty = emptyState();
  expect(offeredPack(empty)).toBeNull();
  const state = reduce(empty, { type: "open", pack: smallPack() });
  expect(offeredPack({ ...state, sample: null })).toMatchObject({ pack: { id: "p" }, first: true });
  expect(offeredPack({ ...state, sample: "p" })).toMatchObject({ pack: { id: "p" }, first: false });
});
