import { describe, expect, it } from "vitest";
import type { Article } from "../../core/article.ts";
import { mostAtOnce } from "../../core/article-list.ts";
import { AppError, toErrorEnvelope } from "../../core/errors.ts";
import { createClient } from "../../core/wire.ts";
import { ArticleLoader } from "../../renderer/loaded-articles.ts";
import { smallArticle } from "./packs.ts";

/** A loader on a library that has every article but "gone", and "broken" damaged; it writes down what several it is asked for. */
function loading() {
  const asked: string[][] = [];
  const shown: (readonly Article[])[] = [];
  const client = createClient((name, input) => {
    if (name === "articles.get") {
      const { id } = input as { id: string };
      const details = { id, ...(id === "broken" ? { fault: "damaged" } : {}) };
      return Promise.resolve({ ok: false, error: toErrorEnvelope(new AppError("article-missing", "m", details)) });
    }
    const { ids } = input as { ids: string[] };
    asked.push(ids);
    const articles = ids.filter((id) => !["gone", "broken"].includes(id)).map((id) => ({ ...smallArticle(), id }));
    return Promise.resolve({ ok: true, value: { articles } });
  });
  return { asked, shown, loader: new ArticleLoader(client, (articles) => shown.push(articles)) };
}

describe("the articles of a desk", () => {
  it("are fetched a hundred in a call and shown a call at a time, those asked for last first", async () => {
    const { asked, shown, loader } = loading();
    const ids = Array.from({ length: 5001 }, (_, at) => `article ${at}`);
    await Promise.all(ids.map((id) => loader.load(id)));
    expect(asked).toHaveLength(Math.ceil(5001 / mostAtOnce));
    expect(shown.map(({ length }) => length)).toEqual(asked.map(({ length }) => length));
    expect(asked[0]?.at(-1)).toBe("article 5000");
    expect(new Set(asked.flat()).size).toBe(5001);
  });

  it("are fetched once, until they may have been changed", async () => {
    const { asked, loader } = loading();
    await Promise.all([loader.load("a"), loader.load("a")]);
    await loader.load("a");
    expect(asked).toEqual([["a"]]);
    loader.forget();
    await loader.load("a");
    expect(asked).toEqual([["a"], ["a"]]);
  });

  it("that are gone are told one by one, and can be asked for again", async () => {
    const { asked, loader } = loading();
    const [there, gone] = await Promise.allSettled([loader.load("a"), loader.load("gone")]);
    expect(there).toMatchObject({ status: "fulfilled" });
    expect(gone).toMatchObject({ status: "rejected", reason: { code: "article-missing", details: { id: "gone" } } });
    await expect(loader.load("gone")).rejects.toMatchObject({ code: "article-missing" });
    expect(asked).toEqual([["a", "gone"], ["gone"]]);
  });

  it("that are damaged are told apart from those that are gone", async () => {
    const { loader } = loading();
    const [gone, broken, there] = await Promise.allSettled(["gone", "broken", "a"].map((id) => loader.load(id)));
    expect(gone).toMatchObject({ reason: { details: { id: "gone" } } });
    expect(gone).not.toMatchObject({ reason: { details: { fault: "damaged" } } });
    expect(broken).toMatchObject({ status: "rejected", reason: { details: { id: "broken", fault: "damaged" } } });
    expect(there).toMatchObject({ status: "fulfilled" });
  });
});
