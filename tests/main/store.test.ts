import { DatabaseSync } from "@photostructure/sqlite";
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import type { CallInput } from "../../core/contract.ts";
import { mostOwnWords } from "../../core/own-words.ts";
import { noSettings } from "../../core/settings.ts";
import { AppError, type ErrorCode } from "../../core/errors.ts";
import { checkLibrary } from "../../main/library-file.ts";
import { openStore, type Store } from "../../main/store.ts";
import { bytesOf, makeArticle, makeFolder, makePack, noon } from "./example.ts";

let folder: string;
let path: string;

beforeEach(() => {
  folder = makeFolder();
  path = join(folder, "library.sqlite");
});

function codeOf(act: () => unknown): ErrorCode | null {
  try {
    act();
  } catch (thrown) {
    if (thrown instanceof AppError) return thrown.code;
    throw thrown;
  }
  return null;
}

/** The bytes that the file holds of an article. */
function originalOf(sha256: string): unknown {
  const database = new DatabaseSync(path);
  const row: unknown = database.prepare("SELECT bytes FROM originals WHERE sha256 = ?").get(sha256);
  database.close();
  return z.object({ bytes: z.unknown() }).optional().parse(row)?.bytes;
}

function filled(): Store {
  const store = openStore(path, noon);
  const articles = [
    makeArticle("mali", "Le Président entame une visite officielle en Fédération de Russie.\nL’œuvre commune avance."),
    makeArticle("berlin", "Der Präsident besucht die Straße in Berlin.", { takenIn: "2026-11-24T12:00:00.000Z" }),
    makeArticle("moscow", "Ещё один визит в Москву.", { takenIn: "2026-11-25T12:00:00.000Z" }),
  ];
  for (const article of articles) store.articles.add(article, bytesOf(article.id), []);
  return store;
}

function found(store: Store, query: string): string[] {
  return store.articles.list({ query, offset: 0, limit: 50 }).articles.map(({ id }) => id);
}

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

describe("the sample", () => {
  test("is put in whole, and marked, or not at all", () => {
    const store = openStore(path, noon);
    const article = makeArticle("mali", "Le Président entame une visite.");
    const putIn = (pack: string): void => {
      store.articles.add(article, bytesOf("mali"), []);
      if (pack === "") throw new Error("no pack");
      store.packs.add(makePack(pack, ["mali"]));
    };
    expect(() => store.seed(() => putIn(""))).toThrow("no pack");
    expect([store.isSeeded(), store.articles.count(), store.packs.list().length]).toEqual([false, 0, 0]);
    store.seed(() => putIn("p"));
    expect([store.isSeeded(), store.articles.count(), store.packs.list().length]).toEqual([true, 1, 1]);
    store.close();
  });
});

describe("articles", () => {
  test("are there again after closing, with their bytes", () => {
    filled().close();
    const store = openStore(path, noon);
    const article = makeArticle("berlin", "Der Präsident besucht die Straße in Berlin.");
    expect(store.articles.get("berlin")).toEqual({ ...article, takenIn: "2026-11-24T12:00:00.000Z" });
    expect(store.setAside).toBeNull();
    store.close();
    expect(originalOf(article.origin.sha256)).toEqual(bytesOf("berlin"));
  });

  test("of the same bytes are one article", () => {
    const store = filled();
    const again = store.articles.add(makeArticle("other", "Ещё один визит в Москву."), bytesOf("moscow"), []);
    expect(again.known).toBe(true);
    expect(again.article.id).toBe("moscow");
    expect(store.articles.count()).toBe(3);
    store.close();
  });

  test("of the same text are one article with two origins, whatever file it came in", () => {
    const store = filled();
    const text = "Le Président entame une visite officielle en Fédération de Russie.\nL'ŒUVRE COMMUNE avance !";
    const { article, known } = store.articles.add(
      makeArticle("again", text, { title: { value: null, line: null, by: "source" } }),
      bytesOf("again"),
      [],
    );
    expect([known, article.id, article.otherOrigins.map(({ name }) => name)]).toEqual([true, "mali", ["again.txt"]]);
    expect(store.articles.get("mali")).toEqual(article);
    expect(store.articles.add(makeArticle("third", text), bytesOf("again"), [])).toMatchObject({
      known: true,
      article: { id: "mali", revision: 1 },
    });
    store.bin.discard(["mali"]);
    store.close();
    expect(originalOf(article.otherOrigins[0]?.sha256 ?? "")).toBeUndefined();
  });

  test("of the same text take what only the second one says, but nothing a person has ruled out", () => {
    const store = filled();
    const said = (value: string) => ({ value, line: 3, by: "source" as const });
    const berlin = store.articles.get("berlin");
    store.articles.save({ ...berlin, byline: { value: null, line: null, by: "person" } });
    const richer = makeArticle("richer", "Der Präsident besucht die Straße in Berlin.", {
      title: berlin.title,
      outlet: said("Eine Zeitung zur Probe"),
      published: said("2026-11-20"),
      byline: said("Niemand"),
    });
    // The same words from the same bytes would be the same file: a blank more makes them others.
    richer.origin = { ...richer.origin, sha256: "1".repeat(64) };
    const { article, known } = store.articles.add(richer, bytesOf("richer"), []);
    expect([known, article.id, article.outlet.value, article.published.value, article.byline.value]).toEqual([
      true,
      "berlin",
      "Eine Zeitung zur Probe",
      "2026-11-20",
      null,
    ]);
    expect(article.outlet.line).toBeNull();
    expect(found(store, "outlet:Zeitung")).toEqual(["berlin"]);
    store.close();
  });

  test("of the same text bring their pictures along, each where its file shows it, but none that is there already", () => {
    const store = filled();
    const picture = (id: string, width: number) =>
      ({ id: id.repeat(64), mediaType: "image/png", width, height: 40, bytes: bytesOf(id) }) as const;
    const image = (id: string, line: number) => ({ kind: "image", line, image: id.repeat(64), alt: "" }) as const;
    const withPictures = (name: string, pictures: ReturnType<typeof picture>[]) => {
      const { id, title } = store.articles.get("mali");
      const plain = makeArticle(name, "Le Président entame une visite officielle en Fédération de Russie.");
      const [first, ...rest] = plain.body;
      const [paragraph, second] = store.articles.get(id).body.filter(({ kind }) => kind !== "image");
      if (!first || !paragraph || !second) throw new Error("the article has two paragraphs");
      const shown = pictures.map((entry, at) => image(entry.id.charAt(0), at + 2));
      return store.articles.add(
        {
          ...plain,
          title,
          body: [paragraph, ...shown, ...rest, second],
          pictures: pictures.map(({ id, mediaType, width, height }) => ({ id, mediaType, width, height })),
          origin: { ...plain.origin, sha256: (name === "a" ? "1" : "2").repeat(64) },
        },
        bytesOf(name),
        pictures,
      );
    };
    const { article, known } = withPictures("a", [picture("a", 60)]);
    expect([known, article.id]).toEqual([true, "mali"]);
    expect(article.body.map((block) => (block.kind === "image" ? block : block.kind))).toEqual([
      "paragraph",
      { kind: "image", image: "a".repeat(64), alt: "" },
      "paragraph",
    ]);
    expect(store.articles.get("mali")).toEqual(article);
    // The same picture in other bytes, and one more.
    const again = withPictures("b", [picture("b", 60), picture("c", 70)]).article;
    expect(again.pictures.map(({ id }) => id.charAt(0))).toEqual(["a", "c"]);
    expect(again.body.flatMap((block) => (block.kind === "image" ? [block.image.charAt(0)] : []))).toEqual(["a", "c"]);
    expect(store.articles.picture("c".repeat(64)).bytes).toEqual(bytesOf("c"));
    store.close();
  });

  test("of the same text in two outlets are copies of one dispatch, and so is one that is cut short", () => {
    const sentences = (count: number): string =>
      Array.from({ length: count }, (_, at) => `La phrase d’essai ${at} parle du sujet numéro ${at * 3}.`).join("\n");
    const outlet = (value: string) => ({ outlet: { value, line: null, by: "source" as const } });
    const store = openStore(path, noon);
    for (const article of [
      makeArticle("alone", "Une tout autre phrase, qui ne dit rien de tel, et qui est seule."),
      makeArticle("late", sentences(20), {
        ...outlet("Un"),
        published: { value: "2026-02-02", line: 1, by: "source" },
      }),
      makeArticle("cut", sentences(12), { ...outlet("Deux"), title: { value: "Autre", line: null, by: "source" } }),
      makeArticle("first", `${sentences(20)}\nFin.`, {
        ...outlet("Trois"),
        published: { value: "2026-02-01", line: 1, by: "source" },
      }),
    ]) {
      expect(store.articles.add(article, bytesOf(article.id), []).known).toBe(false);
    }
    const copiesOf = (id: string): string[] => store.articles.copies(id).map((copy) => copy.id);
    expect(copiesOf("cut")).toEqual(["first", "late"]);
    expect(copiesOf("first")).toEqual(["late", "cut"]);
    expect(copiesOf("alone")).toEqual([]);
    const cut = store.articles.get("cut");
    store.articles.save({ ...cut, body: makeArticle("x", "Tout est récrit autrement.").body });
    expect(copiesOf("first")).toEqual(["late"]);
    const late = store.articles.get("late");
    store.articles.save({ ...late, body: makeArticle("x", "Encore autre chose, d’un tout autre propos.").body });
    expect(copiesOf("first")).toEqual([]);
    store.articles.add(makeArticle("again", sentences(19)), bytesOf("again"), []);
    expect(copiesOf("again")).toEqual(["first"]);
    expect(copiesOf("late")).toEqual([]);
    store.close();
  });

  test("are changed, found by their new words and no longer by the old", () => {
    const store = filled();
    const article = store.articles.get("berlin");
    store.articles.save({ ...article, title: { value: "Wien", line: null, by: "person" }, body: [] });
    expect(found(store, "Wien")).toEqual(["berlin"]);
    expect(found(store, "Straße")).toEqual([]);
    store.close();
  });

  test("keep their origin", () => {
    const store = filled();
    const other = makeArticle("berlin", "Other words.");
    expect(codeOf(() => store.articles.save(other))).toBe("call-refused");
    expect(codeOf(() => store.articles.save(makeArticle("nobody", "Words.")))).toBe("article-missing");
    store.close();
  });
});

describe("search", () => {
  test.each([
    ["visi off", ["mali"]],
    ["VISITE", ["mali"]],
    ['"visite officielle"', ["mali"]],
    ['"officielle visite"', []],
    ["oeuvre", ["mali"]],
    ["œuvre", ["mali"]],
    ["federation", ["mali"]],
    ["strasse", ["berlin"]],
    ["еще", ["moscow"]],
    ["president", []],
    ["prasident", ["berlin"]],
    ["title −berlin", ["moscow", "mali"]],
    ["-berlin", ["moscow", "mali"]],
    ["", ["moscow", "berlin", "mali"]],
    ["?! «»", ["moscow", "berlin", "mali"]],
  ])("for %s finds %j", (query, expected) => {
    const store = filled();
    const ids = found(store, query);
    // "president" stands as "Président" in one article only.
    expect(ids).toEqual(query === "president" ? ["mali"] : expected);
    store.close();
  });

  test("puts the article first whose title has the word, and counts all of them", () => {
    const store = openStore(":memory:", noon);
    const word = { value: "Accord", line: 1, by: "source" as const };
    store.articles.add(makeArticle("body", "Un accord, puis un accord, puis un accord."), bytesOf("1"), []);
    store.articles.add(makeArticle("title", "Rien de tel.", { title: word }), bytesOf("2"), []);
    expect(found(store, "accord")).toEqual(["title", "body"]);
    const page = store.articles.list({ query: "accord", offset: 1, limit: 1 });
    expect(page.total).toBe(2);
    expect(page.articles[0]?.snippet).toBe(
      "Un \u0002accord\u0003, puis un \u0002accord\u0003, puis un \u0002accord\u0003.",
    );
    store.close();
  });

  test("never fails, whatever is typed", () => {
    const store = filled();
    const signs =
      "a é \" « » “ ” - − – * ( ) : ^ { } [ ] + ~ . , ; ' ’ \\ / % _ \0 \t \n 𝕏 œ ß ё 漢 عَ ٣ ² ⅷ 🙂 \ud800".split(" ");
    const alphabet = [...signs, " ", "NEAR(", "AND", "OR", "NOT", "title:"];
    let seed = 1;
    const next = (limit: number): number => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % limit;
    };
    for (let round = 0; round < 2000; round += 1) {
      const typed = Array.from({ length: next(12) }, () => alphabet[next(alphabet.length)]).join("");
      const { total, articles } = store.articles.list({ query: typed, offset: 0, limit: 5 });
      expect(total).toBeGreaterThanOrEqual(articles.length);
    }
    expect(found(store, "visite ".repeat(3000))).toEqual(["mali"]);
    expect(found(store, "−zzz ".repeat(3000))).toHaveLength(3);
    store.close();
  });
});

describe("packs", () => {
  test("are kept by revision: who comes second hears of it and nothing is lost", () => {
    const store = filled();
    store.packs.add(makePack("p", ["mali"]));
    expect(store.packs.save(makePack("p", ["mali"], { title: "First" }))).toBe(1);
    expect(codeOf(() => store.packs.save(makePack("p", ["mali"], { title: "Second" })))).toBe("pack-changed");
    expect(store.packs.get("p")).toMatchObject({ title: "First", revision: 1 });
    // Said again, because the answer was lost, the same save is no change by somebody else.
    expect(store.packs.save(makePack("p", ["mali"], { title: "First" }))).toBe(1);
    expect(codeOf(() => store.packs.save(makePack("q", [])))).toBe("pack-missing");
    expect(codeOf(() => store.packs.save({ ...makePack("q", []), revision: 4 }))).toBe("pack-missing");
    store.close();
  });

  test("are listed newest change first, and one that is damaged does not kill the list", () => {
    const store = filled();
    store.packs.add(makePack("old", []));
    store.packs.add(makePack("new", ["mali", "berlin"], { modified: "2026-12-01T00:00:00.000Z" }));
    const database = new DatabaseSync(path);
    database.exec(
      "UPDATE packs SET document = '{\"half' WHERE id = 'old'; UPDATE articles SET document = 'x' WHERE id = 'mali'",
    );
    database.close();
    expect(store.packs.list().map(({ id, articles }) => [id, articles])).toEqual([
      ["new", 2],
      ["old", 0],
    ]);
    expect(codeOf(() => store.packs.get("old"))).toBe("pack-missing");
    expect(codeOf(() => store.articles.get("mali"))).toBe("article-missing");
    expect(found(store, "")).toContain("mali");
    const mended = makeArticle(
      "again",
      "Le Président entame une visite officielle en Fédération de Russie.\nL’œuvre commune avance.",
    );
    store.annotations.annotate([{ ids: ["mali"], change: { addTags: ["Sahel"], starred: true, note: "À relire." } }]);
    expect(store.articles.add(mended, bytesOf("mali"), [])).toMatchObject({ known: false, article: { id: "mali" } });
    expect(store.annotations.get("mali")).toMatchObject({ tags: ["Sahel"], starred: true, note: "À relire." });
    expect(store.articles.get("mali").body).toHaveLength(2);
    store.close();
  });
});

test("settings and the sample's mark outlive the process", () => {
  const store = openStore(path, noon);
  expect(store.getSettings()).toEqual(noSettings);
  expect(store.isSeeded()).toBe(false);
  store.changeSettings(() => ({ ...noSettings, language: "fr", theme: "dark", openPack: "p" }));
  store.markSeeded();
  store.close();
  const again = openStore(path, noon);
  expect(again.getSettings()).toEqual({ ...noSettings, language: "fr", theme: "dark", openPack: "p" });
  expect(again.isSeeded()).toBe(true);
  again.close();
});

describe("a damaged library is set aside, byte for byte, and a new one begun", () => {
  function flip(bytes: Buffer, from: number, to: number): Buffer {
    return Buffer.from(bytes.map((byte, at) => (at >= from && at < to ? byte ^ 0xff : byte)));
  }
  const sound = (): Buffer => {
    const store = filled();
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
    const store = filled();
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
    filled();
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
    filled().close();
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

test("words written down as right stay, whatever a window that has not heard of them keeps", () => {
  const store = openStore(path, noon);
  expect(store.ownWords()).toEqual([]);
  expect(store.learn("Goïta")).toEqual(["Goïta"]);
  store.changeSettings(() => ({ ...noSettings, theme: "dark" }));
  expect(store.learn("goïtisme")).toEqual(["Goïta", "goïtisme"]);
  expect(store.learn("Goïta")).toEqual(["goïtisme", "Goïta"]);
  expect(store.unlearn("goïtisme")).toEqual(["Goïta"]);
  expect(store.getSettings()).toEqual({ ...noSettings, theme: "dark" });
  store.close();
  const again = openStore(path, noon);
  expect(again.ownWords()).toEqual(["Goïta"]);
  again.close();
});

test("the languages of articles are told of all that are asked for, however many, each once", () => {
  const store = openStore(path, noon);
  const language = (value: string | null) => ({ language: { value, line: null, by: "source" as const } });
  const ids = Array.from({ length: 60 }, (_, at) => `article-${at}`);
  for (const [at, id] of ids.entries())
    store.articles.add(
      makeArticle(id, `Words of ${id}.`, language(at === 59 ? "en" : at === 0 ? null : "fr")),
      bytesOf(id),
      [],
    );
  expect(store.articles.languages([...ids, "nobody"])).toEqual(["en", "fr"]);
  expect(store.articles.languages(ids.slice(0, 59))).toEqual(["fr"]);
  expect(store.articles.languages([])).toEqual([]);
  store.close();
});

test("settings are changed as the library holds them at that moment, and no other process comes between", () => {
  const one = openStore(path, noon);
  const two = openStore(path, noon);
  two.changeSettings((settings) => ({ ...settings, language: "fr" }));
  const other = new DatabaseSync(path);
  one.changeSettings((settings) => {
    // Between what is read here and what is written after it nobody else can write.
    expect(() => other.exec("BEGIN IMMEDIATE")).toThrow(/locked/);
    return { ...settings, theme: "dark" };
  });
  other.close();
  expect(two.getSettings()).toEqual({ ...noSettings, language: "fr", theme: "dark" });
  one.close();
  two.close();
});

test("a full list of own words takes no more, and settings are kept all the same", () => {
  const store = openStore(path, noon);
  store.changeOwnWords(() => Array.from({ length: mostOwnWords }, (_, at) => `mot${at}`));
  expect(() => store.learn("demeure")).toThrow(expect.objectContaining({ code: "own-words-full" }));
  expect(store.learn("mot7")).toHaveLength(mostOwnWords);
  store.changeSettings(() => ({ ...noSettings, theme: "dark" }));
  expect(store.getSettings().theme).toBe("dark");
  expect(store.unlearn("mot7")).toHaveLength(mostOwnWords - 1);
  expect(store.learn("demeure").at(-1)).toBe("demeure");
  store.close();
});
