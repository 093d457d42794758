import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { isFor, leaksIn, packFor, printedAnyway, readers, type Reader } from "../../core/audience.ts";
import { compose } from "../../core/compose.ts";
import type { Pack } from "../../core/pack.ts";
import { loadAssets } from "../../main/assets.ts";
import { writers } from "../../main/writers/index.ts";
import { houseStyle, languageOf, templateOf } from "../examples.ts";
import { entriesOf, samplerPack } from "../sampler-pack.ts";

const genres = ["official-visit", "press-review", "readout"];
const assets = await loadAssets();
const language = languageOf("fr");

function documentFor(genre: string, reader: Reader | undefined, change: Partial<Pack> = {}) {
  const template = templateOf(genre);
  const { pack, articles } = samplerPack(template, "fr");
  const given = { ...pack, ...change };
  const tree = compose({ pack: given, articles, template, language, style: houseStyle(), date: "2026-11-26", reader });
  return { pack: given, tree };
}

/** The numbers of the test sentences that may go to a reader, and of those that may not. */
function numbersOf(pack: Pack, reader: Reader): { kept: string[]; left: string[] } {
  const numbers = (mine: boolean) =>
    entriesOf(pack)
      .filter((entry) => isFor(entry, reader) === mine)
      .flatMap((entry) => JSON.stringify({ ...entry, source: null }).match(/(?<=numéro )1\d{3}/g) ?? []);
  return { kept: numbers(true), left: numbers(false) };
}

/** All that a file holds as text: every part of an archive, every stream of a PDF, unpacked. */
function insideOf(format: string, bytes: Uint8Array): string {
  const decode = (part: Uint8Array) => new TextDecoder().decode(part);
  if (format === "docx") return Object.values(unzipSync(bytes)).map(decode).join("\n");
  if (format !== "pdf") return decode(bytes);
  const folder = mkdtempSync(join(tmpdir(), "attache-audience-"));
  const [file, plain] = [join(folder, "file.pdf"), join(folder, "plain.pdf")];
  writeFileSync(file, bytes);
  execFileSync("qpdf", ["--qdf", "--object-streams=disable", file, plain]);
  return (
    [plain, file].map((path) => execFileSync("pdftotext", ["-layout", path, "-"], { encoding: "utf8" })).join("\n") +
    execFileSync("pdfinfo", [file], { encoding: "utf8" }) +
    execFileSync("qpdf", ["--json", file], { encoding: "utf8", maxBuffer: 1 << 28 })
  );
}

const blankCover = { subtitle: "", start: null, end: null, nature: "", place: "", addressee: "", office: "" };
const labels = Object.values(language.labels);
const formats = ["docx", "html", "markdown", ...(existsSync("/usr/bin/qpdf") ? ["pdf"] : [])];

describe.each(genres)("%s", (genre) => {
  test.each(readers)("for the %s holds what is meant for them and nothing else, in every format", async (reader) => {
    const { pack, tree } = documentFor(genre, reader);
    const { kept, left } = numbersOf(pack, reader);
    expect(left.length).toBeGreaterThan(kept.length);
    expect(kept.length).toBeGreaterThan(3);
    expect(leaksIn(tree, pack, reader, [])).toEqual([]);
    expect(tree.notes.map(({ mark }) => mark)).toEqual(tree.notes.map((_, index) => String(index + 1)));
    expect(tree.sections.map(({ id }) => id)).not.toContain("articles");
    for (const format of formats) {
      const writer = writers.find(({ id }) => id === format);
      if (!writer) throw new Error(format);
      const inside = insideOf(format, await writer.write(tree, assets));
      expect(
        left.filter((number) => inside.includes(`numéro ${number}`)),
        format,
      ).toEqual([]);
      const flat = inside.replace(/<[^>]+>/g, "").replace(/\s+/g, " ");
      expect(
        kept.filter((number) => !flat.includes(number)),
        format,
      ).toEqual([]);
    }
  });
});

test("the whole file flags its entries, and the scan finds in it what is not for the press", () => {
  const { pack, tree } = documentFor("official-visit", undefined);
  expect(JSON.stringify(tree.sections)).toContain("UTILISABLE");
  expect(leaksIn(tree, pack, "press", []).length).toBe(numbersOf(pack, "press").left.length);
});

test.each([
  ["title", (words: string) => ({ title: words })],
  ["line under the title", (words: string) => ({ cover: { ...blankCover, subtitle: words } })],
  ["place on the cover", (words: string) => ({ cover: { ...blankCover, place: words } })],
  ["embargo, which stands in the properties", (words: string) => ({ embargo: words })],
])("a %s that gives away what is internal is found", (_, change) => {
  const { pack } = documentFor("official-visit", undefined);
  const [internal] = entriesOf(pack).filter((entry) => entry.audience === "internal" && "text" in entry);
  if (!internal || !("text" in internal)) throw new Error("no internal sentence");
  const given = change(internal.text);
  const { tree } = documentFor("official-visit", "press", given);
  expect(leaksIn(tree, { ...pack, ...given }, "press", labels)).toContain(internal.text);
});

/** The pack of an official visit with one more figure, kept in the office. */
function withFigure(of: string, change: Partial<Pack> = {}) {
  const { pack, articles } = samplerPack(templateOf("official-visit"), "fr");
  const figures = pack.sections["figures"];
  if (figures?.shape !== "figures") throw new Error("no figures");
  const entry = { id: "three-days", source: null, value: 3, unit: "jours", of, asOf: "" };
  const sections = { ...pack.sections, figures: { ...figures, entries: [...figures.entries, entry] } };
  const given = { sections, ...change };
  const { tree } = documentFor("official-visit", "press", given);
  return { tree, pack: { ...pack, ...given }, articles };
}

test("words that stand in the kind of the document or another label are no leak", () => {
  const { tree, pack } = withFigure("visite officielle");
  expect(leaksIn(tree, pack, "press", [])).toEqual(["visite officielle"]);
  expect(leaksIn(tree, pack, "press", printedAnyway([language], pack, [], "press"))).toEqual([]);
});

test("what an article is called is printed where an entry for the reader cites it, and nowhere else", () => {
  const { pack, articles } = withFigure("");
  const [cited] = packFor(pack, "press").articles;
  const named = (id: string | undefined) => articles.find((article) => article.id === id)?.title.value ?? "";
  const words = printedAnyway([], pack, articles, "press");
  expect(named(cited).length).toBeGreaterThan(12);
  expect(words).toContain(named(cited));
  const title = { value: "Un titre que nul n’a cité", line: 1, by: "source" as const };
  const uncited = articles.map((article) => ({ ...article, id: `${article.id}-again`, title }));
  expect(printedAnyway([], pack, [...articles, ...uncited], "press")).toEqual(words);
});

test("an article that only internal entries cite is not among the sources", () => {
  const { pack } = documentFor("official-visit", undefined);
  const sections = Object.fromEntries(
    Object.entries(pack.sections).map(([id, content]) => [
      id,
      { ...content, entries: content.entries.map((entry) => ({ ...entry, audience: "internal" as const })) },
    ]),
  ) as Pack["sections"];
  expect(packFor({ ...pack, sections }, "press").articles).toEqual([]);
});
