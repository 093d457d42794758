import { describe, expect, test } from "vitest";
import type { Block, Inline } from "../../../core/blocks.ts";
import { documentTreeSchema, type DocumentTree } from "../../../core/tree.ts";
import { docxWriter } from "../../../main/writers/docx.ts";
import { characterStyles, placeStyles } from "../../../main/writers/docx/style-name.ts";
import { boundTitle } from "../../../main/writers/typesetting.ts";
import { samplerTree } from "../../sampler-tree.ts";
import { assets, documentWith, paragraph, part, partsOf, styleOf } from "./written-docx.ts";

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

  test("a section's heading has four lines under it, where the section has as many", async () => {
    const long = "Une phrase assez longue pour prendre plus d’une ligne du texte courant. ".repeat(4);
    const leads = async (...texts: string[]) => {
      const xml = (await documentWith(texts.map((text) => paragraph(text)))).get("word/document.xml") ?? "";
      const body = xml.slice(xml.indexOf(">Seule<", xml.indexOf("Heading1")));
      return [...body.matchAll(/<w:pStyle w:val="BodyText"\/>(.*?)<\/w:pPr>/gs)].map(([, look]) =>
        look?.includes("<w:keepNext/>"),
      );
    };
    expect(await leads("Un.", "Deux.", "Trois.", "Quatre.", "Cinq.")).toEqual([true, true, true, false, false]);
    expect(await leads(long, "Deux.")).toEqual([false, false]);
    expect(await leads("Un.")).toEqual([false]);
  });

  test("annexes that share their pages are called so in the header of the first", async () => {
    const section = (number: string, title: string) => ({
      ...{ id: title, number, part: "annex" as const, title, running: `Annexe ${number} · ${title}` },
      ...{ newPage: number === "II", blocks: [paragraph("Texte.")] },
    });
    const sections = [section("II", "Chiffres"), section("III", "Notices")];
    const file = await documentWith([], { cover: null, contents: null, sections });
    const headers = [...file].flatMap(([path, xml]) =>
      path.startsWith("word/header") ? [xml.replace(/<w:instrText.*?<\/w:instrText>|<[^>]+>/g, "")] : [],
    );
    expect(headers.some((words) => words.endsWith("Annexe II · Chiffres"))).toBe(true);
  });

  test("a heading that opens a page does so with no white above it", async () => {
    const heading: Block = { kind: "heading", level: 2, newPage: true, children: [{ kind: "text", text: "Second" }] };
    const xml = (await documentWith([paragraph("Texte."), heading])).get("word/document.xml");
    expect(xml).toMatch(/<w:pStyle w:val="Heading2"\/><w:pageBreakBefore\/><w:spacing w:before="0"\/>/);
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

  test.each([
    ["Visite officielle du président à Moscou", undefined],
    ["Visite officielle ".repeat(7), "24"],
    ["Visite officielle ".repeat(16), "18"],
    ["Visite officielle ".repeat(30), "15"],
  ])("a cover’s title is set smaller the longer it is: %s", async (title, points) => {
    const { cover } = samplerTree();
    if (!cover) throw new Error("the sampler has no cover");
    const file = await documentWith([paragraph("Texte.")], { cover: { ...cover, title } });
    const [, look] = /<w:pStyle w:val="Title"\/>(.*?)<\/w:p>/s.exec(file.get("word/document.xml") ?? "") ?? [];
    const [, size] = /<w:sz w:val="(\d+)"\/>/.exec(look ?? "") ?? [];
    expect(size && String(Number(size) / 2)).toBe(points);
    const [, line] = /<w:spacing w:line="(\d+)" w:lineRule="exact"\/>/.exec(look ?? "") ?? [];
    expect(line && String(Number(line) / 20 - 6)).toBe(points);
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
