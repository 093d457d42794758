import type { Block, Cell, Inline } from "./blocks.ts";
import type { Section } from "./tree.ts";

/**
 * The ending of an ordinal in French: 2e, 1er, 21es, XXe, Ier. Of Roman numbers only those that are no word: "Ce" and "Vers" are.
 */
const ordinal =
  /(?<![\p{L}\p{N}])((?:\d{1,3})(?=(?:ers?|res?|nde?s?|es?)(?![\p{L}\p{N}]))|(?:[IVX]{2,}|[VX])(?=e(?![\p{L}\p{N}]))|I(?=(?:er|re)(?![\p{L}\p{N}])))(\p{Ll}+)/gu;

function raiseIn(children: Inline[]): Inline[] {
  return children.flatMap((child): Inline[] => {
    switch (child.kind) {
      case "strong":
      case "emphasis":
      case "link":
      case "faint":
        return [{ ...child, children: raiseIn(child.children) }];
      case "text":
        return raisedText(child.text);
      default:
        return [child];
    }
  });
}

function raisedText(text: string): Inline[] {
  const raised: Inline[] = [];
  let at = 0;
  for (const { index, 1: number = "", 2: ending = "" } of text.matchAll(ordinal)) {
    const from = index + number.length;
    raised.push({ kind: "text", text: text.slice(at, from) }, { kind: "superscript", text: ending });
    at = from + ending.length;
  }
  raised.push({ kind: "text", text: text.slice(at) });
  return raised.length === 1 ? raised : raised.filter((child) => child.kind !== "text" || child.text !== "");
}

function raiseInCells(cells: Cell[]): Cell[] {
  return cells.map((cell) => ({ ...cell, children: raiseIn(cell.children) }));
}

function raiseInBlock(block: Block, language: string): Block {
  const isFrench = (("language" in block ? block.language : undefined) ?? language) === "fr";
  switch (block.kind) {
    case "paragraph":
    case "heading":
      return isFrench ? { ...block, children: raiseIn(block.children) } : block;
    case "list":
      return { ...block, items: block.items.map((item) => item.map((one) => raiseInBlock(one, language))) };
    case "quote":
      return { ...block, blocks: block.blocks.map((one) => raiseInBlock(one, language)) };
    case "table":
      return isFrench
        ? { ...block, head: block.head && raiseInCells(block.head), rows: block.rows.map(raiseInCells) }
        : block;
    case "image":
      return block;
  }
}

/** Sections whose ordinals in French have their endings raised, whatever the language of the briefing, which is given by its tag. */
export function raiseOrdinals(sections: readonly Section[], language: string): Section[] {
  return sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) => raiseInBlock(block, language)),
  }));
}

/** The same in a note, which is in the language of the briefing. */
export function raiseOrdinalsInNote(children: Inline[], language: string): Inline[] {
  return language === "fr" ? raiseIn(children) : children;
}
