import { DatabaseSync } from "@photostructure/sqlite";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createBackups } from "../../../main/library/backups.ts";
import { Catalogue } from "../../../main/library/catalogue.ts";
import { workHere } from "../../../main/jobs.ts";
import { foldingVersion } from "../../../main/library/folding.ts";
import { locatePaths, type Paths } from "../../../main/paths.ts";
import { openStore, type Store } from "../../../main/library/store.ts";
import { workInThreads } from "../../../main/worker.ts";
import { bytesOf, makeArticle, makeFolder, noon } from "../example.ts";

let paths: Paths;
let store: Store;
let catalogue: Catalogue;

beforeEach(() => {
  paths = locatePaths(makeFolder());
  store = openStore(paths.library, noon);
  store.articles.add(makeArticle("mali", "Une visite officielle."), bytesOf("mali"), []);
  catalogue = new Catalogue(paths.library);
});

afterEach(() => {
  catalogue.close();
  store.close();
});

function found(query: string): string[] {
  return catalogue.list({ query, offset: 0, limit: 10 }).articles.map(({ id }) => id);
}

test("lists what was kept by then, also while another connection writes, and is the same as the store's list", () => {
  expect(found("visite")).toEqual(["mali"]);
  store.articles.add(makeArticle("niger", "Une autre visite."), bytesOf("niger"), []);
  const writing = new DatabaseSync(paths.library);
  writing.exec("BEGIN IMMEDIATE; UPDATE articles SET title = 'half'");
  const asked = { query: "visite", gathered: true, offset: 0, limit: 10 };
  const listed = catalogue.list(asked);
  writing.exec("ROLLBACK");
  writing.close();
  expect(listed.articles.map(({ id, title }) => [id, title])).toEqual([
    ["niger", "Title of niger"],
    ["mali", "Title of mali"],
  ]);
  expect(listed).toEqual(store.articles.list(asked));
  expect(catalogue.tally({ query: "visite", where: "library" })).toEqual(
    store.articles.tally({ query: "visite", where: "library" }),
  );
});

test("finds what a copy holds as soon as it is put back, and nothing that came after it", async () => {
  const backups = createBackups({ paths, clock: () => noon, work: workHere() });
  const { name } = await backups.make();
  store.articles.add(makeArticle("niger", "Un sommet tardif."), bytesOf("niger"), []);
  store.bin.put(["mali"], noon.toISOString());
  store.bin.empty();
  expect([found("visite"), found("sommet")]).toEqual([[], ["niger"]]);
  await backups.restore(name);
  expect([found("visite"), found("sommet")]).toEqual([["mali"], []]);
  expect(store.articles.list({ query: "visite", offset: 0, limit: 1 }).total).toBe(1);
});

test("tells at once how many a search may miss after an older form of the index was put in its place", () => {
  expect(catalogue.list({ query: "visite", offset: 0, limit: 1 }).pending).toBe(0);
  const other = new DatabaseSync(paths.library);
  other.exec(`UPDATE indexed SET folding = ${foldingVersion - 1}`);
  other.close();
  expect(catalogue.list({ query: "visite", offset: 0, limit: 1 }).pending).toBe(1);
  expect(store.articles.isBehind()).toBe(true);
});

test("is read in a thread of its own, which fails in so many words where there is no library", async () => {
  const work = workInThreads(paths.thread);
  const listed = await work.listArticles(paths.library, { query: "visite", offset: 0, limit: 10 });
  expect(listed.articles.map(({ id }) => id)).toEqual(["mali"]);
  const missing = locatePaths(`${paths.dataFolder}/nowhere`).library;
  await expect(work.tallyArticles(missing, { query: "", where: "library" })).rejects.toMatchObject({
    code: "library-missing",
  });
  expect(await work.tallyArticles(paths.library, { query: "", where: "library" })).toMatchObject({ library: 1 });
  await work.close();
});
