import { expect, test } from "vitest";
import { begin, edited } from "../../renderer/history.ts";
import { calmIn } from "../../renderer/pack/calm.ts";
import { smallPack } from "./packs.ts";

test("what goes through the whole pack waits for the keys of any field, also of those that are no texts", () => {
  const pack = smallPack();
  const { run } = edited(begin(pack), { ...pack, title: "Un autre titre" }, "title", 10_000);
  expect(calmIn(run, 10_050, Infinity)).toBe(250);
  expect(calmIn(run, 10_300, Infinity)).toBe(0);
});

test("the keys of a text count from when they were struck, and what was not typed is followed at once", () => {
  const run = { field: "one text", at: 10_000 };
  expect(calmIn(run, 10_900, 100)).toBe(200);
  expect(calmIn(null, 10_001, 1)).toBe(0);
});

test("a clock that was set back does not hold the pack back", () => {
  expect(calmIn({ field: "title", at: 10_000 }, 4000, Infinity)).toBe(0);
});
