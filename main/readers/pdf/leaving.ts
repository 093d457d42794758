/**
 * Whether what a promise failed with that nobody holds comes of the PDF library: over a spoilt file it goes on without a piece, and
 * leaves that piece's promise behind. Its exceptions are all made in its own scripts, which the stack names.
 */
export function isLeftByPdfLibrary(reason: unknown): boolean {
  return reason instanceof Error && /[\\/]pdfjs-dist[\\/]/.test(reason.stack ?? "");
}
