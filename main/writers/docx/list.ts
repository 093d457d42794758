import { AlignmentType, LevelFormat, type ILevelsOptions, type INumberingOptions } from "docx";
import type { DocumentTree } from "../../../core/tree.ts";
import { bulletOf } from "../typesetting.ts";
import { twips } from "./unit.ts";

/** The name by which a paragraph asks for a bullet. */
export const bulletReference = "bullets";
/** The name by which a paragraph asks for an ordinal. */
export const ordinalReference = "ordinals";

/** Word's lists have nine levels. */
const levels = 9;

function levelsOf(tree: DocumentTree, ordered: boolean): ILevelsOptions[] {
  const { indent, hanging } = tree.styles.list;
  return Array.from({ length: levels }, (_, level) => ({
    level,
    format: ordered ? LevelFormat.DECIMAL : LevelFormat.BULLET,
    text: ordered ? `%${level + 1}.` : bulletOf(level),
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: twips(indent + level * hanging), hanging: twips(hanging) } } },
  }));
}

/** The two kinds of real list of the file. Margin labels are no lists: the tree has numbered them already. */
export function numberingOf(tree: DocumentTree): INumberingOptions {
  return {
    config: [
      { reference: bulletReference, levels: levelsOf(tree, false) },
      { reference: ordinalReference, levels: levelsOf(tree, true) },
    ],
  };
}
