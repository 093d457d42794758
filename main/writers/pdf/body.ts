import { type Block, type Inline, type ParagraphStyle, textOfInlines } from "../../../core/blocks.ts";
import { AppError } from "../../../core/errors.ts";
import type { StyleName, TextStyle } from "../../../core/style.ts";
import type { Assets, Section } from "../../../core/tree.ts";
import { bulletOf, letterheadSize, overTable, underPicture } from "../typesetting.ts";
import type { FlowNode, Mark, Paragraph, Picture } from "./flow.ts";
import type { Run } from "./line.ts";
import { endNotes } from "./notes.ts";
import type { OpenedImage } from "./pdfmake.ts";
import type { Look, Typesetter } from "./runs.ts";
import { foreignPitch } from "../script-styles.ts";
import { Element, type StructureKind, type Tag } from "./structure.ts";
import { flowTable } from "./table.ts";

type ImageBlock = Extract<Block, { kind: "image" }>;

/** The rule over a first-rank heading, and the white under it. */
const headingRule = { thickness: 1, under: 7.5 };

/** A heading's number wider than this is set smaller; labels stop short of the text too. */
const widestMark = 42;
const smallerNumber = 15;

/** The bar beside a quotation, at the reading axis. */
const barWidth = 1.5;

/** White under a table that no note follows. */
const underTable = 9;

/** White under the letterhead of a briefing without cover. */
const underLetterhead = 18;

/** A picture in the text is no higher than this. */
const highestPicture = 330;

/** Where a block stands in lists and quotations round it. */
interface Surroundings {
  /** How many lists hold it. */
  depth: number;
  /** Where its text begins, when in a list; from the left edge of the text block. */
  indent: number;
  /** List marks that its first paragraph still has to show. */
  marks: Mark[];
  quoted: boolean;
  /** The element that takes it in. */
  parent: Element;
}

/** The mark of an ordered item. `turned`: it stands before text from the left in a document from the right, which would put its stop first. */
function ordinalOf(position: number, turned: boolean): string {
  const leftToRight = turned ? "\u200e" : "";
  return `${leftToRight}${position}.${leftToRight}`;
}

/** The name of the place where a section begins. */
export function sectionDestination(section: Section): string {
  return `section-${section.id}`;
}

/** Turns sections and their blocks into the flat nodes of a page. */
export class Body {
  /** The element of the whole document. */
  readonly root = new Element("Document");
  readonly #set: Typesetter;
  readonly #assets: Assets;
  readonly #open: (bytes: Uint8Array) => OpenedImage;

  constructor(set: Typesetter, assets: Assets, open: (bytes: Uint8Array) => OpenedImage) {
    this.#set = set;
    this.#assets = assets;
    this.#open = open;
  }

  /** A section with its heading. `first`: nothing of the body stands before it, so it begins a page. */
  section(section: Section, first: boolean): FlowNode[] {
    const part = this.root.add("Sect");
    // Without a title of its own its blocks bring their headings.
    if (section.title === "") {
      const nodes = this.blocks(section.blocks, part);
      const [opening] = nodes;
      if (opening) opening.begins = { ...opening.begins, section: section.id };
      return nodes;
    }
    const title: Inline[] = [{ kind: "text", text: section.title }];
    const heading = this.heading(title, "heading-1", part.add("H1"), section.number);
    heading.section = { running: section.running, destination: sectionDestination(section) };
    heading.begins = { section: section.id };
    heading.outline = {
      title: [section.number, section.title].filter((words) => words !== "").join(" "),
      level: 1,
    };
    heading.newPage = section.newPage || first;
    const { sections, notesAt } = this.#set.tree;
    const notes = notesAt === "end" && section === sections.at(-1) ? endNotes(this.#set, this, part) : [];
    return [heading, ...this.blocks(section.blocks, part), ...notes];
  }

  /** A heading; those of the first rank stand under a rule. */
  heading(children: Inline[], name: StyleName, tag: Element, number = "", language?: string): Paragraph {
    const style = this.#set.tree.styles[name];
    const look = this.#set.look(style);
    const heading = this.paragraph(this.#set.inlines(children, look), style, tag, language);
    heading.setting = { ...heading.setting, justified: false, balanced: true };
    heading.marks = this.#labels(number, look, style, tag, smallerNumber);
    if (name === "heading-1") {
      heading.headroom = headingRule.under;
      heading.ruleAbove = { thickness: headingRule.thickness, color: this.#set.tree.colors.accent };
    }
    return heading;
  }

  /** A paragraph of runs in a style, at the style's own indent. */
  paragraph(runs: Run[], style: TextStyle, tag: Tag, language?: string): Paragraph {
    const { tree } = this.#set;
    const direction = this.#set.directionOf(runs.map((run) => run.text).join(""), language);
    const turned = direction !== this.#set.direction;
    const pitch = turned ? foreignPitch(style.line, direction, tree.language) : style.line;
    return {
      kind: "paragraph",
      tag,
      setting: { direction, language: language ?? tree.language, justified: style.justified },
      turned,
      // A paragraph without words still has its number, and its line.
      runs: (runs.length > 0 ? runs : this.#set.text(" ", this.#set.look(style))).map((run) => ({ ...run, pitch })),
      pitch,
      indent: style.indent,
      inset: 0,
      before: style.before,
      after: style.after,
      keepWithNext: style.keepWithNext,
      keepTogether: style.keepTogether,
      marks: [],
      headroom: 0,
    };
  }

  /** The nodes of blocks at the reading axis; their elements become part of `parent`. */
  blocks(blocks: Block[], parent: Element): FlowNode[] {
    return this.#blocks(blocks, { depth: 0, indent: 0, marks: [], quoted: false, parent });
  }

  #blocks(blocks: Block[], round: Surroundings): FlowNode[] {
    const nodes: FlowNode[] = [];
    let { marks } = round;
    let captioned: Element | undefined;
    blocks.forEach((block, index) => {
      const after = blocks[index + 1];
      // A caption is part of its table.
      const parent: Element = captioned ?? round.parent;
      captioned = undefined;
      if (block.kind === "paragraph" && block.style === "caption" && after?.kind === "table")
        captioned = round.parent.add("Table");
      const made = this.#block(block, { ...round, marks, parent: captioned ?? parent }, blocks[index - 1], after);
      marks = [];
      nodes.push(...made);
    });
    return nodes;
  }

  #block(block: Block, round: Surroundings, before: Block | undefined, after: Block | undefined): FlowNode[] {
    switch (block.kind) {
      case "paragraph": {
        const kind = round.parent.kind === "Table" ? "Caption" : "P";
        const tag = round.parent.add(kind, this.#languageOf(block.language));
        const paragraph = this.#paragraph(block.children, block.style, block.label ?? "", round, tag, block.language);
        if (block.style === "bibliography" && after?.kind === "table") paragraph.keepWithNext = true;
        if (block.leads) paragraph.keepWithNext = true;
        if (block.entries) paragraph.begins = { entries: block.entries };
        return [paragraph];
      }
      case "heading": {
        const name = block.annex ? "annex-heading" : (`heading-${block.level}` as const);
        const kind: StructureKind = `H${block.level}`;
        const tag = round.parent.add(kind, this.#languageOf(block.language));
        const heading = this.heading(block.children, name, tag, "", block.language);
        if (block.level > 1) heading.outline = { title: textOfInlines(block.children), level: block.level };
        if (round.depth > 0) heading.indent = round.indent;
        if (block.newPage) heading.newPage = true;
        heading.marks.push(...round.marks);
        return [heading];
      }
      case "list":
        return this.#list(block.items, block.ordered, round);
      case "quote":
        return this.#blocks(block.blocks, { ...round, quoted: true, parent: round.parent.add("BlockQuote") });
      case "table":
        return [...this.#bearer(round), ...this.#table(block, round, before, after)];
      case "image":
        return [...this.#bearer(round), ...this.#picture(block, round)];
    }
  }

  /** An empty line that bears the list mark of an item which begins with no text. */
  #bearer(round: Surroundings): Paragraph[] {
    return round.marks.length > 0 ? [this.#paragraph([], "body", "", round, "layout")] : [];
  }

  /** What an element says of a block's language: nothing where it is the document's. */
  #languageOf(language: string | undefined): { language?: string } {
    const own = this.#set.tree.language.split("-")[0];
    return language === undefined || language === own ? {} : { language };
  }

  #paragraph(
    children: Inline[],
    name: ParagraphStyle,
    label: string,
    round: Surroundings,
    tag: Tag,
    language?: string,
  ): Paragraph {
    const { styles, colors, page } = this.#set.tree;
    const plain = name === "body";
    const own = styles[name];
    const style = plain && round.depth > 0 ? styles.list : plain && round.quoted ? styles.quote : own;
    const look = { ...this.#set.look(style), italics: style.italic || round.quoted };
    const paragraph = this.paragraph(this.#set.inlines(children, look), style, tag, language);
    if (round.depth > 0) paragraph.indent = round.indent;
    else if (round.quoted) paragraph.indent = styles.quote.indent;
    if (round.depth > 1 && plain) paragraph.after = style.after / 2;
    // A label is never lost: a style without one of its own takes the body's.
    paragraph.marks = [
      ...this.#labels(label, this.#set.labelLook(own.label ? own : styles.body), own, tag),
      ...round.marks,
    ];
    if (round.quoted)
      paragraph.bar = { x: Math.max(page.axis, paragraph.indent - 12), width: barWidth, color: colors.accent };
    return paragraph;
  }

  #labels(label: string, look: Look, style: TextStyle, tag: Tag, smaller?: number): Mark[] {
    if (label === "") return [];
    const own = tag instanceof Element ? tag.add("Lbl") : tag;
    const runs = this.#set.text(label, { ...look, pitch: style.line, capitals: false });
    const mark: Mark = { tag: own, runs, x: 0, align: "start", width: widestMark };
    return [smaller === undefined ? mark : { ...mark, smaller }];
  }

  #list(items: Block[][], ordered: boolean, round: Surroundings): FlowNode[] {
    const { list } = this.#set.tree.styles;
    // Two figures and more need a wider place before the text.
    const hanging = list.hanging + (ordered ? 6 * (String(items.length).length - 1) : 0);
    const outer =
      round.depth > 0 ? round.indent : (round.quoted ? this.#set.tree.styles.quote : list).indent - list.hanging;
    const start = round.quoted && round.depth === 0 ? outer + list.hanging : outer;
    const numbering = ordered ? "Decimal" : round.depth === 0 ? "None" : "Disc";
    const tag = round.parent.add("L", { attributes: { owner: "List", values: { ListNumbering: numbering } } });
    const nodes = items.flatMap((item, index) => {
      const entry = tag.add("LI");
      const first = item[0];
      const tongue = first?.kind === "paragraph" ? first.language : undefined;
      const turned =
        this.#set.direction === "rtl" && tongue !== undefined && this.#set.directionOf("", tongue) === "ltr";
      const sign = ordered ? ordinalOf(index + 1, turned) : bulletOf(round.depth);
      const own = first?.kind === "paragraph" && first.style !== "body" ? this.#set.tree.styles[first.style] : list;
      const runs = this.#set.text(sign, { ...this.#set.look(own), bold: false, italics: false });
      const mark: Mark = { tag: entry.add("Lbl"), runs, x: start, align: "start", width: hanging };
      return this.#blocks(item.length > 0 ? item : [{ kind: "paragraph", style: "body", children: [] }], {
        depth: round.depth + 1,
        indent: start + hanging,
        marks: index === 0 ? [...round.marks, mark] : [mark],
        quoted: round.quoted,
        parent: entry.add("LBody"),
      });
    });
    const last = nodes.at(-1);
    // What follows a list stands off as from a paragraph.
    if (last?.after === list.after && round.depth === 0) last.after = this.#set.tree.styles.body.after;
    return nodes;
  }

  #table(
    block: Extract<Block, { kind: "table" }>,
    round: Surroundings,
    before: Block | undefined,
    after: Block | undefined,
  ): FlowNode[] {
    const tag =
      round.parent.kind === "Table" ? round.parent : round.parent.add("Table", this.#languageOf(block.language));
    const table = flowTable(this.#set, block, round.depth > 0 ? round.indent : 0, this.#assets.sans, tag);
    if (!table) return [];
    const noted = after?.kind === "paragraph" && after.style === "table-note";
    table.after = noted ? 0 : underTable;
    table.leads ||= noted;
    const captioned = before?.kind === "paragraph" && before.style === "caption";
    table.before = captioned ? 0 : overTable;
    if (captioned) {
      const { caption } = this.#set.tree.styles;
      const words = before.children.filter((child) => child.kind !== "note");
      const repeated: Inline[] = [...words, { kind: "text", text: `\u00A0${this.#set.tree.continued}` }];
      table.continuedCaption = this.paragraph(this.#set.inlines(repeated, this.#set.look(caption)), caption, "header");
    }
    return [table];
  }

  /** A picture, or its description where we do not hold it. */
  #picture({ image: id, alt, caption, language }: ImageBlock, round: Surroundings): FlowNode[] {
    const { page, styles } = this.#set.tree;
    const asset = this.#assets.images.get(id);
    const words = alt === "" ? (caption ?? "") : alt;
    if (!asset)
      return words === ""
        ? []
        : [
            this.#paragraph(
              [{ kind: "text", text: words }],
              "remark",
              "",
              { ...round, marks: [] },
              round.parent.add("P"),
            ),
          ];
    const image = this.#opened(id, asset.bytes);
    const turned = (image.orientation ?? 1) > 4;
    const [pixelsWide, pixelsHigh] = turned ? [image.height, image.width] : [image.width, image.height];
    const indent = round.depth > 0 ? round.indent : page.axis;
    const widest = page.width - page.left - page.right - indent;
    // A pixel is printed as 1/96 inch at most.
    const scale = Math.min(0.75, widest / pixelsWide, highestPicture / pixelsHigh);
    // What says nothing in words is an ornament.
    const tag =
      words === "" ? "layout" : round.parent.add("Figure", { alt: words, attributes: { owner: "Layout", values: {} } });
    const picture: Picture = {
      kind: "picture",
      tag,
      turned: false,
      image,
      indent,
      width: pixelsWide * scale,
      height: pixelsHigh * scale,
      before: styles.caption.before,
      after: caption === undefined ? styles.caption.before : underPicture,
      keepWithNext: caption !== undefined,
    };
    if (caption === undefined || tag === "layout") return [picture];
    const own = tag.add("Caption", this.#languageOf(language));
    const under = this.#paragraph(
      [{ kind: "text", text: caption }],
      "caption",
      "",
      { ...round, marks: [] },
      own,
      language,
    );
    return [picture, { ...under, indent, before: underPicture, keepWithNext: false, keepTogether: true }];
  }

  /** The office's letterhead as it is held, no larger than its place; undefined where there is none. */
  letterhead(parent: Element): Picture | undefined {
    const { letterhead } = this.#set.tree;
    const asset = letterhead && this.#assets.images.get(letterhead.image);
    if (!asset) return undefined;
    const image = this.#opened(letterhead.image, asset.bytes);
    const { alt } = letterhead;
    return {
      kind: "picture",
      tag: alt === "" ? "layout" : parent.add("Figure", { alt, attributes: { owner: "Layout", values: {} } }),
      turned: false,
      image,
      indent: 0,
      ...letterheadSize(image.width, image.height),
      before: 0,
      after: underLetterhead,
      keepWithNext: true,
    };
  }

  #opened(id: string, bytes: Uint8Array): OpenedImage {
    try {
      return this.#open(bytes);
    } catch (error) {
      throw new AppError(
        "write-failed",
        `The PDF cannot show the picture "${id}": its file is damaged or of another kind than PNG or JPEG. Take it out and export again.`,
        { image: id },
        error,
      );
    }
  }
}
