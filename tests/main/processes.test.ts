import { DatabaseSync } from "@photostructure/sqlite";
import { spawn, spawnSync } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect, onTestFinished, test, vi } from "vitest";
import { z } from "zod";
import { createBackups } from "../../main/library/backups.ts";
import { workHere } from "../../main/jobs.ts";
import { locatePaths } from "../../main/paths.ts";
import { openStore } from "../../main/library/store.ts";
import { bytesOf, makeArticle, makeFolder, noon } from "./example.ts";

const { root } = locatePaths("/nowhere");
const bench = join(root, "bench", "kill.js");

vi.setConfig({ testTimeout: 240_000 });

/** What the importer says once the app has acknowledged it. */
const acknowledged = z.union([
  z.strictObject({ article: z.string(), sha256: z.string() }),
  z.strictObject({ pack: z.string(), revision: z.int(), articles: z.int() }),
]);
type Acknowledged = z.infer<typeof acknowledged>;

/** A process of its own that imports so many texts, saving its pack after each, and ends. */
function runImporter(folder: string, name: string, articles: number): Promise<{ said: Acknowledged[]; err: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [bench, "import", folder, name, String(articles)]);
    const said: Acknowledged[] = [];
    let err = "";
    createInterface({ input: child.stdout }).on("line", (line) => said.push(acknowledged.parse(JSON.parse(line))));
    child.stderr.on("data", (part: Buffer) => (err += part.toString()));
    child.on("error", reject);
    child.on("close", () => resolve({ said, err }));
  });
}

test("two processes and this one write to one library at once: readers run, writers wait, and no acknowledged write is lost", async () => {
  const folder = makeFolder();
  const { library } = locatePaths(folder);
  const store = openStore(library, noon);
  const count = 15;
  const running = Promise.all([runImporter(folder, "one", count), runImporter(folder, "two", count)]);
  const ended = new AbortController();
  void running.finally(() => ended.abort());
  const holder = new DatabaseSync(library, { timeout: 5000 });
  let held = 0;
  let read = 0;
  while (!ended.signal.aborted) {
    // The others have to wait for this change; reading goes on meanwhile.
    holder.exec("BEGIN IMMEDIATE; UPDATE articles SET note = note");
    await new Promise((resolve) => setTimeout(resolve, 150));
    read = Math.max(read, store.articles.list({ query: "visit", offset: 0, limit: 1 }).total);
    holder.exec("COMMIT");
    held += 1;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  holder.close();
  const results = await running;
  expect(results.map(({ err }) => err)).toEqual(["", ""]);
  expect(held).toBeGreaterThan(3);
  expect(read).toBeGreaterThan(0);
  for (const { said } of results) {
    expect(said).toHaveLength(2 * count + 1);
    for (const what of said) {
      if ("article" in what) expect(store.articles.get(what.article).origin.sha256).toBe(what.sha256);
      else expect(store.packs.get(what.pack).revision).toBeGreaterThanOrEqual(what.revision);
    }
    const last = said.at(-1);
    if (!last || !("pack" in last)) throw new Error("a pack was saved last");
    expect(store.packs.get(last.pack)).toMatchObject({ revision: last.revision });
    expect(store.packs.get(last.pack).articles).toHaveLength(last.articles);
  }
  expect(store.articles.count()).toBe(2 * count);
  store.close();
});

test("what another process writes while a copy is put back is in the library or in what was set aside", async () => {
  const folder = makeFolder();
  const paths = locatePaths(folder);
  const backups = createBackups({ paths, clock: () => noon, work: workHere() });
  const store = openStore(paths.library, noon);
  // So much that setting it aside takes a while.
  const bulk = "Une phrase d’essai assez longue pour remplir une page. ".repeat(400);
  store.transact(() => {
    for (let at = 0; at < 60; at += 1) {
      store.articles.add(makeArticle(`bulk-${at}`, `${bulk} ${at}`), bytesOf(`${bulk} ${at}`), []);
    }
  });
  const { name } = await backups.make();
  const writer = `
    import { createHash } from "node:crypto";
    import { openStore } from ${JSON.stringify(join(root, "dist", "main", "library", "store.js"))};
    const store = openStore(${JSON.stringify(paths.library)}, new Date());
    const like = ${JSON.stringify(makeArticle("x", "x"))};
    for (let at = 0; at < 1e6; at += 1) {
      const text = "Text " + at + " of another process.";
      const sha256 = createHash("sha256").update(text).digest("hex");
      const body = [{ ...like.body[0], children: [{ kind: "text", text }] }];
      store.articles.add({ ...like, id: "other-" + at, body, origin: { ...like.origin, sha256 } }, Buffer.from(text), []);
      // Without a rest, what a full pipe puts off would never be written.
      await new Promise((resolve) => process.stdout.write("other-" + at + "\\n", resolve));
    }`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", writer]);
  // Left alive by a failure, it would write on and on.
  onTestFinished(() => void child.kill("SIGKILL"));
  const said: string[] = [];
  let err = "";
  createInterface({ input: child.stdout }).on("line", (line) => said.push(line));
  child.stderr.on("data", (part: Buffer) => (err += part.toString()));
  const closed = new Promise((resolve) => child.on("close", resolve));
  await vi.waitFor(() => expect(said.length).toBeGreaterThan(3), { timeout: 60_000, interval: 20 });
  const asides: string[] = [];
  for (let round = 0; round < 4; round += 1) {
    asides.push((await backups.restore(name)).setAside);
    const before = said.length;
    await vi.waitFor(() => expect(said.length).toBeGreaterThan(before + 3), { timeout: 60_000, interval: 20 });
  }
  child.kill("SIGKILL");
  await closed;
  expect(err).toBe("");
  const held = new Set<string>();
  for (const path of [paths.library, ...asides]) {
    const kept = openStore(path, noon);
    expect(kept.setAside).toBeNull();
    for (const id of said) if (kept.articles.has(id)) held.add(id);
    kept.close();
  }
  expect(said.filter((id) => !held.has(id))).toEqual([]);
  // The copy was put back each time: the first ones are no longer in the library itself.
  expect(store.articles.has("other-0")).toBe(false);
  expect(store.articles.has("bulk-59")).toBe(true);
  store.close();
});

test("killed at random moments of an import, the app has lost nothing that it acknowledged", () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bench, "5", "20261126"], { encoding: "utf8" });
  const figure = (name: string): number => Number(new RegExp(`^${name} +(\\d+)`, "m").exec(stdout)?.[1] ?? NaN);
  expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
  expect(figure("kills")).toBe(5);
  expect(figure("acknowledged articles")).toBeGreaterThanOrEqual(5);
  expect(figure("lost")).toBe(0);
  expect(figure("unsound libraries")).toBe(0);
});
