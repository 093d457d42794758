import { DatabaseSync } from "@photostructure/sqlite";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import type { CallInput } from "../../core/contract.ts";
import { openStore, type Store } from "../../main/library/store.ts";
import { bytesOf, makeArticle, makeFolder, noon } from "./example.ts";

let path: string;

beforeEach(() => {
  path = join(makeFolder(), "library.sqlite");
});

describe("a list in which the copies of a dispatch are gathered", () => {
  const words = (subject: string, count: number): string =>
    Array.from(
      { length: count },
      (_, at) => `La phrase ${at} sur ${subject} dit le numéro ${at * 7} de la liste.`,
    ).join("\n");
  const published = (value: string | null) => ({ published: { value, line: null, by: "source" as const } });
  const outlet = (value: string) => ({ outlet: { value, line: null, by: "source" as const } });

  /** Two dispatches of three printings each, and two articles without copies, taken in by turns. */
  function gatheredStore(): Store {
    const store = openStore(path, noon);
    const taken = (minute: number) => ({ takenIn: `2026-11-23T12:${String(minute).padStart(2, "0")}:00.000Z` });
    const articles = [
      makeArticle("x2", `${words("le fleuve", 20)}\nUn.`, {
        ...published("2026-03-02"),
        ...outlet("Zut"),
        ...taken(1),
      }),
      makeArticle("y1", `${words("la forêt", 6)}\nUn.`, { ...published(null), ...outlet("Étape"), ...taken(2) }),
      makeArticle("x1", `${words("le fleuve", 20)}\nDeux.`, {
        ...published("2026-03"),
        ...outlet("Étape"),
        ...taken(3),
      }),
      makeArticle("alone", "Un texte sur le fleuve, tout seul.", {
        ...published("2026-03-05"),
        ...outlet("écho"),
        ...taken(4),
      }),
      makeArticle("y2", `${words("la forêt", 6)}\nDeux rives.`, { ...published(null), ...outlet("Zut"), ...taken(5) }),
      makeArticle("x3", `${words("le fleuve", 18)}\nTrois rives.`, {
        ...published(null),
        ...outlet("Fanal"),
        ...taken(6),
      }),
    ];
    for (const article of articles) expect(store.articles.add(article, bytesOf(article.id), []).known).toBe(false);
    return store;
  }
  const listed = (store: Store, asked: Partial<CallInput<"articles.list">>) => {
    const { total, articles } = store.articles.list({ query: "", offset: 0, limit: 50, gathered: true, ...asked });
    expect(articles).toHaveLength(total);
    return articles.map(({ id, copies }) => (copies === 0 ? id : `${id}+${copies}`));
  };

  test("the one published first leads, else the one first taken in, and the others are asked for", () => {
    const store = gatheredStore();
    expect(listed(store, {})).toEqual(["alone", "x1+2", "y1+1"]);
    expect(listed(store, { gathered: false })).toHaveLength(6);
    expect(store.articles.copies("x1").map(({ id }) => id)).toEqual(["x2", "x3"]);
    expect(store.articles.copies("alone")).toEqual([]);
    store.close();
  });

  test("of those that a search or a filter finds, the first of them stands for the dispatch", () => {
    const store = gatheredStore();
    expect(listed(store, { query: "fleuve", order: "taken" })).toEqual(["alone", "x1+2"]);
    expect(listed(store, { query: "rives", order: "taken" })).toEqual(["x3+2", "y2+1"]);
    expect(listed(store, { filter: { outlets: ["Zut", "Fanal"] } })).toEqual(["y2+1", "x2+2"]);
    const page = store.articles.list({ query: "phrase", offset: 1, limit: 1, gathered: true });
    expect(page).toMatchObject({ total: 2, more: false });
    expect(page.articles).toHaveLength(1);
    store.close();
  });

  test("goes on with those that are left, under no number that another dispatch bears", () => {
    const store = gatheredStore();
    store.bin.put(["x1"], noon.toISOString());
    expect(listed(store, {})).toEqual(["alone", "y1+1", "x2+1"]);
    store.bin.discard(["x1", "x3", "y2"]);
    store.articles.add(makeArticle("z1", words("la mer", 12)), bytesOf("z1"), []);
    store.articles.add(makeArticle("z2", `${words("la mer", 12)}\nFin.`), bytesOf("z2"), []);
    expect(listed(store, { query: "phrase" }).toSorted()).toEqual(["x2", "y1", "z1+1"]);
    expect(store.articles.copies("z1").map(({ id }) => id)).toEqual(["z2"]);
    store.close();
  });

  test("stands in alphabetical order whatever the accents, also while that is being made", () => {
    const store = gatheredStore();
    const outlets = (): string[] =>
      store.articles.list({ query: "", offset: 0, limit: 50, order: "outlet" }).articles.map((row) => row.outlet ?? "");
    const sorted = ["écho", "Étape", "Étape", "Fanal", "Zut", "Zut"];
    expect(outlets()).toEqual(sorted);
    const searched = store.articles.list({ query: "phrase", offset: 0, limit: 50, order: "outlet" }).articles;
    expect(searched.map((row) => row.outlet)).toEqual(["Étape", "Étape", "Fanal", "Zut", "Zut"]);
    store.close();
    const database = new DatabaseSync(path);
    database.exec("DELETE FROM standings WHERE article = 1; DELETE FROM sketches; DELETE FROM copies");
    database.close();
    const again = openStore(path, noon);
    expect(again.articles.isBehind()).toBe(true);
    expect(again.articles.list({ query: "", offset: 0, limit: 50, order: "outlet" }).total).toBe(6);
    expect(again.articles.tend(4)).toBe(false);
    again.close();
  });
});
