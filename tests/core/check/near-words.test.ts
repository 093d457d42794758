import { expect, it } from "vitest";
import { readPassage } from "../../../core/check/passage.ts";
import { rateOf } from "../../../core/check/figures/rates.ts";
import { isDerived, shareRoot } from "../../../core/check/names/spelling.ts";
import { pairsOf } from "../../../core/check/dates/year-pairs.ts";

it.each([
  ["nigerien", "nigerian"],
  ["niger", "nigeria"],
])("%s and %s are of two places", (one, other) => {
  expect([isDerived(one, other), shareRoot(one, other)]).toEqual([false, false]);
});

it.each([
  ["It sold 40 tonnes a year.", "year"],
  ["It sold 40 tonnes a year ago.", null],
  ["It sold 40 tonnes in half a year.", null],
  ["It told The Daily Courier of 40 tonnes.", null],
  ["It sold 40 tonnes of 1,200 kinds a month.", "month"],
])("%s is told per %s", (text, time) => {
  const start = text.indexOf("40");
  expect(rateOf(readPassage(text, "en", null), { start, end: start + 2 })?.time ?? null).toBe(time);
});

it("four digits are the next year, two may be a month", () => {
  const read = (text: string): boolean[] => pairsOf(readPassage(text, "en", null)).map(({ undecided }) => undecided);
  expect([read("in 2024-1925"), read("in 2024-25"), read("in 2011-12")]).toEqual([[], [false], [true]]);
});

it.each([
  ["She would buy 4m doses a year.", 4_000_000],
  ["About 12m people live there.", 12_000_000],
  ["The quay is 4m long.", 4],
  ["It built a 30m sections wall.", 30],
])("an m behind a number is millions of what only millions are counted of: %s", (text, value) => {
  expect(readPassage(text, "en", null).numerals[0]?.values).toEqual([value]);
});
