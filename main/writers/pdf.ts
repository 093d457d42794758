import type { Assets, DocumentTree, Writer } from "../../core/tree.ts";
import { Body } from "./pdf/body.ts";
import { contentsNodes } from "./pdf/contents.ts";
import { plainTitleNodes, setCover } from "./pdf/cover.ts";
import { BriefingDocument, bytesOf } from "./pdf/document.ts";
import { Faces } from "./pdf/faces.ts";
import { footNotes } from "./pdf/notes.ts";
import { Layout } from "./pdf/layout.ts";
import { keywordsOf } from "./keywords.ts";
import { LineBreaker } from "./pdf/line-breaker.ts";
import { BriefingRenderer } from "./pdf/renderer.ts";
import { RunningMatter } from "./pdf/running.ts";
import { Typesetter } from "./pdf/runs.ts";
import { Sheets } from "./pdf/sheets.ts";

/** Sets the whole tree into pages. */
function setPages(tree: DocumentTree, assets: Assets, document: BriefingDocument): Sheets {
  const set = new Typesetter(tree, new Faces(document));
  const breaker = new LineBreaker(document);
  const body = new Body(set, assets, (bytes) => document.openImage(Buffer.from(bytes)));
  const { styles, colors, page } = tree;
  const sheets = new Sheets(page, { pitch: styles.footnote.line, gap: styles.footnote.after, color: colors.ink });
  const layout = new Layout(sheets, breaker, footNotes(set, breaker));

  if (tree.cover) setCover(tree.cover, set, body, layout, assets);
  else layout.add(plainTitleNodes(set, body, assets));
  if (tree.contents) layout.add(contentsNodes(tree.contents, set, body));
  const prefaced = tree.cover !== null || tree.contents !== null;
  tree.sections.forEach((section, index) => layout.add(body.section(section, index === 0 && prefaced)));
  set.checkAllNotesReferred();
  layout.finish();

  const running = new RunningMatter(set, breaker);
  sheets.all.forEach((sheet, index) => running.put(sheet, index + 1, sheets.all.length));
  return sheets;
}

async function write(tree: DocumentTree, assets: Assets): Promise<Uint8Array> {
  const keywords = keywordsOf(tree);
  const document = new BriefingDocument(
    { serif: assets.serif, sans: assets.sans, fallback: assets.fallback },
    {
      pdfVersion: "1.7",
      lang: tree.language,
      displayTitle: true,
      autoFirstPage: false,
      font: null,
      info: {
        Title: tree.title,
        Subject: tree.subject,
        ...(keywords.length === 0 ? {} : { Keywords: keywords.join(", ") }),
        Creator: "Attaché",
        Producer: "pdfmake",
        // The day in the tree, not the clock's: PDFKit makes the file's identifier out of it too.
        CreationDate: new Date(tree.created),
      },
    },
  );
  const sheets = setPages(tree, assets, document);
  new BriefingRenderer(document).renderPages(sheets.all);
  return bytesOf(document);
}

/** Writes a briefing as PDF. Throws "write-failed" for what it cannot print: a lost note, a damaged picture. */
export const pdfWriter: Writer = { id: "pdf", label: "PDF", extension: "pdf", mediaType: "application/pdf", write };
