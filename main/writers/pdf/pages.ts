import type { Assets, DocumentTree } from "../../../core/tree.ts";
import { Body } from "./body.ts";
import { contentsNodes, onOnePage } from "./contents.ts";
import { plainTitleNodes, setCover } from "./cover.ts";
import { Faces, familiesOf } from "./faces.ts";
import type { FlowNode } from "./flow.ts";
import type { FootNote } from "./foot.ts";
import { Layout } from "./layout.ts";
import { LineBreaker } from "./line-breaker.ts";
import { mirror } from "./mirror.ts";
import { footNotes } from "./notes.ts";
import type { PdfDocument } from "./pdfmake.ts";
import { RunningMatter } from "./running.ts";
import { Typesetter } from "./runs.ts";
import { scriptStyles } from "../script-styles.ts";
import { Sheets } from "./sheets.ts";

/** What the pages of a tree are set with, its styles being those of its script. */
export interface Composing {
  set: Typesetter;
  faces: Faces;
  breaker: LineBreaker;
  body: Body;
  sheets: Sheets;
  notes: ReadonlyMap<string, FootNote>;
  layout: Layout;
}

/** Begins to set a tree: its notes are broken into lines, its pages not begun. `isSetAgain`: as it is while a person writes in it. */
export function beginPages(
  tree: DocumentTree,
  assets: Assets,
  document: PdfDocument,
  { isSetAgain }: { isSetAgain: boolean },
): Composing {
  const faces = new Faces(document, familiesOf(tree, assets));
  const set = new Typesetter({ ...tree, styles: scriptStyles(tree.styles, tree.language) }, faces);
  const breaker = new LineBreaker(faces, isSetAgain);
  const body = new Body(set, assets, (bytes) => document.openImage(Buffer.from(bytes)));
  const { footnote } = set.tree.styles;
  const foot = { pitch: footnote.line, gap: footnote.after, color: tree.colors.ink };
  const sheets = new Sheets(tree.page, foot);
  const notes: Composing["notes"] = tree.notesAt === "foot" ? footNotes(set, breaker) : new Map();
  return { set, faces, breaker, body, sheets, notes, layout: new Layout(sheets, breaker, notes, set.direction) };
}

/** Sets the whole tree into pages; answers the nodes of each of its sections, in order. */
export function setPages({ set, breaker, body, sheets, layout }: Composing, assets: Assets): FlowNode[][] {
  const { tree } = set;
  if (tree.cover) setCover(tree.cover, set, body, layout, assets);
  else layout.add(plainTitleNodes(set, body, assets));
  if (tree.contents) layout.add(onOnePage(contentsNodes(tree.contents, set, body), layout));
  const prefaced = tree.cover !== null || tree.contents !== null;
  const sections = tree.sections.map((section, index) => body.section(section, index === 0 && prefaced));
  let led: FlowNode[] = [];
  for (const nodes of sections) {
    led.push(...nodes);
    const last = led.at(-1);
    const leads = last !== undefined && (last.keepWithNext || (last.kind === "table" && last.leads));
    // What leads to the next section is set together with it.
    if (leads && nodes !== sections.at(-1)) continue;
    layout.add(led);
    led = [];
  }
  set.checkAllNotesReferred();
  layout.finish();

  const running = new RunningMatter(set, breaker);
  sheets.all.forEach((sheet, index) => {
    running.put(sheet, index + 1, sheets.all.length);
    mirror(sheet.items, tree.page, set.direction);
    running.mark(sheet);
  });
  return sections;
}
