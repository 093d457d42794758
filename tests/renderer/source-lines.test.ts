import { describe, expect, it } from "vitest";
import { withField, withLineCut, withLineRestored, type Article, type Stated } from "../../core/article.ts";
import { plain, type Block } from "../../core/blocks.ts";
import { foldLines, isStated, sourceLines } from "../../renderer/library/source-lines.ts";

const unsaid: Stated = { value: null, line: null, by: "source" };
const paragraph = (line: number): Block => ({
  kind: "paragraph",
  line,
  style: "body",
  children: plain(`ligne ${line}`),
});

const article: Article = {
  id: "a",
  revision: 0,
  otherOrigins: [],
  pictures: [],
  address: { value: null, line: null, by: "source" },
  origin: { name: "a.txt", part: "", mediaType: "text/plain", encoding: "utf-8", bytes: 10, sha256: "0".repeat(64) },
  takenIn: "2025-06-28T10:00:00.000Z",
  title: { value: "Titre", line: 3, by: "source" },
  byline: { value: "Auteur", line: 40, by: "source" },
  outlet: unsaid,
  published: unsaid,
  undated: false,
  language: { value: "fr", line: null, by: "recognised" },
  body: [
    paragraph(5),
    paragraph(7),
    { kind: "list", ordered: false, items: [[paragraph(9)], [paragraph(10)]] },
    paragraph(12),
    paragraph(14),
    paragraph(16),
    paragraph(18),
  ],
  removed: [{ line: 1, text: "top of page", reason: "page-furniture" }],
};

describe("the lines of a source", () => {
  it("stand in order, with the lines that fields were read from", () => {
    const lines = sourceLines(article, article);
    expect(lines.map((line) => line.line)).toEqual([1, 3, 5, 7, 9, 10, 12, 14, 16, 18, 40]);
    expect(lines.filter(isStated).map((line) => line.text)).toEqual(["Titre", "Auteur"]);
    expect(lines.find((line) => line.line === 9)).toMatchObject({ kind: "item", loose: false });
  });

  it("show a field's line as it stands in the source", () => {
    const byline = { ...article.byline, value: "Auteur", words: "Par Auteur" };
    expect(
      sourceLines({ ...article, byline }, { ...article, byline })
        .filter(isStated)
        .map(({ text }) => text),
    ).toEqual(["Titre", "Par Auteur"]);
  });

  it("still show a field's line after a person gave another value", () => {
    const lines = sourceLines(withField(article, "title", "Autre"), article);
    expect(lines.find((line) => line.line === 3)).toMatchObject({ text: "Titre", cut: "title" });
  });

  it("change sides when a line is put back and cut again", () => {
    const restored = withLineRestored(article, 1);
    expect(sourceLines(restored, article)[0]).toMatchObject({ line: 1, cut: null, loose: true });
    expect(sourceLines(withLineCut(restored, 1), article)[0]).toMatchObject({ line: 1, cut: "by-hand" });
  });

  it("fold a long run to its first and last, and lose none", () => {
    const lines = sourceLines(article, article);
    const groups = foldLines(lines);
    const folded = groups.filter((group) => group.folded);
    expect(folded).toHaveLength(1);
    expect(folded[0]?.lines.map((line) => line.line)).toEqual([7, 9, 10, 12, 14, 16]);
    expect(groups.flatMap((group) => group.lines)).toEqual(lines);
    expect(foldLines(lines.slice(0, 6)).some((group) => group.folded)).toBe(false);
  });
});
