import { beforeAll, describe, expect, test } from "vitest";
import type { Block, Inline } from "../../../../core/blocks.ts";
import type { Assets, DocumentTree } from "../../../../core/tree.ts";
import { loadAssets } from "../../../../main/assets.ts";
import { pdfWriter } from "../../../../main/writers/pdf.ts";
import { beginDocument } from "../../../../main/writers/pdf/document.ts";
import { beginPages } from "../../../../main/writers/pdf/pages.ts";
import { samplerTree } from "../../../sampler-tree.ts";
import { haveTools, readPdf, type SeenPdf } from "./read-pdf.ts";
import { checkTags } from "./tagged.ts";

const text = (words: string): Inline => ({ kind: "text", text: words });
const paragraph = (words: string, more: object = {}): Block => ({
  kind: "paragraph",
  style: "body",
  children: [text(words)],
  ...more,
});
const cells = (...words: string[]) => words.map((word) => ({ children: [text(word)] }));

function treeOf(blocks: Block[], more: Partial<DocumentTree> = {}): DocumentTree {
  const section = { id: "only", number: "1", part: "body" as const, title: "Section", running: "1 · Section" };
  const sections = [{ ...section, newPage: false, blocks }];
  return { ...samplerTree(), cover: null, contents: null, notes: [], sections, ...more };
}

let assets: Assets;
beforeAll(async () => {
  assets = await loadAssets();
});
async function seenOf(tree: DocumentTree): Promise<SeenPdf> {
  return readPdf(await pdfWriter.write(tree, assets));
}

/** The words of the tags, one stretch after the other. */
function readAloud(seen: SeenPdf): string {
  return [...seen.structure.matchAll(/^ +"(.*)"$/gmu)].map(([, words]) => words).join("|");
}

describe.skipIf(!haveTools)("an Arabic document", () => {
  const mixed =
    "قالت شركة Rosatom (المملوكة للدولة) إنها ستوقع اتفاقًا بقيمة 50\u202f000 دولار، أي 12 % من المبلغ [تقديري]، في «موسكو» يوم 23 يونيو 2025.";
  const arabic = { language: "ar", title: "وثيقة", header: "وثيقة · 2025", marking: null };

  test("is read in the order in which it was written, brackets, numbers and Latin names included", async () => {
    const tree = treeOf(
      [paragraph(mixed, { label: "1" }), paragraph("العنصر ؛"), paragraph("العدد 4، الصفحة 12.")],
      arabic,
    );
    const bytes = await pdfWriter.write(tree, assets);
    const seen = readPdf(bytes);
    const aloud = readAloud(seen);
    expect(aloud).toContain(mixed);
    expect(aloud).toContain("العنصر ؛");
    expect(aloud).toContain("العدد 4، الصفحة 12.");
    expect(checkTags(bytes).faults).toEqual([]);
    expect(seen.check).toContain("No syntax or stream encoding errors");
  });

  test("numbers a list in French from the left, stop behind its number", async () => {
    const items = [[paragraph("Premier élément.", { language: "fr" })], [paragraph("العنصر")]];
    const { words } = await seenOf(treeOf([{ kind: "list", ordered: true, items }], arabic));
    const drawn = words.map(({ text: word }) => word);
    expect(drawn).toContain("1.");
    expect(drawn).not.toContain(".1");
  });

  test("stands in mirror image: text, labels, lists and columns from the right, page number at the left", async () => {
    const table: Block = {
      kind: "table",
      look: "data",
      head: null,
      rows: [cells("100", "ton", "alpha"), cells("7", "ton", "beta")],
    };
    const tree = treeOf(
      [
        paragraph("القرار الأول في هذا اليوم", { label: "Q7" }),
        { kind: "list", ordered: false, items: [[paragraph("عنصر")]] },
        { ...table, head: cells("قيمة", "وحدة", "بيان") },
      ],
      { ...arabic, footer: { left: "نسخة", page: "{page} / {pages}" } },
    );
    const { words } = await seenOf(tree);
    const find = (word: string) => words.find((seen) => seen.text === word);
    expect(find("Q7")?.right).toBeCloseTo(517.28, 0);
    const line = words.filter(({ top, right }) => Math.abs(top - (find("Q7")?.top ?? 0)) < 12 && right < 480);
    expect(Math.max(...line.map(({ right }) => right))).toBeCloseTo(517.28 - 48, 0);
    // The first column is at the right, its figures one under the other at their right end.
    expect(find("100")?.left).toBeGreaterThan(find("alpha")?.right ?? 600);
    expect(find("100")?.right).toBeCloseTo(find("7")?.right ?? 0, 0);
    expect(find("–")?.left).toBeGreaterThan(450);
    expect(words.filter(({ top }) => top > 760).some(({ left, text: word }) => word === "1" && left < 100)).toBe(true);
  });

  test("has contents on one page where they would run over by a few lines", async () => {
    const sections = Array.from({ length: 19 }, (_, index) => ({
      ...{ id: `s${index}`, number: String(index + 1), part: "body" as const, title: "الخلاصة", running: "" },
      ...{ newPage: false, blocks: [] },
    }));
    const remarks = [[text("الفقرات مرقّمة، فيُستشهد بالفقرة لا بالصفحة. ".repeat(4) + " RK")]];
    const contents = { title: "المحتويات", annexes: "المرفقات", remarks };
    const { pages } = await seenOf(treeOf([], { ...arabic, cover: samplerTree().cover, contents, sections }));
    expect(pages[1]).toContain("RK");
  });

  test("signs that follow one another run from the right too: a font would set them from the left", () => {
    const tree = treeOf([], arabic);
    const { set, breaker } = beginPages(tree, assets, beginDocument(tree, {}), { isSetAgain: true });
    const line = breaker.line(set.text("بزيادة 12.5%، وتمثل", set.look(set.tree.styles.body)), "rtl");
    const seen = line?.pieces.toSorted((one, other) => one.x - other.x).map(({ text: words }) => words.trim());
    expect(seen?.filter((words) => words !== "")).toEqual(["وتمثل", "،", "%", "12.5", "بزيادة"]);
  });

  test("a passage in Arabic inside a French document is set from the right, a French one in an Arabic one from the left", async () => {
    const inFrench = await seenOf(
      treeOf([paragraph("قرار اليوم", { language: "ar", label: "A1" })], { marking: null }),
    );
    expect(inFrench.words.find(({ text: word }) => word === "A1")?.right).toBeCloseTo(517.28, 0);
    const inArabic = await seenOf(treeOf([paragraph("Une phrase.", { language: "fr" })], arabic));
    expect(inArabic.words.find(({ text: word }) => word === "Une")?.left).toBeCloseTo(126, 0);
  });
});

describe.skipIf(!haveTools)("words divided at the end of a line", () => {
  const german =
    "Die Bundesregierung verhandelte mit dem Ministerium über wirtschaftspolitische Zusammenarbeit und energiepolitische Rahmenbedingungen sowie landwirtschaftliche Lieferverpflichtungen im kommenden Jahrzehnt. ".repeat(
      3,
    );

  test("stay whole for those who listen, and are divided by the rules of their language, twice in a row at most", async () => {
    const seen = await seenOf(treeOf([paragraph(german, { language: "de" })]));
    expect(readAloud(seen).replaceAll("\u00AD", "")).toContain(german.trim());
    const page = seen.pages[0] ?? "";
    const lines = page.split("\n").filter((line) => line.length > 40);
    const divided = lines.map((line) => /[-\u00AD]$/u.test(line.trim()));
    expect(divided.filter(Boolean).length).toBeGreaterThan(1);
    expect(divided.some((_, index) => divided.slice(index, index + 3).filter(Boolean).length === 3)).toBe(false);
    // Never a word that begins with a capital.
    for (const line of lines) expect(line.trim()).not.toMatch(/(?:^|\s)\p{Lu}\p{L}+[-\u00AD]$/u);
  });

  test("French set ragged is not divided", async () => {
    const french = "Les gouvernements considèrent les conséquences institutionnelles internationales. ".repeat(8);
    const seen = await seenOf(treeOf([paragraph(french)]));
    expect(seen.drawn.join("")).not.toContain("\u00AD");
  });

  test("justified lines end together, or the paragraph is ragged", async () => {
    const tree = treeOf([]);
    const styles = { ...tree.styles, body: { ...tree.styles.body, justified: true } };
    // Short words leave room for every line to be filled.
    const words = Array.from({ length: 160 }, (_, index) => "abcdefgh".charAt(index % 8).repeat(1 + (index % 3))).join(
      " ",
    );
    const seen = await seenOf({ ...treeOf([paragraph(words)]), styles });
    const ends = new Map<number, number>();
    for (const { top, right, left } of seen.words)
      if (left > 120 && top > 180 && top < 700)
        ends.set(Math.round(top), Math.max(right, ends.get(Math.round(top)) ?? 0));
    const rights = [...ends.values()].slice(0, -1);
    expect(rights.length).toBeGreaterThan(3);
    for (const right of rights) expect(right).toBeCloseTo(517.28, 0);
  });
});

describe.skipIf(!haveTools)("Chinese and Japanese", () => {
  test("are drawn, break between characters, and no line begins with a closing sign", async () => {
    const chinese = "中国外交部发言人表示，双方将继续推进务实合作（包括能源、农业和教育），并签署协议。".repeat(6);
    const seen = await seenOf(treeOf([paragraph(chinese, { language: "zh" }), paragraph("日本語のテキスト。")]));
    expect(seen.drawn.join("")).not.toMatch(/\[U\+/u);
    expect(readAloud(seen)).toContain(chinese);
    expect(readAloud(seen)).toContain("日本語のテキスト。");
    for (const line of (seen.pages[0] ?? "").split("\n")) expect(line.trim()).not.toMatch(/^[，。、）]/u);
    for (const word of seen.words) expect(word.right).toBeLessThan(518);
  });

  test("fill their lines: two characters may stand on the last, and one takes another with it", async () => {
    const line = async (count: number) => {
      const { pages } = await seenOf(treeOf([paragraph("试".repeat(count))], { language: "zh-CN" }));
      return (pages[0]?.match(/试+/gu) ?? []).map((words) => words.length);
    };
    const [full = 0] = await line(100);
    expect(await line(full + 2)).toEqual([full, 2]);
    expect(await line(full + 1)).toEqual([full - 1, 2]);
  });

  test("leave none of their characters alone on the last line of a cell", async () => {
    const linesIn = async (count: number) => {
      const cell = { children: [{ kind: "text" as const, text: "试".repeat(count) }] };
      const columns = [140, 140].map((width) => ({ width, align: "start" as const }));
      const table = { kind: "table" as const, look: "text" as const, columns, head: null, rows: [[cell, cell]] };
      const { words } = await seenOf(treeOf([table], { language: "zh-CN" }));
      const left = Math.min(...words.filter(({ text }) => /^试+$/u.test(text)).map((word) => word.left));
      return words.filter((word) => word.left === left && /^试+$/u.test(word.text)).map(({ text }) => text.length);
    };
    const [full = 0] = await linesIn(40);
    expect(await linesIn(full + 2)).toEqual([full, 2]);
    expect(await linesIn(full + 1)).toEqual([full - 1, 2]);
  });

  test("have a font in the file only where their letters stand: the middle dot of a French heading is the house's own", async () => {
    const dotted = [paragraph("L’essentiel · Carte d’identité")];
    const without = await seenOf(treeOf(dotted));
    expect(without.unpacked).not.toContain("NotoSansSC");
    expect(readAloud(without)).toContain("L’essentiel · Carte d’identité");
    const within = await seenOf(treeOf([...dotted, paragraph("伊万·彼得罗夫", { language: "zh" })]));
    expect(within.unpacked).toContain("NotoSansSC");
    expect(readAloud(within)).toContain("伊万·彼得罗夫");
  });
});
