import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, posix } from "node:path";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import type { Block, Inline } from "../../../core/blocks.ts";
import { styleNames, type StyleName } from "../../../core/style.ts";
import { documentTreeSchema, type Assets, type DocumentTree, type Section } from "../../../core/tree.ts";
import { loadAssets } from "../../../main/assets.ts";
import { docxWriter } from "../../../main/writers/docx.ts";
import { boundTitle } from "../../../main/writers/typesetting.ts";
import { obfuscate } from "../../../main/writers/docx/font.ts";
import { characterStyles, placeStyles, wordStyles } from "../../../main/writers/docx/style-name.ts";
import { unzip } from "../../../main/writers/docx/zip.ts";
import { haveOffice, havePandoc, pagesByOffice } from "../../office.ts";
import { samplerTree } from "../../sampler-tree.ts";

let assets: Assets;
let bytes: Uint8Array;
let parts: Map<string, string>;

function partsOf(file: Uint8Array): Map<string, string> {
  return new Map([...unzip(file)].map(([path, data]) => [path, new TextDecoder().decode(data)]));
}

beforeAll(async () => {
  assets = await loadAssets();
  bytes = await docxWriter.write(samplerTree(), assets);
  parts = partsOf(bytes);
});

afterEach(() => {
  vi.useRealTimers();
});

/** The words of inlines, with the join before each note mark. */
function textOf(children: Inline[], tree: DocumentTree): string {
  return children
    .map((child) => {
      if (child.kind === "note") return tree.noteJoin;
      return "children" in child ? textOf(child.children, tree) : child.text;
    })
    .join("");
}

/** Each paragraph, heading and cell as a reader of the file should see it, in order. */
function linesOf(blocks: Block[], tree: DocumentTree, mark = ""): string[] {
  return blocks.flatMap((block): string[] => {
    switch (block.kind) {
      case "paragraph": {
        const text = textOf(block.children, tree);
        return [block.label === undefined ? text : `${block.label} ${mark}${text}`];
      }
      case "heading":
        return [boundTitle(textOf(block.children, tree), tree.language)];
      case "list":
        return block.items.flatMap((item) => linesOf(item, tree, "– "));
      case "quote":
        return linesOf(block.blocks, tree);
      case "table":
        return [...(block.head ? [block.head] : []), ...block.rows].flatMap((row) =>
          row.map((cell) => textOf(cell.children, tree)),
        );
      case "image":
        return [];
    }
  });
}

function linesOfTree(tree: DocumentTree): string[] {
  const entries = (part: "body" | "annex") =>
    tree.sections.filter((section) => section.part === part).map(({ number, title }) => `${number} ${title}`);
  const { cover, contents } = tree;
  return [
    ...(cover
      ? [
          cover.kind,
          boundTitle(cover.title, tree.language),
          ...cover.subtitle.map((line) => boundTitle(textOf(line, tree), tree.language)),
        ]
      : []),
    ...(cover ? cover.facts.flatMap(({ label, value }) => [label, textOf(value, tree)]) : []),
    ...(contents ? [contents.title, ...entries("body"), contents.annexes, ...entries("annex")] : []),
    ...(contents ? contents.remarks.map((remark) => textOf(remark, tree)) : []),
    ...tree.sections.flatMap((section) => [
      `${section.number} ${boundTitle(section.title, tree.language)}`,
      ...linesOf(section.blocks, tree),
    ]),
  ];
}

/** What pandoc read: its tree is made of objects with a kind `t` and a content `c`. */
interface Read {
  lines: string[];
  notes: string[];
}

function readByPandoc(file: Uint8Array): Read {
  const read: Read = { lines: [], notes: [] };
  const walk = (node: unknown): string => {
    if (Array.isArray(node)) return node.map(walk).join("");
    if (typeof node !== "object" || node === null) return "";
    const kind = "t" in node ? node.t : undefined;
    const content = "c" in node ? node.c : undefined;
    switch (kind) {
      case "Str":
        return typeof content === "string" ? content : "";
      case "Space":
      case "SoftBreak":
      case "LineBreak":
        return " ";
      case "Note": {
        const before = read.lines.length;
        walk(content);
        read.notes.push(...read.lines.splice(before));
        return "";
      }
      case "Para":
      case "Plain":
      case "Header": {
        const text = walk(content).trim();
        if (text !== "") read.lines.push(text);
        return "";
      }
      default:
        return walk(content ?? Object.values(node));
    }
  };
  const json: unknown = JSON.parse(
    execFileSync("pandoc", ["-f", "docx", "-t", "json"], { input: file, maxBuffer: 1e8 }).toString(),
  );
  walk(typeof json === "object" && json !== null && "blocks" in json ? json.blocks : []);
  return read;
}

function part(path: string): string {
  return parts.get(path) ?? "";
}

/** The definition of a style, by its id. */
function styleOf(id: string): string {
  return new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`).exec(part("word/styles.xml"))?.[0] ?? "";
}

describe("the file as pandoc reads it", () => {
  test.skipIf(!havePandoc)("holds every paragraph, heading and cell once, in order, and nothing else", () => {
    expect(readByPandoc(bytes).lines).toEqual(linesOfTree(samplerTree()));
  });

  test.skipIf(!havePandoc)("holds every note once, in order", () => {
    const tree = samplerTree();
    expect(readByPandoc(bytes).notes).toEqual(tree.notes.map((note) => textOf(note.children, tree)));
  });

  test.skipIf(!havePandoc)("keeps narrow no-break spaces", () => {
    expect(readByPandoc(bytes).lines.filter((line) => line.includes("50\u202f000 tonnes"))).toHaveLength(1);
  });

  test.skipIf(!havePandoc)("says so of links, lists and quotes", () => {
    const markdown = execFileSync("pandoc", ["-f", "docx", "-t", "markdown", "--wrap=none"], {
      input: bytes,
    }).toString();
    expect(markdown).toContain("[lien vers une page](https://exemple.invalid/page)");
    expect(markdown).toMatch(/^-   Premier élément/m);
    expect(markdown).toMatch(/^ {4}-   Élément du second rang/m);
    expect(markdown).toMatch(/^1\.  Élément numéroté/m);
    expect(markdown).toMatch(/^> Citation d.essai/m);
  });
});

/** The page on which a section's heading stands, from 0. */
function pageOf({ number, title }: Section, pages: string[]): number {
  const heading = new RegExp(`^ *${number} +${title.slice(0, 15)}`, "m");
  return pages.findIndex((page, index) => index > 1 && heading.test(page));
}

/** The sections of which something may stand on a page: those that begin on it, and the last begun before. */
function sectionsOn(index: number, pages: string[], tree: DocumentTree): Section[] {
  const before = tree.sections.filter((section) => pageOf(section, pages) < index).slice(-1);
  const begun = tree.sections.filter((section) => pageOf(section, pages) === index);
  return begun[0]?.newPage ? begun : [...before, ...begun];
}

describe("the file as LibreOffice lays it out", () => {
  test.skipIf(!haveOffice)(
    "has pages, all the words, and the page numbers that its contents say",
    () => {
      const folder = mkdtempSync(join(tmpdir(), "attache-docx-"));
      try {
        writeFileSync(join(folder, "sampler.pdf"), pagesByOffice(new Map([["sampler", bytes]])).get("sampler") ?? "");
        execFileSync("pdftotext", ["-layout", join(folder, "sampler.pdf"), join(folder, "sampler.txt")]);
        // The signs that keep a range on one line are no part of its words.
        const pages = readFileSync(join(folder, "sampler.txt"), "utf8")
          .replace(/[\u200d\ufeff]/g, "")
          .split("\f")
          .slice(0, -1);
        const all = pages.join(" ").replace(/\s+/g, " ");
        expect(pages.length).toBeGreaterThan(8);
        const tree = samplerTree();
        for (const note of tree.notes) expect(all).toContain(textOf(note.children, tree).replace(/\s+/g, " "));
        for (let row = 1; row <= 60; row += 1) expect(all).toContain(`${row} 000 unités Objet d’essai numéro ${row} `);
        for (let paragraph = 1; paragraph <= 30; paragraph += 1) expect(all).toContain(`Alinéa ${paragraph}. Ce`);
        for (const [index, page] of pages.entries()) {
          expect(page.match(/DIFFUSION RESTREINTE/g)).toHaveLength(2);
          if (index > 0) expect(page).toContain(`Page ${index + 1} / ${pages.length}`);
        }
        for (const [index, page] of pages.entries()) {
          if (index < 2) continue;
          const [line = ""] = page.split("\n").filter((entry) => entry.includes(tree.header));
          const shown = line.replace(tree.header, "").trim();
          const standing = sectionsOn(index, pages, tree);
          const [only] = standing;
          // LibreOffice before 7.6 knows no field that finds the heading of a page: it shows the right title or none.
          if (only?.newPage) expect(shown, `page ${index + 1}`).toBe(only.running);
          else if (index === 2) expect(shown).toBe("1 · Points");
          else
            expect(["", ...standing.flatMap(({ number, title }) => [title, `${number} ${title}`])]).toContain(
              shown.replace(/\s+/g, " "),
            );
        }
        for (const section of tree.sections) {
          const line = pages[1]?.split("\n").find((entry) => entry.includes(section.title.slice(0, 15))) ?? "";
          const number = Number(/(\d+)\s*$/.exec(line)?.[1]);
          expect(pageOf(section, pages) + 1, section.title).toBe(number);
        }
        const second = pages.findIndex((page) => /^ *Second titre d’essai/m.test(page));
        expect(pages[second - 1]).toContain("Élément de liste de l’article.");
        expect(pages[second]).not.toContain("Élément de liste de l’article.");
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
    120_000,
  );
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

/** The sampler with other blocks in one section of its own. */
async function documentWith(blocks: Block[], changes: Partial<DocumentTree> = {}): Promise<Map<string, string>> {
  const tree = samplerTree();
  const section = {
    id: "only",
    number: "1",
    part: "body",
    title: "Seule",
    running: "1 · Seule",
    newPage: false,
  } as const;
  return partsOf(
    await docxWriter.write({ ...tree, notes: [], sections: [{ ...section, blocks }], ...changes }, assets),
  );
}

function paragraph(text: string, more: Partial<Extract<Block, { kind: "paragraph" }>> = {}): Block {
  return { kind: "paragraph", style: "body", children: [{ kind: "text", text }], ...more };
}

describe("single pieces", () => {
  test.each([
    ["TLP:CLEAR", "FFFFFF"],
    ["tlp:amber", "FFC000"],
  ])("a TLP label (%s) stands right, in capitals and its own colour on black", async (marking, color) => {
    const written = await documentWith([paragraph("Texte.")], { marking });
    for (const path of ["word/header1.xml", "word/footer1.xml", "word/header2.xml", "word/footer2.xml"]) {
      const xml = written.get(path) ?? "";
      expect(xml).toMatch(new RegExp(`<w:pStyle w:val="MarkingTLP"/>.*<w:color w:val="${color}"/>.*w:fill="000000"`));
      expect(xml).toContain(marking.toUpperCase());
    }
    expect(styleOf(placeStyles.markingTlp.id)).toContain('<w:jc w:val="right"/>');
  });

  test("of two markings the outer one takes its room from the page's edge, and the header stays in its place", async () => {
    const margins = async (changes: Partial<DocumentTree>) => {
      const xml = (await documentWith([paragraph("Texte.")], { cover: null, contents: null, ...changes })).get(
        "word/document.xml",
      );
      return [...(xml ?? "").matchAll(/w:(?:header|footer)="(\d+)"/g)].map(([, value]) => Number(value) / 20);
    };
    const [header = 0, footer = 0] = await margins({ marking: "Diffusion restreinte", embargo: null });
    expect(await margins({ marking: "TLP:AMBER", embargo: "Sous embargo" })).toEqual([header - 15, footer - 15]);
    expect(await margins({ marking: "Diffusion restreinte", embargo: "Sous embargo" })).toEqual([
      header - 12,
      footer - 12,
    ]);
  });

  test("a table over the heading of the next section needs no empty line, which could open a page", async () => {
    const table: Block = {
      kind: "table",
      look: "text",
      head: null,
      rows: [[{ children: [{ kind: "text", text: "Mot" }] }]],
    };
    const section = (id: string, blocks: Block[]) => ({
      ...{ id, number: id, part: "body" as const, title: `Titre ${id}`, running: id, newPage: false, blocks },
    });
    const endsIn = async (sections: Section[]) =>
      (await documentWith([], { cover: null, contents: null, sections })).get("word/document.xml")?.match(/"TableEnd"/g)
        ?.length ?? 0;
    expect(await endsIn([section("1", [table]), section("2", [paragraph("Texte.")])])).toBe(0);
    expect(await endsIn([section("1", [paragraph("Texte.")]), section("2", [table])])).toBe(1);
  });

  test("a heading over a table stands off from it as text does", async () => {
    const table: Block = {
      kind: "table",
      look: "text",
      head: null,
      rows: [[{ children: [{ kind: "text", text: "Mot" }] }]],
    };
    const heading: Block = { kind: "heading", level: 2, children: [{ kind: "text", text: "Titre de rang deux" }] };
    const xml = (await documentWith([heading, table, heading, paragraph("Texte.")])).get("word/document.xml") ?? "";
    const styled = [...xml.matchAll(/<w:pStyle w:val="Heading2"\/>(.*?)<\/w:pPr>/gs)].map(([, look]) => look);
    expect(styled).toEqual([expect.stringContaining('w:after="180"'), expect.not.stringContaining("w:after")]);
  });

  test("without marking, cover and contents, no part is empty", async () => {
    const written = await documentWith([paragraph("Texte.")], { marking: null, cover: null, contents: null });
    expect([...written.keys()].filter((path) => /^word\/(header|footer)\d/.test(path))).toHaveLength(2);
    expect(written.get("word/header1.xml")).toContain(">1 · Seule<");
    expect(written.get("word/document.xml")).toContain('w:header="1020"');
  });

  test("U+2011 becomes Word's no-break hyphen, and control signs are left out", async () => {
    const xml = (await documentWith([paragraph("Saint\u2011Pétersbourg\u0002 et\nsuite")])).get("word/document.xml");
    expect(xml).toContain(
      '<w:t xml:space="preserve">Saint</w:t><w:noBreakHyphen/><w:t xml:space="preserve">Pétersbourg et suite</w:t>',
    );
  });

  test("characters that no font of ours has are kept as they are", async () => {
    expect((await documentWith([paragraph("中文 हि 🎉 ✅")])).get("word/document.xml")).toContain("中文 हि 🎉 ✅");
  });

  test("no text of a tree, wherever it stands, can make a part of the file ill-formed", async () => {
    const hostile = "<\u000B\u0000\uD800\uFFFE&\u001B";
    const spoil = (value: unknown, key = ""): unknown => {
      if (Array.isArray(value)) return value.map((entry) => spoil(entry, key));
      if (typeof value === "object" && value !== null)
        return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, spoil(entry, name)]));
      const isText = /^(title|subject|marking|kind|label|text|alt|href|header|left|page|running|number|annexes)$/;
      // A block's kind is no text; the cover's is.
      return typeof value === "string" && isText.test(key) && !kinds.has(value)
        ? value + (key === "href" ? hostile.replace("\u000B", "") : hostile)
        : value;
    };
    const kinds = new Set([
      ...["text", "strong", "emphasis", "link", "superscript", "faint", "flag", "placeholder", "note"],
      ...["paragraph", "heading", "list", "quote", "table", "image"],
    ]);
    const image: Block = { kind: "image", image: "map", alt: "Carte" };
    const png = new Uint8Array(24);
    new DataView(png.buffer).setUint32(16, 20);
    new DataView(png.buffer).setUint32(20, 10);
    const tree = samplerTree();
    const [first] = tree.sections;
    if (!first) throw new Error("the sampler has no section");
    const sections = [{ ...first, blocks: [...first.blocks, image] }, ...tree.sections.slice(1)];
    const spoilt = documentTreeSchema.parse(spoil({ ...tree, sections }));
    const images = new Map([["map", { bytes: png, mediaType: "image/png" as const }]]);
    const written = partsOf(await docxWriter.write(spoilt, { ...assets, images }));
    for (const [path, xml] of written) {
      if (!/\.(xml|rels)$/.test(path)) continue;
      expect(xml.match(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFC\u{10000}-\u{10FFFF}]/u), path).toBeNull();
    }
    expect(written.get("docProps/core.xml")).toContain("<dc:title>Document d’essai&lt; &amp;</dc:title>");
    expect(written.get("word/document.xml")).toContain('descr="Carte&lt; &amp;"');
  });

  test("a superior is raised and made smaller, in half-points", async () => {
    const children: Inline[] = [
      { kind: "text", text: "2" },
      { kind: "superscript", text: "e" },
    ];
    const xml = (await documentWith([paragraph("", { children })])).get("word/document.xml");
    expect(xml).toMatch(/<w:position w:val="5"\/><w:sz w:val="14"\/>/);
  });

  test("a body paragraph without a label stands on the reading axis", async () => {
    const xml = (await documentWith([paragraph("Sans numéro.")])).get("word/document.xml");
    expect(xml).toMatch(
      /<w:pStyle w:val="BodyText"\/><w:ind w:left="960" w:hanging="0"\/><\/w:pPr><w:r><w:t[^>]*>Sans/,
    );
  });

  test("a section that has its pages to itself heads them; where several share, the header finds the heading", () => {
    const tree = samplerTree();
    const xml = part("word/document.xml");
    const relations = part("word/_rels/document.xml.rels");
    const headerOf = (properties: string, type: "default" | "first"): string => {
      const id = new RegExp(`<w:headerReference w:type="${type}" r:id="(\\w+)"`).exec(properties)?.[1];
      const entry = relations.split("<Relationship ").find((relation) => relation.includes(`Id="${id}"`)) ?? "";
      return part(`word/${/Target="([^"]+)"/.exec(entry)?.[1] ?? ""}`);
    };
    const [, , shared = "", ...alone] = [...xml.matchAll(/<w:sectPr>(.*?)<\/w:sectPr>/g)].map(
      ([, inside]) => inside ?? "",
    );
    expect(alone).toHaveLength(3);
    alone.forEach((properties, index) => {
      expect(headerOf(properties, "default")).toContain(`>${tree.sections[index + 2]?.running}<`);
      expect(properties).not.toContain("titlePg");
    });
    const { headingNumber, headingTitle } = characterStyles;
    const shown = (header: string) => {
      for (const { name } of [headingNumber, headingTitle]) expect(header).toContain(`STYLEREF &quot;${name}&quot;`);
      return header.replace(/<w:instrText.*?<\/w:instrText>|<[^>]+>/g, "");
    };
    // What a reader shows that cannot find them: those of the first page; on the others, which no one heading fits, nothing.
    expect(shared).toContain("<w:titlePg/>");
    expect(shown(headerOf(shared, "first"))).toContain("1 · Points");
    expect(shown(headerOf(shared, "default"))).not.toContain("Points");
    const runsOf = (id: string) =>
      [...xml.matchAll(new RegExp(`<w:rStyle w:val="${id}"/>.*?</w:r>`, "g"))].map(([run]) =>
        run.replace(/<[^>]+>/g, ""),
      );
    expect(runsOf(headingNumber.id)).toEqual(tree.sections.map(({ number }) => number));
    expect(runsOf(headingTitle.id)).toEqual(tree.sections.map(({ title }) => boundTitle(title, tree.language)));
  });

  test("a heading that opens a page does so with no white above it", async () => {
    const heading: Block = { kind: "heading", level: 2, newPage: true, children: [{ kind: "text", text: "Second" }] };
    const xml = (await documentWith([paragraph("Texte."), heading])).get("word/document.xml");
    expect(xml).toMatch(/<w:pStyle w:val="Heading2"\/><w:pageBreakBefore\/><w:spacing w:before="0"\/>/);
  });

  test("a source and its record stay on one page", async () => {
    const row = (text: string) => [{ children: [{ kind: "text" as const, text }] }];
    const record: Block = { kind: "table", look: "record", head: null, rows: ["a", "b", "c", "d", "e"].map(row) };
    const source = paragraph("Source.", { style: "bibliography", label: "Doc. 1" });
    const xml = (await documentWith([source, record])).get("word/document.xml") ?? "";
    expect(xml).toMatch(/<w:pStyle w:val="Bibliography"\/><w:keepNext\/>/);
    const table = xml.slice(xml.lastIndexOf("<w:tbl>"));
    const rows = table.split("</w:tr>").slice(0, -1);
    expect(rows.map((entry) => entry.includes("<w:keepNext/>"))).toEqual([true, true, true, true, false]);
  });

  test("a short table stays on one page, the end of a longer one with its note or with what it leads to", async () => {
    const kept = async (count: number, changes: Partial<Extract<Block, { kind: "table" }>>, ...after: Block[]) => {
      const cells = Array.from({ length: count }, () => [{ children: [{ kind: "text" as const, text: "Mot" }] }]);
      const table: Block = { kind: "table", look: "text", head: null, rows: cells, ...changes };
      const xml = (await documentWith([table, ...after])).get("word/document.xml") ?? "";
      const rows = xml.slice(xml.lastIndexOf("<w:tbl>")).split("</w:tr>").slice(0, -1);
      return rows.map((row) => (row.includes("<w:keepNext/>") ? "+" : "-")).join("");
    };
    expect(await kept(5, {})).toBe("++++-");
    expect(await kept(12, {})).toBe("+---------+-");
    expect(await kept(12, {}, paragraph("Source.", { style: "table-note" }))).toBe("+---------++");
    expect(await kept(12, { leads: true })).toBe("+---------++");
  });

  test("a range of figures does not break behind its dash, a pair of names may", async () => {
    const xml = (await documentWith([paragraph("Mali–Russie 4–9")])).get("word/document.xml");
    expect(xml).toContain("Mali–Russie 4–\u200d\ufeff9<");
  });

  test("letters of a script without italics stand upright", async () => {
    const slanted = (text: string): Inline => ({ kind: "emphasis", children: [{ kind: "text", text }] });
    const xml = (await documentWith([paragraph("", { children: [slanted("Le Mot"), slanted("人民")] })])).get(
      "word/document.xml",
    );
    expect(xml).toMatch(/<w:i\/><w:iCs\/><\/w:rPr><w:t[^>]*>Le Mot/);
    expect(xml).toMatch(/<w:i w:val="false"\/><w:iCs w:val="false"\/><\/w:rPr><w:t[^>]*>人民/);
  });

  test("an item of a list that leads to what follows stays on its page", async () => {
    const items = [[paragraph("un", { leads: true })], [paragraph("deux")]];
    const xml = (await documentWith([{ kind: "list", ordered: false, items }])).get("word/document.xml") ?? "";
    const [, one = "", two = ""] =
      /(<w:p>(?:(?!<w:p>).)*un<\/w:t>).*?(<w:p>(?:(?!<w:p>).)*deux<\/w:t>)/s.exec(xml) ?? [];
    expect([one, two].map((item) => item.includes("<w:keepNext/>"))).toEqual([true, false]);
  });

  test("text above a table, wherever it stands, leaves white, a caption its own", async () => {
    const cell = { children: [{ kind: "text" as const, text: "cellule" }] };
    const table: Block = { kind: "table", look: "text", head: null, rows: [[cell]] };
    const list: Block = { kind: "list", ordered: false, items: [[paragraph("un")], [paragraph("deux")]] };
    const caption = paragraph("Tableau", { style: "caption" });
    const xml = (await documentWith([paragraph("Texte."), table, list, table, caption, table])).get(
      "word/document.xml",
    );
    expect(xml?.match(/<w:pStyle w:val="BodyText"\/><w:spacing w:after="180"\/>/g)).toHaveLength(1);
    expect(xml?.match(/w:after="180"/g)).toHaveLength(2);
    expect(xml).toMatch(/w:after="180"\/>(?:(?!<w:p>).)*deux/);
  });

  test("a title of more than three lines is set smaller", async () => {
    const { cover } = samplerTree();
    if (!cover) throw new Error("the sampler has no cover");
    const titled = async (title: string) =>
      (await documentWith([paragraph("Texte.")], { cover: { ...cover, title } })).get("word/document.xml") ?? "";
    const smaller = /<w:pStyle w:val="Title"\/><w:spacing w:line="600" w:lineRule="exact"\/>.{0,80}<w:sz w:val="48"\/>/;
    expect(await titled("Visite officielle ".repeat(7))).toMatch(smaller);
    expect(await titled("Visite officielle du président à Moscou")).not.toMatch(smaller);
  });

  test("the rule above the notes is the file's own, once, and no higher than LibreOffice draws it", () => {
    expect(part("word/settings.xml")).toContain(
      '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr><w:endnotePr>',
    );
    const rules = part("word/footnotes.xml").match(/<w:footnote w:type=.*?<\/w:footnote>/g) ?? [];
    expect(rules.map((rule) => /w:type="(\w+)" w:id="(-?\d)"/.exec(rule)?.slice(1))).toEqual([
      ["separator", "-1"],
      ["continuationSeparator", "0"],
    ]);
    for (const rule of rules) {
      expect(rule).toContain('w:line="125" w:lineRule="exact"');
      expect(rule).not.toContain("footnoteRef");
    }
    expect(part("word/footnotes.xml").indexOf(rules[0] ?? "none")).toBeLessThan(
      part("word/footnotes.xml").indexOf('<w:footnote w:id="1"'),
    );
  });

  test("two tables that touch are parted, and a last table is followed by a paragraph", async () => {
    const table: Block = {
      kind: "table",
      look: "text",
      head: null,
      rows: [[{ children: [{ kind: "text", text: "a" }] }]],
    };
    const xml = (await documentWith([table, table])).get("word/document.xml") ?? "";
    expect(xml.match(/<\/w:tbl><w:p><w:pPr><w:pStyle w:val="TableEnd"\/>/g)?.length).toBeGreaterThanOrEqual(2);
    expect(xml).not.toContain("</w:tbl><w:tbl>");
    expect(xml).not.toContain("</w:tbl><w:sectPr>");
  });

  test("ordinals of two figures get more room, and each list begins at 1", async () => {
    const items = Array.from({ length: 10 }, (_, index) => [paragraph(`Point ${index + 1}`)]);
    const list: Block = { kind: "list", ordered: true, items };
    const xml = (await documentWith([list, list])).get("word/document.xml") ?? "";
    expect(xml.match(/<w:ind w:left="1320" w:hanging="360"\/>/g)).toHaveLength(20);
    const lists = [...xml.matchAll(/<w:numId w:val="(\d+)"\/>/g)].map((match) => match[1]);
    expect(new Set(lists).size).toBe(2);
  });

  test("a note that the tree does not hold is refused", async () => {
    const children: Inline[] = [{ kind: "note", note: "lost" }];
    await expect(documentWith([paragraph("", { children })])).rejects.toThrow('"lost"');
  });

  test("a picture keeps its proportions within the reading measure, and says what it shows", async () => {
    const png = new Uint8Array(24);
    new DataView(png.buffer).setUint32(16, 2000);
    new DataView(png.buffer).setUint32(20, 1000);
    const images = new Map([["map", { bytes: png, mediaType: "image/png" as const }]]);
    const tree = samplerTree();
    const image: Block = { kind: "image", image: "map", alt: "Carte d’essai" };
    const first = tree.sections[0];
    const sections = first ? [{ ...first, blocks: [image] }] : [];
    const written = partsOf(await docxWriter.write({ ...tree, sections, notes: [] }, { ...assets, images }));
    const xml = written.get("word/document.xml") ?? "";
    const [, width, height] = /<wp:extent cx="(\d+)" cy="(\d+)"\/>/.exec(xml) ?? [];
    expect(Number(width) / 12_700).toBeCloseTo(391.3, 0);
    expect(Number(width) / Number(height)).toBeCloseTo(2, 1);
    expect(xml).toContain('descr="Carte d’essai"');
    expect([...written.keys()].filter((path) => path.startsWith("word/media/"))).toHaveLength(1);
  });
});
