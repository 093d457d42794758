import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";
import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { AppError, type ErrorDetails } from "../../core/errors.ts";
import { isSafePath, manifestSchema, partPaths, type PackFileContent } from "../../core/pack-file.ts";
import { readPackFile, writePackFile } from "../../main/pack-file.ts";
import { bytesOf, makeArticle, makePack } from "./example.ts";

const picture = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]);
const pictureId = createHash("sha256").update(picture).digest("hex");

const mali = "Le Président entame une visite officielle.\nLes deux pays renforcent leurs liens.";
const feed = "Two items of one feed.";

function content(change: Partial<PackFileContent> = {}): PackFileContent {
  const first = makeArticle("mali", mali, {
    outlet: { value: "Journal d’exemple", line: 1, by: "source" },
    published: { value: "2025-06-21", line: 1, by: "source" },
    pictures: [{ id: pictureId, mediaType: "image/png", width: 1, height: 1 }],
  });
  const item = makeArticle("item-1", feed);
  const second = { ...item, origin: { ...item.origin, part: "1", name: "../../évil:name.xml" } };
  const third = { ...item, id: "item-2", origin: { ...second.origin, part: "2" } };
  return {
    appVersion: "0.1.0",
    lineage: ["b".repeat(64), "a".repeat(64)],
    pack: makePack("p", ["mali", "item-1", "item-2"], { title: "Visite à Moscou" }),
    articles: [first, second, third],
    originals: new Map([
      [first.origin.sha256, bytesOf(mali)],
      [item.origin.sha256, bytesOf(feed)],
    ]),
    pictures: new Map([[pictureId, picture]]),
    templates: [{ path: "mine/template.yaml", bytes: bytesOf("id: mine\n") }],
    ...change,
  };
}

const headings = { objectives: "Objectifs" };

function write(change: Partial<PackFileContent> = {}): Uint8Array {
  return writePackFile(content(change), headings);
}

function read(bytes: Uint8Array): ReturnType<typeof readPackFile> {
  return readPackFile({ name: "visite.attache", mediaType: "", bytes });
}

/** The file with some parts put in, changed or (null) taken out; the manifest follows where `mends` says so. */
function altered(change: Record<string, Uint8Array | null>, mends = false): Uint8Array {
  const parts: Record<string, Uint8Array> = unzipSync(write());
  for (const [path, bytes] of Object.entries(change)) {
    if (bytes === null) Reflect.deleteProperty(parts, path);
    else parts[path] = bytes;
  }
  if (mends) {
    const manifest = manifestSchema.parse(JSON.parse(strFromU8(parts[partPaths.manifest] ?? new Uint8Array())));
    for (const part of manifest.parts) {
      const bytes = parts[part.path];
      if (!bytes) continue;
      part.bytes = bytes.length;
      part.sha256 = createHash("sha256").update(bytes).digest("hex");
    }
    parts[partPaths.manifest] = strToU8(JSON.stringify(manifest));
  }
  return zipSync(parts);
}

function refusal(bytes: Uint8Array): { code: string; message: string; details: ErrorDetails } {
  try {
    read(bytes);
  } catch (thrown) {
    if (thrown instanceof AppError) return { code: thrown.code, message: thrown.message, details: thrown.details };
    throw thrown;
  }
  throw new Error("the file was opened");
}

describe("a pack file", () => {
  test("gives back what was put in", () => {
    const opened = read(write());
    if (opened.kind !== "content") throw new Error("it is no newer one");
    const { articles, originals, pictures, lineage, ...rest } = content();
    expect(opened.content).toMatchObject(rest);
    expect(opened.content.articles).toEqual(articles);
    expect(opened.content.originals).toEqual(originals);
    expect(opened.content.pictures).toEqual(pictures);
    expect(opened.content.lineage).toEqual(lineage.toSorted());
  });

  test("carries what is only proposed and what was dismissed", () => {
    const proposed = { id: "o", source: null, lead: "", text: "Ouvrir un lycée", proposed: true as const };
    const sections = { objectives: { shape: "points" as const, entries: [proposed] } };
    const pack = makePack("p", ["mali", "item-1", "item-2"], { sections, dismissed: ["a key"] });
    const opened = read(write({ pack }));
    if (opened.kind !== "content") throw new Error("it is no newer one");
    expect(opened.content.pack).toMatchObject({ sections, dismissed: ["a key"] });
  });

  test("is the same bytes for the same pack, whatever the clock and the zone say", () => {
    const first = write();
    const zone = process.env["TZ"];
    process.env["TZ"] = "Pacific/Kiritimati";
    const second = write();
    process.env["TZ"] = zone;
    if (zone === undefined) Reflect.deleteProperty(process.env, "TZ");
    expect(Buffer.compare(first, second)).toBe(0);
    expect(Buffer.compare(first, write({ lineage: content().lineage.toReversed() }))).toBe(0);
    expect(Buffer.compare(first, write({ pack: makePack("p", ["mali"]) }))).not.toBe(0);
  });

  test("can be read without Attaché: names, texts and sums are plain", () => {
    const parts = unzipSync(write());
    expect(Object.keys(parts)).toEqual([
      "README.txt",
      "articles/001/article.json",
      "articles/001/article.txt",
      "articles/002/article.json",
      "articles/002/article.txt",
      "articles/003/article.json",
      "articles/003/article.txt",
      "briefing.txt",
      "originals/001/mali.txt",
      "originals/002/évil_name.xml",
      "pack.json",
      `pictures/${pictureId}.png`,
      "templates/mine/template.yaml",
      "manifest.json",
    ]);
    const text = (path: string): string => strFromU8(parts[path] ?? new Uint8Array());
    expect(text("README.txt")).toContain("«\u00a0Visite à Moscou\u00a0»");
    expect(text("README.txt")).toContain(
      "1. Title of mali, Journal d’exemple, 2025-06-21\n     articles/001/article.txt\n     original: originals/001/mali.txt",
    );
    expect(text("README.txt")).toContain("original: originals/002/évil_name.xml");
    expect(text("briefing.txt")).toBe("Visite à Moscou\n\nObjectifs\n- Renforcer les liens.\n");
    expect(text("articles/001/article.txt")).toBe(
      `Title of mali\nJournal d’exemple, 2025-06-21\n\n${mali.replace("\n", "\n\n")}\n`,
    );
    expect(parts["originals/001/mali.txt"]).toEqual(bytesOf(mali));
    const manifest = manifestSchema.parse(JSON.parse(text("manifest.json")));
    expect(manifest.parts.map(({ path }) => path).sort()).toEqual(
      Object.keys(parts)
        .filter((path) => path !== "manifest.json")
        .sort(),
    );
    for (const { path, sha256, bytes } of manifest.parts) {
      const part = parts[path] ?? new Uint8Array();
      expect([createHash("sha256").update(part).digest("hex"), part.length]).toEqual([sha256, bytes]);
    }
  });

  test("speaks the pack's language, English where it has no words for that", () => {
    const readme = (language: string): string =>
      strFromU8(unzipSync(write({ pack: makePack("p", [], { language }) }))["README.txt"] ?? new Uint8Array());
    expect(readme("fr")).toContain("Ce fichier contient le dossier");
    expect(readme("en")).toContain("This file holds the briefing");
    expect(readme("de")).toContain("This file holds the briefing");
  });

  test("goes without bytes that are lost, and passes over what its manifest does not name", () => {
    const opened = read(write({ originals: new Map(), pictures: new Map() }));
    expect(opened.kind).toBe("content");
    expect(read(altered({ "__MACOSX/x": bytesOf("x") })).kind).toBe("content");
  });

  test("is refused while it is written where it would be too large to be opened", () => {
    const large = new Uint8Array(201_000_000);
    const { articles } = content();
    const first = articles[0];
    if (!first) throw new Error("there is an article");
    expect(() => write({ originals: new Map([[first.origin.sha256, large]]) })).toThrow(/202 MB, more than the 200 MB/);
  });
});

describe("a damaged pack file is refused in one sentence that names the part", () => {
  const json = (value: unknown): Uint8Array => strToU8(JSON.stringify(value));
  const cases: [string, () => Uint8Array, string, string][] = [
    ["empty", () => new Uint8Array(), "cut", ""],
    ["no zip", () => bytesOf("This is a text. ".repeat(100)), "cut", ""],
    ["cut in the middle", () => write().subarray(0, 900), "cut", ""],
    ["cut by one byte", () => write().subarray(0, -1), "cut", ""],
    ["without a manifest", () => altered({ "manifest.json": null }), "missing", "manifest.json"],
    ["with another manifest", () => altered({ "manifest.json": json({ a: 1 }) }), "unreadable", "manifest.json"],
    ["without a part", () => altered({ "articles/002/article.txt": null }), "missing", "articles/002/article.txt"],
    [
      "with a changed part",
      () => altered({ "originals/001/mali.txt": bytesOf(mali.replace("P", "p")) }),
      "altered",
      "originals/001/mali.txt",
    ],
    ["with a shorter part", () => altered({ "pack.json": new Uint8Array() }), "altered", "pack.json"],
    ["whose pack is none", () => altered({ "pack.json": json({ title: 1 }) }, true), "unreadable", "pack.json"],
    ["whose pack is no JSON", () => altered({ "pack.json": bytesOf('{"half') }, true), "unreadable", "pack.json"],
    [
      "whose article is none",
      () => altered({ "articles/001/article.json": json({}) }, true),
      "unreadable",
      "articles/001/article.json",
    ],
    [
      "whose pack picks an article that is not in it",
      () => altered({ "pack.json": json(makePack("p", ["gone"])) }, true),
      "missing",
      "articles/gone",
    ],
    [
      "with two of one article",
      () => altered({ "articles/002/article.json": json(content().articles[0]) }, true),
      "unreadable",
      "articles/002/article.json",
    ],
    ["with a way up", () => altered({ "../../.bashrc": bytesOf("x") }), "unsafe", "../../.bashrc"],
    ["with a name from the root", () => altered({ "/etc/passwd": bytesOf("x") }), "unsafe", "/etc/passwd"],
    ["with a drive", () => altered({ "C:\\x": bytesOf("x") }), "unsafe", "C:\\x"],
  ];
  test.each(cases)("%s", (_name, make, fault, part) => {
    const { code, message, details } = refusal(make());
    expect({ code, details }).toEqual({
      code: "pack-file-damaged",
      details: { name: "visite.attache", fault, part },
    });
    expect(message).toMatch(/^"visite\.attache" is damaged: [^.].*; ask for it again\.$/);
    if (part !== "") expect(message).toContain(`"${part}"`);
  });

  test("a bomb, by what it says of its size, before anything is unpacked", () => {
    const parts: Zippable = { ...unzipSync(write()), "zeros.bin": [new Uint8Array(210_000_000), { level: 9 }] };
    const bomb = zipSync(parts);
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(refusal(bomb)).toMatchObject({ code: "file-unpacks-large", details: { limit: 200 } });
  });

  test("a bomb that lies about its size unpacks to no more than it says", () => {
    const parts: Zippable = { ...unzipSync(write()), "README.txt": [new Uint8Array(50_000_000), { level: 9 }] };
    const bomb = Buffer.from(zipSync(parts));
    const honest = Buffer.alloc(4);
    honest.writeUInt32LE(50_000_000);
    const lie = Buffer.alloc(4);
    lie.writeUInt32LE(100);
    for (let at = bomb.indexOf(honest); at !== -1; at = bomb.indexOf(honest)) lie.copy(bomb, at);
    expect(refusal(bomb)).toMatchObject({ code: "pack-file-damaged", details: { part: "README.txt" } });
  });

  test("one too large to be read", () => {
    expect(refusal(new Uint8Array(200_000_001))).toMatchObject({ code: "file-too-large" });
  });

  test("every single flipped byte is noticed, or changes nothing that is read", () => {
    const sound = write();
    const expected = JSON.stringify(read(sound));
    let noticed = 0;
    for (let at = 0; at < sound.length; at += 7) {
      const bytes = Uint8Array.from(sound);
      bytes[at] = (bytes[at] ?? 0) ^ 0xff;
      try {
        expect(JSON.stringify(read(bytes)), `byte ${at}`).toBe(expected);
      } catch (thrown) {
        if (!(thrown instanceof AppError)) throw thrown;
        noticed += 1;
      }
    }
    expect(noticed).toBeGreaterThan(sound.length / 7 / 2);
  });
});

describe("a pack file of a newer Attaché", () => {
  function newer(change: Record<string, Uint8Array | null> = {}): Uint8Array {
    const parts: Record<string, Uint8Array> = unzipSync(
      altered({ "pack.json": strToU8('{"new":"form"}'), ...change }, true),
    );
    const manifest = manifestSchema.parse(JSON.parse(strFromU8(parts["manifest.json"] ?? new Uint8Array())));
    const known = manifest.parts.filter(({ path }) => change[path] !== null);
    parts["manifest.json"] = strToU8(
      JSON.stringify({ ...manifest, parts: known, formatVersion: 2, appVersion: "9.1.0", more: true }),
    );
    return zipSync(parts);
  }

  test("shows its words, which every form has as text", () => {
    expect(read(newer())).toEqual({
      kind: "newer",
      version: "9.1.0",
      briefing: "Visite à Moscou\n\nObjectifs\n- Renforcer les liens.\n",
      articles: [expect.stringContaining("visite officielle"), expect.any(String), expect.any(String)] as unknown,
    });
  });

  test("is refused with the version where it has none", () => {
    expect(refusal(newer({ "briefing.txt": null }))).toMatchObject({
      code: "pack-file-newer",
      details: { version: "9.1.0" },
    });
  });
});

test("a safe path stays where it is", () => {
  for (const path of ["a", "a/b.txt", "é/œ.html", "...", "a..b"]) expect(isSafePath(path), path).toBe(true);
  for (const path of ["", "/a", "a//b", "../a", "a/..", "a/./b", "a\\b", "C:", "a\0", "a/", "__proto__"]) {
    expect(isSafePath(path), path).toBe(false);
  }
});
