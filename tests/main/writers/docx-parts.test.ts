import { describe, expect, test } from "vitest";
import { sizeOfPicture } from "../../../main/writers/docx/picture.ts";
import { wordLanguage } from "../../../main/writers/docx/style-sheet.ts";
import { unzip, zip } from "../../../main/writers/docx/zip.ts";

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
