import { ArchivedPages } from "./web-archive/archived-pages.ts";
import { type Read } from "./reader.ts";

/** A web archive (WARC, also in gzip): each page that was taken an article, with its pictures and its address. */
export const warc: Read = async function* (file, _readPart, allowance) {
  const archived = new ArchivedPages(file);
  await archived.take(file, allowance);
  yield* archived.read();
};
