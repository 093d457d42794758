import { textOfBlocks } from "../../../core/blocks.ts";
import type { Assets, DocumentTree } from "../../../core/tree.ts";
import { Body } from "./body.ts";
import { beginDocument } from "./document.ts";
import { Faces, familiesOf } from "./faces.ts";
import type { FlowNode } from "./flow.ts";
import type { FootNote } from "./foot.ts";
import { Layout } from "./layout.ts";
import { LineBreaker } from "./line-breaker.ts";
import { footNotes } from "./notes.ts";
import { Typesetter } from "./runs.ts";
import { scriptStyles } from "./script-styles.ts";
import { Sheets } from "./sheets.ts";

/** How long a section is: pages with its notes, in hundredths; lines of text, headings and tables aside; words. */
export interface SectionLength {
  id: string;
  pages: number;
  lines: number;
  words: number;
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
    for (const { run } of layout.lines(node).flatMap(({ pieces }) => pieces)) {
      const note = run.note === undefined ? undefined : notes.get(run.note);
      height += note ? note.lines.reduce((sum, line) => sum + line.height, gap) : 0;
    }
  }
  return height;
}

function linesOf(nodes: readonly FlowNode[], layout: Layout): number {
  return nodes.reduce((sum, node) => {
    const isText = node.kind === "paragraph" && !node.section && !node.outline;
    return sum + (isText ? layout.lines(node).length : 0);
  }, 0);
}

function countWords(text: string, language: string): number {
  const words = new Intl.Segmenter(language, { granularity: "word" });
  return Array.from(words.segment(text)).filter(({ isWordLike }) => isWordLike).length;
}

/** The length of each section as the PDF sets it: its lines are broken, its pages not begun. */
export async function measureTree(tree: DocumentTree, assets: Assets): Promise<SectionLength[]> {
  const document = beginDocument(tree, {});
  const faces = new Faces(document, await familiesOf(tree, assets));
  const styled = { ...tree, styles: scriptStyles(tree.styles, tree.language) };
  const set = new Typesetter(styled, faces);
  const breaker = new LineBreaker(faces);
  const body = new Body(set, assets, (bytes) => document.openImage(Buffer.from(bytes)));
  const { footnote } = styled.styles;
  const foot = { pitch: footnote.line, gap: footnote.after, color: styled.colors.ink };
  const sheets = new Sheets(styled.page, foot);
  const notes = footNotes(set, breaker);
  const layout = new Layout(sheets, breaker, notes, set.direction);
  return styled.sections.map((section) => {
    const nodes = body.section(section, false);
    const pages = heightOf(nodes, layout, notes, foot.gap) / sheets.fullHeight;
    const words = countWords(textOfBlocks(section.blocks), tree.language);
    return { id: section.id, pages: Math.round(pages * 100) / 100, lines: linesOf(nodes, layout), words };
  });
}
