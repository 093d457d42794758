import type { StyleName } from "../../../core/style.ts";

/** A style as Word knows it: the id that paragraphs carry, and the name that a person reads in Word's list of styles. */
export interface WordStyle {
  id: string;
  name: string;
}

/**
 * The Word style of every text style of the tree. Where Word has a style of its own for the purpose, its id and its
 * stored name are used, so that Word translates the name and offers the style in the right place.
 */
export const wordStyles: Readonly<Record<StyleName, WordStyle>> = {
  title: { id: "Title", name: "Title" },
  subtitle: { id: "Subtitle", name: "Subtitle" },
  kind: { id: "DocumentKind", name: "Document Kind" },
  "heading-1": { id: "Heading1", name: "heading 1" },
  "heading-2": { id: "Heading2", name: "heading 2" },
  "heading-3": { id: "Heading3", name: "heading 3" },
  "annex-heading": { id: "AnnexHeading", name: "Annex Heading" },
  body: { id: "BodyText", name: "Body Text" },
  lead: { id: "Lead", name: "Lead" },
  "point-large": { id: "ListNumber2", name: "List Number 2" },
  "item-title": { id: "ItemTitle", name: "Item Title" },
  point: { id: "ListNumber", name: "List Number" },
  list: { id: "ListBullet", name: "List Bullet" },
  quote: { id: "Quote", name: "Quote" },
  remark: { id: "Remark", name: "Remark" },
  byline: { id: "Byline", name: "Byline" },
  annex: { id: "AnnexText", name: "Annex Text" },
  bibliography: { id: "Bibliography", name: "Bibliography" },
  footnote: { id: "FootnoteText", name: "footnote text" },
  caption: { id: "Caption", name: "caption" },
  "table-text": { id: "TableText", name: "Table Text" },
  "table-head": { id: "TableHead", name: "Table Head" },
  "table-note": { id: "TableNote", name: "Table Note" },
  "toc-1": { id: "TOC1", name: "toc 1" },
  running: { id: "Header", name: "header" },
  marking: { id: "Marking", name: "Marking" },
};

/** Paragraph styles that only the Word file has: each is a tree style seen at one of its places. */
export const placeStyles = {
  list2: { id: "ListBullet2", name: "List Bullet 2" },
  ordinal: { id: "ListNumber3", name: "List Number 3" },
  ordinal2: { id: "ListNumber4", name: "List Number 4" },
  contentsTitle: { id: "TOCHeading", name: "TOC Heading" },
  contentsPart: { id: "ContentsPart", name: "Contents Part" },
  footer: { id: "Footer", name: "footer" },
  endnote: { id: "EndnoteText", name: "endnote text" },
  markingTlp: { id: "MarkingTLP", name: "Marking TLP" },
  picture: { id: "Picture", name: "Picture" },
  tableEnd: { id: "TableEnd", name: "Table End" },
} as const satisfies Record<string, WordStyle>;

/**
 * Character styles. A heading's number and its title have one each for the header to find them by, without the tab between them, and in a Word of any
 * language, which knows its own styles by translated names alone.
 */
export const characterStyles = {
  headingNumber: { id: "HeadingNumber", name: "Heading Number" },
  headingTitle: { id: "HeadingTitle", name: "Heading Title" },
  placeholder: { id: "PlaceholderText", name: "Placeholder Text" },
  flag: { id: "AudienceFlag", name: "Audience Flag" },
  faint: { id: "Faint", name: "Faint" },
  noteMark: { id: "FootnoteReference", name: "footnote reference" },
  endnoteMark: { id: "EndnoteReference", name: "endnote reference" },
  pageNumber: { id: "PageNumber", name: "page number" },
} as const satisfies Record<string, WordStyle>;

/** The character style of a paragraph style's margin label. */
export function labelStyle(style: StyleName): WordStyle {
  const { id, name } = wordStyles[style];
  return { id: `${id}Label`, name: `${name} Label` };
}
