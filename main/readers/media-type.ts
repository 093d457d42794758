/** The media type of Word's documents; those of its templates begin so. */
export const wordMediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** The media type of OpenDocument texts; that of their templates begins so. */
export const openDocumentMediaType = "application/vnd.oasis.opendocument.text";

/** The media type of EPUB books. */
export const epubMediaType = "application/epub+zip";
