// How many saved pages a second are taken in through the app's own way: the call, the reading processes, the library on disk with its
// search; beside it the rate of stock Readability on linkedom over the same pages of the same run, parsing and extracting alone, in one
// process and in two at the same time, which is the most that this machine gives; and what both computed, which other programs on the machine weigh on less: the app's main process with its readers,
// from their beginning to their end. The pages lie beside the project, not in it. Run after a build: node bench/import.js [folder of pages] [times]
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

/** What this process and those that it began and that have ended have computed, in seconds; null where /proc does not tell (proc(5)). */
function computed() {
  if (!existsSync("/proc/self/stat")) return null;
  // The name, which may hold blanks, ends with a bracket; user and system time, own and of children, are the 12th to 15th field after it.
  const fields = readFileSync("/proc/self/stat", "utf8").split(") ").at(-1).split(" ").slice(11, 15);
  return fields.reduce((sum, ticks) => sum + Number(ticks), 0) / 100;
}

/** How many files the window hands over at the same time. */
const atOnce = 4;

/** Takes all pages into a new library; answers the seconds it took, and how many were taken in, already there, or refused. */
async function takeIn() {
  const data = mkdtempSync(join(tmpdir(), "attache-bench-"));
  const before = computed();
  const app = await openApp({ paths: locatePaths(data) });
  // The window has opened, and its first file is read: both are no part of the rate.
  await app.dispatch("app.open", {});
  const told = { added: 0, failed: 0 };
  const waiting = [...files];
  const begun = process.hrtime.bigint();
  const hand = async () => {
    for (let file = waiting.shift(); file; file = waiting.shift()) {
      const answer = await app.dispatch("articles.import", file);
      if (answer.ok) told.added += answer.value.added.length;
      else told.failed += 1;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, hand));
  const seconds = timed(begun);
  await app.close();
  const cpu = before === null ? null : computed() - before;
  rmSync(data, { recursive: true });
  return { seconds, cpu, ...told };
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
for (let round = 1; round <= Number(times); round += 1) {
  const { seconds, cpu, added, failed } = await takeIn();
  const stock = extractWithStock();
  const inTwo = files.length / (await extractInTwo());
  const ours = files.length / seconds;
  const peer = files.length / stock.seconds;
  console.log(
    `round ${round}: Attaché ${ours.toFixed(1)} pages a second (${added} taken in, ${failed} refused), ` +
      `stock Readability in one process ${peer.toFixed(1)}, in two ${inTwo.toFixed(1)}; ratio ${(ours / inTwo).toFixed(2)} to two`,
  );
  if (cpu === null || stock.cpu === null) continue;
  const each = (all) => ((all * 1000) / files.length).toFixed(0);
  console.log(
    `         computed ${each(cpu)} ms a page, so at most ${((2 * files.length) / cpu).toFixed(0)} pages a second on two cores; ` +
      `stock ${each(stock.cpu)} ms, ratio ${(cpu / stock.cpu).toFixed(2)}; load of the machine ${loadavg()[0].toFixed(1)}`,
  );
}
