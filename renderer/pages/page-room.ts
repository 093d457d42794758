import type { Zoom } from "../../core/desk-look.ts";

/** What is free for pages in the pane, in CSS pixels, without its edges. */
export interface PageRoom {
  width: number;
  height: number;
}

/** White between two pages and round them, in CSS pixels. */
export const gap = 16;

/** A point in CSS pixels. */
const pointsToPixels = 96 / 72;

/** The enlargements that + and − step through; 1 is the printed size. */
const steps = [0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.25, 1.5, 2, 3, 4];

/** How many CSS pixels a point of the page has at a zoom. */
export function scaleOf(zoom: Zoom, size: { width: number; height: number }, room: PageRoom): number {
  const byWidth = Math.max(1, room.width - 2 * gap) / size.width;
  if (zoom === "width") return byWidth;
  if (zoom === "page") return Math.min(byWidth, Math.max(1, room.height - 2 * gap) / size.height);
  return zoom * pointsToPixels;
}

/** The next step of zoom from where the page stands now. */
export function zoomedBy(by: 1 | -1, scale: number): number {
  const now = scale / pointsToPixels;
  const slack = 0.005;
  return by === 1
    ? (steps.find((step) => step > now + slack) ?? steps.at(-1) ?? 1)
    : (steps.findLast((step) => step < now - slack) ?? steps[0] ?? 1);
}

/** A zoom in per cent of the printed size. */
export function percentOf(scale: number): number {
  return Math.round((scale / pointsToPixels) * 100);
}

/** Where a page (from 1) begins, from the top of all; `step` is its height with the gap. */
export function topOf(page: number, step: number): number {
  return gap + (page - 1) * step;
}

/** The page (from 1) that stands at a height. */
export function pageAt(y: number, step: number, count: number): number {
  return Math.min(count, Math.max(1, Math.floor((y - gap) / step) + 1));
}

/** The pages (from 1) of which anything stands between two heights. */
export function pagesBetween(top: number, bottom: number, step: number, count: number): number[] {
  const first = pageAt(top, step, count);
  const last = pageAt(bottom, step, count);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
