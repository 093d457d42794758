import type { Article } from "../core/article.ts";
import type { SourceFile } from "../core/contract.ts";
import type { Draft } from "../core/draft.ts";
import { AppError } from "../core/errors.ts";
import type { DocumentTree, Images } from "../core/tree.ts";
import type { Reading } from "./readers/reader.ts";

/** A finished file of a briefing. `extension` without its dot. */
export interface WrittenFile {
  bytes: Uint8Array;
  extension: string;
  mediaType: string;
}

/** The heavy work, done in this thread or in another one. A job fails with the AppError that its reader or writer threw. */
export interface Work {
  /** What the file holds: `take` is handed each reading as soon as it is done, before the promise is kept. */
  read(file: SourceFile, take: (reading: Reading) => void): Promise<void>;
  draft(articles: Article[]): Promise<Draft>;
  /** The tree in that format; `images` are the pictures that it shows. */
  write(format: string, tree: DocumentTree, images: Images): Promise<WrittenFile>;
  close(): Promise<void>;
}

/** Does the heavy work in this thread. What a job needs is loaded when the first one of its kind is asked for. */
export function workHere(): Work {
  return {
    async read(file, take) {
      const { readFile } = await import("./readers/index.ts");
      for await (const reading of readFile(file)) take(reading);
    },
    async draft(articles) {
      const { draft } = await import("../core/draft.ts");
      return draft(articles);
    },
    async write(format, tree, images) {
      const [{ writers }, { loadAssets }] = await Promise.all([import("./writers/index.ts"), import("./assets.ts")]);
      const writer = writers.find(({ id }) => id === format);
      if (!writer) {
        const known = writers.map(({ id }) => id).join(", ");
        throw new AppError("call-invalid", `there is no format "${format}"; choose one of ${known}`, { format });
      }
      const bytes = await writer.write(tree, await loadAssets(images));
      return { bytes, extension: writer.extension, mediaType: writer.mediaType };
    },
    close: () => Promise.resolve(),
  };
}
