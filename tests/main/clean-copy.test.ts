import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Reader } from "../../core/audience.ts";
import type { CallInput } from "../../core/contract.ts";
import type { Pack } from "../../core/pack.ts";
import { createClient, type Client } from "../../core/wire.ts";
import { openApp, type OpenedApp } from "../../main/app.ts";
import { locatePaths } from "../../main/paths.ts";
import { photograph, secret } from "../photograph.ts";
import { attache } from "./attache.ts";
import { bytesOf, makeFolder } from "./example.ts";
import { haveTools } from "./writers/pdf/read-pdf.ts";

type Format = CallInput<"packs.export">["format"];
const formats: readonly Format[] = ["pdf", "docx", "html", "markdown"];
const office = "Bureau d’essai & fils";
const date = "2026-11-23";

/** A page of an article with the picture of a camera in it. */
function pageWithPicture(): Uint8Array {
  const data = Buffer.from(photograph(1)).toString("base64");
  const words = "Le ministre d’essai a signé un accord d’essai sur les ponts d’essai, a dit son bureau. ".repeat(8);
  return bytesOf(
    `<html lang="fr"><head><title>Article d’essai</title></head><body><article><h1>Article d’essai</h1><p>${words}</p>` +
      `<figure><img src="data:image/jpeg;base64,${data}" alt="Un pont d’essai"></figure><p>${words}</p></article></body></html>`,
  );
}

let app: OpenedApp;
let client: Client;
let pack: Pack;

beforeAll(async () => {
  app = await openApp({ paths: locatePaths(makeFolder()), inMemory: true });
  client = createClient(app.dispatch);
  const { added } = await client("articles.import", {
    name: "a.html",
    mediaType: "text/html",
    bytes: pageWithPicture(),
  });
  const articles = added.map(({ article }) => article.id);
  const made = await client("packs.create", { title: "Titre", template: "talking-points", language: "fr", articles });
  const changed = { ...made, cover: { ...made.cover, office }, marking: "internal" };
  pack = { ...changed, ...(await client("packs.save", changed)) };
});
afterAll(() => app.close());

/** All that a file holds, unpacked: its parts, its properties, its pictures as bytes. */
function insideOf(format: Format, bytes: Uint8Array): string {
  const latin = (part: Uint8Array) => Buffer.from(part).toString("latin1");
  const text = (part: Uint8Array) => Buffer.from(part).toString("utf8");
  switch (format) {
    case "docx":
      return Object.values(unzipSync(bytes))
        .map((part) => text(part) + latin(part))
        .join("\n");
    case "pdf": {
      const path = join(makeFolder(), "file.pdf");
      writeFileSync(path, bytes);
      const properties = ["", "-meta"].map((option) =>
        execFileSync("pdfinfo", [...(option === "" ? [] : [option]), path], { encoding: "utf8" }),
      );
      return [...properties, latin(bytes)].join("\n");
    }
    case "html":
    case "markdown":
      return text(bytes).replace(/base64,([^"]+)/g, (_, data: string) => latin(Buffer.from(data, "base64")));
  }
}

/** What of the traces stands in a file. */
async function tracesIn(format: Format, options: { clean?: boolean }, reader?: Reader): Promise<object> {
  const forReader = reader === undefined ? {} : { reader };
  const { bytes } = await client("packs.export", { id: pack.id, format, date, options, ...forReader });
  const inside = insideOf(format, bytes);
  // Within the text the office stands on the cover: what says who made the file are its properties.
  const creator = {
    pdf: /^Author: +(.*)$/mu,
    docx: /<dc:creator>([^<]*)<\/dc:creator>/u,
    html: /<meta name="author" content="([^"]*)">/u,
    markdown: /^<!-- (.*?), Usage interne/mu,
  }[format].exec(inside)?.[1];
  return {
    author: creator?.replace("&amp;", "&") ?? null,
    pack: inside.includes(`${pack.id} #${pack.revision}`),
    picture: inside.includes(secret),
    markings: inside.includes("Usage interne"),
    sum: /SHA-256 [0-9a-f]{64}/u.test(inside),
  };
}

describe.each(formats)("%s", (format) => {
  test.skipIf(format === "pdf" && !haveTools)(
    "is a clean copy by itself, and tells its traces where that is asked for",
    async () => {
      const clean = { author: null, pack: false, picture: false, markings: true, sum: true };
      expect(await tracesIn(format, {})).toEqual(clean);
      const picture = format !== "markdown";
      expect(await tracesIn(format, { clean: false })).toEqual({ ...clean, author: office, pack: true, picture });
    },
  );

  test("is never another for a reader outside", async () => {
    await expect(tracesIn(format, { clean: false }, "press")).rejects.toMatchObject({
      code: "export-refused",
      details: { reason: "traces-reader" },
    });
  });
});

test("what the files will say is told before they are made", async () => {
  const told = async (clean?: boolean) =>
    (await client("packs.proof", { pack, date, ...(clean === undefined ? {} : { clean }) })).properties;
  const keywords = [
    "Usage interne",
    expect.stringMatching(/^Version \d+ du /u) as string,
    expect.stringMatching(/^SHA-256 [0-9a-f]{64}$/u) as string,
  ];
  const properties = { title: "Titre", language: "fr-FR", author: null, created: `${date}T00:00:00Z`, keywords };
  expect(await told()).toMatchObject(properties);
  expect(await told(false)).toMatchObject({
    ...properties,
    author: office,
    keywords: [...keywords, `${pack.id} #${pack.revision}`],
  });
});

test("nobody is told for a reader outside what a copy with traces would say", async () => {
  await expect(client("packs.proof", { pack, date, reader: "press", clean: false })).rejects.toMatchObject({
    code: "export-refused",
    details: { reason: "traces-reader" },
  });
});

test("in Word a clean copy names nobody in its marked changes, and the number of the last save is the one of the key words", async () => {
  const partsFor = async (clean: boolean) => {
    const options = { clean, changesFrom: { ...pack, title: "Ancien titre" } };
    const { bytes } = await client("packs.export", { id: pack.id, format: "docx", date, options });
    const text = (path: string) => new TextDecoder().decode(unzipSync(bytes)[path]);
    const authors = [...text("word/document.xml").matchAll(/<w:(?:ins|del) [^>]*w:author="([^"]*)"/gu)];
    const [, revision = null] = /<cp:revision>(\d+)</u.exec(text("docProps/core.xml")) ?? [];
    return { authors: [...new Set(authors.map(([, author]) => author))], revision };
  };
  expect(pack.revision).toBeGreaterThan(0);
  expect(await partsFor(true)).toEqual({ authors: ["Attaché"], revision: null });
  expect(await partsFor(false)).toEqual({
    authors: [office.replace("&", "&amp;")],
    revision: String(pack.revision),
  });
});

test("the command line keeps traces only where it is told to", async () => {
  const folder = makeFolder();
  writeFileSync(join(folder, "a.html"), pageWithPicture());
  const asked = ["build", "a.html", "--title", "Titre", "--date", date, "--template", "talking-points"];
  const [clean, kept] = [join(folder, "clean.html"), join(folder, "kept.html")];
  expect(await attache(folder, [...asked, "--html", clean])).toMatchObject({ code: 0 });
  expect(await attache(folder, [...asked, "--html", kept, "--keep-traces"])).toMatchObject({ code: 0 });
  const holds = (path: string) => insideOf("html", execFileSync("cat", [path])).includes(secret);
  expect([holds(clean), holds(kept)]).toEqual([false, true]);
});
