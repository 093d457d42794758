import type { Assets, DocumentTree, FileOptions, Writer } from "../../core/tree.ts";
import { Body } from "./pdf/body.ts";
import { contentsNodes } from "./pdf/contents.ts";
import { plainTitleNodes, setCover } from "./pdf/cover.ts";
import { attach, beginDocument, bytesOf } from "./pdf/document.ts";
import { Faces, familiesOf } from "./pdf/faces.ts";
import { Layout } from "./pdf/layout.ts";
import { LineBreaker } from "./pdf/line-breaker.ts";
import { mirror } from "./pdf/mirror.ts";
import { footNotes } from "./pdf/notes.ts";
import type { PdfDocument } from "./pdf/pdfmake.ts";
import { BriefingRenderer } from "./pdf/renderer.ts";
import { RunningMatter } from "./pdf/running.ts";
import { Typesetter } from "./pdf/runs.ts";
import { scriptStyles } from "./pdf/script-styles.ts";
import { Sheets } from "./pdf/sheets.ts";
import type { Element } from "./pdf/structure.ts";
import { StructureWriter } from "./pdf/structure-writer.ts";

/** Sets the whole tree into pages. */
function setPages(
  tree: DocumentTree,
  assets: Assets,
  document: PdfDocument,
  faces: Faces,
): { sheets: Sheets; root: Element } {
  const set = new Typesetter(tree, faces);
  const breaker = new LineBreaker(faces);
  const body = new Body(set, assets, (bytes) => document.openImage(Buffer.from(bytes)));
  const { styles, colors, page } = tree;
  const sheets = new Sheets(page, { pitch: styles.footnote.line, gap: styles.footnote.after, color: colors.ink });
  const layout = new Layout(sheets, breaker, footNotes(set, breaker), set.direction);

  if (tree.cover) setCover(tree.cover, set, body, layout, assets);
  else layout.add(plainTitleNodes(set, body, assets));
  if (tree.contents) layout.add(contentsNodes(tree.contents, set, body));
  const prefaced = tree.cover !== null || tree.contents !== null;
  tree.sections.forEach((section, index) => layout.add(body.section(section, index === 0 && prefaced)));
  set.checkAllNotesReferred();
  layout.finish();

  const running = new RunningMatter(set, breaker);
  sheets.all.forEach((sheet, index) => {
    running.put(sheet, index + 1, sheets.all.length);
    mirror(sheet.items, page, set.direction);
    running.mark(sheet);
  });
  return { sheets, root: body.root };
}

async function write(tree: DocumentTree, assets: Assets, options: FileOptions = {}): Promise<Uint8Array> {
  const document = beginDocument(tree, options);
  const faces = new Faces(document, await familiesOf(tree, assets));
  const styled = { ...tree, styles: scriptStyles(tree.styles, tree.language) };
  const { sheets, root } = setPages(styled, assets, document, faces);
  const renderer = new BriefingRenderer(document);
  sheets.all.forEach((sheet, number) => renderer.render(sheet, number));
  new StructureWriter(document).write(root);
  attach(document, options.attachments ?? [], new Date(tree.created));
  return bytesOf(document);
}

/** Writes a briefing as PDF. Throws "write-failed" for what it cannot print: a lost note, a damaged picture. */
export const pdfWriter: Writer = { id: "pdf", label: "PDF", extension: "pdf", mediaType: "application/pdf", write };
