import { DatabaseSync } from "@photostructure/sqlite";
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { beforeEach, describe, expect, test } from "vitest";
import { AppError } from "../../../core/errors.ts";
import { createBackups, type Backups } from "../../../main/library/backups.ts";
import { workHere } from "../../../main/jobs.ts";
import { locatePaths, type Paths } from "../../../main/paths.ts";
import { openStore, type Store } from "../../../main/library/store.ts";
import { bytesOf, makeArticle, makeFolder, makePack, noon } from "../example.ts";

let paths: Paths;
let backups: Backups;
let store: Store;

beforeEach(() => {
  paths = locatePaths(makeFolder());
  backups = createBackups({ paths, clock: () => noon, work: workHere() });
  store = openStore(paths.library, noon);
  store.articles.add(makeArticle("mali", "Une visite officielle."), bytesOf("mali"), []);
  store.packs.add(makePack("p", ["mali"]));
  return () => store.close();
});

function found(query: string): string[] {
  return store.articles.list({ query, offset: 0, limit: 10 }).articles.map(({ id }) => id);
}

function namesIn(folder: string): string[] {
  return readdirSync(folder).filter((name) => !/-(wal|shm)$/.test(name));
}

describe("a copy of the library", () => {
  test("has a dated name that is free, holds all that was saved, and leaves nothing beside it", async () => {
    const first = await backups.make();
    expect(first).toMatchObject({ name: "library-2026-11-23T12-00-00.sqlite", made: noon.toISOString() });
    expect(first.path).toBe(join(paths.backups, first.name));
    expect(first.bytes).toBe(readFileSync(first.path).length);
    const second = await backups.make();
    expect(second.name).toBe("library-2026-11-23T12-00-00-2.sqlite");
    writeFileSync(join(paths.backups, "something else.txt"), "mine");
    expect((await backups.list()).map(({ name }) => name).sort()).toEqual([second.name, first.name].sort());
    expect(namesIn(paths.backups).filter((name) => name.endsWith(".part"))).toEqual([]);
    const copy = openStore(first.path, noon);
    expect(copy.setAside).toBeNull();
    expect(copy.articles.get("mali").body).toHaveLength(1);
    expect(copy.articles.original("mali").bytes).toEqual(bytesOf("mali"));
    expect(copy.packs.get("p")).toEqual(makePack("p", ["mali"]));
    copy.close();
  });

  test("is not gone back to where that is stopped while it is looked through: nothing is touched, and the next one is heard", async () => {
    const { name } = await backups.make();
    store.packs.save({ ...store.packs.get("p"), title: "Later words" });
    const stop = new AbortController();
    const work = workHere();
    const others = createBackups({
      paths,
      clock: () => noon,
      work: {
        ...work,
        async takeCopy(copy, beside, signal) {
          await work.takeCopy(copy, beside);
          signal?.throwIfAborted();
        },
      },
    });
    stop.abort(new AppError("stopped", "The work was stopped."));
    const before = namesIn(paths.dataFolder).filter((file) => !file.endsWith(".restore"));
    await expect(others.restore(name, stop.signal)).rejects.toMatchObject({ code: "stopped" });
    expect(store.packs.get("p").title).toBe("Later words");
    expect(namesIn(paths.dataFolder).filter((file) => !file.endsWith(".restore"))).toEqual(before);
    await others.restore(name);
    expect(store.packs.get("p").title).not.toBe("Later words");
  });

  test("is made while another connection writes, of one moment", async () => {
    const writing = new DatabaseSync(paths.library);
    writing.exec("BEGIN IMMEDIATE; UPDATE articles SET note = 'half'");
    const { path } = await backups.make();
    writing.exec("COMMIT");
    writing.close();
    const copy = new DatabaseSync(path);
    expect(copy.prepare("SELECT note FROM articles").get()).toMatchObject({ note: "" });
    copy.close();
  });

  test("goes to a path, and never over a file", async () => {
    const target = join(paths.dataFolder, "it's mine.sqlite");
    await backups.copyTo(target);
    expect(existsSync(target)).toBe(true);
    const before = readFileSync(target);
    await expect(backups.copyTo(target)).rejects.toMatchObject({ code: "write-failed" });
    expect(readFileSync(target).equals(before)).toBe(true);
    await expect(backups.copyTo(join(paths.dataFolder, "none", "x.sqlite"))).rejects.toMatchObject({
      code: "disk-read-only",
    });
  });

  test("of a damaged library is none", async () => {
    store.articles.add(makeArticle("long", "Un mot de plus. ".repeat(4000)), bytesOf("long"), []);
    store.close();
    const bytes = readFileSync(paths.library);
    paths = locatePaths(makeFolder());
    writeFileSync(paths.library, bytes.fill(0x55, 4096, 4096 * 12));
    backups = createBackups({ paths, clock: () => noon, work: workHere() });
    await expect(backups.make()).rejects.toMatchObject({ code: "library-damaged" });
    expect(namesIn(paths.backups)).toEqual([]);
  });
});

describe("going back to a copy", () => {
  test("ends what kept a library from being written, once that is whole again", async () => {
    const { name } = await backups.make();
    writeFileSync(`${paths.library}-damaged`, "a passing fault\n");
    expect(() => store.packs.save(makePack("p", ["mali"]))).toThrow(/damaged/);
    await backups.restore(name);
    expect(existsSync(`${paths.library}-damaged`)).toBe(false);
    store.packs.save(makePack("p", ["mali"], { revision: store.packs.get("p").revision, title: "After" }));
    expect(store.packs.get("p").title).toBe("After");
  });

  test("brings all of it back under the open library, which is set aside whole", async () => {
    const { name } = await backups.make();
    store.articles.add(makeArticle("berlin", "Ein Besuch in Berlin."), bytesOf("berlin"), []);
    store.packs.save(makePack("p", ["mali", "berlin"], { title: "Later" }));
    expect(found("Besuch")).toEqual(["berlin"]);
    const { setAside } = await backups.restore(name);
    expect(setAside).toBe(join(paths.dataFolder, "library-before-restoring-2026-11-23T12-00-00.sqlite"));
    expect(found("Besuch")).toEqual([]);
    expect(found("visite")).toEqual(["mali"]);
    expect(store.packs.get("p")).toMatchObject({ title: "Pack p", articles: ["mali"] });
    const before = openStore(setAside, noon);
    expect(before.packs.get("p").title).toBe("Later");
    expect(before.articles.get("berlin").body).toHaveLength(1);
    before.close();
    const again = await backups.restore(name);
    expect(again.setAside).toMatch(/-2\.sqlite$/);
    expect(namesIn(paths.dataFolder).filter((file) => file.includes("restore"))).toEqual([]);
    store.articles.add(makeArticle("new", "New words."), bytesOf("new"), []);
    expect(found("new")).toEqual(["new"]);
  });

  test("is heard by whoever still shows what was there before", async () => {
    const article = store.articles.get("mali");
    expect(store.articles.save({ ...article, undated: true })).toBe(1);
    const { name } = await backups.make();
    // The same number of saves as in the copy, but of other words.
    await backups.restore(name);
    store.packs.save({ ...store.packs.get("p"), title: "After the restore" });
    expect(() => store.packs.save(makePack("p", ["mali"], { title: "Of before" }))).toThrow(/was changed elsewhere/);
    expect(() => store.articles.save({ ...article, revision: 1 })).toThrow(/was changed elsewhere/);
    expect(store.articles.get("mali").undated).toBe(true);
  });

  test("is heard by whoever still shows an article that was first changed after the copy was made", async () => {
    const { name } = await backups.make();
    const article = store.articles.get("mali");
    store.articles.save({ ...article, undated: true });
    await backups.restore(name);
    store.articles.save(store.articles.get("mali"));
    expect(() => store.articles.save({ ...article, revision: 1 })).toThrow(/was changed elsewhere/);
    expect(store.articles.get("mali").undated).toBe(article.undated);
  });

  test("leaves an article that was never changed as it is for whoever shows it", async () => {
    const { name } = await backups.make();
    const article = store.articles.get("mali");
    await backups.restore(name);
    expect(store.articles.save({ ...article, undated: true })).toBe(1);
  });

  test("brings a copy of an earlier form up to date", async () => {
    const { path } = await backups.make();
    const old = new DatabaseSync(path);
    const { user_version: form } = z.object({ user_version: z.int() }).parse(old.prepare("PRAGMA user_version").get());
    old.exec(`
      DROP TABLE standings; DROP TABLE copies;
      DROP TABLE recalls; DROP TABLE versions; DROP TABLE states; DROP TABLE turns; DROP TABLE binned_packs;
      CREATE INDEX articles_by_wire ON articles (wire);
      CREATE INDEX articles_by_outlet ON articles (outlet);
      CREATE INDEX articles_by_title ON articles (title);
      PRAGMA user_version = ${form - 3}`);
    old.close();
    await backups.restoreFrom(path);
    expect(store.articles.isBehind()).toBe(true);
    expect(store.articles.tend(4)).toBe(false);
    expect(found("")).toEqual(["mali"]);
  });

  test.each([
    ["that is a text", (path: string) => writeFileSync(path, "no library ".repeat(100))],
    ["that is cut", (path: string) => writeFileSync(path, readFileSync(path).subarray(0, 8192))],
    ["with a flipped page", (path: string) => writeFileSync(path, readFileSync(path).fill(0xaa, 4096 * 3, 4096 * 4))],
  ])("%s is refused, and the library stays as it is", async (_name, damage) => {
    const { name, path } = await backups.make();
    damage(path);
    await expect(backups.restore(name)).rejects.toMatchObject({ code: "backup-damaged", details: { name } });
    expect(store.packs.get("p").revision).toBe(0);
    expect(namesIn(paths.dataFolder).sort()).toEqual(["backups", "library.sqlite"]);
  });

  test("of a newer Attaché, or one that is not there, is refused", async () => {
    const { name, path } = await backups.make();
    const newer = new DatabaseSync(path);
    newer.exec("PRAGMA user_version = 999");
    newer.close();
    await expect(backups.restore(name)).rejects.toMatchObject({ code: "library-newer" });
    for (const missing of ["library-2020-01-01T00-00-00.sqlite", "../library.sqlite", "library.sqlite", ""]) {
      await expect(backups.restore(missing)).rejects.toMatchObject({ code: "backup-missing" });
    }
    mkdirSync(join(paths.dataFolder, "elsewhere"));
    copyFileSync(paths.library, join(paths.dataFolder, "elsewhere", "x.sqlite"));
    await expect(backups.restoreFrom(join(paths.dataFolder, "none.sqlite"))).rejects.toMatchObject({
      code: "backup-missing",
    });
  });
});
