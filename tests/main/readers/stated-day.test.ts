import { expect, test } from "vitest";
import { statedDay } from "../../../main/readers/stated-day.ts";

test.each([
  ["Tue, 03 Jun 2025 23:30:00 +0200", "2025-06-03"],
  ["3 Jun 2025 01:00 -1100", "2025-06-03"],
  ["Tuesday, 03-Jun-25 12:00:00 GMT", "2025-06-03"],
  ["Mon, 1 Dec 97 08:00:00 EST", "1997-12-01"],
  ["Sun, 29 Feb 2024 10:00:00 GMT", "2024-02-29"],
  ["2025-06-03T23:45:00-04:00", "2025-06-03"],
  ["2025-06-03 10:00", "2025-06-03"],
  ["2025-06", "2025-06"],
  ["2025", "2025"],
  ["Sat, 29 Feb 2025 10:00:00 GMT", null],
  ["2025-13-01", null],
  ["32 Jan 2025", null],
  ["3 Foo 2025", null],
  ["yesterday", null],
  ["20250603", null],
  ["", null],
])("the day of %s is %s", (stamp, day) => {
  expect(statedDay(stamp)).toBe(day);
});
