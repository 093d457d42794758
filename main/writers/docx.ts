import {
  Document,
  Header,
  NumberFormat,
  Packer,
  Paragraph,
  SectionType,
  type ISectionOptions,
  type ParagraphChild,
} from "docx";
import { estimatePageNumbersWith } from "docx/layout";
import type { Block, Inline } from "../../core/blocks.ts";
import { fateWithin, reviseSections, type Fate, type Revised } from "../../core/revision.ts";
import { officeMargin } from "../../core/style.ts";
import type { Assets, DocumentTree, FileOptions, Section, Writer } from "../../core/tree.ts";
import { bodyOf } from "./docx/block.ts";
import { commentParts, numberedComments } from "./docx/comment.ts";
import { contentsOf } from "./docx/contents.ts";
import { coverMargins, coverOf, openingOf } from "./docx/cover.ts";
import { fontFiles, fontParts, withNames } from "./docx/font.ts";
import { removedHeading, sectionHeading } from "./docx/heading.ts";
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
import { Revision, revisedRuns, withRemovedWords } from "./docx/revision.ts";
import { createScope, type Scope } from "./docx/scope.ts";
import { letterheadOf } from "./docx/picture.ts";
import { replaceSeparators } from "./docx/separator.ts";
import { placeStyles, wordStyles } from "./docx/style-name.ts";
import { styleSheet } from "./docx/style-sheet.ts";
import { withPlainRaises } from "./docx/superior.ts";
import { twips } from "./docx/unit.ts";
import { unzip, zip } from "./docx/zip.ts";
import { scriptStyles } from "./script-styles.ts";

function pageProperties(tree: DocumentTree, margins: { top: number; bottom: number } = tree.page) {
  const { page } = tree;
  return {
    type: SectionType.NEXT_PAGE,
    // Word numbers notes at the end i, ii, iii where it is not told otherwise.
    ...(tree.notesAt === "end" ? { endnoteProperties: { numberFormat: { type: NumberFormat.DECIMAL } } } : {}),
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

/** Sections that stand in one of Word's; `first` is the first of those that there are now. */
interface Part {
  first: Section;
  sections: Revised<Section>[];
}

/** The sections of the tree, parted where one opens a page. One that was removed stays behind what stood before it. */
function partsOf({ tree, revision }: Scope): Part[] {
  const sections = revision
    ? reviseSections(revision.before.sections, tree.sections)
    : tree.sections.map((part): Revised<Section> => ({ part, fate: { kind: "same" } }));
  const hadNotes = revision?.before.notesAt === "end" ? revision.before.sections.at(-1) : undefined;
  const hasNotes = tree.notesAt === "end" ? tree.sections.at(-1) : undefined;
  const parts: Part[] = [];
  const before: Revised<Section>[] = [];
  for (const section of sections) {
    const part = parts.at(-1);
    // Where the notes stand is no change of the text.
    if (section.part === hadNotes && section.fate.kind === "removed") continue;
    if (section.part === hasNotes) section.fate = { kind: "same" };
    if (section.fate.kind === "removed") (part?.sections ?? before).push(section);
    else if (part === undefined || section.part.newPage) parts.push({ first: section.part, sections: [section] });
    else part.sections.push(section);
  }
  parts[0]?.sections.unshift(...before);
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

function isTitled(section: Section | undefined): boolean {
  return section !== undefined && section.title !== "";
}

/**
 * Sections that follow one another on the page, as one of Word's. Where there are several, a reader that cannot find the
 * heading of a page is right at least about the first page.
 */
function bodySection({ first, sections }: Part, scope: Scope): ISectionOptions {
  const { tree } = scope;
  const page = pageProperties(tree);
  const children = sections.flatMap(({ part, fate }, index) => {
    const heading = () =>
      fate.kind === "removed" ? removedHeading(part, scope) : sectionHeading(part, fate, part === first, scope);
    const was = fateWithin<Section, readonly Block[]>(fate, ({ blocks }) => blocks);
    return [
      ...(part.title === "" ? [] : [heading()]),
      ...bodyOf(part.blocks, was, scope, isTitled(sections[index + 1]?.part)),
    ];
  });
  const opening = tree.opening && first === tree.sections[0] ? openingOf(tree.opening, scope) : [];
  if (sections.length === 1) {
    return {
      properties: opening.length > 0 ? { ...page, titlePage: true } : page,
      ...runningOf(tree, first.title === "" ? "" : first.running, opening.length > 0),
      children: [...opening, ...children],
    };
  }
  return {
    properties: { ...page, titlePage: true },
    headers: {
      first: opening.length > 0 ? openingHeader(tree) : headingHeader(tree, first, true),
      default: headingHeader(tree, first, false),
    },
    footers: { first: runningFooter(tree), default: runningFooter(tree) },
    children: [...opening, ...children],
  };
}

/** The notes as the file holds them, behind those of now the ones that were removed; by their numbers. */
function notesOf(scope: Scope): Record<string, { children: Paragraph[] }> {
  const { tree, revision } = scope;
  const style = tree.notesAt === "end" ? placeStyles.endnote.id : wordStyles.footnote.id;
  const written = (runs: ParagraphChild[]) => ({
    children: [new Paragraph({ style, children: [words("\u00a0"), ...runs] })],
  });
  const earlier = new Map(revision?.before.notes.map((note) => [note.id, note.children]));
  const notes = tree.notes.map((note, index) => {
    const was = earlier.get(revision?.keptNotes.get(note.id) ?? "");
    const fate: Fate<readonly Inline[]> = was ? { kind: "edited", was } : { kind: "same" };
    return [String(index + 1), written(revisedRuns(note.children, fate, tree.styles.footnote, scope))] as const;
  });
  const kept = new Set(revision?.keptNotes.values());
  const removed = [...(revision?.removedNotes ?? [])].flatMap(([id, number]) => {
    const children = kept.has(id) ? undefined : earlier.get(id);
    return children ? [[String(number), written(runsOf(children, tree.styles.footnote, scope))] as const] : [];
  });
  return Object.fromEntries([...notes, ...removed]);
}

function documentOf(
  tree: DocumentTree,
  assets: Assets,
  { comments: remarks = [], changes, fonts }: FileOptions,
): Document {
  const comments = numberedComments(tree, remarks);
  const revision = changes && new Revision(changes.since, tree, changes.author);
  const scope = createScope(tree, assets, comments, revision, fonts ? officeMargin : 1);
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
  const sections = [
    ...(tree.cover ? [coverSection(tree.cover, scope)] : []),
    ...contents,
    ...partsOf(scope).map((part) => bodySection(part, scope)),
  ];
  // What became of a note is known once the text is written.
  const notes = notesOf(scope);
  const document = new Document({
    styles: styleSheet(tree, assets),
    numbering: numberingOf(tree),
    ...(tree.notesAt === "end" ? { endnotes: notes } : { footnotes: notes }),
    ...(comments.length > 0 ? { comments: { children: commentParts(comments, tree) } } : {}),
    // Without it, the contents would show no page until Word is told to update its fields.
    pageNumbers: estimatePageNumbersWith({ fonts: fontFiles(assets), guess: true }),
    sections,
  });
  replaceSeparators(document, tree);
  return document;
}

/** docx's settings, with the wish that Word keep the embedded fonts when it saves the file again. */
function withEmbeddedFonts(settings: string): string {
  return settings.replace(/<w:displayBackgroundShape\/>/, "$&<w:embedTrueTypeFonts/>");
}

/** docx's settings, with the rules over the notes: Word takes those of the file only where the settings name them. */
function withSeparators(settings: string): string {
  const named = ["footnote", "endnote"].map(
    (kind) => `<w:${kind}Pr><w:${kind} w:id="-1"/><w:${kind} w:id="0"/></w:${kind}Pr>`,
  );
  return settings.replace(/<w:compat>/, `${named.join("")}$&`);
}

async function write(given: DocumentTree, house: Assets, options: FileOptions = {}): Promise<Uint8Array> {
  // An office's look has sizes of its own.
  const tree = options.fonts ? given : { ...given, styles: scriptStyles(given.styles, given.language) };
  const assets = options.fonts ? withNames(house, options.fonts) : house;
  const parts = unzip(await Packer.toBuffer(documentOf(tree, assets, options)));
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();
  function mend(path: string, change: (xml: string) => string): void {
    const part = parts.get(path);
    if (part) parts.set(path, encoder.encode(change(decoder.decode(part))));
  }
  // docx dates the file by the clock of the machine and cannot be told otherwise, so its properties are replaced and
  // its parts packed anew, all at the tree's own moment.
  mend("docProps/core.xml", () => coreProperties(tree));
  mend("word/settings.xml", withSeparators);
  if (!options.fonts) mend("word/settings.xml", withEmbeddedFonts);
  for (const path of ["word/document.xml", "word/footnotes.xml", "word/endnotes.xml"]) {
    mend(path, withPlainRaises);
    if (options.changes) mend(path, withRemovedWords);
  }
  if (isRightToLeft(tree.language)) {
    mend("word/styles.xml", stylesFromRight);
    for (const path of parts.keys()) {
      if (/^word\/(document|footnotes|endnotes|comments|header\d+|footer\d+)\.xml$/.test(path))
        mend(path, textFromRight);
    }
  }
  const text = [...parts]
    .filter(([path]) => /^word\/(document|footnotes|endnotes|header\d+|footer\d+)\.xml$/.test(path))
    .map(([, bytes]) => decoder.decode(bytes))
    .join("");
  for (const [path, bytes] of fontParts(assets, { areEmbedded: !options.fonts, text })) parts.set(path, bytes);
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
