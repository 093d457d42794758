import { DatabaseSync } from "@photostructure/sqlite";
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { checkLibrary } from "../../main/library/library-file.ts";
import { openStore } from "../../main/library/store.ts";
import { codeOf, filled, bytesOf, makeArticle, makeFolder, noon } from "./example.ts";

let folder: string;
let path: string;

beforeEach(() => {
  folder = makeFolder();
  path = join(folder, "library.sqlite");
});

describe("a damaged library is set aside, byte for byte, and a new one begun", () => {
  function flip(bytes: Buffer, from: number, to: number): Buffer {
    return Buffer.from(bytes.map((byte, at) => (at >= from && at < to ? byte ^ 0xff : byte)));
  }
  const sound = (): Buffer => {
    const store = filled(path);
    store.articles.add(makeArticle("long", "Un mot de plus. ".repeat(4000)), bytesOf("long"), []);
    store.close();
    const bytes = readFileSync(path);
    // The closed store's log may live until its statements are collected; the bytes go where it is not.
    path = join(makeFolder(), "library.sqlite");
    return bytes;
  };
  const damages: [string, (bytes: Buffer) => Buffer][] = [
    ["random bytes", () => Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 7919) % 251))],
    ["one byte", () => Buffer.from("x")],
    ["a text", () => Buffer.from("This is no library. ".repeat(100))],
    ["cut in the middle", (bytes) => bytes.subarray(0, Math.floor(bytes.length / 2))],
    ["cut after its first page", (bytes) => bytes.subarray(0, 4096)],
    ["a flipped schema page", (bytes) => flip(bytes, 100, 4000)],
    ["flipped pages", (bytes) => flip(bytes, 4096, 4096 * 6)],
  ];
  test.each(damages)("%s", (_name, damage) => {
    const bytes = damage(sound());
    writeFileSync(path, bytes);
    const store = openStore(path, noon);
    expect(store.setAside).toBe(join(dirname(path), "library-damaged-2026-11-23T12-00-00.sqlite"));
    expect(readFileSync(store.setAside ?? "").equals(bytes)).toBe(true);
    expect(store.articles.count()).toBe(0);
    store.articles.add(makeArticle("new", "New words."), bytesOf("new"), []);
    store.close();
    expect(openStore(path, noon).setAside).toBeNull();
  });

  test("once it is found by a look through all of it: a start looks only at the beginning of each table", () => {
    const bytes = sound();
    writeFileSync(path, flip(bytes, bytes.length - 4096, bytes.length));
    const first = openStore(path, noon);
    expect(first.setAside).toBeNull();
    expect(first.wantsCheck(noon)).toBe(true);
    expect(checkLibrary(path)).toBe(false);
    expect(readFileSync(`${path}-damaged`, "utf8")).not.toBe("");
    first.close();
    const second = openStore(path, noon);
    expect(second.setAside).not.toBeNull();
    expect(existsSync(`${path}-damaged`)).toBe(false);
    expect(second.pendingRescue()).toBe(second.setAside);
    second.close();
  });

  test("and from then on nothing more is written into it, whoever found it; what can be read still is", () => {
    const bytes = sound();
    writeFileSync(path, bytes);
    const store = openStore(path, noon);
    // Another window's call, or the look through all of the file, found it.
    writeFileSync(`${path}-damaged`, "database disk image is malformed\n");
    const before = [path, `${path}-wal`].map((file) => readFileSync(file));
    const changes = [
      () => store.articles.add(makeArticle("new", "New words."), bytesOf("new"), []),
      () => store.changeSettings((settings) => settings),
      () => store.articles.save(store.articles.get("long")),
      () => store.bin.put(["long"], noon.toISOString()),
    ];
    expect(changes.map(codeOf)).toEqual(changes.map(() => "library-damaged"));
    expect([path, `${path}-wal`].map((file) => readFileSync(file))).toEqual(before);
    expect([store.articles.count(), store.articles.get("long").id]).toEqual([4, "long"]);
    store.close();
  });

  test("once a call met it; where the mark was left by a passing fault, all is as it was", () => {
    const bytes = sound();
    const at = bytes.lastIndexOf(Buffer.from("Un mot de plus. Un mot de plus."));
    writeFileSync(path, flip(bytes, at - (at % 4096), at - (at % 4096) + 4096));
    const first = openStore(path, noon);
    expect(codeOf(() => first.articles.original("long"))).not.toBeNull();
    first.close();
    writeFileSync(path, bytes);
    writeFileSync(`${path}-damaged`, "a passing fault\n");
    const second = openStore(path, noon);
    expect([second.setAside, second.articles.count()]).toEqual([null, 4]);
    expect(existsSync(`${path}-damaged`)).toBe(false);
    second.close();
  });

  test("a library that was looked through wants no second look for a week, but for one after an unclean end", () => {
    const store = filled(path);
    expect(store.wantsCheck(noon)).toBe(true);
    store.markChecked(noon);
    expect(store.wantsCheck(new Date(noon.getTime() + 6 * 86_400_000))).toBe(false);
    expect(store.wantsCheck(new Date(noon.getTime() + 8 * 86_400_000))).toBe(true);
    // Its log is there: to this one it looks as if the other had been cut off.
    const beside = openStore(path, noon);
    expect(beside.wantsCheck(noon)).toBe(true);
    beside.close();
    store.close();
  });

  test("with its log, and under a name that is free", () => {
    writeFileSync(path, "no library at all");
    writeFileSync(`${path}-wal`, "its log");
    openStore(path, noon).close();
    writeFileSync(path, "again no library");
    const store = openStore(path, noon);
    expect(store.setAside).toBe(join(folder, "library-damaged-2026-11-23T12-00-00-2.sqlite"));
    store.close();
    expect(readFileSync(join(folder, "library-damaged-2026-11-23T12-00-00.sqlite-wal"), "utf8")).toBe("its log");
  });

  test("also where only its log is left: SQLite itself would delete that", () => {
    filled(path);
    const log = readFileSync(`${path}-wal`);
    truncateSync(path, 0);
    const store = openStore(path, noon);
    expect(readFileSync(`${store.setAside ?? ""}-wal`).equals(log)).toBe(true);
    store.close();
  });

  test("and so is another program's database", () => {
    const database = new DatabaseSync(path);
    database.exec("CREATE TABLE bookmarks (url TEXT)");
    database.close();
    const store = openStore(path, noon);
    expect(existsSync(store.setAside ?? "")).toBe(true);
    store.close();
  });
});

describe("what is not damage is left alone", () => {
  test("a newer library", () => {
    filled(path).close();
    const database = new DatabaseSync(path);
    database.exec("PRAGMA user_version = 999");
    database.close();
    const before = readFileSync(path);
    expect(codeOf(() => openStore(path, noon))).toBe("library-newer");
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(folder).filter((name) => name.includes("damaged"))).toEqual([]);
  });

  test("a library that another program holds", () => {
    const holder = new DatabaseSync(path);
    holder.exec(
      "CREATE TABLE settings (value TEXT); PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; UPDATE settings SET value = value",
    );
    expect(codeOf(() => openStore(path, noon))).toBe("library-busy");
    holder.close();
    expect(readdirSync(folder).filter((name) => name.includes("damaged"))).toEqual([]);
  }, 15_000);

  test("a folder that cannot be made, because a file stands in its place", () => {
    writeFileSync(join(folder, "data"), "a file");
    expect(codeOf(() => openStore(join(folder, "data", "library.sqlite"), noon))).toBe("disk-read-only");
    mkdirSync(join(folder, "x", "library.sqlite"), { recursive: true });
    expect(codeOf(() => openStore(join(folder, "x", "library.sqlite"), noon))).toBe("disk-read-only");
  });

  test("folders above it that are not there yet are made", () => {
    openStore(join(folder, "a", "b", "library.sqlite"), noon).close();
    expect(existsSync(join(folder, "a", "b", "library.sqlite"))).toBe(true);
  });

  test.skipIf(!existsSync("/proc/self"))("a folder that the file system will not make", () => {
    expect(codeOf(() => openStore("/proc/nope/data/library.sqlite", noon))).toBe("disk-read-only");
  });

  test.skipIf(!existsSync("/dev/full"))("a full disk", () => {
    symlinkSync("/dev/full", path);
    expect(codeOf(() => openStore(path, noon))).toMatch(/^disk-/);
    expect(readdirSync(folder)).toEqual(["library.sqlite"]);
  });
});
