import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { choose } from "../../core/pack.ts";
import { withLibrary } from "../../main/cli/session.ts";
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
