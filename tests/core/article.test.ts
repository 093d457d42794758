import { describe, expect, test } from "vitest";
import {
  articleSchema,
  paragraphsOf,
  partialDateSchema,
  textOfArticle,
  withField,
  withLineCut,
  withLineRestored,
} from "../../core/article.ts";
import { exampleArticle } from "../examples.ts";

test("paragraphs are numbered in reading order, list items included, with heading and lead-in", () => {
  expect(
    paragraphsOf(exampleArticle()).map(({ number, line, item, lead, heading }) => [number, line, item, lead, heading]),
  ).toEqual([
    [1, 4, false, null, null],
    [2, 6, false, null, "Des résultats"],
    [3, 7, true, "Les actions sont :", "Des résultats"],
    [4, 8, true, "Les actions sont :", "Des résultats"],
  ]);
});

describe("cut lines", () => {
  test("a line put back stands at its place, its number is counted and links by line stay right", () => {
    const article = withLineRestored(exampleArticle(), 1);
    expect(paragraphsOf(article).map(({ number, text }) => `${number} ${text}`)[0]).toBe("1 top of page");
    expect(article.removed.map(({ line }) => line)).toEqual([14]);
    expect(paragraphsOf(article).find(({ line }) => line === 8)?.number).toBe(5);
    expect(articleSchema.parse(article)).toEqual(article);
  });

  test("a line at the end is put back at the end", () => {
    expect(paragraphsOf(withLineRestored(exampleArticle(), 14)).at(-1)?.text).toBe("Commentaires");
  });

  test("put back and cut again: only the reason differs", () => {
    const again = withLineCut(withLineRestored(exampleArticle(), 14), 14);
    expect(again.body).toEqual(exampleArticle().body);
    expect(again.removed.map(({ line, reason }) => [line, reason])).toEqual([
      [1, "page-furniture"],
      [14, "by-hand"],
    ]);
  });

  test("a line that is not cut changes nothing", () => {
    expect(withLineRestored(exampleArticle(), 4)).toEqual(exampleArticle());
    expect(withLineCut(exampleArticle(), 99)).toEqual(exampleArticle());
  });
});

test("a value given by a person says so; an empty one means that the source does not say", () => {
  expect(withField(exampleArticle(), "published", "2025-06-20").published).toEqual({
    value: "2025-06-20",
    line: null,
    by: "person",
  });
  expect(withField(exampleArticle(), "byline", "  ").byline.value).toBeNull();
});

test("the line of a value that a person corrects is listed, and can be put back", () => {
  const article = withField(exampleArticle(), "byline", "Jeanne Exemple");
  expect(article.removed.find(({ line }) => line === 12)).toEqual({ line: 12, text: "Jean Exemple", reason: "byline" });
  expect(paragraphsOf(withLineRestored(article, 12)).at(-1)?.text).toBe("Jean Exemple");
  expect(withField(article, "byline", "J. Exemple").removed).toEqual(article.removed);
  expect(withField(exampleArticle(), "byline", "Jean Exemple")).toEqual(exampleArticle());
});

test.each([
  ["2025", true],
  ["2025-06", true],
  ["2025-06-21", true],
  ["2025-13", false],
  ["2025-06-32", false],
  ["21/06/2025", false],
])("partial date %s", (date, valid) => {
  expect(partialDateSchema.safeParse(date).success).toBe(valid);
});

test("the text holds every paragraph once", () => {
  expect(textOfArticle(exampleArticle()).split(/\n+/)).toHaveLength(5);
});
