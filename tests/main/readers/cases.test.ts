import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { articleSchema } from "../../../core/article.ts";
import type { Block } from "../../../core/blocks.ts";
import type { File } from "../../../core/contract.ts";
import { readers } from "../../../main/readers/index.ts";
import { readArticle } from "./read-article.ts";

const folder = join(import.meta.dirname, "../../cases/readers");

function caseFile(name: string): File {
  const input = readdirSync(join(folder, name)).find((entry) => entry.startsWith("input."));
  if (input === undefined) throw new Error(`tests/cases/readers/${name} has no input file`);
  return { name: input, mediaType: "", bytes: new Uint8Array(readFileSync(join(folder, name, input))) };
}

function linesOf(blocks: Block[]): number[] {
  return blocks.flatMap((block) => {
    if (block.kind === "list") return block.items.flatMap(linesOf);
    if (block.kind === "quote") return linesOf(block.blocks);
    return [block.line ?? 0];
  });
}

describe.each(readdirSync(folder))("the case %s", (name) => {
  const file = caseFile(name);

  test("is accepted by exactly one reader", () => {
    expect(readers.filter((reader) => reader.accepts(file))).toHaveLength(1);
  });

  test("is read as its expected.json says", async () => {
    const { origin, ...article } = await readArticle(file);
    const expected: unknown = JSON.parse(readFileSync(join(folder, name, "expected.json"), "utf8"));
    expect({ mediaType: origin.mediaType, encoding: origin.encoding, ...article }).toEqual(expected);
  });

  test("is a valid article, every line in one place only", async () => {
    const read = await readArticle(file);
    articleSchema.parse({ ...read, id: name, takenIn: "2025-07-01T08:00:00Z", undated: false });
    const stated = [read.title, read.byline, read.outlet, read.published].flatMap((entry) => entry.line ?? []);
    const lines = [...linesOf(read.body), ...read.removed.map((entry) => entry.line), ...new Set(stated)];
    expect(lines.every((line) => line > 0)).toBe(true);
    expect(new Set(lines).size).toBe(lines.length);
  });

  test("gives the same article each time", async () => {
    expect(await readArticle(file)).toEqual(await readArticle(file));
  });
});
