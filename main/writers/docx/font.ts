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

const faces = [
  ["embedRegular", "regular"],
  ["embedBold", "bold"],
  ["embedItalic", "italic"],
  ["embedBoldItalic", "boldItalic"],
] as const satisfies readonly (readonly [string, keyof FontFamily])[];

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
  return { ...assets, serif: renamed(assets.serif, serif), sans: renamed(assets.sans, sans) };
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

/**
 * The parts of the file that hold its fonts, by their paths: the font table, its relationships, and the eight faces. Fonts that are not
 * embedded are named in the table, and no more.
 * docx can embed fonts too, but mixes them with random keys and names no alternatives.
 */
export function fontParts(assets: Assets, { areEmbedded }: { areEmbedded: boolean }): Map<string, Uint8Array> {
  const text = new TextEncoder();
  const parts = new Map<string, Uint8Array>();
  const links: string[] = [];
  const fonts = (["serif", "sans"] as const).map((role, index) => {
    if (!areEmbedded) {
      const { name } = assets[role];
      return index > 0 && name === assets.serif.name ? "" : `<w:font w:name="${escape(name)}"/>`;
    }
    const embedded = faces.map(([element, face]) => {
      const bytes = assets[role][face];
      const key = keyOf(bytes);
      const number = links.length + 1;
      links.push(`<Relationship Id="rId${number}" Type="${relationshipType}" Target="fonts/font${number}.odttf"/>`);
      parts.set(`word/fonts/font${number}.odttf`, obfuscate(bytes, key));
      return `<w:${element} r:id="rId${number}" w:fontKey="{${key}}"/>`;
    });
    const { name, family } = alternatives[role];
    return (
      `<w:font w:name="${escape(assets[role].name)}"><w:altName w:val="${name}"/><w:charset w:val="00"/>` +
      `<w:family w:val="${family}"/><w:pitch w:val="variable"/>${embedded.join("")}</w:font>`
    );
  });
  const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  const table = `${declaration}<w:fonts xmlns:w="${word}" xmlns:r="${relationships}">${fonts.join("")}</w:fonts>`;
  parts.set("word/fontTable.xml", text.encode(table));
  parts.set(
    "word/_rels/fontTable.xml.rels",
    text.encode(
      `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links.join("")}</Relationships>`,
    ),
  );
  return parts;
}
