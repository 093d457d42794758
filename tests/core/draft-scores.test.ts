import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { z } from "zod";
import { draft } from "../../core/draft.ts";
import { readArticle } from "../main/readers/read-article.ts";

// Labelled articles that lie beside the project, where they do: `bench/recognise.js` prints the same scores in full.
const set = join(import.meta.dirname, "../../../shared/dev-set");
const labelSchema = z.object({
  lang: z.string(),
  published: z.string(),
  sentences: z.array(z.object({ text: z.string(), labels: z.array(z.string()) })),
});
const scorerSchema = z.object({
  matchTexts: z.function({
    input: [z.array(z.string()), z.array(z.string())],
    output: z.object({ tp: z.number(), fp: z.number(), fn: z.number() }),
  }),
});

/** F1 by kind and language as it was measured; a score may fall by .02, no more. */
const measured = {
  objectives: { fr: 0.805, en: 0.813, all: 0.81 },
  outcomes: { fr: 0.793, en: 0.791, all: 0.792 },
};

test.skipIf(!existsSync(join(set, "score.mjs")))(
  "the draft of the labelled articles keeps its scores",
  async () => {
    const { matchTexts } = scorerSchema.parse(await import(pathToFileURL(join(set, "score.mjs")).href));
    const sums = new Map<string, { tp: number; fp: number; fn: number }>();
    for (const file of readdirSync(join(set, "articles"))) {
      const id = file.replace(".txt", "");
      const label = labelSchema.parse(JSON.parse(readFileSync(join(set, "labels", `${id}.json`), "utf8")));
      const bytes = new Uint8Array(readFileSync(join(set, "articles", file)));
      const read = await readArticle({ name: file, mediaType: "text/plain", bytes });
      const day = { value: label.published, line: null, by: "person" as const };
      const published = read.published.value === null ? day : read.published;
      const kept = { id, revision: 0, otherOrigins: [], takenIn: "2025-07-01T08:00:00Z", undated: false };
      const found = draft([{ ...read, ...kept, published }]);
      for (const [kind, name] of [
        ["objectives", "objective"],
        ["outcomes", "outcome"],
      ] as const) {
        const gold = label.sentences.filter(({ labels }) => labels.includes(name)).map(({ text }) => text);
        const { tp, fp, fn } = matchTexts(
          found[kind].map(({ words }) => words),
          gold,
        );
        for (const language of [label.lang, "all"]) {
          const sum = sums.get(`${kind} ${language}`) ?? { tp: 0, fp: 0, fn: 0 };
          sums.set(`${kind} ${language}`, { tp: sum.tp + tp, fp: sum.fp + fp, fn: sum.fn + fn });
        }
      }
    }
    for (const [kind, levels] of Object.entries(measured)) {
      for (const [language, level] of Object.entries(levels)) {
        const { tp, fp, fn } = sums.get(`${kind} ${language}`) ?? { tp: 0, fp: 0, fn: 1 };
        expect((2 * tp) / (2 * tp + fp + fn), `${kind} ${language}`).toBeGreaterThanOrEqual(level - 0.02);
      }
    }
  },
  60_000,
);
