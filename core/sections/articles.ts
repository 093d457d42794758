import type { Article } from "../article.ts";
import { plain, type Block, type Cell, type Inline } from "../blocks.ts";
import { documentLabel } from "../citation.ts";
import { ending } from "../company.ts";
import { emptyTable, spokenIn, typesetFrom, type Composition } from "../composition.ts";
import { label } from "../language.ts";

/** The articles themselves, their paragraphs numbered. */
export function articlesSection(composition: Composition): Block[] {
  const { articles, language } = composition;
  if (articles.length === 0) return [emptyTable("sources.none", composition)];
  return [
    { kind: "paragraph", style: "remark", children: plain(label(language, "articles.remark")) },
    ...articles.flatMap((article, index): Block[] => {
      const byline = [article.byline.value, article.outlet.value]
        .filter((part) => part !== null)
        .join(language.typography.comma);
      const set = (text: string): string => typesetFrom(article, text, language);
      const tongue = spokenIn(article.language.value, composition);
      const doc = documentLabel(language, index + 1);
      const title = set(article.title.value ?? label(language, "reference.noTitle"));
      return [
        {
          kind: "heading",
          level: 2,
          // The first stands under the section's own heading.
          ...(index === 0 ? {} : { newPage: true as const }),
          children: plain(label(language, "articles.title", { doc, title })),
        },
        ...(byline === ""
          ? []
          : [{ kind: "paragraph" as const, style: "byline" as const, ...tongue, children: plain(set(byline)) }]),
        ...ending(numbered(article, composition, set)),
      ];
    }),
  ];
}

/** The article's own blocks with their paragraph numbers as labels, each in its language. */
function numbered(article: Article, composition: Composition, typeset: (text: string) => string): Block[] {
  const { language } = composition;
  const spoken = (block: { language?: string | undefined }) =>
    spokenIn(block.language ?? article.language.value, composition);
  let number = 0;
  const inlines = (children: Inline[]): Inline[] =>
    children.map((child): Inline => {
      switch (child.kind) {
        case "text":
          return { kind: "text", text: typeset(child.text) };
        case "strong":
        case "emphasis":
        case "link":
          return { ...child, children: inlines(child.children) };
        default:
          return child;
      }
    });
  const cells = (row: Cell[]): Cell[] => row.map((entry) => ({ ...entry, children: inlines(entry.children) }));
  const walk = (block: Block): Block => {
    switch (block.kind) {
      case "paragraph":
        return {
          kind: "paragraph",
          style: "annex",
          ...spoken(block),
          label: label(language, "cite.paragraph", { number: ++number }),
          children: inlines(block.children),
        };
      case "heading":
        return { kind: "heading", level: 3, annex: true, ...spoken(block), children: inlines(block.children) };
      case "list":
        return { ...block, items: block.items.map((item) => item.map(walk)) };
      case "quote":
        return { ...block, blocks: block.blocks.map(walk) };
      case "table":
        return { ...block, ...spoken(block), head: block.head && cells(block.head), rows: block.rows.map(cells) };
      case "image":
        return block.caption === undefined
          ? block
          : { ...block, ...spoken(block), alt: typeset(block.alt), caption: typeset(block.caption) };
    }
  };
  return article.body.map(walk);
}
