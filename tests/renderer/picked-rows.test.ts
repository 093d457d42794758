import { expect, it } from "vitest";
import { PickedRows } from "../../renderer/pack/picked-rows.ts";
import { smallArticle } from "./packs.ts";

it("of thousands of picked articles, only the rows that show something else are others", () => {
  const rows = new PickedRows();
  const picked = Array.from({ length: 5000 }, (_, at) => `article ${at}`);
  const none = new Map<string, number>();
  const first = rows.of(picked, {}, none);
  expect(rows.of([...picked], {}, new Map())).toBe(first);

  const article = { ...smallArticle(), id: "article 7" };
  const read = rows.of(picked, { "article 7": article }, none);
  expect(read.filter((row, at) => row !== first[at])).toEqual([
    { id: "article 7", index: 7, isLast: false, article, passages: 0 },
  ]);

  const moved = [...picked.slice(0, 10), "article 11", "article 10", ...picked.slice(12)];
  const ordered = rows.of(moved, { "article 7": article }, none);
  expect(ordered.filter((row, at) => row !== read[at]).map(({ id, index }) => [id, index])).toEqual([
    ["article 11", 10],
    ["article 10", 11],
  ]);

  const shorter = rows.of(moved.slice(0, -1), { "article 7": article }, new Map([["article 3", 2]]));
  expect(
    shorter.filter((row, at) => row !== ordered[at]).map(({ id, isLast, passages }) => [id, isLast, passages]),
  ).toEqual([
    ["article 3", false, 2],
    ["article 4998", true, 0],
  ]);
});
