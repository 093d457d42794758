import { BorderStyle, LineRuleType, OverlapType, Paragraph, RelativeVerticalPosition, TableAnchorType } from "docx";
import type { DocumentTree } from "../../../core/tree.ts";
import { TextWidth } from "../text-width.ts";
import { factColumns, longTitle, titleLines } from "../typesetting.ts";
import type { BodyChild } from "./block.ts";
import { tab, words } from "./inline.ts";
import type { Scope } from "./scope.ts";
import { placeStyles, wordStyles } from "./style-name.ts";
import { textWidth } from "./style-sheet.ts";
import { tableOf } from "./table.ts";
import { eighths, halfPoints, hexadecimal, twips } from "./unit.ts";

/** The cover's text block, from the page's upper and lower edges in points: from its rule to the end of its table. */
export const coverMargins = { top: 267, bottom: 95.89 };

/** The title, set smaller where it would take too many lines. */
function titleOf(title: string, { tree, assets }: Scope): Paragraph {
  const { title: style } = tree.styles;
  const face = new TextWidth(style.bold ? assets[style.face].bold : assets[style.face].regular);
  const isLong = face.linesOf(title, style.size, textWidth(tree) - style.indent) > titleLines;
  return new Paragraph({
    style: wordStyles.title.id,
    ...(isLong ? { spacing: { line: twips(longTitle.line), lineRule: LineRuleType.EXACT } } : {}),
    children: [words(title, isLong ? { size: halfPoints(longTitle.size) } : {})],
  });
}

/** The cover: rule, kind, title and subtitle from its top, key-value table at its foot. */
export function coverOf(cover: NonNullable<DocumentTree["cover"]>, scope: Scope): BodyChild[] {
  const { tree } = scope;
  const axis = twips(tree.page.axis);
  const kind = new Paragraph({
    style: wordStyles.kind.id,
    spacing: { before: 0 },
    // The rule runs the full width, so the paragraph begins at axis 0 and a tab leads to its words.
    indent: { left: axis, hanging: axis },
    border: {
      top: { style: BorderStyle.SINGLE, color: hexadecimal(tree.colors.accent), size: eighths(3), space: 13 },
    },
    children: [tab(), words(cover.kind)],
  });
  const facts = tableOf(
    {
      kind: "table",
      look: "record",
      columns: factColumns,
      head: null,
      rows: cover.facts.map((fact) => [
        { children: [{ kind: "text", text: fact.label }], head: true },
        { children: fact.value },
      ]),
    },
    scope,
    {
      horizontalAnchor: TableAnchorType.MARGIN,
      absoluteHorizontalPosition: axis,
      verticalAnchor: TableAnchorType.MARGIN,
      relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
      overlap: OverlapType.NEVER,
    },
  );
  // The table floats with respect to the paragraph after it. LibreOffice drops an empty paragraph that ends a section, so
  // there are two.
  const tableEnd = () => new Paragraph({ style: placeStyles.tableEnd.id });
  return [
    kind,
    titleOf(cover.title, scope),
    ...cover.subtitle.map((line) => new Paragraph({ style: wordStyles.subtitle.id, children: [words(line)] })),
    ...(cover.facts.length === 0 ? [] : [facts, tableEnd(), tableEnd()]),
  ];
}
