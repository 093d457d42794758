import type { Article } from "../core/article.ts";
import type { Statement, Sources } from "../core/check.ts";
import type { Disagreement } from "../core/check/disagreement.ts";
import type { Finding } from "../core/check/finding.ts";
import type { Rescued } from "../core/backup.ts";
import type { CallInput, CallOutput } from "../core/contract.ts";
import type { File, SourceFile } from "../core/file.ts";
import type { Draft } from "../core/draft/drafted.ts";
import { AppError } from "../core/errors.ts";
import type { PackFileContent } from "../core/pack-file.ts";
import type { SpellingLanguage } from "../core/spelling.ts";
import type { DocumentTree, FileOptions, Images } from "../core/tree.ts";
import type { Unprintable } from "../core/unprintable.ts";
import type { Catalogue } from "./library/catalogue.ts";
import type { Dictionaries } from "./dictionaries.ts";
import type { ReadLook } from "./templates/office-look.ts";
import type { ReadPackFile } from "./pack-file.ts";
import type { Reading } from "./readers/reader.ts";
import type { Typeset } from "./writers/pdf.ts";
import type { Measured } from "./writers/pdf/measure.ts";

/** A finished file of a briefing. `extension` without its dot. */
export interface WrittenFile {
  bytes: Uint8Array;
  extension: string;
  mediaType: string;
}

/** What a check came to: the findings of each statement, and where the articles disagree. */
export interface Checked {
  findings: Finding[][];
  disagreements: Disagreement[];
}

/** Which articles to check against. `key` is the same for the same articles as they are now; they are loaded only where it is a new one. */
export interface CheckedAgainst {
  key: string;
  load: () => Article[];
}

/** The heavy work, done in this thread or in another one. A job fails with the AppError that its reader or writer threw. */
export interface Work {
  /**
   * What the file holds: `take` is handed each reading as soon as it is done, before the promise is kept. Aborted, `signal` has it fail
   * with "stopped".
   */
  read(file: SourceFile, take: (reading: Reading) => void, signal?: AbortSignal): Promise<void>;
  /** Aborted, `signal` has it fail with "stopped". */
  draft(articles: Article[], signal?: AbortSignal): Promise<Draft>;
  /** The articles that were checked against last are kept, read. Aborted, `signal` has it fail with "stopped". */
  check(statements: readonly Statement[], against: CheckedAgainst, signal?: AbortSignal): Promise<Checked>;
  /** The tree in that format; `images` are the pictures that it shows. Aborted, `signal` has it fail with "stopped". */
  write(
    format: string,
    tree: DocumentTree,
    images: Images,
    options?: FileOptions,
    signal?: AbortSignal,
  ): Promise<WrittenFile>;
  /** The look that a Word file of the office shows; see `office-look.ts`. */
  readLook(file: File): Promise<ReadLook>;
  /** How long the tree and its sections are; its pictures are not shown. */
  measure(tree: DocumentTree): Promise<Measured>;
  /** The tree as a PDF, with where its sections and entries begin and how long they are, out of one layout. */
  typeset(tree: DocumentTree, images: Images): Promise<Typeset>;
  /** The characters of the tree that no font holds. */
  proof(tree: DocumentTree): Promise<Unprintable[]>;
  /** See `dictionaries.ts`, which both are of. */
  checkSpelling(language: SpellingLanguage, words: readonly string[]): Promise<string[]>;
  suggestSpelling(language: SpellingLanguage, word: string): Promise<string[]>;
  /** The bytes of a pack file; `headings` name the pack's sections in its language. */
  writePack(content: PackFileContent, headings: Record<string, string>): Promise<Uint8Array>;
  readPack(file: File): Promise<ReadPackFile>;
  /** What a library on disk lists; see `catalogue.ts`. It is kept open until another one is asked for, or the end. */
  listArticles(library: string, asked: CallInput<"articles.list">): Promise<CallOutput<"articles.list">>;
  tallyArticles(library: string, asked: CallInput<"articles.tally">): Promise<CallOutput<"articles.tally">>;
  /** See `library-copy.ts`, which all are of. Aborted, `signal` has it fail with "stopped", and nothing of the copy stays. */
  copyLibrary(from: string, to: string, signal?: AbortSignal): Promise<void>;
  takeCopy(copy: string, beside: string, signal?: AbortSignal): Promise<void>;
  restoreLibrary(taken: string, library: string, aside: string): Promise<void>;
  /** See `library-file.ts`: answers whether the library is sound. */
  checkLibrary(path: string): Promise<boolean>;
  /** See `tending.ts`: answers whether anything is left to do. */
  tendLibrary(path: string): Promise<boolean>;
  /** See `rescue.ts`. */
  rescue(damaged: string, library: string, now: Date): Promise<Rescued>;
  close(): Promise<void>;
}

/** Does the heavy work in this thread. What a job needs is loaded when the first one of its kind is asked for. */
export function workHere(): Work {
  let read: { key: string; sources: Sources } | null = null;
  let open: { library: string; catalogue: Catalogue } | null = null;
  async function catalogueOf(library: string): Promise<Catalogue> {
    const { Catalogue } = await import("./library/catalogue.ts");
    if (open?.library !== library) {
      open?.catalogue.close();
      open = null;
      open = { library, catalogue: new Catalogue(library) };
    }
    return open.catalogue;
  }
  let dictionaries: Dictionaries | null = null;
  async function dictionariesOnce(): Promise<Dictionaries> {
    const { Dictionaries } = await import("./dictionaries.ts");
    dictionaries ??= new Dictionaries();
    return dictionaries;
  }
  return {
    async read(file, take) {
      const { readFile } = await import("./readers/index.ts");
      for await (const reading of readFile(file)) take(reading);
    },
    async draft(articles) {
      const { draft } = await import("../core/draft.ts");
      return draft(articles);
    },
    async check(statements, { key, load }) {
      const { checkStatements, readSources } = await import("../core/check.ts");
      if (read?.key !== key) read = { key, sources: readSources(load()) };
      const { sources } = read;
      return {
        findings: checkStatements(statements, sources),
        disagreements: sources.disputes.map(({ disagreement }) => disagreement),
      };
    },
    async write(format, tree, images, options) {
      const [{ writers }, { loadAssets }, { barePictures }] = await Promise.all([
        import("./writers/index.ts"),
        import("./assets.ts"),
        import("./writers/bare-pictures.ts"),
      ]);
      const writer = writers.find(({ id }) => id === format);
      if (!writer) {
        const known = writers.map(({ id }) => id).join(", ");
        throw new AppError("call-invalid", `there is no format "${format}"; choose one of ${known}`, { format });
      }
      const shown = options?.pictures === "as-they-came" ? images : barePictures(images);
      const bytes = await writer.write(tree, await loadAssets(shown), options);
      return { bytes, extension: writer.extension, mediaType: writer.mediaType };
    },
    async readLook(file) {
      const { readLook } = await import("./templates/office-look.ts");
      return readLook(file);
    },
    async measure(tree) {
      const [{ measureTree }, { loadAssets }] = await Promise.all([
        import("./writers/pdf/measure.ts"),
        import("./assets.ts"),
      ]);
      return measureTree(tree, await loadAssets());
    },
    async typeset(tree, images) {
      const [{ typeset }, { loadAssets }] = await Promise.all([import("./writers/pdf.ts"), import("./assets.ts")]);
      return typeset(tree, await loadAssets(images));
    },
    async proof(tree) {
      const [{ unheldIn }, { unprintableIn }, { loadAssets }] = await Promise.all([
        import("./writers/pdf/proof.ts"),
        import("../core/unprintable.ts"),
        import("./assets.ts"),
      ]);
      const unheld = unheldIn(tree, await loadAssets());
      return unprintableIn(tree, (character) => unheld.has(character));
    },
    checkSpelling: async (language, words) => (await dictionariesOnce()).unknown(language, words),
    suggestSpelling: async (language, word) => (await dictionariesOnce()).suggest(language, word),
    async writePack(content, headings) {
      const { writePackFile } = await import("./pack-file.ts");
      return writePackFile(content, headings);
    },
    async readPack(file) {
      const { readPackFile } = await import("./pack-file.ts");
      return readPackFile(file);
    },
    listArticles: async (library, asked) => (await catalogueOf(library)).list(asked),
    tallyArticles: async (library, asked) => (await catalogueOf(library)).tally(asked),
    async copyLibrary(from, to) {
      const { copyLibrary } = await import("./library/library-copy.ts");
      copyLibrary(from, to);
    },
    async takeCopy(copy, beside) {
      const { takeCopy } = await import("./library/library-copy.ts");
      takeCopy(copy, beside);
    },
    async restoreLibrary(taken, library, aside) {
      const { restoreLibrary } = await import("./library/library-copy.ts");
      restoreLibrary(taken, library, aside);
    },
    async checkLibrary(path) {
      const { checkLibrary } = await import("./library/library-file.ts");
      return checkLibrary(path);
    },
    async tendLibrary(path) {
      const { tendLibrary } = await import("./library/tending.ts");
      return tendLibrary(path);
    },
    async rescue(damaged, library, now) {
      const { rescue } = await import("./library/rescue.ts");
      return rescue(damaged, library, now);
    },
    close() {
      open?.catalogue.close();
      open = null;
      return Promise.resolve();
    },
  };
}
