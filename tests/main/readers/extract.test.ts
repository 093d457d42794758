import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { z } from "zod";
import { textOfArticle } from "../../../core/article.ts";
import { readArticle } from "./read-article.ts";

/** Annotated pages beside the project, not in it; `bench/extract.js` measures on the same. */
const data = join(import.meta.dirname, "../../../../shared/dev-set-pages");
const isThere = existsSync(join(data, "annotations.json"));

/** What the reader reached when this was written is .943; a hundredth less is let pass. */
const leastF1 = 0.933;

test.skipIf(!isThere)(
  `F1 of the article text of saved pages is at least ${leastF1} (needs ${data})`,
  async () => {
    const annotations = z
      .record(z.string(), z.unknown())
      .parse(JSON.parse(readFileSync(join(data, "annotations.json"), "utf8")));
    const texts: Record<string, string> = {};
    for (const name of Object.keys(annotations)) {
      const bytes = new Uint8Array(gunzipSync(readFileSync(join(data, "pages", name))));
      texts[name] = textOfArticle(await readArticle({ name: "page.html", mediaType: "text/html", bytes }));
    }
    const folder = mkdtempSync(join(tmpdir(), "attache-extract-"));
    const file = join(folder, "texts.json");
    writeFileSync(file, JSON.stringify(texts));
    const { stdout } = spawnSync(process.execPath, [join(data, "score.mjs"), file], { encoding: "utf8" });
    rmSync(folder, { recursive: true });
    const { f1 } = z.object({ f1: z.number() }).parse(JSON.parse(stdout));
    expect(f1).toBeGreaterThanOrEqual(leastF1);
  },
  180_000,
);
