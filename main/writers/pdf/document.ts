import { createHash, randomBytes } from "node:crypto";
import { deflateSync } from "node:zlib";
import { AppError } from "../../../core/errors.ts";
import { propertiesOf } from "../../../core/properties.ts";
import type { Attachment, DocumentTree, FileOptions, PdfUse } from "../../../core/tree.ts";
import { type OutlineItem, type PdfDocument, type PdfDocumentOptions, BaseDocument } from "./pdfmake.ts";

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** A property as XML may hold it. */
function escaped(value: string): string {
  return value
    .replace(/(?!\n)\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu, "")
    .replace(/[&<>]/gu, (character) => entities[character] ?? character);
}

/** A page's content as it stands in the file, and its digest. */
interface Pressed {
  bytes: Buffer;
  digest: string;
}

/** What became of pages that were pressed before: of a document that a person writes in, most pages stay as they are. */
const pressed = new Map<string, Pressed>();
let pressedSize = 0;

/** How many characters of pages are remembered before all are forgotten, so that they take no more memory than that. */
const mostPressed = 20_000_000;

function press(content: string): Pressed {
  let made = pressed.get(content);
  if (!made) {
    const bytes = deflateSync(Buffer.from(content, "latin1"));
    made = { bytes, digest: createHash("sha1").update(bytes).digest("base64url") };
    if (pressedSize + content.length > mostPressed) {
      pressed.clear();
      pressedSize = 0;
    }
    pressed.set(content, made);
    pressedSize += content.length;
  }
  return made;
}

/** The same for pages with the same content, and no others. */
export function digestOf(content: string): string {
  return press(content).digest;
}

/** PDFKit's document, with properties in its XML that no sign in them can break, and pages that are gathered and pressed as a whole. */
export class BriefingDocument extends BaseDocument {
  #content = "";

  /** What is drawn so far on the page that is open, as it will stand in the file. */
  get drawn(): string {
    return this.#content;
  }

  /** Puts the whole content of an earlier page on the page that is open. */
  drawAgain(content: string): void {
    this.#content = content;
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
      content.write(press(this.#content).bytes);
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
function kindOf({ archival, attachments, protection }: FileOptions): Partial<PdfDocumentOptions> {
  if (archival && protection)
    throw new AppError(
      "export-refused",
      "A PDF for the archives may have no password and forbid nothing. Choose one of the two and export again.",
      { reason: "archive-protected" },
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
  return protection ? protectionOf(protection) : {};
}

/**
 * AES with 256 bits. The password opens the file; a second one, that lifts what is forbidden, the standard asks for. Where something is
 * forbidden it is drawn by lot and told to nobody: whoever opens a file by its second password is held by nothing, so it is the first
 * only where all is allowed.
 */
function protectionOf({ password, forbidden }: NonNullable<FileOptions["protection"]>): Partial<PdfDocumentOptions> {
  const allowed = (use: PdfUse): boolean => !forbidden.includes(use);
  const lot = (): string => randomBytes(24).toString("base64");
  return {
    pdfVersion: "1.7ext3",
    ...(password === undefined ? {} : { userPassword: password }),
    ownerPassword: forbidden.length > 0 || password === undefined ? lot() : password,
    permissions: {
      ...(allowed("print") ? { printing: "highResolution" } : {}),
      copying: allowed("copy"),
      modifying: allowed("change"),
      annotating: allowed("change"),
      fillingForms: allowed("change"),
      documentAssembly: allowed("change"),
      // Screen readers may always read it.
      contentAccessibility: true,
    },
  };
}

/** Begins the PDF file of a tree, with its properties. Throws "export-refused" for options that exclude each other. */
export function beginDocument(tree: DocumentTree, options: FileOptions): BriefingDocument {
  const { title, subject, language, created, author, keywords } = propertiesOf(tree);
  const document = new BriefingDocument({
    pdfVersion: "1.7",
    lang: language,
    tagged: true,
    displayTitle: true,
    autoFirstPage: false,
    font: null,
    info: {
      Title: title,
      Subject: subject,
      ...(author === null ? {} : { Author: author }),
      ...(keywords.length === 0 ? {} : { Keywords: keywords.join(", ") }),
      Creator: "Attaché",
      Producer: "pdfmake",
      // The day in the tree, not the clock's: PDFKit makes the file's identifier out of it too.
      CreationDate: new Date(created),
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
