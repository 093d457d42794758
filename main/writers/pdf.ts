import { createHash } from "node:crypto";
import type { Assets, DocumentTree, FileOptions, Writer } from "../../core/tree.ts";
import { attach, beginDocument, type BriefingDocument, bytesOf, digestOf } from "./pdf/document.ts";
import type { DrawnPage } from "./pdf/drawn-pages.ts";
import { beginPages, type Composing, setPages } from "./pdf/pages.ts";
import { lengthsOf, type SectionLength } from "./pdf/measure.ts";
import { BriefingRenderer } from "./pdf/renderer.ts";
import type { Place } from "./pdf/sheets.ts";
import { StructureWriter } from "./pdf/structure-writer.ts";

/** A finished PDF with what became of its tree: where sections and entries begin, by their ids, and how long each section is. */
export interface Typeset {
  bytes: Uint8Array;
  pages: number;
  /** One for each page: where it is the same in two files, the page looks the same; "" where that cannot be told. */
  prints: string[];
  sections: ReadonlyMap<string, Place>;
  entries: ReadonlyMap<string, Place>;
  lengths: SectionLength[];
}

/** What was drawn on a page. */
interface Drawn {
  content: string;
  kept: DrawnPage | null;
}

/** Writes the pages that are set, and the tree of their tags. A page is forgotten as soon as it is drawn. */
function draw(document: BriefingDocument, { sheets, body, faces }: Pick<Composing, "sheets" | "body" | "faces">): void {
  const renderer = new BriefingRenderer(document, faces);
  for (const [number, sheet] of sheets.all.entries()) {
    renderer.render(sheet, number);
    sheet.items = [];
  }
  new StructureWriter(document).write(body.root);
}

/** The same where pages of a document that was drawn before are taken over; answers what is drawn on each page. */
function drawAgain(
  document: BriefingDocument,
  { sheets, body, faces }: Composing,
  before: readonly (DrawnPage | null)[],
): Drawn[] {
  const renderer = new BriefingRenderer(document, faces);
  const drawn = sheets.all.map((sheet, number) => {
    const kept = renderer.renderAgain(sheet, number, before[number] ?? null);
    return { content: document.drawn, kept };
  });
  new StructureWriter(document).write(body.root);
  return drawn;
}

/** The pages of the document that was typeset last. */
let last: readonly (DrawnPage | null)[] = [];

/** See {@link Typeset}: of what is drawn on a page, and of what its codes stand for. What a picture shows is not looked at. */
function printOf({ content }: Drawn, codes: string): string {
  return content.includes(" Do\n") ? "" : `${codes}.${digestOf(content)}`;
}

/** Sets a tree that is written once; of what it is set with, only what its pages are drawn with is kept. */
function setOnce(
  tree: DocumentTree,
  assets: Assets,
  document: BriefingDocument,
): Pick<Composing, "sheets" | "body" | "faces"> {
  const composing = beginPages(tree, assets, document, { isSetAgain: false });
  setPages(composing, assets);
  const { sheets, body, faces } = composing;
  return { sheets, body, faces };
}

async function write(tree: DocumentTree, assets: Assets, options: FileOptions = {}): Promise<Uint8Array> {
  const document = beginDocument(tree, options);
  draw(document, setOnce(tree, assets, document));
  attach(document, options.attachments ?? [], new Date(tree.created));
  return bytesOf(document);
}

/** The same PDF as the writer's, told where everything fell, out of one layout. Throws as the writer does. */
export async function typeset(tree: DocumentTree, assets: Assets): Promise<Typeset> {
  const document = beginDocument(tree, {});
  const composing = beginPages(tree, assets, document, { isSetAgain: true });
  const sections = setPages(composing, assets);
  const drawn = drawAgain(document, composing, last);
  last = drawn.map(({ kept }) => kept);
  const codes = createHash("sha1").update(composing.faces.codes).digest("base64url");
  const prints = drawn.map((page) => printOf(page, codes));
  const { places, all } = composing.sheets;
  const lengths = lengthsOf(tree, sections, composing);
  return { bytes: await bytesOf(document), pages: all.length, prints, ...places, lengths };
}

/** Writes a briefing as PDF. Throws "write-failed" for what it cannot print: a lost note, a damaged picture. */
export const pdfWriter: Writer = { id: "pdf", label: "PDF", extension: "pdf", mediaType: "application/pdf", write };
