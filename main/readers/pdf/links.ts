import { z } from "zod";
import { linkSchema } from "../../../core/blocks.ts";
import type { Run, RunLink } from "./document.ts";

/** A rectangle of a page that leads to the web, in points from the page's upper left corner. */
export interface LinkArea {
  left: number;
  right: number;
  top: number;
  bottom: number;
  href: string;
}

const numbers = z.custom<ArrayLike<number>>((value) => Array.isArray(value) || value instanceof Float32Array);
/** An annotation of pdf.js that is a link to the web: its rectangle, or the corners of one for each of its lines. */
const annotationSchema = z.object({
  subtype: z.literal("Link"),
  url: linkSchema,
  rect: numbers,
  quadPoints: numbers.nullish(),
});

/** A taller area, in ems of the words in it, goes round several lines: which of their words it means is not known. */
const tallest = 2.2;

/** The areas of a page that lead to the web, out of its annotations; `page` is the matrix that leads from their places to ours. */
export function areasIn(annotations: readonly unknown[], page: readonly number[]): LinkArea[] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = page;
  return annotations.flatMap((annotation): LinkArea[] => {
    const link = annotationSchema.safeParse(annotation).data;
    if (!link) return [];
    const corners = Array.from(link.quadPoints ?? link.rect);
    const size = link.quadPoints ? 8 : 4;
    return Array.from({ length: Math.floor(corners.length / size) }, (_, at): LinkArea => {
      const own = corners.slice(at * size, (at + 1) * size);
      const points = own.flatMap((x, index) => (index % 2 === 0 ? [[x, own[index + 1] ?? 0] as const] : []));
      const xs = points.map(([x, y]) => a * x + c * y + e);
      const ys = points.map(([x, y]) => b * x + d * y + f);
      return {
        left: Math.min(...xs),
        right: Math.max(...xs),
        top: Math.min(...ys),
        bottom: Math.max(...ys),
        href: link.url,
      };
    });
  });
}

/**
 * The words of a run that stand in an area, as stretches of its signs. Where within the run a word stands is reckoned by its signs, all
 * as wide; what of it counts is its middle.
 */
export function linksIn(
  { text, x, y, width, size }: Pick<Run, "text" | "x" | "y" | "width" | "size">,
  areas: readonly LinkArea[],
): RunLink[] {
  const height = y - 0.3 * size;
  const beside = areas.filter(
    ({ left, right, top, bottom }) =>
      height > top && height < bottom && bottom - top < tallest * size && left < x + width && right > x,
  );
  const links: RunLink[] = [];
  if (beside.length === 0) return links;
  const signs = Array.from(text);
  // Chinese and Japanese words stand side by side: there each sign is looked at.
  for (let start = 0; start < signs.length; start += 1) {
    if (/\s/u.test(signs[start] ?? "")) continue;
    let end = start + 1;
    while (end < signs.length && !parts(signs[start], signs[end])) end += 1;
    const middle = x + (width * (start + end)) / 2 / signs.length;
    const area = beside.find(({ left, right }) => middle > left && middle < right);
    const last = links.at(-1);
    if (area && last?.href === area.href && signs.slice(last.end, start).every((sign) => /\s/u.test(sign))) {
      last.end = end;
    } else if (area) links.push({ start, end, href: area.href });
    start = end - 1;
  }
  return links;
}

function parts(sign = "", next = ""): boolean {
  return /\s/u.test(next) || /[\u2e80-\uffef]/.test(sign) || /[\u2e80-\uffef]/.test(next);
}
