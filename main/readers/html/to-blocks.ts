import { textOfInlines, type Block, type Cell } from "../../../core/blocks.ts";
import { Sections, type Section } from "./sections.ts";
import { deepest, inlinesOf, isHidden, isLink, isLinkElsewhere, linkedLength, silentNames } from "./to-inlines.ts";
import { blockNames, primaryTag } from "./page.ts";
import { isElement, type PageDocument, type PageElement, type PageNode } from "./page-tree.ts";
import { plainWords } from "../plain-words.ts";

/** A numbered piece of a page's text. `linked`: the share of its characters that are links. */
export interface PageLine {
  line: number;
  text: string;
  linked: number;
  /** The innermost part of the page in which it stands. */
  section: Section;
  /** Its plain words, by which it is compared. */
  readonly words: string;
}

/** A line as the walk numbers it; most lines are never compared. */
class NumberedLine implements PageLine {
  readonly line: number;
  readonly text: string;
  readonly linked: number;
  readonly section: Section;
  private plain: string | null = null;

  constructor(line: number, text: string, linked: number, section: Section) {
    this.line = line;
    this.text = text;
    this.linked = linked;
    this.section = section;
  }

  get words(): string {
    return (this.plain ??= plainWords(this.text));
  }
}

/** A page's text in document order: as blocks, and line by line. Each line's element bears its number in {@link lineMark}. */
export interface PageText {
  blocks: Block[];
  lines: PageLine[];
  /** Elements are nested deeper than any page needs; what lies deepest was read as plain text. */
  tooDeep: boolean;
}

/** The attribute by which an element is known again after the page was rebuilt. */
export const lineMark = "data-line";

const breaking = new Set(blockNames);

/** Elements that Readability leaves what they are; any other may be unwrapped by it, and its mark would go with it. */
const ownNames = new Set("p li h1 h2 h3 h4 h5 h6 dt dd figcaption caption pre td th".split(" "));

/** No heading is longer, in UTF-16 units. */
const longestHeading = 300;

/** The text of a page as blocks. Scripts, styles, controls, pictures and hidden parts are left out, links only to web and mail. */
export function htmlToBlocks(page: PageDocument): PageText {
  const walk = new Walk(page);
  const blocks = page.body ? walk.start(page.body) : [];
  return { blocks, lines: walk.lines, tooDeep: walk.tooDeep };
}

interface Surroundings {
  depth: number;
  inLink: boolean;
  section: Section;
  /** As the nearest element says it; null where only the page as a whole does. */
  language: string | null;
}

class Walk {
  readonly lines: PageLine[] = [];
  tooDeep = false;
  private readonly page: PageDocument;
  private readonly sections = new Sections();
  private readonly holdsBlocks = new Map<PageNode, boolean>();

  constructor(page: PageDocument) {
    this.page = page;
  }

  /** The blocks of a page's body. */
  start(body: PageElement): Block[] {
    return this.container(body, { depth: 0, inLink: false, section: this.sections.of(body, null), language: null });
  }

  private inside(element: PageElement, around: Surroundings): Surroundings {
    return {
      depth: around.depth + 1,
      inLink: around.inLink || isLink(element),
      section: this.sections.of(element, around.section),
      language: primaryTag(element.getAttribute("lang")) ?? around.language,
    };
  }

  /** The blocks inside an element: its runs of inline text as paragraphs, its block children each as what they are. */
  private container(element: PageElement, around: Surroundings): Block[] {
    const children = element.childNodes;
    const blocks: Block[] = [];
    let run: PageNode[] = [];
    const flush = (whole: boolean): void => {
      const paragraph = this.paragraph(run, whole ? element : null, around);
      if (paragraph) blocks.push(paragraph);
      run = [];
    };
    children.forEach((child, index) => {
      if (!isElement(child)) {
        run.push(child);
      } else if (child.localName === "br" && isBreak(children, index)) {
        flush(false);
      } else if (this.isBlock(child, around.depth)) {
        flush(false);
        for (const block of this.block(child, around)) blocks.push(block);
      } else {
        run.push(child);
      }
    });
    flush(run.length === children.length);
    return blocks;
  }

  private block(element: PageElement, before: Surroundings): Block[] {
    if (isHidden(element)) return [];
    const name = element.localName;
    const around = this.inside(element, before);
    switch (name) {
      case "h1":
      case "h2":
      case "h3":
      case "h4":
      case "h5":
      case "h6":
        return asHeading(this.container(element, around), headingLevel(name));
      case "ul":
      case "ol":
        return this.list(element, around);
      case "blockquote": {
        const blocks = this.container(element, around);
        return blocks.length === 0 ? [] : [{ kind: "quote", blocks }];
      }
      case "table":
        return isDataTable(element) ? this.table(element, around) : this.container(element, around);
      default:
        return this.container(element, around);
    }
  }

  private list(element: PageElement, around: Surroundings): Block[] {
    const items = element.children
      .filter((child) => !isHidden(child) && !silentNames.has(child.localName))
      .map((child) => this.container(child, this.inside(child, around)))
      .filter((blocks) => blocks.length > 0);
    return items.length === 0 ? [] : [{ kind: "list", ordered: element.localName === "ol", items }];
  }

  private table(element: PageElement, around: Surroundings): Block[] {
    const caption = element.querySelector("caption");
    const over = caption ? this.paragraph(caption.childNodes, caption, this.inside(caption, around)) : null;
    const rows = gridOf(element);
    const filled = rows.filter((row) => row.some((cell) => textOfInlines(cell.children) !== ""));
    const text = filled.map((row) => row.map((cell) => textOfInlines(cell.children)).join(" | ")).join(" / ");
    if (text === "") return over ? [over] : [];
    const line = this.number(text, linkedLength([element]), around);
    element.setAttribute(lineMark, String(line));
    const [first, ...others] = filled;
    const headed = first?.every((cell) => cell.head === true) ?? false;
    return [
      ...(over ? [over] : []),
      { kind: "table", line, look: "data", head: headed && first ? first : null, rows: headed ? others : filled },
    ];
  }

  /** A run of inline nodes as a paragraph. Where the run is not all that `whole` holds, it gets an element of its own to mark. */
  private paragraph(run: readonly PageNode[], whole: PageElement | null, around: Surroundings): Block | null {
    const [first] = run;
    if (!first) return null;
    const children = inlinesOf(run);
    const text = textOfInlines(children);
    if (text === "") return null;
    const line = this.number(
      text,
      linkedLength(run, isHeading(around.section.name) ? isLinkElsewhere : isLink),
      around,
    );
    if (whole && ownNames.has(whole.localName)) {
      whole.setAttribute(lineMark, String(line));
    } else {
      const wrapper = this.page.createElement("p");
      wrapper.setAttribute(lineMark, String(line));
      first.parentNode?.insertBefore(wrapper, first);
      for (const node of run) wrapper.appendChild(node);
    }
    const { language } = around;
    return { kind: "paragraph", line, ...(language === null ? {} : { language }), style: "body", children };
  }

  private number(text: string, linkedCharacters: number, around: Surroundings): number {
    const line = this.lines.length + 1;
    // A link around a whole long text is one that was never closed.
    const linked = around.inLink && text.length <= longestHeading ? 1 : Math.min(1, linkedCharacters / text.length);
    this.lines.push(new NumberedLine(line, text, linked, around.section));
    return line;
  }

  /** Whether an element breaks the line: by its name, or because something inside it does ("a" around a "div"). */
  private isBlock(element: PageElement, depth: number): boolean {
    const name = element.localName;
    if (silentNames.has(name)) return false;
    if (depth > deepest) {
      this.tooDeep = true;
      return false;
    }
    return breaking.has(name) || this.hasBlocks(element, depth);
  }

  private hasBlocks(element: PageElement, depth: number): boolean {
    const known = this.holdsBlocks.get(element);
    if (known !== undefined) return known;
    const found = element.children.some((child) => this.isBlock(child, depth + 1));
    this.holdsBlocks.set(element, found);
    return found;
  }
}

/** A heading is one short line; an element that holds more (one left open by mistake) heads nothing. */
function asHeading(blocks: Block[], level: 1 | 2 | 3): Block[] {
  const [only, second] = blocks;
  if (only?.kind !== "paragraph" || second || textOfInlines(only.children).length > longestHeading) return blocks;
  const { line, language, children } = only;
  return [{ kind: "heading", line, ...(language === undefined ? {} : { language }), level, children }];
}

function isHeading(name: string): boolean {
  return /^h[1-6]$/.test(name);
}

function headingLevel(name: "h1" | "h2" | "h3" | "h4" | "h5" | "h6"): 1 | 2 | 3 {
  return name === "h1" ? 1 : name === "h2" ? 2 : 3;
}

/** Two line breaks in a row part paragraphs; one is a blank. */
function isBreak(siblings: readonly PageNode[], index: number): boolean {
  for (const step of [-1, 1]) {
    let at = index + step;
    let next = siblings[at];
    while (next && !isElement(next) && next.textContent.trim() === "") {
      at += step;
      next = siblings[at];
    }
    if (next && isElement(next) && next.localName === "br") return true;
  }
  return false;
}

/** The most columns or rows that a cell may span: a page may claim any number. */
const longestSpan = 50;

function spanOf(cell: PageElement, name: "colspan" | "rowspan"): number {
  const span = Number(cell.getAttribute(name) ?? "1");
  return Number.isInteger(span) && span > 1 ? Math.min(span, longestSpan) : 1;
}

/** The cells of a table's rows, each in its own column: what a cell spans besides its first place is empty. */
function gridOf(table: PageElement): Cell[][] {
  /** How many rows to come each column is still spanned. */
  const spanned: number[] = [];
  return table.querySelectorAll("tr").map((row) => {
    const cells: Cell[] = [];
    const skipSpanned = (): void => {
      while ((spanned[cells.length] ?? 0) > 0) {
        spanned[cells.length] = (spanned[cells.length] ?? 0) - 1;
        cells.push({ children: [] });
      }
    };
    for (const cell of row.children) {
      if (!/^t[dh]$/.test(cell.localName)) continue;
      skipSpanned();
      const children = inlinesOf(cell.childNodes);
      const rows = spanOf(cell, "rowspan");
      for (let column = spanOf(cell, "colspan"), first = true; column > 0; column -= 1, first = false) {
        spanned[cells.length] = rows - 1;
        const place = first ? children : [];
        cells.push(cell.localName === "th" ? { children: place, head: true } : { children: place });
      }
    }
    skipSpanned();
    return cells;
  });
}

/** A table that lays out data, not a page: several rows and columns, and nothing but running text in its cells. */
function isDataTable(table: PageElement): boolean {
  if (table.getAttribute("role") === "presentation" || table.querySelector("table, ul, ol, p + p, h1, h2, h3"))
    return false;
  const widths = table
    .querySelectorAll("tr")
    .map((row) => row.children.filter((cell) => /^t[dh]$/.test(cell.localName)).length);
  return widths.length >= 2 && widths.filter((width) => width >= 2).length >= widths.length / 2;
}
