import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";

const top = join(import.meta.dirname, "..");

/** A room of the house: which files it holds, what they may import, and why. `own` and `packages` are patterns of whole names. */
interface Room {
  name: string;
  holds: RegExp;
  own: RegExp;
  packages: RegExp;
  why: string;
}

const nothing = /^$/;

/** Who may import whom, the first room that holds a file being its own. docs/house.md shows the same table to people. */
const rooms: Room[] = [
  {
    name: "core/",
    holds: /^core\//,
    own: /^core\//,
    packages: /^(zod|diff)$/,
    why: "the core is pure: disk, clock, page and formats are passed in by the rooms round it",
  },
  {
    name: "main/readers/",
    holds: /^main\/readers\//,
    own: /^(main\/readers\/|core\/(article|blocks|errors|file)\.ts$|core\/recognise\/)/,
    packages:
      /^(htmlparser2|css-select|@mozilla\/readability|franc-min(\/data\.js)?|chardet|yauzl|fflate|saxes|mammoth|marked|yaml|feedsmith|postal-mime|warcio|zod|pdfjs-dist\/.+|@napi-rs\/canvas|image-size|node:(buffer|crypto|module|stream|stream\/consumers|zlib))$/,
    why: "a reader turns bytes into an article and knows nothing of packs, documents or the library",
  },
  {
    name: "main/writers/",
    holds: /^main\/writers\//,
    own: /^(main\/writers\/|core\/(tree|blocks|style|errors|revision|properties)\.ts$)/,
    packages: /^(pdfmake(\/.+)?|linebreak|bidi-js|hyphen(\/.+)?|docx(\/.+)?|image-size|node:(module|zlib|crypto))$/,
    why: "a writer only translates a finished tree; what it should say is decided in core/compose.ts",
  },
  {
    name: "main/preload.ts",
    holds: /^main\/preload\.ts$/,
    own: nothing,
    packages: /^electron$/,
    why: "the preload script exposes one call and names nothing but Electron",
  },
  {
    name: "hosts",
    holds: /^main\/(electron|loopback|cli|launch|browser|file-browser|cli\/.+)\.ts$/,
    own: /^(core\/|main\/(app|desktop|dispatch|engine|output-file|paths|page|loopback|browser|file-browser|cli\/.+)\.ts$)/,
    packages: /^(@msgpack\/msgpack|electron|node:.+)$/,
    why: "a host opens a door to dispatch; what it does there is the app's",
  },
  {
    name: "main/library/sqlite.ts",
    holds: /^main\/library\/sqlite\.ts$/,
    own: nothing,
    packages: /^@photostructure\/sqlite$/,
    why: "one file names the SQLite, so that another can stand in for it there",
  },
  {
    name: "main/library/library-file.ts, main/library/library-copy.ts",
    holds: /^main\/library\/library-(file|copy)\.ts$/,
    own: /^(core\/errors\.ts|main\/library\/(migrations|library-file|sqlite)\.ts)$/,
    packages: /^(node:fs|node:path)$/,
    why: "what knows SQLite knows nothing of the articles and packs that are kept in it",
  },
  {
    name: "main/",
    holds: /^main\//,
    own: /^(core\/|main\/(?!electron|preload|loopback|cli|launch|browser|file-browser|library\/sqlite))/,
    packages: /^(hunspell-wasm|js-yaml|yaml|zod|fflate|node:.+)$/,
    why: "the parts of the app know no host",
  },
  {
    name: "renderer/",
    holds: /^renderer\//,
    own: /^(core|renderer)\//,
    packages:
      /^(react|react-dom|react-dom\/client|react-aria-components|react-resizable-panels|lucide-react|prosemirror-[a-z]+|@msgpack\/msgpack|zod|@fontsource-variable\/.+|pdfjs-dist\/.+)$/,
    why: "the window shows and asks; disk and Electron are behind core/wire.ts",
  },
];

const sources = ["core", "main", "renderer"]
  .flatMap((folder) =>
    readdirSync(join(top, folder), { recursive: true, encoding: "utf8" }).map((name) => posix.join(folder, name)),
  )
  .filter((path) => /\.tsx?$/.test(path) && !path.endsWith(".d.ts"))
  .sort();

function importsOf(path: string): string[] {
  return ts.preProcessFile(readFileSync(join(top, path), "utf8")).importedFiles.map((file) => file.fileName);
}

describe("each room imports only what it may", () => {
  test.each(sources)("%s", (path) => {
    const room = rooms.find((entry) => entry.holds.test(path));
    const breaches = importsOf(path).filter((name) => {
      if (!name.startsWith(".")) return !room?.packages.test(name);
      const target = posix.normalize(posix.join(dirname(path), name));
      return /\.tsx?$/.test(target) && !room?.own.test(target);
    });
    expect(breaches, `${path} is in ${room?.name ?? "no room"}: ${room?.why ?? "give it one"}`).toEqual([]);
  });
});

test("only main/electron.ts and main/preload.ts name electron", () => {
  const naming = sources.filter((path) => importsOf(path).includes("electron"));
  expect(naming.filter((path) => !["main/electron.ts", "main/preload.ts"].includes(path))).toEqual([]);
});

test("docs/house.md names each source file once, and none that is gone", () => {
  const page = readFileSync(join(top, "docs", "house.md"), "utf8");
  const named = [...page.matchAll(/^\| `((?:core|main|renderer)\/[^`]+\.tsx?)` +\|/gm)].map((match) => match[1] ?? "");
  expect(named.toSorted()).toEqual(sources);
});

test("no file is called after nothing: utils, helpers, common, manager, service, base", () => {
  expect(sources.filter((path) => /\b(utils?|helpers?|common|manager|service|base)\b/.test(path))).toEqual([]);
});

test("nothing that ships can reach the network by itself", () => {
  const reaching = sources.filter((path) => {
    const names = importsOf(path);
    const opens =
      names.some((name) => /^node:(https?|net|tls|dgram|http2|dns)/.test(name)) && path !== "main/loopback.ts";
    const fetches = /\b(fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon)\s*\(/.test(
      readFileSync(join(top, path), "utf8"),
    );
    return opens || (fetches && !["renderer/backend.ts", "main/electron.ts"].includes(path));
  });
  expect(reaching).toEqual([]);
});
