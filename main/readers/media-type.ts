/** The media type of Word's documents; those of its templates begin so. */
export const wordMediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** The media type of OpenDocument texts; that of their templates begins so. */
export const openDocumentMediaType = "application/vnd.oasis.opendocument.text";

/** The media type of EPUB books. */
export const epubMediaType = "application/epub+zip";

/** Formats that are ZIP archives, by what the list of their entries names; the first one also by the type that it begins with. */
const zipped: readonly [RegExp, string | null][] = [
  [/mimetypeapplication\/epub\+zip/, "epub"],
  [/mimetypeapplication\/vnd\.oasis\.opendocument\.text/, "odt"],
  [/word\/document\.xml/, "docx"],
  // A table or slides of Office: no other name makes it one that can be read.
  [/\[Content_Types\]\.xml/, null],
];

/**
 * The extension that a file's bytes ask for, whatever its name says: that of a PDF, of a ZIP archive or of a document in one; null for
 * all others.
 */
export function extensionByContent(bytes: Uint8Array): string | null {
  const decode = (part: Uint8Array) => new TextDecoder("latin1").decode(part);
  const opening = decode(bytes.subarray(0, 4096));
  if (opening.startsWith("%PDF-")) return "pdf";
  if (!opening.startsWith("PK\u0003\u0004")) return null;
  // An archive lists its entries at its end.
  const listed = opening + decode(bytes.subarray(-65_536));
  const [, extension] = zipped.find(([mark]) => mark.test(listed)) ?? [null, "zip"];
  return extension;
}
