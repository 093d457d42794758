import { expect, test } from "vitest";
import type { DraftedArticle } from "../../../core/draft/drafted-article.ts";
import { groupByEvent } from "../../../core/draft/told-events.ts";

/** An article that names these people, and tells of this day where there is one. */
function article(id: string, names: readonly string[], day?: string): DraftedArticle {
  const place = { article: id, block: 0, line: 1, words: "" };
  const nothing = { objectives: [], outcomes: [], context: [], figures: [], quotes: [] };
  return {
    article: id,
    undrafted: null,
    ...nothing,
    dates: day === undefined ? [] : [{ ...place, date: day, end: null, event: "" }],
    people: names.map((name) => ({ ...place, start: 0, end: name.length, name, role: null })),
  };
}

const grouped = (...articles: DraftedArticle[]) =>
  groupByEvent(articles).map((group) => group.map((one) => one.article));

test("an article that names nobody and no day is of the first event, and joins no two", () => {
  const told = [article("a", ["Awa Diop"], "2025-06-21"), article("b", ["Jean Exemple"], "2025-03-02")];
  expect(grouped(...told, article("none", []))).toEqual([["a", "none"], ["b"]]);
  const [first, second] = told;
  expect(grouped(article("none", []), ...told)).toEqual([["none", "a"], ["b"]]);
  expect(first && second && grouped(first, article("none", []), second)).toEqual([["a", "none"], ["b"]]);
});

test("articles of one day, or of the same people, are of one event, and one that belongs to two makes them one", () => {
  const told = [article("a", ["Awa Diop"], "2025-06-21"), article("b", ["Jean Exemple"], "2025-03-02")];
  expect(grouped(...told, article("c", [], "2025-03-02"))).toEqual([["a"], ["b", "c"]]);
  expect(grouped(...told, article("c", ["Diop"], "2025-03-02"))).toEqual([["a", "b", "c"]]);
});
