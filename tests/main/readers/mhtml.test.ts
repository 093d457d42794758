import { deflateSync, crc32 } from "node:zlib";
import { describe, expect, test } from "vitest";
import { textOfArticle } from "../../../core/article.ts";
import { AppError } from "../../../core/errors.ts";
import type { Reading } from "../../../main/readers/reader.ts";
import { readAll } from "./read-article.ts";

const words = "Un alinéa d’essai assez long pour que la page passe pour un article, écrit pour ce seul essai.";
const paragraphs = `<p>${words}</p>`.repeat(6);

function pageWith(middle: string): string {
  return `<html lang="fr"><body><article><h1>Titre d’essai</h1>${paragraphs}${middle}${paragraphs}</article></body></html>`;
}

/** A picture of one colour, 40 by 40. */
function png(): Buffer {
  const chunk = (name: string, data: Buffer): Buffer => {
    const named = Buffer.concat([Buffer.from(name, "latin1"), data]);
    const size = Buffer.alloc(4);
    size.writeUInt32BE(data.length);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(named));
    return Buffer.concat([size, named, sum]);
  };
  const header = Buffer.from([0, 0, 0, 40, 0, 0, 0, 40, 8, 2, 0, 0, 0]);
  const rows = Buffer.alloc(40 * (1 + 40 * 3), 0x0a);
  for (let row = 0; row < 40; row += 1) rows[row * 121] = 0;
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

interface Part {
  headers: string[];
  body: string | Buffer;
}

function saved(
  parts: readonly Part[],
  { type = "multipart/related; boundary=edge", end = "--edge--\r\n" } = {},
): Buffer {
  const head = `From: <Saved by a test>\r\nSubject: =?utf-8?q?Titre_du_fichier?=\r\nMIME-Version: 1.0\r\nContent-Type: ${type}\r\n\r\n`;
  const pieces = parts.flatMap(({ headers, body }) => [
    Buffer.from(`--edge\r\n${headers.join("\r\n")}\r\n\r\n`),
    typeof body === "string" ? Buffer.from(body) : body,
    Buffer.from("\r\n"),
  ]);
  return Buffer.concat([Buffer.from(head), ...pieces, Buffer.from(end)]);
}

function read(bytes: Buffer): Promise<Reading[]> {
  return readAll({ name: "page.mht", mediaType: "", bytes: new Uint8Array(bytes) });
}

async function picturesIn(bytes: Buffer): Promise<number> {
  const [first] = await read(bytes);
  return first?.kind === "article" ? first.pictures.length : -1;
}

async function codeOf(bytes: Buffer): Promise<string> {
  const failure: unknown = await read(bytes).then(
    () => null,
    (error: unknown) => error,
  );
  return failure instanceof AppError ? failure.code : String(failure);
}

function page(middle: string, location = "http://example.org/a/page.htm"): Part {
  return {
    headers: ["Content-Type: text/html; charset=utf-8", `Content-Location: ${location}`],
    body: pageWith(middle),
  };
}

describe("a picture is found", () => {
  const base64 = {
    encoding: "Content-Transfer-Encoding: base64",
    body: png().toString("base64").replace(/.{76}/g, "$&\r\n"),
  };
  test.each([
    ["by its whole address", '<img src="http://example.org/a/x.png">', "Content-Location: http://example.org/a/x.png"],
    ["by a path from the page", '<img src="x.png">', "Content-Location: http://example.org/a/x.png"],
    ["by a path from the top", '<img src="/a/x.png#top">', "Content-Location: http://example.org/a/x.png"],
    ["by a path on both sides", '<img src="x.png">', "Content-Location: x.png"],
    ["by its id", '<img src="cid:pic@example">', "Content-ID: <pic@example>"],
    ["by its id, escaped", '<img src="cid:pic%40example">', "Content-ID: <pic@example>"],
    [
      "from the page's base",
      '<base href="http://example.org/b/"><img src="x.png">',
      "Content-Location: http://example.org/b/x.png",
    ],
  ])("%s", async (_, image, named) => {
    const picture = { headers: ["Content-Type: image/png", base64.encoding, named], body: base64.body };
    expect(await picturesIn(saved([page(image), picture]))).toBe(1);
  });

  test("when it is neither encoded nor of lines", async () => {
    const picture = {
      headers: ["Content-Type: image/png", "Content-Transfer-Encoding: binary", "Content-Location: x.png"],
      body: png(),
    };
    expect(await picturesIn(saved([page('<img src="x.png">'), picture]))).toBe(1);
  });

  test("never elsewhere than in the file", async () => {
    expect(await picturesIn(saved([page('<img src="http://example.invalid/x.png"><img src="file:///x.png">')]))).toBe(
      0,
    );
  });
});

test("the page is the part named as the start, wherever it stands, and the address its own", async () => {
  const frame = { headers: ["Content-Type: text/html", "Content-ID: <f>"], body: "<p>Un cadre d’essai.</p>" };
  const start = page("");
  start.headers.push("Content-ID: <root>");
  const [first] = await read(saved([frame, start], { type: 'multipart/related; start="<root>"; boundary="edge"' }));
  if (first?.kind !== "article") throw new Error("the page was not read");
  expect(textOfArticle(first.article)).toContain(words);
  expect(first.article.address).toEqual({
    value: "http://example.org/a/page.htm",
    line: null,
    tag: "Content-Location",
    by: "source",
  });
  expect(first.article.published.value).toBeNull();
});

test("a part in an old encoding is read in the one that its header names", async () => {
  const body = Buffer.from(pageWith("").replaceAll("’", "'"), "latin1");
  const [first] = await read(saved([{ headers: ["Content-Type: text/html; charset=iso-8859-1"], body }]));
  expect(first?.kind === "article" ? textOfArticle(first.article) : "").toContain("écrit pour ce seul essai");
});

test("a page without a title has that of the file", async () => {
  const [first] = await read(saved([{ headers: ["Content-Type: text/html"], body: paragraphs }]));
  expect(first?.kind === "article" ? first.article.title : null).toEqual({
    value: "Titre du fichier",
    line: null,
    tag: "Subject",
    by: "source",
  });
});

describe("a file that is damaged", () => {
  const nested = Array.from(
    { length: 30 },
    (_, index) => `Content-Type: multipart/related; boundary=b${index}\r\n\r\n--b${index}\r\n`,
  );
  test.each([
    ["a web page named .mht", Buffer.from(`<html><body>${paragraphs}</body></html>`)],
    ["cut short before its page", saved([], { end: "" })],
    ["nested beyond measure", Buffer.from(`${nested.join("")}Content-Type: text/html\r\n\r\n${paragraphs}`)],
  ])("%s is refused", async (_, bytes) => {
    expect(await codeOf(bytes)).toBe("file-damaged");
  });

  test("a PDF named .mht is refused as one", async () => {
    expect(await codeOf(Buffer.from([0x25, 0x50, 0x44, 0x46, 0x2d, 0, 255, 254]))).toBe("file-mislabelled");
  });

  test("one of more parts than any page is refused", async () => {
    const bytes = Buffer.from(
      `Content-Type: multipart/related; boundary=e\r\n\r\n${"--e\r\nContent-Type: text/css\r\n\r\n\r\n".repeat(20_001)}--e--`,
    );
    expect(await codeOf(bytes)).toBe("file-parts-many");
  });

  test("one cut within its pictures gives the page, and says that it is cut", async () => {
    const readings = await read(saved([page("")], { end: "--edge\r\nContent-Type: image/png\r\n\r\nx" }));
    expect(readings.map((reading) => (reading.kind === "failed" ? reading.part.error.code : "article"))).toEqual([
      "article",
      "file-damaged",
    ]);
  });
});
