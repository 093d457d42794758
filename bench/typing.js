// How soon a key shows in the text of a briefing of some twenty pages, in the real Chromium on the loopback host, beside a plain field
// of the browser's own (contenteditable, the same words) in a window of its own, both typed in by turns, so that a busy machine weighs
// on both alike: from the key's arrival in the page to the end of the work that it caused there, style and layout included. What the browser says of each key (Event Timing, up to the next frame) is
// printed too; frames come every 16.7 ms at best. Run after a build: node bench/typing.js [keys, 300 if not given] [paragraphs, 180]
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright";
import { startProgram } from "./program.js";

const built = join(import.meta.dirname, "..", "dist", "main");
if (!existsSync(join(built, "app.js"))) throw new Error(`${built} holds no built app; run "npm run build" first`);
const { openApp } = await import(join(built, "app.js"));
const { locatePaths } = await import(join(built, "paths.js"));
const { paragraphsOf } = await import(join(built, "..", "core", "article.js"));

const keys = Number(process.argv[2] ?? 300);
const paragraphs = Number(process.argv[3] ?? 180);
const data = mkdtempSync(join(tmpdir(), "attache-bench-typing-"));

/** Fills the sample dossier's context with paragraphs of three linked sentences each; answers how many words it then has. */
async function fill() {
  const app = await openApp({ paths: locatePaths(data) });
  const ask = async (name, input) => {
    const answer = await app.dispatch(name, input);
    if (!answer.ok) throw new Error(`${name} failed: ${answer.error.code}`);
    return answer.value;
  };
  const [{ id }] = (await ask("app.open", {})).packs;
  const pack = await ask("packs.get", { id });
  const article = await ask("articles.get", { id: pack.articles[0] });
  const sources = paragraphsOf(article);
  const entries = Array.from({ length: paragraphs * 3 }, (_, at) => {
    const { line, text } = sources[at % sources.length];
    const words = text.split(" ").slice(0, 18).join(" ");
    const link = { article: article.id, line, words, drawn: "" };
    return { id: `bench-${at}`, source: link, lead: "", text: `${words}.`, ...(at % 3 === 0 ? {} : { runsOn: true }) };
  });
  await ask("packs.save", { ...pack, sections: { ...pack.sections, context: { shape: "text", entries } } });
  await app.close();
  return entries.reduce((sum, { text }) => sum + text.split(" ").length, 0);
}

/** How many keys are typed by turns. */
const turn = 25;

/** Types `count` keys into what has the focus and answers, in milliseconds, the work of each, and the browser's own word for it. */
async function type(page, count) {
  await page.bringToFront();
  await page.evaluate(() => {
    globalThis.work = [];
    globalThis.shown = [];
    let begun = 0;
    globalThis.onKey = () => (begun = performance.now());
    globalThis.onKeyDone = () => {
      const since = begun;
      const after = new MessageChannel();
      after.port1.onmessage = () => {
        // What style and layout the key costs is made due at once.
        void document.body.offsetHeight;
        globalThis.work.push(performance.now() - since);
      };
      after.port2.postMessage(null);
    };
    addEventListener("keydown", globalThis.onKey, true);
    addEventListener("input", globalThis.onKeyDone);
    globalThis.timing = new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries()) if (name === "keydown") globalThis.shown.push(duration);
    });
    globalThis.timing.observe({ type: "event", durationThreshold: 16 });
  });
  const words = "Les deux ministres ont salué la coopération de leurs pays. ";
  for (let at = 0; at < count; at += 1) await page.keyboard.type(words[at % words.length], { delay: 30 });
  await page.waitForTimeout(300);
  return page.evaluate(() => {
    removeEventListener("keydown", globalThis.onKey, true);
    removeEventListener("input", globalThis.onKeyDone);
    globalThis.timing.disconnect();
    return { work: globalThis.work, shown: globalThis.shown };
  });
}

function at(values, share) {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function tell(name, { work, shown }) {
  // The browser tells only of keys that took 16 ms or more, in steps of 8.
  const slow = [...Array.from({ length: work.length - shown.length }, () => 8), ...shown];
  const late = Math.round((100 * work.filter((duration) => duration > 16).length) / work.length);
  const of = (values) => `median ${at(values, 0.5).toFixed(1)}, p95 ${at(values, 0.95).toFixed(1)}`;
  console.log(
    `${name}: ${work.length} keys, work ${of(work)} ms, over 16 ms ${late} %; to the next frame (Event Timing) ${of(slow)} ms`,
  );
}

const words = await fill();
const found = spawnSync("which", ["chromium", "chromium-browser", "google-chrome"], { encoding: "utf8" });
const browser = await chromium.launch({
  executablePath: found.stdout.split("\n")[0],
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"],
});
const { child, address } = await startProgram(data);
const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: "fr-FR" });
await page.goto(address);
await page
  .getByRole("button", { name: /^Visite du président/ })
  .first()
  .click();
const text = page.locator("#text-context");
await text.waitFor();
// The window has read its articles, checked the pack and looked through the library.
await page.waitForTimeout(10_000);
console.log(`${words} words in ${paragraphs} paragraphs; ${cpus().length} cores, load ${loadavg()[0].toFixed(1)}`);
await text
  .locator("p")
  .nth(Math.floor(paragraphs / 2))
  .click();

// The browser's own field, with the same words, in a window that holds nothing else.
const texts = await text.locator("> p").allTextContents();
const other = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: "fr-FR" });
await other.setContent(`<div id="plain" contenteditable spellcheck="false"></div>`);
await other.evaluate((paragraphs) => {
  const words = paragraphs.map((words) => Object.assign(document.createElement("p"), { textContent: words }));
  document.getElementById("plain").append(...words);
}, texts);
await other
  .locator("#plain p")
  .nth(Math.floor(paragraphs / 2))
  .click();

const ours = { work: [], shown: [] };
const plain = { work: [], shown: [] };
for (let typed = 0; typed < keys; typed += turn) {
  for (const [where, all] of [
    [page, ours],
    [other, plain],
  ]) {
    const { work, shown } = await type(where, Math.min(turn, keys - typed));
    all.work.push(...work);
    all.shown.push(...shown);
  }
}
tell("the text of the section", ours);
tell("a plain field of the browser", plain);
const ratio = (share) => (at(ours.work, share) / at(plain.work, share)).toFixed(2);
console.log(`ratio of the medians ${ratio(0.5)}, of the p95 ${ratio(0.95)}`);
await browser.close();
child.kill("SIGINT");
await new Promise((resolve) => child.once("exit", resolve));
rmSync(data, { recursive: true, force: true });
