// What is drafted from labelled articles, by the set's own scorer: precision, recall, F1 by language, and of objectives and outcomes
// F1 of the two halves of the articles (by the hash of their names): rules are corrected on A and confirmed on B. Of the quotations
// found, the share whose speaker is right: the same last word, or no speaker where the article names none.
// The articles lie beside the project, not in it. Run after a build: node bench/recognise.js [folder of the set]
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
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
const { key, matchTexts, score, tokenF1, words } = await import(pathToFileURL(join(set, "score.mjs")).href);

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

const lastWord = (name) => (name === null ? null : words(name).at(-1));
/** Of the quotations found that are labelled, how many there are and how many have the right speaker. */
function countSpeakers(found, labelled) {
  const free = new Set(labelled);
  const sum = { matched: 0, right: 0 };
  for (const { text, speaker } of found) {
    const likeness = ({ text: other }) => (key(other) === key(text) ? 2 : tokenF1(other, text));
    const [best] = [...free].sort((a, b) => likeness(b) - likeness(a));
    if (best === undefined || likeness(best) < 0.6) continue;
    free.delete(best);
    sum.matched += 1;
    if (lastWord(best.speaker) === lastWord(speaker)) sum.right += 1;
  }
  return sum;
}

const kinds = { objectives: "objective", outcomes: "outcome" };
const halfCounts = {};
const speakers = {};
const predictions = mkdtempSync(join(tmpdir(), "attache-recognise-"));
for (const name of names.toSorted()) {
  const found = draft([await articleOf(name)]);
  const { lang, sentences, quotes } = labels.get(name);
  const wordsOf = (kind) => found[kind].map((point) => point.words);
  for (const [kind, label] of Object.entries(kinds)) {
    const gold = sentences.filter((sentence) => sentence.labels.includes(label)).map(({ text }) => text);
    const { tp, fp, fn } = matchTexts(wordsOf(kind), gold);
    for (const language of [lang, "all"]) {
      const sum = ((halfCounts[kind] ??= {})[`${language} ${halves.get(name)}`] ??= { tp: 0, fp: 0, fn: 0 });
      sum.tp += tp;
      sum.fp += fp;
      sum.fn += fn;
    }
  }
  const { matched, right } = countSpeakers(found.quotes, quotes);
  for (const language of [lang, "all"]) {
    const sum = (speakers[language] ??= { matched: 0, right: 0 });
    sum.matched += matched;
    sum.right += right;
  }
  const prediction = {
    objectives: wordsOf("objectives"),
    outcomes: wordsOf("outcomes"),
    figures: found.figures.map(({ value, unit }) => ({ value, unit })),
    dates: found.dates.flatMap(({ date, end }) => (end === null ? [date] : [date, end])),
    people: found.people.map((person) => person.name),
    quotes: found.quotes.map(({ text }) => text),
  };
  writeFileSync(join(predictions, `${name}.json`), JSON.stringify(prediction));
}
const { table } = score(predictions, join(set, "labels"));
rmSync(predictions, { recursive: true });

const f1 = ({ tp, fp, fn }) => (2 * tp) / (2 * tp + fp + fn || 1);
const printed = (figures) => figures.map((figure) => figure.toFixed(3).padStart(8)).join("");
console.log(`${names.length} labelled articles   precision  recall     F1   half A  half B`);
// A set may be of one language.
const languages = ["fr", "en", "all"].filter((language) => table[language] !== undefined);
for (const kind of ["objectives", "outcomes", "figures", "dates", "people", "quotes"]) {
  for (const language of languages) {
    const { p, r, f1: whole } = table[language][kind];
    const parts = ["A", "B"].flatMap((half) => (kind in kinds ? [f1(halfCounts[kind][`${language} ${half}`])] : []));
    console.log(`${kind.padEnd(12)}${language.padEnd(11)}${printed([p, r, whole, ...parts])}`);
  }
}
console.log("speakers of quotations          right");
for (const language of languages) {
  const { matched, right } = speakers[language];
  console.log(`speakers    ${language.padEnd(11)}${printed([right / matched])} of ${matched}`);
}
