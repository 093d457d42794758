// One keystroke in a briefing of 30 sentences over 50 articles of 900 words: the check of the sentence that changed, against looking
// for each of its words in the texts of all articles with String.prototype.includes (what "find in files" does), in one run.
// Prints the scores of the case set first. Run after a build: node bench/check.js
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { cpus, loadavg } from "node:os";
import { readCases, score } from "../tests/cases/check/score.mjs";

const core = await import(pathToFileURL(join(import.meta.dirname, "..", "dist", "core", "check.js")).href);
const { checkStatements, readSources, statementsOf } = core;

const { counts } = score(readCases(), core);
for (const [part, { faults, found, faithful, flagged }] of Object.entries(counts))
  console.log(
    `${part}: faults found ${(found / faults).toFixed(3)} of ${faults}, faithful flagged ${(flagged / faithful).toFixed(3)} of ${faithful}`,
  );

const articleCount = 50;
const wordsEach = 900;
const rounds = 30;

/** Articles of the right length: paragraphs of the case set in turn, the numbers of each article its own. */
function makeArticles() {
  const paragraphs = readCases().flatMap(({ article }) => article.body.slice(1));
  return Array.from({ length: articleCount }, (_, rank) => {
    const [model] = readCases();
    const body = [];
    let words = 0;
    for (let at = rank * 7; words < wordsEach; at += 1) {
      const [{ text }] = paragraphs[at % paragraphs.length].children;
      const own = text.replace(/\d{3,}/g, (digits) => String(Number(digits) + rank));
      words += own.split(/\s+/).length;
      body.push({ kind: "paragraph", line: body.length + 1, style: "body", children: [{ kind: "text", text: own }] });
    }
    return { ...model.article, id: `article-${rank}`, body };
  });
}

const articles = makeArticles();
const texts = articles.map(({ body }) => body.map(({ children }) => children[0].text).join("\n"));
const sentences = readCases()
  .flatMap(({ faithful }) => faithful.slice(0, 2))
  .slice(0, 30);

const begin = performance.now();
const sources = readSources(articles);
console.log(`${articleCount} articles read in ${Math.round(performance.now() - begin)} ms, once`);
checkStatements(sentences.flatMap(statementsOf), sources);

const middle = (times) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];
const ours = [];
const theirs = [];
for (let round = 0; round < rounds; round += 1) {
  const changed = sentences.map((sentence, at) =>
    at === round % sentences.length ? `${sentence} ${"x".repeat(round + 2)}` : sentence,
  );
  let from = performance.now();
  checkStatements(changed.flatMap(statementsOf), sources);
  ours.push(performance.now() - from);
  from = performance.now();
  for (const word of changed.join(" ").split(/\s+/)) texts.filter((text) => text.includes(word));
  theirs.push(performance.now() - from);
}
const slowest = Math.max(...ours);
console.log(
  `one keystroke: middle ${middle(ours).toFixed(1)} ms, slowest ${slowest.toFixed(1)} ms; includes() of every word of the briefing ${middle(theirs).toFixed(1)} ms; ratio ${(middle(ours) / middle(theirs)).toFixed(2)}`,
);
console.log(`(${cpus().length} cores, load ${loadavg()[0].toFixed(1)}, Node ${process.version})`);
