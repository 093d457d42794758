// The article text that Attaché's HTML reader and stock Readability on linkedom take out of saved pages, against fragments that it
// must and must not hold, and the CPU time of each: for Attaché of the whole reader, for the peer of parsing and extracting.
// The pages lie beside the project, not in it. Run after a build: node bench/extract.js [folder of pages]
import { Readability } from "@mozilla/readability";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { parseHTML } from "linkedom";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

const root = join(import.meta.dirname, "..");
const readers = join(root, "dist", "main", "readers");
if (!existsSync(readers)) throw new Error(`${readers} is not there; run "npm run build" first`);
const data = process.argv[2] ?? join(root, "..", "shared", "dev-set-pages");
if (!existsSync(join(data, "annotations.json"))) {
  console.log(`There are no annotated pages in ${data}: nothing was measured.`);
  process.exit(0);
}
const { readFile } = await import(join(readers, "index.js"));
const { declaredEncodings, decodeText } = await import(join(readers, "decoding.js"));
const { textOfArticle } = await import(join(root, "dist", "core", "article.js"));

const names = Object.keys(JSON.parse(readFileSync(join(data, "annotations.json"), "utf8")));
const files = names.map((name) => ({
  name: "page.html",
  mediaType: "text/html",
  bytes: new Uint8Array(gunzipSync(readFileSync(join(data, "pages", name)))),
}));

async function readOurs(file) {
  for await (const reading of readFile(file)) return textOfArticle(reading.article);
  return "";
}

function readStock(file) {
  const { document } = parseHTML(decodeText(file, declaredEncodings(file.bytes)).text);
  return new Readability(document).parse()?.textContent ?? "";
}

/** What `read` makes of each file, and its CPU time in seconds; a page that it fails on counts as empty. */
const measured = { ours: { texts: {}, cpu: 0, failed: 0 }, stock: { texts: {}, cpu: 0, failed: 0 } };
async function measure(which, read, index) {
  const entry = measured[which];
  const before = process.cpuUsage();
  let text = "";
  try {
    text = await read(files[index]);
  } catch {
    entry.failed += 1;
  }
  const { user, system } = process.cpuUsage(before);
  entry.texts[names[index]] = text;
  entry.cpu += (user + system) / 1e6;
}

// Both meet each page in turn, who first changing, so that a busy machine and a cold start weigh on both alike.
for (let index = 0; index < files.length; index += 1) {
  const turns = [
    ["ours", readOurs],
    ["stock", readStock],
  ];
  for (const [which, read] of index % 2 === 0 ? turns : turns.toReversed()) await measure(which, read, index);
}

const folder = mkdtempSync(join(tmpdir(), "attache-bench-"));
function scoreOf(texts) {
  const file = join(folder, "texts.json");
  writeFileSync(file, JSON.stringify(texts));
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(data, "score.mjs"), file], { encoding: "utf8" });
  if (status !== 0) throw new Error(`score.mjs ended with ${status}: ${stderr}`);
  return JSON.parse(stdout);
}
console.log(`${files.length} saved pages       precision  recall    F1   CPU s  failed`);
for (const [label, entry] of [
  ["Attaché", measured.ours],
  ["stock Readability", measured.stock],
]) {
  const { precision, recall, f1 } = scoreOf(entry.texts);
  const figures = [precision.toFixed(3), recall.toFixed(3), f1.toFixed(3), entry.cpu.toFixed(2), String(entry.failed)];
  console.log(`${label.padEnd(22)}${figures.map((figure, at) => figure.padStart([10, 8, 8, 8, 8][at] ?? 8)).join("")}`);
}
rmSync(folder, { recursive: true });
console.log(`ratio of CPU time     ${(measured.ours.cpu / measured.stock.cpu).toFixed(2)}`);
