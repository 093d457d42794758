import { DatabaseSync } from "@photostructure/sqlite";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { copyLibrary, restoreLibrary, takeCopy } from "../../../main/library/library-copy.ts";
import { openStore, type Store } from "../../../main/library/store.ts";
import { bytesOf, makeArticle, makeFolder, makePack, noon } from "../example.ts";

const minute = 60_000;
let folder: string;
let store: Store;

beforeEach(() => {
  folder = makeFolder();
  store = openStore(join(folder, "library.sqlite"), noon);
  store.articles.add(makeArticle("mali", "Words of mali."), bytesOf("mali"), []);
  store.packs.add(makePack("p", ["mali"]));
});

function after(minutes: number): string {
  return new Date(noon.getTime() + minutes * minute).toISOString();
}

/** Saves the pack under a title, as a window does, and answers the titles of its versions, newest first. */
function write(title: string, modified: string): string[] {
  const due = { id: "p", now: modified, load: () => store.packs.find("p") };
  store.versions.keepDue(due, () => store.packs.save({ ...store.packs.get("p"), title, modified }));
  return titles();
}

function titles(): string[] {
  return store.versions.list("p").map(({ id }) => store.versions.get(id).title);
}

describe("versions", () => {
  test("are kept before the first change, after a long pause and now and then, not at every save", () => {
    expect(write("one", after(0))).toEqual(["Pack p"]);
    expect(write("two", after(1))).toEqual(["Pack p"]);
    expect(write("three", after(12))).toEqual(["two", "Pack p"]);
    for (let at = 13; at < 27; at += 1) write(`at ${at}`, after(at));
    expect(write("four", after(28))).toEqual(["at 26", "two", "Pack p"]);
    expect(store.versions.list("p").map(({ reason, made }) => [reason, made])).toEqual([
      ["writing", after(26)],
      ["pause", after(1)],
      ["opening", noon.toISOString()],
    ]);
  });

  test("that went with a change that was not kept are due again at the next one", () => {
    const due = { id: "p", now: after(0), load: () => store.packs.find("p") };
    const failing = () => {
      throw new Error("the disk is full");
    };
    expect(() => store.versions.keepDue(due, failing)).toThrow("the disk is full");
    expect(titles()).toEqual([]);
    expect(write("one", after(1))).toEqual(["Pack p"]);
    expect(store.versions.list("p")).toMatchObject([{ reason: "opening" }]);
  });

  test("stand in the order in which they were kept, and packs in that of their saving, though the clock was set back", () => {
    store.packs.add(makePack("q", []));
    write("one", after(0));
    expect(write("two", after(-3000))).toEqual(["one", "Pack p"]);
    expect(write("three", after(-6000))).toEqual(["two", "one", "Pack p"]);
    expect(store.packs.list().map(({ id }) => id)).toEqual(["p", "q"]);
    store.packs.save({ ...store.packs.get("q"), modified: after(-90_000) });
    expect(store.packs.list().map(({ id }) => id)).toEqual(["q", "p"]);
  });

  test("that say the same are one: it takes the name, and what was gone back to is kept once", () => {
    const first = store.packs.get("p");
    const named = store.versions.keep(first, { reason: "named", name: "First", made: after(0) });
    expect(store.versions.keep(first, { reason: "export", made: after(1) })).toEqual(named);
    store.versions.keep({ ...first, title: "Other" }, { reason: "restore", made: after(2) });
    store.versions.keep(first, { reason: "pause", made: after(3) });
    expect(titles()).toEqual(["Pack p", "Other", "Pack p"]);
    store.close();
    const database = new DatabaseSync(join(folder, "library.sqlite"));
    expect(database.prepare("SELECT count(*) AS states FROM states").get()).toEqual({ states: 2 });
    database.close();
  });

  test("tell what changed since the one before, anew where that was left out", () => {
    const pack = store.packs.get("p");
    const [one, two, three] = ["Une visite", "Une visite en juin", "Une visite en juin 2025"].map((title, at) =>
      store.versions.keep({ ...pack, title }, { reason: "pause", made: after(at) }),
    );
    expect([one?.changes, two?.changes?.wordsAdded, three?.changes?.wordsAdded]).toEqual([null, 2, 1]);
    store.versions.delete(two?.id ?? "");
    expect(store.versions.list("p").map(({ changes }) => changes?.wordsAdded)).toEqual([3, undefined]);
    expect(() => store.versions.delete("none")).toThrow("no version none");
    expect(() => store.versions.rename("none", "x")).toThrow("no version none");
  });

  test("without a name are thinned out to one a day once they are many; those with one stay", () => {
    const pack = store.packs.get("p");
    const keep = (title: string, at: number, name: string | null = null) =>
      store.versions.keep({ ...pack, title }, { reason: name === null ? "pause" : "named", name, made: after(at) });
    keep("named", 0, "Sent to the minister");
    for (let at = 1; at <= 60; at += 1) keep(`day one, ${at}`, at);
    for (let at = 1; at <= 30; at += 1) keep(`day two, ${at}`, 24 * 60 + at);
    const kept = titles();
    expect(kept.slice(0, 30)).toEqual(Array.from({ length: 30 }, (_, at) => `day two, ${30 - at}`));
    expect(kept.slice(30)).toEqual(["day one, 60", "named"]);
  });

  test("keep the articles that they use from going for good, until they go", () => {
    const pack = store.packs.get("p");
    const version = store.versions.keep(pack, { reason: "named", name: "With Mali", made: after(0) });
    store.packs.save({ ...pack, articles: [], sections: {} });
    store.bin.discard(["mali"]);
    expect(store.articles.has("mali")).toBe(true);
    store.versions.delete(version.id);
    store.bin.discard(["mali"]);
    expect(store.articles.has("mali")).toBe(false);
  });

  test("go with a back-up of the library and come back with it", () => {
    const [library, copy] = [join(folder, "library.sqlite"), join(folder, "copy.sqlite")];
    store.versions.keep(store.packs.get("p"), { reason: "named", name: "First", made: after(0) });
    copyLibrary(library, copy);
    store.bin.discardPacks(["p"]);
    takeCopy(copy, join(folder, "taken"));
    restoreLibrary(join(folder, "taken"), library, join(folder, "aside.sqlite"));
    expect(store.versions.list("p").map(({ name }) => name)).toEqual(["First"]);
    expect(titles()).toEqual(["Pack p"]);
  });

  test("of which the document is damaged are said to be missing, and the others still tell what changed", () => {
    const pack = store.packs.get("p");
    const one = store.versions.keep(pack, { reason: "pause", made: after(0) });
    const database = new DatabaseSync(join(folder, "library.sqlite"));
    database.exec("UPDATE states SET document = x'00ff00ff'");
    database.close();
    expect(() => store.versions.get(one.id)).toThrow("no version");
    const two = store.versions.keep({ ...pack, title: "Two" }, { reason: "pause", made: after(1) });
    expect(two.changes).toBeNull();
  });
});
