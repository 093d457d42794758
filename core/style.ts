import { z } from "zod";
import { paragraphStyles } from "./blocks.ts";
import { expects } from "./reason.ts";

/** Names of all text styles a document uses: those of paragraphs and those of its fixed parts. */
export const styleNames = [
  ...paragraphStyles,
  "title",
  "subtitle",
  "kind",
  "heading-1",
  "heading-2",
  "heading-3",
  "annex-heading",
  "list",
  "quote",
  "table-text",
  "table-head",
  "footnote",
  "toc-1",
  "running",
  "marking",
] as const;
/** One of {@link styleNames}. */
export type StyleName = (typeof styleNames)[number];

/** The margin label of a style ("1", "§ 4"): always the sans face, at axis 0. */
const labelSchema = z.strictObject({
  size: z.number().positive(),
  bold: z.boolean(),
  color: z.enum(["ink", "accent", "grey"]),
});

/**
 * A text style. Lengths in points. `line` is the exact line pitch; `tracking` is letter spacing; `indent` is where the
 * text begins, from axis 0, and `hanging` how far before that its label or list mark stands. `justified` text has straight
 * edges on both sides, where that leaves no holes.
 */
const textStyleSchema = z.strictObject({
  face: z.enum(["serif", "sans"]),
  size: z.number().positive(),
  line: z.number().positive(),
  bold: z.boolean().default(false),
  italic: z.boolean().default(false),
  capitals: z.boolean().default(false),
  tracking: z.number().default(0),
  color: z.enum(["ink", "accent", "grey"]).default("ink"),
  before: z.number().default(0),
  after: z.number().default(0),
  indent: z.number().default(0),
  hanging: z.number().default(0),
  keepWithNext: z.boolean().default(false),
  keepTogether: z.boolean().default(false),
  justified: z.boolean().default(false),
  label: labelSchema.optional(),
});
/** See {@link textStyleSchema}. */
export type TextStyle = z.infer<typeof textStyleSchema>;

/** The page. Lengths in points from the page's edges; `axis` is the reading axis, from the left edge of the text block. */
export const pageSchema = z.strictObject({
  width: z.number().positive(),
  height: z.number().positive(),
  top: z.number().positive(),
  bottom: z.number().positive(),
  left: z.number().positive(),
  right: z.number().positive(),
  axis: z.number().nonnegative(),
});
/** See {@link pageSchema}. */
export type Page = z.infer<typeof pageSchema>;

const color = z
  .string()
  .refine(
    (code) => /^#[0-9A-Fa-f]{6}$/.test(code),
    expects({ en: "a colour is written #1A2B3C", fr: "une couleur s’écrit #1A2B3C" }),
  );

/** The five colours of a document: text, titles and rules, running matter, row rules, ground of placeholders. */
export const colorsSchema = z.strictObject({ ink: color, accent: color, grey: color, hair: color, wash: color });

/** The house style: page, colours and every text style. */
export const styleSchema = z.strictObject({
  page: pageSchema,
  colors: colorsSchema,
  styles: z.record(z.enum(styleNames), textStyleSchema),
});
/** See {@link styleSchema}. */
export type Style = z.infer<typeof styleSchema>;

/** How much wider than the house's narrow sans a font of an office may be: Verdana is, by so much. */
export const officeMargin = 1.3;
