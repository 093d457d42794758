import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { DocumentTree, Images } from "../../../core/tree.ts";
import { loadAssets } from "../../../main/assets.ts";
import { letterheadImage, readLetterhead } from "../../../main/templates/letterhead.ts";
import { encodeDots } from "../../../main/readers/picture.ts";
import { docxWriter } from "../../../main/writers/docx.ts";
import { htmlWriter } from "../../../main/writers/html.ts";
import { pdfWriter } from "../../../main/writers/pdf.ts";
import { haveTools, readPdf } from "../writers/pdf/read-pdf.ts";
import { samplerTree } from "../../sampler-tree.ts";

/** A picture of one pixel, which is printed three quarters of a point wide. */
const dot = new Uint8Array(
  Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC", "base64"),
);
/** A picture of 40 dots by 40, as a letterhead is at least. */
const picture = await encodeDots(40, 40, new Uint8ClampedArray(40 * 40 * 4).fill(255, 0, 800));
const images: Images = new Map([[letterheadImage, { bytes: dot, mediaType: "image/png" }]]);
const tree: DocumentTree = { ...samplerTree(), letterhead: { image: letterheadImage, alt: "Bureau d’exemple" } };
const withoutCover: DocumentTree = { ...tree, cover: null, opening: tree.cover };

describe("the letterhead of a person's folder", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "attache-letterhead-"));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  test("is read where there is one", async () => {
    expect(await readLetterhead(folder)).toBeNull();
    expect(await readLetterhead(join(folder, "none"))).toBeNull();
    writeFileSync(join(folder, "letterhead.png"), picture);
    const read = await readLetterhead(folder);
    expect(read).toEqual({ bytes: picture, mediaType: "image/png" });
    expect(await readLetterhead(folder, read)).toBe(read);
  });

  /** A PNG that says to be of so many dots, and holds fewer. */
  const bomb = Buffer.from(picture);
  bomb.writeUInt32BE(60_000, 16);
  bomb.writeUInt32BE(60_000, 20);

  test.each([
    ["no picture", Buffer.from("GIF89a"), "at most 5 MB"],
    ["too many bytes", Buffer.concat([picture, Buffer.alloc(5_000_001)]), "at most 5 MB"],
    ["its first bytes alone", picture.subarray(0, 9), "50 million dots"],
    ["cut short", picture.subarray(0, picture.length - 20), "50 million dots"],
    ["too many dots", bomb, "50 million dots"],
    ["a single dot", dot, "32 × 32 dots"],
  ])("is refused by its name and with the bounds: %s", async (_, bytes, reason) => {
    writeFileSync(join(folder, "letterhead.jpg"), bytes);
    await expect(readLetterhead(folder)).rejects.toMatchObject({
      code: "stationery-invalid",
      details: { file: "letterhead.jpg", reasonEn: expect.stringContaining(reason) as string },
    });
  });
});

test.skipIf(!haveTools)("stands in a PDF's upper corner, with whose it is", async () => {
  const assets = await loadAssets(images);
  for (const one of [tree, withoutCover]) {
    const { unpacked, structure, check } = readPdf(await pdfWriter.write(one, assets));
    // PDFKit draws a picture upside down from its lower edge: 90 and three quarters below the page's upper edge.
    expect(unpacked).toMatch(/\n0\.75 0 0 -0\.75 78 90\.75 cm\n\/I1 Do\n/u);
    expect(structure).toMatch(/Figure/u);
    expect(unpacked).toMatch(/\/Alt (?:<feff0042|\(\xfe\xff\0B)/iu);
    expect(check).toContain("No syntax or stream encoding errors");
  }
});

test("stands in Word too: on the cover in the page's corner, else over the title", async () => {
  const assets = await loadAssets(images);
  const parts = async (one: DocumentTree): Promise<[string, string][]> =>
    Object.entries(unzipSync(await docxWriter.write(one, assets))).map(([path, bytes]) => [
      path,
      new TextDecoder().decode(bytes),
    ]);
  const covered = (await parts(tree)).filter(([path, xml]) => /word\/header/.test(path) && xml.includes("wp:anchor"));
  expect(covered).toHaveLength(1);
  expect(covered[0]?.[1]).toMatch(/relativeFrom="page"[^]*?990600[^]*?relativeFrom="page"[^]*?1143000/u);
  expect(covered[0]?.[1]).toContain('descr="Bureau d’exemple"');
  const plain = (await parts(withoutCover)).find(([path]) => path === "word/document.xml")?.[1] ?? "";
  expect(plain.indexOf("<wp:inline")).toBeGreaterThan(0);
  expect(plain.indexOf("<wp:inline")).toBeLessThan(plain.indexOf("Document d’essai"));
});

test("stands over a web page's title, with whose it is, and in a page without one there is no trace of it", async () => {
  const page = async (one: DocumentTree) =>
    new TextDecoder().decode(await htmlWriter.write(one, await loadAssets(images)));
  const html = await page(tree);
  const at = html.indexOf('<img class="letterhead" src="data:image/png;base64,');
  expect(html.slice(at)).toMatch(/^<img [^>]* alt="Bureau d’exemple">/u);
  expect(at).toBeLessThan(html.indexOf("<h1"));
  expect(await page({ ...tree, letterhead: null })).not.toContain("<img class");
});
