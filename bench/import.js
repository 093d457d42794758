// How many saved pages a second are taken in through the app's own way: the call, the reading processes, the library on disk with its
// search; beside it the rate of stock Readability on linkedom over the same pages of the same run, parsing and extracting alone, in one
// process and in two at the same time; and what both computed, on which other programs on the machine weigh less: the app's main process
// with its readers. The first round takes the pages in with processes that have read nothing yet, the others with those same processes,
// as most of a large import is; stock is warm in each. The pages lie beside the project, not in it. Run after a build:
// node bench/import.js [folder of pages] [times]
// As "node bench/import.js FOLDER stock PART" it is one of the two processes, and extracts every second page.
import { Readability } from "@mozilla/readability";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { parseHTML } from "linkedom";
import { spawn } from "node:child_process";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

const root = join(import.meta.dirname, "..");
const built = join(root, "dist", "main");
if (!existsSync(built)) throw new Error(`${built} is not there; run "npm run build" first`);
const [folder = join(root, "..", "shared", "dev-set-pages"), times = "2", part] = process.argv.slice(2);
const pages = join(folder, "pages");
if (!existsSync(pages)) {
  console.log(`There are no pages in ${pages}: nothing was measured.`);
  process.exit(0);
}
const { openApp } = await import(join(built, "app.js"));
const { locatePaths } = await import(join(built, "paths.js"));
const { declaredEncodings, decodeText } = await import(join(built, "readers", "decoding.js"));

const files = readdirSync(pages).map((name) => ({
  name: name.replace(/\.gz$/, ""),
  mediaType: "text/html",
  bytes: new Uint8Array(gunzipSync(readFileSync(join(pages, name)))),
}));
if (times === "stock") {
  // Loaded and warm, it says so, and begins when it is told.
  const own = files.filter((_, index) => index % 2 === Number(part));
  extract(own.slice(0, 20));
  process.send("ready");
  await new Promise((resolve) => process.once("message", resolve));
  extract(own);
  process.send("done");
  process.disconnect();
  process.exit(0);
}
const megabytes = files.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6;
console.log(`${files.length} saved pages of ${megabytes.toFixed(1)} MB together, ${availableParallelism()} cores`);

function timed(begun) {
  return Number(process.hrtime.bigint() - begun) / 1e9;
}

/** The fields of a process's status that tell its parent and its times, in that order; null where it is gone (proc(5)). */
function statusOf(id) {
  try {
    // The name, which may hold blanks, ends with a bracket; user and system time, own and of ended children, stand further behind.
    const fields = readFileSync(`/proc/${id}/stat`, "utf8").split(") ").at(-1).split(" ").map(Number);
    return { parent: fields[1], own: fields[11] + fields[12], ended: fields[13] + fields[14] };
  } catch {
    return null;
  }
}

/** What this process and those that it began have computed, in seconds; null where /proc does not tell. */
function computed() {
  const self = statusOf("self");
  if (self === null) return null;
  const children = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(statusOf)
    .filter((status) => status?.parent === process.pid);
  return children.reduce((sum, { own, ended }) => sum + own + ended, self.own + self.ended) / 100;
}

/** How many files the window hands over at the same time. */
const atOnce = Math.min(availableParallelism(), 4) + 2;

const data = mkdtempSync(join(tmpdir(), "attache-bench-"));
const app = await openApp({ paths: locatePaths(data) });
await app.dispatch("app.open", {});

/** Takes all pages into the library, which has none of them, and out again; answers the seconds it took in, and how many were refused. */
async function takeIn() {
  const before = computed();
  const added = [];
  let failed = 0;
  const waiting = [...files];
  const begun = process.hrtime.bigint();
  const hand = async () => {
    for (let file = waiting.shift(); file; file = waiting.shift()) {
      const answer = await app.dispatch("articles.import", file);
      if (answer.ok) added.push(...answer.value.added);
      else failed += 1;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, hand));
  const seconds = timed(begun);
  const cpu = before === null ? null : computed() - before;
  await app.dispatch("articles.discard", { ids: [...new Set(added.map(({ article }) => article.id))] });
  return { seconds, cpu, added: added.length, failed };
}

function extract(pages) {
  for (const file of pages) {
    try {
      const { document } = parseHTML(decodeText(file, declaredEncodings(file.bytes)).text);
      new Readability(document).parse();
    } catch {
      // A page that it fails on counts as read.
    }
  }
}

function extractWithStock() {
  const before = computed();
  const begun = process.hrtime.bigint();
  extract(files);
  const seconds = timed(begun);
  return { seconds, cpu: before === null ? null : computed() - before };
}

/** The seconds that two processes take for all pages, half of them each. */
async function extractInTwo() {
  const heard = (child) => new Promise((resolve) => child.once("message", resolve));
  const stdio = ["ignore", "ignore", "inherit", "ipc"];
  const children = ["0", "1"].map((half) =>
    spawn(process.execPath, [import.meta.filename, folder, "stock", half], { stdio }),
  );
  await Promise.all(children.map(heard));
  const begun = process.hrtime.bigint();
  const done = children.map(heard);
  for (const child of children) child.send("begin");
  await Promise.all(done);
  return timed(begun);
}

// In turns, so that what else the machine does weighs on both.
for (let round = 0; round <= Number(times); round += 1) {
  const { seconds, cpu, added, failed } = await takeIn();
  const stock = extractWithStock();
  const inTwo = files.length / (await extractInTwo());
  const ours = files.length / seconds;
  const peer = files.length / stock.seconds;
  console.log(
    `${round === 0 ? "first" : `round ${round}`}: Attaché ${ours.toFixed(1)} pages a second (${added} taken in, ${failed} refused), ` +
      `stock Readability in one process ${peer.toFixed(1)}, in two ${inTwo.toFixed(1)}; ratio ${(ours / inTwo).toFixed(2)} to two`,
  );
  if (cpu === null || stock.cpu === null) continue;
  const each = (all) => ((all * 1000) / files.length).toFixed(0);
  console.log(
    `         computed ${each(cpu)} ms a page, so at most ${((2 * files.length) / cpu).toFixed(0)} pages a second on two cores; ` +
      `stock ${each(stock.cpu)} ms, ratio ${(cpu / stock.cpu).toFixed(2)}; load of the machine ${loadavg()[0].toFixed(1)}`,
  );
}
await app.close();
rmSync(data, { recursive: true });
