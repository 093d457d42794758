import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { openApp } from "../../main/app.ts";
import { locatePaths } from "../../main/paths.ts";
import { createClient } from "../../core/wire.ts";
import { sampleFile } from "../conversation.ts";
import { makeFolder } from "./example.ts";

test("what the check finds open stands in comments of the Word file, where it is asked for and never for a reader", async () => {
  const app = await openApp({ paths: locatePaths(makeFolder()), inMemory: true });
  const client = createClient(app.dispatch);
  const { added } = await client("articles.import", sampleFile());
  const articles = added.map(({ article }) => article.id);
  const pack = await client("packs.create", { title: "T", template: "official-visit", language: "fr", articles });
  const wrong = {
    id: "wrong",
    source: null,
    lead: "",
    text: "La Russie a offert 999 bourses d’essai",
    audience: "press" as const,
  };
  const figure = { id: "figure", source: null, value: 777, unit: "tonnes", of: "blé", asOf: "" };
  const sections = {
    ...pack.sections,
    objectives: { shape: "points" as const, entries: [wrong] },
    figures: { shape: "figures" as const, entries: [figure] },
  };
  await client("packs.save", { ...pack, sections });
  const partsOf = async (options: { comments?: boolean }, reader?: "press") => {
    const asked = { id: pack.id, format: "docx" as const, date: "2026-11-23", options };
    const { bytes } = await client("packs.export", reader === undefined ? asked : { ...asked, reader });
    return new Map(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, new TextDecoder().decode(part)]));
  };

  const commented = await partsOf({ comments: true });
  const comments = commented.get("word/comments.xml") ?? "";
  const texts = comments.split("</w:comment>").map((xml) => xml.replace(/<[^>]+>/g, ""));
  // What was sought, and what came of it.
  expect(texts.join("\n")).toMatch(/«\s999[^»]*»\s–\s\p{Ll}/u);
  expect(texts.join("\n")).toMatch(/«\s777[^»]*»\s–\s\p{Ll}/u);
  expect(comments).toContain('w:date="2026-11-23T00:00:00.000Z"');
  const document = commented.get("word/document.xml") ?? "";
  const numbers = (pattern: RegExp, xml: string) => [...xml.matchAll(pattern)].map(([, number]) => Number(number));
  const written = numbers(/<w:comment [^>]*w:id="(\d+)"/g, comments);
  expect(written.length).toBeGreaterThanOrEqual(2);
  for (const mark of ["commentRangeStart", "commentRangeEnd", "commentReference"])
    expect(numbers(new RegExp(`<w:${mark} w:id="(\\d+)"`, "g"), document).toSorted((a, b) => a - b)).toEqual(written);
  // A comment is round the words that it quotes, in a table round the cell.
  const ranges = written.map((number) => {
    const range = new RegExp(`<w:commentRangeStart w:id="${number}"/>([^]*?)<w:commentRangeEnd w:id="${number}"/>`);
    return range.exec(document)?.[1]?.replace(/<[^>]+>/g, "") ?? "";
  });
  const quotes = texts.map((text) => /«\u00a0(.*?)\u00a0»/u.exec(text)?.[1]);
  const sentence = quotes.findIndex((quote) => quote?.includes("999") === true);
  expect(ranges[sentence]).toBe(quotes[sentence]);
  expect(ranges[quotes.findIndex((quote) => quote?.includes("777") === true)]).toBe("777");

  expect((await partsOf({})).has("word/comments.xml")).toBe(false);
  expect((await partsOf({ comments: true }, "press")).has("word/comments.xml")).toBe(false);
  await app.close();
});
