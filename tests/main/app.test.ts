import { DatabaseSync } from "@photostructure/sqlite";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Article } from "../../core/article.ts";
import { contract, type Handlers } from "../../core/contract.ts";
import type { SourceFile } from "../../core/file.ts";
import { AppError } from "../../core/errors.ts";
import type { Pack } from "../../core/pack.ts";
import { createApp, openApp } from "../../main/app.ts";
import { workHere, type Work } from "../../main/jobs.ts";
import { locatePaths, type Paths } from "../../main/paths.ts";
import type { Reading } from "../../main/readers/reader.ts";
import { openStore } from "../../main/store.ts";
import { createTemplates } from "../../main/templates.ts";
import { workInThreads } from "../../main/worker.ts";
import { sampleFile } from "../conversation.ts";
import { bytesOf, makeArticle, makeFolder, noon } from "./example.ts";

let paths: Paths;

beforeEach(() => {
  paths = locatePaths(makeFolder());
});

/** The app over the library of the test's folder, with ids that count and a clock that stands. */
function open(work: Work = workHere()): { app: Handlers; close: () => void } {
  const store = openStore(paths.library, noon);
  let last = 0;
  const makeId = (): string => `id-${(last += 1)}`;
  const templates = createTemplates({ builtIn: paths.templates, own: paths.ownTemplates });
  return { app: createApp({ paths, clock: () => noon, store, templates, work, makeId }), close: () => store.close() };
}

async function importSample(app: Handlers): Promise<Article> {
  const { added } = await app["articles.import"](sampleFile());
  const [only] = added;
  if (!only) throw new Error("the sample was not read");
  return only.article;
}

/** A pack of the sample article. */
async function makeSamplePack(app: Handlers, template: string, language: string): Promise<Pack> {
  const { id } = await importSample(app);
  return app["packs.create"]({ title: "T", template, language, articles: [id] });
}

/** Everything a job finds in a file. */
async function readingsOf(work: Work, file: SourceFile): Promise<Reading[]> {
  const readings: Reading[] = [];
  await work.read(file, (reading) => readings.push(reading));
  return readings;
}

test("the office's look is read where heavy work is done, once for all files, and anew where it was changed", async () => {
  const readLook = vi.fn<Work["readLook"]>().mockResolvedValue({ look: { styles: {}, page: null }, picture: null });
  const { app, close } = open({ ...workHere(), readLook });
  const { id } = await makeSamplePack(app, "talking-points", "fr");
  const look = join(paths.ownTemplates, "look.docx");
  mkdirSync(paths.ownTemplates, { recursive: true });
  writeFileSync(look, "first");
  for (const format of ["docx", "html", "docx"] as const) await app["packs.export"]({ id, format, date: "2026-11-26" });
  expect(readLook).toHaveBeenCalledTimes(1);
  writeFileSync(look, "the second");
  await app["packs.export"]({ id, format: "docx", date: "2026-11-26" });
  const given = { name: "bureau.docx", mediaType: "", bytes: bytesOf("third") };
  await app["packs.export"]({ id, format: "docx", date: "2026-11-26", options: { look: given } });
  await app["stationery.keep"]({ kind: "look", file: given });
  expect(readLook.mock.calls.map(([file]) => new TextDecoder().decode(file.bytes))).toEqual([
    "first",
    "the second",
    "third",
    "third",
  ]);
  close();
});

describe("the first start", () => {
  test("puts the sample in, once: deleting it does not bring it back", async () => {
    const first = open();
    const [opened] = await Promise.all([first.app["app.open"]({}), first.app["app.open"]({})]);
    expect(opened).toMatchObject({ articles: 1, packs: [{ template: "official-visit", articles: 1 }], setAside: null });
    const pack = await first.app["packs.get"]({ id: opened.packs[0]?.id ?? "" });
    expect(pack.marking).toBe("internal");
    expect(pack.cover.place).not.toBe("");
    expect(pack.articles).toEqual(["id-1"]);
    await first.app["packs.delete"]({ id: pack.id });
    await first.app["articles.discard"]({ ids: ["id-1"] });
    first.close();
    const second = open();
    expect(await second.app["app.open"]({})).toMatchObject({ articles: 0, packs: [] });
    second.close();
  });

  test.each(["read", "draft"] as const)(
    "a sample that fails at its %s is said once, the library opens all the same, and the next start puts it in",
    async (job) => {
      const failing = vi.fn().mockRejectedValue(new AppError("internal", "The sample does not read."));
      const { app, close } = open({ ...workHere(), [job]: failing });
      await expect(app["app.open"]({})).rejects.toMatchObject({ message: "The sample does not read." });
      expect(await app["app.open"]({})).toMatchObject({ articles: 0, packs: [] });
      close();
      const next = open();
      expect(await next.app["app.open"]({})).toMatchObject({ articles: 1, packs: [{ articles: 1 }] });
      next.close();
    },
  );
});

describe("bad files are refused in one sentence, and nothing is kept", () => {
  const utf16 = Uint8Array.from([0xff, 0xfe, ...Buffer.from("Un accord signé à Bamako par les deux pays.", "utf16le")]);
  test.each([
    ["empty", new Uint8Array(), "file-empty"],
    ["blank", bytesOf(" \n\t\n"), "file-without-text"],
    ["binary", Uint8Array.from({ length: 4096 }, (_, at) => (at * 31) % 256), "file-binary"],
    ["of 200 MB", new Uint8Array(200_000_000), "file-too-large"],
  ])("%s", async (_name, bytes, code) => {
    const { app, close } = open();
    await expect(app["articles.import"]({ name: "x.txt", mediaType: "text/plain", bytes })).rejects.toMatchObject({
      code,
    });
    expect((await app["articles.list"]({ query: "", offset: 0, limit: 1 })).total).toBe(0);
    close();
  });

  test("UTF-16 and Windows-1252 are read", async () => {
    const { app, close } = open();
    const latin = Uint8Array.from(Buffer.from("Un accord signé à Bamako, « bientôt » ratifié.", "latin1"));
    for (const bytes of [utf16, latin]) {
      const { added } = await app["articles.import"]({ name: "x.txt", mediaType: "text/plain", bytes });
      expect(JSON.stringify(added)).toContain("signé à Bamako");
    }
    close();
  });
});

test("an export is stopped while its pack is checked, and while it is written: no version is kept of it", async () => {
  const work = workHere();
  const stopAt = vi.fn<(at: "check" | "write") => void>();
  const { app, close } = open({
    ...work,
    check(...given) {
      stopAt("check");
      return work.check(...given);
    },
    write(...given) {
      stopAt("write");
      return work.write(...given);
    },
  });
  const pack = await makeSamplePack(app, "official-visit", "fr");
  await app["packs.save"]({ ...pack, sourceCheck: true });
  const kept = await app["versions.list"]({ id: pack.id });
  for (const stage of ["check", "write"] as const) {
    stopAt.mockReset().mockImplementation((at) => at === stage && void app["jobs.stop"]({ job: "one" }));
    const asked = { id: pack.id, format: "markdown", date: "2026-11-23", job: "one" } as const;
    await expect(app["packs.export"](asked)).rejects.toMatchObject({ code: "stopped" });
    expect(stopAt).toHaveBeenLastCalledWith(stage);
  }
  expect(await app["versions.list"]({ id: pack.id })).toEqual(kept);
  close();
});

test("a check is stopped under its name, and another one runs after it", async () => {
  const work = workHere();
  const { app, close } = open({
    ...work,
    async check(statements, against, signal) {
      await app["jobs.stop"]({ job: "one" });
      signal?.throwIfAborted();
      return work.check(statements, against);
    },
  });
  const pack = await makeSamplePack(app, "official-visit", "fr");
  await expect(app["packs.check"]({ pack, job: "one" })).rejects.toMatchObject({ code: "stopped" });
  expect((await app["packs.check"]({ pack, job: "two" })).findings).toBeInstanceOf(Array);
  close();
});

test("templates are shown though their example once failed to read", async () => {
  const work = workHere();
  const read = vi
    .fn<Work["read"]>((...given) => work.read(...given))
    .mockRejectedValueOnce(new AppError("internal", "The sample does not read."));
  const { app, close } = open({ ...work, read });
  const asked = { template: "official-visit", language: "fr" };
  await expect(app["templates.example"](asked)).rejects.toMatchObject({ message: "The sample does not read." });
  expect((await app["templates.example"](asked)).page).toBeGreaterThan(0);
  close();
});

test("the same pack at the same moment is the same bytes", async () => {
  const { app, close } = open();
  const pack = await makeSamplePack(app, "official-visit", "en");
  for (const format of ["pdf", "docx"] as const) {
    const [first, second] = [
      await app["packs.export"]({ id: pack.id, format, date: "2026-11-23" }),
      await app["packs.export"]({ id: pack.id, format, date: "2026-11-23" }),
    ];
    expect(first.name).toBe(`T_2026-11-23.${format}`);
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
  }
  close();
});

test("a pack whose article is no longer picked still finds what it cites", async () => {
  const { app, close } = open();
  const pack = await makeSamplePack(app, "official-visit", "fr");
  await app["packs.save"]({ ...pack, articles: [] });
  const { bytes } = await app["packs.export"]({ id: pack.id, format: "pdf", date: "2026-11-23" });
  expect(bytes.length).toBeGreaterThan(10_000);
  close();
});

describe("a pack before it is printed", () => {
  const date = "2026-11-23";
  const long = "Le ministre a dit plusieurs choses d’essai sur un sujet d’essai. ".repeat(20);

  test("is measured: a longer section has more lines, words and pages, the others stay", async () => {
    const { app, close } = open();
    for (const template of ["official-visit", "briefing-memo"]) {
      const pack = await makeSamplePack(app, template, "fr");
      const [id, content] = Object.entries(pack.sections).find(([, { shape }]) => shape === "text") ?? [];
      if (id === undefined || content?.shape !== "text") throw new Error("no section of text");
      const entry = { id: "x", lead: "", text: long, source: null };
      const longer = {
        ...pack,
        sections: { ...pack.sections, [id]: { ...content, entries: [...content.entries, entry] } },
      };
      const { ownPages, sections: before } = await app["packs.measure"]({ pack, date });
      const after = (await app["packs.measure"]({ pack: longer, date })).sections;
      const of = (sections: typeof before) => sections.find(({ section }) => section === id);
      // Set or only measured, it has as many pages, the articles in full aside.
      const set = await app["packs.typeset"]({ pack, date });
      expect(ownPages).toBe(set.ownPages);
      expect(set.pages - set.ownPages).toBeGreaterThan(0);
      expect(before.map(({ section }) => section)).not.toContain("articles");
      // 1,300 characters are some 15 lines of 90.
      expect((of(after)?.lines ?? 0) - (of(before)?.lines ?? 0)).toBeGreaterThan(8);
      expect((of(after)?.words ?? 0) - (of(before)?.words ?? 0)).toBeGreaterThan(150);
      expect((of(after)?.pages ?? 0) - (of(before)?.pages ?? 0)).toBeGreaterThan(0.2);
      const others = (sections: typeof before) =>
        sections.filter(({ section }) => section !== id && section !== "sources");
      expect(others(after)).toEqual(others(before));
    }
    close();
  });

  test("is typeset as its export is, and told where every section and entry begins", async () => {
    const { app, close } = open();
    for (const template of ["official-visit", "briefing-memo"]) {
      const pack = await makeSamplePack(app, template, "fr");
      const set = await app["packs.typeset"]({ pack, date });
      const exported = await app["packs.export"]({ id: pack.id, format: "pdf", date });
      const pagesOf = (bytes: Uint8Array) =>
        Buffer.from(bytes)
          .toString("latin1")
          .match(/\/Type \/Page\n/g)?.length;
      expect(set.pages).toBe(pagesOf(exported.bytes));
      // Without a cover the file's tags part what runs on without a break.
      if (template === "official-visit") expect(Buffer.from(set.bytes).equals(Buffer.from(exported.bytes))).toBe(true);

      const order = ({ page, top }: { page: number; top: number }) => page * 1000 + top;
      const tops = set.sections.map(order);
      expect(tops).toEqual(tops.toSorted((one, other) => one - other));
      expect(set.sections.at(-1)?.page).toBeGreaterThan(1);
      expect(set.sections.map(({ section }) => section)).toContain("articles");
      const placed = new Map(set.entries.map((place) => [place.entry, place]));
      for (const [id, { entries, shape }] of Object.entries(pack.sections)) {
        const section = set.sections.find(({ section }) => section === id);
        if (!section || shape === "subjects") continue;
        const found = entries.map(({ id: entry }) => placed.get(entry));
        expect(found).not.toContain(undefined);
        const tops = found.map((place) => (place ? order(place) : 0));
        expect(tops).toEqual(tops.toSorted((one, other) => one - other));
        expect(tops[0] ?? Infinity).toBeGreaterThan(order(section));
      }
    }
    close();
  });

  test("is looked through for characters that no font holds, each with its places", async () => {
    const { app, close } = open();
    const text = "Titre d’essai\n\nUn accord \u{1F389} d’essai.\n\nUne suite d’essai, sans rien.\n";
    const file = { name: "a.txt", mediaType: "text/plain", bytes: new TextEncoder().encode(text) };
    const { added } = await app["articles.import"](file);
    const ids = added.map(({ article }) => article.id);
    const made = await app["packs.create"]({ title: "T", template: "official-visit", language: "fr", articles: ids });
    const entry = { id: "x", lead: "", text: "Mes mots \uE000 d’essai", source: null };
    const pack = { ...made, sections: { objectives: { shape: "points" as const, entries: [entry] } } };
    const { unprintable } = await app["packs.proof"]({ pack, date });
    expect(unprintable).toEqual([
      { code: "U+E000", places: ["3 Objectifs, 1"], times: 1 },
      { code: "U+1F389", places: [expect.stringMatching(/Article reproduit, Doc\.\u00a01 .*, §\u00a01$/u)], times: 1 },
    ]);
    close();
  });

  test("takes the originals along, and not to a reader outside", async () => {
    const { app, close } = open();
    const pack = await makeSamplePack(app, "official-visit", "fr");
    const options = { originals: true, archive: true };
    const plain = await app["packs.export"]({ id: pack.id, format: "pdf", date });
    const file = await app["packs.export"]({ id: pack.id, format: "pdf", date, options });
    const written = new TextDecoder("latin1").decode(file.bytes);
    expect(written).toContain("/EmbeddedFiles");
    expect(written).toContain("<pdfaid:part>3</pdfaid:part>");
    expect(new TextDecoder("latin1").decode(plain.bytes)).not.toContain("/EmbeddedFiles");
    const refused = { code: "export-refused" };
    await expect(
      app["packs.export"]({ id: pack.id, format: "pdf", date, reader: "press", options }),
    ).rejects.toMatchObject(refused);
    const changes = { changesFrom: pack };
    await expect(
      app["packs.export"]({ id: pack.id, format: "docx", date, reader: "partner", options: changes }),
    ).rejects.toMatchObject({ ...refused, details: { reason: "changes-reader" } });
    for (const protection of [{ password: "x" }, { forbidden: ["copy" as const] }])
      await expect(
        app["packs.export"]({ id: pack.id, format: "pdf", date, options: { archive: true, ...protection } }),
      ).rejects.toMatchObject(refused);
    close();
  });
});

describe("the work done apart", () => {
  const script = locatePaths(makeFolder()).thread;

  test("does the same work, and hands errors on with their code", async () => {
    const work = workInThreads(script);
    expect(await readingsOf(work, sampleFile())).toEqual(await readingsOf(workHere(), sampleFile()));
    const empty = { name: "x.txt", mediaType: "text/plain", bytes: new Uint8Array() };
    await expect(readingsOf(work, empty)).rejects.toMatchObject({ code: "file-empty", details: { name: "x.txt" } });
    await work.close();
  });

  test("that dies fails the job at hand with a clear error, and the next job has a new one", async () => {
    const folder = makeFolder();
    const mortal = join(folder, "mortal.mjs");
    const died = join(folder, "died");
    writeFileSync(
      mortal,
      `import { existsSync, writeFileSync } from "node:fs";
       import { parentPort } from "node:worker_threads";
       parentPort.on("message", () => {
         if (existsSync(${JSON.stringify(died)})) return parentPort.postMessage({ kind: "done", value: "alive", memory: 0 });
         writeFileSync(${JSON.stringify(died)}, "");
         throw new Error("out of memory");
       });`,
    );
    const work = workInThreads(mortal);
    const [first, second] = await Promise.allSettled([work.draft([]), work.draft([])]);
    expect(first).toMatchObject({
      status: "rejected",
      reason: { code: "internal", details: { reason: "out of memory" } },
    });
    expect(second).toMatchObject({ status: "fulfilled", value: "alive" });
    expect(await work.draft([])).toBe("alive");
    await work.close();
  });

  test("what cannot be kept of a file fails its reading, and the next file is read", async () => {
    const work = workInThreads(script, { readers: 1 });
    const full = new AppError("disk-full", "The disk is full.");
    const refused = work.read(sampleFile(), () => {
      throw full;
    });
    await expect(refused).rejects.toBe(full);
    expect(await readingsOf(work, sampleFile())).toHaveLength(1);
    await work.close();
  });

  test("gives up on a file that takes too long, and goes on with what waits behind it", async () => {
    const stuck = join(makeFolder(), "stuck.mjs");
    writeFileSync(
      stuck,
      `import { parentPort } from "node:worker_threads";
       const port = parentPort ?? process;
       const tell = (answer) => (parentPort ? parentPort.postMessage(answer) : process.send(answer));
       port.on("message", ({ job: { name, file } }) => {
         while (name === "read" && file.name === "hostile.html");
         if (name === "read") tell({ kind: "reading", reading: { kind: "failed", part: file.name }, known: false });
         tell({ kind: "done", value: "alive", memory: 0 });
       });`,
    );
    const work = workInThreads(stuck, { readLimit: 400, readers: 1 });
    const file = (name: string) => ({ name, mediaType: "text/html", bytes: bytesOf("<p>") });
    const [hostile, sound, draft] = await Promise.allSettled([
      readingsOf(work, file("hostile.html")),
      readingsOf(work, file("sound.html")),
      work.draft([]),
    ]);
    expect(hostile).toMatchObject({
      status: "rejected",
      reason: { code: "file-too-demanding", details: { name: "hostile.html", seconds: 3, megabytes: 500 } },
    });
    expect([sound, draft]).toMatchObject([{ value: [{ part: "sound.html" }] }, { value: "alive" }]);
    const behind = Promise.allSettled([readingsOf(work, file("hostile.html")), readingsOf(work, file("sound.html"))]);
    await work.close();
    expect(await behind).toMatchObject([{ reason: { code: "internal" } }, { reason: { code: "internal" } }]);
  });
});

describe("opened as a host opens it", () => {
  test("it keeps everything in the data folder, and nothing of what is in memory", async () => {
    const app = await openApp({ paths });
    expect(await app.dispatch("app.open", {})).toMatchObject({ ok: true, value: { articles: 1 } });
    await app.close();
    const again = await openApp({ paths });
    expect(await again.dispatch("app.open", {})).toMatchObject({ ok: true, value: { articles: 1, packs: [{}] } });
    await again.close();
    const fresh = locatePaths(join(makeFolder(), "never-made"));
    const passing = await openApp({ paths: fresh, inMemory: true });
    expect(await passing.dispatch("app.open", {})).toMatchObject({ ok: true, value: { articles: 0, packs: [] } });
    await passing.close();
    expect(existsSync(fresh.dataFolder)).toBe(false);
  });

  test("articles that an older Attaché indexed otherwise are indexed while it is open, and a list says how many are not yet", async () => {
    const store = openStore(paths.library, noon);
    const texts = Array.from({ length: 40 }, (_, at) => `Un accord numéro ${at}.`);
    for (const text of texts) store.articles.add(makeArticle(text, text), bytesOf(text), []);
    store.markSeeded();
    store.close();
    const database = new DatabaseSync(paths.library);
    database.exec("DELETE FROM search; DELETE FROM indexed");
    database.close();
    const app = await openApp({ paths });
    const missed: number[] = [];
    await vi.waitUntil(async () => {
      const answer = await app.dispatch("articles.list", { query: "accord", offset: 0, limit: 1 });
      if (!answer.ok) throw new Error(answer.error.message);
      const { total, pending } = contract["articles.list"].output.parse(answer.value);
      if (total + pending < texts.length) missed.push(total);
      return pending === 0 && total === texts.length;
    }, 20_000);
    expect(missed).toEqual([]);
    await app.close();
  });

  test("a data folder that cannot be is said, and the file in its place stays", async () => {
    writeFileSync(join(paths.dataFolder, "file"), "mine");
    const blocked = locatePaths(join(paths.dataFolder, "file", "data"));
    await expect(openApp({ paths: blocked })).rejects.toMatchObject({ code: "disk-read-only" });
    expect(readFileSync(join(paths.dataFolder, "file"), "utf8")).toBe("mine");
  });
});
