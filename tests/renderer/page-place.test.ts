import { expect, test } from "vitest";
import { placesOf } from "../../renderer/pages/page-place.ts";

test("an entry goes down to what begins next on its page, whatever comes first in the list", () => {
  const places = placesOf(
    [
      { entry: "b", page: 2, top: 200 },
      { entry: "a", page: 2, top: 100 },
      { entry: "c", page: 3, top: 80 },
    ],
    [{ page: 2, top: 300 }],
  );
  expect(places.get("a")).toEqual({ page: 2, top: 100, bottom: 197 });
  expect(places.get("b")).toEqual({ page: 2, top: 200, bottom: 297 });
  // Nothing follows it on its page: its first line is marked.
  expect(places.get("c")).toEqual({ page: 3, top: 80, bottom: 94 });
});
