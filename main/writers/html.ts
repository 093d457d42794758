import type { Block, Cell, Inline, ParagraphStyle } from "../../core/blocks.ts";
import { AppError } from "../../core/errors.ts";
import { propertiesOf } from "../../core/properties.ts";
import type { Assets, DocumentTree, Opening, Section, Writer } from "../../core/tree.ts";
import { escapeHtml } from "./html/escape.ts";
import { styleSheet } from "./html/style-sheet.ts";
import { trafficLightOf } from "./marking.ts";

type Images = Assets["images"];

/** The class of a paragraph; running text needs none. */
const classes: Readonly<Record<ParagraphStyle, string>> = {
  body: "",
  lead: "lead",
  point: "point",
  "point-large": "point-large",
  remark: "remark",
  caption: "caption",
  "table-note": "table-note",
  bibliography: "bibliography",
  "item-title": "item-title",
  annex: "annex-text",
  byline: "byline",
};

function element(name: string, attributes: Readonly<Record<string, string | undefined>>, inside: string): string {
  const given = Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== "")
    .map(([key, value]) => ` ${key}="${escapeHtml(value ?? "")}"`);
  return `<${name}${given.join("")}>${inside}</${name}>`;
}

/** Whether a language is written from right to left. */
function directionOf(language: string): "rtl" | "ltr" {
  return /^(ar|fa|he|ur)\b/.test(language) ? "rtl" : "ltr";
}

/** What an element says of its language, and of its direction: nothing where it has none of its own. */
function tongueOf(language: string | undefined): { lang?: string; dir?: string } {
  return language === undefined ? {} : { lang: language, dir: directionOf(language) };
}

/** Writes the blocks of one document. */
class Page {
  readonly #tree: DocumentTree;
  readonly #images: Images;

  constructor(tree: DocumentTree, images: Images) {
    this.#tree = tree;
    this.#images = images;
  }

  inlines(children: readonly Inline[]): string {
    return children.map((child) => this.#inline(child)).join("");
  }

  #inline(child: Inline): string {
    switch (child.kind) {
      case "text":
        return escapeHtml(child.text);
      case "strong":
        return element("strong", {}, this.inlines(child.children));
      case "emphasis":
        return element("em", {}, this.inlines(child.children));
      case "link":
        return element("a", { href: child.href }, this.inlines(child.children));
      case "superscript":
        return element("sup", {}, escapeHtml(child.text));
      case "faint":
        return element("span", { class: "faint" }, this.inlines(child.children));
      case "flag":
        return element("span", { class: "flag" }, escapeHtml(child.text));
      case "placeholder":
        return element("span", { class: "placeholder" }, escapeHtml(child.text));
      case "note": {
        const note = this.#tree.notes.find(({ id }) => id === child.note);
        if (!note) throw new AppError("internal", `The text refers to a note "${child.note}" that the document lacks.`);
        const link = { id: `ref-${note.id}`, href: `#${note.id}`, role: "doc-noteref" };
        return escapeHtml(this.#tree.noteJoin) + element("sup", {}, element("a", link, escapeHtml(note.mark)));
      }
    }
  }

  blocks(blocks: readonly Block[], level: number): string {
    return blocks.map((block) => this.#block(block, level)).join("\n");
  }

  #label(label: string | undefined): string {
    return label === undefined ? "" : `${element("span", { class: "label" }, escapeHtml(label))} `;
  }

  #block(block: Block, level: number): string {
    switch (block.kind) {
      case "paragraph": {
        const words = this.#label(block.label) + this.inlines(block.children);
        return element("p", { class: classes[block.style], ...tongueOf(block.language) }, words);
      }
      case "heading": {
        const rank = Math.min(6, level + block.level - 2);
        const marks = [block.annex ? "annex" : "", block.newPage ? "new-page" : ""].filter((mark) => mark !== "");
        const look = { class: marks.join(" "), ...tongueOf(block.language) };
        return element(`h${rank}`, look, this.inlines(block.children));
      }
      case "list": {
        const items = block.items.map((item) => element("li", tongueOf(languageOfItem(item)), this.#item(item, level)));
        return element(block.ordered ? "ol" : "ul", {}, items.join("\n"));
      }
      case "quote":
        return element("blockquote", {}, this.blocks(block.blocks, level));
      case "table":
        return this.#table(block);
      case "image": {
        const picture = this.#images.get(block.image);
        if (!picture) throw new AppError("internal", `The text shows a picture "${block.image}" that is not given.`);
        const shown = imageOf(picture, block.alt);
        if (block.caption === undefined) return shown;
        const caption = element(
          "figcaption",
          { class: "caption", ...tongueOf(block.language) },
          escapeHtml(block.caption),
        );
        return element("figure", {}, `${shown}${caption}`);
      }
    }
  }

  /** The office's letterhead; empty where there is none. */
  letterhead(): string {
    const { letterhead } = this.#tree;
    const picture = letterhead && this.#images.get(letterhead.image);
    return picture ? `${imageOf(picture, letterhead.alt, "letterhead")}\n` : "";
  }

  /** An item of one paragraph needs no paragraph of its own. */
  #item(blocks: readonly Block[], level: number): string {
    const [only, ...others] = blocks;
    if (only?.kind === "paragraph" && others.length === 0) return this.#label(only.label) + this.inlines(only.children);
    return this.blocks(blocks, level);
  }

  #table(table: Extract<Block, { kind: "table" }>): string {
    const cell = (entry: Cell, column: number, head: boolean): string => {
      const align = table.columns?.[column]?.align === "end" ? "end" : undefined;
      const scope = head ? "col" : entry.head === true ? "row" : undefined;
      const name = head || entry.head === true ? "th" : "td";
      return element(name, { class: align, scope }, this.inlines(entry.children));
    };
    const row = (cells: readonly Cell[], head: boolean): string =>
      element("tr", {}, cells.map((entry, column) => cell(entry, column, head)).join(""));
    const head = table.head === null ? "" : element("thead", {}, row(table.head, true));
    return element(
      "table",
      tongueOf(table.language),
      head + element("tbody", {}, table.rows.map((cells) => row(cells, false)).join("\n")),
    );
  }

  marking(): string {
    const { marking, embargo } = this.#tree;
    const light = marking === null ? null : trafficLightOf(marking);
    const first =
      light === null
        ? element("p", { class: "marking" }, escapeHtml(marking ?? ""))
        : `<p class="marking tlp" style="color: ${light.color}">${escapeHtml(light.label)}</p>`;
    const second = embargo === null ? "" : element("p", { class: "marking" }, escapeHtml(embargo));
    return (marking === null ? "" : first) + second;
  }

  opening({ kind, title, subtitle, facts }: Opening): string {
    const lines = subtitle.map((line) => element("p", { class: "subtitle" }, this.inlines(line)));
    const rows = facts.map((fact) => [
      { head: true, children: [{ kind: "text" as const, text: fact.label }] },
      { children: fact.value },
    ]);
    return [
      element("p", { class: "kind" }, escapeHtml(kind)),
      element("h1", { class: "title" }, escapeHtml(title)),
      ...lines,
      ...(rows.length === 0 ? [] : [this.#table({ kind: "table", look: "record", head: null, rows })]),
    ].join("\n");
  }

  contents({ title, remarks }: NonNullable<DocumentTree["contents"]>): string {
    const entries = this.#tree.sections.map((section, index) =>
      element("li", {}, element("a", { href: `#section-${index + 1}` }, escapeHtml(headingWords(section)))),
    );
    const after = remarks.map((remark) => element("p", { class: "remark" }, this.inlines(remark)));
    const list = `<ul>${entries.join("\n")}</ul>`;
    return element(
      "nav",
      { "aria-label": title },
      `${element("h2", {}, escapeHtml(title))}\n${list}\n${after.join("\n")}`,
    );
  }

  section(section: Section, index: number): string {
    const id = `section-${index + 1}`;
    if (section.title === "") return element("section", {}, this.blocks(section.blocks, 2));
    const look = { id, class: section.newPage ? "new-page" : undefined };
    const heading = element("h2", look, escapeHtml(headingWords(section)));
    return element("section", { "aria-labelledby": id }, `${heading}\n${this.blocks(section.blocks, 3)}`);
  }

  notes(): string {
    const { notes } = this.#tree;
    if (notes.length === 0) return "";
    const items = notes.map((note) => {
      const back = element("a", { href: `#ref-${note.id}`, role: "doc-backlink" }, `↑\u00a0${escapeHtml(note.mark)}`);
      return element("li", { id: note.id }, `${this.inlines(note.children)} ${back}`);
    });
    return element("section", { class: "notes", role: "doc-endnotes" }, element("ol", {}, items.join("\n")));
  }
}

/** A picture with its bytes in the page itself. One that says nothing in words is passed over by a screen reader. */
function imageOf({ bytes, mediaType }: NonNullable<ReturnType<Images["get"]>>, alt: string, look?: string): string {
  const data = Buffer.from(bytes).toString("base64");
  const named = look === undefined ? "" : ` class="${look}"`;
  return `<img${named} src="data:${mediaType};base64,${data}" alt="${escapeHtml(alt)}">`;
}

/** The language of an item that needs no paragraph of its own. */
function languageOfItem([only, ...others]: readonly Block[]): string | undefined {
  return only?.kind === "paragraph" && others.length === 0 ? only.language : undefined;
}

function headingWords({ number, title }: Section): string {
  return number === "" ? title : `${number} ${title}`;
}

function write(tree: DocumentTree, { images }: Assets): Promise<Uint8Array> {
  const page = new Page(tree, images);
  const opening = tree.cover ?? tree.opening;
  const meta = (name: string, content: string): string => `<meta name="${name}" content="${escapeHtml(content)}">`;
  const { subject, created, author, keywords } = propertiesOf(tree);
  const head = [
    `<meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">`,
    `<meta name="viewport" content="width=device-width">`,
    element("title", {}, escapeHtml(tree.title)),
    meta("description", subject),
    ...(author === null ? [] : [meta("author", author)]),
    meta("dcterms.created", created),
    ...(keywords.length === 0 ? [] : [meta("keywords", keywords.join(", "))]),
    `<style>\n${styleSheet(tree)}\n</style>`,
  ];
  const title = opening === null ? element("h1", { class: "title" }, escapeHtml(tree.title)) : page.opening(opening);
  const body = [
    element("header", {}, `${page.marking()}\n${page.letterhead()}${title}`),
    ...(tree.contents === null ? [] : [page.contents(tree.contents)]),
    element(
      "main",
      {},
      `${tree.sections.map((section, index) => page.section(section, index)).join("\n")}\n${page.notes()}`,
    ),
    element("footer", {}, `${element("p", { class: "running" }, escapeHtml(tree.footer.left))}\n${page.marking()}`),
  ];
  const direction = directionOf(tree.language);
  const html = `<!doctype html>
<html lang="${escapeHtml(tree.language)}" dir="${direction}">
<head>
${head.join("\n")}
</head>
<body>
${body.join("\n")}
</body>
</html>
`;
  return Promise.resolve(new TextEncoder().encode(html));
}

/**
 * One page that holds all it needs: no script, nothing fetched, headings and landmarks, notes with links back, markings at head and
 * foot. Throws "internal" for a lost note or picture.
 */
export const htmlWriter: Writer = { id: "html", label: "HTML", extension: "html", mediaType: "text/html", write };
