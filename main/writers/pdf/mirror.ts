import type { Page } from "../../../core/style.ts";
import type { Direction } from "./bidi.ts";
import type { PageItem } from "./line.ts";

function widthOf(entry: PageItem): number {
  switch (entry.type) {
    case "line":
      return entry.item.width;
    case "rectangle":
      return entry.item.w;
    case "image":
      return entry.item.width;
  }
}

/**
 * Gives items their places from the page's left edge: what runs the other way than its document is set from the other side of the
 * text block, and a document that runs from right to left is the mirror image of one that does not. Once for each page.
 */
export function mirror(items: readonly PageItem[], page: Page, direction: Direction): void {
  for (const entry of items) {
    const width = widthOf(entry);
    if (entry.turned) entry.item.x = page.left + (page.width - page.right) - entry.item.x - width;
    if (direction === "rtl") entry.item.x = page.width - entry.item.x - width;
  }
}
