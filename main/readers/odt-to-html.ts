import { escaped } from "./html/text.ts";
import { elementsIn, findAll, findFirst, localName, wordsIn, type XmlElement } from "./xml.ts";

/** Elements whose text is no part of the running text: deleted text, comments, forms, contents lists and other indexes. */
const silentNames = new Set([
  "text:tracked-changes",
  "office:annotation",
  "office:annotation-end",
  "office:forms",
  "office:event-listeners",
  "text:sequence-decls",
  "text:variable-decls",
  "text:user-field-decls",
  "text:table-of-content",
  "text:illustration-index",
  "text:table-index",
  "text:alphabetical-index",
  "text:bibliography",
  "text:ruby-text",
  "text:note-citation",
  "svg:title",
  "svg:desc",
  "draw:object",
  "draw:object-ole",
]);

/** What a paragraph, span or list style says that the text's sense hangs on. */
interface Look {
  parent: string | null;
  /** Its name as people see it in every language's program, "Title" or "Quotations". */
  name: string;
  bold: boolean | null;
  italic: boolean | null;
  raised: boolean | null;
}

/**
 * The running text of an OpenDocument text as HTML, by OASIS OpenDocument 1.3, part 3. Text boxes follow the paragraph they are
 * fixed to, notes are gathered in a list at the end with "[1]" in their place. Pictures keep the paths they have in the package.
 */
export function odtToHtml(text: XmlElement, styles: readonly XmlElement[]): string {
  return new Conversion(styles).document(text);
}

class Conversion {
  readonly #looks = new Map<string, Look>();
  readonly #numbered = new Set<string>();
  readonly #notes: string[] = [];
  /** Text boxes met in the paragraph at hand. */
  #boxes: string[] = [];

  constructor(styles: readonly XmlElement[]) {
    for (const root of styles) {
      for (const style of findAll(root, "style")) this.#looks.set(style.attributes["style:name"] ?? "", lookOf(style));
      for (const style of findAll(root, "list-style")) {
        const [first] = elementsIn(style);
        if (first?.name === "text:list-level-style-number") this.#numbered.add(style.attributes["style:name"] ?? "");
      }
    }
  }

  document(text: XmlElement): string {
    const body = this.#blocks(text);
    const notes = this.#notes.map((note) => `<li>${note}</li>`).join("");
    return notes === "" ? body : `${body}<ol>${notes}</ol>`;
  }

  #blocks(within: XmlElement): string {
    return within.children
      .map((child) => {
        if (typeof child !== "string") return this.#block(child);
        return child.trim() === "" ? "" : `<p>${escaped(child)}</p>`;
      })
      .join("");
  }

  #block(element: XmlElement): string {
    if (silentNames.has(element.name)) return "";
    switch (element.name) {
      case "text:h": {
        const level = Math.min(6, Math.max(1, Number(element.attributes["text:outline-level"] ?? 1) || 1));
        return this.#paragraph(element, `h${level}`);
      }
      case "text:p":
        return this.#paragraph(element, "p");
      case "text:list":
        return this.#list(element, false);
      case "table:table":
        return `<table>${this.#rows(element, "td")}</table>`;
      case "draw:frame":
      case "draw:image":
        return `<p>${this.#inline(element)}</p>${this.#takeBoxes()}`;
      default:
        return this.#blocks(element);
    }
  }

  #paragraph(element: XmlElement, tag: string): string {
    const outer = this.#boxes;
    this.#boxes = [];
    const words = this.#inlines(element);
    const boxes = this.#takeBoxes();
    this.#boxes = outer;
    const names = this.#namesOf(element.attributes["text:style-name"]);
    if (tag === "p" && names.includes("Title")) return `<h1>${words}</h1>${boxes}`;
    const paragraph = `<${tag}>${words}</${tag}>`;
    return `${names.includes("Quotations") ? `<blockquote>${paragraph}</blockquote>` : paragraph}${boxes}`;
  }

  #takeBoxes(): string {
    return this.#boxes.splice(0).join("");
  }

  #list(element: XmlElement, within: boolean): string {
    const style = element.attributes["text:style-name"];
    const numbered = style === undefined ? within : this.#numbered.has(style);
    const items = elementsIn(element).map((item) => {
      const inside = elementsIn(item).map((child) =>
        child.name === "text:list" ? this.#list(child, numbered) : this.#block(child),
      );
      return `<li>${inside.join("")}</li>`;
    });
    const tag = numbered ? "ol" : "ul";
    return `<${tag}>${items.join("")}</${tag}>`;
  }

  #rows(within: XmlElement, tag: "td" | "th"): string {
    return elementsIn(within)
      .map((element) => {
        switch (element.name) {
          case "table:table-header-rows":
            return this.#rows(element, "th");
          case "table:table-rows":
          case "table:table-row-group":
            return this.#rows(element, tag);
          case "table:table-row":
            return `<tr>${this.#cells(element, tag)}</tr>`;
          default:
            return "";
        }
      })
      .join("");
  }

  #cells(row: XmlElement, tag: "td" | "th"): string {
    return elementsIn(row)
      .filter((cell) => cell.name === "table:table-cell")
      .map((cell) => {
        const columns = Number(cell.attributes["table:number-columns-spanned"] ?? 1) || 1;
        const rows = Number(cell.attributes["table:number-rows-spanned"] ?? 1) || 1;
        const [only, second] = elementsIn(cell);
        const inside = only?.name === "text:p" && !second ? this.#inlines(only) : this.#blocks(cell);
        return `<${tag} colspan="${columns}" rowspan="${rows}">${inside}${this.#takeBoxes()}</${tag}>`;
      })
      .join("");
  }

  #inlines(within: XmlElement): string {
    return within.children.map((child) => (typeof child === "string" ? escaped(child) : this.#inline(child))).join("");
  }

  #inline(element: XmlElement): string {
    if (silentNames.has(element.name)) return "";
    switch (element.name) {
      case "text:s":
      case "text:tab":
        return " ";
      case "text:line-break":
        return "<br>";
      case "text:a":
        return `<a href="${escaped(element.attributes["xlink:href"] ?? "")}">${this.#inlines(element)}</a>`;
      case "text:span":
        return this.#dressed(element.attributes["text:style-name"], this.#inlines(element));
      case "text:note":
        return this.#note(element);
      case "draw:frame":
        return this.#frame(element);
      case "draw:text-box":
      case "text:p":
      case "text:h":
      case "text:list":
      case "table:table":
        // A block within a paragraph: the text of a box or of a drawn shape.
        this.#boxes.push(element.name === "draw:text-box" ? this.#blocks(element) : this.#block(element));
        return "";
      default:
        return this.#inlines(element);
    }
  }

  #note(element: XmlElement): string {
    const body = elementsIn(element).find((child) => child.name === "text:note-body");
    if (!body) return "";
    const rank = this.#notes.push("");
    this.#notes[rank - 1] = this.#blocks(body);
    return `<sup>[${rank}]</sup>`;
  }

  /** A frame shows one of the things it holds, the first that can be shown. */
  #frame(frame: XmlElement): string {
    const image = elementsIn(frame).find((child) => child.name === "draw:image");
    const box = elementsIn(frame).find((child) => child.name === "draw:text-box");
    if (box) return this.#inline(box);
    const path = image?.attributes["xlink:href"];
    if (path === undefined) return "";
    const said = findFirst(frame, "title") ?? findFirst(frame, "desc");
    return `<img src="${escaped(path)}" alt="${escaped(said ? wordsIn(said) : "")}">`;
  }

  #dressed(style: string | undefined, words: string): string {
    const bold = this.#says(style, "bold") ? `<b>${words}</b>` : words;
    const italic = this.#says(style, "italic") ? `<i>${bold}</i>` : bold;
    return this.#says(style, "raised") ? `<sup>${italic}</sup>` : italic;
  }

  /** What the style says, or the nearest of those it is made after. */
  #says(style: string | undefined, what: "bold" | "italic" | "raised"): boolean {
    return this.#lineage(style).find((look) => look[what] !== null)?.[what] ?? false;
  }

  #namesOf(style: string | undefined): string[] {
    return this.#lineage(style).map(({ name }) => name);
  }

  #lineage(style: string | undefined): Look[] {
    const looks: Look[] = [];
    for (
      let look = this.#looks.get(style ?? "");
      look && !looks.includes(look);
      look = this.#looks.get(look.parent ?? "")
    ) {
      looks.push(look);
    }
    return looks;
  }
}

function lookOf(style: XmlElement): Look {
  const text = elementsIn(style).find((child) => localName(child) === "text-properties")?.attributes ?? {};
  const weight = text["fo:font-weight"];
  const slant = text["fo:font-style"];
  const position = text["style:text-position"];
  return {
    parent: style.attributes["style:parent-style-name"] ?? null,
    name: style.attributes["style:name"] ?? "",
    bold: weight === undefined ? null : weight === "bold" || Number(weight) >= 600,
    italic: slant === undefined ? null : slant !== "normal",
    raised: position === undefined ? null : /^(?:super|[1-9])/.test(position),
  };
}
