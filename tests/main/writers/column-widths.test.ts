import { beforeAll, describe, expect, test } from "vitest";
import type { Block } from "../../../core/blocks.ts";
import type { Assets } from "../../../core/tree.ts";
import { loadAssets } from "../../../main/assets.ts";
import { columnsOf, columnWidths } from "../../../main/writers/column-widths.ts";
import { TextWidth } from "../../../main/writers/text-width.ts";
import { samplerTree } from "../../sampler-tree.ts";

type Table = Extract<Block, { kind: "table" }>;

let assets: Assets;
beforeAll(async () => {
  assets = await loadAssets();
});

function tableOf(head: string[] | null, ...rows: string[][]): Table {
  const cells = (words: string[]) => words.map((word) => ({ children: [{ kind: "text" as const, text: word }] }));
  return { kind: "table", look: "data", head: head && cells(head), rows: rows.map(cells) };
}

describe("given widths", () => {
  test("fixed columns keep their width, the others share what is left", () => {
    const widths = columnWidths(
      [
        { width: 24, align: "start" },
        { width: { share: 1.3 }, align: "start" },
        { width: { share: 0.7 }, align: "start" },
      ],
      424,
    );
    expect(widths[0]).toBe(24);
    expect(widths[1]).toBeCloseTo(260);
    expect(widths[2]).toBeCloseTo(140);
  });

  test("fixed columns alone are stretched to the width", () => {
    const widths = columnWidths(
      [
        { width: 100, align: "start" },
        { width: 300, align: "end" },
      ],
      200,
    );
    expect(widths).toEqual([50, 150]);
  });

  test("fixed columns too wide for the page leave a fifth to the others", () => {
    const widths = columnWidths(
      [
        { width: 500, align: "start" },
        { width: { share: 1 }, align: "start" },
      ],
      400,
    );
    expect(widths[0]).toBeCloseTo(320);
    expect(widths[1]).toBeCloseTo(80);
  });
});

describe("given widths of a table with words", () => {
  const { styles } = samplerTree();
  const given = (...cells: string[]): Table => ({
    ...tableOf(["Date", "Fait"], ...cells.map((words) => [words, "Un fait long. ".repeat(9)])),
    columns: [
      { width: 60, align: "start" },
      { width: { share: 1 }, align: "start" },
    ],
  });
  const widthOf = (table: Table, margin = 1) => columnsOf(table, 400, styles, assets.sans, margin)[0]?.width;

  test("of a firm column go to no other, whatever lines that would spare", () => {
    const articles = { width: 200, align: "start" } as const;
    const table: Table = {
      ...tableOf(["Articles", "Éléments"], ["Doc. 1", "Un élément contrôlé. ".repeat(30)]),
      columns: [articles, { width: { share: 1 }, align: "start" }],
    };
    expect(widthOf(table)).toBeLessThan(150);
    expect(widthOf({ ...table, columns: [{ ...articles, firm: true }, ...(table.columns ?? []).slice(1)] })).toBe(200);
  });

  test("hold where the words find room, and give way to one that does not, within bounds", () => {
    const face = new TextWidth(assets.sans.regular);
    const day = "21–26\u00a0juin\u00a02025";
    const asked = face.of(day, styles["table-text"].size);
    expect(asked).toBeGreaterThan(60);
    expect(widthOf(given("juin 2025"))).toBe(60);
    expect(widthOf(given(day))).toBeCloseTo(asked + 13);
    expect(widthOf(given("anticonstitutionnellement".repeat(9)))).toBe(96);
  });

  test("are taken from the columns that can spare it, where one does not hold its words", () => {
    const face = new TextWidth(assets.sans.regular);
    const asked = face.of("d’administration", styles["table-text"].size) * 1.3 + 12;
    expect(asked).toBeGreaterThan(80);
    const table = tableOf(["Nom", "Formation", "Fonctions"], ["Ana", "d’administration", "Un"]);
    for (const given of [
      [100, 70, 230],
      [{ share: 3 }, { share: 3 }, { share: 9 }],
    ]) {
      const columns = given.map((width) => ({ width, align: "start" as const }));
      const widths = columnWidths(columnsOf({ ...table, columns }, 400, styles, assets.sans, 1.3), 400);
      expect(widths[1]).toBeGreaterThan(asked);
      expect(widths.reduce((sum, width) => sum + width)).toBeCloseTo(400);
    }
  });

  test("go from columns with room to spare to the one whose cells take the most lines, until no line is spared", () => {
    const columns = [120, 90, 90, 100].map((width) => ({ width, align: "start" as const }));
    const two = "de l’autre rive du fleuve";
    const given = {
      ...tableOf(["Un", "Deux", "Trois", "Quatre"], ["12 navires", two, "Un récit. ".repeat(30), "oui"]),
    };
    const widthsOf = (table: Table) => columnsOf(table, 400, styles, assets.sans).map(({ width }) => Number(width));
    const [spare = 0, second, third = 0, last = 0] = widthsOf({ ...given, columns });
    expect([second, third > 90, spare < 120, last < 100]).toEqual([90, true, true, true]);
    expect(spare + 90 + third + last).toBeCloseTo(400);
    const short = { ...tableOf(["Un", "Deux", "Trois", "Quatre"], ["12 navires", two, "non", "oui"]), columns };
    const whole = new TextWidth(assets.sans.regular).of(two, styles["table-text"].size) + 13;
    expect(whole).toBeGreaterThan(90);
    expect(widthsOf(short)[1]).toBeCloseTo(whole);
    expect(columnsOf({ ...short, look: "record" }, 400, styles, assets.sans)).toEqual(columns);
  });

  test("leave room for the white that Word sets between Chinese and figures", () => {
    const columns = [120, 90].map((width) => ({ width, align: "start" as const }));
    const table = { ...tableOf(["日期", "安排"], ["2026年3月9日", "外交部长迎接各代表团"]), columns };
    const bare = new TextWidth(assets.sans.regular).of("2026年3月9日", styles["table-text"].size) + 13;
    const [day = 0] = columnsOf(table, 210, styles, assets.sans).map(({ width }) => Number(width));
    expect(day).toBeGreaterThan(bare + 10);
    expect(day).toBeLessThan(120);
  });

  test("grow for a font of an office, which may be wider, and not for letters that the house's sans lacks", () => {
    const month = "août\u00a02025";
    expect(widthOf(given(month))).toBe(60);
    expect(widthOf(given(month), 1.3)).toBeGreaterThan(60);
    expect(widthOf(given("争取在2025年7月1日之前获得书面确认"))).toBe(60);
  });
});

describe("widths by content", () => {
  const { styles } = samplerTree();
  const widthsOf = (table: Table, width: number) => columnWidths(columnsOf(table, width, styles, assets.sans), width);

  test("no word is broken, and what is left goes where it saves lines", () => {
    const long =
      "une remarque fort longue, qui tiendra sur plusieurs lignes quoi que l’on fasse de la largeur du tableau";
    const table = tableOf(["Exportations", "An", "Remarque"], ["céréales", "2024", long]);
    const widths = widthsOf(table, 300);
    const bold = new TextWidth(assets.sans.bold);
    expect(widths[0]).toBeGreaterThan(bold.of("Exportations", styles["table-head"].size) + 12);
    expect(widths[2]).toBeGreaterThan(160);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(300);
  });

  test("columns whose words find no room leave the narrow ones theirs", () => {
    const [narrow = 0, wide = 0, wider = 0] = widthsOf(tableOf(null, ["12", "x".repeat(60), "x".repeat(90)]), 200);
    expect(narrow).toBeGreaterThan(12);
    expect(narrow).toBeLessThan(40);
    expect(wide).toBeCloseTo(wider);
    expect(narrow + wide + wider).toBeCloseTo(200);
  });

  test("a column is set at the end of its place where all it holds are figures", () => {
    const table = tableOf(
      ["Produit", "Tonnes", "Part", "Depuis", "Code"],
      ["blé", "50\u202f000", "12,5 %", "2024", "A 12"],
      ["engrais", "–", "-3 %", "", "7"],
    );
    expect(columnsOf(table, 400, styles, assets.sans).map(({ align }) => align)).toEqual([
      "start",
      "end",
      "end",
      "end",
      "start",
    ]);
  });
});

describe("the width of a text", () => {
  test("is that of its letters, by the face's own file", () => {
    const serif = new TextWidth(assets.serif.regular);
    const [one, two] = [serif.of("Visite", 10), serif.of("VisiteVisite", 10)];
    expect(two).toBeCloseTo(2 * one);
    expect(one).toBeGreaterThan(20);
    expect(one).toBeLessThan(35);
    expect(serif.of("Орёл", 10)).toBeGreaterThan(15);
    // No face of ours has it.
    expect(serif.of("中", 10)).toBe(10);
  });

  test("tells on how many lines a text stands", () => {
    const serif = new TextWidth(assets.serif.regular);
    const width = serif.of("mot mot mot", 30);
    expect(serif.linesOf("mot mot mot", 30, width)).toBe(1);
    expect(serif.linesOf("mot mot mot mot", 30, width)).toBe(2);
    expect(serif.linesOf("indivisible", 30, 10)).toBe(1);
  });
});
