import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  ShadingType,
  type IBorderOptions,
  type ICharacterStyleOptions,
  type IParagraphStyleOptions,
  type IRunPropertiesOptions,
  type IRunStylePropertiesOptions,
  type IStylesOptions,
} from "docx";
import { styleNames, type StyleName, type TextStyle } from "../../../core/style.ts";
import type { Assets, DocumentTree } from "../../../core/tree.ts";
import { hasItalics, scriptScale } from "../script-styles.ts";
import { flagTracking } from "../typesetting.ts";
import { isRightToLeft } from "./right-to-left.ts";
import { characterStyles, labelStyle, placeStyles, wordStyles, type WordStyle } from "./style-name.ts";
import { eighths, halfPoints, hexadecimal, twips } from "./unit.ts";

type ParagraphLook = NonNullable<IParagraphStyleOptions["paragraph"]>;

/** The width of the text block, in points. */
export function textWidth(tree: DocumentTree): number {
  return tree.page.width - tree.page.left - tree.page.right;
}

function font(face: TextStyle["face"], { [face]: { name }, scripts }: Assets) {
  return { ascii: name, hAnsi: name, cs: scripts.arabic.name, eastAsia: scripts.chinese.name };
}

/** A size of a style, in points: that of Latin letters beside Arabic ones is smaller than theirs, so that both look as high. */
function sizes(size: number, tree: DocumentTree, scale = scriptScale(tree.language, "serif")) {
  return scale === 1
    ? { size: halfPoints(size) }
    : { size: halfPoints(size * scale), sizeComplexScript: halfPoints(size) };
}

function runLook(style: TextStyle, tree: DocumentTree, assets: Assets): IRunStylePropertiesOptions {
  return {
    font: font(style.face, assets),
    ...sizes(style.size, tree),
    color: hexadecimal(tree.colors[style.color]),
    bold: style.bold,
    italics: style.italic,
    allCaps: style.capitals,
    ...(style.tracking === 0 ? {} : { characterSpacing: twips(style.tracking) }),
  };
}

function paragraphLook(style: TextStyle): ParagraphLook {
  return {
    spacing: {
      before: twips(style.before),
      after: twips(style.after),
      line: twips(style.line),
      lineRule: LineRuleType.EXACT,
    },
    indent: { left: twips(style.indent), hanging: twips(style.hanging) },
    keepNext: style.keepWithNext,
    keepLines: style.keepTogether,
  };
}

/** The bar that stands on the reading axis beside a quotation. */
export function quoteBar(tree: DocumentTree): IBorderOptions {
  return {
    style: BorderStyle.SINGLE,
    color: hexadecimal(tree.colors.accent),
    size: eighths(1.5),
    space: tree.styles.quote.indent - tree.page.axis,
  };
}

/** The rule between the lines of the contents. */
export function contentsRule(tree: DocumentTree): IBorderOptions {
  return { style: BorderStyle.SINGLE, color: hexadecimal(tree.colors.hair), size: eighths(0.5), space: 1 };
}

/** The look of a style's margin label; of its text where it has none. */
export function labelLook(style: TextStyle, tree: DocumentTree, assets: Assets): IRunStylePropertiesOptions {
  const { label } = style;
  if (!label) return runLook(style, tree, assets);
  return {
    font: font("sans", assets),
    ...sizes(label.size, tree),
    bold: label.bold,
    italics: false,
    color: hexadecimal(tree.colors[label.color]),
  };
}

/** What a tree style's values do not say: borders, tab stops, outline levels, and what Word does otherwise. */
function additions(name: StyleName, tree: DocumentTree): ParagraphLook {
  const accent = hexadecimal(tree.colors.accent);
  const style = tree.styles[name];
  switch (name) {
    case "heading-1":
      return {
        outlineLevel: 0,
        border: { top: { style: BorderStyle.SINGLE, color: accent, size: eighths(1), space: 8 } },
      };
    case "heading-2":
      return { outlineLevel: 1 };
    case "heading-3":
      return { outlineLevel: 2 };
    // Their text calls notes: LibreOffice keeps such a paragraph whole only until its note is laid, then breaks it after any
    // line, and every later page is another than the contents say.
    case "lead":
    case "point":
      return { keepLines: false };
    case "quote":
      return { keepLines: false, border: { left: quoteBar(tree) } };
    case "footnote":
      // Word and LibreOffice place a tab after a note mark differently, so the note has no hanging indent.
      return { indent: { left: twips(style.indent), hanging: 0 } };
    case "running":
      return { rightTabStop: twips(textWidth(tree)) };
    case "marking":
      return { alignment: AlignmentType.CENTER };
    case "toc-1": {
      const hair = contentsRule(tree);
      return {
        rightTabStop: twips(textWidth(tree)),
        // Equal paragraphs share one frame, in which only "between" parts them.
        border: { top: hair, between: hair },
      };
    }
    default:
      return {};
  }
}

function paragraphStyle(
  { id, name }: WordStyle,
  style: TextStyle,
  tree: DocumentTree,
  assets: Assets,
  more: ParagraphLook = {},
): IParagraphStyleOptions {
  return {
    id,
    name,
    basedOn: "Normal",
    next: style.keepWithNext ? wordStyles.body.id : id,
    quickFormat: true,
    run: runLook(style, tree, assets),
    paragraph: { ...paragraphLook(style), ...more },
  };
}

/** The style of a list's second level: one step further in, half the white between items. */
function secondLevel(list: TextStyle): TextStyle {
  return { ...list, indent: list.indent + list.hanging, after: list.after / 2 };
}

function placeStyleSheet(tree: DocumentTree, assets: Assets): IParagraphStyleOptions[] {
  const { styles } = tree;
  const heading = styles["heading-1"];
  const list2 = secondLevel(styles.list);
  return [
    paragraphStyle(placeStyles.list2, list2, tree, assets),
    paragraphStyle(placeStyles.ordinal, styles.list, tree, assets),
    paragraphStyle(placeStyles.ordinal2, list2, tree, assets),
    paragraphStyle(placeStyles.contentsTitle, { ...heading, before: 0 }, tree, assets, {
      ...additions("heading-1", tree),
      outlineLevel: 9,
    }),
    paragraphStyle(placeStyles.contentsPart, { ...styles["heading-3"], before: 18, after: 4.5 }, tree, assets),
    paragraphStyle(placeStyles.footer, styles.running, tree, assets, { rightTabStop: twips(textWidth(tree)) }),
    paragraphStyle(placeStyles.endnote, styles.footnote, tree, assets, additions("footnote", tree)),
    paragraphStyle(
      placeStyles.markingTlp,
      { ...styles.marking, size: 12, line: 15, tracking: 0, capitals: false, after: 3 },
      tree,
      assets,
      { alignment: AlignmentType.RIGHT },
    ),
    {
      ...paragraphStyle(placeStyles.picture, styles.body, tree, assets),
      // An exact line would cut the picture off.
      paragraph: {
        spacing: { before: 0, after: twips(styles.body.after), line: 240, lineRule: LineRuleType.AUTO },
        indent: { left: twips(tree.page.axis), hanging: 0 },
      },
    },
    paragraphStyle(placeStyles.tableEnd, { ...styles["table-text"], size: 4, line: 9 }, tree, assets),
  ];
}

function characterStyleSheet(tree: DocumentTree, assets: Assets): ICharacterStyleOptions[] {
  const labels = styleNames.flatMap((name): ICharacterStyleOptions[] => {
    const style = tree.styles[name];
    return style.label ? [{ ...labelStyle(name), run: labelLook(style, tree, assets) }] : [];
  });
  return [
    ...labels,
    characterStyles.headingNumber,
    characterStyles.headingTitle,
    {
      ...characterStyles.placeholder,
      run: {
        font: font("sans", assets),
        italics: hasItalics(tree.language),
        shading: { type: ShadingType.CLEAR, color: "auto", fill: hexadecimal(tree.colors.wash) },
      },
    },
    {
      ...characterStyles.flag,
      run: {
        font: font("sans", assets),
        bold: true,
        italics: false,
        color: hexadecimal(tree.colors.accent),
        ...(isRightToLeft(tree.language) ? {} : { characterSpacing: twips(flagTracking) }),
      },
    },
    { ...characterStyles.faint, run: { color: hexadecimal(tree.colors.grey) } },
    { ...characterStyles.noteMark, run: { superScript: true } },
    { ...characterStyles.endnoteMark, run: { superScript: true } },
    { ...characterStyles.pageNumber, run: { color: hexadecimal(tree.colors.ink) } },
    { id: "Hyperlink", name: "Hyperlink", run: { color: hexadecimal(tree.colors.ink) } },
  ];
}

/** The language as Word writes it, with a region: `fr` becomes `fr-FR`. A tag that is no language stays as it is. */
export function wordLanguage(tag: string): string {
  try {
    const { language, region } = new Intl.Locale(tag).maximize();
    return region === undefined ? tag : `${language}-${region}`;
  } catch {
    return tag;
  }
}

/**
 * The look of words in a language: the one that Word spells and breaks them by, whichever of its three kinds of script they are in. Latin
 * words among Chinese ones are in English, as in Word's own files: by Chinese rules a line would end inside a word or a figure.
 */
export function spoken(language: string): Pick<IRunPropertiesOptions, "language"> {
  const tag = wordLanguage(language);
  if (/^(zh|ja|ko)\b/.test(tag)) return { language: { value: "en-US", eastAsia: tag } };
  return { language: { value: tag, ...(isRightToLeft(tag) ? { bidirectional: tag } : {}) } };
}

/** Every style of the file, with the exact values of the tree's styles. */
export function styleSheet(tree: DocumentTree, assets: Assets): IStylesOptions {
  const { body } = tree.styles;
  return {
    default: {
      document: {
        run: {
          ...runLook(body, tree, assets),
          ...spoken(tree.language),
          // Word sets letters in pairs only where it is told from which size on, in half points. Arabic ones would come out of a PDF
          // that is made of the file in pieces.
          ...(isRightToLeft(tree.language) ? {} : { kern: 1 }),
        },
        paragraph: { spacing: { before: 0, after: 0, line: twips(body.line), lineRule: LineRuleType.EXACT } },
      },
    },
    paragraphStyles: [
      ...styleNames.map((name) =>
        paragraphStyle(wordStyles[name], tree.styles[name], tree, assets, additions(name, tree)),
      ),
      ...placeStyleSheet(tree, assets),
    ],
    characterStyles: characterStyleSheet(tree, assets),
  };
}
