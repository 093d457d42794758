import { z } from "zod";
import { articleSchema, textOfArticle, type Article, type Origin, type Stated } from "../../core/article.ts";
import type { CallInput, CallOutput } from "../../core/contract.ts";
import type { File } from "../../core/file.ts";
import { AppError } from "../../core/errors.ts";
import { shingleWords } from "../../core/shingles.ts";
import { ArticleList } from "./article-list.ts";
import type { LibraryFile } from "./library-file.ts";
import { hashOf, type ReadPicture } from "../readers/reader.ts";
import { SearchIndex } from "./search-index.ts";
import { parseDocument } from "./stored-document.ts";
import { StoredStandings } from "./stored-standings.ts";
import { withPicturesOf } from "./twin-pictures.ts";

/** What two printings of one text must not contradict each other in, to be the same article. */
const identifying = ["title", "byline", "outlet", "published"] as const;

function agree(one: string | null, other: string | null): boolean {
  return one === null || other === null || shingleWords(one).join(" ") === shingleWords(other).join(" ");
}

/** What is stated, or where one printing does not say it, what the other does; its line would be one of other bytes. */
function moreOf(held: Stated, read: Stated): Stated {
  if (held.value !== null || held.by === "person" || read.value === null) return held;
  return { value: read.value, line: null, by: read.by, ...(read.tag === undefined ? {} : { tag: read.tag }) };
}

const numbered = z.object({ number: z.int() });
const storedBytes = z.object({ bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array) });

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}

function columnsOf(article: Article): (string | number | null)[] {
  const text = textOfArticle(article);
  return [
    article.title.value,
    article.byline.value,
    article.outlet.value,
    article.published.value,
    article.undated ? 1 : 0,
    article.language.value,
    countWords(text),
    article.removed.length,
    text,
    JSON.stringify(article),
  ];
}

/** The articles of a library, with the bytes they were read from and the index that finds them. */
export class StoredArticles {
  readonly #file: LibraryFile;
  readonly #index: SearchIndex;
  readonly #list: ArticleList;
  readonly #standings: StoredStandings;

  constructor(file: LibraryFile) {
    this.#file = file;
    this.#index = new SearchIndex(file);
    this.#standings = new StoredStandings(file);
    this.#list = new ArticleList(file, this.#index, this.#standings);
  }

  /** How many the library lists. */
  count(): number {
    return this.#list.count();
  }

  /** See {@link ArticleList.list}. */
  list(asked: CallInput<"articles.list">): CallOutput<"articles.list"> {
    return this.#list.list(asked);
  }

  /** See {@link ArticleList.tally}. */
  tally(asked: CallInput<"articles.tally">): CallOutput<"articles.tally"> {
    return this.#list.tally(asked);
  }

  /**
   * Takes up some of the articles that another Attaché left to be indexed or compared; see {@link SearchIndex.indexMore} and
   * {@link StoredStandings.noteMore}. Answers whether any are left.
   */
  tend(count: number): boolean {
    const indexing = this.#index.indexMore(count);
    const noting = this.#standings.noteMore(count);
    return indexing || noting;
  }

  /** Whether {@link StoredArticles.tend} has anything to do. */
  isBehind(): boolean {
    return this.#index.pending > 0 || this.#standings.unnoted() > 0;
  }

  /** Whether it is there. */
  has(id: string): boolean {
    return this.#file.all("SELECT number FROM articles WHERE id = ?", id).length > 0;
  }

  /** How many changes of it were kept, null where it is not there: another article, another change, another revision. */
  revisionOf(id: string): number | null {
    const [row] = this.#file.all("SELECT revision FROM articles WHERE id = ?", id);
    return row === undefined ? null : z.object({ revision: z.number() }).parse(row).revision;
  }

  /** Throws article-missing; with `fault` "damaged" for one that is there and cannot be read. */
  get(id: string): Article {
    const [row] = this.#file.all("SELECT document FROM articles WHERE id = ?", id);
    if (row === undefined) throw articleMissing(id);
    const article = parseDocument(row, articleSchema);
    if (article === null) {
      throw new AppError("article-missing", `The article ${id} is damaged in the library; import its file again.`, {
        id,
        fault: "damaged",
      });
    }
    return article;
  }

  /** Those that are there and whole, each once. */
  getSeveral(ids: readonly string[]): Article[] {
    const rows = this.#file.all(
      "SELECT document FROM articles WHERE id IN (SELECT value FROM json_each(?))",
      JSON.stringify(ids),
    );
    return rows.flatMap((row) => parseDocument(row, articleSchema) ?? []);
  }

  /** The bytes the article was read from. Throws article-missing. */
  original(id: string): File {
    const { origin } = this.get(id);
    const [row] = this.#file.all("SELECT bytes FROM originals WHERE sha256 = ?", origin.sha256);
    if (row === undefined) throw articleMissing(id);
    return { name: origin.name, mediaType: origin.mediaType, bytes: storedBytes.parse(row).bytes };
  }

  /** A picture of an article by the picture's own id. Throws article-missing. */
  picture(id: string): File & Pick<ReadPicture, "mediaType"> {
    const [row] = this.#file.all("SELECT media_type AS mediaType, bytes FROM pictures WHERE sha256 = ?", id);
    if (row === undefined) {
      throw new AppError("article-missing", `The library holds no picture ${id}; its article was deleted.`, { id });
    }
    const { mediaType, bytes } = storedBytes.extend({ mediaType: z.enum(["image/png", "image/jpeg"]) }).parse(row);
    return { name: `${id}.${mediaType === "image/png" ? "png" : "jpg"}`, mediaType, bytes };
  }

  /**
   * Keeps a new article with its pictures and the bytes it was read from. If they are held already, or the same text is that says
   * nothing else of itself, answers the article they are held as, back from the bin if it lay there.
   */
  add(read: Article, original: Uint8Array, pictures: readonly ReadPicture[]): { article: Article; known: boolean } {
    return this.#file.transact(() => {
      const twin = this.#holder(read.origin) === null ? this.#twin(read) : null;
      if (twin !== null) return { article: this.#alsoFrom(twin, read, original, pictures), known: true };
      return this.addExactly(read, original, pictures);
    });
  }

  /**
   * As {@link add}, but the same text from other bytes is another article: for what comes from a library, whose packs name lines of
   * the very bytes it was read from. `original` is null where these are lost.
   */
  addExactly(
    read: Article,
    original: Uint8Array | null,
    pictures: readonly ReadPicture[],
  ): { article: Article; known: boolean } {
    return this.#file.transact(() => {
      const held = this.#holder(read.origin);
      const document = held === null ? null : parseDocument(held, articleSchema);
      if (held !== null && document !== null) {
        this.#file.run("UPDATE articles SET state = 'library', binned = NULL WHERE id = ?", held.id);
        return { article: document, known: true };
      }
      // A row that is there but does not read is damaged: what is handed in now mends it, under the id that packs know.
      const article = { ...read, id: held?.id ?? read.id };
      if (held === null) {
        this.#file.run(
          `INSERT INTO articles (id, taken_in, state, starred, note, revision, title, byline, outlet, published, undated, language,
           words, removed, text, document) VALUES (?, ?, 'library', 0, '', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
          article.id,
          article.takenIn,
          article.revision,
          ...columnsOf(article),
        );
      } else {
        this.#write(article);
      }
      this.keepOriginal(article.id, article.origin, original);
      for (const picture of pictures) this.keepPicture(article.id, picture);
      this.#noteWords(article);
      return { article, known: false };
    });
  }

  /** See {@link ArticleList.copies}. */
  copies(id: string): CallOutput<"articles.copies"> {
    return this.#list.copies(id);
  }

  /** The languages that articles are in, each once, in alphabetical order; of those that are gone, or state none, nothing. */
  languages(ids: readonly string[]): string[] {
    const rows = this.#file.all(
      `SELECT DISTINCT language FROM articles
       WHERE language IS NOT NULL AND id IN (SELECT value FROM json_each(?)) ORDER BY language`,
      JSON.stringify(ids),
    );
    return z
      .array(z.object({ language: z.string() }))
      .parse(rows)
      .map(({ language }) => language);
  }

  /** An article of the same text that names no other title, author, outlet or day: the same one, taken in from another file. */
  #twin(read: Article): Article | null {
    for (const number of this.#standings.withWordsOf(textOfArticle(read))) {
      const [row] = this.#file.all("SELECT document FROM articles WHERE number = ?", number);
      const held = parseDocument(row, articleSchema);
      if (held && identifying.every((field) => agree(held[field].value, read[field].value))) return held;
    }
    return null;
  }

  #alsoFrom(held: Article, read: Article, original: Uint8Array, pictures: readonly ReadPicture[]): Article {
    const article: Article = {
      ...held,
      ...withPicturesOf(held, read),
      revision: held.revision + 1,
      title: moreOf(held.title, read.title),
      byline: moreOf(held.byline, read.byline),
      outlet: moreOf(held.outlet, read.outlet),
      published: moreOf(held.published, read.published),
      address: moreOf(held.address, read.address),
      otherOrigins: [...held.otherOrigins, read.origin],
    };
    this.#write(article);
    this.keepOriginal(held.id, read.origin, original);
    for (const picture of pictures) {
      if (article.pictures.some(({ id }) => id === picture.id)) this.keepPicture(held.id, picture);
    }
    this.#noteWords(article);
    return article;
  }

  /** Writes an article over its row, and puts it back in the library. What a person added to it, and its other origins, stay. */
  #write(article: Article): void {
    this.#file.run(
      `UPDATE articles SET title = ?, byline = ?, outlet = ?, published = ?, undated = ?, language = ?, words = ?, removed = ?,
       text = ?, document = ?, revision = ?, state = 'library', binned = NULL WHERE id = ?`,
      ...columnsOf(article),
      article.revision,
      article.id,
    );
  }

  /** The article that these bytes, or this part of them, are held as; null where they are not, or it is damaged. */
  heldAs(origin: Origin): Article | null {
    const held = this.#holder(origin);
    return held && parseDocument(held, articleSchema);
  }

  /** The row that these bytes, or this part of them, are held as. */
  #holder({ sha256, part }: Origin): { id: string; document: string } | null {
    const [row] = this.#file.all(
      "SELECT id, document FROM origins JOIN articles ON number = article WHERE sha256 = ? AND part = ?",
      sha256,
      part,
    );
    return row === undefined ? null : z.object({ id: z.string(), document: z.string() }).parse(row);
  }

  /** Keeps bytes, null where they are lost, as those the article or its same text was read from. */
  keepOriginal(id: string, { sha256, part }: Origin, bytes: Uint8Array | null): void {
    if (bytes !== null) {
      this.#file.run("INSERT INTO originals (sha256, bytes) VALUES (?, ?) ON CONFLICT DO NOTHING", sha256, bytes);
    }
    this.#file.run(
      "INSERT INTO origins (sha256, part, article) SELECT ?, ?, number FROM articles WHERE id = ? ON CONFLICT DO NOTHING",
      sha256,
      part,
      id,
    );
  }

  /** Puts an article that was taken over from another library where it lay there, with what a person had added to it. */
  putBack(id: string, kept: { state: string; binned: string | null; starred: boolean; note: string }): void {
    this.#file.run(
      "UPDATE articles SET state = ?, binned = ?, starred = ?, note = ? WHERE id = ?",
      kept.state,
      kept.binned,
      kept.starred ? 1 : 0,
      kept.note,
      id,
    );
  }

  /** Whether the bytes it was read from are there. */
  hasOriginal(id: string): boolean {
    const { sha256 } = this.get(id).origin;
    return this.#file.all("SELECT 1 FROM originals WHERE sha256 = ?", sha256).length > 0;
  }

  /** Whether an article was read from these bytes, or its same text was. */
  hasOriginalOf(bytes: Uint8Array): boolean {
    return this.#file.all("SELECT 1 FROM originals WHERE sha256 = ?", hashOf(bytes)).length > 0;
  }

  /** Whether a picture is there, by the picture's own id. */
  hasPicture(id: string): boolean {
    return this.#file.all("SELECT 1 FROM pictures WHERE sha256 = ?", id).length > 0;
  }

  /** Keeps a picture that the article shows. */
  keepPicture(id: string, picture: ReadPicture): void {
    this.#file.run(
      "INSERT INTO pictures (sha256, media_type, bytes) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
      picture.id,
      picture.mediaType,
      picture.bytes,
    );
    this.#file.run(
      "INSERT INTO shows (article, picture) SELECT number, ? FROM articles WHERE id = ? ON CONFLICT DO NOTHING",
      picture.id,
      id,
    );
  }

  /** Keeps a changed article and answers its new revision. Throws article-missing, article-changed; call-refused if its origin is another one. */
  save(article: Article): number {
    return this.#file.transact(() => {
      const stored = this.get(article.id);
      if (stored.revision !== article.revision) {
        throw new AppError(
          "article-changed",
          `The article ${article.id} was changed elsewhere (revision ${stored.revision}, not ${article.revision}); open it again.`,
          { id: article.id, revision: stored.revision },
        );
      }
      if (stored.origin.sha256 !== article.origin.sha256 || stored.origin.part !== article.origin.part) {
        throw new AppError(
          "call-refused",
          `The article ${article.id} came from another file; its origin cannot be changed.`,
        );
      }
      const { origin, otherOrigins, takenIn } = stored;
      const revision = stored.revision + 1;
      this.#file.run(
        `UPDATE articles SET title = ?, byline = ?, outlet = ?, published = ?, undated = ?, language = ?, words = ?, removed = ?,
         text = ?, document = ?, revision = ? WHERE id = ?`,
        ...columnsOf({ ...article, revision, origin, otherOrigins, takenIn }),
        revision,
        article.id,
      );
      this.#noteWords(article);
      return revision;
    });
  }

  /** What finds an article by its words follows the row that has just been written. */
  #noteWords(article: Article): void {
    const [row] = this.#file.all("SELECT number FROM articles WHERE id = ?", article.id);
    const { number } = numbered.parse(row);
    this.#index.put(number);
    this.#standings.note(number);
  }
}

function articleMissing(id: string): AppError {
  return new AppError("article-missing", `The library holds no article ${id}; it was deleted, or never there.`, { id });
}
