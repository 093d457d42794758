import { describe, expect, test } from "vitest";
import { plain, type Inline } from "../../../../core/blocks.ts";
import type { Run } from "../../../../main/readers/pdf/document.ts";
import { inlinesOf, ownLookOf } from "../../../../main/readers/pdf/inlines.ts";
import { areasIn, linksIn } from "../../../../main/readers/pdf/links.ts";
import type { Line } from "../../../../main/readers/pdf/paragraphs.ts";

/** A line of words side by side, each with how it is set; ten points high, five wide a sign. */
function lineOf(...words: [string, Partial<Run>?][]): Line {
  let x = 0;
  const runs = words.map(([text, change]): Run => {
    const run = { text, x, y: 100, width: text.length * 5, size: 10, bold: false, italic: false };
    x += run.width + 5;
    return { ...run, rightToLeft: false, tag: null, artifact: false, links: [], ...change };
  });
  const text = runs.map((run) => run.text).join(" ");
  const look = { bold: false, italic: false, rightToLeft: false, tag: null };
  return {
    line: 1,
    text,
    start: 0,
    end: x,
    y: 100,
    size: 10,
    ...look,
    column: 1,
    left: 0,
    right: x,
    row: { y: 100, size: 10, runs },
  };
}

const unmarked = { strong: false, emphasis: false };
const strong = (text: string): Inline => ({ kind: "strong", children: plain(text) });
const emphasis = (text: string): Inline => ({ kind: "emphasis", children: plain(text) });

describe("what is bold, italic or a link in the text of a PDF", () => {
  test("is marked where it stands, also in a word that two lines share, and in a ligature", () => {
    const lines = [
      lineOf(["Un"], ["réseau d’infra-", { bold: true }]),
      lineOf(["structure", { bold: true }], ["ﬁn.", { italic: true }]),
    ];
    expect(inlinesOf("Un réseau d’infrastructure fin.", lines, unmarked)).toEqual([
      ...plain("Un "),
      strong("réseau d’infrastructure"),
      ...plain(" "),
      emphasis("fin."),
    ]);
  });

  test("is not what most of the text is", () => {
    const lines = [lineOf(["All of this is bold,", { bold: true }], ["this is not.", {}])];
    expect(ownLookOf(lines)).toEqual({ strong: true, emphasis: false });
    expect(inlinesOf("All of this is bold, this is not.", lines, ownLookOf(lines))).toEqual(
      plain("All of this is bold, this is not."),
    );
  });

  test("is kept for the end of the lines alone, as the words of an item without its sign are", () => {
    const lines = [lineOf(["• "], ["Prix.", { bold: true }], ["Quatre euros."])];
    expect(inlinesOf("Prix. Quatre euros.", lines, unmarked)).toEqual([strong("Prix."), ...plain(" Quatre euros.")]);
  });

  test("is left out from where the text and its lines part", () => {
    const lines = [lineOf(["Bold", { bold: true }], ["then"], ["more", { bold: true }])];
    expect(inlinesOf("Bold else more", lines, unmarked)).toEqual([...plain("Bold else "), strong("more")]);
  });

  test("holds signs beyond the basic plane whole", () => {
    const lines = [lineOf(["𠮷野", { bold: true }], ["家"])];
    expect(inlinesOf("𠮷野 家", lines, unmarked)).toEqual([strong("𠮷野"), ...plain(" 家")]);
  });
});

describe("the links of a page", () => {
  /** A page of 200 points, whose own places count from its foot. */
  const page = [1, 0, 0, -1, 0, 200];
  const run = { text: "Read the text of it here today", x: 0, y: 100, width: 150, size: 10 };

  test("are those to the web and to mail alone, of the words whose middle they cover", () => {
    const link = (url: string, rect: number[]): object => ({ subtype: "Link", url, rect });
    const areas = areasIn(
      [
        link("https://example.org/text", [44, 97, 101, 109]),
        link("javascript:alert(1)", [0, 97, 20, 109]),
        link("file:///etc/passwd", [0, 97, 20, 109]),
        { subtype: "Text", url: "https://example.org/note", rect: [0, 97, 20, 109] },
        { subtype: "Link", dest: "page 2", rect: [0, 97, 20, 109] },
        link("https://example.org/above", [0, 112, 150, 124]),
        link("https://example.org/several", [0, 80, 150, 124]),
        null,
      ],
      page,
    );
    expect(linksIn(run, areas)).toEqual([{ start: 9, end: 19, href: "https://example.org/text" }]);
  });

  test("are told line by line where the annotation does", () => {
    const quadPoints = new Float32Array([0, 109, 20, 109, 0, 97, 20, 97, 125, 109, 150, 109, 125, 97, 150, 97]);
    const areas = areasIn(
      [{ subtype: "Link", url: "https://example.org/a", rect: [0, 97, 150, 109], quadPoints }],
      page,
    );
    expect(areas).toHaveLength(2);
    expect(linksIn(run, areas)).toEqual([
      { start: 0, end: 4, href: "https://example.org/a" },
      { start: 25, end: 30, href: "https://example.org/a" },
    ]);
  });
});
