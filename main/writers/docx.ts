import { Document, Header, Packer, Paragraph, SectionType, type ISectionOptions } from "docx";
import { estimatePageNumbersWith } from "docx/layout";
import type { Assets, DocumentTree, Section, Writer } from "../../core/tree.ts";
import { bodyOf } from "./docx/block.ts";
import { contentsOf } from "./docx/contents.ts";
import { coverMargins, coverOf, openingOf } from "./docx/cover.ts";
import { fontFiles, fontParts } from "./docx/font.ts";
import { sectionHeading } from "./docx/heading.ts";
import { runsOf, words } from "./docx/inline.ts";
import { numberingOf } from "./docx/list.ts";
import { coreProperties } from "./docx/properties.ts";
import {
  headingHeader,
  markingFooter,
  markingHeader,
  runningFooter,
  runningHeader,
  runningMargins,
} from "./docx/running.ts";
import { isRightToLeft, stylesFromRight, textFromRight } from "./docx/right-to-left.ts";
import { createScope, type Scope } from "./docx/scope.ts";
import { letterheadOf } from "./docx/picture.ts";
import { replaceSeparators } from "./docx/separator.ts";
import { wordStyles } from "./docx/style-name.ts";
import { styleSheet } from "./docx/style-sheet.ts";
import { withPlainRaises } from "./docx/superior.ts";
import { twips } from "./docx/unit.ts";
import { unzip, zip } from "./docx/zip.ts";

function pageProperties(tree: DocumentTree, margins: { top: number; bottom: number } = tree.page) {
  const { page } = tree;
  return {
    type: SectionType.NEXT_PAGE,
    page: {
      size: { width: twips(page.width), height: twips(page.height) },
      margin: {
        top: twips(margins.top),
        bottom: twips(margins.bottom),
        left: twips(page.left),
        right: twips(page.right),
        gutter: 0,
        ...runningMargins(tree),
      },
    },
  };
}

function coverSection(cover: NonNullable<DocumentTree["cover"]>, scope: Scope): ISectionOptions {
  const header = markingHeader(scope.tree, letterheadOf(scope, true));
  const footer = markingFooter(scope.tree);
  return {
    properties: pageProperties(scope.tree, coverMargins),
    ...(header ? { headers: { default: header } } : {}),
    ...(footer ? { footers: { default: footer } } : {}),
    children: coverOf(cover, scope),
  };
}

/** The sections of the tree, parted where one opens a page: each part is a section of Word's. */
function partsOf(sections: readonly Section[]): Section[][] {
  const parts: Section[][] = [];
  for (const section of sections) {
    const part = parts.at(-1);
    if (part === undefined || section.newPage) parts.push([section]);
    else part.push(section);
  }
  return parts;
}

/** The header of a page that shows the title itself: the marking alone. */
function openingHeader(tree: DocumentTree): Header {
  return markingHeader(tree) ?? new Header({ children: [new Paragraph({})] });
}

/** Header and footer of a section's pages; the first page of a briefing without cover shows the title itself. */
function runningOf(tree: DocumentTree, running: string, opens: boolean): Pick<ISectionOptions, "headers" | "footers"> {
  const header = runningHeader(tree, running);
  const footer = runningFooter(tree);
  if (!opens) return { headers: { default: header }, footers: { default: footer } };
  return {
    headers: { first: openingHeader(tree), default: header },
    footers: { first: runningFooter(tree), default: footer },
  };
}

/**
 * Sections that follow one another on the page, as one of Word's. Where there are several, a reader that cannot find the
 * heading of a page is right at least about the first page.
 */
function bodySection(first: Section, others: readonly Section[], scope: Scope): ISectionOptions {
  const { tree } = scope;
  const page = pageProperties(tree);
  const children = [first, ...others].flatMap((section) => [
    ...(section.title === "" ? [] : [sectionHeading(tree, section, section === first)]),
    ...bodyOf(section.blocks, scope),
  ]);
  const opening = tree.opening && first === tree.sections[0] ? openingOf(tree.opening, scope) : [];
  if (others.length === 0) {
    return {
      properties: opening.length > 0 ? { ...page, titlePage: true } : page,
      ...runningOf(tree, first.running, opening.length > 0),
      children: [...opening, ...children],
    };
  }
  return {
    properties: { ...page, titlePage: true },
    headers: {
      first: opening.length > 0 ? openingHeader(tree) : headingHeader(tree, first.title),
      default: headingHeader(tree, ""),
    },
    footers: { first: runningFooter(tree), default: runningFooter(tree) },
    children: [...opening, ...children],
  };
}

function notesOf(scope: Scope): Record<string, { children: Paragraph[] }> {
  const { tree } = scope;
  return Object.fromEntries(
    tree.notes.map((note, index) => [
      String(index + 1),
      {
        children: [
          new Paragraph({
            style: wordStyles.footnote.id,
            children: [words("\u00a0"), ...runsOf(note.children, tree.styles.footnote, scope)],
          }),
        ],
      },
    ]),
  );
}

function documentOf(tree: DocumentTree, assets: Assets): Document {
  const scope = createScope(tree, assets);
  const contents: ISectionOptions[] = tree.contents
    ? [
        {
          properties: pageProperties(tree),
          headers: { default: runningHeader(tree, tree.contents.title) },
          footers: { default: runningFooter(tree) },
          children: contentsOf(tree.contents, scope),
        },
      ]
    : [];
  const document = new Document({
    styles: styleSheet(tree, assets),
    numbering: numberingOf(tree),
    footnotes: notesOf(scope),
    // Without it, the contents would show no page until Word is told to update its fields.
    pageNumbers: estimatePageNumbersWith({ fonts: fontFiles(assets), guess: true }),
    sections: [
      ...(tree.cover ? [coverSection(tree.cover, scope)] : []),
      ...contents,
      ...partsOf(tree.sections).flatMap(([first, ...others]) => (first ? [bodySection(first, others, scope)] : [])),
    ],
  });
  replaceSeparators(document, tree);
  return document;
}

/** docx's settings, with the wish that Word keep the embedded fonts when it saves the file again. */
function withEmbeddedFonts(settings: string): string {
  return settings.replace(/<w:displayBackgroundShape\/>/, "$&<w:embedTrueTypeFonts/>");
}

async function write(tree: DocumentTree, assets: Assets): Promise<Uint8Array> {
  const parts = unzip(await Packer.toBuffer(documentOf(tree, assets)));
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();
  function mend(path: string, change: (xml: string) => string): void {
    const part = parts.get(path);
    if (part) parts.set(path, encoder.encode(change(decoder.decode(part))));
  }
  // docx dates the file by the clock of the machine and cannot be told otherwise, so its properties are replaced and
  // its parts packed anew, all at the tree's own moment.
  mend("docProps/core.xml", () => coreProperties(tree));
  mend("word/settings.xml", withEmbeddedFonts);
  mend("word/document.xml", withPlainRaises);
  mend("word/footnotes.xml", withPlainRaises);
  if (isRightToLeft(tree.language)) {
    mend("word/styles.xml", stylesFromRight);
    for (const path of parts.keys()) {
      if (/^word\/(document|footnotes|header\d+|footer\d+)\.xml$/.test(path)) mend(path, textFromRight);
    }
  }
  for (const [path, bytes] of fontParts(assets)) parts.set(path, bytes);
  return zip(parts, new Date(tree.created));
}

/**
 * Word: real styles, footnotes, contents and running matter; fonts embedded; opens without a question. The contents show
 * the pages that docx's own layout finds for the headings. Throws where the text refers to a note or picture that is not
 * given.
 */
export const docxWriter: Writer = {
  id: "docx",
  label: "Word",
  extension: "docx",
  mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  write,
};
