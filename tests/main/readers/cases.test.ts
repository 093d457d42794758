import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { articleSchema, type ReadArticle } from "../../../core/article.ts";
import type { Block } from "../../../core/blocks.ts";
import type { File } from "../../../core/file.ts";
import { formats } from "../../../main/readers/index.ts";
import type { Reading } from "../../../main/readers/reader.ts";
import { readAll } from "./read-article.ts";

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

/** A reading as expected.json words it: the article of a file that holds one; in a file of several also what part each is, or why it failed. */
function described(reading: Reading, several: boolean): unknown {
  if (reading.kind === "failed") return { failed: reading.part.name, code: reading.part.error.code };
  const { origin, ...article } = reading.article;
  const { name, part, mediaType, encoding } = origin;
  return { ...(several ? { name, part } : {}), mediaType, encoding, ...article };
}

function expectedOf(name: string): unknown {
  return JSON.parse(readFileSync(join(folder, name, "expected.json"), "utf8"));
}

async function articlesIn(file: File): Promise<ReadArticle[]> {
  return (await readAll(file)).flatMap((reading) => (reading.kind === "article" ? [reading.article] : []));
}

describe.each(readdirSync(folder))("the case %s", (name) => {
  const file = caseFile(name);

  test("is accepted by exactly one reader", () => {
    expect(formats.filter((format) => format.accepts(file))).toHaveLength(1);
  });

  test("is read as its expected.json says: one article, or the list of all that the file holds", async () => {
    const expected = expectedOf(name);
    const readings = await readAll(file);
    const several = Array.isArray(expected);
    expect(readings.map((reading) => described(reading, several))).toEqual(several ? expected : [expected]);
  });

  test("holds valid articles, every line in one place only", async () => {
    const articles = await articlesIn(file);
    expect(articles).not.toEqual([]);
    for (const read of articles) {
      articleSchema.parse({ ...read, id: name, takenIn: "2025-07-01T08:00:00Z", undated: false });
      const stated = [read.title, read.byline, read.outlet, read.published].flatMap((entry) => entry.line ?? []);
      const lines = [...linesOf(read.body), ...read.removed.map((entry) => entry.line), ...new Set(stated)];
      expect(lines.every((line) => line > 0)).toBe(true);
      expect(new Set(lines).size).toBe(lines.length);
    }
  });

  test("gives the same each time", async () => {
    expect(await readAll(file)).toEqual(await readAll(file));
  });
});
