import type { Assets, DocumentTree } from "../../../core/tree.ts";
import { unprintableIn, type Unprintable } from "../../../core/unprintable.ts";
import { beginDocument } from "./document.ts";
import { Faces, familiesOf } from "./faces.ts";

/** What a print of a tree would have to stand in for: characters that no face of the house holds. Nothing is laid out. */
export async function proofOf(tree: DocumentTree, assets: Assets): Promise<Unprintable[]> {
  const faces = new Faces(beginDocument(tree, {}), await familiesOf(tree, assets));
  const known = new Map<string, boolean>();
  return unprintableIn(tree, (character) => {
    let lacks = known.get(character);
    if (lacks === undefined) {
      lacks = faces.lacks(character);
      known.set(character, lacks);
    }
    return lacks;
  });
}
