import {
  EndnoteIdReference,
  FootnoteReferenceRun,
  NoBreakHyphen,
  Tab,
  TextRun,
  type IRunPropertiesOptions,
  type ParagraphChild,
} from "docx";
import type { Inline } from "../../../core/blocks.ts";
import { AppError } from "../../../core/errors.ts";
import type { TextStyle } from "../../../core/style.ts";
import { upright } from "../script-styles.ts";
import { flagSize, placeholderSize } from "../typesetting.ts";
import { fieldBoundary, fieldInstruction } from "./field.ts";
import { rightToLeft } from "./right-to-left.ts";
import type { Scope } from "./scope.ts";
import { characterStyles } from "./style-name.ts";
import { superior } from "./superior.ts";
import { halfPoints } from "./unit.ts";
import { xmlText } from "./xml-text.ts";

/** The dash of a range of figures. Behind it goes what Word calls a no-width non break, then the sign that LibreOffice heeds. */
const rangeDash = /(?<=\p{Nd})–(?=\p{Nd})/gu;
const noBreak = "\u200d\ufeff";

/**
 * A run of words. A non-breaking hyphen becomes Word's own: few fonts hold the sign. A range does not break behind its dash. Words
 * without a letter of such a script do not run from the right, whatever their look says, and words with one of a script that has no
 * italics stand upright.
 */
export function words(text: string, look: IRunPropertiesOptions = {}): TextRun {
  const children = xmlText(text)
    .replace(rangeDash, `$&${noBreak}`)
    .split("\u2011")
    .flatMap((piece, index) => [...(index === 0 ? [] : [new NoBreakHyphen()]), ...(piece === "" ? [] : [piece])]);
  const { rightToLeft: turned, ...rest } = look;
  const stance: IRunPropertiesOptions = look.italics === true && upright.test(text) ? { italics: false } : {};
  return new TextRun({
    ...rest,
    ...stance,
    ...(turned && rightToLeft.test(text) ? { rightToLeft: true } : {}),
    children,
  });
}

/** A tab, as a run of its own. */
export function tab(): TextRun {
  return new TextRun({ children: [new Tab()] });
}

function endnoteMark(number: number): TextRun {
  return new TextRun({ style: characterStyles.endnoteMark.id, children: [new EndnoteIdReference(number)] });
}

function noteMark(id: string, look: IRunPropertiesOptions, scope: Scope): ParagraphChild[] {
  const number = scope.notes.get(id);
  if (number === undefined) {
    throw new AppError(
      "internal",
      `The text refers to a note "${id}" that the document does not hold; every note must stand in tree.notes.`,
    );
  }
  const { noteJoin } = scope.tree;
  const mark: ParagraphChild = scope.tree.notesAt === "end" ? endnoteMark(number) : new FootnoteReferenceRun(number);
  return noteJoin === "" ? [mark] : [words(noteJoin, look), mark];
}

/**
 * A link as a field, with its address in the text itself: docx's own link names its address in another part of the file,
 * by a random name, so that no two files would be the same.
 */
function linkRuns(address: string, shown: ParagraphChild[]): ParagraphChild[] {
  const quoted = address.replaceAll("\\", "%5C").replaceAll('"', "%22");
  return [
    fieldBoundary("begin"),
    fieldInstruction(`HYPERLINK "${quoted}"`),
    fieldBoundary("separate"),
    ...shown,
    fieldBoundary("end"),
  ];
}

/**
 * The runs of inline text that stands in a paragraph of `style`; `look` is what has been laid over that style so far.
 * Throws where the text refers to a note that the tree does not hold.
 */
export function runsOf(
  children: readonly Inline[],
  style: TextStyle,
  scope: Scope,
  look: IRunPropertiesOptions = {},
): ParagraphChild[] {
  return children.flatMap((child): ParagraphChild[] => {
    switch (child.kind) {
      case "text":
        return [words(child.text, look)];
      case "strong":
        return runsOf(child.children, style, scope, { ...look, bold: true });
      case "emphasis":
        // Emphasis within italics is set upright.
        return runsOf(child.children, style, scope, { ...look, italics: !(look.italics ?? style.italic) });
      case "link":
        return linkRuns(child.href, runsOf(child.children, style, scope, look));
      case "superscript":
        return [words(child.text, { ...look, ...superior(style.size) })];
      case "faint":
        return runsOf(child.children, style, scope, { ...look, style: characterStyles.faint.id });
      case "flag":
        return [
          words(child.text, {
            ...look,
            style: characterStyles.flag.id,
            bold: true,
            size: halfPoints(flagSize(style.size)),
          }),
        ];
      case "placeholder":
        return [
          words(child.text, {
            ...look,
            style: characterStyles.placeholder.id,
            italics: true,
            size: halfPoints(style.size * placeholderSize),
          }),
        ];
      case "note":
        return noteMark(child.note, look, scope);
    }
  });
}
