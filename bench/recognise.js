// Objectives and outcomes that are drafted from labelled articles, by the set's own scorer: precision, recall, F1 by language, and
// F1 of the two halves of the articles (by the hash of their names): rules are corrected on A and confirmed on B.
// The articles lie beside the project, not in it. Run after a build: node bench/recognise.js [folder of the set]
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const root = join(import.meta.dirname, "..");
const built = join(root, "dist", "core", "draft.js");
if (!existsSync(built)) throw new Error(`${built} is not there; run "npm run build" first`);
const set = process.argv[2] ?? join(root, "..", "shared", "dev-set");
if (!existsSync(join(set, "score.mjs"))) {
  console.log(`There are no labelled articles in ${set}: nothing was measured.`);
  process.exit(0);
}
const { draft } = await import(pathToFileURL(built).href);
const { readFile } = await import(pathToFileURL(join(root, "dist", "main", "readers", "index.js")).href);
const { matchTexts } = await import(pathToFileURL(join(set, "score.mjs")).href);

const names = readdirSync(join(set, "labels")).map((file) => file.replace(".json", ""));
const labels = new Map(
  names.map((name) => [name, JSON.parse(readFileSync(join(set, "labels", `${name}.json`), "utf8"))]),
);
const hashOf = (name) => createHash("sha256").update(name).digest("hex");
const halves = new Map();
for (const language of ["fr", "en"]) {
  const own = names.filter((name) => labels.get(name).lang === language);
  own
    .sort((a, b) => (hashOf(a) < hashOf(b) ? -1 : 1))
    .forEach((name, at) => halves.set(name, at % 2 === 0 ? "A" : "B"));
}

/** The article as the library would hold it; its day, where the text does not say it, is the set's. */
async function articleOf(name) {
  const bytes = new Uint8Array(readFileSync(join(set, "articles", `${name}.txt`)));
  for await (const { article } of readFile({ name: `${name}.txt`, mediaType: "text/plain", bytes })) {
    const day = { value: labels.get(name).published, line: null, by: "person" };
    const published = article.published.value === null ? day : article.published;
    const kept = { id: name, revision: 0, otherOrigins: [], takenIn: "2025-01-01T00:00:00Z", undated: false };
    return { ...article, ...kept, published };
  }
  throw new Error(`${name} holds no article`);
}

const kinds = { objectives: "objective", outcomes: "outcome" };
const counts = {};
for (const name of names.toSorted()) {
  const found = draft([await articleOf(name)]);
  const { lang, sentences } = labels.get(name);
  for (const [kind, label] of Object.entries(kinds)) {
    const gold = sentences.filter((sentence) => sentence.labels.includes(label)).map(({ text }) => text);
    const { tp, fp, fn } = matchTexts(
      found[kind].map(({ words }) => words),
      gold,
    );
    for (const language of [lang, "all"]) {
      for (const half of [halves.get(name), "both"]) {
        const sum = ((counts[kind] ??= {})[`${language} ${half}`] ??= { tp: 0, fp: 0, fn: 0 });
        sum.tp += tp;
        sum.fp += fp;
        sum.fn += fn;
      }
    }
  }
}
const f1 = ({ tp, fp, fn }) => (2 * tp) / (2 * tp + fp + fn || 1);
console.log(`${names.length} labelled articles   precision  recall     F1   half A  half B`);
for (const kind of Object.keys(kinds)) {
  for (const language of ["fr", "en", "all"]) {
    const sum = counts[kind][`${language} both`];
    const figures = [sum.tp / (sum.tp + sum.fp), sum.tp / (sum.tp + sum.fn), f1(sum)];
    figures.push(f1(counts[kind][`${language} A`]), f1(counts[kind][`${language} B`]));
    console.log(
      `${kind.padEnd(12)}${language.padEnd(11)}${figures.map((figure) => figure.toFixed(3).padStart(8)).join("")}`,
    );
  }
}
