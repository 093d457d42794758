import { ArchivedPages } from "./archived-pages.ts";
import { isOfKind, type Reader } from "./reader.ts";

/** A web archive (WARC, also in gzip): each page that was taken an article, with its pictures and its address. */
export const warc: Reader = {
  id: "warc",
  label: "Web archive (WARC)",
  extensions: ["warc", "warc.gz"],
  accepts: (file) => isOfKind(file, ["warc"], "application/warc") || /\.warc\.gz$/i.test(file.name),
  async *read(file, _readPart, allowance) {
    const archived = new ArchivedPages(file);
    await archived.take(file, allowance);
    yield* archived.read();
  },
};
