import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
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
  quotes: z.array(z.object({ text: z.string(), speaker: z.string().nullable() })),
});
const f1Schema = z.object({ f1: z.number() });
const scorerSchema = z.object({
  score: z.function({
    input: [z.string(), z.string()],
    output: z.object({ table: z.record(z.string(), z.record(z.string(), f1Schema)) }),
  }),
  tokenF1: z.function({ input: [z.string(), z.string()], output: z.number() }),
  words: z.function({ input: [z.string()], output: z.array(z.string()) }),
});

/** F1 by kind and language as it was measured; a score may fall by .02, no more. */
const measured: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  objectives: { fr: 0.81, en: 0.806, all: 0.807 },
  outcomes: { fr: 0.814, en: 0.8, all: 0.805 },
  figures: { fr: 0.946, en: 0.979, all: 0.956 },
  dates: { fr: 0.949, en: 0.909, all: 0.933 },
  people: { fr: 0.893, en: 0.953, all: 0.925 },
  quotes: { fr: 0.93, en: 0.9, all: 0.921 },
};
/** Of the quotations that are found and labelled, the share whose speaker has the same last word, or that rightly have none. */
const measuredSpeakers = 0.925;
const allowedFall = 0.02;

test.skipIf(!existsSync(join(set, "score.mjs")))(
  "the draft of the labelled articles keeps its scores",
  async () => {
    const { score, tokenF1, words } = scorerSchema.parse(await import(pathToFileURL(join(set, "score.mjs")).href));
    const lastWord = (name: string | null): string | null => (name === null ? null : (words(name).at(-1) ?? null));
    const predictions = mkdtempSync(join(tmpdir(), "attache-test-"));
    const speakers = { matched: 0, right: 0 };
    for (const file of readdirSync(join(set, "articles"))) {
      const id = file.replace(".txt", "");
      const label = labelSchema.parse(JSON.parse(readFileSync(join(set, "labels", `${id}.json`), "utf8")));
      const bytes = new Uint8Array(readFileSync(join(set, "articles", file)));
      const read = await readArticle({ name: file, mediaType: "text/plain", bytes });
      const day = { value: label.published, line: null, by: "person" as const };
      const published = read.published.value === null ? day : read.published;
      const kept = { id, revision: 0, otherOrigins: [], takenIn: "2025-07-01T08:00:00Z", undated: false };
      const found = draft([{ ...read, ...kept, published }]);
      const prediction = {
        objectives: found.objectives.map((point) => point.words),
        outcomes: found.outcomes.map((point) => point.words),
        figures: found.figures.map(({ value, unit }) => ({ value, unit })),
        dates: found.dates.flatMap(({ date, end }) => (end === null ? [date] : [date, end])),
        people: found.people.map(({ name }) => name),
        quotes: found.quotes.map(({ text }) => text),
      };
      writeFileSync(join(predictions, `${id}.json`), JSON.stringify(prediction));
      const free = new Set(label.quotes);
      for (const { text, speaker } of found.quotes) {
        const likeness = (quote: { text: string }): number => tokenF1(quote.text, text);
        const [best] = [...free].sort((a, b) => likeness(b) - likeness(a));
        if (best === undefined || likeness(best) < 0.6) continue;
        free.delete(best);
        speakers.matched += 1;
        if (lastWord(best.speaker) === lastWord(speaker)) speakers.right += 1;
      }
    }
    const { table } = score(predictions, join(set, "labels"));
    rmSync(predictions, { recursive: true });
    for (const [kind, levels] of Object.entries(measured)) {
      for (const [language, level] of Object.entries(levels))
        expect(table[language]?.[kind]?.f1, `${kind} ${language}`).toBeGreaterThanOrEqual(level - allowedFall);
    }
    expect(speakers.right / speakers.matched).toBeGreaterThanOrEqual(measuredSpeakers - allowedFall);
  },
  60_000,
);
