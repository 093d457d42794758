import { BorderStyle, LineRuleType, OverlapType, Paragraph, RelativeVerticalPosition, TableAnchorType } from "docx";
import { textOfInlines, type Inline } from "../../../core/blocks.ts";
import type { DocumentTree, Opening } from "../../../core/tree.ts";
import { fateWithin, revise, type Fate, type Revised } from "../../../core/revision.ts";
import { TextWidth } from "../text-width.ts";
import { boundTitle, factColumns, titleSize } from "../typesetting.ts";
import type { BodyChild } from "./block.ts";
import { tab } from "./inline.ts";
import { letterheadOf } from "./picture.ts";
import { paragraphChange, revisedRuns, revisedWords } from "./revision.ts";
import type { Scope } from "./scope.ts";
import { placeStyles, wordStyles } from "./style-name.ts";
import { textWidth } from "./style-sheet.ts";
import { tableOf, type TableBlock } from "./table.ts";
import { eighths, halfPoints, hexadecimal, twips } from "./unit.ts";

/** Sizes, lines and white below of the lines that open a briefing without cover, in points. */
const plainOpening = {
  kind: { size: 10, line: 12, after: 4.5 },
  title: { size: 21, line: 27, after: 3 },
  subtitle: { size: 12, line: 16.5, after: 9 },
} as const;

/** White between the lines that open such a briefing and the table of what is to be known of it, in points. */
const overFacts = 15;

/** The cover's text block, from the page's upper and lower edges in points: from its rule to the end of its table. */
export const coverMargins = { top: 267, bottom: 95.89 };

/** The facts of a cover or opening as a table of names and values. */
function factsOf({ facts }: Opening): TableBlock {
  const rows = facts.map((fact): TableBlock["rows"][number] => [
    { children: [{ kind: "text", text: fact.label }], head: true },
    { children: fact.value },
  ]);
  return { kind: "table", look: "record", columns: factColumns, head: null, rows };
}

/** What became of an opening: nothing that is told, where none stood in its place. */
function fateOf(was: Opening | null | undefined): Fate<Opening> {
  return was ? { kind: "edited", was } : { kind: "same" };
}

/** The lines under the title with what became of them, each in its place. */
function subtitleOf({ subtitle: said }: Opening, fate: Fate<Opening>, language: string): Revised<Inline[]>[] {
  const bound = (lines: readonly Inline[][]) => lines.map((line) => boundLine(line, language));
  const subtitle = bound(said);
  const was = fate.kind === "edited" ? bound(fate.was.subtitle) : subtitle;
  return revise(was, subtitle, textOfInlines, {
    names: () => [],
    text: textOfInlines,
    isOfForm: () => true,
    least: () => 0,
  });
}

/** The head of the first page of a briefing without cover: rule, kind, title and subtitle, and what is to be known of it. */
export function openingOf(opening: Opening, scope: Scope): BodyChild[] {
  const { tree, revision } = scope;
  const fate = fateOf(revision?.before.opening);
  const axis = twips(tree.page.axis);
  const { kind, title, subtitle } = plainOpening;
  const [begins] = tree.sections;
  const spaced = (look: { line: number; after: number }) => ({
    spacing: { before: 0, after: twips(look.after), line: twips(look.line), lineRule: LineRuleType.EXACT },
  });
  return [
    ...letterheadOf(scope, false),
    new Paragraph({
      style: wordStyles.kind.id,
      ...spaced(kind),
      indent: { left: axis, hanging: axis },
      border: {
        top: { style: BorderStyle.SINGLE, color: hexadecimal(tree.colors.accent), size: eighths(3), space: 10 },
      },
      children: [
        tab(),
        ...revisedWords(
          opening.kind,
          fateWithin(fate, ({ kind }) => kind),
          tree.styles.kind,
          scope,
          {
            size: halfPoints(kind.size),
          },
        ),
      ],
    }),
    new Paragraph({
      style: wordStyles.title.id,
      ...spaced(title),
      children: revisedWords(
        openingTitle(opening.title, tree.language),
        fateWithin(fate, ({ title }) => openingTitle(title, tree.language)),
        tree.styles.title,
        scope,
        {
          size: halfPoints(title.size),
          color: hexadecimal(tree.colors.accent),
        },
      ),
    }),
    ...subtitleOf(opening, fate, tree.language).map(
      (line, index, lines) =>
        new Paragraph({
          style: wordStyles.subtitle.id,
          ...spaced({
            ...subtitle,
            after: index < lines.length - 1 ? 0 : opening.facts.length > 0 ? overFacts : subtitle.after,
          }),
          ...paragraphChange(line.fate, scope),
          children: revisedRuns(line.part, line.fate, tree.styles.subtitle, scope, {
            size: halfPoints(subtitle.size),
          }),
        }),
    ),
    ...(opening.facts.length === 0
      ? []
      : [
          tableOf(factsOf(opening), scope, { fate: fateWithin(fate, factsOf) }),
          // A heading brings its own white.
          ...(begins?.title === "" && begins.blocks[0]?.kind === "heading"
            ? []
            : [new Paragraph({ style: placeStyles.tableEnd.id })]),
        ]),
  ];
}

/** A title as it opens a file, in large letters: no line of it ends within a compound name either. */
function openingTitle(title: string, language: string): string {
  return boundTitle(title, language).replace(/(?<=\p{L})-(?=(?:\p{Ll}{1,4}-)?\p{Lu})/gu, "\u2011");
}

/** The lines under a title, bound as it is. */
function boundLine(children: readonly Inline[], language: string): Inline[] {
  return children.map((child) =>
    child.kind === "text" ? { ...child, text: openingTitle(child.text, language) } : child,
  );
}

/** The title, set smaller where it would take too many lines. */
function titleOf(title: string, fate: Fate<string>, scope: Scope): Paragraph {
  const { tree, assets } = scope;
  const { title: style } = tree.styles;
  const face = new TextWidth(style.bold ? assets[style.face].bold : assets[style.face].regular);
  const room = textWidth(tree) - style.indent;
  const { size, line } = titleSize(style, (type) => face.linesOf(title, type.size, room));
  const isSmaller = size < style.size;
  return new Paragraph({
    style: wordStyles.title.id,
    // A title of more than a page would leave the kind of briefing alone on its own.
    ...(isSmaller
      ? { keepLines: false, keepNext: false, spacing: { line: twips(line), lineRule: LineRuleType.EXACT } }
      : {}),
    children: revisedWords(title, fate, style, scope, isSmaller ? { size: halfPoints(size) } : {}),
  });
}

/** The cover: rule, kind, title and subtitle from its top, key-value table at its foot. */
export function coverOf(cover: NonNullable<DocumentTree["cover"]>, scope: Scope): BodyChild[] {
  const { tree, revision } = scope;
  const fate = fateOf(revision?.before.cover);
  const axis = twips(tree.page.axis);
  const kind = new Paragraph({
    style: wordStyles.kind.id,
    spacing: { before: 0 },
    // The rule runs the full width, so the paragraph begins at axis 0 and a tab leads to its words.
    indent: { left: axis, hanging: axis },
    border: {
      top: { style: BorderStyle.SINGLE, color: hexadecimal(tree.colors.accent), size: eighths(3), space: 13 },
    },
    children: [
      tab(),
      ...revisedWords(
        cover.kind,
        fateWithin(fate, (was) => was.kind),
        tree.styles.kind,
        scope,
      ),
    ],
  });
  const facts = tableOf(factsOf(cover), scope, {
    float: {
      horizontalAnchor: TableAnchorType.MARGIN,
      absoluteHorizontalPosition: axis,
      verticalAnchor: TableAnchorType.MARGIN,
      relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
      overlap: OverlapType.NEVER,
    },
    fate: fateWithin(fate, factsOf),
  });
  // The table floats with respect to the paragraph after it. LibreOffice drops an empty paragraph that ends a section, so
  // there are two.
  const tableEnd = () => new Paragraph({ style: placeStyles.tableEnd.id });
  return [
    kind,
    titleOf(
      openingTitle(cover.title, tree.language),
      fateWithin(fate, ({ title }) => openingTitle(title, tree.language)),
      scope,
    ),
    ...subtitleOf(cover, fate, tree.language).map(
      (line) =>
        new Paragraph({
          style: wordStyles.subtitle.id,
          ...paragraphChange(line.fate, scope),
          children: revisedRuns(line.part, line.fate, tree.styles.subtitle, scope),
        }),
    ),
    ...(cover.facts.length === 0 ? [] : [facts, tableEnd(), tableEnd()]),
  ];
}
