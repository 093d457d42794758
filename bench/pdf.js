// What of a PDF's words is kept in their order, beside pdftotext (poppler-utils), and at which CPU time. The PDFs are those of the
// reader's cases, made by LibreOffice, Chromium and groff from the sources that lie beside them: the words of a source are the truth.
// Run after a build: node bench/pdf.js [runs]
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const built = join(root, "dist", "main", "readers", "index.js");
if (!existsSync(built)) throw new Error(`${built} is not there; run "npm run build" first`);
const { readFile } = await import(built);
const { textOfBlocks } = await import(join(root, "dist", "core", "blocks.js"));
const runs = Number(process.argv[2] ?? 5);

const folder = join(root, "tests", "cases", "readers");
const cases = readdirSync(folder)
  .filter((name) => name.startsWith("pdf-"))
  .flatMap((name) => {
    const source = readdirSync(join(folder, name)).find((file) => file.startsWith("source."));
    return source === undefined
      ? []
      : [{ name, pdf: join(folder, name, "input.pdf"), truth: wordsOfSource(join(folder, name, source)) }];
  });

function wordsIn(text) {
  return (
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}

/** The words of a source's body: without markup, soft hyphens, styles and what a style adds. */
function wordsOfSource(path) {
  const text = readFileSync(path, "utf8");
  if (path.endsWith(".ms")) return wordsIn(text.replace(/^\.\w.*$/gm, ""));
  const [body] = /<office:text>[\s\S]*<\/office:text>|<body>[\s\S]*<\/body>/.exec(text) ?? [""];
  const parted = body.replace(/<text:note-citation>.*?<\/text:note-citation>/g, "").replace(/&shy;/g, "");
  // An element within a word (a raised figure, a stretch in bold) does not part it.
  return wordsIn(parted.replace(/<\/?(?:b|em|i|span|sup)\b[^>]*>/g, "").replace(/<[^>]+>/g, " "));
}

/** How many words two texts have in common in the same order. */
function inOrder(one, other) {
  let before = new Uint32Array(other.length + 1);
  for (const word of one) {
    const row = new Uint32Array(other.length + 1);
    for (let index = 1; index <= other.length; index += 1) {
      row[index] = word === other[index - 1] ? before[index - 1] + 1 : Math.max(before[index], row[index - 1]);
    }
    before = row;
  }
  return before[other.length];
}

async function read(path) {
  for await (const { article } of readFile({ name: path, mediaType: "", bytes: new Uint8Array(readFileSync(path)) })) {
    const stated = [article.title, article.byline, article.published].map(({ value, words }) => words ?? value ?? "");
    return `${stated.join("\n")}\n${textOfBlocks(article.body)}`;
  }
}

function peer(option, path) {
  const { status, stdout, error } = spawnSync("pdftotext", [option, path, "-"], { encoding: "utf8" });
  if (status !== 0) throw new Error(`pdftotext failed (${error ?? status}); it is in the package poppler-utils`);
  return stdout;
}

/** The CPU time of pdftotext over all the files, in seconds, as the shell that ran it tells. */
function peerTime() {
  const script = 'for file; do pdftotext -layout "$file" /dev/null || exit 1; done; times';
  const { status, stdout } = spawnSync("bash", ["-c", script, "bash", ...cases.map(({ pdf }) => pdf)], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error("pdftotext failed");
  const [, children = ""] = stdout.trim().split("\n");
  return [...children.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, minutes, seconds]) => sum + minutes * 60 + Number(seconds),
    0,
  );
}

function median(values) {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];
}

const columns = ["attache", "-layout", "-raw"];
const sums = columns.map(() => 0);
console.log(["words in order (F1)".padEnd(22), ...columns.map((name) => name.padStart(9))].join(""));
for (const { name, pdf, truth } of cases) {
  const texts = [await read(pdf), peer("-layout", pdf), peer("-raw", pdf)];
  const scores = texts.map((text) => {
    const words = wordsIn(text);
    return (2 * inOrder(truth, words)) / (truth.length + words.length);
  });
  scores.forEach((score, index) => (sums[index] += score));
  console.log([name.padEnd(22), ...scores.map((score) => score.toFixed(3).padStart(9))].join(""));
}
console.log(["mean".padEnd(22), ...sums.map((sum) => (sum / cases.length).toFixed(3).padStart(9))].join(""));

const own = [];
const stock = [];
for (let run = 0; run < runs; run += 1) {
  stock.push(peerTime());
  const before = process.cpuUsage();
  for (const { pdf } of cases) await read(pdf);
  const { user, system } = process.cpuUsage(before);
  own.push((user + system) / 1e6);
}
console.log(`attache, ${cases.length} PDFs, warm   ${median(own).toFixed(2)} s CPU (median of ${runs})`);
console.log(`pdftotext -layout       ${median(stock).toFixed(2)} s CPU`);
console.log(`ratio                   ${(median(own) / median(stock)).toFixed(2)}`);
