import { unzipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import type { Article } from "../../../core/article.ts";
import { plain } from "../../../core/blocks.ts";
import { compose } from "../../../core/compose.ts";
import type { Pack } from "../../../core/pack.ts";
import type { Assets, DocumentTree } from "../../../core/tree.ts";
import { loadAssets } from "../../../main/assets.ts";
import { docxWriter } from "../../../main/writers/docx.ts";
import { htmlWriter } from "../../../main/writers/html.ts";
import { pdfWriter } from "../../../main/writers/pdf.ts";
import { exampleArticle, examplePack, houseStyle, languageOf, officialVisit } from "../../examples.ts";
import { haveTools, readPdf } from "./pdf/read-pdf.ts";

const english = "The parties agreed on an example of cooperation.";
const arabic = "اتفق الطرفان على مثال للتعاون في 12 بندا.";

/** An article of one paragraph, and a table, in a language. */
function article(id: string, language: string, words: string): Article {
  const stated = (value: string) => ({ value, line: null, by: "source" as const });
  return {
    ...exampleArticle(id),
    title: stated(words.slice(0, 20)),
    language: stated(language),
    body: [
      { kind: "paragraph", line: 4, style: "body", children: plain(words) },
      {
        kind: "list",
        ordered: false,
        items: [[{ kind: "paragraph", line: 5, style: "body", children: plain(words) }]],
      },
      { kind: "table", line: 6, look: "data", head: null, rows: [[{ children: plain(words) }]] },
    ],
  };
}

/** A French pack of an English, an Arabic and a French article, the first two quoted among its objectives. */
function mixed(): DocumentTree {
  const base = examplePack();
  const quote = (id: string, words: string) => ({
    id: `o-${id}`,
    lead: "",
    text: words,
    source: { article: id, line: 4, words, drawn: "" },
  });
  const pack: Pack = {
    ...base,
    articles: ["en", "ar", "fr"],
    sections: {
      objectives: { shape: "points", entries: [quote("en", english), quote("ar", arabic)] },
    },
  };
  return compose({
    pack,
    articles: [
      article("en", "en", english),
      article("ar", "ar", arabic),
      article("fr", "fr", "Les parties sont convenues d’un exemple."),
    ],
    template: officialVisit(),
    language: languageOf("fr"),
    style: houseStyle(),
    date: "2026-11-23",
  });
}

describe("a pack with articles in other languages", () => {
  let assets: Assets;
  const tree = mixed();
  beforeAll(async () => {
    assets = await loadAssets();
  });

  test("says so of each quotation and each annexed block, and of nothing in its own", () => {
    const spoken = (id: string) =>
      tree.sections
        .find((section) => section.id === id)
        ?.blocks.map((block) => ("language" in block ? block.language : null));
    expect(spoken("objectives")).toEqual(["en", "ar"]);
    // A remark; then of each article its heading, byline, paragraph, list and table.
    expect(spoken("articles")).toEqual([
      ...[null],
      ...[null, "en", "en", null, "en"],
      ...[null, "ar", "ar", null, "ar"],
      ...[null, null, null, null, null],
    ]);
  });

  test.skipIf(!haveTools)("is told by the elements of the PDF, and its words stand in their order", async () => {
    const { unpacked, structure } = readPdf(await pdfWriter.write(tree, assets));
    const count = (tag: string) => unpacked.split(`/Lang (${tag})`).length - 1;
    // Of each: the quotation, byline, paragraph, list item and table.
    expect(count("en")).toBe(5);
    expect(count("ar")).toBe(5);
    expect(structure).toContain(`"${english}"`);
  });

  test("is told by the runs of Word, and Arabic runs from the right there alone", async () => {
    const parts = unzipSync(await docxWriter.write(tree, assets));
    const document = new TextDecoder().decode(parts["word/document.xml"]);
    const runs = [...document.matchAll(/<w:r>(.*?)<\/w:r>/gs)].map(([, inside]) => inside ?? "");
    const runOf = (words: string) => runs.filter((run) => run.includes(`>${words.slice(0, 30)}`));
    expect(runOf(english).length).toBeGreaterThan(3);
    expect(runOf(english).every((run) => run.includes('<w:lang w:val="en-US"/>'))).toBe(true);
    expect(runOf(arabic).length).toBeGreaterThan(3);
    expect(runOf(arabic).every((run) => run.includes('w:bidi="ar-EG"') && run.includes("<w:rtl/>"))).toBe(true);
    expect(document.match(/<w:bidi\/>/g)).toHaveLength(5);
    expect(runOf("Les parties sont convenues").some((run) => run.includes("<w:lang"))).toBe(false);
  });

  test("is told by the elements of HTML", async () => {
    const html = new TextDecoder().decode(await htmlWriter.write(tree, assets));
    expect(html.match(/<(p|li|table)[^>]* lang="en" dir="ltr"/g)).toHaveLength(5);
    expect(html.match(/<(p|li|table)[^>]* lang="ar" dir="rtl"/g)).toHaveLength(5);
  });
});
