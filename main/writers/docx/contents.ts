import { InternalHyperlink, Paragraph, type ParagraphChild } from "docx";
import type { DocumentTree, Section } from "../../../core/tree.ts";
import { field, fieldBoundary, fieldInstruction } from "./field.ts";
import { headingMark, partMark } from "./heading.ts";
import { runsOf, tab, words } from "./inline.ts";
import type { Scope } from "./scope.ts";
import { placeStyles, wordStyles } from "./style-name.ts";
import { contentsRule, labelLook } from "./style-sheet.ts";
import { hexadecimal, twips } from "./unit.ts";

/** White between the last entry and the remarks, in points. */
const remarkGap = 18;

function entryOf(section: Section, { tree, assets }: Scope): InternalHyperlink {
  const { name } = headingMark(tree, section);
  // In a link LibreOffice keeps no character style, so the looks are written out.
  const number = labelLook(tree.styles["toc-1"], tree, assets);
  const pageLook = { ...number, bold: false, color: hexadecimal(tree.colors.ink) };
  return new InternalHyperlink({
    anchor: name,
    children: [
      words(section.number, number),
      tab(),
      words(section.title),
      tab(),
      ...field(`PAGEREF ${name} \\h`, "", pageLook),
    ],
  });
}

/** The entries of one part, as a field that Word can make anew from the headings of that part. */
function partOf(part: Section["part"], scope: Scope): Paragraph[] {
  const { tree } = scope;
  const sections = tree.sections.filter((section) => section.part === part);
  return sections.map((section, index) => {
    const children: ParagraphChild[] = [entryOf(section, scope)];
    if (index === 0) {
      const instruction = `TOC \\o "1-1" \\h \\w \\z \\b ${partMark(part).name}`;
      children.unshift(fieldBoundary("begin"), fieldInstruction(instruction), fieldBoundary("separate"));
    }
    const last = index === sections.length - 1;
    if (last) children.push(fieldBoundary("end"));
    return new Paragraph({
      style: wordStyles["toc-1"].id,
      ...(last ? { border: { top: contentsRule(tree), bottom: contentsRule(tree) } } : {}),
      children,
    });
  });
}

/** The contents, its page numbers left to the layout that the document is given: title, a line for each section, the annexes under their own heading, remarks. */
export function contentsOf(contents: NonNullable<DocumentTree["contents"]>, scope: Scope): Paragraph[] {
  const { tree } = scope;
  const annexes = partOf("annex", scope);
  return [
    new Paragraph({ style: placeStyles.contentsTitle.id, children: [tab(), words(contents.title)] }),
    ...partOf("body", scope),
    ...(annexes.length === 0
      ? []
      : [new Paragraph({ style: placeStyles.contentsPart.id, children: [words(contents.annexes)] }), ...annexes]),
    ...contents.remarks.map(
      (remark, index) =>
        new Paragraph({
          style: wordStyles.remark.id,
          ...(index === 0 ? { spacing: { before: twips(remarkGap) } } : {}),
          children: runsOf(remark, tree.styles.remark, scope),
        }),
    ),
  ];
}
