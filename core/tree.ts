import { z } from "zod";
import { blockSchema, inlineSchema } from "./blocks.ts";
import { colorsSchema, pageSchema, styleSchema } from "./style.ts";

/** A note. `mark` is what stands in the text ("1"); notes are in the order of their marks. */
const noteSchema = z.strictObject({ id: z.string(), mark: z.string(), children: z.array(inlineSchema) });

/**
 * A section: `number` is "1", "II" or ""; `title` is "" where its blocks bring their own headings; `running` is what the header shows
 * on its pages.
 */
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

/** What a briefing begins with: its genre, title and what is to be known of it. */
const openingSchema = z.strictObject({
  kind: z.string(),
  title: z.string(),
  /** The lines under the title. */
  subtitle: z.array(z.array(inlineSchema)),
  facts: z.array(z.strictObject({ label: z.string(), value: z.array(inlineSchema) })),
});
/** See {@link openingSchema}. */
export type Opening = z.infer<typeof openingSchema>;

/**
 * The finished briefing before any file format: final words, numbers, notes, markings and style values.
 * Every note of `notes` is referred to exactly once, in order. `created` is the beginning of the day of issue, UTC.
 */
export const documentTreeSchema = z.strictObject({
  /** BCP 47, with its region ("fr-FR"). */
  language: z.string(),
  /** Title and subject, for the file's metadata too. */
  title: z.string(),
  subject: z.string(),
  created: z.iso.datetime(),
  marking: z.string().nullable(),
  /** A second marking, inside the first: "Embargoed until …". */
  embargo: z.string().nullable().default(null),
  /** SHA-256 of the pack and its articles, in hexadecimal, for the file's metadata; null where none was given. */
  fingerprint: z.string().nullable().default(null),
  /** Who made the file, "" where not said, and from which state of which pack; null in a clean copy, whose pictures tell nothing either. */
  provenance: z
    .strictObject({ author: z.string(), pack: z.string(), revision: z.int().nonnegative() })
    .nullable()
    .default(null),
  page: pageSchema,
  colors: colorsSchema,
  styles: styleSchema.shape.styles,
  cover: openingSchema.nullable(),
  /** The office's own letterhead, over all that is on the first page: the id of a picture, and whose it is ("" where not said). */
  letterhead: z.strictObject({ image: z.string(), alt: z.string() }).nullable().default(null),
  /** The head of the first page of a briefing without cover. */
  opening: openingSchema.nullable().default(null),
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
  /** Where the notes are printed: at the foot of their pages, or under the heading of the last section, which holds nothing else. */
  notesAt: z.enum(["foot", "end"]).default("foot"),
  sections: z.array(sectionSchema),
  notes: z.array(noteSchema),
});
/** See {@link documentTreeSchema}. */
export type DocumentTree = z.infer<typeof documentTreeSchema>;

/** Faces of a font family, as TTF bytes; each is read when it is first asked for. */
export interface FontFamily {
  name: string;
  regular: Uint8Array;
  bold: Uint8Array;
  italic: Uint8Array;
  boldItalic: Uint8Array;
}

/** The pictures that a tree shows, by id. */
export type Images = ReadonlyMap<string, { bytes: Uint8Array; mediaType: "image/png" | "image/jpeg" }>;

/** All a writer gets besides the tree: the two families, a family to fall back on, and its pictures. */
export interface Assets {
  serif: FontFamily;
  sans: FontFamily;
  /** Drawn where the other two have no glyph. */
  fallback: FontFamily;
  /** Families of other scripts. */
  scripts: Record<"arabic" | "chinese", FontFamily>;
  images: Images;
}

/** A file that goes along in another: the original of an article. */
export interface Attachment {
  name: string;
  mediaType: string;
  description: string;
  bytes: Uint8Array;
}

/**
 * A remark on what the pack's entry says, beside the text and no part of it. `words` are those it is about, `sentence` the one they
 * stand in and `before` what stands before them in it, as they were written: the document may set signs and blanks otherwise.
 */
export interface Comment {
  entry: string;
  text: string;
  words: string;
  sentence: string;
  before: string;
}

/** What a PDF may ask its readers' programs not to do. To be read aloud is always allowed. */
export const pdfUses = ["print", "copy", "change"] as const;
/** One of {@link pdfUses}. */
export type PdfUse = (typeof pdfUses)[number];

/** What may be asked of a file besides its tree. A format that has no such thing leaves it aside. */
export interface FileOptions {
  /** For the archives: PDF/A-2b, or 1b for old systems. Not together with protection; with attachments it is PDF/A-3b. */
  archival?: "PDF/A-1b" | "PDF/A-2b";
  attachments?: readonly Attachment[];
  /** In Word: comments on entries; one on an entry that is not printed is left out. */
  comments?: readonly Comment[];
  /** In Word: an earlier state of the document, pictures included; what parts it from this one is marked as changes by `author`. */
  changes?: { since: DocumentTree; author: string };
  /** In Word: fonts of the office in the place of the house's, by their names; none of them goes along in the file. */
  fonts?: { serif: string; sans: string };
  /** Of a PDF: the password that is asked before it is shown, and what it forbids to those who open it. */
  protection?: { password?: string; forbidden: readonly PdfUse[] };
}

/** A file format. `write` is deterministic: same tree, assets and options, same bytes, unless protection is asked for. */
export interface Writer {
  id: string;
  label: string;
  extension: string;
  mediaType: string;
  write(tree: DocumentTree, assets: Assets, options?: FileOptions): Promise<Uint8Array>;
}
