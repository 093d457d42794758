import { DatabaseSync } from "@photostructure/sqlite";
import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readFileSync, renameSync, rmdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Rescued } from "../../../core/backup.ts";
import { noSettings } from "../../../core/settings.ts";
import { openApp } from "../../../main/app.ts";
import { locatePaths } from "../../../main/paths.ts";
import { rescue } from "../../../main/library/rescue.ts";
import { openStore, type Store } from "../../../main/library/store.ts";
import { bytesOf, makeArticle, makeFolder, makePack, noon } from "../example.ts";

const page = 4096;
const count = 60;
const picture = Uint8Array.from({ length: 9000 }, (_, at) => at % 251);
const pictureId = createHash("sha256").update(picture).digest("hex");

let folder: string;
let sound: string;

function textOf(number: number): string {
  return Array.from(
    { length: 40 },
    (_, line) => `Article ${number}, ligne ${line} : une visite officielle, œuvre commune.`,
  ).join("\n");
}

/** A library of articles long enough to spill over pages, with packs, a picture and settings, closed. */
function fill(path: string): void {
  const store = openStore(path, noon);
  store.transact(() => {
    for (let number = 0; number < count; number += 1) {
      const text = textOf(number);
      const pictures = number === 3 ? [{ id: pictureId, mediaType: "image/png" as const, width: 1, height: 1 }] : [];
      const article = makeArticle(`article-${number}`, text, { pictures });
      const read = pictures.map((entry) => ({ ...entry, bytes: picture }));
      store.articles.add(article, bytesOf(text), read);
    }
    store.annotations.annotate([{ ids: ["article-7", "article-8"], change: { addTags: ["Énergie", "À lire"] } }]);
    store.articles.putBack("article-7", { state: "bin", binned: noon.toISOString(), starred: true, note: "À relire." });
    for (let number = 0; number < 4; number += 1) store.packs.add(makePack(`pack-${number}`, [`article-${number}`]));
    store.changeSettings(() => ({ ...noSettings, language: "fr", theme: "dark", openPack: "pack-1" }));
  });
  store.close();
}

const template = join(makeFolder(), "sound.sqlite");
beforeAll(() => fill(template));

beforeEach(() => {
  folder = makeFolder();
  sound = join(folder, "sound.sqlite");
  copyFileSync(template, sound);
});

/** Damages a copy of the library, opens a new one beside it, and takes over what can be. */
function rescueFrom(bytes: Buffer): { rescued: Rescued; store: Store } {
  const damaged = join(folder, "damaged.sqlite");
  writeFileSync(damaged, bytes);
  const library = join(folder, "library.sqlite");
  const rescued = rescue(damaged, library, noon);
  expect(readFileSync(damaged).equals(bytes)).toBe(true);
  return { rescued, store: openStore(library, noon) };
}

/** Every article of the library is one of those that were put in, word for word, and is found; its bytes are the right ones or none. */
function checkHonest(store: Store): number {
  let held = 0;
  for (let number = 0; number < count; number += 1) {
    const id = `article-${number}`;
    if (!store.articles.has(id)) continue;
    held += 1;
    const article = store.articles.get(id);
    expect(article.body).toEqual(makeArticle(id, textOf(number)).body);
    if (store.articles.hasOriginal(id)) expect(store.articles.original(id).bytes).toEqual(bytesOf(textOf(number)));
  }
  const found = (where: "library" | "bin") =>
    store.articles.list({ query: "visite officielle", where, offset: 0, limit: 1 }).total;
  expect(found("library") + found("bin")).toBe(held);
  return held;
}

function flip(bytes: Buffer, from: number, to: number): Buffer {
  return Buffer.from(bytes.map((byte, at) => (at >= from && at < to ? byte ^ 0xff : byte)));
}

describe("from a library that is set aside", () => {
  test("without any damage everything is taken over", () => {
    const { rescued, store } = rescueFrom(readFileSync(sound));
    expect(rescued).toEqual({ articles: count, packs: 4, lost: { total: 0, titles: [] } });
    expect(checkHonest(store)).toBe(count);
    expect(store.articles.original("article-59").bytes).toEqual(bytesOf(textOf(59)));
    expect(store.articles.picture(pictureId).bytes).toEqual(picture);
    expect(store.annotations.get("article-8").tags).toEqual(["À lire", "Énergie"]);
    expect(store.packs.get("pack-2")).toEqual(makePack("pack-2", ["article-2"]));
    expect(store.getSettings()).toEqual({ ...noSettings, language: "fr", theme: "dark", openPack: "pack-1" });
    const database = new DatabaseSync(join(folder, "library.sqlite"));
    const row: unknown = database
      .prepare("SELECT state, binned, starred, note FROM articles WHERE id = 'article-7'")
      .get();
    expect(row).toMatchObject({ state: "bin", binned: noon.toISOString(), starred: 1, note: "À relire." });
    database.close();
    store.close();
    expect(rescue(join(folder, "damaged.sqlite"), join(folder, "library.sqlite"), noon)).toMatchObject({
      articles: count,
      packs: 4,
    });
  });

  test("whose first page, and with it the schema, is gone, everything is taken over", () => {
    const { rescued, store } = rescueFrom(flip(readFileSync(sound), 0, page));
    expect(rescued).toMatchObject({ articles: count, packs: 4 });
    expect(checkHonest(store)).toBe(count);
    store.close();
  });

  test("cut in the middle, what stands before the cut is taken over, and the rest is told", () => {
    const bytes = readFileSync(sound);
    const { rescued, store } = rescueFrom(bytes.subarray(0, Math.floor(bytes.length / 2)));
    expect(rescued.articles).toBeGreaterThan(10);
    expect(rescued.articles).toBeLessThan(count);
    expect(rescued.articles).toBe(checkHonest(store));
    expect(rescued.lost.total).toBeGreaterThan(0);
    store.close();
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8])("with pages flipped here and there (%i), nothing wrong is taken over", (seed) => {
    let state = seed * 7919;
    const next = (limit: number): number => {
      state = (state * 48_271) % 2_147_483_647;
      return state % limit;
    };
    let bytes: Buffer = readFileSync(sound);
    const pages = bytes.length / page;
    for (let round = 0; round < 8; round += 1) {
      const at = next(pages) * page + next(page);
      bytes = flip(bytes, at, at + 1 + next(page));
    }
    const { rescued, store } = rescueFrom(bytes);
    expect(rescued.articles).toBe(checkHonest(store));
    expect(rescued.articles).toBeGreaterThan(count / 2);
    expect(rescued.articles + rescued.lost.total).toBeGreaterThanOrEqual(count - 8);
    for (const { id } of store.packs.list()) expect(store.packs.get(id).sections["objectives"]).toBeDefined();
    store.close();
  });

  test("a word that changed within a page is no article: what the row says twice must agree", () => {
    const bytes = readFileSync(sound);
    const at = bytes.indexOf('"text":"Article 11, ligne 0 : une visite') + '"text":"Article 11, ligne 0 : une '.length;
    bytes.write("VISITE", at);
    const { rescued, store } = rescueFrom(bytes);
    expect(rescued).toMatchObject({ articles: count - 1, lost: { total: 1, titles: ["Title of article-11"] } });
    expect(store.articles.has("article-11")).toBe(false);
    store.close();
  });

  test("original bytes whose sum is wrong are not taken for the article's", () => {
    const bytes = readFileSync(sound);
    // The last place with these words is the original's: text and document stand in the row of the article.
    const words = Buffer.from("Article 20, ligne 39");
    const places: number[] = [];
    for (let at = bytes.indexOf(words); at !== -1; at = bytes.indexOf(words, at + 1)) places.push(at);
    let lost = 0;
    for (const at of places) {
      const changed = Buffer.from(bytes);
      changed.write("ARTICLE", at);
      const library = join(folder, `library-${at}.sqlite`);
      writeFileSync(join(folder, "damaged.sqlite"), changed);
      rescue(join(folder, "damaged.sqlite"), library, noon);
      const store = openStore(library, noon);
      if (store.articles.has("article-20") && !store.articles.hasOriginal("article-20")) lost += 1;
      // One lies in the bin.
      expect(store.articles.count()).toBeGreaterThanOrEqual(count - 2);
      store.close();
    }
    expect(lost).toBe(1);
  });

  test("what was deleted does not come back from the pages that became free", () => {
    const store = openStore(sound, noon);
    store.transact(() => {
      for (let number = 30; number < count; number += 1) store.bin.discard([`article-${number}`]);
    });
    store.close();
    const { rescued, store: rescuedStore } = rescueFrom(readFileSync(sound));
    expect(rescued).toEqual({ articles: 30, packs: 4, lost: { total: 0, titles: [] } });
    rescuedStore.close();
  });

  test("what stands only in its log is taken over, and a log torn at its end up to there", () => {
    const damaged = join(folder, "damaged.sqlite");
    copyFileSync(sound, damaged);
    const store = openStore(damaged, noon);
    store.articles.add(makeArticle("late", "Mots tardifs."), bytesOf("Mots tardifs."), []);
    const log = readFileSync(`${damaged}-wal`);
    const bytes = readFileSync(damaged);
    store.close();
    const torn = join(folder, "torn.sqlite");
    writeFileSync(torn, flip(bytes, 100, page));
    writeFileSync(`${torn}-wal`, log);
    expect(rescue(torn, join(folder, "one.sqlite"), noon).articles).toBe(count + 1);
    writeFileSync(`${torn}-wal`, log.subarray(0, log.length - 100));
    expect(rescue(torn, join(folder, "two.sqlite"), noon).articles).toBe(count);
  });

  test("a pack names an article that was imported again by its new id, and what a person had added goes to it", () => {
    const library = join(folder, "library.sqlite");
    const before = openStore(library, noon);
    before.articles.add(makeArticle("again", textOf(2)), bytesOf(textOf(2)), []);
    before.articles.add(makeArticle("another", textOf(8)), bytesOf(textOf(8)), []);
    before.annotations.annotate([{ ids: ["another"], change: { note: "La mienne." } }]);
    before.close();
    const { rescued, store } = rescueFrom(readFileSync(sound));
    expect(rescued).toEqual({ articles: count, packs: 4, lost: { total: 0, titles: [] } });
    expect(store.articles.has("article-2")).toBe(false);
    const pack = store.packs.get("pack-2");
    expect(pack.articles).toEqual(["again"]);
    expect(JSON.stringify(pack)).not.toContain("article-2");
    expect(store.annotations.usesOf("again").map(({ id }) => id)).toEqual(["pack-2"]);
    expect(store.annotations.get("another")).toMatchObject({ tags: ["À lire", "Énergie"], note: "La mienne." });
    store.close();
  });

  test("done twice, it leaves what a person did in between as it is", () => {
    const { store } = rescueFrom(readFileSync(sound));
    store.bin.put(["article-5"], noon.toISOString());
    store.annotations.annotate([{ ids: ["article-8"], change: { removeTags: ["Énergie"] } }]);
    rescue(join(folder, "damaged.sqlite"), join(folder, "library.sqlite"), noon);
    const lying = (id: string) => store.annotations.get(id).where;
    expect([lying("article-5"), lying("article-7")]).toEqual(["bin", "bin"]);
    expect(store.annotations.get("article-8").tags).toEqual(["À lire"]);
    store.close();
  });

  test("of no library at all nothing is taken over", () => {
    for (const bytes of [Buffer.alloc(0), Buffer.from("x"), Buffer.from("This is no library. ".repeat(1000))]) {
      const { rescued, store } = rescueFrom(bytes);
      expect(rescued).toEqual({ articles: 0, packs: 0, lost: { total: 0, titles: [] } });
      store.close();
    }
  });
});

test("the app opens to what could be rescued, says so once, and puts in no sample", async () => {
  const paths = locatePaths(makeFolder());
  const bytes = readFileSync(sound);
  writeFileSync(paths.library, flip(bytes, page * 2, page * 5));
  const app = await openApp({ paths, clock: () => noon });
  const opened = await app.dispatch("app.open", {});
  if (!opened.ok) throw new Error(opened.error.message);
  const { rescued, setAside, articles } = opened.value as { rescued: Rescued; setAside: string; articles: number };
  const binned = await app.dispatch("articles.list", { query: "", where: "bin", offset: 0, limit: 1 });
  const { total } = (binned.ok ? binned.value : {}) as { total: number };
  expect(setAside).toBe(join(paths.dataFolder, "library-damaged-2026-11-23T12-00-00.sqlite"));
  expect(rescued.articles).toBeGreaterThan(count / 2);
  expect(articles + total).toBe(rescued.articles);
  await app.close();
  const next = await openApp({ paths, clock: () => noon });
  expect(await next.dispatch("app.open", {})).toMatchObject({ value: { setAside: null, rescued: null, articles } });
  await next.close();
});

test("a rescue that fails is told, on the screen and on the terminal, at each start until it is done", async () => {
  const paths = locatePaths(makeFolder());
  writeFileSync(paths.library, flip(readFileSync(sound), 0, page));
  const first = openStore(paths.library, noon);
  const setAside = first.setAside ?? "";
  first.close();
  // What cannot be read as a file.
  renameSync(setAside, `${setAside}.away`);
  mkdirSync(setAside);
  const open = async () => {
    const app = await openApp({ paths, clock: () => noon });
    const opened = await app.dispatch("app.open", {});
    await app.close();
    if (!opened.ok) throw new Error(opened.error.message);
    return { notices: app.notices, opened: opened.value };
  };
  for (const round of [1, 2]) {
    const { notices, opened } = await open();
    expect(opened, `start ${round}`).toMatchObject({ rescued: null, rescueFailed: { from: setAside } });
    expect(notices).toEqual([expect.stringMatching(/^Nothing could be taken over from the damaged library .*EISDIR/)]);
  }
  rmdirSync(setAside);
  renameSync(`${setAside}.away`, setAside);
  const { notices, opened } = await open();
  expect(opened).toMatchObject({ rescued: { articles: count, packs: 4 }, rescueFailed: null });
  expect(notices).toEqual([`Taken over from the damaged library: ${count} articles, 4 packs.`]);
});
