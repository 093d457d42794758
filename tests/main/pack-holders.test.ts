import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createPackHolders } from "../../main/pack-holders.ts";
import { makeFolder, noon } from "./example.ts";

const plainly = { take: false, hidden: false };

function begin(folder: string | null) {
  let now = noon.getTime();
  const holders = createPackHolders(folder, () => new Date(now));
  return {
    holders,
    pass: (seconds: number) => (now += seconds * 1000),
    other: createPackHolders(folder, () => new Date(now)),
  };
}

describe.each([
  ["in memory", () => null],
  ["in a folder", () => join(makeFolder(), "open")],
])("a pack that is open, %s", (_name, makePlace) => {
  test("is held by one window until it lets go, and who asks second is told", () => {
    const { holders } = begin(makePlace());
    expect(holders.hold("p", "one", plainly)).toBe(true);
    expect(holders.hold("p", "two", plainly)).toBe(false);
    expect(holders.hold("q", "two", plainly)).toBe(true);
    expect(holders.hold("p", "one", plainly)).toBe(true);
    holders.release(["p", "q"], "one");
    expect(holders.hold("p", "two", plainly)).toBe(true);
    expect(holders.hold("q", "one", plainly)).toBe(false);
  });

  test("is given to the window that takes it over, and the first one learns of it", () => {
    const { holders } = begin(makePlace());
    holders.hold("p", "one", plainly);
    expect(holders.hold("p", "two", { take: true, hidden: false })).toBe(true);
    expect(holders.hold("p", "one", plainly)).toBe(false);
  });

  test("is free once its window was not heard of, sooner where somebody looked at it", () => {
    const { holders, pass } = begin(makePlace());
    holders.hold("p", "one", plainly);
    pass(7);
    expect(holders.hold("p", "two", { take: false, hidden: true })).toBe(true);
    pass(100);
    expect(holders.hold("p", "one", plainly)).toBe(false);
    pass(60);
    expect(holders.hold("p", "one", plainly)).toBe(true);
  });

  test("is not held by what a clock said that has been set back since", () => {
    const { holders, pass } = begin(makePlace());
    holders.hold("p", "one", plainly);
    pass(-3600);
    expect(holders.hold("p", "two", plainly)).toBe(true);
  });
});

test("another process on the same library sees who holds a pack, and one that is gone holds nothing", () => {
  const folder = join(makeFolder(), "open");
  const { holders, other } = begin(folder);
  holders.hold("p", "one", plainly);
  expect(other.hold("p", "two", plainly)).toBe(false);
  const [name = ""] = readdirSync(folder);
  const path = join(folder, name);
  const held = JSON.parse(readFileSync(path, "utf8")) as object;
  // No process has a number past the largest that Linux gives.
  writeFileSync(path, JSON.stringify({ ...held, process: 2 ** 22 + 1 }));
  expect(other.hold("p", "two", plainly)).toBe(true);
  writeFileSync(path, "no hold");
  expect(holders.hold("p", "one", plainly)).toBe(true);
});

test("where nothing can be written, everybody may write", () => {
  const file = join(makeFolder(), "file");
  writeFileSync(file, "in the way");
  const { holders } = begin(join(file, "open"));
  expect([holders.hold("p", "one", plainly), holders.hold("p", "two", plainly)]).toEqual([true, true]);
});
