import { describe, expect, test } from "vitest";
import { sizeOfPicture } from "../../../main/writers/docx/picture.ts";
import { runningPattern } from "../../../main/writers/docx/running.ts";
import { wordLanguage } from "../../../main/writers/docx/style-sheet.ts";
import { columnWidths } from "../../../main/writers/docx/table.ts";
import { unzip, zip } from "../../../main/writers/docx/zip.ts";

describe("columns", () => {
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

describe("running titles", () => {
  test("are words round the number and a piece of the title", () => {
    const section = { number: "2", title: "Texte long, qui passe d’une page à l’autre", running: "2 · Texte long" };
    expect(runningPattern(section)).toEqual({ before: "", between: " · ", title: "Texte long" });
    const annex = { number: "II", title: "Sources", running: "Annexe II · Sources" };
    expect(runningPattern(annex)).toEqual({ before: "Annexe ", between: " · ", title: "Sources" });
  });

  test("or are something else, and then cannot be looked up", () => {
    expect(runningPattern({ number: "2", title: "Texte long", running: "2 · Autre chose" })).toBeNull();
    expect(runningPattern({ number: "", title: "Texte long", running: "Texte long" })).toBeNull();
  });
});

test("a language gets the region Word wants, and keeps the one it has", () => {
  expect(["fr", "fr-CA", "ru", "no language"].map(wordLanguage)).toEqual(["fr-FR", "fr-CA", "ru-RU", "no language"]);
});

describe("pictures", () => {
  test("a JPEG's size is read past its other segments", () => {
    const bytes = Uint8Array.from([
      0xff, 0xd8, 0xff, 0xe0, 0x00, 0x04, 0x01, 0x02, 0xff, 0xff, 0xc0, 0x00, 0x11, 0x08, 0x01, 0x02, 0x03, 0x04, 0x03,
    ]);
    expect(sizeOfPicture({ bytes, mediaType: "image/jpeg" })).toEqual({ width: 0x0304, height: 0x0102 });
  });

  test("a broken picture has no size", () => {
    expect(
      sizeOfPicture({ bytes: Uint8Array.from([0xff, 0xd8, 1, 2, 3, 4, 5, 6, 7, 8, 9]), mediaType: "image/jpeg" }),
    ).toBeNull();
    expect(sizeOfPicture({ bytes: new Uint8Array(10), mediaType: "image/png" })).toBeNull();
  });
});

describe("zip files", () => {
  const entries = new Map([
    ["a.xml", new TextEncoder().encode("<a/>".repeat(500))],
    ["dossier/é.bin", Uint8Array.from({ length: 300 }, (_, index) => index % 256)],
    ["empty", new Uint8Array()],
  ]);

  test("give back what was put in, in order", () => {
    const back = unzip(zip(entries, new Date("2026-11-23T12:00:00Z")));
    expect([...back.keys()]).toEqual([...entries.keys()]);
    for (const [path, data] of entries) expect(Buffer.compare(back.get(path) ?? new Uint8Array([1]), data)).toBe(0);
  });

  test("are dated by the moment given", () => {
    const file = Buffer.from(zip(entries, new Date("2026-11-23T12:34:56Z")));
    expect(file.readUInt16LE(10)).toBe((12 << 11) | (34 << 5) | 28);
    expect(file.readUInt16LE(12)).toBe((46 << 9) | (11 << 5) | 23);
  });

  test("what is none is refused", () => {
    expect(() => unzip(new Uint8Array(100))).toThrow("no zip file");
  });
});
