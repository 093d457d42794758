import { spawn } from "node:child_process";
import { existsSync, readFileSync, readdirSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
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
