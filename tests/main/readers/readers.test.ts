import { describe, expect, test } from "vitest";
import { largestFile } from "../../../core/file.ts";
import { textOfBlocks, textOfInlines } from "../../../core/blocks.ts";
import { AppError, type ErrorCode } from "../../../core/errors.ts";
import { formats } from "../../../main/readers/index.ts";
import { readArticle } from "./read-article.ts";
import { textOfArticle } from "../../../core/article.ts";

const encoder = new TextEncoder();

async function failureOf(name: string, bytes: Uint8Array, mediaType = ""): Promise<AppError> {
  const failure: unknown = await readArticle({ name, mediaType, bytes }).then(
    () => null,
    (error: unknown) => error,
  );
  if (failure instanceof AppError) return failure;
  throw new Error(`"${name}" was read, or failed otherwise: ${String(failure)}`);
}

describe("a file that cannot be read", () => {
  const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
  const noise = Uint8Array.from({ length: 4096 }, (_, index) => (index * 37) % 256);
  test.each<[string, string, Uint8Array, ErrorCode]>([
    ["empty", "a.txt", new Uint8Array(), "file-empty"],
    ["only blanks", "a.txt", encoder.encode(" \n\u00a0\n\t"), "file-without-text"],
    ["only page furniture", "a.txt", encoder.encode("Accueil\nMenu\nPartager\n"), "file-without-text"],
    ["a picture named .txt", "a.txt", png, "file-binary"],
    ["noise", "a.txt", noise, "file-binary"],
    ["a picture named .html", "a.html", png, "file-binary"],
    [
      "a page without text",
      "a.html",
      encoder.encode("<html><body><script>1</script></body></html>"),
      "file-without-text",
    ],
    ["a kind nobody reads", "a.xlsx", encoder.encode("text"), "file-unknown"],
    ["too large", "a.txt", new Uint8Array(largestFile + 1), "file-too-large"],
    ["too large and of no kind", "a.iso", new Uint8Array(largestFile + 1), "file-too-large"],
  ])("%s fails with its own code and one sentence that names it", async (_, name, bytes, code) => {
    const failure = await failureOf(name, bytes);
    expect(failure.code).toBe(code);
    expect(failure.details["name"]).toBe(name);
    expect(failure.message).toContain(`"${name}"`);
    expect(failure.message).toMatch(/^["N][^.!?]*(?:\.[^.!?\s][^.!?]*)*\.$/);
  });

  test("names the kinds that can be read", async () => {
    const { message } = await failureOf("a.xlsx", encoder.encode("text"));
    for (const { extensions } of formats)
      for (const extension of extensions) expect(message).toContain(`.${extension}`);
  });
});

describe("which reader takes a file", () => {
  const page = encoder.encode("<h1>Sample page</h1><p>A sample paragraph of a page without a frame.</p>");
  test.each([
    ["a.HTM", "", "text/html"],
    ["a.html", "text/plain", "text/html"],
    ["pasted", "text/html; charset=utf-8", "text/html"],
    ["a.txt", "text/html", "text/plain"],
    ["Pasted text 12.06", "text/plain", "text/plain"],
  ])("%s of type '%s' is %s", async (name, mediaType, expected) => {
    expect((await readArticle({ name, mediaType, bytes: page })).origin.mediaType).toBe(expected);
  });
});

describe("what is cut from a page", () => {
  const words = "Sample words that mean nothing. ";
  test("is listed line by line, each whole and as often as it stands there", async () => {
    const long = "A long line of a menu. ".repeat(40).trim();
    const menu = Array.from({ length: 400 }, (_, index) => `<li>${index % 2 === 0 ? "Same" : long}</li>`).join("");
    const page = `<nav><ul>${menu}</ul></nav><article><h1>Sample title</h1><p>${words.repeat(20)}</p><p>${words.repeat(20)}</p></article>`;
    const { removed } = await readArticle({ name: "a.html", mediaType: "", bytes: encoder.encode(page) });
    expect(removed.filter(({ text }) => text === "Same")).toHaveLength(200);
    expect(removed.filter(({ text }) => text === long)).toHaveLength(200);
  });
});

describe("hostile input", () => {
  const sentence = "Sample words that mean nothing, ";
  test.each([
    ["deeply nested elements", "a.html", `${"<div>".repeat(20_000)}<p>${sentence.repeat(50)}</p>`],
    ["deeply nested spans", "a.html", `<p>${"<span>".repeat(20_000)}${sentence.repeat(50)}</p>`],
    ["unclosed scripts", "a.html", `<p>${sentence.repeat(50)}</p>${"<script>".repeat(200_000)}`],
    ["a hundred thousand nested elements", "a.html", `<p>${sentence.repeat(50)}</p>${"<div>".repeat(100_000)}`],
    ["openings of scripts without an end", "a.html", `<p>${sentence.repeat(50)}</p>${"<script ".repeat(600_000)}`],
    ["openings of styles without an end", "a.html", `<p>${sentence.repeat(50)}</p>${"<style ".repeat(700_000)}`],
    ["openings of pages without an end", "a.html", `<p>${sentence.repeat(50)}</p>${"<body ".repeat(800_000)}`],
    ["tags left open", "a.html", `<p>${sentence.repeat(50)}</p>${"<table><tr><td><b>".repeat(270_000)}`],
    ["many paragraphs", "a.html", `<p>${sentence.repeat(3)}</p>`.repeat(48_000)],
    ["many short elements", "a.html", `<p>${sentence.repeat(50)}</p>${"<div>x</div>".repeat(400_000)}`],
    ["headings left open", "a.html", `<p>${sentence.repeat(50)}</p>${"<h1>x".repeat(1_000_000)}`],
    ["signs that open nothing", "a.html", `<p>${sentence.repeat(50)}</p>${"<".repeat(5_000_000)}`],
    ["unclosed comments", "a.html", `<p>${sentence.repeat(50)}</p>${"<!--".repeat(400_000)}`],
    ["a line of five megabytes", "a.txt", sentence.repeat(160_000)],
    ["many lines", "a.txt", `${sentence.repeat(3)}\n`.repeat(40_000)],
  ])("%s: read within seconds, the words kept", async (_, name, text) => {
    const started = process.cpuUsage();
    const article = await readArticle({ name, mediaType: "", bytes: encoder.encode(text) });
    // What was computed, since a busy machine takes longer.
    const { user, system } = process.cpuUsage(started);
    expect((user + system) / 1e6).toBeLessThan(8);
    expect(textOfArticle(article)).toContain("Sample words that mean nothing, Sample words");
  });
});

test("a table's cells stand in their own columns, whatever they span, under its caption", async () => {
  const filler =
    "<p>Un alinéa d’essai assez long pour que la page passe pour un article, écrit pour ce seul essai.</p>".repeat(8);
  const html = `<html lang="fr"><body><article><h1>Titre d’essai</h1>${filler}
    <table><caption>Échanges d’essai</caption>
      <tr><th rowspan="2">Pays</th><th colspan="2">Échanges</th></tr>
      <tr><th>2023</th><th>2024</th></tr>
      <tr><td>Un</td><td>1,5</td><td>4,7</td></tr>
      <tr><td>Deux</td><td>2,5</td><td>5,7</td></tr>
    </table>${filler}</article></body></html>`;
  const bytes = new TextEncoder().encode(html);
  const { body } = await readArticle({ name: "tableau.html", mediaType: "text/html", bytes });
  const table = body.find((block) => block.kind === "table");
  const rows = table?.kind === "table" ? [...(table.head ? [table.head] : []), ...table.rows] : [];
  expect(rows.map((row) => row.map((cell) => textOfInlines(cell.children)))).toEqual([
    ["Pays", "Échanges", ""],
    ["", "2023", "2024"],
    ["Un", "1,5", "4,7"],
    ["Deux", "2,5", "5,7"],
  ]);
  expect(textOfBlocks(body)).toContain("Échanges d’essai");
});
