import { plain, type Block, type Inline } from "../../../core/blocks.ts";
import type { TextStyle } from "../../../core/style.ts";
import type { Assets, DocumentTree, Opening } from "../../../core/tree.ts";
import { factColumns, letterheadPlace, titleLines, titleSize, type TypeSize } from "../typesetting.ts";
import type { Body } from "./body.ts";
import type { FlowNode, Paragraph } from "./flow.ts";
import type { Layout } from "./layout.ts";
import type { Typesetter } from "./runs.ts";
import type { Element } from "./structure.ts";
import { flowTable } from "./table.ts";

/** Lengths in points from the top edge of the page. */
const rule = { y: 267, thickness: 3 };
const factsEnd = 746;

/** The title of a document without cover, over its first section. */
const plainTitle = { size: 21, line: 27, after: 3 };

/** The genre and the lines under the title of a document without cover. */
const plainKind = { size: 10, line: 12, before: 9, after: 4.5 };
const plainSubtitle = { size: 12, line: 16.5 };

/** White between the rule and the title of a document without cover. */
const underPlainRule = 10.5;

/** The least white between the titles and the facts. */
const overFacts = 15;

/** Sets the cover, on one page unless its titles or facts are longer than that. */
export function setCover(
  cover: NonNullable<DocumentTree["cover"]>,
  set: Typesetter,
  body: Body,
  layout: Layout,
  assets: Assets,
): void {
  const { styles, page, colors } = set.tree;
  const { sheets } = layout;
  const part = body.root.add("Sect");
  const text = (words: Inline[], style: TextStyle, tag: Element) => titleOf(words, style, tag, set, body);
  const roomy = (node: Paragraph): Paragraph => ({ ...node, setting: { ...node.setting, room: titleLines } });

  sheets.bare = true;
  layout.turn();
  const letterhead = body.letterhead(part);
  if (letterhead) {
    const { image, width, height, tag } = letterhead;
    const placed = { image, x: page.left, y: letterheadPlace.top, width, height };
    sheets.add({ type: "image", item: placed, tag, turned: false });
  }
  const item = { x: page.left, y: rule.y, w: page.width - page.left - page.right, h: rule.thickness };
  sheets.add({ type: "rectangle", item: { ...item, color: colors.accent }, turned: false });
  sheets.y = rule.y + rule.thickness;

  const kind = text(plain(cover.kind), styles.kind, part.add("P"));
  const titleTag = part.add("P");
  const titleIn = ({ size, line }: TypeSize) =>
    roomy(text(plain(cover.title), { ...styles.title, size, line }, titleTag));
  const title = titleIn(titleSize(styles.title, (type) => layout.lines(titleIn(type)).length));
  const titles: FlowNode[] = [kind, title, ...cover.subtitle.map((line) => text(line, styles.subtitle, part.add("P")))];
  layout.add(titles.map((node) => ({ ...node, keepWithNext: false })));

  const facts = flowTable(set, factsTable(cover), 0, assets.sans, part.add("Table"));
  if (facts) {
    const white = factsEnd - layout.height(facts) - sheets.y;
    // Titles that leave no room push the facts down, and over to a page of their own if need be.
    layout.add([{ ...facts, before: Math.max(white, overFacts) }]);
  }
  sheets.bare = false;
}

function titleOf(words: Inline[], style: TextStyle, tag: Element, set: Typesetter, body: Body): Paragraph {
  const title = body.paragraph(set.inlinesWithoutNotes(words, set.look(style), "a title"), style, tag);
  return { ...title, setting: { ...title.setting, balanced: true } };
}

/** The title over the first section of a document without cover. */
export function plainTitleNodes(set: Typesetter, body: Body, assets: Assets): FlowNode[] {
  const { tree } = set;
  const style = { ...tree.styles.title, ...plainTitle, color: "accent" as const };
  const part = body.root.add("Sect");
  const line = (words: Inline[], styled: TextStyle) => titleOf(words, styled, part.add("P"), set, body);
  const underRule = (first: Paragraph): Paragraph => ({
    ...first,
    headroom: underPlainRule,
    ruleAbove: { thickness: rule.thickness, color: tree.colors.accent },
  });
  const { opening } = tree;
  const letterhead = body.letterhead(part);
  const head = letterhead ? [letterhead] : [];
  if (!opening) return [...head, underRule(line(plain(tree.title), style))];
  const titles = [
    underRule(line(plain(opening.kind), { ...tree.styles.kind, ...plainKind })),
    line(plain(opening.title), style),
    ...opening.subtitle.map((words) => line(words, { ...tree.styles.subtitle, ...plainSubtitle })),
  ];
  const facts = flowTable(set, factsTable(opening), 0, assets.sans, part.add("Table"));
  return [...head, ...titles, ...(facts ? [{ ...facts, before: overFacts }] : [])];
}

/** The facts of a cover or opening as a table of names and values. */
function factsTable({ facts }: Opening): Extract<Block, { kind: "table" }> {
  const rows = facts.map((fact) => [
    { children: [{ kind: "text" as const, text: fact.label }], head: true },
    { children: fact.value },
  ]);
  return { kind: "table", look: "record", columns: factColumns, head: null, rows };
}
