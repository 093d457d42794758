// Every keystroke of sentences typed under a briefing of 30 over 50 articles of 900 words: the check of what changed, against looking
// for each word of the briefing in the texts of all articles with String.prototype.includes (what "find in files" does), in one run.
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
const typedCount = 12;

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

/** Sentences that are typed key by key under the briefing: names, figures and dates come letter by letter, digit by digit. */
const typed = readCases()
  .flatMap(({ faithful }) => faithful.slice(2, 3))
  .slice(0, typedCount);
const ours = [];
const ownTime = [];
const theirs = [];
for (const sentence of typed) {
  for (let length = 1; length <= sentence.length; length += 1) {
    const briefing = [...sentences, sentence.slice(0, length)];
    const cpu = process.cpuUsage();
    const from = performance.now();
    checkStatements(briefing.flatMap(statementsOf), sources);
    ours.push(performance.now() - from);
    const { user, system } = process.cpuUsage(cpu);
    ownTime.push((user + system) / 1000);
    if (length % 20 !== 0) continue;
    const begun = performance.now();
    for (const word of briefing.join(" ").split(/\s+/)) texts.filter((text) => text.includes(word));
    theirs.push(performance.now() - begun);
  }
}
const at = (times, share) => times.toSorted((a, b) => a - b)[Math.floor((times.length - 1) * share)];
const printed = (times) =>
  `middle ${at(times, 0.5).toFixed(1)} ms, 99 of 100 within ${at(times, 0.99).toFixed(1)} ms, slowest ${at(times, 1).toFixed(1)} ms`;
console.log(`one of ${ours.length} keystrokes by the clock: ${printed(ours)}`);
console.log(`one keystroke, time of CPU: ${printed(ownTime)}`);
console.log(
  `includes() of every word of the briefing: middle ${at(theirs, 0.5).toFixed(1)} ms; ratio ${(at(ours, 0.5) / at(theirs, 0.5)).toFixed(2)}`,
);
console.log(`(${cpus().length} cores, load ${loadavg()[0].toFixed(1)}, Node ${process.version})`);
