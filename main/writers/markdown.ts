import type { Block, Cell, Inline } from "../../core/blocks.ts";
import { AppError } from "../../core/errors.ts";
import { propertiesOf } from "../../core/properties.ts";
import type { DocumentTree, Opening, Section, Writer } from "../../core/tree.ts";

/** Signs that Markdown would take for its own, written so that they stand for themselves. */
function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|~#]/g, "\\$&")
    .replace(/&/g, "&amp;")
    .replace(/(?![\t\n\r])\p{Cc}/gu, "")
    .replace(/\s*\n\s*/g, " ");
}

/** A line whose first word Markdown would take for the mark of a list or a heading of its own. */
function guarded(line: string): string {
  return line.replace(/^(\d+)([.)])(?=\s)/, "$1\\$2").replace(/^([-+=])(?=\s|$)/, "\\$1");
}

/** Writes the blocks of one document. */
class Text {
  readonly #tree: DocumentTree;

  constructor(tree: DocumentTree) {
    this.#tree = tree;
  }

  inlines(children: readonly Inline[]): string {
    return children.map((child) => this.#inline(child)).join("");
  }

  #inline(child: Inline): string {
    switch (child.kind) {
      case "text":
      case "superscript":
      case "flag":
      case "placeholder":
        return escapeMarkdown(child.text);
      case "faint":
        return this.inlines(child.children);
      case "strong":
        return marked("**", this.inlines(child.children));
      case "emphasis":
        return marked("*", this.inlines(child.children));
      case "link":
        return `[${this.inlines(child.children)}](<${child.href.replace(/[<>]/g, encodeURIComponent)}>)`;
      case "note": {
        const note = this.#tree.notes.find(({ id }) => id === child.note);
        if (!note) throw new AppError("internal", `The text refers to a note "${child.note}" that the document lacks.`);
        return `[^${note.mark}]`;
      }
    }
  }

  blocks(blocks: readonly Block[], level: number): string[] {
    return blocks.flatMap((block) => this.#block(block, level));
  }

  #labelled(label: string | undefined, words: string): string {
    return label === undefined ? guarded(words) : `**${escapeMarkdown(label)}**\u2002${words}`;
  }

  #block(block: Block, level: number): string[] {
    switch (block.kind) {
      case "paragraph":
        return [this.#labelled(block.label, this.inlines(block.children))];
      case "heading":
        return [`${"#".repeat(Math.min(6, level + block.level - 2))} ${this.inlines(block.children)}`];
      case "list":
        return [
          block.items
            .map((item, index) => {
              const mark = block.ordered ? `${index + 1}. ` : "- ";
              return mark + indented(this.blocks(item, level).join("\n\n"), " ".repeat(mark.length));
            })
            .join("\n"),
        ];
      case "quote":
        return [`> ${indented(this.blocks(block.blocks, level).join("\n\n"), "> ")}`];
      case "table":
        return [this.#table(block)];
      case "image":
        // A picture has no place in a file of text; its words have.
        return [block.caption ?? block.alt]
          .filter((words) => words !== "")
          .map((words) => escapeMarkdown(`[${words}]`));
    }
  }

  #table(table: Extract<Block, { kind: "table" }>): string {
    const row = (cells: readonly Cell[], columns: number): string => {
      const words = Array.from({ length: columns }, (_, index) => {
        const cell = cells[index];
        const inside = this.inlines(cell?.children ?? []);
        return cell?.head === true && table.head !== cells ? marked("**", inside) : inside;
      });
      return `| ${words.join(" | ")} |`;
    };
    const columns = Math.max(table.head?.length ?? 0, ...table.rows.map((cells) => cells.length));
    const rules = Array.from({ length: columns }, (_, index) =>
      table.columns?.[index]?.align === "end" ? "---:" : "---",
    );
    // A table of Markdown has a head, be it empty.
    return [
      row(table.head ?? [], columns),
      `| ${rules.join(" | ")} |`,
      ...table.rows.map((cells) => row(cells, columns)),
    ].join("\n");
  }

  opening({ kind, title, subtitle, facts }: Opening): string[] {
    const rows = facts.map((fact) => [
      { head: true, children: [{ kind: "text" as const, text: fact.label }] },
      { children: fact.value },
    ]);
    return [
      marked("**", escapeMarkdown(kind)),
      `# ${escapeMarkdown(title)}`,
      ...subtitle.map((line) => guarded(this.inlines(line))),
      ...(rows.length === 0 ? [] : [this.#table({ kind: "table", look: "record", head: null, rows })]),
    ];
  }

  section(section: Section): string[] {
    const { number, title, blocks } = section;
    if (title === "") return this.blocks(blocks, 2);
    const words = number === "" ? title : `${number} ${title}`;
    return [`## ${escapeMarkdown(words)}`, ...this.blocks(blocks, 3)];
  }

  notes(): string[] {
    return this.#tree.notes.map(({ mark, children }) => `[^${mark}]: ${this.inlines(children)}`);
  }

  markings(): string[] {
    const { marking, embargo } = this.#tree;
    return [marking, embargo].flatMap((words) => (words === null ? [] : [marked("**", escapeMarkdown(words))]));
  }
}

/** Words between two marks; what is empty, or begins or ends in a blank, Markdown would not take. */
function marked(mark: string, words: string): string {
  const [, before = "", inside = "", after = ""] = /^(\s*)(.*?)(\s*)$/s.exec(words) ?? [];
  return inside === "" ? words : before + mark + inside + mark + after;
}

/** The lines after the first moved in. */
function indented(text: string, by: string): string {
  return text.replace(/\n/g, `\n${by}`);
}

/** What a file of another kind says in its properties: a remark that is not shown. Two hyphens would end it. */
function remarkOf(tree: DocumentTree): string[] {
  const { author, keywords } = propertiesOf(tree);
  const said = [author, ...keywords].filter((word) => word !== null).join(", ");
  return said === "" ? [] : [`<!-- ${said.replace(/[<>\n]|-(?=-)/g, "")} -->`];
}

function write(tree: DocumentTree): Promise<Uint8Array> {
  const text = new Text(tree);
  const opening = tree.cover ?? tree.opening;
  const blocks = [
    ...text.markings(),
    ...(opening === null ? [`# ${escapeMarkdown(tree.title)}`] : text.opening(opening)),
    ...(tree.contents?.remarks.map((remark) => text.inlines(remark)) ?? []),
    ...tree.sections.flatMap((section) => text.section(section)),
    ...text.notes(),
    guarded(escapeMarkdown(tree.footer.left)),
    ...text.markings(),
    ...remarkOf(tree),
  ];
  return Promise.resolve(new TextEncoder().encode(`${blocks.join("\n\n")}\n`));
}

/**
 * Markdown with notes as [^n], for people who go on in tools of their own. Pictures are left to their descriptions. Throws "internal"
 * for a lost note.
 */
export const markdownWriter: Writer = {
  id: "markdown",
  label: "Markdown",
  extension: "md",
  mediaType: "text/markdown",
  write,
};
