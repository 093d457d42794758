import { z } from "zod";
import { styleNames, type StyleName, type TextStyle } from "./style.ts";
import type { DocumentTree } from "./tree.ts";

const points = (least: number, most: number) => z.number().min(least).max(most).optional();
const hexColor = z.string().regex(/^#[0-9A-F]{6}$/);

/** What a style of the office says of itself; lengths in points, `line` from one line to the next. */
const lookStyleSchema = z.strictObject({
  font: z.string().min(1).max(100).optional(),
  size: points(5, 72),
  line: points(5, 120),
  before: points(0, 120),
  after: points(0, 120),
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
  color: hexColor.optional(),
});
/** See {@link lookStyleSchema}. */
export type LookStyle = z.infer<typeof lookStyleSchema>;

/** The least that is left between the margins of a page, in points. */
const leastText = { width: 250, height: 350 };

/** The look of an office, out of a Word file of its own: its page, its styles, fonts and colours among them. `body` is its plain text. */
export const officeLookSchema = z.strictObject({
  page: z
    .strictObject({
      width: z.number().min(300).max(1700),
      height: z.number().min(400).max(1700),
      top: z.number().min(20).max(300),
      bottom: z.number().min(20).max(300),
      left: z.number().min(20).max(300),
      right: z.number().min(20).max(300),
    })
    .refine(({ width, left, right }) => width - left - right >= leastText.width)
    .refine(({ height, top, bottom }) => height - top - bottom >= leastText.height)
    .nullable(),
  styles: z.partialRecord(z.enum(styleNames), lookStyleSchema),
});
/** See {@link officeLookSchema}. */
export type OfficeLook = z.infer<typeof officeLookSchema>;

/** Text in the font of the office's headings; all other is in that of its text. */
const titles: readonly StyleName[] = ["title", "subtitle", "kind", "heading-1", "heading-2", "heading-3"];

/** Text that is read in lines: where the office says nothing of them, they stand as far apart as those of its text. */
const read: readonly StyleName[] = [
  "lead",
  "point",
  "point-large",
  "item-title",
  "list",
  "quote",
  "byline",
  "annex",
  "bibliography",
];

/** What keeps the white of the house: notes, captions and lists stand closer than an office's text. */
const housed: readonly StyleName[] = ["footnote", "caption", "list"];

/** The least white under a heading, in points: what follows one here has none above it. */
const underHeading = 4.5;

/** How far the sizes that the office says nothing of go along with the size of its text. */
const scales = { least: 0.8, most: 1.3 };

/** A colour is taken for text on white from this contrast on: 3 : 1, the least of WCAG 2.1 for large text. */
const leastContrast = 3;

function contrastOf(color: string): number {
  const channel = (at: number): number => {
    const share = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 1.05 / (0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5) + 0.05);
}

function legible(color: string | undefined): string | undefined {
  return color !== undefined && contrastOf(color) >= leastContrast ? color : undefined;
}

/** Half points, as Word sets type. */
function halved(size: number): number {
  return Math.round(size * 2) / 2;
}

/** White above and below: text has all of its white below it, where an office's may have it above. */
function whiteOf(
  style: TextStyle,
  own: LookStyle,
  name: StyleName,
  text: LookStyle,
): Pick<TextStyle, "before" | "after"> {
  const { before = style.before, after = style.after } = own;
  if (housed.includes(name)) return { before: style.before, after: style.after };
  if (/^heading-/.test(name)) return { before, after: Math.max(after, text.before ?? 0, underHeading) };
  return titles.includes(name) ? { before, after } : { before: style.before, after: Math.max(before, after) };
}

function styleWith(
  style: TextStyle,
  own: LookStyle,
  name: StyleName,
  { scale, pitch, ink, text }: { scale: number; pitch: number; ink: string; text: LookStyle },
): TextStyle {
  // The line at the head of each page has no room to grow.
  const size = own.size ?? halved(style.size * (name === "running" ? Math.min(scale, 1) : scale));
  const color = legible(own.color);
  const { label } = style;
  return {
    ...style,
    face: titles.includes(name) ? "sans" : "serif",
    size,
    line: own.line ?? halved(((style.line * size) / style.size) * (read.includes(name) ? pitch : 1)),
    ...whiteOf(style, own, name, text),
    bold: own.bold ?? style.bold,
    italic: own.italic ?? style.italic,
    ...(color === undefined ? {} : { color: color === ink ? "ink" : "accent" }),
    ...(label ? { label: { ...label, size: halved(label.size * scale) } } : {}),
  };
}

/** So much nearer to the line at the head and at the foot of its pages than the house's may an office's text come, in points. */
const nearer = 9;

/** An office's page. What runs at its head and foot stands where the house has it, and the text stays clear of that. */
function pageWith(house: DocumentTree["page"], page: NonNullable<OfficeLook["page"]>): DocumentTree["page"] {
  const clear = (own: number, ours: number): number => Math.max(own, ours - nearer);
  return { ...page, top: clear(page.top, house.top), bottom: clear(page.bottom, house.bottom), axis: house.axis };
}

/**
 * A document in the look of an office: its page, its sizes, white and colours. What the office says nothing of goes along with its
 * text; the colour of its first heading becomes that of rules and numbers. Fonts are told apart by {@link fontsOf}: `serif` is that
 * of the office's text, `sans` that of its headings.
 */
export function applyLook(tree: DocumentTree, { page, styles }: OfficeLook): DocumentTree {
  const text = styles.body ?? {};
  const house = tree.styles.body;
  const wanted = (text.size ?? house.size) / house.size;
  const scale = Math.min(Math.max(wanted, scales.least), scales.most);
  const pitch = text.line === undefined ? 1 : text.line / (text.size ?? house.size) / (house.line / house.size);
  const ink = legible(text.color) ?? tree.colors.ink;
  const accent = legible(styles["heading-1"]?.color) ?? tree.colors.accent;
  const looked = Object.fromEntries(
    styleNames.map((name) => [
      name,
      styleWith(tree.styles[name], styles[name] ?? {}, name, { scale, pitch, ink, text }),
    ]),
  );
  return {
    ...tree,
    ...(page ? { page: pageWith(tree.page, page) } : {}),
    colors: { ...tree.colors, ink, accent },
    styles: { ...tree.styles, ...looked },
  };
}

/** The fonts of the office's text and of its headings, by their names; undefined where it names none. */
export function fontsOf({ styles }: OfficeLook): { serif: string; sans: string } | undefined {
  const text = styles.body?.font ?? styles["heading-1"]?.font;
  return text === undefined ? undefined : { serif: text, sans: styles["heading-1"]?.font ?? text };
}
