import { DatabaseSync } from "@photostructure/sqlite";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { openStore, type Store } from "../../../main/library/store.ts";
import { codeOf, filled, bytesOf, makeArticle, makeFolder, makePack, noon } from "../example.ts";

let path: string;

beforeEach(() => {
  path = join(makeFolder(), "library.sqlite");
});

/** The bytes that the file holds of an article. */
function originalOf(sha256: string): unknown {
  const database = new DatabaseSync(path);
  const row: unknown = database.prepare("SELECT bytes FROM originals WHERE sha256 = ?").get(sha256);
  database.close();
  return z.object({ bytes: z.unknown() }).optional().parse(row)?.bytes;
}

function found(store: Store, query: string): string[] {
  return store.articles.list({ query, offset: 0, limit: 50 }).articles.map(({ id }) => id);
}

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
    filled(path).close();
    const store = openStore(path, noon);
    const article = makeArticle("berlin", "Der Präsident besucht die Straße in Berlin.");
    expect(store.articles.get("berlin")).toEqual({ ...article, takenIn: "2026-11-24T12:00:00.000Z" });
    expect(store.setAside).toBeNull();
    store.close();
    expect(originalOf(article.origin.sha256)).toEqual(bytesOf("berlin"));
  });

  test("of the same bytes are one article", () => {
    const store = filled(path);
    const again = store.articles.add(makeArticle("other", "Ещё один визит в Москву."), bytesOf("moscow"), []);
    expect(again.known).toBe(true);
    expect(again.article.id).toBe("moscow");
    expect(store.articles.count()).toBe(3);
    store.close();
  });

  test("of the same text are one article with two origins, whatever file it came in", () => {
    const store = filled(path);
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
    const store = filled(path);
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
    const store = filled(path);
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
    const store = filled(path);
    const article = store.articles.get("berlin");
    store.articles.save({ ...article, title: { value: "Wien", line: null, by: "person" }, body: [] });
    expect(found(store, "Wien")).toEqual(["berlin"]);
    expect(found(store, "Straße")).toEqual([]);
    store.close();
  });

  test("keep their origin", () => {
    const store = filled(path);
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
    const store = filled(path);
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
    const store = filled(path);
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
    const store = filled(path);
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
    const store = filled(path);
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
    expect(() => store.articles.get("mali")).toThrow(
      expect.objectContaining({ code: "article-missing", details: { id: "mali", fault: "damaged" } }),
    );
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
