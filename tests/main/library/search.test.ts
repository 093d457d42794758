import { DatabaseSync } from "@photostructure/sqlite";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Article, Stated } from "../../../core/article.ts";
import { foldWords } from "../../../main/library/folding.ts";
import { migrations } from "../../../main/library/migrations.ts";
import { parseQuery } from "../../../main/library/query.ts";
import { findPage, mostCounted, toExpressions } from "../../../main/library/search.ts";
import { openStore, type Store } from "../../../main/library/store.ts";
import { bytesOf, makeArticle, makeFolder, noon } from "../example.ts";

function state(value: string | null): Stated {
  return { value, line: null, by: "source" };
}

let store: Store;
let path: string;

beforeEach(() => {
  path = join(makeFolder(), "library.sqlite");
  store = openStore(path, noon);
});

afterEach(() => store.close());

function keep(id: string, text: string, change: Partial<Article> = {}): void {
  store.articles.add(makeArticle(id, text, { title: state(null), ...change }), bytesOf(text), []);
}

function found(query: string): string[] {
  return store.articles.list({ query, offset: 0, limit: 500 }).articles.map(({ id }) => id);
}

test.each([
  ["visite officielle", '"visite"* AND "officielle"*', null],
  ["visite −Russie -Mali", '"visite"*', '"russie"* OR "mali"*'],
  ['-"visite officielle"', null, '"visite officielle"'],
  ['visite média:"Le Monde" -auteur:diop', '"visite"* AND outlet : "le monde"', 'byline : "diop"*'],
  ['" OR title : x NEAR(', '"or title x near"*', null],
  ["lang:fr", null, null],
])("what is typed as %s asks the index for %s without %s", (typed, wanted, unwanted) => {
  expect(toExpressions(parseQuery(typed))).toEqual({ wanted, unwanted });
});

test("the statement of a page is planned once, whichever page and however long a one is asked for", () => {
  const pageFrom = (offset: number, limit: number) =>
    findPage(parseQuery("visite officielle"), {
      columns: "articles.id",
      place: "library",
      filters: [],
      order: null,
      newest: false,
      gathered: true,
      offset,
      limit,
    });
  const database = new DatabaseSync(path);
  const statement = database.prepare(pageFrom(0, 20).sql);
  let planned = 0;
  database.setAuthorizer(() => {
    planned += 1;
    return 0;
  });
  // What watches has all statements planned anew once.
  statement.all(...pageFrom(0, 20).values);
  expect(planned).toBeGreaterThan(0);
  planned = 0;
  for (const [offset, limit] of [
    [20, 20],
    [0, 50],
  ] as const) {
    statement.all(...pageFrom(offset, limit).values);
  }
  expect(planned).toBe(0);
  database.close();
});

describe("each operator, alone and excluded", () => {
  beforeEach(() => {
    keep("monde", "Une visite à Moscou.", {
      outlet: state("Le Monde"),
      byline: state("Awa d’Ormesson"),
      published: state("2025-07-14"),
    });
    keep("diplo", "Une visite à Bamako.", {
      outlet: state("Le Monde diplomatique"),
      byline: state("Aïcha Diop"),
      published: state("2025-06"),
      language: state("fr-BE"),
    });
    keep("times", "A visit to Moscow. Le Monde reported it, and so did Diop.", {
      outlet: state("Example Times"),
      published: state("2025"),
      language: state("en"),
    });
    keep("bare", "Une visite.", { language: state(null) });
  });

  test.each([
    ["outlet:monde", ["diplo", "monde"]],
    ['média:"Le Monde"', ["diplo", "monde"]],
    ['outlet:"le monde diplomatique"', ["diplo"]],
    ["outlet:example", ["times"]],
    ["-outlet:monde", ["bare", "times"]],
    ["auteur:diop", ["diplo"]],
    ["author:ormess", ["monde"]],
    ["visite -auteur:diop", ["bare", "monde"]],
    ["lang:fr", ["diplo", "monde"]],
    ["langue:anglais", ["times"]],
    ["lang:fr-be", ["diplo"]],
    ["-lang:fr", ["bare", "times"]],
    ["visit lang:en", ["times"]],
    ["before:2025-07", ["times", "diplo"]],
    ["before:2025-07-14", ["times", "diplo"]],
    ["avant:2025-07-15", ["times", "diplo", "monde"]],
    ["before:2025", []],
    ["after:2025-07", ["times", "monde"]],
    ["après:2025-06-30", ["times", "diplo", "monde"]],
    ["after:2026", []],
    ["after:2025-07 before:2025-08 lang:fr", ["monde"]],
    ["-after:2025-07", ["bare", "diplo"]],
    ["visite before:2025-07", ["diplo"]],
    ["visite before:xyz", []],
    ["outlet:", ["bare", "times", "diplo", "monde"]],
  ])("%s", (typed, ids) => {
    expect(found(typed).toSorted()).toEqual(ids.toSorted());
  });

  test("tags are found by their beginning, in quotes whole", () => {
    const database = new DatabaseSync(path);
    database.exec(`INSERT INTO tags (article_number, tag, shown)
      SELECT number, 'defense', 'Défense' FROM articles WHERE id = 'monde' UNION ALL
      SELECT number, 'defense europeenne', 'Défense européenne' FROM articles WHERE id = 'diplo'`);
    database.close();
    expect(found("tag:déf").toSorted()).toEqual(["diplo", "monde"]);
    expect(found('étiquette:"Défense"')).toEqual(["monde"]);
    expect(found("tag:europe")).toEqual([]);
    expect(found('visite -tag:"défense"').toSorted()).toEqual(["bare", "diplo"]);
    store.bin.discard(["monde"]);
    expect(found("tag:déf")).toEqual(["diplo"]);
  });

  test("conditions alone list what was taken in last first", () => {
    keep("late", "Une autre visite.", { takenIn: "2026-12-01T00:00:00.000Z" });
    keep("early", "Une autre visite encore.", { takenIn: "2026-01-01T00:00:00.000Z" });
    expect(found("lang:fr")).toEqual(["late", "diplo", "monde", "early"]);
  });
});

describe("pieces of a text of any script are found", () => {
  const texts = {
    zh: "俄罗斯与马里签署合作协议，加强安全领域合作。",
    ja: "東京都でロシアとの協力協定に署名した。",
    ko: "대한민국 정부는 협정에 서명했다.",
    th: "ประเทศไทยลงนามในข้อตกลงความร่วมมือ",
  };

  test("every run of one to four characters, and none that is not there", () => {
    for (const [id, text] of Object.entries(texts)) keep(id, text);
    const segmenter = new Intl.Segmenter("und", { granularity: "grapheme" });
    for (const [id, text] of Object.entries(texts)) {
      for (const run of text.split(/[，。\s]+/u)) {
        const characters = Array.from(segmenter.segment(run), ({ segment }) => segment);
        characters.forEach((_, at) => {
          for (const length of [1, 2, 3, 4]) {
            if (at + length > characters.length) continue;
            const piece = characters.slice(at, at + length).join("");
            expect(found(piece), piece).toContain(id);
          }
        });
      }
    }
    expect(found("合作社")).toEqual([]);
    expect(found("署协")).toEqual([]);
    expect(found("京東")).toEqual([]);
  });

  test.each([
    ["تعاون", true],
    ["التعاون", true],
    ["الامن", true],
    ["أمن", true],
    ["وقعت", true],
    ["مدرسه", true],
    ["السلم", false],
  ])("Arabic %s", (typed, there) => {
    keep("ar", "وقّعت الحكومة اتفاقية التعاون مع روسيا في المدرسة إلى الأمن والســـلام");
    expect(found(typed)).toEqual(there ? ["ar"] : []);
  });

  test.each(["Россия", "сотруднич", "елка", "ЁЖ", '"соглашение о сотрудничестве"'])("Russian %s", (typed) => {
    keep("ru", "Россия и Мали подписали соглашение о сотрудничестве; ёлка Ёж");
    expect(found(typed)).toEqual(["ru"]);
  });
});

/** From here on all characters are private, as those from U+E000 to U+F8FF are. */
const lastPlanes = 0xf0000;

test("the index takes each word as it was folded, whatever its characters", () => {
  const database = new DatabaseSync(path);
  const insert = database.prepare("INSERT INTO search (rowid, text) VALUES (?, ?)");
  const words: string[][] = [];
  database.exec("BEGIN; CREATE VIRTUAL TABLE terms USING fts5vocab(search, 'instance')");
  for (let code = 0; code < lastPlanes; code += 256) {
    const characters = Array.from({ length: 256 }, (_, at) => String.fromCodePoint(code + at));
    const known = characters.filter((character) => /\p{Assigned}/u.test(character) && !/\p{Cs}/u.test(character));
    // Each by itself, between Latin letters, and where a sign stands between letters of a script that has vowel signs.
    const folded = foldWords(known.map((sign) => `${sign} a${sign}b क${sign}त`).join(" "));
    insert.run(words.push(folded), folded.join(" "));
  }
  const taken = words.map((): unknown[] => []);
  for (const { doc, term } of database.prepare("SELECT doc, term FROM terms ORDER BY doc, offset").all()) {
    taken[Number(doc) - 1]?.push(term);
  }
  words.forEach((folded, at) => {
    expect(taken[at], `from U+${(at * 256).toString(16)} on`).toEqual(folded);
  });
  expect(words.flat().length).toBeGreaterThan(300_000);
  database.exec("ROLLBACK");
  database.close();
});

describe("what is listed", () => {
  test("best first: a word in the title weighs more than several in the text", () => {
    keep("text", "Un accord, puis un accord, puis un accord.");
    keep("title", "Rien de tel.", { title: state("Accord") });
    expect(found("accord")).toEqual(["title", "text"]);
  });

  test("pages follow each other, and each tells how many there are", () => {
    for (let at = 0; at < 5; at += 1) keep(`a${at}`, `Un accord ${"signé ".repeat(at)}`);
    const pages = [0, 2, 4, 6].map((offset) => store.articles.list({ query: "accord", offset, limit: 2 }));
    expect(pages.map(({ total, more, articles }) => [total, more, articles.length])).toEqual([
      [5, false, 2],
      [5, false, 2],
      [5, false, 1],
      [5, false, 0],
    ]);
    expect(new Set(pages.flatMap(({ articles }) => articles.map(({ id }) => id))).size).toBe(5);
  });

  test("words that stand in most articles, alone, list the newest first", () => {
    keep("old", "De la paix, de la paix, de la paix.");
    keep("new", "De la paix.");
    expect(found("de la")).toEqual(["new", "old"]);
    expect(found('"de la"')).toEqual(["new", "old"]);
    expect(found("de paix")).toEqual(["old", "new"]);
  });

  test("of more hits than are counted, that there are more", () => {
    keep("seed", "Un accord.");
    const database = new DatabaseSync(path);
    database.exec(`
      INSERT INTO articles (id, revision, state, starred, note, taken_in, undated, words, removed, text, document)
        WITH RECURSIVE counter (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counter WHERE n <= ${mostCounted})
        SELECT 'copy-' || n, 0, 'library', 0, '', '2026-11-23T12:00:00.000Z', 0, 2, 0, 'Un accord.', '{}' FROM counter;
      INSERT INTO search (rowid, text) SELECT number, 'un accord' FROM articles WHERE id LIKE 'copy-%';
      INSERT INTO indexed (number, folding, taken_in, language)
        SELECT number, (SELECT max(folding) FROM indexed), taken_in, 'fr' FROM articles WHERE id LIKE 'copy-%'`);
    database.close();
    for (const query of ["accord", '"un accord"', "un", "lang:fr", "-rien"]) {
      const { total, more, articles } = store.articles.list({ query, offset: 0, limit: 5 });
      expect([query, total, more, articles.length]).toEqual([query, mostCounted, true, 5]);
      // The newest are among those that are looked at, also where several words must stand together; all say the same.
      if (query !== "-rien") expect([query, articles[0]?.id]).toEqual([query, `copy-${mostCounted + 1}`]);
    }
    expect(store.articles.list({ query: "", offset: 0, limit: 5 })).toMatchObject({
      total: mostCounted + 2,
      more: false,
    });
  });
});

describe("never fails, whatever is typed", () => {
  test("signs of every syntax, at random", () => {
    keep("mali", "Le Président entame une visite officielle en Fédération de Russie.");
    keep("zh", "俄罗斯与马里签署合作协议");
    const signs =
      "a é \" « » “ ” - − – * ( ) : ： ^ { } [ ] + ~ . , ; ' ’ \\ / % _ \0 \t \n 𝕏 œ ß ё 漢 合 عَ ال ٣ ² ⅷ 🙂 \ud800 \udc00".split(
        " ",
      );
    const words =
      "NEAR( AND OR NOT title: outlet: lang: lang:fr before: before:2025-0 après:2025 tag: tag:x −author:".split(" ");
    const alphabet = [...signs, " ", ...words];
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
  });

  test.each([
    ["one word many times", "visite ".repeat(3000), ["mali"]],
    ["many excluded words", "−zzz ".repeat(3000), ["mali"]],
    ["10,000 letters", "v".repeat(10_000), []],
    ["10,000 quotes", '"'.repeat(10_000), ["mali"]],
    ["10,000 brackets", "(".repeat(10_000), ["mali"]],
    ["10,000 pairs", "合作".repeat(5000), []],
    ["a long text", Array.from({ length: 3000 }, (_, at) => `mot${at}`).join(" "), []],
    ["many conditions", Array.from({ length: 3000 }, (_, at) => `-tag:t${at} -outlet:o${at}`).join(" "), ["mali"]],
    ["a null in a word", "visi\0te", []],
    ["a quotation mark of SQL", "visite' OR 1=1 --", []],
  ])("%s", (_name, typed, ids) => {
    keep("mali", "Le Président entame une visite officielle en Fédération de Russie.");
    expect(found(typed)).toEqual(ids);
  });
});

describe("a library whose words were folded otherwise", () => {
  test("is indexed anew, in steps that go on where they ended", () => {
    for (let at = 0; at < 5; at += 1) keep(`a${at}`, `Un accord numéro ${at}.`);
    store.close();
    const database = new DatabaseSync(path);
    database.exec(
      "UPDATE indexed SET folding = 0; DELETE FROM search; INSERT INTO search (rowid, text) SELECT number, 'x' FROM articles",
    );
    database.close();
    store = openStore(path, noon);
    expect(store.articles.list({ query: "accord", offset: 0, limit: 9 })).toMatchObject({ total: 0, pending: 5 });
    expect(store.articles.tend(2)).toBe(true);
    expect(found("accord").toSorted()).toEqual(["a3", "a4"]);
    store.close();
    store = openStore(path, noon);
    expect(store.articles.list({ query: "accord", offset: 0, limit: 9 })).toMatchObject({ total: 2, pending: 3 });
    expect(store.articles.tend(2)).toBe(true);
    expect(store.articles.tend(2)).toBe(false);
    expect(store.articles.list({ query: "accord", offset: 0, limit: 9 })).toMatchObject({ total: 5, pending: 0 });
    expect(found("x")).toEqual([]);
    expect(store.articles.tend(2)).toBe(false);
  });

  test("an index of the earlier tokenizer is made anew, and what needs no words is found meanwhile", () => {
    keep("hi", "हिन्दी में समझौता", { language: state("hi") });
    store.close();
    const database = new DatabaseSync(path);
    database.exec(`
      DROP TABLE search;
      CREATE VIRTUAL TABLE search USING fts5 (title, outlet, byline, text, tokenize='ascii', prefix='1 2 3 4');
      DROP TABLE recalls; DROP TABLE versions; DROP TABLE states; DROP TABLE turns; DROP TABLE binned_packs;
      PRAGMA user_version = ${migrations.length - 2}`);
    database.close();
    store = openStore(path, noon);
    expect(store.articles.list({ query: "समझौता", offset: 0, limit: 9 })).toMatchObject({ total: 0, pending: 1 });
    expect(found("lang:hi")).toEqual(["hi"]);
    expect(store.articles.tend(2)).toBe(false);
    expect(store.articles.list({ query: "समझौता", offset: 0, limit: 9 })).toMatchObject({ total: 1, pending: 0 });
  });

  test("a library of the first form keeps its articles and is indexed", () => {
    const first = migrations[0];
    if (first === undefined) throw new Error("there is no first step");
    path = join(makeFolder(), "library.sqlite");
    const database = new DatabaseSync(path);
    database.exec(first);
    database.exec(`
      INSERT INTO articles (id, sha256, taken_in, title, undated, language, words, removed, text, document)
        VALUES ('old', 'x', '2026-01-01T00:00:00.000Z', 'Œuvre', 0, 'fr', 2, 0, 'Un accord.', '{}');
      INSERT INTO search (rowid, title, text) VALUES (1, 'oeuvre', 'un accord');
      PRAGMA application_id = 1096041288; PRAGMA user_version = 1`);
    database.close();
    store.close();
    store = openStore(path, noon);
    expect(found("")).toEqual(["old"]);
    expect(store.articles.tend(8)).toBe(false);
    expect(found("œuvre accord")).toEqual(["old"]);
  });
});
