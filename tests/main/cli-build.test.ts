import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { attache as attacheFrom, root, type Answer } from "./attache.ts";
import { makeFolder } from "./example.ts";

const seed = join(root, "samples", "mali-russie.txt");

let folder: string;

beforeEach(() => {
  folder = makeFolder();
});

/** Calls the command line from the test's folder. */
const attache = (args: string[]): Promise<Answer> => attacheFrom(folder, args);

const title = ["--title", "Visite à Moscou", "--date", "2026-11-23"];

const oneLine = /^attache: [^\n]+\n$/;

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

test("a briefing without a title is a wrong call", async () => {
  const { code, err } = await attache(["build", seed, "--title", " ", "--pdf", "out.pdf"]);
  expect(code).toBe(2);
  expect(err).toMatch(oneLine);
  expect(existsSync(join(folder, "out.pdf"))).toBe(false);
});
