import { createCanvas } from "@napi-rs/canvas";
import validate from "@ooxml-tools/validate";
import { Document, Header, ImageRun, LineRuleType, Packer, Paragraph } from "docx";
import { unzipSync, zipSync } from "fflate";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { createClient } from "../../../core/wire.ts";
import { applyLook, fontsOf } from "../../../core/office-look.ts";
import { openApp } from "../../../main/app.ts";
import { readLook } from "../../../main/templates/office-look.ts";
import { locatePaths } from "../../../main/paths.ts";
import { loadAssets } from "../../../main/assets.ts";
import { docxWriter } from "../../../main/writers/docx.ts";
import { sampleFile } from "../../conversation.ts";
import { samplerTree } from "../../sampler-tree.ts";
import { makeFolder } from "../example.ts";

vi.setConfig({ testTimeout: 120_000 });

const emblem = createCanvas(40, 40).toBuffer("image/png");

/** A Word file as an office might keep it, written for the test: its page, fonts, colours, and a picture in its header. */
async function officeFile(): Promise<{ name: string; mediaType: string; bytes: Uint8Array }> {
  const document = new Document({
    styles: {
      default: {
        document: { run: { font: "Exemple Sans", size: 24, color: "111111" }, paragraph: { spacing: { line: 276 } } },
        heading1: {
          run: { font: "Exemple Titre", size: 36, color: "8A1538", bold: true },
          paragraph: { spacing: { before: 480, after: 120 } },
        },
        heading2: { run: { size: 28, italics: true } },
        // No text would be read in it.
        title: { run: { size: 52, color: "FFFFFF" } },
      },
      paragraphStyles: [
        {
          id: "Citation",
          name: "Quote",
          basedOn: "Normal",
          run: { italics: false, size: 22 },
          paragraph: { spacing: { line: 300, lineRule: LineRuleType.EXACT } },
        },
      ],
    },
    sections: [
      {
        properties: {
          page: { size: { width: 12240, height: 15840 }, margin: { top: 1440, bottom: 1300, left: 1100, right: 1200 } },
        },
        headers: {
          default: new Header({
            children: [
              new Paragraph({
                children: [new ImageRun({ type: "png", data: emblem, transformation: { width: 40, height: 40 } })],
              }),
            ],
          }),
        },
        children: [new Paragraph({ text: "Texte de l’exemple, dont rien n’est pris." })],
      },
    ],
  });
  return { name: "bureau.docx", mediaType: "", bytes: new Uint8Array(await Packer.toBuffer(document)) };
}

let file: Awaited<ReturnType<typeof officeFile>>;
beforeAll(async () => {
  file = await officeFile();
});

describe("a Word file of the office", () => {
  test("says its page, its fonts, sizes, colours and white, one style over the other, and its picture", async () => {
    const { look, picture: shown } = await readLook(file);
    expect(look.page).toEqual({ width: 612, height: 792, top: 72, bottom: 65, left: 55, right: 60 });
    expect(look.styles.body).toEqual({ font: "Exemple Sans", size: 12, color: "#111111", line: 16.5 });
    expect(look.styles["heading-1"]).toMatchObject({
      font: "Exemple Titre",
      size: 18,
      bold: true,
      color: "#8A1538",
      before: 24,
      after: 6,
    });
    expect(look.styles["heading-2"]).toMatchObject({ font: "Exemple Sans", size: 14, italic: true });
    expect(look.styles.quote).toMatchObject({ italic: false, size: 11, line: 15 });
    expect(fontsOf(look)).toEqual({ serif: "Exemple Sans", sans: "Exemple Titre" });
    expect(Buffer.compare(shown?.bytes ?? new Uint8Array(), emblem)).toBe(0);
  });

  test("is followed by the tree: what it does not say goes along with its text, and a colour that nobody can read is left", async () => {
    const { look } = await readLook(file);
    const tree = samplerTree();
    const { colors, page, styles } = applyLook(tree, look);
    expect(page).toMatchObject({ width: 612, left: 55, axis: tree.page.axis });
    // Of 72 and 65 points: the text stays clear of the lines that run at the head and foot of the page.
    expect([page.top, page.bottom]).toEqual([tree.page.top - 9, tree.page.bottom - 9]);
    expect([colors.ink, colors.accent]).toEqual(["#111111", "#8A1538"]);
    expect(styles["heading-1"]).toMatchObject({ size: 18, bold: true, color: "accent", indent: 48 });
    expect(styles.title).toMatchObject({ size: 26, color: tree.styles.title.color });
    // 13 points, in the proportion of 12 to 11.
    expect(styles.lead).toMatchObject({ size: 14, line: 21 });
    // The head of each page has no room to grow.
    expect(styles.running).toMatchObject({ size: tree.styles.running.size });
  });

  test("that has the white of its text above it, and none under its headings, leaves white under both", () => {
    const body = { size: 12, before: 9, after: 6 };
    const tree = samplerTree();
    const { styles } = applyLook(tree, { page: null, styles: { body, "heading-1": { after: 0 }, footnote: body } });
    expect(styles.body).toMatchObject({ before: 0, after: 9 });
    expect(styles["heading-1"]).toMatchObject({ after: 9, before: tree.styles["heading-1"].before });
    expect(styles.footnote).toMatchObject({ size: 12, before: 0, after: tree.styles.footnote.after });
  });

  test("whose lines stand wide apart has all text that is read so, and its tables as they were", () => {
    const tree = samplerTree();
    const { styles } = applyLook(tree, { page: null, styles: { body: { size: 11, line: 22.5 } } });
    expect([styles.body.line, styles.point.line, styles.list.line]).toEqual([22.5, 25, 22.5]);
    expect(styles["table-text"].line).toBe(tree.styles["table-text"].line);
    expect(styles["heading-1"].line).toBe(tree.styles["heading-1"].line);
  });

  test.each([
    ["no zip file", new TextEncoder().encode("Un texte.")],
    ["a zip file without styles", zipSync({ "word/document.xml": new TextEncoder().encode("<w:document/>") })],
    [
      "styles that are no XML",
      zipSync({
        "word/document.xml": new TextEncoder().encode("<d/>"),
        "word/styles.xml": new TextEncoder().encode("<styles"),
      }),
    ],
  ])("that is %s is refused in one sentence", async (_, bytes) => {
    await expect(readLook({ ...file, bytes })).rejects.toMatchObject({
      code: "stationery-invalid",
      message:
        "bureau.docx: a Word file (.docx) with the office's styles is expected, of at most 20 MB; choose another one and try again.",
    });
  });

  test("whose styles say what no style can say is taken without that", async () => {
    const parts = unzipSync(file.bytes);
    const styles = new TextDecoder().decode(parts["word/styles.xml"]);
    parts["word/styles.xml"] = new TextEncoder().encode(styles.replace('<w:sz w:val="36"/>', '<w:sz w:val="90000"/>'));
    const { look } = await readLook({ ...file, bytes: zipSync(parts) });
    expect(look.styles["heading-1"]?.size).toBeUndefined();
    expect(look.styles["heading-1"]?.bold).toBe(true);
  });

  test("that Attaché wrote itself changes no size", async () => {
    const tree = samplerTree();
    const assets = await loadAssets();
    const { look } = await readLook({ ...file, bytes: await docxWriter.write(tree, assets) });
    const { styles, colors } = applyLook(tree, look);
    expect(colors).toEqual(tree.colors);
    for (const name of ["heading-1", "heading-2", "body", "quote", "footnote"] as const) {
      const { size, line, before, after } = tree.styles[name];
      expect(styles[name], name).toMatchObject({ size, line, before, after });
    }
  });
});

test("a briefing in the look of the office, given or kept beside the templates, has its styles and no fonts of ours", async () => {
  const folder = makeFolder();
  const paths = locatePaths(folder);
  const app = await openApp({ paths, inMemory: true });
  const client = createClient(app.dispatch);
  const { added } = await client("articles.import", sampleFile());
  const articles = added.map(({ article }) => article.id);
  const { id } = await client("packs.create", { title: "T", template: "meeting-brief", language: "fr", articles });
  const asked = { id, format: "docx" as const, date: "2026-11-26" };
  const { bytes } = await client("packs.export", { ...asked, options: { look: file } });
  const parts = unzipSync(bytes);
  const part = (path: string) => new TextDecoder().decode(parts[path]);
  expect(Object.keys(parts).filter((path) => path.startsWith("word/fonts/"))).toEqual([]);
  expect(Object.keys(parts).some((path) => path.startsWith("word/media/"))).toBe(true);
  expect(part("word/fontTable.xml")).toContain('w:name="Exemple Sans"');
  const heading = /<w:style [^>]*w:styleId="Heading1".*?<\/w:style>/s.exec(part("word/styles.xml"))?.[0] ?? "";
  expect(heading).toContain('w:ascii="Exemple Titre"');
  expect(heading).toContain('<w:sz w:val="36"/>');
  expect(heading).toContain('<w:color w:val="8A1538"/>');
  expect(part("word/document.xml")).toContain('<w:pgSz w:w="12240" w:h="15840"');
  expect((await validate(bytes, "docx", "Microsoft365")).map(({ description }) => description)).toEqual([]);

  const plain = await client("packs.export", asked);
  mkdirSync(paths.ownTemplates, { recursive: true });
  writeFileSync(join(paths.ownTemplates, "look.docx"), file.bytes);
  const kept = await client("packs.export", asked);
  expect(Buffer.compare(kept.bytes, bytes)).toBe(0);
  expect(Buffer.compare(kept.bytes, plain.bytes)).not.toBe(0);
  await app.close();
});
