import { expect, test } from "vitest";
import { addressOf } from "../../../../main/readers/html/head.ts";
import { parsePage } from "../../../../main/readers/html/page.ts";

test.each([
  [
    "the canonical link first",
    '<head><meta property="og:url" content="https://example.org/b"><link rel="canonical" href=" https://example.org/a "></head>',
    { value: "https://example.org/a", tag: "link canonical" },
  ],
  [
    "og:url where the canonical link names the site alone",
    '<head><link rel="canonical" href="https://example.org/"><meta property="og:url" content="https://example.org/b"></head>',
    { value: "https://example.org/b", tag: "meta og:url" },
  ],
  [
    "where a browser saved it from",
    "<!-- saved from url=(0022)https://example.org/c?d=1 --><html><head></head>",
    { value: "https://example.org/c?d=1", tag: "saved from url" },
  ],
  [
    "where SingleFile saved it from",
    "<!DOCTYPE html><html><!--\n Page saved with SingleFile \n url: https://example.org/e \n saved date: x\n--><head></head>",
    { value: "https://example.org/e", tag: "saved from url" },
  ],
  ["nothing but a file or a script", '<head><link rel="canonical" href="javascript:alert(1)"></head>', null],
  ["nothing but a path", '<head><link rel="canonical" href="/a"></head>', null],
])("the address of a page: %s", (_, html, expected) => {
  const source = `${html}<body><p>Page d’essai</p></body></html>`;
  expect(addressOf(parsePage(source), source)).toEqual(expected);
});
