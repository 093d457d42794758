import { strFromU8, unzipSync, zipSync } from "fflate";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { paragraphsOf, type Article } from "../../core/article.ts";
import type { CallOutput, Handlers } from "../../core/contract.ts";
import type { File } from "../../core/file.ts";
import { manifestSchema } from "../../core/pack-file.ts";
import { addEntry, type Pack } from "../../core/pack.ts";
import { createApp } from "../../main/app.ts";
import { workHere } from "../../main/jobs.ts";
import { locatePaths, type Paths } from "../../main/paths.ts";
import { openStore } from "../../main/library/store.ts";
import { createTemplates } from "../../main/templates/templates.ts";
import { sampleFile } from "../conversation.ts";
import { bytesOf, makeFolder, noon } from "./example.ts";

/** The app of one person, over a library of their own. */
interface Desk {
  app: Handlers;
  paths: Paths;
  close: () => void;
}

const open: Desk[] = [];

function openDesk(name: string): Desk {
  const paths = locatePaths(makeFolder());
  const store = openStore(paths.library, noon);
  let last = 0;
  const makeId = (): string => `${name}-${(last += 1)}`;
  const templates = createTemplates({ builtIn: paths.templates, own: paths.ownTemplates });
  const app = createApp({ paths, clock: () => noon, store, templates, work: workHere(), makeId });
  const desk = { app, paths, close: () => store.close() };
  open.push(desk);
  return desk;
}

let anna: Desk;
let boris: Desk;

beforeEach(() => {
  for (const desk of open.splice(0)) desk.close();
  anna = openDesk("anna");
  boris = openDesk("boris");
});

async function importInto({ app }: Desk, file: File): Promise<Article> {
  const [only] = (await app["articles.import"](file)).added;
  if (!only) throw new Error("nothing was read");
  return only.article;
}

async function makePackAt(desk: Desk, template = "official-visit"): Promise<Pack> {
  const article = await importInto(desk, sampleFile());
  return desk.app["packs.create"]({ title: "Visite", template, language: "fr", articles: [article.id] });
}

async function change({ app }: Desk, id: string, title: string): Promise<void> {
  await app["packs.save"]({ ...(await app["packs.get"]({ id })), title });
}

async function receive({ app }: Desk, file: File): Promise<Extract<CallOutput<"packs.openFile">, { kind: "pack" }>> {
  const opened = await app["packs.openFile"](file);
  if (opened.kind !== "pack") throw new Error("it is no newer one");
  return opened;
}

function textIn(file: File, path: string): string {
  return strFromU8(unzipSync(file.bytes)[path] ?? new Uint8Array());
}

describe("a pack handed over", () => {
  test("is there whole at the other desk: pack, articles, bytes; and twice is once", async () => {
    const pack = await makePackAt(anna);
    const file = await anna.app["packs.file"]({ id: pack.id });
    expect(file).toMatchObject({ name: "Visite.attache", mediaType: "application/vnd.attache.pack+zip" });
    const received = await receive(boris, file);
    expect(received).toMatchObject({ outcome: "added", articles: { added: 1, known: 0, kept: 0, taken: 0 } });
    expect(await boris.app["packs.get"]({ id: pack.id })).toEqual(pack);
    const [article = ""] = pack.articles;
    expect(await boris.app["articles.get"]({ id: article })).toEqual(await anna.app["articles.get"]({ id: article }));
    expect((await boris.app["articles.original"]({ id: article })).bytes).toEqual(sampleFile().bytes);
    expect(await receive(boris, file)).toMatchObject({ outcome: "known", articles: { added: 0, known: 1 } });
    expect(await boris.app["packs.list"]({})).toHaveLength(1);
  });

  test.each([
    ["opened where nothing else is", false],
    ["opened where its article lies under another id", true],
  ])("gives the same files, byte for byte, %s", async (_, isKnown) => {
    const draft = await makePackAt(anna);
    const entry = { id: "own", lead: "Énergie", text: "Une phrase à nous", source: null, audience: "press" as const };
    const pack = {
      ...addEntry(draft, "context", entry),
      sourceCheck: true,
      embargo: "26 juin 2025, 18 h",
    };
    await anna.app["packs.save"](pack);
    const files = async ({ app }: Desk): Promise<Buffer[]> => {
      const written: Buffer[] = [];
      for (const [format, options] of [
        ["pdf", { originals: true }],
        ["docx", { comments: true }],
      ] as const)
        written.push(
          Buffer.from((await app["packs.export"]({ id: pack.id, format, date: "2026-11-23", options })).bytes),
        );
      return written;
    };
    const before = await files(anna);
    if (isKnown) {
      await importInto(boris, {
        name: "other.txt",
        mediaType: "text/plain",
        bytes: bytesOf("Un autre texte.\n\nSa suite."),
      });
      await importInto(boris, sampleFile());
    }
    const received = await receive(boris, await anna.app["packs.file"]({ id: pack.id }));
    expect(received.articles.known).toBe(isKnown ? 1 : 0);
    expect(received.pack.articles).toEqual(isKnown ? ["boris-2"] : pack.articles);
    const after = await files(boris);
    expect(before.map((bytes, index) => Buffer.compare(bytes, after[index] ?? Buffer.alloc(0)))).toEqual([0, 0]);
  });

  test("is the same bytes each time, from either desk, until it is changed", async () => {
    const { id } = await makePackAt(anna);
    const first = await anna.app["packs.file"]({ id });
    expect(Buffer.compare(first.bytes, (await anna.app["packs.file"]({ id })).bytes)).toBe(0);
    await receive(boris, first);
    expect(Buffer.compare(first.bytes, (await boris.app["packs.file"]({ id })).bytes)).toBe(0);
    await change(anna, id, "Autre titre");
    const second = await anna.app["packs.file"]({ id });
    expect(Buffer.compare(first.bytes, second.bytes)).not.toBe(0);
    expect(manifestSchema.parse(JSON.parse(textIn(second, "manifest.json"))).lineage).toHaveLength(1);
  });

  test("finds its articles where the other desk has them under other ids", async () => {
    const pack = await makePackAt(anna);
    const [theirs = ""] = pack.articles;
    const ours = await importInto(boris, { ...sampleFile(), name: "autre-nom.txt" });
    expect(ours.id).not.toBe(theirs);
    const received = await receive(boris, await anna.app["packs.file"]({ id: pack.id }));
    expect(received).toMatchObject({ outcome: "added", articles: { added: 0, known: 1 } });
    expect(received.pack.articles).toEqual([ours.id]);
    const sources = Object.values(received.pack.sections).flatMap(({ entries }) =>
      entries.flatMap(({ source }) => (source ? [source.article] : [])),
    );
    expect(new Set(sources)).toEqual(new Set([ours.id]));
    await boris.app["packs.export"]({ id: pack.id, format: "docx", date: "2026-11-23" });
  });

  test("has its sources follow their paragraphs where the other desk has the same text from other bytes", async () => {
    const pack = await makePackAt(anna);
    const text = Buffer.from(sampleFile().bytes).toString("utf8");
    const shifted = { ...sampleFile(), name: "shifted.txt", bytes: bytesOf(`\n\n\n${text}`) };
    const ours = await importInto(boris, shifted);
    // The bytes of Anna's article are known at Boris's desk as another origin of his.
    const again = await importInto(boris, sampleFile());
    expect(again.id).toBe(ours.id);
    const { pack: received } = await receive(boris, await anna.app["packs.file"]({ id: pack.id }));
    expect(received.articles).toEqual([ours.id]);
    const theirs = await anna.app["articles.get"]({ id: pack.articles[0] ?? "" });
    const textsOf = ({ sections }: Pack, article: Article): (string | null | undefined)[] =>
      Object.values(sections).flatMap(({ entries }) =>
        entries.flatMap(({ source }) =>
          source
            ? [
                article.title.line === source.line
                  ? article.title.value
                  : paragraphsOf(article).find(({ line }) => line === source.line)?.text,
              ]
            : [],
        ),
      );
    expect(textsOf(received, again)).toEqual(textsOf(pack, theirs));
    expect(textsOf(received, again)).not.toContain(undefined);
  });

  test("takes with it what it cites though it picks it no longer", async () => {
    const pack = await makePackAt(anna);
    await anna.app["packs.save"]({ ...pack, articles: [] });
    const received = await receive(boris, await anna.app["packs.file"]({ id: pack.id }));
    expect(received.articles.added).toBe(1);
  });

  test("does not bring an article under an id that another has here", async () => {
    const pack = await makePackAt(anna);
    const file = await anna.app["packs.file"]({ id: pack.id });
    const other = await importInto(boris, {
      name: "x.txt",
      mediaType: "text/plain",
      bytes: bytesOf("Un accord à Bamako a été signé.\n"),
    });
    const renamed = (path: string, text: string): string =>
      path.endsWith(".json") ? text.replaceAll("anna-1", other.id) : text;
    const parts = unzipSync(file.bytes);
    const changed: Record<string, Uint8Array> = Object.fromEntries(
      Object.entries(parts).map(([path, bytes]) => [path, new TextEncoder().encode(renamed(path, strFromU8(bytes)))]),
    );
    const manifest = manifestSchema.parse(JSON.parse(strFromU8(parts["manifest.json"] ?? new Uint8Array())));
    const { hashOf } = await import("../../main/readers/reader.ts");
    const sums = manifest.parts.map(({ path }) => {
      const bytes = changed[path] ?? new Uint8Array();
      return { path, bytes: bytes.length, sha256: hashOf(bytes) };
    });
    changed["manifest.json"] = bytesOf(JSON.stringify({ ...manifest, parts: sums }));
    const received = await receive(boris, { ...file, bytes: zipSync(changed) });
    expect(received.pack.articles).not.toContain(other.id);
    expect((await boris.app["articles.get"]({ id: other.id })).origin).toEqual(other.origin);
  });
});

describe("where a pack was changed", () => {
  let id: string;
  beforeEach(async () => {
    ({ id } = await makePackAt(anna));
    await receive(boris, await anna.app["packs.file"]({ id }));
  });

  test("at the other desk only, it comes back as their state, under a revision that open windows hear of", async () => {
    await change(boris, id, "Corrigé par Boris");
    await change(boris, id, "Corrigé deux fois");
    const before = await anna.app["packs.get"]({ id });
    const received = await receive(anna, await boris.app["packs.file"]({ id }));
    expect(received).toMatchObject({
      outcome: "updated",
      pack: { id, title: "Corrigé deux fois", revision: before.revision + 1 },
    });
    await expect((async () => anna.app["packs.save"](before))()).rejects.toMatchObject({ code: "pack-changed" });
    expect(await anna.app["packs.list"]({})).toHaveLength(1);
  });

  test("here only, what comes from the other desk is older, and ours stays", async () => {
    const theirs = await boris.app["packs.file"]({ id });
    await change(anna, id, "Suite");
    expect(await receive(anna, theirs)).toMatchObject({ outcome: "older", pack: { id, title: "Suite" } });
    expect(await anna.app["packs.list"]({})).toHaveLength(1);
  });

  test("at both, both are kept, once, and the name of the one received says so", async () => {
    await change(anna, id, "D’Anna");
    await change(boris, id, "De Boris");
    const theirs = await boris.app["packs.file"]({ id });
    const received = await receive(anna, theirs);
    expect(received).toMatchObject({ outcome: "both", pack: { title: "De Boris (version reçue)" } });
    expect(received.pack.id).not.toBe(id);
    expect((await anna.app["packs.get"]({ id })).title).toBe("D’Anna");
    expect(await receive(anna, theirs)).toMatchObject({ outcome: "known", pack: { id: received.pack.id } });
    expect((await anna.app["packs.list"]({})).map(({ title }) => title).sort()).toEqual([
      "De Boris (version reçue)",
      "D’Anna",
    ]);
  });

  test("there and back several times, each side only takes up the other's last state", async () => {
    for (const [from, to, title] of [
      [boris, anna, "2"],
      [anna, boris, "3"],
      [boris, anna, "4"],
    ] as const) {
      await change(from, id, title);
      expect((await receive(to, await from.app["packs.file"]({ id }))).outcome).toBe("updated");
      expect((await to.app["packs.get"]({ id })).title).toBe(title);
    }
    expect(await anna.app["packs.list"]({})).toHaveLength(1);
  });
});

describe("the record of an article that both sides have", () => {
  async function retitle({ app }: Desk, id: string, value: string): Promise<void> {
    const article = await app["articles.get"]({ id });
    await app["articles.save"]({ ...article, title: { value, line: null, by: "person" } });
  }

  test.each([
    ["corrected there, untouched here: theirs is taken", null, "Theirs", "Theirs", { taken: 1 }],
    ["corrected on both sides: ours is kept", "Ours", "Theirs", "Ours", { kept: 1 }],
    ["corrected here only: ours is kept", "Ours", null, "Ours", { kept: 1 }],
  ] as const)("%s", async (_name, ours, theirs, expected, tally) => {
    const pack = await makePackAt(anna);
    const [article = ""] = pack.articles;
    const mine = await importInto(boris, sampleFile());
    if (theirs !== null) await retitle(anna, article, theirs);
    if (ours !== null) await retitle(boris, mine.id, ours);
    const { articles } = await receive(boris, await anna.app["packs.file"]({ id: pack.id }));
    expect(articles).toEqual({ added: 0, known: 0, kept: 0, taken: 0, ...tally });
    expect((await boris.app["articles.get"]({ id: mine.id })).title.value).toBe(expected);
  });
});

describe("a template of one's own", () => {
  function giveTemplate({ paths }: Desk, change: (text: string) => string): string {
    const text = change(readFileSync(join(paths.templates, "official-visit", "template.yaml"), "utf8"));
    mkdirSync(join(paths.ownTemplates, "mine"), { recursive: true });
    writeFileSync(join(paths.ownTemplates, "mine", "template.yaml"), text);
    return text;
  }
  const asMine = (text: string): string => text.replace("id: official-visit", "id: mine");

  test("goes with the pack, and is kept where there is none of its name", async () => {
    const text = giveTemplate(anna, asMine);
    const pack = await makePackAt(anna, "mine");
    const file = await anna.app["packs.file"]({ id: pack.id });
    expect(textIn(file, "templates/mine/template.yaml")).toBe(text);
    await receive(boris, file);
    const kept = join(boris.paths.ownTemplates, "mine", "template.yaml");
    expect(readFileSync(kept, "utf8")).toBe(text);
    await boris.app["packs.export"]({ id: pack.id, format: "docx", date: "2026-11-23" });
    writeFileSync(kept, `${text}# mine\n`);
    await receive(boris, file);
    expect(readFileSync(kept, "utf8")).toBe(`${text}# mine\n`);
  });

  test("that has a mistake is refused with its line, and nothing is kept", async () => {
    giveTemplate(anna, asMine);
    const pack = await makePackAt(anna, "mine");
    giveTemplate(anna, (text) => asMine(text).replace("cover: true", "cover: perhaps"));
    const file = await anna.app["packs.file"]({ id: pack.id });
    await expect(receive(boris, file)).rejects.toMatchObject({
      code: "template-invalid",
      details: { file: "mine/template.yaml", line: 4 },
    });
    expect(existsSync(boris.paths.ownTemplates)).toBe(false);
    expect(await boris.app["packs.list"]({})).toEqual([]);
  });

  test("the program's own do not", async () => {
    const pack = await makePackAt(anna);
    const file = await anna.app["packs.file"]({ id: pack.id });
    expect(Object.keys(unzipSync(file.bytes)).filter((path) => path.startsWith("templates/"))).toEqual([]);
  });
});

test("what goes wrong half-way leaves nothing behind", async () => {
  const pack = await makePackAt(anna);
  const file = await anna.app["packs.file"]({ id: pack.id });
  await expect(receive(boris, { ...file, bytes: file.bytes.subarray(0, -40) })).rejects.toMatchObject({
    code: "pack-file-damaged",
  });
  expect(await boris.app["packs.list"]({})).toEqual([]);
  expect((await boris.app["articles.list"]({ query: "", offset: 0, limit: 1 })).total).toBe(0);
});

test("a pack file of a newer Attaché is shown, with the reason, and nothing of it is kept", async () => {
  const pack = await makePackAt(anna);
  const file = await anna.app["packs.file"]({ id: pack.id });
  const parts: Record<string, Uint8Array> = unzipSync(file.bytes);
  const manifest = JSON.parse(strFromU8(parts["manifest.json"] ?? new Uint8Array())) as object;
  parts["manifest.json"] = bytesOf(JSON.stringify({ ...manifest, formatVersion: 7, appVersion: "3.0.0" }));
  expect(await boris.app["packs.openFile"]({ ...file, bytes: zipSync(parts) })).toMatchObject({
    kind: "readOnly",
    name: "Visite.attache",
    reason: { code: "pack-file-newer", details: { name: "Visite.attache", version: "3.0.0" } },
    briefing: expect.stringContaining("Visite") as string,
  });
  expect(await boris.app["packs.list"]({})).toEqual([]);
});

test("an entry moves the fingerprint, a save that changes nothing does not", async () => {
  const pack = await makePackAt(anna);
  await receive(boris, await anna.app["packs.file"]({ id: pack.id }));
  const kept = await boris.app["packs.get"]({ id: pack.id });
  await boris.app["packs.save"](kept);
  const untouched = await boris.app["packs.file"]({ id: pack.id });
  expect(await receive(anna, untouched)).toMatchObject({ outcome: "known" });
  const entry = { id: "new", source: null, lead: "", text: "Ajout." };
  await boris.app["packs.save"](addEntry(await boris.app["packs.get"]({ id: pack.id }), "objectives", entry));
  expect(await receive(anna, await boris.app["packs.file"]({ id: pack.id }))).toMatchObject({ outcome: "updated" });
});
