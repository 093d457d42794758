import { describe, expect, test } from "vitest";
import { declaredEncodings, decodeText } from "../../../main/readers/decoding.ts";

const sample = "« L’été à Exempleville », dit-elle.";

function utf16(text: string, bigEndian: boolean, mark: boolean): Uint8Array {
  const units = Array.from(`${mark ? "\ufeff" : ""}${text}`, (sign) => sign.charCodeAt(0));
  return Uint8Array.from(units.flatMap((unit) => (bigEndian ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])));
}

const windows = new Map([
  ["’", 0x92],
  ["€", 0x80],
  ["œ", 0x9c],
  ["…", 0x85],
]);
function windows1252(text: string): Uint8Array {
  return Uint8Array.from(Array.from(text, (sign) => windows.get(sign) ?? sign.charCodeAt(0)));
}

describe("bytes to text", () => {
  test.each<[string, Uint8Array, string]>([
    ["UTF-8", new TextEncoder().encode(sample), "utf-8"],
    ["UTF-8 with a mark", new TextEncoder().encode(`\ufeff${sample}`), "utf-8"],
    ["UTF-16 little-endian with a mark", utf16(sample, false, true), "utf-16le"],
    ["UTF-16 big-endian with a mark", utf16(sample, true, true), "utf-16be"],
    ["UTF-16 little-endian", utf16(sample, false, false), "utf-16le"],
    ["UTF-16 big-endian", utf16(sample, true, false), "utf-16be"],
    ["Windows-1252", windows1252(sample), "windows-1252"],
  ])("%s", (_, bytes, encoding) => {
    expect(decodeText({ name: "sample.txt", mediaType: "", bytes })).toEqual({ text: sample, encoding });
  });

  test("every character that Windows-1252 has of its own", () => {
    expect(decodeText({ name: "s", mediaType: "", bytes: windows1252("é€’œ…") }).text).toBe("é€’œ…");
  });

  test("a declared encoding counts where the bytes are not UTF-8, and only if it is one of single bytes", () => {
    const bytes = Uint8Array.from([0xcf, 0xf0, 0xe8, 0xec, 0xe5, 0xf0]);
    expect(decodeText({ name: "s", mediaType: "", bytes }, ["windows-1251"]).text).toBe("Пример");
    expect(decodeText({ name: "s", mediaType: "", bytes }, ["utf-8"]).encoding).toBe("windows-1252");
    expect(decodeText({ name: "s", mediaType: "", bytes }, ["no-such-encoding"]).encoding).toBe("windows-1252");
  });

  test.each([
    ['<meta charset="windows-1251">', ["windows-1251"]],
    ['<META http-equiv="Content-Type" content="text/html; charset=ISO-8859-1">', ["iso-8859-1"]],
    ["<p>charset=none</p>", []],
  ])("%s declares %s", (html, expected) => {
    expect(declaredEncodings(new TextEncoder().encode(html))).toEqual(expected);
  });
});
