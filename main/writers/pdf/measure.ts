import { textOfBlocks, type Block } from "../../../core/blocks.ts";
import type { Assets, DocumentTree } from "../../../core/tree.ts";
import { beginDocument } from "./document.ts";
import type { FlowNode } from "./flow.ts";
import type { FootNote } from "./foot.ts";
import type { Layout } from "./layout.ts";
import { beginPages, setPages, type Composing } from "./pages.ts";

/** How long a section is: pages with its notes, in hundredths; lines of text and of the rows of tables, headings and heads aside; words. */
export interface SectionLength {
  id: string;
  pages: number;
  lines: number;
  words: number;
}

/** How long a briefing is: its pages, and each of its sections. */
export interface Measured {
  pages: number;
  lengths: SectionLength[];
}

/** Height of nodes one under the other, with their notes, on an endless page, in points. */
function heightOf(
  nodes: readonly FlowNode[],
  layout: Layout,
  notes: ReadonlyMap<string, FootNote>,
  gap: number,
): number {
  let height = 0;
  let after = 0;
  for (const node of nodes) {
    height += (height === 0 ? 0 : Math.max(after, node.before)) + layout.height(node);
    after = node.after;
    if (node.kind !== "paragraph") continue;
    const marked = layout.lines(node).filter(({ plain }) => plain !== true);
    for (const { run } of marked.flatMap(({ pieces }) => pieces)) {
      const note = run.note === undefined ? undefined : notes.get(run.note);
      height += note ? note.lines.reduce((sum, line) => sum + line.height, gap) : 0;
    }
  }
  return height;
}

function linesOf(nodes: readonly FlowNode[], layout: Layout): number {
  return nodes.reduce((sum, node) => {
    const isHeading = node.kind === "paragraph" && (node.section ?? node.outline) !== undefined;
    return sum + (isHeading ? 0 : layout.lineCount(node));
  }, 0);
}

const letters = String.raw`[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]+`;

/** A figure, or letters of a script whose words are parted by blanks, with signs round them: one word in every language. */
const oneWord = new RegExp(
  String.raw`^[^\p{L}\p{N}\p{M}_]*(?:(?:${letters}['’])*${letters}|\p{Nd}+)[^\p{L}\p{N}\p{M}\p{Cf}_]*$`,
  "u",
);

/**
 * How many words blocks have. They are counted between spaces: every segment carries a copy of all of the text that it was cut from, so
 * that a long section at once would take gigabytes.
 */
export function countWords(blocks: Block[], language: string): number {
  const text = textOfBlocks(blocks);
  const key = `${language} ${text}`;
  const count = counted.get(key) ?? countIn(text, language);
  // What was counted last is asked for again first.
  counted.delete(key);
  counted.set(key, count);
  if (counted.size > mostCounted) counted.delete(counted.keys().next().value ?? "");
  return count;
}

/** Texts of sections that were counted last: a person types into one of them at a time. */
const counted = new Map<string, number>();
const mostCounted = 100;

function countIn(text: string, language: string): number {
  const segmenter = new Intl.Segmenter(language, { granularity: "word" });
  let count = 0;
  for (const [piece] of text.matchAll(/\S+/gu)) {
    if (oneWord.test(piece)) count += 1;
    else for (const { isWordLike } of segmenter.segment(piece)) if (isWordLike === true) count += 1;
  }
  return count;
}

/** The length of each section whose nodes are given, in their order. */
export function lengthsOf(
  tree: DocumentTree,
  sections: readonly FlowNode[][],
  { layout, notes, sheets, set }: Composing,
): SectionLength[] {
  const gap = set.tree.styles.footnote.after;
  return tree.sections.map(({ id, blocks }, index) => {
    const nodes = sections[index] ?? [];
    const pages = heightOf(nodes, layout, notes, gap) / sheets.fullHeight;
    const words = countWords(blocks, tree.language);
    return { id, pages: Math.round(pages * 100) / 100, lines: linesOf(nodes, layout), words };
  });
}

/** How long a tree is as the PDF sets it: its pages are set, none is drawn. Throws "write-failed" for a note that is lost. */
export function measureTree(tree: DocumentTree, assets: Assets): Measured {
  const composing = beginPages(tree, assets, beginDocument(tree, {}), { isSetAgain: true });
  const sections = setPages(composing, assets);
  return { pages: composing.sheets.all.length, lengths: lengthsOf(tree, sections, composing) };
}
