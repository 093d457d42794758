import { describe, expect, test } from "vitest";
import { gap, pageAt, pagesBetween, percentOf, scaleOf, topOf, zoomedBy } from "../../renderer/pages/page-room.ts";

const size = { width: 595, height: 842 };

describe("the zoom of pages", () => {
  test("a whole page fits both ways, a whole width one way, a factor is of the printed size", () => {
    const room = { width: 595 + 2 * gap, height: 421 + 2 * gap };
    expect(scaleOf("page", size, room)).toBeCloseTo(0.5);
    expect(scaleOf("width", size, room)).toBeCloseTo(1);
    expect(percentOf(scaleOf(1.5, size, room))).toBe(150);
  });

  test("+ and − go to the next step from anywhere, and stay at either end", () => {
    const printed = 96 / 72;
    expect(zoomedBy(1, printed)).toBe(1.25);
    expect(zoomedBy(-1, printed)).toBe(0.9);
    expect(zoomedBy(1, 0.8 * printed)).toBe(0.9);
    expect(zoomedBy(1, 4 * printed)).toBe(4);
    expect(zoomedBy(-1, 0.25 * printed)).toBe(0.25);
  });
});

describe("which pages stand in sight", () => {
  test("those of which anything shows, never one that is not there", () => {
    const step = 100;
    expect(topOf(3, step)).toBe(gap + 200);
    expect(pageAt(gap + 250, step, 5)).toBe(3);
    expect(pageAt(9000, step, 5)).toBe(5);
    expect(pagesBetween(gap + 50, gap + 250, step, 5)).toEqual([1, 2, 3]);
    expect(pagesBetween(0, 5, step, 1)).toEqual([1]);
  });
});
