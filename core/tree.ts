import { z } from "zod";
import { blockSchema, inlineSchema, type ParagraphStyle } from "./blocks.ts";

/** Names of all text styles a document uses: those of paragraphs and those of its fixed parts. */
export type StyleName =
  | ParagraphStyle
  | "title"
  | "subtitle"
  | "kind"
  | "heading-1"
  | "heading-2"
  | "heading-3"
  | "annex-heading"
  | "list"
  | "list-2"
  | "quote"
  | "table-text"
  | "table-head"
  | "footnote"
  | "toc-1"
  | "toc-2"
  | "running"
  | "marking";

/** A text style. Lengths in points; `tracking` is letter spacing; `indent` from axis 0, of which `hanging` for the label. */
export const textStyleSchema = z.strictObject({
  face: z.enum(["serif", "sans"]),
  size: z.number().positive(),
  line: z.number().positive(),
  bold: z.boolean(),
  italic: z.boolean(),
  capitals: z.boolean(),
  tracking: z.number(),
  color: z.enum(["ink", "accent", "grey"]),
  before: z.number(),
  after: z.number(),
  indent: z.number(),
  hanging: z.number(),
  keepWithNext: z.boolean(),
  keepTogether: z.boolean(),
});
/** See {@link textStyleSchema}. */
export type TextStyle = z.infer<typeof textStyleSchema>;

/** The page. Lengths in points from the page's edges; `axis` is the reading axis, from the left edge of the text block. */
export const pageSchema = z.strictObject({
  width: z.number().positive(),
  height: z.number().positive(),
  top: z.number(),
  bottom: z.number(),
  left: z.number(),
  right: z.number(),
  axis: z.number(),
});
/** See {@link pageSchema}. */
export type Page = z.infer<typeof pageSchema>;

/** A note. `mark` is what stands in the text ("1"); notes are in the order of their marks. */
const noteSchema = z.strictObject({ id: z.string(), mark: z.string(), children: z.array(inlineSchema) });

/** A section: `number` is "1", "II" or "" ; `running` is what the header shows on its pages. */
const sectionSchema = z.strictObject({
  id: z.string(),
  number: z.string(),
  part: z.enum(["body", "annex"]),
  title: z.string(),
  running: z.string(),
  newPage: z.boolean(),
  blocks: z.array(blockSchema),
});
/** See {@link sectionSchema}. */
export type Section = z.infer<typeof sectionSchema>;

/**
 * The finished briefing before any file format: final words, numbers, notes, markings and style values.
 * Every note of `notes` is referred to exactly once, in order. `date` is the day of issue, ISO.
 */
export const documentTreeSchema = z.strictObject({
  language: z.string(),
  /** Title, subject and keywords for the file's metadata. */
  title: z.string(),
  subject: z.string(),
  created: z.iso.datetime(),
  marking: z.string().nullable(),
  page: pageSchema,
  colors: z.strictObject({ ink: z.string(), accent: z.string(), grey: z.string(), hair: z.string(), wash: z.string() }),
  styles: z.record(z.string(), textStyleSchema),
  cover: z
    .strictObject({
      kind: z.string(),
      title: z.string(),
      subtitle: z.array(z.string()),
      facts: z.array(z.strictObject({ label: z.string(), value: z.array(inlineSchema) })),
    })
    .nullable(),
  contents: z
    .strictObject({ title: z.string(), annexes: z.string(), remarks: z.array(z.array(inlineSchema)) })
    .nullable(),
  header: z.string(),
  /** `page` holds {page} and {pages}. */
  footer: z.strictObject({ left: z.string(), page: z.string() }),
  /** "(suite)": printed after a caption repeated on a continued table. */
  continued: z.string(),
  /** The join between a word and its note mark: U+202F in French, nothing in English. */
  noteJoin: z.string(),
  sections: z.array(sectionSchema),
  notes: z.array(noteSchema),
});
/** See {@link documentTreeSchema}. */
export type DocumentTree = z.infer<typeof documentTreeSchema> & { styles: Record<StyleName, TextStyle> };

/** Faces of a font family, as TTF bytes. */
export interface FontFamily {
  name: string;
  regular: Uint8Array;
  bold: Uint8Array;
  italic: Uint8Array;
  boldItalic: Uint8Array;
}

/** All a writer gets besides the tree: the two families, a family to fall back on, and pictures by id. */
export interface Assets {
  serif: FontFamily;
  sans: FontFamily;
  images: ReadonlyMap<string, { bytes: Uint8Array; mediaType: "image/png" | "image/jpeg" }>;
}

/** A file format. `write` is deterministic: same tree and assets, same bytes. */
export interface Writer {
  id: string;
  label: string;
  extension: string;
  mediaType: string;
  write(tree: DocumentTree, assets: Assets): Promise<Uint8Array>;
}
