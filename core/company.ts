import { textOfInlines, type Block } from "./blocks.ts";

/** The end of a text has company of so many lines: with fewer a page would be all but empty. */
const leastAtEnd = 4;

/** So many letters fill a line, as a rule; of those of Chinese and Japanese, which are as wide as high, half as many. */
const letters = 65;
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

/** A paragraph of no more characters than this is one line, and too little under a heading at the foot of a page. */
const oneLine = 60;

function lengthOf(block: Block | undefined): number {
  if (block?.kind !== "paragraph") return 0;
  const text = textOfInlines(block.children);
  return text.length + (text.match(wide)?.length ?? 0);
}

/** How many lines a paragraph fills, about. */
function linesOf(block: Block | undefined): number {
  return Math.ceil(lengthOf(block) / letters);
}

/** Blocks of which the last, where it is a paragraph or a table, leads to what follows them; a table's note does not part from it. */
export function leading(blocks: readonly Block[]): Block[] {
  const last = blocks.at(-1);
  const before = blocks.slice(0, -1);
  switch (last?.kind) {
    case "paragraph":
      return [...(last.style === "table-note" ? leading(before) : before), { ...last, leads: true }];
    case "table":
      return [...before, { ...last, leads: true }];
    case "list":
      return [
        ...before,
        { ...last, items: last.items.map((item, at) => (at === last.items.length - 1 ? leading(item) : item)) },
      ];
    default:
      return [...blocks];
  }
}

/** Items of a list of which the last do not stand alone. */
function itemsEnding(items: readonly Block[][]): Block[][] {
  let together = 0;
  return items
    .toReversed()
    .map((item, fromEnd) => {
      const kept = fromEnd > 0 && together < leastAtEnd ? leading(item) : item;
      together += item.reduce((sum, block) => sum + linesOf(block), 0);
      return kept;
    })
    .toReversed();
}

/**
 * The blocks of a text whose end is followed by a new page, so that its last lines do not stand alone on one: the paragraphs or items
 * before go with them until they fill about four lines.
 */
export function ending(blocks: readonly Block[]): Block[] {
  const last = blocks.at(-1);
  if (last?.kind === "list") return [...blocks.slice(0, -1), { ...last, items: itemsEnding(last.items) }];
  const ended = [...blocks];
  let together = linesOf(last);
  for (let at = blocks.length - 2; at >= 0 && together > 0 && together < leastAtEnd; at--) {
    const block = blocks[at];
    if (block?.kind !== "paragraph") break;
    ended[at] = { ...block, leads: true };
    together += linesOf(block);
  }
  return ended;
}

/** Blocks in which a heading has two lines of text under it: a first paragraph of one line leads to the next. */
export function underHeadings(blocks: readonly Block[]): Block[] {
  return blocks.map((block, at) => {
    const isFirst = at > 0 && blocks[at - 1]?.kind === "heading";
    const isShort = block.kind === "paragraph" && lengthOf(block) <= oneLine;
    return isFirst && isShort && blocks[at + 1]?.kind === "paragraph" ? { ...block, leads: true } : block;
  });
}
