import { existsSync } from "node:fs";
import type { CallInput, CallOutput } from "../../core/contract.ts";
import { AppError } from "../../core/errors.ts";
import { asLibraryError, LibraryFile } from "./library-file.ts";
import { StoredArticles } from "./stored-articles.ts";

/**
 * The articles of a library on disk as they are listed, over a connection of its own that only reads: whoever writes, or reads
 * otherwise, waits for none of it. The library must be up to date. Throws library-missing, library-damaged, library-busy.
 */
export class Catalogue {
  readonly #file: LibraryFile;
  readonly #articles: StoredArticles;

  constructor(path: string) {
    // SQLite would begin an empty file where there is none.
    if (!existsSync(path)) {
      const message = `There is no library at ${path} any more; close Attaché and start it again.`;
      throw new AppError("library-missing", message, { path });
    }
    this.#file = new LibraryFile(path);
    try {
      this.#file.beginReading();
      this.#articles = new StoredArticles(this.#file);
    } catch (thrown) {
      this.#file.close();
      throw asLibraryError(thrown, path);
    }
  }

  /** See `article-list.ts`. */
  list(asked: CallInput<"articles.list">): CallOutput<"articles.list"> {
    return this.#articles.list(asked);
  }

  /** See `article-list.ts`. */
  tally(asked: CallInput<"articles.tally">): CallOutput<"articles.tally"> {
    return this.#articles.tally(asked);
  }

  close(): void {
    this.#file.close();
  }
}
