// Searching a library of generated articles through the store, against the SQLite C shell on the same file: its plain full-text
// search (same FTS5 expression, bm25 with the same weights, LIMIT 20, the rows of the list); the same with the matching passage of each
// row lit by FTS5's own snippet(), as the store lights it; and the very statement that the store runs, which lights nothing. The library is made once, through the store, and kept in the system's folder for temporary files.
// Run after a build: node bench/search.js [articles, 100000 if not given] [rounds, 3 if not given] [kinds of queries, all if not given]
import { spawnSync } from "node:child_process";
import { existsSync, renameSync, rmSync, statSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { generateArticles, makeChance, makeVocabulary } from "./library.js";

const built = join(import.meta.dirname, "..", "dist", "main", "library");
if (!existsSync(join(built, "store.js"))) throw new Error(`${built} holds no built app; run "npm run build" first`);
const shell = spawnSync("sqlite3", ["--version"], { encoding: "utf8" });
if (shell.error) throw new Error("the SQLite C shell is not there; install Debian's package sqlite3");
const load = (name) => import(pathToFileURL(join(built, name)).href);
const { LibraryFile, openLibraryFile } = await load("library-file.js");
const { migrations } = await load("migrations.js");
const { foldingVersion } = await load("folding.js");
const { parseQuery } = await load("query.js");
const { findPage, isAsking, toExpressions } = await load("search.js");
const { StoredArticles } = await load("stored-articles.js");

const count = Number(process.argv[2] ?? 100_000);
const limit = 20;
const rounds = Number(process.argv[3] ?? 3);
const vocabulary = makeVocabulary();

/** The kept library of `count` articles, made where it is not there yet. */
function makeLibrary() {
  const path = join(tmpdir(), `attache-bench-${count}-${migrations.length}-${foldingVersion}.sqlite`);
  if (existsSync(path)) return path;
  const unfinished = `${path}.part`;
  for (const end of ["", "-wal", "-shm"]) rmSync(unfinished + end, { force: true });
  const file = openLibraryFile(unfinished, new Date(), (opened) => opened);
  const articles = new StoredArticles(file);
  let spent = 0;
  let batch = [];
  const keep = () => {
    const begin = performance.now();
    file.transact(() => {
      for (const { article, original } of batch) articles.add(article, original, []);
    });
    spent += performance.now() - begin;
    batch = [];
  };
  for (const generated of generateArticles(count, vocabulary)) {
    if (batch.push(generated) === 200) keep();
  }
  keep();
  file.close();
  for (const end of ["-wal", "-shm"]) rmSync(unfinished + end, { force: true });
  renameSync(unfinished, path);
  console.log(`${count} articles kept at ${Math.round((count / spent) * 1000)} a second, 200 a change`);
  return path;
}

/** What is typed, by kind. The words are those of the middle ranks; the same every time. */
function makeQueries() {
  const chance = makeChance(3);
  const between = (low, high) => Math.floor(low * (high / low) ** chance());
  const word = (language) => vocabulary[language][between(60, 20_000)];
  const many = (times, type) => Array.from({ length: times }, (_, index) => type(index % 2 === 0 ? "fr" : "en"));
  const frequent = (language) => vocabulary[language][between(60, 3000)];
  const phrases = [...generateArticles(400, vocabulary)]
    .filter(({ article }) => article.language.value !== "zh")
    .map(({ article }) => article.body[0].children[0].text.split(/[ .]+/).slice(3, 5).join(" "));
  const chinese = [...generateArticles(1000, vocabulary)].filter(({ article }) => article.language.value === "zh");
  return {
    "single word": many(60, word),
    "two words": many(60, (language) => `${frequent(language)} ${frequent(language)}`),
    "three words": many(40, (language) => `${frequent(language)} ${frequent(language)} ${frequent(language)}`),
    "typed letter by letter": many(8, word).flatMap((typed) =>
      Array.from(typed, (_, index) => typed.slice(0, index + 1)),
    ),
    "with stop words": many(
      20,
      (language) => `${vocabulary[language][3]} ${word(language)} ${vocabulary[language][9]}`,
    ),
    phrase: phrases.slice(0, 40).map((phrase) => `"${phrase}"`),
    without: many(20, (language) => `${frequent(language)} −${frequent(language)}`),
    operators: many(10, (language) => [
      `${frequent(language)} lang:${language}`,
      `${frequent(language)} before:2019-07 after:2017`,
      `${frequent(language)} outlet:${vocabulary[language][between(60, 600)]}`,
      `author:${word("fr")}`,
      `avant:2016 langue:${language}`,
    ]).flat(),
    "stop words alone": ["de", "la", "the", "of", "les", "and", "de la", "to in", "le", '"de la"'],
    Chinese: chinese.slice(0, 20).map(({ article }, index) => article.title.value.slice(1, 2 + (index % 3))),
  };
}

const path = makeLibrary();
const asked = process.argv.slice(4);
const kindsAsked = Object.entries(makeQueries()).filter(([kind]) => asked.length === 0 || asked.includes(kind));
const queries = kindsAsked.flatMap(([kind, list]) => list.map((typed) => ({ kind, typed })));

const listColumns = "id, title, byline, outlet, published, undated, language, taken_in, words, removed, text";
const columns = listColumns.replace(/\w+/g, "articles.$&");
const quote = (value) => (typeof value === "number" ? String(value) : `'${value.replaceAll("'", "''")}'`);
const inline = ({ sql, values }) => {
  let at = 0;
  return sql.replace(/\?/g, () => quote(values[at++]));
};

/** The store's own statement, its values written into it. */
function sameStatement(typed) {
  return inline(
    findPage(parseQuery(typed), {
      columns,
      place: "library",
      filters: [],
      order: null,
      newest: true,
      gathered: true,
      offset: 0,
      limit,
    }),
  );
}

/** What FTS5 is asked for where it can rank by itself; null where nothing is left to match, or a condition filters. */
function expressionOf(typed) {
  const query = parseQuery(typed);
  const { wanted, unwanted } = toExpressions(query);
  const isFiltered = [...query.conditions, ...query.exclusions].some((condition) => !("term" in condition));
  if (wanted === null || isFiltered) return null;
  return quote(unwanted === null ? wanted : `(${wanted}) NOT (${unwanted})`);
}

/** FTS5's own ranking of all that match; where it cannot rank by itself, the store's statement. */
function plainStatement(typed) {
  const expression = expressionOf(typed);
  if (expression === null) return sameStatement(typed);
  return `SELECT ${columns} FROM
    (SELECT rowid AS number, bm25(search, 8, 2, 4, 1) AS score FROM search WHERE search MATCH ${expression}
     ORDER BY bm25(search, 8, 2, 4, 1) LIMIT ${limit}) AS page
    CROSS JOIN articles ON articles.number = page.number ORDER BY page.score`;
}

/** As the plain one, the passage lit by FTS5, which does so for the rows of the page alone where it ranks by itself. */
function litStatement(typed) {
  const expression = expressionOf(typed);
  if (expression === null) return sameStatement(typed);
  return `SELECT ${columns}, page.lit FROM
    (SELECT rowid AS number, rank AS score, snippet(search, 3, char(2), char(3), '…', 24) AS lit FROM search
     WHERE search MATCH ${expression} AND rank MATCH 'bm25(8, 2, 4, 1)' ORDER BY rank LIMIT ${limit}) AS page
    CROSS JOIN articles ON articles.number = page.number ORDER BY page.score`;
}

/** One round in the C shell, a first one before it warming it up: `{wall, cpu}` in milliseconds of each query. */
function askShell(statementOf) {
  const list = queries.map(({ typed }) => `${statementOf(typed).replace(/\s+/g, " ")};`);
  const script = ["PRAGMA cache_size = -65536;", ".output /dev/null", ...list, ".timer on", ...list].join("\n");
  const { stdout, stderr, status } = spawnSync("sqlite3", ["-readonly", path], {
    input: script,
    encoding: "utf8",
    maxBuffer: 2 ** 26,
  });
  if (status !== 0 || stderr !== "") throw new Error(`sqlite3 ended with ${status}: ${stderr}`);
  const times = [...stdout.matchAll(/^Run Time: real ([\d.]+) user ([\d.]+) sys ([\d.]+)/gm)];
  if (times.length !== queries.length) throw new Error(`sqlite3 timed ${times.length} of ${queries.length} queries`);
  return times.map(([, real, user, system]) => ({ wall: real * 1000, cpu: (Number(user) + Number(system)) * 1000 }));
}

/** One round through the store. */
function askStore(articles) {
  return queries.map(({ typed }) => {
    const before = process.cpuUsage();
    const begin = performance.now();
    articles.list({ query: typed, gathered: true, offset: 0, limit });
    const wall = performance.now() - begin;
    const { user, system } = process.cpuUsage(before);
    return { wall, cpu: (user + system) / 1000 };
  });
}

function quantile(values, part) {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

const file = new LibraryFile(path);
file.beginWriting();
const articles = new StoredArticles(file);
const begin = performance.now();
articles.list({ query: queries[0].typed, gathered: true, offset: 0, limit });
const first = performance.now() - begin;
if (queries.some(({ typed }) => !isAsking(parseQuery(typed)))) throw new Error("a query asks for nothing");
if (queries.length === 0 || articles.count() !== count) throw new Error(`${path} does not hold ${count} articles`);
askStore(articles);
const results = { own: [], plain: [], lit: [], same: [] };
// In turns, so that a busy machine weighs on all alike.
for (let round = 0; round < rounds; round += 1) {
  results.own.push(askStore(articles));
  results.plain.push(askShell(plainStatement));
  results.lit.push(askShell(litStatement));
  results.same.push(askShell(sameStatement));
}
file.close();

/** The median of the rounds for each query. */
const median = (side, key) =>
  queries.map((_, at) =>
    quantile(
      results[side].map((round) => round[at][key]),
      0.5,
    ),
  );
const sum = (values) => values.reduce((total, value) => total + value, 0);
const measured = Object.fromEntries(
  Object.keys(results).map((side) => [side, { wall: median(side, "wall"), cpu: median(side, "cpu") }]),
);
console.log(`${count} articles, ${Math.round(statSync(path).size / 1e6)} MB; sqlite3 ${shell.stdout.split(" ")[0]}`);
console.log(
  `first search ${first.toFixed(0)} ms; load of the machine ${loadavg()[0].toFixed(1)} on ${cpus().length} cores`,
);
console.log(`milliseconds a query, wall clock and CPU (p50, p95, mean); ${rounds} rounds, the median of each query`);
const columnsOfTable = [
  "",
  "queries",
  "p50",
  "p95",
  "CPU50",
  "CPU95",
  "CPU",
  "| plain",
  "CPU50",
  "CPU95",
  "CPU",
  "ratio",
  "| lit",
  "ratio",
  "| same",
  "ratio",
];
const line = (cells) => cells.map((cell, at) => (at === 0 ? cell.padEnd(24) : cell.padStart(8))).join("");
console.log(line(columnsOfTable));
const kinds = [...new Set(queries.map(({ kind }) => kind))];
const cheap = ["stop words alone", "typed letter by letter"];
const groups = [
  ...kinds.map((kind) => [kind, (query) => query.kind === kind]),
  ...(asked.length > 0
    ? []
    : [
        ["all but those two", (query) => !cheap.includes(query.kind)],
        ["all", () => true],
      ]),
];
for (const [name, belongs] of groups) {
  const of = (side, key) => measured[side][key].filter((_, at) => belongs(queries[at]));
  const size = of("own", "cpu").length;
  const mean = (side) => sum(of(side, "cpu")) / size;
  const quantiles = (side, key) => [0.5, 0.95].map((part) => quantile(of(side, key), part).toFixed(1));
  const ratio = (peer) => (mean("own") / mean(peer)).toFixed(2);
  const own = [...quantiles("own", "wall"), ...quantiles("own", "cpu"), mean("own").toFixed(1)];
  const plain = ["|", ...quantiles("plain", "cpu"), mean("plain").toFixed(1), ratio("plain")];
  const beside = (peer) => [`| ${mean(peer).toFixed(1)}`, ratio(peer)];
  console.log(line([name, String(size), ...own, ...plain, ...beside("lit"), ...beside("same")]));
}
