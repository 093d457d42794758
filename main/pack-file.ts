import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";
import type { z } from "zod";
import { articleSchema, type Article } from "../core/article.ts";
import type { File } from "../core/file.ts";
import { AppError } from "../core/errors.ts";
import {
  articleAsText,
  articlePath,
  isSafePath,
  largestPackFile,
  manifestSchema,
  packAsText,
  packFileVersion,
  partPaths,
  type Manifest,
  type PackFileContent,
  type PackFilePart,
} from "../core/pack-file.ts";
import { readmeOf, type ListedArticle } from "../core/pack-file-words.ts";
import { packSchema } from "../core/pack.ts";
import { hashOf } from "./readers/reader.ts";

/**
 * What was found in a pack file. Of one that a newer Attaché wrote, only what that left for every reader: the words of the briefing
 * and of its articles.
 */
export type ReadPackFile =
  | { kind: "content"; content: PackFileContent }
  | { kind: "newer"; version: string; briefing: string; articles: string[] };

/** What is wrong with a part, or with the file as a whole (`cut`). */
type Fault = "cut" | "missing" | "altered" | "unreadable" | "unsafe";

const faultWords: Record<Fault, (part: string) => string> = {
  cut: () => "it is cut short, or no pack file",
  missing: (part) => `its part "${part}" is missing`,
  altered: (part) => `its part "${part}" is not what its SHA-256 sum says`,
  unreadable: (part) => `its part "${part}" does not hold what it should`,
  unsafe: (part) => `the name of its part "${part}" leads out of the file`,
};

function damaged(name: string, fault: Fault, part = "", cause?: unknown): AppError {
  return new AppError(
    "pack-file-damaged",
    `"${name}" is damaged: ${faultWords[fault](part)}; ask for it again.`,
    { name, fault, part },
    cause,
  );
}

/** The compression of what is not compressed already. */
const level = 6;

function asJson(value: unknown): Uint8Array {
  return strToU8(`${JSON.stringify(value, null, 2)}\n`);
}

/**
 * The pack as one file: a zip of readable parts, each with its sum. `headings` name the sections in the pack's language. The same
 * content gives the same bytes. Throws pack-too-large where it would be more than a pack file may hold.
 */
export function writePackFile(content: PackFileContent, headings: Record<string, string>): Uint8Array {
  const { pack, articles, originals, pictures, templates, appVersion, lineage } = content;
  const parts = new Map<string, Uint8Array>();
  const originalPaths = new Map<string, string>();
  const listed: ListedArticle[] = [];
  parts.set(partPaths.briefing, strToU8(packAsText(pack, headings)));
  parts.set(partPaths.pack, asJson(pack));
  articles.forEach((article, index) => {
    const number = index + 1;
    const { sha256, name } = article.origin;
    const bytes = originals.get(sha256);
    // Bytes can be lost where a library was damaged; what is left goes all the same.
    const original = bytes ? (originalPaths.get(sha256) ?? partPaths.original(number, name)) : null;
    parts.set(partPaths.article(number), asJson(article));
    parts.set(partPaths.articleText(number), strToU8(articleAsText(article)));
    if (bytes && original !== null) {
      originalPaths.set(sha256, original);
      parts.set(original, bytes);
    }
    for (const { id, mediaType } of article.pictures) {
      const picture = pictures.get(id);
      if (picture) parts.set(partPaths.picture(id, mediaType), picture);
    }
    listed.push({ article, text: partPaths.articleText(number), original });
  });
  for (const { path, bytes } of templates) parts.set(partPaths.templates + path, bytes);
  parts.set(partPaths.readme, strToU8(readmeOf(pack.language, pack.title, listed)));

  const paths = [...parts.keys()].sort();
  const manifest: Manifest = {
    format: "attache-pack",
    formatVersion: packFileVersion,
    appVersion,
    lineage: lineage.toSorted(),
    parts: paths.map((path) => {
      const bytes = parts.get(path) ?? new Uint8Array();
      return { path, bytes: bytes.length, sha256: hashOf(bytes) };
    }),
  };
  const size = manifest.parts.reduce((sum, part) => sum + part.bytes, 0);
  if (size > largestPackFile) {
    const megabytes = Math.ceil(size / 1_000_000);
    const limit = largestPackFile / 1_000_000;
    throw new AppError(
      "pack-too-large",
      `The pack and its sources have ${megabytes} MB, more than the ${limit} MB of a pack file; take large sources out of it.`,
      { megabytes, limit },
    );
  }
  const entries: Zippable = {};
  // What tells a person what this is comes first.
  for (const path of [partPaths.readme, ...paths.filter((path) => path !== partPaths.readme)]) {
    const bytes = parts.get(path);
    if (bytes) entries[path] = [bytes, { level: path.startsWith("pictures/") ? 0 : level }];
  }
  entries[partPaths.manifest] = [asJson(manifest), { level }];
  // The first day that a zip can tell, by the clock of this zone, since a zip has none.
  return zipSync(entries, { mtime: new Date(1980, 0, 1, 12), os: 0 });
}

/** The names in the zip, all of them safe, and all of them together not too large. */
function listNames({ name, bytes }: File): Set<string> {
  const names = new Set<string>();
  let size = 0;
  const unsafe: string[] = [];
  try {
    unzipSync(bytes, {
      filter: (entry) => {
        // A folder may have an entry of its own, which holds nothing.
        if (!isSafePath(entry.name.replace(/\/$/, ""))) unsafe.push(entry.name);
        names.add(entry.name);
        size += Math.max(entry.originalSize, entry.size);
        return false;
      },
    });
  } catch (thrown) {
    throw damaged(name, "cut", "", thrown);
  }
  const [leading] = unsafe;
  if (leading !== undefined) throw damaged(name, "unsafe", leading);
  if (size > largestPackFile) {
    const limit = largestPackFile / 1_000_000;
    throw new AppError(
      "file-unpacks-large",
      `"${name}" unpacks to more than ${limit} MB, which no pack file does; ask for it again.`,
      { name, limit },
    );
  }
  return names;
}

function parseJson<Value>(bytes: Uint8Array, schema: z.ZodType<Value>): Value | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    return schema.safeParse(value).data ?? null;
  } catch {
    return null;
  }
}

/** The parts of a pack file, each with the sum that the manifest tells of it. */
class Parts {
  readonly manifest: Manifest;
  readonly #name: string;
  readonly #bytes = new Map<string, Uint8Array>();

  constructor(file: File) {
    this.#name = file.name;
    const names = listNames(file);
    const take = (path: string): Uint8Array => {
      if (!names.has(path)) throw damaged(file.name, "missing", path);
      try {
        return unzipSync(file.bytes, { filter: (entry) => entry.name === path })[path] ?? new Uint8Array();
      } catch (thrown) {
        throw damaged(file.name, "altered", path, thrown);
      }
    };
    const manifest = parseJson(take(partPaths.manifest), manifestSchema);
    if (manifest === null) throw damaged(file.name, "unreadable", partPaths.manifest);
    this.manifest = manifest;
    for (const part of manifest.parts) {
      const bytes = take(part.path);
      if (bytes.length !== part.bytes || hashOf(bytes) !== part.sha256) throw damaged(file.name, "altered", part.path);
      this.#bytes.set(part.path, bytes);
    }
  }

  /** Throws pack-file-damaged where it is missing. */
  bytes(path: string): Uint8Array {
    const bytes = this.#bytes.get(path);
    if (bytes === undefined) throw damaged(this.#name, "missing", path);
    return bytes;
  }

  /** Throws pack-file-damaged where it is missing, or not what the schema asks for. */
  json<Value>(path: string, schema: z.ZodType<Value>): Value {
    const value = parseJson(this.bytes(path), schema);
    if (value === null) throw damaged(this.#name, "unreadable", path);
    return value;
  }

  /** Those under a path, in the manifest's order. */
  under(start: string): PackFilePart[] {
    return this.manifest.parts.filter(({ path }) => path.startsWith(start));
  }

  /** Those under a path by the sum of their bytes. */
  bySum(start: string): Map<string, Uint8Array> {
    return new Map(this.under(start).map(({ sha256, path }) => [sha256, this.bytes(path)]));
  }
}

function readNewer(name: string, parts: Parts): ReadPackFile {
  const version = parts.manifest.appVersion;
  const briefing = parts.under(partPaths.briefing)[0];
  if (!briefing) {
    throw new AppError(
      "pack-file-newer",
      `"${name}" was written by a newer Attaché (${version}), and nothing of it can be shown; install that one.`,
      { name, version },
    );
  }
  const texts = parts.under("articles/").filter(({ path }) => path.endsWith(".txt"));
  return {
    kind: "newer",
    version,
    briefing: strFromU8(parts.bytes(briefing.path)),
    articles: texts.map(({ path }) => strFromU8(parts.bytes(path))),
  };
}

/**
 * Opens a pack file: every part is checked by its sum and by its schema. Parts that the manifest does not name are passed over.
 * Throws file-too-large, file-unpacks-large; pack-file-damaged with the part at fault; pack-file-newer where a newer form leaves
 * nothing to show.
 */
export function readPackFile(file: File): ReadPackFile {
  const { name } = file;
  if (file.bytes.length > largestPackFile) {
    const megabytes = Math.ceil(file.bytes.length / 1_000_000);
    const limit = largestPackFile / 1_000_000;
    throw new AppError(
      "file-too-large",
      `"${name}" has ${megabytes} MB, more than the ${limit} MB of a pack file; ask for one with fewer sources.`,
      { name, megabytes, limit },
    );
  }
  const parts = new Parts(file);
  if (parts.manifest.formatVersion > packFileVersion) return readNewer(name, parts);
  const pack = parts.json(partPaths.pack, packSchema);
  const originals = parts.bySum("originals/");
  const pictures = parts.bySum("pictures/");
  const articles = new Map<string, Article>();
  for (const { path } of parts.under("articles/")) {
    if (!articlePath.test(path)) continue;
    const article = parts.json(path, articleSchema);
    if (articles.has(article.id)) throw damaged(name, "unreadable", path);
    articles.set(article.id, article);
  }
  const lost = pack.articles.find((id) => !articles.has(id));
  if (lost !== undefined) throw damaged(name, "missing", `articles/${lost}`);
  return {
    kind: "content",
    content: {
      appVersion: parts.manifest.appVersion,
      lineage: parts.manifest.lineage,
      pack,
      articles: [...articles.values()],
      originals,
      pictures,
      templates: parts
        .under(partPaths.templates)
        .map(({ path }) => ({ path: path.slice(partPaths.templates.length), bytes: parts.bytes(path) })),
    },
  };
}
