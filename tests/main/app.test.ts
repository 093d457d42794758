import { DatabaseSync } from "@photostructure/sqlite";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { contract, type Handlers } from "../../core/contract.ts";
import { AppError } from "../../core/errors.ts";
import { openApp } from "../../main/app.ts";
import { workHere, type Work } from "../../main/jobs.ts";
import { locatePaths, type Paths } from "../../main/paths.ts";
import { openStore } from "../../main/library/store.ts";
import { sampleFile } from "../conversation.ts";
import { bytesOf, makeArticle, makeFolder, noon } from "./example.ts";
import { makeSamplePack, openAt } from "./sample-app.ts";

let paths: Paths;

beforeEach(() => {
  paths = locatePaths(makeFolder());
});

/** The app over the library of the test's folder. */
const open = (work?: Work): { app: Handlers; close: () => void } => openAt(paths, work);

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

test("an import that is stopped keeps what was read before, and says that it was stopped", async () => {
  const work = workHere();
  const { app, close } = open({
    ...work,
    async read(file, take, signal) {
      await work.read(file, take);
      await app["jobs.stop"]({ job: "one" });
      signal?.throwIfAborted();
    },
  });
  const { added, failed } = await app["articles.import"]({ ...sampleFile(), job: "one" });
  expect(added).toHaveLength(1);
  expect(failed).toMatchObject([{ error: { code: "stopped" } }]);
  expect((await app["articles.list"]({ query: "", offset: 0, limit: 1 })).total).toBe(1);
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
