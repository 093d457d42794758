import { z } from "zod";
import { blockSchema, linkSchema, plain, textOfBlocks, textOfInlines, type Block } from "./blocks.ts";

/** Why a line of the source is not in the body. The screens word it. */
const removalReasons = [
  "page-furniture",
  "title",
  "byline",
  "outlet",
  "dateline",
  "caption",
  "picture",
  "quoted-mail",
  "signature",
  "attachment",
  "by-hand",
] as const;
/** One of {@link removalReasons}. */
export type RemovalReason = (typeof removalReasons)[number];

/**
 * What the source says of one property, and the line (from 1) on which it says so.
 * `value` is null where the source does not say; `line` is null for a value that no line shows (given by a person,
 * by a tag of the page's head named in `tag`, or recognised from the whole text). `words` is the line as it stands, where that is
 * more than the value ("Par Jean Exemple").
 */
export interface Stated {
  value: string | null;
  line: number | null;
  words?: string | undefined;
  tag?: string | undefined;
  by: "source" | "person" | "recognised";
}

const statedSchema = z.strictObject({
  value: z.string().min(1).nullable(),
  line: z.int().positive().nullable(),
  words: z.string().optional(),
  tag: z.string().optional(),
  by: z.enum(["source", "person", "recognised"]),
});

/** A partial ISO 8601 date: year, year-month or full day. */
export const partialDateSchema = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, "a date is written 2025, 2025-06 or 2025-06-21");

const removedSchema = z.strictObject({
  line: z.int().positive(),
  text: z.string(),
  reason: z.enum(removalReasons),
});
/** A line of the source that was cut from the body; it can be put back. */
export type Removed = z.infer<typeof removedSchema>;

/**
 * The file or text an article came from. `sha256` is that of its bytes, in lower-case hexadecimal. `part` names the piece of
 * those bytes that the article is (a feed's item), "" where it is all of them.
 */
export const originSchema = z.strictObject({
  name: z.string(),
  part: z.string().default(""),
  mediaType: z.string(),
  encoding: z.string(),
  bytes: z.int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
/** See {@link originSchema}. */
export type Origin = z.infer<typeof originSchema>;

/** A picture kept with an article: its id is the SHA-256 of its bytes. `width` and `height` are in pixels. */
const pictureSchema = z.strictObject({
  id: z.string().regex(/^[0-9a-f]{64}$/),
  mediaType: z.enum(["image/png", "image/jpeg"]),
  width: z.int().positive(),
  height: z.int().positive(),
});
/** See {@link pictureSchema}. */
export type Picture = z.infer<typeof pictureSchema>;

const unstated: Stated = { value: null, line: null, by: "source" };

/**
 * A source we hold. The body's paragraphs, headings and tables carry the line of the source on which they stand,
 * no two the same: that line is a paragraph's lasting address, its number (§) only its present rank.
 */
export const articleSchema = z.strictObject({
  id: z.string().min(1),
  /** Counts the changes kept in the library, so that no window's save undoes another's. */
  revision: z.int().nonnegative().default(0),
  /** What the body was read from: its lines are those of these bytes. */
  origin: originSchema,
  /** Other files that held the same text. */
  otherOrigins: z.array(originSchema).default([]),
  takenIn: z.iso.datetime(),
  title: statedSchema,
  byline: statedSchema,
  outlet: statedSchema,
  published: statedSchema.extend({ value: partialDateSchema.nullable() }),
  /** The page's own address. */
  address: statedSchema.extend({ value: linkSchema.nullable() }).default(unstated),
  /** The person has said that the date is not to be had: it prints as "s. d." and is not asked for again. */
  undated: z.boolean(),
  language: statedSchema,
  body: z.array(blockSchema),
  /** Every picture that the body shows, once each. */
  pictures: z.array(pictureSchema).default([]),
  removed: z.array(removedSchema),
});
/** See {@link articleSchema}. */
export type Article = z.infer<typeof articleSchema>;

/** What a reader makes of a file: an article that is not yet in a library. */
export type ReadArticle = Omit<Article, "id" | "revision" | "otherOrigins" | "takenIn" | "undated">;

/** A property of an article that a person may correct. */
export type ArticleField = "title" | "byline" | "outlet" | "published" | "address" | "language";

/** A paragraph with its address. `number` is its rank (§) among the body's paragraphs and list items, from 1. */
export interface Paragraph {
  number: number;
  line: number;
  text: string;
  /** The text of the nearest heading before it, null before the first. */
  heading: string | null;
  /** The paragraph is an item of a list whose lead-in is `lead` (null: the list has none). */
  item: boolean;
  lead: string | null;
}

/** The paragraphs of an article in reading order, list items and quoted paragraphs included, headings and tables not. */
export function paragraphsOf(article: Pick<Article, "body">): Paragraph[] {
  const found: Paragraph[] = [];
  let heading: string | null = null;
  const walk = (blocks: Block[], item: boolean, lead: string | null): void => {
    let before: string | null = null;
    for (const block of blocks) {
      switch (block.kind) {
        case "heading":
          heading = textOfInlines(block.children);
          before = null;
          break;
        case "paragraph": {
          const text = textOfInlines(block.children);
          found.push({ number: found.length + 1, line: block.line ?? 0, text, heading, item, lead });
          before = /:\s*$/.test(text) ? text : null;
          break;
        }
        case "list":
          for (const entry of block.items) walk(entry, true, before);
          before = null;
          break;
        case "quote":
          walk(block.blocks, item, lead);
          break;
        default:
          before = null;
      }
    }
  };
  walk(article.body, false, null);
  return found;
}

/** The body as plain text: a blank line between blocks, one line a paragraph. */
export function textOfArticle(article: Pick<Article, "body">): string {
  const texts = article.body.map((block) => textOfBlocks([block]));
  return texts.filter((text) => text !== "").join("\n\n");
}

const reasonOfField: Record<ArticleField, RemovalReason> = {
  title: "title",
  byline: "byline",
  outlet: "outlet",
  published: "dateline",
  address: "by-hand",
  language: "by-hand",
};

/**
 * The article with one property as a person gives it; an empty text means "the source does not say". The line that was read as
 * that property is then listed as cut, so that it can still be seen and put back.
 */
export function withField(article: Article, field: ArticleField, value: string): Article {
  const trimmed = value.trim();
  const before = article[field];
  if (trimmed === (before.value ?? "")) return article;
  const stated: Stated = { value: trimmed === "" ? null : trimmed, line: null, by: "person" };
  const given = { ...article, [field]: stated };
  if (before.line === null || before.value === null || isHeld(article, before.line)) return given;
  const removed: Removed = { line: before.line, text: before.words ?? before.value, reason: reasonOfField[field] };
  return { ...given, removed: [...article.removed, removed].sort((a, b) => a.line - b.line) };
}

/** Whether a line is in the body or among what was cut. */
function isHeld({ body, removed }: Article, line: number): boolean {
  return removed.some((entry) => entry.line === line) || paragraphsOf({ body }).some((entry) => entry.line === line);
}

function firstLineOf(block: Block): number {
  switch (block.kind) {
    case "list":
      return block.items[0]?.[0] ? firstLineOf(block.items[0][0]) : 0;
    case "quote":
      return block.blocks[0] ? firstLineOf(block.blocks[0]) : 0;
    default:
      return block.line ?? 0;
  }
}

/** The article with a cut line put back as a paragraph, at its place. Unchanged if that line is not cut. */
export function withLineRestored(article: Article, line: number): Article {
  const removed = article.removed.find((entry) => entry.line === line);
  if (!removed) return article;
  const after = article.body.findIndex((block) => firstLineOf(block) > line);
  const at = after === -1 ? article.body.length : after;
  const paragraph: Block = { kind: "paragraph", line, style: "body", children: plain(removed.text) };
  return {
    ...article,
    body: article.body.toSpliced(at, 0, paragraph),
    removed: article.removed.filter((entry) => entry !== removed),
  };
}

/** The article without the top-level paragraph or heading of that line, which is listed as cut by hand. */
export function withLineCut(article: Article, line: number): Article {
  const block = article.body.find((entry) => "line" in entry && entry.line === line);
  if (!block || (block.kind !== "paragraph" && block.kind !== "heading")) return article;
  const removed: Removed = { line, text: textOfInlines(block.children), reason: "by-hand" };
  return {
    ...article,
    body: article.body.filter((entry) => entry !== block),
    removed: [...article.removed, removed].sort((a, b) => a.line - b.line),
  };
}
