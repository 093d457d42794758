import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { attache as attacheFrom, root, type Answer } from "./attache.ts";
import { makeFolder } from "./example.ts";

const sample = join(root, "samples", "mali-russie.txt");
const oneLine = /^attache: [^\n]+\n$/;
let folder: string;

beforeEach(() => {
  folder = makeFolder();
});

/** Calls the command line from the test's folder. */
const attache = (...args: string[]): Promise<Answer> => attacheFrom(folder, args);

function linesOf(out: string): unknown[] {
  return out
    .trimEnd()
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as unknown);
}

const build = ["--title", "Visite à Moscou", "--date", "2026-11-23"];

// Each call is a process of its own.
vi.setConfig({ testTimeout: 240_000 });

describe("a pack on the command line", () => {
  test("is written by build, and read, drafted from and built again like any article", async () => {
    const made = await attache(
      "build",
      sample,
      ...build,
      "--marking",
      "internal",
      "--pack",
      "v.attache",
      "--docx",
      "v.docx",
    );
    expect(made).toEqual({ code: 0, out: "", err: "" });
    expect(Object.keys(unzipSync(readFileSync(join(folder, "v.attache"))))).toContain("originals/001/mali-russie.txt");

    const read = linesOf((await attache("read", "v.attache")).out);
    expect(read).toEqual([{ ...(linesOf((await attache("read", sample)).out)[0] as object), file: "v.attache" }]);
    const drafted = (await attache("draft", "v.attache")).out;
    expect(drafted.replaceAll("v.attache", sample)).toBe((await attache("draft", sample)).out);

    // The very pack: title, marking and all are its own.
    expect(await attache("build", "v.attache", "--docx", "again.docx", "--date", "2026-11-23")).toMatchObject({
      code: 0,
    });
    expect(readFileSync(join(folder, "again.docx")).equals(readFileSync(join(folder, "v.docx")))).toBe(true);
    expect(await attache("build", "v.attache", "--pack", "again.attache")).toMatchObject({ code: 0, err: "" });
    const packOf = (name: string): unknown =>
      JSON.parse(Buffer.from(unzipSync(readFileSync(join(folder, name)))["pack.json"] ?? []).toString("utf8"));
    const [first, again] = [packOf("v.attache"), packOf("again.attache")] as { sections: object; title: string }[];
    expect(again?.title).toBe("Visite à Moscou");
    expect(again?.sections).toEqual(first?.sections);

    expect(await attache("build", "v.attache", sample, ...build, "--docx", "both.docx")).toMatchObject({
      code: 0,
      err: "",
    });
    expect(existsSync(join(folder, "data"))).toBe(false);
  });

  test("takes its own template with it", async () => {
    const text = readFileSync(join(root, "templates", "official-visit", "template.yaml"), "utf8");
    writeFileSync(join(folder, "mine.yaml"), text.replace("id: official-visit", "id: mine"));
    const call = ["build", sample, ...build, "--template", "mine.yaml", "--pack", "v.attache"];
    expect(await attache(...call)).toMatchObject({ code: 0, err: "" });
    expect(await attache("build", "v.attache", "--docx", "o.docx")).toMatchObject({ code: 0, err: "" });
  });

  test("is refused in one line where it is damaged, or the call is wrong", async () => {
    writeFileSync(join(folder, "bad.attache"), "no pack at all");
    for (const command of ["read", "draft"]) {
      expect(await attache(command, "bad.attache")).toMatchObject({
        code: 1,
        err: 'attache: "bad.attache" is damaged: it is cut short, or no pack file; ask for it again.\n',
      });
    }
    for (const wrong of [
      ["build", "bad.attache"],
      ["build", "bad.attache", "--template", "official-visit", "--pdf", "x.pdf"],
      ["build", "bad.attache", sample, "--pdf", "x.pdf"],
      ["build", sample, ...build, "--pack", "x", "--pdf", "x"],
    ]) {
      expect(await attache(...wrong), wrong.join(" ")).toMatchObject({
        code: 2,
        err: expect.stringMatching(oneLine) as string,
      });
    }
  });
});

describe("attache library", () => {
  test("has a help page for each command, and tells a wrong call in one line", async () => {
    for (const command of ["add", "search", "list", "export", "backup", "restore", "versions"]) {
      const { code, out } = await attache("library", command, "--help");
      expect({ code, start: out.slice(0, 24 + command.length) }).toEqual({
        code: 0,
        start: `Usage: attache library ${command} `.slice(0, 24 + command.length),
      });
    }
    expect((await attache("library", "--help")).out).toContain("attache library backup FILE");
    for (const wrong of [
      ["library"],
      ["library", "burn"],
      ["library", "add"],
      ["library", "search"],
      ["library", "search", "x", "--limit", "many"],
      ["library", "list", "x"],
      ["library", "list", "--unknown"],
      ["library", "export"],
      ["library", "backup"],
      ["library", "restore", "a", "b"],
      ["library", "versions"],
      ["library", "versions", "a", "--name", "x", "--restore", "y"],
    ]) {
      expect(await attache(...wrong), wrong.join(" ")).toMatchObject({
        code: 2,
        out: "",
        err: expect.stringMatching(oneLine) as string,
      });
    }
    expect(existsSync(join(folder, "data"))).toBe(false);
  });

  test("adds, finds, lists, exports, copies and goes back, on the library of the data folder", async () => {
    const added = z.strictObject({
      file: z.string(),
      kind: z.string(),
      id: z.string(),
      title: z.string().nullable(),
      outcome: z.string(),
    });
    writeFileSync(
      join(folder, "accord.txt"),
      "Un accord à Bamako\n\nLes deux pays ont signé un accord à Ouagadougou.\n",
    );
    writeFileSync(join(folder, "empty.txt"), "");
    const first = await attache("library", "add", sample, "empty.txt", "accord.txt", "--json");
    expect(first).toMatchObject({ code: 1, err: expect.stringMatching(/^attache: .*empty\.txt[^\n]*\n$/) as string });
    const articles = linesOf(first.out).map((line) => added.parse(line));
    expect(articles.map(({ outcome }) => outcome)).toEqual(["added", "added"]);
    expect((await attache("library", "add", sample)).out).toMatch(/^known\t/);

    await attache("build", sample, ...build, "--pack", "v.attache");
    const pack = added.parse(linesOf((await attache("library", "add", "v.attache", "--json")).out)[0]);
    expect(pack).toMatchObject({ kind: "pack", outcome: "added", title: "Visite à Moscou" });
    expect((await attache("library", "add", "v.attache")).out).toMatch(/^known\t.*\tVisite à Moscou\n$/);

    const named = linesOf((await attache("library", "versions", pack.id, "--name", "Reçu", "--json")).out);
    expect(named).toEqual([expect.objectContaining({ name: "Reçu", reason: "named", changes: null })]);
    const [version] = z.array(z.object({ id: z.string() })).parse(named);
    // What is gone back to is what is there: no second version says the same.
    const back = await attache("library", "versions", pack.id, "--restore", version?.id ?? "");
    expect(back).toMatchObject({
      code: 0,
      err: "",
      out: expect.stringMatching(/^\S+\t\S+\tnamed\tReçu\tfirst\n$/) as string,
    });

    expect((await attache("library", "versions", "Visite à  Moscou", "--json")).out).toContain(version?.id);
    expect((await attache("check", "Visite à Moscou")).out).toMatch(/items checked/);
    for (const command of [["library", "versions"], ["check"]]) {
      expect(await attache(...command, "Visite à Minsk")).toEqual({
        code: 1,
        out: "",
        err: 'attache: The library has no pack with the id or title "Visite à Minsk"; see attache library list --packs\n',
      });
    }

    const found = linesOf((await attache("library", "search", "OUAGADOUGOU", "--json")).out);
    expect(found).toEqual([expect.objectContaining({ id: articles[1]?.id })]);
    expect(JSON.stringify(found)).not.toMatch(/\\u0002/);
    expect((await attache("library", "search", "--", "accord", "-ouagadougou")).out).toContain(articles[0]?.id);
    expect((await attache("library", "list")).out.trimEnd().split("\n")).toHaveLength(2);
    expect(linesOf((await attache("library", "list", "--packs", "--json")).out)).toEqual([
      expect.objectContaining({ id: pack.id, title: "Visite à Moscou", articles: 1 }),
    ]);

    const all = await attache("library", "export", "--to", "out");
    expect(all).toMatchObject({ code: 0, err: "" });
    expect(readdirSync(join(folder, "out")).sort()).toHaveLength(3);
    expect(readdirSync(join(folder, "out"))).toContain("Visite-a-Moscou.attache");
    const one = await attache("library", "export", articles[1]?.id ?? "", "nobody", "--json", "--to", "out");
    expect(one).toMatchObject({ code: 1, out: expect.stringMatching(/^out\/.*\.json\n$/) as string });
    expect(JSON.parse(readFileSync(join(folder, one.out.trim()), "utf8"))).toMatchObject({ id: articles[1]?.id });
    expect(one.err).toBe("attache: The library holds no article nobody; it was deleted, or never there.\n");
    await attache("library", "export", pack.id, "--to", "out");
    expect(readdirSync(join(folder, "out"))).toContain("Visite-a-Moscou-2.attache");
    const byTitle = await attache("library", "export", "Visite à  Moscou", "Un accord à Bamako", "--to", "titled");
    expect(byTitle).toEqual({
      code: 0,
      out: "titled/Visite-a-Moscou.attache\ntitled/Un-accord-a-Bamako.txt\n",
      err: "",
    });

    expect(await attache("library", "backup", "copy.sqlite")).toEqual({ code: 0, out: "", err: "" });
    expect(await attache("library", "backup", "copy.sqlite")).toMatchObject({
      code: 1,
      err: expect.stringMatching(oneLine) as string,
    });
    writeFileSync(join(folder, "later.txt"), "Plus tard\n\nUn troisième texte parle d’un sommet à Dakar.\n");
    await attache("library", "add", "later.txt");
    expect((await attache("library", "list")).out.trimEnd().split("\n")).toHaveLength(3);
    const restored = await attache("library", "restore", "copy.sqlite");
    expect(restored).toMatchObject({ code: 0, err: "" });
    expect(existsSync(restored.out.trim())).toBe(true);
    expect((await attache("library", "list")).out.trimEnd().split("\n")).toHaveLength(2);
    expect(await attache("library", "restore", "none.sqlite")).toMatchObject({
      code: 1,
      err: expect.stringMatching(oneLine) as string,
    });
  });

  test("works on the folder that --data names", async () => {
    mkdirSync(join(folder, "other"));
    await attache("library", "add", sample, "--data", "other");
    expect(existsSync(join(folder, "other", "library.sqlite"))).toBe(true);
    expect(existsSync(join(folder, "data"))).toBe(false);
    expect((await attache("library", "list", "--data", "other")).out).not.toBe("");
  });
});

test("a library that is not there is not begun by whoever only wants to look into one", async () => {
  for (const command of [["list"], ["search", "visite"], ["export", "--to", "out"], ["backup", "copy.sqlite"]]) {
    const { code, out, err } = await attache("library", ...command, "--data", join(folder, "absent"));
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toMatch(/^attache: There is no library in .*absent; name its folder with --data, .*\n$/);
  }
  const restored = await attache("library", "restore", "mistyped.sqlite", "--data", join(folder, "absent"));
  expect(restored).toMatchObject({
    code: 1,
    out: "",
    err: expect.stringMatching(/no copy of the library at/) as string,
  });
  expect(existsSync(join(folder, "absent"))).toBe(false);
});

test("a title that two packs bear names neither", async () => {
  for (const template of ["official-visit", "readout"]) {
    await attache("build", sample, ...build, "--template", template, "--pack", `${template}.attache`);
    expect((await attache("library", "add", `${template}.attache`)).out).toMatch(/^added\t/);
  }
  expect(await attache("library", "versions", "Visite à Moscou")).toEqual({
    code: 2,
    out: "",
    err: 'attache: 2 packs are called "Visite à Moscou"; give the id of one: attache library list --packs\n',
  });
  expect(await attache("library", "export", "Visite à Moscou", "--to", "out")).toMatchObject({
    code: 2,
    out: "",
    err: expect.stringContaining('2 packs and articles are called "Visite à Moscou"') as string,
  });
  expect(existsSync(join(folder, "out"))).toBe(false);
});

test("what became of a damaged library is told on the terminal", async () => {
  expect((await attache("library", "add", sample)).code).toBe(0);
  const path = join(folder, "data", "library.sqlite");
  const bytes = readFileSync(path);
  writeFileSync(path, bytes.fill(0x55, 100, 4096));
  const { code, out, err } = await attache("library", "list");
  expect(code).toBe(0);
  expect(out).toContain("Mali–Russie");
  expect(err).toMatch(
    /^attache: The damaged library is kept at .*library-damaged-.*\.sqlite\.\nattache: Taken over from the damaged library: 1 articles, 0 packs\.\n$/,
  );
});
