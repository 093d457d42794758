import { z } from "zod";
import type { Annotation, AnnotationChange } from "../../core/annotation.ts";
import type { Tally } from "../../core/article-list.ts";
import type { CallOutput } from "../../core/contract.ts";
import { AppError } from "../../core/errors.ts";
import { isListedUse } from "./article-filters.ts";
import type { LibraryFile } from "./library-file.ts";
import { foldTag } from "./folding.ts";

const annotationRow = z.object({
  number: z.int(),
  starred: z.int().transform((flag) => flag === 1),
  note: z.string(),
  where: z.enum(["library", "bin", "pack"]),
});
const tagRows = z.array(z.object({ shown: z.string() }));

/** What people add to the articles of a library: tags, a star, a note. */
export class StoredAnnotations {
  readonly #file: LibraryFile;

  constructor(file: LibraryFile) {
    this.#file = file;
  }

  #row(id: string): z.infer<typeof annotationRow> | null {
    const [row] = this.#file.all('SELECT number, starred, note, state AS "where" FROM articles WHERE id = ?', id);
    return row === undefined ? null : annotationRow.parse(row);
  }

  /** Throws article-missing. */
  get(id: string): CallOutput<"articles.annotations"> {
    const row = this.#row(id);
    if (row === null) {
      const message = `The library holds no article ${id}; it was deleted, or never there.`;
      throw new AppError("article-missing", message, { id });
    }
    const { number, starred, note, where } = row;
    const tags = tagRows.parse(this.#file.all("SELECT shown FROM tags WHERE article_number = ? ORDER BY tag", number));
    return { starred, note, where, tags: tags.map(({ shown }) => shown) };
  }

  /** The packs that use an article, newest change first. */
  usesOf(id: string): CallOutput<"articles.uses"> {
    const rows = this.#file.all(
      `SELECT packs.id, packs.title FROM uses JOIN packs ON packs.id = uses.pack LEFT JOIN turns ON turns.pack = packs.id
       WHERE uses.article = ? AND ${isListedUse} ORDER BY turns.turn DESC`,
      id,
    );
    return z.array(z.object({ id: z.string(), title: z.string() })).parse(rows);
  }

  /** Every tag of the articles in the library, most used first. */
  tags(): Tally[] {
    const rows = this.#file.all(
      `SELECT min(shown) AS value, count(*) AS articles FROM tags JOIN articles ON articles.number = tags.article_number
       WHERE articles.state = 'library' GROUP BY tag ORDER BY count(*) DESC, tag`,
    );
    return z.array(z.object({ value: z.string(), articles: z.int() })).parse(rows);
  }

  /**
   * Makes the changes in their order, all of them or none, and answers those that put everything back, last one first. An article
   * that is not there is passed over.
   */
  annotate(changes: Annotation[]): Annotation[] {
    return this.#file.transact(() => {
      const undo: Annotation[] = [];
      for (const { ids, change } of changes) {
        const alike = new Map<string, Annotation>();
        for (const id of ids) {
          const back = this.#change(id, change);
          if (back === null) continue;
          const kind = JSON.stringify(back);
          const known = alike.get(kind);
          if (known) known.ids.push(id);
          else alike.set(kind, { ids: [id], change: back });
        }
        undo.unshift(...alike.values());
      }
      return undo;
    });
  }

  /** Changes one article and answers what puts it back; null where nothing changed. */
  #change(id: string, change: AnnotationChange): AnnotationChange | null {
    const row = this.#row(id);
    if (row === null) return null;
    const { number } = row;
    const back: AnnotationChange = {};
    const removed = (change.removeTags ?? []).flatMap((tag) => this.#removeTag(number, tag) ?? []);
    const added = (change.addTags ?? []).filter((tag) => this.#addTag(number, tag));
    if (removed.length > 0) back.addTags = removed;
    if (added.length > 0) back.removeTags = added;
    if (change.starred !== undefined && change.starred !== row.starred) {
      this.#file.run("UPDATE articles SET starred = ? WHERE number = ?", change.starred ? 1 : 0, number);
      back.starred = row.starred;
    }
    if (change.note !== undefined && change.note !== row.note) {
      this.#file.run("UPDATE articles SET note = ? WHERE number = ?", change.note, number);
      back.note = row.note;
    }
    return Object.keys(back).length === 0 ? null : back;
  }

  /** The tag as it stood, null where the article had it not. */
  #removeTag(number: number, tag: string): string | null {
    const folded = foldTag(tag);
    const rows = this.#file.all("SELECT shown FROM tags WHERE article_number = ? AND tag = ?", number, folded);
    const [held] = tagRows.parse(rows);
    this.#file.run("DELETE FROM tags WHERE article_number = ? AND tag = ?", number, folded);
    return held?.shown ?? null;
  }

  /** Gives the article the tag, as the library writes it already; false where the article had it. */
  #addTag(number: number, tag: string): boolean {
    const folded = foldTag(tag);
    const [known] = tagRows.parse(this.#file.all("SELECT shown FROM tags WHERE tag = ? LIMIT 1", folded));
    return (
      this.#file.run(
        "INSERT INTO tags (article_number, tag, shown) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        number,
        folded,
        known?.shown ?? tag.trim(),
      ) > 0
    );
  }
}
