import type { File } from "../../core/file.ts";
import { AppError } from "../../core/errors.ts";
import { officeLookSchema, type LookStyle, type OfficeLook } from "../../core/office-look.ts";
import type { StyleName } from "../../core/style.ts";
import type { Images } from "../../core/tree.ts";
import { Allowance } from "../readers/allowance.ts";
import { openZip } from "../readers/unzip.ts";
import { elementsIn, findAll, findFirst, localName, parseXml, type XmlElement } from "../readers/xml.ts";

/** The look of an office with the picture in its headers, if there is one. */
export interface ReadLook {
  look: OfficeLook;
  picture: NonNullable<ReturnType<Images["get"]>> | null;
}

/** The largest Word file that is looked at, and the largest of its parts; in bytes. */
const largest = { file: 20_000_000, part: 5_000_000 };

/** The styles that are taken, by Word's own names in small letters. */
const taken: Readonly<Record<string, StyleName>> = {
  "body text": "body",
  title: "title",
  subtitle: "subtitle",
  "heading 1": "heading-1",
  "heading 2": "heading-2",
  "heading 3": "heading-3",
  quote: "quote",
  "footnote text": "footnote",
  caption: "caption",
  "list bullet": "list",
};

/** A style builds on another one, and that on another, so many times at most. */
const deepestBase = 12;

function attribute(element: XmlElement | undefined, name: string): string | undefined {
  const found = Object.entries(element?.attributes ?? {}).find(([key]) => key.slice(key.indexOf(":") + 1) === name);
  return found?.[1];
}

function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element && elementsIn(element).find((one) => localName(one) === name);
}

function numberOf(text: string | undefined): number | undefined {
  return text !== undefined && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
}

function shareOf(text: string | undefined, unit: number): number | undefined {
  const number = numberOf(text);
  return number === undefined ? undefined : number / unit;
}

function switchOf(element: XmlElement | undefined): boolean | undefined {
  return element && !/^(0|false|off)$/.test(attribute(element, "val") ?? "");
}

/** What a definition says of the look of runs and paragraphs. `multiple` is the line in lines of its font. */
type Said = LookStyle & { multiple?: number | undefined };

function saidBy(definition: XmlElement | undefined, fonts: ReadonlyMap<string, string>): Said {
  const run = child(definition, "rPr");
  const face = child(run, "rFonts");
  const theme = attribute(face, "asciiTheme") ?? attribute(face, "hAnsiTheme");
  const spacing = child(child(definition, "pPr"), "spacing");
  const line = numberOf(attribute(spacing, "line"));
  const isMultiple = /^(auto)?$/.test(attribute(spacing, "lineRule") ?? "");
  const color = attribute(child(run, "color"), "val") ?? "";
  const said: Said = {
    font: (theme === undefined ? undefined : fonts.get(theme.slice(0, 5))) ?? attribute(face, "ascii"),
    size: shareOf(attribute(child(run, "sz"), "val"), 2),
    before: shareOf(attribute(spacing, "before"), 20),
    after: shareOf(attribute(spacing, "after"), 20),
    bold: switchOf(child(run, "b")),
    italic: switchOf(child(run, "i")),
    color: /^[0-9A-Fa-f]{6}$/.test(color) ? `#${color.toUpperCase()}` : undefined,
    ...(line === undefined ? {} : isMultiple ? { multiple: line / 240, line: undefined } : { line: line / 20 }),
  };
  return said;
}

/** One definition over another: what it says goes before. */
function over(base: Said, own: Said): Said {
  const said = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined));
  // A line in points takes the place of one in lines, and the other way round.
  const lines =
    own.multiple !== undefined ? { line: undefined } : own.line !== undefined ? { multiple: undefined } : {};
  return { ...base, ...lines, ...said };
}

/** How high a line of a font is on the whole, as a share of its size. */
const lineShare = 1.2;

/** The style as the schema takes it; what it would not take is left out, as Word itself passes over it. */
function checked({ multiple, ...said }: Said): LookStyle {
  const size = said.size;
  const line =
    said.line ??
    (multiple !== undefined && size !== undefined ? Math.round(multiple * size * lineShare * 2) / 2 : undefined);
  const values = new Map<string, unknown>(Object.entries({ ...said, line }));
  const style = officeLookSchema.shape.styles.valueType;
  const fit = Object.entries(style.shape).flatMap(([key, schema]) => {
    const value = values.get(key);
    return value !== undefined && schema.safeParse(value).success ? [[key, value] as const] : [];
  });
  return style.parse(Object.fromEntries(fit));
}

function stylesOf(root: XmlElement, fonts: ReadonlyMap<string, string>): OfficeLook["styles"] {
  const byId = new Map(
    findAll(root, "style")
      .filter((style) => attribute(style, "type") === "paragraph")
      .map((style) => [attribute(style, "styleId") ?? "", style]),
  );
  const defaults = findFirst(root, "docDefaults");
  const plain = over(saidBy(child(defaults, "rPrDefault"), fonts), saidBy(child(defaults, "pPrDefault"), fonts));
  const resolve = (style: XmlElement, depth = 0): Said => {
    const base = byId.get(attribute(child(style, "basedOn"), "val") ?? "");
    const under = base && base !== style && depth < deepestBase ? resolve(base, depth + 1) : plain;
    return over(under, saidBy(style, fonts));
  };
  const normal = [...byId.values()].find((style) => /^(1|true)$/.test(attribute(style, "default") ?? ""));
  const styles: OfficeLook["styles"] = { body: checked(normal ? resolve(normal) : plain) };
  for (const style of byId.values()) {
    const name = taken[(attribute(child(style, "name"), "val") ?? "").toLowerCase()];
    if (name) styles[name] = checked(resolve(style));
  }
  return styles;
}

/** The page of the last section, which is that of the text; null where it states none that text finds room on. */
function pageOf(root: XmlElement): OfficeLook["page"] {
  const section = findAll(root, "sectPr").at(-1);
  const [size, margins] = [child(section, "pgSz"), child(section, "pgMar")];
  const length = (element: XmlElement | undefined, name: string) => shareOf(attribute(element, name), 20);
  const page = {
    width: length(size, "w"),
    height: length(size, "h"),
    top: length(margins, "top"),
    bottom: length(margins, "bottom"),
    left: length(margins, "left"),
    right: length(margins, "right"),
  };
  const { success, data } = officeLookSchema.shape.page.safeParse(page);
  return success ? data : null;
}

/** The first picture in a header that can be printed. */
async function pictureOf(parts: ReadonlyMap<string, () => Promise<Uint8Array>>): Promise<ReadLook["picture"]> {
  const { readPicture } = await import("../readers/picture.ts");
  const relations = [...parts.keys()].filter((name) => /^word\/_rels\/header\d*\.xml\.rels$/.test(name)).sort();
  for (const name of relations) {
    const bytes = await parts.get(name)?.();
    for (const relation of bytes ? findAll(parseXml(bytes), "Relationship") : []) {
      const target = attribute(relation, "Target") ?? "";
      if (!/\/image$/.test(attribute(relation, "Type") ?? "") || attribute(relation, "TargetMode") === "External")
        continue;
      const picture = await parts.get(`word/${target.replace(/^\/word\//, "")}`)?.();
      const read = picture ? await readPicture(picture) : "unfit";
      if (typeof read !== "string") return { bytes: read.bytes, mediaType: read.mediaType };
    }
  }
  return null;
}

function notALook({ name }: File, cause?: unknown): AppError {
  const reasonEn = `a Word file (.docx) with the office's styles is expected, of at most ${largest.file / 1_000_000} MB`;
  const reasonFr = `un fichier Word (.docx) avec les styles du service est attendu, de ${largest.file / 1_000_000} Mo au plus`;
  return new AppError(
    "stationery-invalid",
    `${name}: ${reasonEn}; choose another one and try again.`,
    { file: name, reasonEn, reasonFr },
    cause,
  );
}

/**
 * The look that a Word file of the office shows: its styles, its page, the picture in its headers. Nothing of its text is taken.
 * Throws stationery-invalid where it is no Word file.
 */
export async function readLook(file: File): Promise<ReadLook> {
  if (file.bytes.length > largest.file) throw notALook(file);
  try {
    const entries = await openZip(file, new Allowance());
    const parts = new Map(
      entries.filter(({ size }) => size <= largest.part).map(({ name, unpack }) => [name, unpack] as const),
    );
    const [styles, document, theme] = await Promise.all(
      ["word/styles.xml", "word/document.xml", "word/theme/theme1.xml"].map(async (name) => parts.get(name)?.()),
    );
    if (!styles || !document) throw notALook(file);
    const fonts = theme ? parseXml(theme) : undefined;
    const latin = (name: string): string =>
      attribute(child(fonts && findFirst(fonts, name), "latin"), "typeface") ?? "";
    const themed = new Map(
      [["major", latin("majorFont")] as const, ["minor", latin("minorFont")] as const].filter(
        ([, font]) => font !== "",
      ),
    );
    const look = officeLookSchema.parse({
      styles: stylesOf(parseXml(styles), themed),
      page: pageOf(parseXml(document)),
    });
    return { look, picture: await pictureOf(parts) };
  } catch (thrown) {
    throw thrown instanceof AppError && thrown.code === "stationery-invalid" ? thrown : notALook(file, thrown);
  }
}
