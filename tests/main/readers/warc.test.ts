import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { textOfArticle } from "../../../core/article.ts";
import { AppError } from "../../../core/errors.ts";
import { hashOf, type Reading } from "../../../main/readers/reader.ts";
import { linesAt, pdfOf } from "./pdf-file.ts";
import { readAll } from "./read-article.ts";

const words = "A sample paragraph, written for this test, that is long enough for a page to pass for an article.";

function pageWith(more: string): string {
  return `<html lang="en"><body><article><h1>Sample</h1>${`<p>${words}</p>`.repeat(4)}<p>${more}</p></article></body></html>`;
}

interface RecordOptions {
  type?: string;
  address?: string;
  date?: string;
  status?: string;
  http?: string[];
  warc?: string[];
  body?: string | Uint8Array;
}

/** A record of a web archive, written out by hand. */
function record(options: RecordOptions = {}): Buffer {
  const {
    type = "response",
    address = "https://example.org/a",
    date = "2025-06-03T08:00:00Z",
    status = "200 OK",
  } = options;
  const { http = ["Content-Type: text/html; charset=utf-8"], warc = [], body = pageWith("First.") } = options;
  const head = type === "resource" ? "" : `HTTP/1.1 ${status}\r\n${http.join("\r\n")}\r\n\r\n`;
  const block = Buffer.concat([Buffer.from(head), Buffer.from(body)]);
  const headers = [
    `WARC-Type: ${type}`,
    `WARC-Target-URI: ${address}`,
    `WARC-Date: ${date}`,
    `WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>`,
    `Content-Type: ${type === "resource" ? "text/html" : "application/http; msgtype=response"}`,
    `Content-Length: ${block.length}`,
    ...warc,
  ];
  return Buffer.concat([Buffer.from(`WARC/1.0\r\n${headers.join("\r\n")}\r\n\r\n`), block, Buffer.from("\r\n\r\n")]);
}

function read(bytes: Uint8Array, name = "sample.warc"): Promise<Reading[]> {
  return readAll({ name, mediaType: "", bytes: new Uint8Array(bytes) });
}

function textsOf(readings: readonly Reading[]): string[] {
  return readings.flatMap((reading) => (reading.kind === "article" ? [textOfArticle(reading.article)] : []));
}

function failuresOf(readings: readonly Reading[]): string[] {
  return readings.flatMap((reading) => (reading.kind === "failed" ? [reading.part.error.code] : []));
}

async function codeOf(bytes: Uint8Array, name?: string): Promise<string> {
  const failure: unknown = await read(bytes, name).then(
    () => null,
    (error: unknown) => error,
  );
  return failure instanceof AppError ? failure.code : String(failure);
}

function chunked(text: string): string {
  return `${(100).toString(16)}\r\n${text.slice(0, 100)}\r\n${(text.length - 100).toString(16)};x=1\r\n${text.slice(100)}\r\n0\r\n\r\n`;
}

describe("what is an article", () => {
  test("a page that a server answered with, and one put there as a resource", async () => {
    const resource = record({ type: "resource", address: "https://example.org/b", body: pageWith("Second.") });
    const readings = await read(Buffer.concat([record(), resource]));
    expect(textsOf(readings)).toHaveLength(2);
    expect(readings.map((reading) => (reading.kind === "article" ? reading.article.address : null))).toEqual([
      { value: "https://example.org/a", line: null, tag: "WARC-Target-URI", by: "source" },
      { value: "https://example.org/b", line: null, tag: "WARC-Target-URI", by: "source" },
    ]);
  });

  test("a PDF that a server answered with, with its address and its own origin, and no other kind of file", async () => {
    const lines = [
      "A sample report, written for this test, whose lines",
      "are long enough to be running text in a document.",
    ];
    const bytes = pdfOf(
      [linesAt(60, 700, [...lines, ...lines, "They end with a word of their own."])],
      "A sample report",
    );
    const report = record({
      address: "https://example.org/download?id=3",
      http: ["Content-Type: application/pdf"],
      body: bytes,
    });
    const sheet = record({ address: "https://example.org/a.xls", http: ["Content-Type: application/vnd.ms-excel"] });
    const broken = record({
      address: "https://example.org/b.pdf",
      http: ["Content-Type: application/pdf"],
      body: "%PDF",
    });
    const readings = await read(Buffer.concat([report, sheet, broken]));
    expect(textsOf(readings)).toEqual([expect.stringContaining("They end with a word of their own.")]);
    expect(failuresOf(readings)).toEqual(["file-damaged"]);
    expect(readings[0]).toMatchObject({
      article: {
        address: { value: "https://example.org/download?id=3", tag: "WARC-Target-URI" },
        origin: {
          mediaType: "application/pdf",
          bytes: bytes.length,
          sha256: hashOf(bytes),
          name: expect.stringContaining("download?id=3") as string,
        },
      },
    });
  });

  test("never by the day it was taken as the day of publication", async () => {
    const [reading] = await read(record());
    expect(reading?.kind === "article" ? reading.article.published.value : "read otherwise").toBeNull();
  });

  test.each([
    ["an answer that the page is not there", record({ status: "404 Not Found" })],
    ["a way to another page", record({ status: "301 Moved", http: ["Content-Type: text/html", "Location: /b"] })],
    ["a script", record({ http: ["Content-Type: text/javascript"] })],
    ["a request", record({ type: "request" })],
    ["a file of this computer", record({ address: "file:///etc/hostname" })],
  ])("not %s", async (_, bytes) => {
    expect(await codeOf(bytes)).toBe("file-without-text");
  });
});

describe("a page that was taken several times", () => {
  const older = record({ date: "2025-06-01T08:00:00Z", body: pageWith("Older.") });
  const newer = record({
    date: "2025-06-02T08:00:00Z",
    address: "https://example.org/a#top",
    body: pageWith("Newer."),
  });
  const unchanged = record({ type: "revisit", date: "2025-06-03T08:00:00Z", body: "" });
  test.each([
    ["in order", [older, newer]],
    ["out of order", [newer, older]],
    ["and then was unchanged", [older, newer, unchanged]],
    ["and was unchanged, as stands before", [unchanged, older, newer]],
  ])("is one article, as it was last, %s", async (_, records) => {
    const texts = textsOf(await read(Buffer.concat(records)));
    expect(texts).toHaveLength(1);
    expect(texts[0]).toContain("Newer.");
  });

  test("fails as a part where only its being unchanged is told", async () => {
    expect(failuresOf(await read(unchanged))).toEqual(["file-without-text"]);
  });
});

describe("a page as its server packed it", () => {
  const body = pageWith("First.");
  const type = "Content-Type: text/html; charset=utf-8";
  test.each([
    ["in gzip", [type, "Content-Encoding: gzip"], gzipSync(body)],
    ["in chunks", [type, "Transfer-Encoding: chunked"], chunked(body)],
    ["in chunks that the archiver took out", [type, "Transfer-Encoding: chunked"], body],
    ["in gzip that the archiver took out", [type, "Content-Encoding: gzip"], body],
    ["with a header that no client knows", [type, "Content-Encoding: sample", "X: y"], body],
  ])("%s is read", async (_, http, packed) => {
    expect(textsOf(await read(record({ http, body: packed })))[0]).toContain("First.");
  });

  test("in an old encoding that only its server names is read in that", async () => {
    const page = pageWith("#");
    const koi = [page.slice(0, page.indexOf("#")), page.slice(page.indexOf("#") + 1)].map((half) => Buffer.from(half));
    const word = Buffer.from([0xeb, 0xcf, 0xce, 0xc5, 0xc3]);
    const body = Buffer.concat([koi[0] ?? word, word, koi[1] ?? word]);
    const [old] = textsOf(await read(record({ http: ["Content-Type: text/html; charset=koi8-r"], body })));
    expect(old).toContain("Конец");
  });
});

describe("the archive's own check sum", () => {
  test.each([
    ["right, in base 32", "sha1:", true],
    ["wrong", "sha1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", false],
    ["wrong, in base 16", `sha256:${"0".repeat(64)}`, false],
    ["of another kind", "blake3:abc", true],
  ])("%s, the page is read and it is said where it is another", async (_, digest, right) => {
    const written = digest === "sha1:" ? await sha1Of(pageWith("First.")) : digest;
    const readings = await read(record({ warc: [`WARC-Payload-Digest: ${written}`] }));
    expect(textsOf(readings)).toHaveLength(1);
    expect(failuresOf(readings)).toEqual(right ? [] : ["page-altered"]);
  });
});

/** The check sum as archivers write it, by the library's own encoder. */
async function sha1Of(text: string): Promise<string> {
  const { WARCRecord, WARCSerializer } = await import("warcio");
  const bytes = new TextEncoder().encode(text);
  const written = WARCRecord.create(
    { url: "https://example.org/a", type: "response", httpHeaders: { "Content-Type": "text/html" } },
    single(bytes),
  );
  await WARCSerializer.serialize(written, { digest: { algo: "sha-1", prefix: "sha1:", base32: true } });
  return written.warcPayloadDigest ?? "";
}

async function* single(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield await Promise.resolve(bytes);
}

describe("an archive that is damaged", () => {
  const first = record();
  const second = record({ address: "https://example.org/b", body: pageWith("Second.") });

  test.each([
    ["packed", Buffer.concat([gzipSync(first), gzipSync(second).subarray(0, 200)])],
    ["plain", Buffer.concat([first, second.subarray(0, 400)])],
    ["with a member that is broken", Buffer.concat([gzipSync(first), broken(gzipSync(second))])],
  ])("%s, gives what can be read and says that the rest cannot", async (_, bytes) => {
    const readings = await read(bytes, "sample.warc.gz");
    expect(textsOf(readings)).toHaveLength(1);
    expect(failuresOf(readings)).toEqual(["file-damaged"]);
  });

  test.each([
    ["a web page named .warc", Buffer.from(pageWith("x")), "file-damaged"],
    ["noise named .warc.gz", Buffer.from([0x1f, 0x8b, 8, 0, 1, 2, 3, 4, 5]), "file-damaged"],
    [
      "a record that claims to be endless",
      Buffer.from("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99999999999999\r\n\r\nx"),
      "file-damaged",
    ],
    ["headers without an end", Buffer.from(`WARC/1.0\r\n${"X: y\r\n".repeat(1_000_000)}`), "file-without-text"],
    ["a zip archive of another kind named .wacz", Buffer.from("PK\u0003\u0004"), "file-damaged"],
  ])("%s fails with its own code", async (name, bytes, code) => {
    expect(await codeOf(bytes, name.endsWith(".wacz") ? "sample.wacz" : "sample.warc.gz")).toBe(code);
  });

  function broken(packed: Buffer): Buffer {
    const bytes = Buffer.from(packed);
    bytes.fill(0xff, 40, 60);
    return bytes;
  }
});

describe("an archive that unpacks to more than may be", () => {
  const big = record({ http: ["Content-Type: application/octet-stream"], body: Buffer.alloc(40_000_000) });

  test("gives the pages before that, and says so", async () => {
    const bytes = Buffer.concat([record(), ...Array.from({ length: 6 }, () => big)].map((entry) => gzipSync(entry)));
    const readings = await read(bytes, "bomb.warc.gz");
    expect(textsOf(readings)).toHaveLength(1);
    expect(failuresOf(readings)).toEqual(["file-unpacks-large"]);
  });

  test("or a page in it that does", async () => {
    const bomb = record({
      http: ["Content-Type: text/html", "Content-Encoding: gzip"],
      body: gzipSync(Buffer.alloc(60_000_000, " ")),
    });
    const readings = await read(
      Buffer.concat([record(), record({ address: "https://example.org/b", body: bomb }), bomb]),
    );
    expect(failuresOf(readings)).toContain("file-unpacks-large");
  });
});
