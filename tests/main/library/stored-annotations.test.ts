import { beforeEach, describe, expect, test } from "vitest";
import type { ArticleFilter, ArticleOrder } from "../../../core/article-list.ts";
import { openStore, type Store } from "../../../main/library/store.ts";
import { bytesOf, makeArticle, makePack, noon } from "../example.ts";

let store: Store;

function said(value: string | null) {
  return { value, line: null, by: "source" as const };
}

beforeEach(() => {
  store = openStore(":memory:", noon);
  const articles = [
    makeArticle("a", "Un accord.", {
      title: said("Été à Bamako"),
      outlet: said("Relais"),
      published: said("2025-06-21"),
    }),
    makeArticle("b", "Un autre accord.", { title: said("Aube"), outlet: said("relais b"), published: said("2025") }),
    makeArticle("c", "Third accord.", { title: said(null), language: said("en"), published: said(null) }),
  ];
  articles.forEach((article, index) => {
    const takenIn = `2026-11-2${index}T12:00:00.000Z`;
    store.articles.add({ ...article, takenIn }, bytesOf(article.id), []);
  });
});

function listed(filter: ArticleFilter, order: ArticleOrder = "best", query = ""): string[] {
  return store.articles.list({ query, offset: 0, limit: 50, filter, order }).articles.map(({ id }) => id);
}

describe("what people add to articles", () => {
  test("is kept, answered with the way back, and put back by it", () => {
    store.annotations.annotate([{ ids: ["a"], change: { addTags: ["Énergie"] } }]);
    const undo = store.annotations.annotate([
      { ids: ["a", "b", "nobody"], change: { addTags: ["energie", "Mali"], starred: true } },
      { ids: ["b"], change: { note: "À relire", removeTags: ["mali"] } },
    ]);
    expect(store.annotations.get("a")).toEqual({
      starred: true,
      tags: ["Énergie", "Mali"],
      note: "",
      where: "library",
    });
    // A tag is written as the library writes it already.
    expect(store.annotations.get("b")).toMatchObject({ tags: ["Énergie"], note: "À relire", starred: true });
    const redo = store.annotations.annotate(undo);
    expect(store.annotations.get("a")).toMatchObject({ starred: false, tags: ["Énergie"] });
    expect(store.annotations.get("b")).toMatchObject({ starred: false, tags: [], note: "" });
    store.annotations.annotate(redo);
    expect(store.annotations.get("b")).toMatchObject({ tags: ["Énergie"], note: "À relire", starred: true });
  });

  test("shows in the list and is counted over what a search finds", () => {
    store.packs.add(makePack("p", ["a"]));
    store.annotations.annotate([
      { ids: ["a", "c"], change: { addTags: ["Mali"] } },
      { ids: ["c"], change: { starred: true, note: "!" } },
    ]);
    const [newest] = store.articles.list({ query: "third", offset: 0, limit: 1 }).articles;
    expect(newest).toMatchObject({ id: "c", starred: true, noted: true, tags: ["Mali"], uses: 0 });
    expect(store.annotations.tags()).toEqual([{ value: "Mali", articles: 2 }]);
    expect(store.articles.tally({ query: "accord", where: "library" })).toEqual({
      languages: [
        { value: "fr", articles: 2 },
        { value: "en", articles: 1 },
      ],
      outlets: [
        { value: "Relais", articles: 1 },
        { value: "relais b", articles: 1 },
      ],
      tags: [{ value: "Mali", articles: 2 }],
      starred: 1,
      noted: 1,
      undated: 1,
      library: 3,
      bin: 0,
    });
    expect(store.articles.tally({ query: "accord −third", where: "library" })).toMatchObject({ starred: 0, noted: 0 });
    expect(store.annotations.usesOf("a")).toEqual([{ id: "p", title: "Pack p" }]);
  });
});

describe("filters", () => {
  beforeEach(() => {
    store.packs.add(makePack("p", ["a"]));
    store.annotations.annotate([
      { ids: ["a", "b"], change: { addTags: ["Mali"] } },
      { ids: ["b", "c"], change: { starred: true } },
    ]);
  });
  const filters: [ArticleFilter, string[]][] = [
    [{}, ["c", "b", "a"]],
    [{ starred: true }, ["c", "b"]],
    [{ tags: ["mali"] }, ["b", "a"]],
    [{ tags: ["mali"], starred: true }, ["b"]],
    [{ tags: ["mali", "none"] }, []],
    [{ undated: true }, ["c"]],
    [{ noted: true }, []],
    [{ languages: ["fr"] }, ["b", "a"]],
    [{ languages: ["fr", "en"], outlets: ["Relais"] }, ["a"]],
    [{ pack: "p" }, ["a"]],
    [{ pack: null }, ["c", "b"]],
    [{ languages: [] }, []],
  ];
  test.each(filters)("%j lets through %j", (filter, expected) => {
    expect(listed(filter)).toEqual(expected);
    expect(listed(filter, "taken", "accord")).toEqual(expected);
  });
});

describe("orders", () => {
  const orders: [ArticleOrder, string[]][] = [
    ["best", ["c", "b", "a"]],
    ["taken", ["c", "b", "a"]],
    ["published", ["a", "b", "c"]],
    ["outlet", ["a", "b", "c"]],
    ["title", ["b", "a", "c"]],
  ];
  test.each(orders)("%s: %j", (order, expected) => {
    expect(listed({}, order)).toEqual(expected);
    if (order !== "best") expect(listed({}, order, "accord")).toEqual(expected);
  });
});
