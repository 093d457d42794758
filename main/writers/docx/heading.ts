import type { Paragraph } from "docx";
import type { DocumentTree, Section } from "../../../core/tree.ts";
import { BookmarkedParagraph, type Bookmark } from "./bookmark.ts";
import { tab, words } from "./inline.ts";
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

/** A section's heading: number at axis 0, title at axis 1. One that opens a page has no white above it. */
export function sectionHeading(tree: DocumentTree, section: Section, opensPage: boolean): Paragraph {
  const mark = headingMark(tree, section);
  const part = partMark(section.part);
  const ofPart = tree.sections.filter((other) => other.part === section.part);
  return new BookmarkedParagraph(
    {
      style: wordStyles["heading-1"].id,
      ...(opensPage ? { spacing: { before: 0 } } : {}),
      children: [
        ...(section.number === "" ? [] : [words(section.number)]),
        tab(),
        words(section.title, { style: characterStyles.headingTitle.id }),
      ],
    },
    ofPart.at(0) === section ? [part, mark] : [mark],
    ofPart.at(-1) === section ? [mark, part] : [mark],
  );
}
