import { Paragraph, type ParagraphChild } from "docx";
import { fateWithin, type Fate } from "../../../core/revision.ts";
import type { DocumentTree, Section } from "../../../core/tree.ts";
import { boundTitle } from "../typesetting.ts";
import { BookmarkedParagraph, type Bookmark } from "./bookmark.ts";
import { tab, words } from "./inline.ts";
import { changedRuns, paragraphChange, revisedLabel, revisedWords } from "./revision.ts";
import type { Scope } from "./scope.ts";
import { characterStyles, wordStyles } from "./style-name.ts";

/** The bookmark on a section's heading. */
export function headingMark(tree: DocumentTree, section: Section): Bookmark {
  const number = tree.sections.indexOf(section) + 1;
  return { name: `_Toc${String(number).padStart(6, "0")}`, number };
}

/** The bookmark from a part's first heading to its last; bookmarks of sections count from 1, those of parts from 100001. */
export function partMark(part: Section["part"]): Bookmark {
  return part === "body" ? { name: "_Part_body", number: 100_001 } : { name: "_Part_annex", number: 100_002 };
}

/** Number at axis 0, title at axis 1, with what became of them. */
function headingRuns(section: Section, fate: Fate<Section>, scope: Scope): ParagraphChild[] {
  const style = scope.tree.styles["heading-1"];
  const look = { style: characterStyles.headingTitle.id };
  return [
    ...revisedLabel(
      section.number,
      fateWithin(fate, ({ number }) => number),
      (text) => words(text, { style: characterStyles.headingNumber.id }),
      scope,
    ),
    ...changedRuns(fate.kind, [tab()], scope),
    ...revisedWords(
      boundTitle(section.title, scope.tree.language),
      fateWithin(fate, ({ title }) => boundTitle(title, scope.tree.language)),
      style,
      scope,
      look,
    ),
  ];
}

/** A section's heading: number at axis 0, title at axis 1. One that opens a page has no white above it. */
export function sectionHeading(section: Section, fate: Fate<Section>, opensPage: boolean, scope: Scope): Paragraph {
  const { tree } = scope;
  const mark = headingMark(tree, section);
  const part = partMark(section.part);
  const ofPart = tree.sections.filter((other) => other.part === section.part);
  return new BookmarkedParagraph(
    {
      style: wordStyles["heading-1"].id,
      ...(opensPage ? { spacing: { before: 0 } } : {}),
      ...paragraphChange(fate, scope),
      children: headingRuns(section, fate, scope),
    },
    ofPart.at(0) === section ? [part, mark] : [mark],
    ofPart.at(-1) === section ? [mark, part] : [mark],
  );
}

/** The heading of a section that was removed: no place that anything leads to. */
export function removedHeading(section: Section, scope: Scope): Paragraph {
  const fate = { kind: "removed" } as const;
  return new Paragraph({
    style: wordStyles["heading-1"].id,
    ...(section.newPage ? { pageBreakBefore: true, spacing: { before: 0 } } : {}),
    ...paragraphChange(fate, scope),
    children: headingRuns(section, fate, scope),
  });
}
