import { describe, expect, test } from "vitest";
import type { Block } from "../../../core/blocks.ts";
import type { Section } from "../../../core/tree.ts";
import { documentWith, paragraph } from "./written-docx.ts";

describe("tables in Word", () => {
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
});
