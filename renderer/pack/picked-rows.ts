import type { Article } from "../../core/article.ts";

/** What a row of the picked articles shows. */
export interface PickedRow {
  id: string;
  /** Its place in the list, from 0. */
  index: number;
  isLast: boolean;
  /** Undefined until it is read. */
  article: Article | undefined;
  /** How many entries it is the source of. */
  passages: number;
}

/**
 * The rows of a list of picked articles. A row that shows the same is the same object as before, so that of thousands only those that
 * changed are drawn anew.
 */
export class PickedRows {
  #last: readonly PickedRow[] = [];

  /** The rows of these articles in their order; the same array where none changed. */
  of(
    picked: readonly string[],
    articles: Readonly<Record<string, Article>>,
    passages: ReadonlyMap<string, number>,
  ): readonly PickedRow[] {
    const rows = picked.map((id, index) => {
      const row = {
        id,
        index,
        isLast: index === picked.length - 1,
        article: articles[id],
        passages: passages.get(id) ?? 0,
      };
      const last = this.#last[index];
      return last && isSame(row, last) ? last : row;
    });
    const isAsBefore = rows.length === this.#last.length && rows.every((row, index) => row === this.#last[index]);
    if (!isAsBefore) this.#last = rows;
    return this.#last;
  }
}

function isSame(one: PickedRow, other: PickedRow): boolean {
  const parts = ["id", "index", "isLast", "article", "passages"] as const;
  return parts.every((part) => one[part] === other[part]);
}
