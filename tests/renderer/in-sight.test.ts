import { expect, test } from "vitest";
import { firstReached } from "../../renderer/text/in-sight.ts";

test("the first place that is reached is found in few looks, whether it is none, one within, or the first", () => {
  const ends = Array.from({ length: 16_000 }, (_, at) => at * 40);
  for (const [sight, first] of [
    [-300, 0],
    [0, 0],
    [1, 1],
    [40 * 8_000, 8_000],
    [40 * 15_999, 15_999],
    [40 * 15_999 + 1, 16_000],
  ] as const) {
    let looks = 0;
    const isReached = (at: number) => {
      looks += 1;
      return (ends[at] ?? 0) >= sight;
    };
    expect(firstReached(ends.length, isReached)).toBe(first);
    expect(looks).toBeLessThanOrEqual(14);
  }
  expect(firstReached(0, () => true)).toBe(0);
});
