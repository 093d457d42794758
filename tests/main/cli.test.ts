import { spawn } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { choose } from "../../core/pack.ts";
import { withLibrary } from "../../main/cli/session.ts";
import { attache as attacheFrom, attacheApart, program, root, type Answer } from "./attache.ts";
import { makeFolder } from "./example.ts";
import { greedyFont } from "./readers/pdf-file.ts";

const seed = join(root, "samples", "mali-russie.txt");
let folder: string;

beforeEach(() => {
  folder = makeFolder();
});

/** Calls the command line from the test's folder. */
const attache = (args: string[]): Promise<Answer> => attacheFrom(folder, args);

const title = ["--title", "Visite à Moscou", "--date", "2026-11-23"];
const oneLine = /^attache: [^\n]+\n$/;

describe("help", () => {
  test("is there for the program and for each command", async () => {
    for (const args of [
      ["--help"],
      ["read", "--help"],
      ["draft", "--help"],
      ["check", "--help"],
      ["build", "x.txt", "--help"],
    ]) {
      expect(await attache(args)).toMatchObject({
        code: 0,
        err: "",
        out: expect.stringMatching(/^Usage: attache /) as string,
      });
    }
    expect((await attache(["--version"])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  test.each([
    [[]],
    [["unknown"]],
    [["read"]],
    [["read", seed, "--unknown"]],
    [["draft", seed, "--published", "yesterday"]],
    [["draft", seed, "--published", "2025-02-30"]],
    [["check"]],
    [["check", "a.attache", "b.attache"]],
    [["check", "--text", "x.txt"]],
    [["check", "--text", "x.txt", seed, "--published", "soon"]],
    [["build", seed, "--pdf", "x.pdf"]],
    [["build", seed, ...title]],
    [["build", seed, ...title, "--pdf", "x.pdf", "--dates", "2025-06-26/2025-06-21"]],
    [["build", seed, ...title, "--pdf", "x.pdf", "--marking", "secret"]],
    [["build", seed, ...title, "--pdf", "x.pdf", "--date", "2025-06"]],
    [["build", seed, ...title, "--pdf", "x.pdf", "--template", "nope"]],
    [["build", seed, ...title, "--pdf", "x.pdf", "--language", "xx"]],
    [["build", seed, ...title, "--docx", "x.docx", "--archive"]],
    [["build", seed, ...title, "--pdf", "x.pdf", "--archive", "--password-file", seed]],
    [["build", seed, ...title, "--pdf", "x.pdf", "--password-file", "nowhere.txt"]],
    [["build", seed, ...title, "--pdf", "x.pdf", "--archive", "--forbid", "copy"]],
    [["build", seed, ...title, "--pdf", "x.pdf", "--forbid", "copy,read"]],
    [["build", seed, ...title, "--docx", "x.docx", "--forbid", "copy"]],
    [["build", seed, ...title, "--pdf", "x.pdf", "--reader", "everybody"]],
    [["build", seed, ...title, "--pdf", "x.pdf", "--reader", "press", "--keep-traces"]],
    [["build", seed, ...title, "--pdf", "x.pdf", "--reader", "press", "--pack", "x.attache"]],
  ])("a wrong call is told in one line: %j", async (args) => {
    expect(await attache(args)).toMatchObject({ code: 2, out: "", err: expect.stringMatching(oneLine) as string });
    expect(existsSync(join(folder, "x.pdf"))).toBe(false);
  });
});

test("a template or language that is not there is told with those that are", async () => {
  const call = ["build", seed, ...title, "--pdf", "x.pdf"];
  expect((await attache([...call, "--template", "nope"])).err).toMatch(/--template nope .*official-visit/);
  expect((await attache([...call, "--language", "xx"])).err).toMatch(/--language xx .*en, es, fr/);
});

describe("check", () => {
  const line = z.strictObject({
    sentence: z.string(),
    kind: z.enum(["quotation", "figure", "date", "name", "title", "acronym", "attribution"]),
    span: z.tuple([z.int(), z.int()]),
    verdict: z.enum(["supported", "near", "not-found", "disagree"]),
    sources: z.array(z.strictObject({ article: z.string(), block: z.int(), text: z.string() })),
    independent: z.int(),
    note: z.string().nullable(),
  });

  test("a text against an article: one object an item, exit 0 while nothing is open and 1 while something is", async () => {
    writeFileSync(join(folder, "good.txt"), "La Russie a livré 50 000 tonnes de blé et offert 290 bourses.");
    writeFileSync(join(folder, "bad.txt"), "La Russie a livré 55 000 tonnes de blé en mars 1999.\n");
    const good = await attache(["check", "--text", "good.txt", seed, "--json"]);
    expect(good).toMatchObject({ code: 0, err: "" });
    const items = good.out
      .trimEnd()
      .split("\n")
      .map((entry) => line.parse(JSON.parse(entry)));
    expect(items.map(({ kind, sentence, span }) => [kind, sentence.slice(...span)])).toEqual([
      ["name", "Russie"],
      ["figure", "50 000 tonnes"],
      ["figure", "290"],
    ]);
    expect(items[1]?.sources).toEqual([expect.objectContaining({ article: seed, block: 7 })]);
    const bad = await attache(["check", "--text", "bad.txt", seed, "--json"]);
    expect(bad.code).toBe(1);
    expect(bad.out).toContain("another value in the article: 50");
    const listed = await attache(["check", "--text", "bad.txt", seed]);
    expect(listed.code).toBe(1);
    expect(listed.out).toMatch(/3 items checked, 1 supported, 2 open/);
  });

  test.each([[""], [" \n\u00a0\n— \n"]])("a text without a word (%j) is not passed for a sound one", async (text) => {
    writeFileSync(join(folder, "summary.txt"), text);
    expect(await attache(["check", "--text", "summary.txt", seed])).toEqual({
      code: 2,
      out: "",
      err: "attache: summary.txt holds no words, so there is nothing to check; name the file with the text\n",
    });
  });

  test("a pack: what was drawn from its article and not touched is supported", async () => {
    expect((await attache(["build", seed, ...title, "--pack", "visit.attache"])).code).toBe(0);
    const { code, out } = await attache(["check", "visit.attache", "--json"]);
    const open = out
      .trimEnd()
      .split("\n")
      .map((entry) => line.parse(JSON.parse(entry)))
      .filter(({ verdict }) => verdict !== "supported");
    expect(open).toEqual([]);
    expect(code).toBe(0);
    expect(await attache(["check", "nobody", "--data", "data"])).toMatchObject({
      code: 1,
      err: expect.stringMatching(oneLine) as string,
    });
  });

  test("a pack of the library: what was chosen between articles that disagree is told as chosen, and not open", async () => {
    const written = [
      "La Norvège prêtera 45 millions d’euros au port.",
      "La Norvège prêtera 54 millions d’euros au port.",
    ];
    for (const [at, text] of written.entries()) writeFileSync(join(folder, `${at}.txt`), `Prêt ${at}\n\n${text}\n`);
    expect((await attache(["library", "add", "0.txt", "1.txt", "--data", "data"])).code).toBe(0);
    const data = join(folder, "data");
    await withLibrary(data, async (client) => {
      const { articles } = await client("articles.list", { query: "", offset: 0, limit: 9 });
      const ids = articles.map(({ id }) => id);
      const pack = await client("packs.create", {
        title: "Le port",
        template: "official-visit",
        language: "fr",
        articles: ids,
      });
      const [section = ""] = Object.keys(pack.sections);
      const entry = { id: "e1", source: null, lead: "", text: written[0] ?? "" };
      const own = { ...pack, sections: { [section]: { shape: "points" as const, entries: [entry] } } };
      const { disagreements } = await client("packs.check", { pack: own });
      const [loan] = disagreements;
      const chosen = loan?.values.find(({ words }) => words.startsWith("45"))?.article ?? "";
      await client("packs.save", choose(own, loan?.id ?? "", [chosen]));
    });
    const { code, out } = await attache(["check", "Le port", "--data", "data"]);
    expect(out).toMatch(/^disagree .*45 millions d’euros.*\(chosen\)/m);
    expect(out).toMatch(/45 millions d’euros \([^;]*, chosen\)/);
    expect(out).not.toMatch(/54 millions d’euros \([^;]*, chosen\)/);
    expect(out).toMatch(/ 0 open\./);
    expect(code).toBe(0);
  });
});

describe("read", () => {
  const line = z.strictObject({
    file: z.string(),
    title: z.string().nullable(),
    byline: z.string().nullable(),
    outlet: z.string().nullable(),
    published: z.string().nullable(),
    language: z.string().nullable(),
    text: z.string(),
    removed: z.array(z.strictObject({ line: z.int(), text: z.string(), reason: z.string() })),
  });

  test("prints one object a line; a file that fails does not stop the rest", async () => {
    writeFileSync(join(folder, "empty.txt"), "");
    const { code, out, err } = await attache(["read", seed, "empty.txt", "gone.txt", seed]);
    expect(code).toBe(1);
    expect(err.split("\n")).toEqual([
      expect.stringMatching(/^attache: .*empty\.txt/) as string,
      expect.stringMatching(/^attache: .*gone\.txt/) as string,
      "",
    ]);
    const read = out
      .trimEnd()
      .split("\n")
      .map((entry) => line.parse(JSON.parse(entry)));
    expect(read.map(({ file }) => file)).toEqual([seed, seed]);
    expect(read[0]).toMatchObject({ byline: "Oura KANTÉ", outlet: "Malikunafoni", published: null, language: "fr" });
    expect(read[0]?.text).not.toContain("Noté 0 étoile");
    expect(read[0]?.removed.map(({ text }) => text)).toContain("Noté 0 étoile sur 5.");
    expect(existsSync(join(folder, "data"))).toBe(false);
  });

  test("takes text on standard input", () => {
    const { code, out } = attacheApart(folder, ["read", "-"], "Un titre\n\nLe ministre a signé un accord à Bamako.\n");
    expect(code).toBe(0);
    expect(line.parse(JSON.parse(out))).toMatchObject({
      file: "-",
      text: expect.stringContaining("signé un accord") as string,
    });
  });

  test("a file too large is refused without being read", async () => {
    writeFileSync(join(folder, "large.txt"), "");
    truncateSync(join(folder, "large.txt"), 3_000_000_000);
    const { code, err } = await attache(["read", "large.txt"]);
    expect(code).toBe(1);
    expect(err).toMatch(oneLine);
    expect(err).toContain("3000 MB");
  });

  test("a file that asks for more than any may have is refused by name, and the next one is read", async () => {
    writeFileSync(join(folder, "greedy.pdf"), greedyFont());
    const { code, out, err } = await attache(["read", "greedy.pdf", seed]);
    expect(code).toBe(1);
    expect(err).toMatch(oneLine);
    expect(err).toContain('"greedy.pdf" could not be read within 10 s and 500 MB');
    expect(line.parse(JSON.parse(out))).toMatchObject({ file: seed });
  });

  test("a reader that has seen enough is no failure", async () => {
    const child = spawn(process.execPath, [program, "read", ...Array<string>(40).fill(seed)], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    let err = "";
    child.stderr.on("data", (part: Buffer) => (err += part.toString()));
    child.stdout.once("data", () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on("close", resolve));
    expect({ code, err }).toEqual({ code: 0, err: "" });
  });
});

describe("draft", () => {
  const where = { article: z.literal(seed), block: z.int().nonnegative() };
  const place = { ...where, independent: z.literal(1), places: z.array(z.strictObject(where)).length(1) };
  const reasons = { speaker: z.string().nullable(), deciding: z.array(z.tuple([z.int(), z.int()])) };
  const date = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);
  const answer = z.strictObject({
    objectives: z.array(z.strictObject({ text: z.string(), ...place, ...reasons })).min(4),
    outcomes: z
      .array(z.strictObject({ text: z.string(), ...place, ...reasons, status: z.string(), date: date.nullable() }))
      .min(1),
    figures: z.array(z.strictObject({ value: z.number(), unit: z.string(), of: z.string(), ...place })),
    dates: z.array(z.strictObject({ date, event: z.string(), ...place })),
    people: z.array(z.strictObject({ name: z.string(), role: z.string().nullable(), ...place })),
    quotes: z.array(z.strictObject({ text: z.string(), speaker: z.string().nullable(), ...place })),
    events: z.tuple([z.tuple([z.literal(seed)])]),
    undrafted: z.tuple([]),
  });

  test("prints what the sample holds, each with its place", async () => {
    const { code, out, err } = await attache(["draft", seed]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const draft = answer.parse(JSON.parse(out));
    expect(draft.objectives.slice(0, 4).map(({ text }) => text.split(/\s/)[0])).toEqual([
      "Politico-diplomatiques",
      "Économiques",
      "Sécuritaires",
      "Culturels",
    ]);
    expect(draft.figures.map(({ value }) => value)).toEqual(
      expect.arrayContaining([290, 50_000, 30_000, 17_000, 2_000_000]),
    );
    const days = draft.dates.map((entry) => entry.date);
    expect(days).toEqual(expect.arrayContaining(["2021-05", "2025-06-21", "2025-06-26"]));
    expect(draft.people.length).toBeGreaterThanOrEqual(4);
    expect(draft.quotes[0]).toMatchObject({ speaker: null });
  });

  test("goes on past files that give nothing, and lists each with the reason", async () => {
    writeFileSync(join(folder, "empty.txt"), "");
    writeFileSync(join(folder, "blank.txt"), "\n \n");
    writeFileSync(join(folder, "broken.docx"), "no Word file");
    const { code, out, err } = await attache(["draft", "empty.txt", "blank.txt", "broken.docx", "gone.txt", seed]);
    expect(code).toBe(1);
    expect(err.trimEnd().split("\n")).toHaveLength(4);
    const { objectives, undrafted } = z
      .object({ objectives: z.array(z.unknown()).min(4), undrafted: z.array(z.unknown()) })
      .parse(JSON.parse(out));
    expect(objectives).toEqual(
      (JSON.parse((await attache(["draft", seed])).out) as { objectives: unknown }).objectives,
    );
    expect(undrafted).toEqual([
      { article: "empty.txt", reason: "empty" },
      { article: "blank.txt", reason: "empty" },
      { article: "broken.docx", reason: "unreadable" },
      { article: "gone.txt", reason: "unreadable" },
    ]);
  });

  test("takes the day of a text that does not say it", async () => {
    expect((await attache(["draft", seed, "--published", "2025-06-20"])).code).toBe(0);
  });
});

describe("build", () => {
  test("tells on the terminal what the PDF stands in for and what Word is without, and asks for the password", async () => {
    writeFileSync(join(folder, "a.txt"), "Titre d’essai\n\nUn accord \u{1F389} d’essai.\n");
    writeFileSync(join(folder, "password.txt"), "ouvrir\n");
    const outputs = ["--pdf", "o.pdf", "--docx", "o.docx", "--attach-originals", "--password-file", "password.txt"];
    const { code, err } = await attache(["build", "a.txt", ...title, ...outputs]);
    expect(code).toBe(0);
    expect(err.split("\n")).toEqual([
      "attache: o.docx is written without --attach-originals, --password-file, which only a PDF has",
      "attache: 1 finding is open: words that the articles do not support as they stand, or disagree on",
      expect.stringMatching(/^attache: no font holds U\+1F389; the PDF prints \[U\+1F389\] in its place: .*§.1/u),
      "",
    ]);
    expect(readFileSync(join(folder, "o.pdf"), "latin1")).toContain("/Encrypt");
  });

  test.each(["fr", "en"])(
    "tells that nothing of a briefing in %s is marked for its reader outside",
    async (language) => {
      writeFileSync(join(folder, "b.txt"), "Titre d’essai\n\nUn accord d’essai.\n");
      const files = ["build", "b.txt", ...title, "--language", language, "--pdf", "r.pdf"];
      const { code, err } = await attache([...files, "--reader", "press"]);
      expect(code).toBe(0);
      expect(err).toContain("attache: no entry of the briefing is marked for --reader press, so the files hold none; ");
      expect((await attache(files)).err).not.toContain("is marked for");
    },
  );

  test("makes both files, whole, and leaves nothing beside them", async () => {
    const { code, out, err } = await attache([
      ...["build", seed, "--template", "official-visit", "--language", "fr", ...title],
      ...["--marking", "internal", "--place", "Moscou", "--dates", "2025-06-21/2025-06-26", "--subtitle", "Dossier"],
      ...["--pdf", "o.pdf", "--docx", "o.docx"],
    ]);
    expect({ code, out, err }).toEqual({ code: 0, out: "", err: "" });
    expect(readFileSync(join(folder, "o.pdf")).subarray(0, 5).toString()).toBe("%PDF-");
    expect(readFileSync(join(folder, "o.docx")).subarray(0, 2).toString()).toBe("PK");
    expect(readdirSync(folder).sort()).toEqual(["o.docx", "o.pdf"]);
  });

  test.each(["o.out", "./folder/../o.out"])("both files under one name (%s) are a wrong call", async (other) => {
    const { code, err } = await attache(["build", seed, ...title, "--pdf", "o.out", "--docx", other]);
    expect(code).toBe(2);
    expect(err).toMatch(/^attache: --pdf and --docx both name o\.out; [^\n]+\n$/);
    expect(readdirSync(folder)).toEqual([]);
  });

  test.each(["--pdf", "--docx", "--pack"])(
    "%s that names an article to be read is a wrong call, and that file stays",
    async (option) => {
      const source = join(folder, "a.txt");
      writeFileSync(source, readFileSync(seed));
      const { code, err } = await attache(["build", source, ...title, option, "./a.txt"]);
      expect(code).toBe(2);
      expect(err).toContain(`${option} names ${source}, which is read`);
      expect(readFileSync(source).equals(readFileSync(seed))).toBe(true);
    },
  );

  test("a template can be a file, and its mistakes are told with file and line", async () => {
    const text = readFileSync(join(root, "templates", "official-visit", "template.yaml"), "utf8");
    writeFileSync(join(folder, "mine.yaml"), text.replace("id: official-visit", "id: mine"));
    expect(await attache(["build", seed, ...title, "--template", "mine.yaml", "--docx", "o.docx"])).toMatchObject({
      code: 0,
      err: "",
    });
    writeFileSync(join(folder, "mine.yaml"), text.replace("cover: true", "cover: perhaps"));
    const { code, err } = await attache(["build", seed, ...title, "--template", "mine.yaml", "--docx", "p.docx"]);
    expect(code).toBe(1);
    expect(err).toMatch(/^attache: mine\.yaml, line 4: cover: .*boolean.*\n$/);
  });

  test.each([
    ["a folder that is not there", ["--pdf", "none/o.pdf"], /folder of "none\/o\.pdf" is not there/],
    ["a file where a folder should be", ["--pdf", "file/o.pdf"], /folder of "file\/o\.pdf" is not there/],
    ["a folder where the file should be", ["--pdf", "folder"], /"folder" is a folder/],
  ])("%s is said in one line", async (_name, args, words) => {
    mkdirSync(join(folder, "folder"));
    writeFileSync(join(folder, "file"), "mine");
    const { code, err } = await attache(["build", seed, ...title, "--docx", "o.docx", ...args]);
    expect(code).toBe(1);
    expect(err).toMatch(oneLine);
    expect(err).toMatch(words);
    expect(readdirSync(folder).filter((name) => name.endsWith(".part"))).toEqual([]);
  });

  test("a folder that is not there is said before any article is read", async () => {
    const { err } = await attache(["build", "nowhere.txt", ...title, "--pdf", "none/o.pdf"]);
    expect(err).toMatch(/folder of "none\/o\.pdf" is not there/);
  });

  test("an article that fails stops the job before anything is written", async () => {
    writeFileSync(join(folder, "o.pdf"), "the old one");
    writeFileSync(join(folder, "empty.txt"), "");
    const { code, err } = await attache(["build", seed, "empty.txt", ...title, "--pdf", "o.pdf"]);
    expect(code).toBe(1);
    expect(err).toMatch(oneLine);
    expect(readFileSync(join(folder, "o.pdf"), "utf8")).toBe("the old one");
  });

  test.skipIf(!existsSync("/dev/full"))(
    "a full disk is said in one line, and a device is never replaced by a file",
    async () => {
      symlinkSync("/dev/full", join(folder, "o.pdf"));
      const { code, err } = await attache(["build", seed, ...title, "--pdf", "o.pdf"]);
      expect(code).toBe(1);
      expect(err).toMatch(/^attache: The disk is full: [^\n]+\n$/);
      expect(statSync("/dev/full").isCharacterDevice()).toBe(true);
    },
  );

  test("a file that is linked to is replaced where it lies", async () => {
    writeFileSync(join(folder, "real.docx"), "old", { mode: 0o600 });
    symlinkSync("real.docx", join(folder, "o.docx"));
    expect((await attache(["build", seed, ...title, "--docx", "o.docx"])).code).toBe(0);
    expect(readFileSync(join(folder, "real.docx")).subarray(0, 2).toString()).toBe("PK");
    expect(statSync(join(folder, "real.docx")).mode & 0o777).toBe(0o600);
  });
});

describe("what standard input holds is told by its content", () => {
  const cases = join(root, "tests", "cases", "readers");
  const inputs = readdirSync(cases).flatMap((name) =>
    readdirSync(join(cases, name))
      .filter((file) => /^input\.(?:eml|rss|json|warc\.gz|wacz|docx|odt|epub|zip|pdf|html|mhtml)$/.test(file))
      .map((file) => join(cases, name, file)),
  );
  const ofEachKind = [...new Map(inputs.map((path) => [path.slice(path.indexOf("input.")), path])).values()];

  test.each(ofEachKind)("%s", async (path) => {
    const named = await attache(["read", path]);
    const piped = attacheApart(folder, ["read", "-"], readFileSync(path));
    const textsIn = (out: string): unknown[] =>
      out
        .split("\n")
        .filter(Boolean)
        .map((line) => z.object({ text: z.string() }).parse(JSON.parse(line)).text);
    expect(textsIn(piped.out).length).toBeGreaterThan(0);
    expect(textsIn(piped.out)).toEqual(textsIn(named.out));
  });
});

test("of a file that holds several articles, each is named with its place in it", async () => {
  const archive = join(root, "tests", "cases", "readers", "archive", "input.zip");
  const names = (await attache(["read", archive])).out
    .split("\n")
    .filter(Boolean)
    .map((line) => z.object({ file: z.string() }).parse(JSON.parse(line)).file);
  expect(names).toContain(`${archive} › presse/dedans.zip › dedans.txt`);
  expect(new Set(names).size).toBe(names.length);
  const found = z.array(z.object({ article: z.string() }));
  const { quotes, objectives, figures, outcomes } = z
    .object({ quotes: found, objectives: found, figures: found, outcomes: found })
    .parse(JSON.parse((await attache(["draft", archive])).out));
  const placed = [quotes, objectives, figures, outcomes].flat();
  for (const { article } of placed) expect(names).toContain(article);
});

test("a briefing without a title is a wrong call", async () => {
  const { code, err } = await attache(["build", seed, "--title", " ", "--pdf", "out.pdf"]);
  expect(code).toBe(2);
  expect(err).toMatch(oneLine);
  expect(existsSync(join(folder, "out.pdf"))).toBe(false);
});
