import type { Assets, DocumentTree } from "../../../core/tree.ts";
import type { NumberedComment } from "./comment.ts";
import type { Revision } from "./revision.ts";

/** Counts upward from 1 within one file: lists and pictures. */
class Counter {
  #last = 0;

  /** The next number. */
  next(): number {
    this.#last += 1;
    return this.#last;
  }
}

/** What every part of one Word file is written from, and the numbers it gives out. */
export interface Scope {
  tree: DocumentTree;
  assets: Assets;
  /** The number of each note, by its id, from 1 in the order of the tree. */
  notes: ReadonlyMap<string, number>;
  /** How much wider than in the house's fonts words may turn out. */
  margin: number;
  lists: Counter;
  pictures: Counter;
  /** The comments that have no place in the text yet, by their entry. */
  comments: Map<string, NumberedComment[]>;
  /** What marks the changes since an earlier state; absent where none are marked. */
  revision?: Revision;
}

/** A fresh scope: nothing counted yet. */
export function createScope(
  tree: DocumentTree,
  assets: Assets,
  comments: readonly NumberedComment[],
  revision: Revision | undefined,
  margin: number,
): Scope {
  const byEntry = new Map<string, NumberedComment[]>();
  for (const comment of comments) byEntry.set(comment.entry, [...(byEntry.get(comment.entry) ?? []), comment]);
  return {
    tree,
    assets,
    notes: new Map(tree.notes.map((note, index) => [note.id, index + 1])),
    margin,
    lists: new Counter(),
    pictures: new Counter(),
    comments: byEntry,
    ...(revision ? { revision } : {}),
  };
}
