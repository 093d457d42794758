import { Document, Packer, Paragraph, SectionType, type ISectionOptions } from "docx";
import { estimatePageNumbersWith } from "docx/layout";
import type { Assets, DocumentTree, Section, Writer } from "../../core/tree.ts";
import { bodyOf } from "./docx/block.ts";
import { contentsOf } from "./docx/contents.ts";
import { coverMargins, coverOf } from "./docx/cover.ts";
import { fontFiles, fontParts } from "./docx/font.ts";
import { sectionHeading } from "./docx/heading.ts";
import { runsOf, words } from "./docx/inline.ts";
import { numberingOf } from "./docx/list.ts";
import { coreProperties } from "./docx/properties.ts";
import { markingFooter, markingHeader, runningFooter, runningHeader, runningMargins } from "./docx/running.ts";
import { createScope, type Scope } from "./docx/scope.ts";
import { replaceSeparators } from "./docx/separator.ts";
import { wordStyles } from "./docx/style-name.ts";
import { styleSheet } from "./docx/style-sheet.ts";
import { withPlainRaises } from "./docx/superior.ts";
import { twips } from "./docx/unit.ts";
import { unzip, zip } from "./docx/zip.ts";

function pageProperties(
  tree: DocumentTree,
  { opensPage = true, margins = tree.page }: { opensPage?: boolean; margins?: { top: number; bottom: number } } = {},
) {
  const { page } = tree;
  return {
    type: opensPage ? SectionType.NEXT_PAGE : SectionType.CONTINUOUS,
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
  const header = markingHeader(scope.tree);
  const footer = markingFooter(scope.tree);
  return {
    properties: pageProperties(scope.tree, { margins: coverMargins }),
    ...(header ? { headers: { default: header } } : {}),
    ...(footer ? { footers: { default: footer } } : {}),
    children: coverOf(cover, scope),
  };
}

/**
 * A section of the tree as one of Word's, so that Word heads each page with the running title of the first section that
 * stands on it: where a section does not open a page, its own header begins with the next.
 */
function bodySection(section: Section, opensPage: boolean, scope: Scope): ISectionOptions {
  const { tree } = scope;
  return {
    properties: pageProperties(tree, { opensPage }),
    headers: { default: runningHeader(tree, section.running) },
    footers: { default: runningFooter(tree) },
    children: [...sectionHeading(tree, section, opensPage), ...bodyOf(section.blocks, scope)],
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
      ...tree.sections.map((section, index) => bodySection(section, section.newPage || index === 0, scope)),
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
