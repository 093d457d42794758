import { z } from "zod";

/** Addresses that imported or written text may link to; everything else (javascript:, data:, file:) is refused. */
export const linkSchema = z
  .string()
  .regex(/^(https?:\/\/|mailto:)\S+$/i, "a link must begin with http, https or mailto");

/**
 * A run of text inside a block. `note` refers to a note of the document tree by its id; a `flag` says for whom what follows is meant.
 */
export type Inline =
  | { kind: "text"; text: string }
  | { kind: "strong"; children: Inline[] }
  | { kind: "emphasis"; children: Inline[] }
  | { kind: "link"; href: string; children: Inline[] }
  | { kind: "superscript"; text: string }
  | { kind: "faint"; children: Inline[] }
  | { kind: "flag"; text: string }
  | { kind: "placeholder"; text: string }
  | { kind: "note"; note: string };

/** Schema of {@link Inline}. */
export const inlineSchema: z.ZodType<Inline> = z.lazy(() =>
  z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("text"), text: z.string() }),
    z.strictObject({ kind: z.literal("strong"), children: z.array(inlineSchema) }),
    z.strictObject({ kind: z.literal("emphasis"), children: z.array(inlineSchema) }),
    z.strictObject({ kind: z.literal("link"), href: linkSchema, children: z.array(inlineSchema) }),
    z.strictObject({ kind: z.literal("superscript"), text: z.string() }),
    z.strictObject({ kind: z.literal("faint"), children: z.array(inlineSchema) }),
    z.strictObject({ kind: z.literal("flag"), text: z.string() }),
    z.strictObject({ kind: z.literal("placeholder"), text: z.string() }),
    z.strictObject({ kind: z.literal("note"), note: z.string() }),
  ]),
);

/**
 * Names of the paragraph styles, shared by every writer.
 * An article's body uses "body" only; the others are given by `sections.ts`. What they look like is in templates/style.yaml.
 */
export const paragraphStyles = [
  "body",
  "lead",
  "point",
  "point-large",
  "remark",
  "caption",
  "table-note",
  "bibliography",
  "item-title",
  "annex",
  "byline",
] as const;
/** One of {@link paragraphStyles}. */
export type ParagraphStyle = (typeof paragraphStyles)[number];

/** What every block of an article carries: the line of the source on which it stands (from 1). Absent in written text. */
const place = { line: z.int().positive().optional() };

/** The language of a block as an ISO 639 tag ("fr"), where it is another than the article's. Absent in written text. */
const spoken = {
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .optional(),
};

/** The id of an entry of the pack that is printed here. Absent in an article. */
const printed = z.string().min(1);

/**
 * A cell of a table. `head` marks a header cell (of its column in a head row, of its row elsewhere). The first of a row has the id of
 * the pack's entry that the row prints.
 */
export interface Cell {
  children: Inline[];
  head?: boolean | undefined;
  entry?: string | undefined;
}

/**
 * A column of a table: its width in points, or its share of what the fixed columns leave. A `firm` one gives none of it to others, so
 * that the columns of tables under each other stand in one line.
 */
export interface Column {
  width: number | { share: number };
  align: "start" | "end";
  firm?: true | undefined;
}

/**
 * A piece of running text, the same in an article's body and in a finished briefing.
 * `label` stands on the margin axis ("1", "§ 4", "Doc. 1"). A list item is itself a list of blocks. An `annex` heading is
 * that of a reproduced article: its level counts, its look is the style "annex-heading". A `newPage` heading opens a page.
 * An image's `caption` is what its source prints with it, whose picture it is included; `alt` is for those who do not see it.
 * A table of an article has no columns of its own: the writer shares the width evenly. `language` is given where it is another
 * than the article's; `entries` are the ids of the pack's entries that a paragraph prints. A paragraph that `leads`, and the last
 * rows of a table that does, stand on the page of what follows.
 */
export type Block =
  | {
      kind: "paragraph";
      line?: number | undefined;
      language?: string | undefined;
      entries?: string[] | undefined;
      style: ParagraphStyle;
      label?: string | undefined;
      leads?: true | undefined;
      children: Inline[];
    }
  | {
      kind: "heading";
      line?: number | undefined;
      language?: string | undefined;
      level: 1 | 2 | 3;
      annex?: true | undefined;
      newPage?: true | undefined;
      children: Inline[];
    }
  | { kind: "list"; ordered: boolean; items: Block[][] }
  | { kind: "quote"; blocks: Block[] }
  | {
      kind: "table";
      line?: number | undefined;
      language?: string | undefined;
      look: "data" | "text" | "record";
      columns?: Column[] | undefined;
      head: Cell[] | null;
      rows: Cell[][];
      leads?: true | undefined;
    }
  | {
      kind: "image";
      line?: number | undefined;
      language?: string | undefined;
      image: string;
      alt: string;
      caption?: string | undefined;
    };

const cellSchema = z.strictObject({
  children: z.array(inlineSchema),
  head: z.boolean().optional(),
  entry: printed.optional(),
});
const columnSchema = z.strictObject({
  width: z.union([z.number().positive(), z.strictObject({ share: z.number().positive() })]),
  align: z.enum(["start", "end"]),
  firm: z.literal(true).optional(),
});

/** Schema of {@link Block}. */
export const blockSchema: z.ZodType<Block> = z.lazy(() =>
  z.discriminatedUnion("kind", [
    z.strictObject({
      kind: z.literal("paragraph"),
      ...place,
      ...spoken,
      entries: z.array(printed).optional(),
      style: z.enum(paragraphStyles),
      label: z.string().optional(),
      leads: z.literal(true).optional(),
      children: z.array(inlineSchema),
    }),
    z.strictObject({
      kind: z.literal("heading"),
      ...place,
      ...spoken,
      level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
      annex: z.literal(true).optional(),
      newPage: z.literal(true).optional(),
      children: z.array(inlineSchema),
    }),
    z.strictObject({ kind: z.literal("list"), ordered: z.boolean(), items: z.array(z.array(blockSchema)) }),
    z.strictObject({ kind: z.literal("quote"), blocks: z.array(blockSchema) }),
    z.strictObject({
      kind: z.literal("table"),
      ...place,
      ...spoken,
      look: z.enum(["data", "text", "record"]),
      columns: z.array(columnSchema).optional(),
      head: z.array(cellSchema).nullable(),
      rows: z.array(z.array(cellSchema)),
      leads: z.literal(true).optional(),
    }),
    z.strictObject({
      kind: z.literal("image"),
      ...place,
      ...spoken,
      image: z.string(),
      alt: z.string(),
      caption: z.string().min(1).optional(),
    }),
  ]),
);

/** The inline run of a plain string. */
export function plain(text: string): Inline[] {
  return [{ kind: "text", text }];
}

/** What steps back behind the text round it: where words were taken from, how far a thing has come. */
export function faint(text: string): Inline {
  return { kind: "faint", children: plain(text) };
}

/** The words of inline runs; notes count for nothing. */
export function textOfInlines(children: Inline[]): string {
  return children
    .map((child) => {
      switch (child.kind) {
        case "strong":
        case "emphasis":
        case "link":
        case "faint":
          return textOfInlines(child.children);
        case "note":
          return "";
        default:
          return child.text;
      }
    })
    .join("");
}

/** The ids of the pictures that blocks show, once each. */
export function imagesIn(blocks: readonly Block[]): string[] {
  const shown = blocks.flatMap((block): string[] => {
    switch (block.kind) {
      case "image":
        return [block.image];
      case "list":
        return block.items.flatMap(imagesIn);
      case "quote":
        return imagesIn(block.blocks);
      default:
        return [];
    }
  });
  return [...new Set(shown)];
}

/** The words of blocks, one line a paragraph, heading or table row; the cells of a row are parted by tabs. */
export function textOfBlocks(blocks: Block[]): string {
  return blocks
    .flatMap((block): string[] => {
      switch (block.kind) {
        case "paragraph":
        case "heading":
          return [textOfInlines(block.children)];
        case "list":
          return block.items.map(textOfBlocks);
        case "quote":
          return [textOfBlocks(block.blocks)];
        case "table":
          return [...(block.head ? [block.head] : []), ...block.rows].map((row) =>
            row.map((cell) => textOfInlines(cell.children)).join("\t"),
          );
        case "image":
          return [block.caption ?? block.alt].filter((words) => words !== "");
      }
    })
    .join("\n");
}
