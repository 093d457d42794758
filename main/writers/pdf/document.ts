import { deflateSync } from "node:zlib";
import { AppError } from "../../../core/errors.ts";
import type { Attachment, DocumentTree, FileOptions } from "../../../core/tree.ts";
import { keywordsOf } from "../keywords.ts";
import { type OutlineItem, type PdfDocument, type PdfDocumentOptions, BaseDocument } from "./pdfmake.ts";

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** A property as XML may hold it. */
function escaped(value: string): string {
  return value
    .replace(/(?!\n)\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu, "")
    .replace(/[&<>]/gu, (character) => entities[character] ?? character);
}

/** What became of pages that were pressed before: of a document that a person writes in, most pages stay as they are. */
const pressed = new Map<string, Buffer>();
let pressedSize = 0;

/** How many characters of pages are remembered before all are forgotten, so that they take no more memory than that. */
const mostPressed = 20_000_000;

function press(content: string): Buffer {
  let bytes = pressed.get(content);
  if (!bytes) {
    bytes = deflateSync(Buffer.from(content, "latin1"));
    if (pressedSize + content.length > mostPressed) {
      pressed.clear();
      pressedSize = 0;
    }
    pressed.set(content, bytes);
    pressedSize += content.length;
  }
  return bytes;
}

/** PDFKit's document, with properties in its XML that no sign in them can break, and pages that are gathered and pressed as a whole. */
export class BriefingDocument extends BaseDocument {
  #content = "";

  /** What is drawn so far on the page that is open, as it will stand in the file. */
  get drawn(): string {
    return this.#content;
  }

  override addContent(content: string): this {
    this.#content += `${content}\n`;
    return this;
  }

  override flushPages(): void {
    if (this.#content !== "") {
      const { content } = this.page;
      content.compress = false;
      content.data["Filter"] = "FlateDecode";
      content.write(press(this.#content));
      this.#content = "";
    }
    super.flushPages();
  }

  override _addInfo(): void {
    const { info } = this;
    const printable: typeof info = {};
    for (const [name, value] of Object.entries(info))
      printable[name] = typeof value === "string" ? escaped(value) : value;
    this.info = printable;
    super._addInfo();
    this.info = info;
  }
}

/** What PDFKit is told of the kind of file that is asked for. Throws "export-refused" where no file can be all of it. */
function kindOf({ archival, attachments, passwords }: FileOptions): Partial<PdfDocumentOptions> {
  if (archival && passwords)
    throw new AppError(
      "export-refused",
      "A PDF for the archives may not have a password. Choose one of the two and export again.",
      { reason: "archive-password" },
    );
  if (archival === "PDF/A-1b" && attachments && attachments.length > 0)
    throw new AppError(
      "export-refused",
      "A PDF/A-1b file may not hold attachments. Choose PDF/A-2b or leave the originals out, and export again.",
      { reason: "archive-attachments" },
    );
  if (archival === "PDF/A-1b") return { pdfVersion: "1.4", subset: archival };
  // Files of any kind may go along in the third part of the standard only.
  if (archival) return { subset: attachments && attachments.length > 0 ? "PDF/A-3b" : archival };
  if (!passwords) return {};
  return {
    // AES with 256 bits.
    pdfVersion: "1.7ext3",
    ...(passwords.open === undefined ? {} : { userPassword: passwords.open }),
    ownerPassword: passwords.change,
    permissions: {
      printing: "highResolution",
      modifying: false,
      copying: false,
      annotating: false,
      contentAccessibility: true,
    },
  };
}

/** Begins the PDF file of a tree, with its properties. Throws "export-refused" for options that exclude each other. */
export function beginDocument(tree: DocumentTree, options: FileOptions): BriefingDocument {
  const keywords = keywordsOf(tree);
  const document = new BriefingDocument({
    pdfVersion: "1.7",
    lang: tree.language,
    tagged: true,
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
    ...kindOf(options),
  });
  // The cover counts as page 1, and pages are called by the number that is printed on them.
  document._root.data["PageLabels"] = { Nums: [0, { S: "D" }] };
  // PDFKit shares one object of options among all entries, and counts the entries of expanded ones only.
  document.outline.options = { expanded: true };
  return document;
}

/** Puts files along in a document, under their names. */
export function attach(document: PdfDocument, attachments: readonly Attachment[], created: Date): void {
  for (const { name, mediaType, description, bytes } of attachments) {
    document.file(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      name,
      type: mediaType,
      description,
      relationship: "Source",
      creationDate: created,
      modifiedDate: created,
    });
  }
}

/** Says of entries that are closed how many stand below them. */
function countClosed(items: readonly OutlineItem[]): void {
  for (const { children, outlineData } of items) {
    if (children.length > 0) outlineData["Count"] = -children.length;
    countClosed(children);
  }
}

/** The bytes of a finished document. The document is ended by this. */
export function bytesOf(document: PdfDocument): Promise<Uint8Array> {
  countClosed(document.outline.children);
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    document.on("data", (chunk) => chunks.push(chunk));
    document.on("end", () => resolve(new Uint8Array(Buffer.concat(chunks))));
    document.on("error", (error) => reject(error instanceof Error ? error : new Error(String(error))));
    document.end();
  });
}
