import {
  BorderStyle,
  type IParagraphOptions,
  type IRunPropertiesOptions,
  Paragraph,
  type ParagraphChild,
  type Table,
} from "docx";
import type { Block, Inline } from "../../../core/blocks.ts";
import { fateWithin, reviseBlocks, reviseItems, type Fate, type Revised } from "../../../core/revision.ts";
import type { StyleName, TextStyle } from "../../../core/style.ts";
import { boundTitle, bulletOf, overTable, underPicture } from "../typesetting.ts";
import { commented } from "./comment.ts";
import { tab, words } from "./inline.ts";
import { bulletReference, ordinalReference } from "./list.ts";
import { pictureOf } from "./picture.ts";
import { changedRuns, paragraphChange, revisedLabel, revisedRuns } from "./revision.ts";
import type { Scope } from "./scope.ts";
import { leadingBlocks } from "./section-start.ts";
import { labelStyle, placeStyles, wordStyles } from "./style-name.ts";
import { quoteBar } from "./style-sheet.ts";
import { tableOf } from "./table.ts";
import { tongueOf } from "./tongue.ts";
import { twips } from "./unit.ts";

type ParagraphBlock = Extract<Block, { kind: "paragraph" }>;
type ListBlock = Extract<Block, { kind: "list" }>;
type HeadingBlock = Extract<Block, { kind: "heading" }>;
type ImageBlock = Extract<Block, { kind: "image" }>;

/** The list a block stands in: its level from 0, and its number in the file. `marked` is true for what opens an item. */
interface ListPlace {
  ordered: boolean;
  level: number;
  instance: number;
  /** Room for the mark beyond the style's own, in points: ordinals of two figures need more. */
  room: number;
  marked: boolean;
  position: number;
}

/** Where a block stands. */
interface Place {
  list: ListPlace | null;
  quoted: boolean;
  /** A table follows, and wants white above it. */
  overTable: boolean;
  /** It must stand on the page of what follows. */
  leads: boolean;
  /** So many of the first blocks stand on the page of the next, since they are few lines under the heading of their section. */
  opening: number;
  /** A heading follows the last of its blocks. */
  overHeading: boolean;
  /** What became of it since the state that the file marks changes from. */
  fate: Fate<Block>;
}

/** What a file's body is made of. */
export type BodyChild = Paragraph | Table;

function styleAt(block: ParagraphBlock, { list, quoted }: Place): { name: StyleName; id: string } {
  if (block.style !== "body") return { name: block.style, id: wordStyles[block.style].id };
  if (list) {
    const first = list.level === 0;
    const id = list.ordered
      ? (first ? placeStyles.ordinal : placeStyles.ordinal2).id
      : (first ? wordStyles.list : placeStyles.list2).id;
    return { name: "list", id };
  }
  if (quoted) return { name: "quote", id: wordStyles.quote.id };
  return { name: "body", id: wordStyles.body.id };
}

/** The label on the margin axis and the tab to the text. */
function labelRuns(label: string, name: StyleName, { fate }: Place, scope: Scope): ParagraphChild[] {
  const look = scope.tree.styles[name].label ? { style: labelStyle(name).id } : {};
  const was = fateWithin(fate, (block) => (block.kind === "paragraph" ? (block.label ?? "") : ""));
  return [...revisedLabel(label, was, (text) => words(text, look), scope), ...changedRuns(fate.kind, [tab()], scope)];
}

/** The words of a paragraph with the comments on them; where changes are marked too, a comment is on all of its paragraph. */
function textRuns(
  block: ParagraphBlock,
  { fate }: Place,
  style: TextStyle,
  scope: Scope,
  look: IRunPropertiesOptions,
): ParagraphChild[] {
  const was = fateWithin(fate, (earlier) => (earlier.kind === "paragraph" ? earlier.children : []));
  const entries = fate.kind === "removed" ? [] : (block.entries ?? []);
  return commented(block.children, entries, scope, (part) => revisedRuns(part, was, style, scope, look));
}

/** What a paragraph's neighbours change of its style: Word's tables have no white of their own. */
function besideOthers(
  style: TextStyle,
  { overTable: over, leads }: Place,
): Pick<IParagraphOptions, "spacing" | "keepNext"> {
  return {
    ...(over && style.after < overTable ? { spacing: { after: twips(overTable) } } : {}),
    ...(leads ? { keepNext: true } : {}),
  };
}

function listParagraph(block: ParagraphBlock, list: ListPlace, place: Place, scope: Scope): Paragraph {
  const { name, id } = styleAt(block, place);
  const { list: own, [name]: style } = scope.tree.styles;
  const tongue = tongueOf(block.language, scope);
  const beside = { ...besideOthers(style, place), ...tongue.paragraph, ...paragraphChange(place.fate, scope) };
  const text = own.indent + list.level * own.hanging + list.room;
  const hanging = own.hanging + list.room;
  const look = { ...tongue.run, ...(place.quoted ? { italics: true } : {}) };
  const runs = textRuns(block, place, style, scope, look);
  if (block.label !== undefined) {
    // Word puts a list's own mark before all else in a paragraph, but here the label stands before the mark: the mark is
    // written out, between two tabs.
    const mark = list.ordered ? `${list.position}.` : bulletOf(list.level);
    return new Paragraph({
      style: id,
      ...beside,
      indent: { left: twips(text), hanging: twips(text) },
      tabStops: [{ type: "left", position: twips(text - hanging) }],
      children: [
        ...labelRuns(block.label, name, place, scope),
        ...changedRuns(place.fate.kind, list.marked ? [words(mark), tab()] : [tab()], scope),
        ...runs,
      ],
    });
  }
  return new Paragraph({
    style: id,
    ...beside,
    indent: { left: twips(text), hanging: list.marked ? twips(hanging) : 0 },
    ...(list.marked
      ? {
          numbering: {
            reference: list.ordered ? ordinalReference : bulletReference,
            level: list.level,
            instance: list.instance,
          },
        }
      : {}),
    children: runs,
  });
}

function paragraphOf(block: ParagraphBlock, place: Place, scope: Scope): Paragraph {
  if (place.list) return listParagraph(block, place.list, place, scope);
  const { name, id } = styleAt(block, place);
  const style = scope.tree.styles[name];
  const tongue = tongueOf(block.language, scope);
  const beside = { ...besideOthers(style, place), ...tongue.paragraph, ...paragraphChange(place.fate, scope) };
  const bar = scope.tree.styles.quote.indent;
  const quotedOther = place.quoted && name !== "quote";
  const look = { ...tongue.run, ...(quotedOther ? { italics: true } : {}) };
  const runs = textRuns(block, place, style, scope, look);
  if (block.label === undefined) {
    if (quotedOther) {
      const border = { left: quoteBar(scope.tree) };
      return new Paragraph({ style: id, ...beside, indent: { left: twips(bar), hanging: 0 }, border, children: runs });
    }
    const indent = style.hanging === 0 ? {} : { indent: { left: twips(style.indent), hanging: 0 } };
    return new Paragraph({ style: id, ...beside, ...indent, children: runs });
  }
  const text = place.quoted ? bar : style.indent;
  return new Paragraph({
    style: id,
    ...beside,
    ...(style.hanging === text ? {} : { indent: { left: twips(text), hanging: twips(text) } }),
    // The bar of a quote would stand left of the label.
    ...(name === "quote" ? { border: { left: { style: BorderStyle.NIL } } } : {}),
    children: [...labelRuns(block.label, name, place, scope), ...runs],
  });
}

/** The words of a heading, none parted from one that leads to it. */
function bound(children: readonly Inline[], language: string): Inline[] {
  return children.map((child) =>
    child.kind === "text" ? { ...child, text: boundTitle(child.text, language) } : child,
  );
}

function headingOf(block: HeadingBlock, { fate, overTable: over }: Place, scope: Scope): Paragraph {
  const name = block.annex ? "annex-heading" : (`heading-${block.level}` as const);
  const style = scope.tree.styles[name];
  const tongue = tongueOf(block.language, scope);
  const language = block.language ?? scope.tree.language;
  const was = fateWithin(fate, (earlier) => (earlier.kind === "heading" ? bound(earlier.children, language) : []));
  const runs = revisedRuns(bound(block.children, language), was, style, scope, tongue.run);
  const wantsWhite = over && style.after < overTable;
  return new Paragraph({
    style: wordStyles[name].id,
    ...tongue.paragraph,
    ...paragraphChange(fate, scope),
    ...(block.annex ? { outlineLevel: block.level - 1 } : {}),
    ...(block.newPage ? { pageBreakBefore: true } : {}),
    ...(block.newPage || wantsWhite
      ? { spacing: { ...(block.newPage ? { before: 0 } : {}), ...(wantsWhite ? { after: twips(overTable) } : {}) } }
      : {}),
    children: style.hanging === 0 ? runs : [...changedRuns(fate.kind, [tab()], scope), ...runs],
  });
}

/** What is printed under a picture, on the reading axis as it is. */
function captionOf({ caption, language }: ImageBlock, { fate }: Place, scope: Scope): Paragraph[] {
  if (caption === undefined) return [];
  const tongue = tongueOf(language, scope);
  return [
    new Paragraph({
      style: wordStyles.caption.id,
      ...tongue.paragraph,
      ...paragraphChange(fate, scope),
      keepNext: false,
      indent: { left: twips(scope.tree.page.axis), hanging: 0 },
      spacing: { before: twips(underPicture) },
      children: changedRuns(fate.kind, [words(caption, tongue.run)], scope),
    }),
  ];
}

/** What becomes of the parts of a block that is no edited one: the same as of the block. */
function likeAll<Part>(parts: readonly Part[], { kind }: Fate<unknown>): Revised<Part>[] {
  const fate: Fate<Part> = { kind: kind === "edited" ? "same" : kind };
  return parts.map((part) => ({ part, fate }));
}

function blocksWith(blocks: readonly Block[], fate: Fate<readonly Block[]>): Revised<Block>[] {
  return fate.kind === "edited" ? reviseBlocks(fate.was, blocks) : likeAll(blocks, fate);
}

function itemsOf(block: ListBlock, fate: Fate<Block>): Revised<Block[]>[] {
  return fate.kind === "edited" && fate.was.kind === "list"
    ? reviseItems(fate.was.items, block.items)
    : likeAll(block.items, fate);
}

function listOf(block: ListBlock, place: Place, scope: Scope): BodyChild[] {
  const outer = place.list;
  const level = outer ? outer.level + 1 : 0;
  const instance = scope.lists.next();
  const room = block.ordered && block.items.length > 9 ? scope.tree.styles.list.hanging / 2 : 0;
  const items = itemsOf(block, place.fate);
  return items.flatMap((item, index) => {
    const blocks = blocksWith(item.part, item.fate);
    return blocks.flatMap(({ part, fate }, childIndex) => {
      const list = { ordered: block.ordered, level, instance, room, marked: childIndex === 0, position: index + 1 };
      const last = index === items.length - 1 && childIndex === blocks.length - 1;
      const leads = part.kind === "paragraph" && part.leads === true;
      return blockOf(part, { ...place, list, overTable: place.overTable && last, leads, fate }, scope);
    });
  });
}

function blockOf(block: Block, place: Place, scope: Scope): BodyChild[] {
  switch (block.kind) {
    case "paragraph":
      return [paragraphOf(block, place, scope)];
    case "heading":
      return [headingOf(block, place, scope)];
    case "list":
      return listOf(block, place, scope);
    case "quote": {
      const was = fateWithin(place.fate, (earlier) => (earlier.kind === "quote" ? earlier.blocks : []));
      return sequenceOf(blocksWith(block.blocks, was), { ...place, quoted: true }, scope);
    }
    case "table":
      return [tableOf(block, scope, { fate: place.fate, leads: place.leads })];
    case "image":
      return [pictureOf(block, place.fate, scope), ...captionOf(block, place, scope)];
  }
}

/** True where what follows a table brings its own white, so that no empty paragraph need part them. */
function bringsWhite(block: Block | undefined): boolean {
  return block?.kind === "heading" || (block?.kind === "paragraph" && /^(table-note|caption)$/.test(block.style));
}

/** Whether a block stands on the page of the next: the name of a source over its table does, and the end of a table over its note. */
function leadsTo(block: Block, next: Block | undefined): boolean {
  switch (block.kind) {
    case "paragraph":
      return block.leads === true || (block.style === "bibliography" && next?.kind === "table");
    case "table":
      return block.leads === true || (next?.kind === "paragraph" && next.style === "table-note");
    default:
      return false;
  }
}

function sequenceOf(blocks: readonly Revised<Block>[], place: Place, scope: Scope): BodyChild[] {
  return blocks.flatMap(({ part: block, fate }, index) => {
    const next = blocks[index + 1]?.part;
    const titled = block.kind === "paragraph" && block.style === "caption";
    const beside = {
      overTable: next === undefined ? place.overTable : next.kind === "table" && !titled,
      leads: leadsTo(block, next) || index < place.opening,
      opening: 0,
    };
    const written = blockOf(block, { ...place, ...beside, fate }, scope);
    // Word joins two tables that touch, and wants a paragraph after the last one.
    if (block.kind !== "table" || (next ? bringsWhite(next) : place.overHeading)) return written;
    return [...written, new Paragraph({ style: placeStyles.tableEnd.id, ...paragraphChange(fate, scope) })];
  });
}

/** The paragraphs and tables of a section's blocks, in order, with what became of them. `overHeading`: that of another section follows. */
export function bodyOf(
  blocks: readonly Block[],
  fate: Fate<readonly Block[]>,
  scope: Scope,
  overHeading: boolean,
): BodyChild[] {
  const place = { list: null, quoted: false, overTable: false, leads: false, fate: { kind: "same" } } as const;
  return sequenceOf(blocksWith(blocks, fate), { ...place, opening: leadingBlocks(blocks, scope), overHeading }, scope);
}
