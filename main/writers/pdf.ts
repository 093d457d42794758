import { createHash } from "node:crypto";
import type { Assets, DocumentTree, FileOptions, Writer } from "../../core/tree.ts";
import { attach, beginDocument, type BriefingDocument, bytesOf } from "./pdf/document.ts";
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

/** Writes pages that are set, and the tree of their tags; answers what is drawn on each page. */
function draw(document: BriefingDocument, { sheets, body }: Composing): string[] {
  const renderer = new BriefingRenderer(document);
  const drawn = sheets.all.map((sheet, number) => {
    renderer.render(sheet, number);
    return document.drawn;
  });
  new StructureWriter(document).write(body.root);
  return drawn;
}

/** See {@link Typeset}: of what is drawn on a page, and of what its codes stand for. What a picture shows is not looked at. */
function printOf(drawn: string, codes: string): string {
  if (drawn.includes(" Do\n")) return "";
  return createHash("sha1").update(codes).update(drawn, "latin1").digest("base64url");
}

async function write(tree: DocumentTree, assets: Assets, options: FileOptions = {}): Promise<Uint8Array> {
  const document = beginDocument(tree, options);
  const composing = beginPages(tree, assets, document);
  setPages(composing, assets);
  draw(document, composing);
  attach(document, options.attachments ?? [], new Date(tree.created));
  return bytesOf(document);
}

/** The same PDF as the writer's, told where everything fell, out of one layout. Throws as the writer does. */
export async function typeset(tree: DocumentTree, assets: Assets): Promise<Typeset> {
  const document = beginDocument(tree, {});
  const composing = beginPages(tree, assets, document);
  const sections = setPages(composing, assets);
  const drawn = draw(document, composing);
  const { codes } = composing.faces;
  const prints = drawn.map((page) => printOf(page, codes));
  const { places, all } = composing.sheets;
  const lengths = lengthsOf(tree, sections, composing);
  return { bytes: await bytesOf(document), pages: all.length, prints, ...places, lengths };
}

/** Writes a briefing as PDF. Throws "write-failed" for what it cannot print: a lost note, a damaged picture. */
export const pdfWriter: Writer = { id: "pdf", label: "PDF", extension: "pdf", mediaType: "application/pdf", write };
