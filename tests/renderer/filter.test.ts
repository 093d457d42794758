import { expect, it } from "vitest";
import type { ArticleFilter } from "../../core/article-list.ts";
import { partsOf, withMark, withoutPart, withPack, withValue } from "../../renderer/library/filter.ts";

it("a filter holds only what is asked for, and gives each part back", () => {
  let filter: ArticleFilter = {};
  filter = withMark(filter, "starred", true);
  filter = withValue(filter, "languages", "fr", true);
  filter = withValue(filter, "languages", "en", true);
  filter = withValue(filter, "languages", "fr", true);
  filter = withPack(filter, null);
  expect(filter).toEqual({ starred: true, languages: ["en", "fr"], pack: null });
  const parts = partsOf(filter);
  expect(parts).toEqual([
    { kind: "mark", mark: "starred" },
    { kind: "facet", facet: "languages", value: "en" },
    { kind: "facet", facet: "languages", value: "fr" },
    { kind: "pack", pack: null },
  ]);
  expect(parts.reduce(withoutPart, filter)).toEqual({});
  expect(withMark(filter, "starred", false)).toEqual({ languages: ["en", "fr"], pack: null });
});
