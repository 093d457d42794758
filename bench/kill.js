// Kills the app with SIGKILL at random moments while it imports, and looks whether all that it acknowledged is there and the library
// sound. Run after a build: node bench/kill.js [kills] [seed]; the numbers printed are counts, no times.
// As "node bench/kill.js import FOLDER NAME [articles]" it is the importer: it says each thing on its standard output once the app
// has acknowledged it.
import { DatabaseSync } from "@photostructure/sqlite";
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const root = join(import.meta.dirname, "..");
const built = join(root, "dist", "main");
if (!existsSync(join(built, "app.js"))) throw new Error(`${built} holds no build; run "npm run build" first`);
const load = (name) => import(pathToFileURL(join(built, name)).href);

/** Numbers from 0 to 1, the same for the same seed. */
function randomBy(seed) {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** How often a text is handed in that a busy machine does not read within the app's limit. */
const mostTries = 20;

/** Imports texts until it is killed or has done `most`, and after each puts the article into a pack of its own process and saves that. */
async function importTexts(folder, name, most) {
  const [{ openApp }, { locatePaths }] = await Promise.all([load("app.js"), load("paths.js")]);
  const app = await openApp({ paths: locatePaths(folder) });
  const call = async (name, input) => {
    const answer = await app.dispatch(name, input);
    if (!answer.ok) throw new Error(`${name}: ${answer.error.message}`);
    return answer.value;
  };
  /** A reading that missed its limit acknowledged nothing; it is no more than a late beginning. */
  const importText = async (file) => {
    for (let tries = 1; ; tries += 1) {
      const answer = await app.dispatch("articles.import", file());
      if (answer.ok) return answer.value;
      const { code, message } = answer.error;
      if (code !== "file-too-demanding" || tries === mostTries) throw new Error(`articles.import: ${message}`);
    }
  };
  const say = (what) => process.stdout.write(`${JSON.stringify(what)}\n`);
  const made = { title: name, template: "official-visit", language: "en", articles: [] };
  let pack = await call("packs.create", made);
  say({ pack: pack.id, revision: pack.revision, articles: 0 });
  for (let number = 0; number < most; number += 1) {
    const lines = Array.from(
      { length: 40 },
      (_, line) => `Paragraph ${line} of text ${number} by ${name}: a visit and what came of it.`,
    );
    const text = `Text ${number} by ${name}\n\n${lines.join("\n\n")}\n`;
    const { added } = await importText(() => ({
      name: `${number}.txt`,
      mediaType: "text/plain",
      bytes: new TextEncoder().encode(text),
    }));
    const [{ article }] = added;
    say({ article: article.id, sha256: article.origin.sha256 });
    const next = { ...pack, articles: [...pack.articles, article.id].slice(-20) };
    pack = { ...next, ...(await call("packs.save", next)) };
    say({ pack: pack.id, revision: pack.revision, articles: pack.articles.length });
  }
  await app.close();
}

/** Runs the importer and kills it some milliseconds after its first article. Answers what it acknowledged. */
function importAndKill(folder, name, delay) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [import.meta.filename, "import", folder, name], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const said = [];
    createInterface({ input: child.stdout }).on("line", (line) => {
      // A line that the kill cut in two was not acknowledged.
      if (!line.endsWith("}")) return;
      said.push(JSON.parse(line));
      if (said.length === 2) setTimeout(() => child.kill("SIGKILL"), delay);
    });
    child.on("error", reject);
    child.on("close", (_code, signal) =>
      signal === "SIGKILL" ? resolve(said) : reject(new Error("the importer ended before it was killed")),
    );
  });
}

/** What of the acknowledged is not in the library, and what SQLite says of that. */
async function examine(folder, acknowledged) {
  const { openStore } = await load("library/store.js");
  const path = join(folder, "library.sqlite");
  // The way a next start goes, which also finds what it would set aside.
  const store = openStore(path, new Date());
  const lost = acknowledged.filter((what) => {
    if (what.article !== undefined) {
      if (!store.articles.has(what.article)) return true;
      return (
        store.articles.get(what.article).origin.sha256 !== what.sha256 ||
        store.articles.original(what.article).bytes.length === 0
      );
    }
    return (
      what.pack !== undefined && (!store.packs.has(what.pack) || store.packs.get(what.pack).revision < what.revision)
    );
  });
  const aside = store.setAside;
  store.close();
  const database = new DatabaseSync(path);
  const verdict = database
    .prepare("PRAGMA integrity_check")
    .all()
    .map((row) => row.integrity_check);
  database.close();
  return { lost, isSound: aside === null && verdict.length === 1 && verdict[0] === "ok" };
}

async function killAll(kills, seed) {
  const random = randomBy(seed);
  const folder = mkdtempSync(join(tmpdir(), "attache-kill-"));
  const acknowledged = [];
  let lost = 0;
  let unsound = 0;
  for (let round = 0; round < kills; round += 1) {
    const said = await importAndKill(folder, `importer ${round}`, random() * 1200);
    acknowledged.push(...said);
    const found = await examine(folder, acknowledged);
    lost += found.lost.length;
    if (!found.isSound) unsound += 1;
  }
  rmSync(folder, { recursive: true });
  const articles = acknowledged.filter((what) => what.article !== undefined).length;
  const saves = acknowledged.length - articles;
  console.log(`kills                    ${kills} (seed ${seed})`);
  console.log(`acknowledged articles    ${articles}`);
  console.log(`acknowledged pack saves  ${saves}`);
  console.log(`lost                     ${lost}`);
  console.log(`unsound libraries        ${unsound}`);
  process.exitCode = lost === 0 && unsound === 0 ? 0 : 1;
}

const [first = "200", second = "1", third = "", fourth = "Infinity"] = process.argv.slice(2);
if (first === "import") await importTexts(second, third, Number(fourth));
else await killAll(Number(first), Number(second));
