// The window on the loopback host, in the real Chromium: how large its code is, what a cold start costs over a library of so many
// articles, how soon the page beside the text is right after a key, and whether memory stays flat while a person edits. Beside wall
// time stands the CPU time of the host, since a machine may have other things to do; its load is printed. How soon a key shows is
// bench/typing.js. Run after a build: node bench/desk.js [articles, 10000] [edits, 60] [articles of the large pack, 160]
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { chromium } from "playwright";
import { generateArticles, makeVocabulary } from "./library.js";
import { startProgram } from "./program.js";

const built = join(import.meta.dirname, "..", "dist");
if (!existsSync(join(built, "main", "app.js")))
  throw new Error(`${built} holds no built app; run "npm run build" first`);
const { openApp } = await import(join(built, "main", "app.js"));
const { locatePaths } = await import(join(built, "main", "paths.js"));
const { openStore } = await import(join(built, "main", "library", "store.js"));

const [count, edits, many] = [
  Number(process.argv[2] ?? 10_000),
  Number(process.argv[3] ?? 60),
  Number(process.argv[4] ?? 160),
];
const data = mkdtempSync(join(tmpdir(), "attache-bench-desk-"));
const paths = locatePaths(data, data);

const median = (values) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? NaN;
const print = (name, value, bar) => console.log(`${name.padEnd(52)}${value.padStart(12)}   ${bar}`);

/** Two packs of the sample's article, which gives them sentences, and of generated ones in full: a middling one, and one of so many. */
async function fill() {
  const app = await openApp({ paths, clock: () => new Date() });
  const call = async (name, input) => {
    const answer = await app.dispatch(name, input);
    if (!answer.ok) throw new Error(`${name}: ${answer.error.message}`);
    return answer.value;
  };
  await call("app.open", {});
  await call("settings.save", { welcomed: true, openPack: null });
  const [{ id }] = await call("packs.list", {});
  const { articles: sample } = await call("packs.get", { id });
  await app.close();
  const store = openStore(paths.library, new Date());
  const ids = [];
  // One change for all of them: what is measured here is not how fast they are kept.
  store.seed(() => {
    for (const { article, original } of generateArticles(count, makeVocabulary())) {
      const { article: kept } = store.articles.add(article, original, []);
      if (article.language.value === "fr") ids.push(kept.id);
    }
  });
  store.close();
  const again = await openApp({ paths, clock: () => new Date() });
  const make = async (title, articles) => {
    const answer = await again.dispatch("packs.create", {
      title,
      template: "official-visit",
      language: "fr",
      articles,
    });
    if (!answer.ok) throw new Error(answer.error.message);
  };
  await make("Dossier moyen", [...sample, ...ids.slice(0, 3)]);
  await make("Grand dossier", [...sample, ...ids.slice(0, many)]);
  await again.close();
}

/** The CPU time that a process and its threads have used, in milliseconds. */
function cpuOf(pid) {
  const [, after] = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ");
  const fields = after.split(" ");
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

async function untilSet(page) {
  await page.locator('.page-bed[aria-busy="false"]').waitFor({ timeout: 120_000 });
}

/** Types keys one by one into a pack, each once the page is right again; answers how long each took, and the host's CPU time. */
async function typeInto(page, pid, title, keys) {
  await page.getByRole("banner").getByRole("button").first().click();
  await page.locator(".side-line", { hasText: title }).first().click();
  const sentence = page.locator("#pane-briefing [data-sentence]").first();
  await sentence.click();
  await page.keyboard.press("Alt+p");
  await untilSet(page);
  await page.evaluate(() => {
    globalThis.rights = [];
    let pressed = 0;
    const bed = document.querySelector(".page-bed");
    addEventListener("keydown", () => (pressed = performance.now()), true);
    new MutationObserver(() => {
      if (bed.getAttribute("aria-busy") === "false") globalThis.rights.push(performance.now() - pressed);
    }).observe(bed, { attributes: true, attributeFilter: ["aria-busy"] });
  });
  const before = cpuOf(pid);
  for (let key = 0; key < keys; key += 1) {
    await page.keyboard.press("x");
    await page.locator('.page-bed[aria-busy="true"]').waitFor();
    await untilSet(page);
  }
  const rights = await page.evaluate(() => globalThis.rights);
  const rank = await page.locator(".page-rank").textContent();
  return { rights, cpu: (cpuOf(pid) - before) / keys, pages: Number(/\d+$/.exec(rank ?? "")?.[0]) };
}

const program = spawnSync("which", ["chromium"], { encoding: "utf8" }).stdout.trim();
if (program === "") throw new Error("there is no Chromium; install Debian's package chromium");

const assets = join(built, "renderer", "assets");
const code = readdirSync(assets).filter((name) => /\.(js|css)$/.test(name) && !name.startsWith("pdf"));
const size = code.reduce((sum, name) => sum + gzipSync(readFileSync(join(assets, name))).length, 0);
print("code of the window without pdf.js, gzip", `${Math.round(size / 1000)} kB`, "bar 1200 kB");

await fill();
console.log(`${cpus().length} cores, load ${loadavg()[0].toFixed(1)}, library of ${count} articles`);
const begun = performance.now();
const { child, address } = await startProgram(data);
const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const browser = await chromium.launch({ executablePath: program, args: [...args, "--js-flags=--expose-gc"] });
try {
  const page = await browser.newPage({ locale: "fr-FR", viewport: { width: 1440, height: 900 } });
  const foreign = [];
  page.on("request", (request) => {
    const { host, protocol } = new URL(request.url());
    if (host !== new URL(address).host && protocol !== "blob:" && protocol !== "data:") foreign.push(request.url());
  });
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const metric = async (name) =>
    (await session.send("Performance.getMetrics")).metrics.find((one) => one.name === name).value;
  await page.goto(address);
  await page.getByRole("row").nth(1).waitFor();
  const window = (await metric("TaskDuration")) * 1000;
  print("start to interactive: CPU of the host", `${cpuOf(child.pid)} ms`, "bar 1500 ms");
  print("  and of the page", `${Math.round(window)} ms`, "");
  print("  wall, the browser's own start included", `${Math.round(performance.now() - begun)} ms`, "");

  const small = await typeInto(page, child.pid, "Dossier moyen", Math.max(10, Math.round(edits / 4)));
  print(
    `page right after a key, ${small.pages} pages, median`,
    `${Math.round(median(small.rights))} ms`,
    "bar 400 ms for 20 pages",
  );
  print("  CPU of the host a key", `${Math.round(small.cpu)} ms`, "");
  const large = await typeInto(page, child.pid, "Grand dossier", 6);
  print(
    `page right after a key, ${large.pages} pages, median`,
    `${Math.round(median(large.rights))} ms`,
    "bar 1500 ms for 400 pages",
  );
  print("  CPU of the host a key", `${Math.round(large.cpu)} ms`, "");

  await page.keyboard.press("Alt+s");
  const heap = async () => {
    await page.waitForTimeout(2500);
    await session.send("HeapProfiler.collectGarbage");
    return (await metric("JSHeapUsedSize")) / 1e6;
  };
  await page.getByRole("banner").getByRole("button").first().click();
  await page.locator(".side-line", { hasText: "Dossier moyen" }).first().click();
  await page.locator("#pane-briefing [data-sentence]").first().click();
  const edit = async (times) => {
    for (let round = 0; round < times; round += 1) {
      await page.keyboard.type("mot ");
      if (round % 10 === 9) {
        await page.keyboard.press("Alt+p");
        await untilSet(page);
        await page.keyboard.press("Alt+s");
      }
      for (let back = 0; back < 4; back += 1) await page.keyboard.press("Backspace");
    }
  };
  await edit(edits);
  const first = await heap();
  await edit(3 * edits);
  const last = await heap();
  print(
    `memory of the page after ${edits} and ${4 * edits} edits`,
    `${first.toFixed(1)} MB`,
    `then ${last.toFixed(1)} MB, bar within 10 %`,
  );
  print("  change", `${(((last - first) / first) * 100).toFixed(1)} %`, "");
  print("requests to anywhere else", String(foreign.length), "bar 0");
} finally {
  await browser.close();
  child.kill("SIGINT");
  rmSync(data, { recursive: true, force: true });
}
