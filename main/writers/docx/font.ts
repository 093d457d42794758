import { createHash } from "node:crypto";
import type { Assets, FileOptions, FontFamily } from "../../../core/tree.ts";

const relationshipType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/font";
const word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** What a program uses where it cannot use an embedded font: a font of Office with the same part to play. */
const alternatives = {
  serif: { name: "Cambria", family: "roman" },
  sans: { name: "Calibri", family: "swiss" },
} as const;

/** The same for other scripts; `charset` is Word's number for their letters. The Chinese faces are too large to go along. */
const scriptAlternatives = {
  arabic: { name: "Traditional Arabic", family: "roman", charset: "B2", embedded: ["regular", "bold"] },
  chinese: { name: "Microsoft YaHei", family: "swiss", charset: "86", embedded: [] },
} as const;

type Face = Exclude<keyof FontFamily, "name">;

const faces = [
  ["embedRegular", "regular"],
  ["embedBold", "bold"],
  ["embedItalic", "italic"],
  ["embedBoldItalic", "boldItalic"],
] as const satisfies readonly (readonly [string, Face])[];

function renamed(family: FontFamily, name: string): FontFamily {
  return {
    name,
    get regular() {
      return family.regular;
    },
    get bold() {
      return family.bold;
    },
    get italic() {
      return family.italic;
    },
    get boldItalic() {
      return family.boldItalic;
    },
  };
}

/** The families under the names of others, which stand in the file in their place and are as wide as nobody knows. */
export function withNames(assets: Assets, { serif, sans }: NonNullable<FileOptions["fonts"]>): Assets {
  const { arabic, chinese } = assets.scripts;
  return {
    ...assets,
    serif: renamed(assets.serif, serif),
    sans: renamed(assets.sans, sans),
    scripts: { arabic: renamed(arabic, serif), chinese: renamed(chinese, serif) },
  };
}

/** The faces as files, each under its family's name, to measure text by. */
export function fontFiles(assets: Assets): { name: string; data: Uint8Array }[] {
  return [assets.serif, assets.sans].flatMap((family) =>
    faces.map(([, face]) => ({ name: family.name, data: family[face] })),
  );
}

/** A key as Word writes it. It is drawn from the font itself, so that the same font gives the same file. */
function keyOf(bytes: Uint8Array): string {
  const digits = createHash("sha256").update(bytes).digest("hex").toUpperCase();
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    digits.slice(12, 16),
    digits.slice(16, 20),
    digits.slice(20, 32),
  ].join("-");
}

/** The font as the format wants it embedded: its first 32 bytes mixed with the key, last byte of the key first. */
export function obfuscate(bytes: Uint8Array, key: string): Uint8Array {
  const mask = Buffer.from(key.replaceAll("-", ""), "hex").reverse();
  const mixed = Uint8Array.from(bytes);
  for (let index = 0; index < Math.min(32, mixed.length); index += 1) {
    mixed[index] = (mixed[index] ?? 0) ^ (mask[index % mask.length] ?? 0);
  }
  return mixed;
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

/** A font of the table: what stands in for it, and which of its faces go along. */
interface TabledFont {
  family: FontFamily;
  alternative: { name: string; family: string };
  charset: string;
  faces: readonly (readonly [string, Face])[];
}

function tabledFonts(assets: Assets, holdsArabic: boolean, holdsChinese: boolean): TabledFont[] {
  const own = (["serif", "sans"] as const).map((role): TabledFont => {
    return { family: assets[role], alternative: alternatives[role], charset: "00", faces };
  });
  const others = (["arabic", "chinese"] as const).flatMap((script): TabledFont[] => {
    if (!(script === "arabic" ? holdsArabic : holdsChinese)) return [];
    const { charset, embedded, ...alternative } = scriptAlternatives[script];
    const chosen = faces.filter(([, face]) => embedded.some((name) => name === face));
    return [{ family: assets.scripts[script], alternative, charset, faces: chosen }];
  });
  return [...own, ...others];
}

/**
 * The parts of the file that hold its fonts, by their paths: the font table, its relationships, and the faces: eight of its own, and those
 * of Arabic letters where its `text` has any. Fonts that are not embedded are named in the table, and no more.
 * docx can embed fonts too, but mixes them with random keys and names no alternatives.
 */
export function fontParts(
  assets: Assets,
  { areEmbedded, text }: { areEmbedded: boolean; text: string },
): Map<string, Uint8Array> {
  const encoder = new TextEncoder();
  const parts = new Map<string, Uint8Array>();
  const links: string[] = [];
  const named = new Set<string>();
  const tabled = tabledFonts(
    assets,
    /\p{Script=Arabic}/u.test(text),
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text),
  );
  const fonts = tabled.map(({ family, alternative, charset, faces }) => {
    if (!areEmbedded) {
      const { name } = family;
      if (named.has(name)) return "";
      named.add(name);
      return `<w:font w:name="${escape(name)}"/>`;
    }
    const embedded = faces.map(([element, face]) => {
      const bytes = family[face];
      const key = keyOf(bytes);
      const number = links.length + 1;
      links.push(`<Relationship Id="rId${number}" Type="${relationshipType}" Target="fonts/font${number}.odttf"/>`);
      parts.set(`word/fonts/font${number}.odttf`, obfuscate(bytes, key));
      return `<w:${element} r:id="rId${number}" w:fontKey="{${key}}"/>`;
    });
    return (
      `<w:font w:name="${escape(family.name)}"><w:altName w:val="${alternative.name}"/><w:charset w:val="${charset}"/>` +
      `<w:family w:val="${alternative.family}"/><w:pitch w:val="variable"/>${embedded.join("")}</w:font>`
    );
  });
  const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  const table = `${declaration}<w:fonts xmlns:w="${word}" xmlns:r="${relationships}">${fonts.join("")}</w:fonts>`;
  parts.set("word/fontTable.xml", encoder.encode(table));
  parts.set(
    "word/_rels/fontTable.xml.rels",
    encoder.encode(
      `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links.join("")}</Relationships>`,
    ),
  );
  return parts;
}
