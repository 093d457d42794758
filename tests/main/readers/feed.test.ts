import { describe, expect, test } from "vitest";
import { textOfArticle } from "../../../core/article.ts";
import { AppError } from "../../../core/errors.ts";
import { readAll } from "./read-article.ts";
import type { Reading } from "../../../main/readers/reader.ts";

const encoder = new TextEncoder();
const words = "A sample sentence, written for this test.";

function readFeed(text: string, name = "sample.rss"): Promise<Reading[]> {
  return readAll({ name, mediaType: "", bytes: encoder.encode(text) });
}

function rss(items: string, before = ""): string {
  return `<?xml version="1.0"?>${before}<rss version="2.0"><channel><title>Sample feed</title>${items}</channel></rss>`;
}

function item(text: string, more = ""): string {
  return `<item><title>Sample</title><description>${text}</description>${more}</item>`;
}

function textsOf(readings: readonly Reading[]): string[] {
  return readings.flatMap((reading) => (reading.kind === "article" ? [textOfArticle(reading.article)] : []));
}

function codesOf(readings: readonly Reading[]): string[] {
  return readings.flatMap((reading) => (reading.kind === "failed" ? [reading.part.error.code] : []));
}

async function codeOf(text: string, name?: string): Promise<string> {
  const failure: unknown = await readFeed(text, name).then(
    () => null,
    (error: unknown) => error,
  );
  return failure instanceof AppError ? failure.code : String(failure);
}

describe("entities that a feed declares", () => {
  const layers = Array.from({ length: 12 }, (_, index) => `<!ENTITY e${index + 1} "${`&e${index};`.repeat(10)}">`).join(
    "",
  );
  test.each([
    ["that expand to a billion", `<!DOCTYPE rss [<!ENTITY e0 "ha">${layers}]>`, "&e12;"],
    ["of another file", '<!DOCTYPE rss [<!ENTITY secret SYSTEM "file:///etc/hostname">]>', "&secret;"],
    [
      "of another computer",
      '<!DOCTYPE rss PUBLIC "x" "http://example.invalid/rss.dtd" [<!ENTITY far SYSTEM "http://example.invalid/">]>',
      "&far;",
    ],
  ])("%s are left as they are written", async (_, declared, used) => {
    const [text] = textsOf(await readFeed(rss(item(`${words} ${used}`), declared)));
    expect(text).toBe(`${words} ${used}`);
  });

  test("are left even where the declarations never end", async () => {
    expect(await codeOf(rss(item(words), '<!DOCTYPE rss [<!ENTITY a "b">'))).toBe("file-damaged");
  });
});

describe("a feed that is no feed", () => {
  test.each([
    ["cut short within its first item", "cut.rss", rss(item(words)).slice(0, 60), "file-damaged"],
    ["a web page named .rss", "page.rss", `<html><body><p>${words}</p></body></html>`, "file-damaged"],
    ["XML of another kind", "other.xml", `<?xml version="1.0"?><book><title>${words}</title></book>`, "file-no-feed"],
    ["JSON of another kind", "other.json", JSON.stringify({ items: [words] }), "file-no-feed"],
    ["a feed without items", "empty.rss", rss(""), "file-without-text"],
    ["items nested a hundred thousand deep", "deep.rss", rss("<item><x>".repeat(100_000)), "file-damaged"],
  ])("%s fails with its own code", async (_, name, text, code) => {
    expect(await codeOf(text, name)).toBe(code);
  });
});

test("a feed cut short gives the items that are whole, and says that it is cut", async () => {
  const whole = rss(item(words) + item(`${words} Once more.`));
  const readings = await readFeed(whole.slice(0, whole.indexOf("Once")));
  expect(textsOf(readings)).toEqual([words]);
  expect(codesOf(readings)).toEqual(["file-damaged"]);
});

test("an RSS feed named .xml, one without a name's ending, and one in UTF-16 are read", async () => {
  const text = rss(item(words));
  const utf16 = new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le"));
  for (const file of [
    { name: "feed.xml", mediaType: "", bytes: encoder.encode(text) },
    { name: "feed", mediaType: "application/rss+xml; charset=utf-8", bytes: encoder.encode(text) },
    { name: "feed.xml", mediaType: "", bytes: utf16 },
  ]) {
    expect(textsOf(await readAll(file))).toEqual([words]);
  }
});

test("items of one guid, or of none, are kept apart", async () => {
  const guid = "<guid>same</guid>";
  const readings = await readFeed(rss(item(words, guid) + item(words, guid) + item(words) + item(words)));
  const parts = readings.flatMap((reading) => (reading.kind === "article" ? [reading.article.origin.part] : []));
  expect(parts).toEqual(["same", "same #2", "#3", "#4"]);
});

test("of a feed beyond measure the first ten thousand items are read and the rest is said to be left", async () => {
  const readings = await readFeed(rss(item(words).repeat(10_050)));
  expect(textsOf(readings)).toHaveLength(10_000);
  expect(codesOf(readings)).toEqual(["file-parts-many"]);
  const originals = new Set(readings.flatMap((reading) => (reading.kind === "article" ? [reading.original] : [])));
  expect(originals.size).toBe(1);
});

test("markup that runs or fetches is gone, odd dates and addresses are not taken", async () => {
  const html = `&lt;p onclick="x()"&gt;${words}&lt;/p&gt;&lt;iframe src="https://example.invalid"&gt;&lt;/iframe&gt;&lt;a href="javascript:x()"&gt;link&lt;/a&gt;`;
  const [reading] = await readFeed(
    rss(item(html, "<link>javascript:x()</link><pubDate>31 Feb 2025 10:00 GMT</pubDate>")),
  );
  if (reading?.kind !== "article") throw new Error("the item was not read");
  expect(JSON.stringify(reading.article.body)).not.toMatch(/javascript|onclick|invalid/);
  expect(reading.article.address.value).toBeNull();
  expect(reading.article.published.value).toBeNull();
});
