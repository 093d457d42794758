import type { Assets, DocumentTree } from "../../../core/tree.ts";
import { beginDocument } from "./document.ts";
import { Faces, familiesOf } from "./faces.ts";

/** The characters of a tree that no face of the house holds: a print stands in for them. Nothing is laid out. */
export function unheldIn(tree: DocumentTree, assets: Assets): ReadonlySet<string> {
  const faces = new Faces(beginDocument(tree, {}), familiesOf(tree, assets));
  const characters = new Set(JSON.stringify(tree));
  return new Set([...characters].filter((character) => faces.lacks(character)));
}
