import { beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { DatabaseSync } from "@photostructure/sqlite";
import { join } from "node:path";
import { openStore, type Store } from "../../../main/library/store.ts";
import { bytesOf, makeArticle, makeFolder, makePack, noon } from "../example.ts";

const then = "2026-11-23T12:00:00.000Z";
let path: string;
let store: Store;

beforeEach(() => {
  path = join(makeFolder(), "library.sqlite");
  store = openStore(path, noon);
  for (const id of ["mali", "berlin"]) store.articles.add(makeArticle(id, `Words of ${id}.`), bytesOf(id), []);
});

function listed(where: "library" | "bin", query = ""): string[] {
  return store.articles.list({ query, where, offset: 0, limit: 50 }).articles.map(({ id }) => id);
}

function rowsOf(table: "originals" | "origins" | "search" | "versions" | "states" | "recalls"): number {
  store.close();
  const database = new DatabaseSync(path);
  const row: unknown = database.prepare(`SELECT count(*) AS total FROM ${table}`).get();
  database.close();
  return z.object({ total: z.int() }).parse(row).total;
}

describe("the bin", () => {
  test("holds what is thrown away, found there and no longer in the library, until it is restored", () => {
    expect(store.bin.put(["mali", "nobody"], then)).toEqual(["mali"]);
    expect(store.bin.put(["mali"], then)).toEqual([]);
    expect([listed("library"), listed("bin"), store.articles.count()]).toEqual([["berlin"], ["mali"], 1]);
    expect([listed("library", "words"), listed("bin", "words")]).toEqual([["berlin"], ["mali"]]);
    expect(store.bin.restore(["mali", "berlin"])).toEqual(["mali"]);
    expect([listed("library").toSorted(), listed("bin")]).toEqual([["berlin", "mali"], []]);
  });

  test("gives back what is imported again", () => {
    store.bin.put(["mali"], then);
    const again = store.articles.add(makeArticle("other", "Words of mali."), bytesOf("mali"), []);
    expect(again).toMatchObject({ known: true, article: { id: "mali" } });
    expect([listed("library").toSorted(), listed("bin")]).toEqual([["berlin", "mali"], []]);
  });

  test("is emptied for good, with bytes and index", () => {
    store.bin.put(["mali"], then);
    expect(store.bin.empty()).toEqual({ discarded: 1, kept: 0, packs: 0 });
    expect(() => store.articles.get("mali")).toThrow("holds no article mali");
    expect(rowsOf("originals")).toBe(1);
    expect(rowsOf("origins")).toBe(1);
    expect(rowsOf("search")).toBe(1);
  });

  test("keeps for a pack what it uses, neither listed nor found, until the pack is gone", () => {
    store.packs.add(makePack("p", ["mali"]));
    store.bin.put(["mali", "berlin"], then);
    expect(store.bin.empty()).toEqual({ discarded: 2, kept: 1, packs: 0 });
    expect([listed("library", "words"), listed("bin"), store.articles.count()]).toEqual([[], [], 0]);
    expect(store.articles.get("mali").id).toBe("mali");
    expect(store.bin.restore(["mali"])).toEqual([]);
    store.bin.discardPacks(["p"]);
    expect(store.articles.has("mali")).toBe(false);
  });

  test("lets go of what a pack no longer uses at the next start, so that an undo in the pack finds it", () => {
    const pack = makePack("p", ["mali"]);
    store.packs.add(pack);
    store.bin.discard(["mali"]);
    expect(store.packs.save({ ...pack, articles: [], sections: {} })).toBe(1);
    expect(store.articles.has("mali")).toBe(true);
    store.close();
    store = openStore(path, noon);
    expect(store.articles.has("mali")).toBe(false);
  });

  test("takes back into the library what was kept for a pack alone, once it is imported again", () => {
    store.packs.add(makePack("p", ["mali"]));
    store.bin.discard(["mali"]);
    store.articles.add(makeArticle("other", "Words of mali."), bytesOf("mali"), []);
    expect(listed("library", "words").toSorted()).toEqual(["berlin", "mali"]);
  });

  test("holds a pack as it is, out of the list and of what articles are used by, until it is restored or the bin is emptied", () => {
    for (const id of ["p", "q"]) store.packs.add(makePack(id, ["mali"]));
    expect(store.bin.putPacks(["p", "nobody"], then)).toEqual(["p"]);
    expect(store.bin.putPacks(["p"], then)).toEqual([]);
    const packsIn = (where: "library" | "bin") => store.packs.list(where).map(({ id }) => id);
    expect([packsIn("library"), packsIn("bin")]).toEqual([["q"], ["p"]]);
    expect(store.annotations.usesOf("mali").map(({ id }) => id)).toEqual(["q"]);
    const uses = () => store.articles.list({ query: "Words of mali", offset: 0, limit: 1 }).articles[0]?.uses;
    expect(uses()).toBe(1);
    expect(store.bin.restorePacks(["p", "q"])).toEqual(["p"]);
    expect([packsIn("library").toSorted(), packsIn("bin"), uses()]).toEqual([["p", "q"], [], 2]);
    store.versions.keep(store.packs.get("p"), { reason: "named", name: "One", made: then });
    store.bin.putPacks(["p", "q"], then);
    store.bin.put(["mali"], then);
    expect(store.bin.empty()).toEqual({ discarded: 1, kept: 0, packs: 2 });
    expect(() => store.packs.get("p")).toThrow("holds no pack p");
    expect(rowsOf("versions")).toBe(0);
    expect(rowsOf("states")).toBe(0);
    expect(rowsOf("recalls")).toBe(0);
  });
});
