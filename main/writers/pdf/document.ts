import type { DocumentTree } from "../../../core/tree.ts";
import { type PdfDocument, type PdfDocumentOptions, PdfkitDocument } from "./pdfkit.ts";

/** Begins the PDF file of a tree, with its properties. */
export function beginDocument(tree: DocumentTree): PdfDocument {
  const options: PdfDocumentOptions = {
    pdfVersion: "1.7",
    lang: tree.language,
    tagged: true,
    displayTitle: true,
    autoFirstPage: false,
    font: null,
    info: {
      Title: tree.title,
      Subject: tree.subject,
      Creator: "Attaché",
      Producer: "PDFKit",
      // The day in the tree, not the clock's: PDFKit makes the file's identifier out of it too.
      CreationDate: new Date(tree.created),
    },
  };
  return new PdfkitDocument(options);
}

/** The bytes of a finished document. The document is ended by this. */
export function bytesOf(document: PdfDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    document.on("data", (chunk) => chunks.push(chunk));
    document.on("end", () => resolve(new Uint8Array(Buffer.concat(chunks))));
    document.on("error", (error) => reject(error instanceof Error ? error : new Error(String(error))));
    document.end();
  });
}
