import { textOfInlines, type Block } from "../../../core/blocks.ts";
import type { Scope } from "./scope.ts";
import { textWidth } from "./style-sheet.ts";

/** So many lines of a section stand under its heading at the foot of a page, if it has as many. */
const openingLines = 4;

/** How wide a letter is, as a share of its size: no line is measured here, and the page ends a little sooner or later. */
const letterWidth = 0.47;

/** How many paragraphs at the head of a section lead to the next, so that its heading has lines enough under it. */
export function leadingBlocks(blocks: readonly Block[], { tree }: Scope): number {
  let lines = 0;
  const enough = blocks.findIndex((block, index) => {
    const next = blocks[index + 1];
    if (block.kind !== "paragraph" || next?.kind !== "paragraph") return true;
    const { size, indent } = tree.styles[block.style];
    lines += Math.ceil((textOfInlines(block.children).length * size * letterWidth) / (textWidth(tree) - indent));
    return lines >= openingLines;
  });
  return Math.max(0, enough);
}
