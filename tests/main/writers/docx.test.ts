import { posix } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { styleNames, type StyleName } from "../../../core/style.ts";
import { docxWriter } from "../../../main/writers/docx.ts";
import { obfuscate } from "../../../main/writers/docx/font.ts";
import { wordStyles } from "../../../main/writers/docx/style-name.ts";
import { samplerTree } from "../../sampler-tree.ts";
import { unzip } from "../../../main/writers/docx/zip.ts";
import { assets, bytes, part, parts, styleOf } from "./written-docx.ts";

afterEach(() => {
  vi.useRealTimers();
});

describe("the styles of the file", () => {
  const tree = samplerTree();

  test.each(styleNames)("%s has the tree's values under Word's own name", (name: StyleName) => {
    const style = tree.styles[name];
    const { id, name: wordName } = wordStyles[name];
    const xml = styleOf(id);
    const family = style.face === "serif" ? "Source Serif 4" : "Source Sans 3";
    expect(xml).toContain(`<w:name w:val="${wordName}"/>`);
    expect(xml).toContain(`w:ascii="${family}"`);
    expect(xml).toContain(`<w:sz w:val="${style.size * 2}"/>`);
    expect(xml).toContain(`<w:color w:val="${tree.colors[style.color].slice(1)}"/>`);
    expect(xml).toContain(
      `<w:spacing w:after="${style.after * 20}" w:before="${style.before * 20}" w:line="${style.line * 20}" w:lineRule="exact"/>`,
    );
    const hanging = name === "footnote" ? 0 : style.hanging;
    expect(xml).toContain(`<w:ind w:left="${style.indent * 20}" w:hanging="${hanging * 20}"/>`);
    expect(xml).toContain(style.keepWithNext ? "<w:keepNext/>" : '<w:keepNext w:val="false"/>');
    const whole = style.keepTogether && !["lead", "point", "quote"].includes(name);
    expect(xml).toContain(whole ? "<w:keepLines/>" : '<w:keepLines w:val="false"/>');
    expect(xml).toContain(style.bold ? "<w:b/>" : '<w:b w:val="false"/>');
    expect(xml).toContain(style.italic ? "<w:i/>" : '<w:i w:val="false"/>');
    expect(xml).toContain(style.capitals ? "<w:caps/>" : '<w:caps w:val="false"/>');
  });

  test("every style that a paragraph or run asks for is defined", () => {
    const asked = [...parts.entries()]
      .filter(([path]) => /^word\/(document|footnotes|header\d+|footer\d+)\.xml$/.test(path))
      .flatMap(([, xml]) => [...xml.matchAll(/<w:[pr]Style w:val="([^"]+)"/g)].map((match) => match[1] ?? ""));
    expect(asked.length).toBeGreaterThan(100);
    expect([...new Set(asked)].filter((id) => styleOf(id) === "")).toEqual([]);
  });

  test("page, language and rule of a heading are the tree's", () => {
    expect(part("word/document.xml")).toContain('<w:pgSz w:w="11906" w:h="16838"');
    expect(part("word/document.xml")).toContain(
      '<w:pgMar w:top="1800" w:right="1560" w:bottom="1838" w:left="1560" w:header="660" w:footer="848" w:gutter="0"/>',
    );
    expect(part("word/styles.xml")).toContain('<w:lang w:val="fr-FR"/>');
    expect(styleOf("Heading1")).toContain('<w:top w:val="single" w:color="1D3D5C" w:sz="8" w:space="8"/>');
    expect(styleOf("TOC1")).toContain('<w:tab w:val="right" w:pos="8786"/>');
  });

  test("letters are set in pairs at every size, as in a PDF", () => {
    expect(part("word/styles.xml")).toMatch(/<w:rPrDefault>.*<w:kern w:val="1"\/>.*<\/w:rPrDefault>/s);
  });
});

describe("the file as Word opens it", () => {
  test("asks nothing: no field is to be updated, none is unfinished", () => {
    for (const [path, xml] of parts) {
      if (!path.endsWith(".xml")) continue;
      expect(xml).not.toMatch(/updateFields|w:dirty/);
      const count = (type: string) => xml.split(`w:fldCharType="${type}"`).length;
      expect([count("separate"), count("end")], path).toEqual([count("begin"), count("begin")]);
    }
  });

  test("has a cached result for every page number", () => {
    const entry = /PAGEREF _Toc\d+ \\h<\/w:instrText>(.*?)<w:fldChar w:fldCharType="end"/g;
    const contents = [...part("word/document.xml").matchAll(entry)].map(([, runs]) => runs?.replace(/<[^>]+>/g, ""));
    expect(contents).toHaveLength(5);
    expect(contents.every((page) => /^\d+$/.test(page ?? ""))).toBe(true);
    const footers = [...parts].filter(([path, xml]) => /^word\/footer\d/.test(path) && xml.includes("PAGE"));
    expect(footers.length).toBeGreaterThan(3);
    for (const [, xml] of footers) expect(xml).toMatch(/PAGE<.*?<w:t[^>]*>\d+<.*NUMPAGES<.*?<w:t[^>]*>\d+</);
  });

  test("holds every part that another refers to, and refers to every part it holds", () => {
    const targets = [...parts].flatMap(([path, xml]) =>
      path.endsWith(".rels")
        ? [...xml.matchAll(/Target="([^"]+)"/g)].map((match) =>
            posix.normalize(posix.join(path.replace(/_rels\/[^/]+$/, ""), match[1] ?? "")),
          )
        : [],
    );
    const held = [...parts.keys()].filter((path) => !path.endsWith(".rels") && path !== "[Content_Types].xml");
    expect([...new Set(targets)].toSorted()).toEqual(held.toSorted());
  });

  test("numbers bookmarks and notes once each, and every reference has its note", () => {
    const numbers = [...part("word/document.xml").matchAll(/<w:bookmarkStart [^>]*w:id="(\d+)"/g)].map(([, id]) => id);
    const ends = [...part("word/document.xml").matchAll(/<w:bookmarkEnd w:id="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(ends.toSorted()).toEqual(numbers.toSorted());
    const references = [...part("word/document.xml").matchAll(/<w:footnoteReference w:id="(\d+)"/g)].map(
      ([, id]) => id,
    );
    const notes = [...part("word/footnotes.xml").matchAll(/<w:footnote w:id="(\d+)"/g)].map(([, id]) => id);
    expect(references).toEqual(samplerTree().notes.map((_, index) => String(index + 1)));
    expect(notes).toEqual(references);
  });

  test("embeds eight faces that come back whole, with names of Office beside them", () => {
    const table = part("word/fontTable.xml");
    expect(table).toContain('<w:altName w:val="Cambria"/>');
    expect(table).toContain('<w:altName w:val="Calibri"/>');
    const keys = [...table.matchAll(/w:fontKey="\{([0-9A-F-]{36})\}"/g)].map((match) => match[1] ?? "");
    const raw = unzip(bytes);
    const faces = [assets.serif, assets.sans].flatMap((f) => [f.regular, f.bold, f.italic, f.boldItalic]);
    expect(keys).toHaveLength(8);
    faces.forEach((face, index) => {
      const embedded = raw.get(`word/fonts/font${index + 1}.odttf`) ?? new Uint8Array();
      expect(Buffer.compare(embedded, face)).not.toBe(0);
      // Mixing twice with the same key gives the font back.
      expect(Buffer.compare(obfuscate(embedded, keys[index] ?? ""), face)).toBe(0);
    });
    expect(part("word/settings.xml")).toContain("<w:embedTrueTypeFonts/>");
  });

  test("names no person, and dates itself by the tree", () => {
    const core = part("docProps/core.xml");
    expect(core).toContain("<dc:title>Document d’essai</dc:title>");
    expect(core.match(/2026-11-23T12:00:00Z/g)).toHaveLength(2);
    expect(core).not.toMatch(/creator|lastModifiedBy/);
  });
});

test("the same tree gives the same bytes, whatever the clock says", async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("1999-12-31T23:59:58Z") });
  const then = await docxWriter.write(samplerTree(), assets);
  vi.setSystemTime(new Date("2031-07-01T08:00:00Z"));
  const later = await docxWriter.write(samplerTree(), assets);
  expect(Buffer.compare(then, later)).toBe(0);
  expect(Buffer.compare(then, bytes)).toBe(0);
});
