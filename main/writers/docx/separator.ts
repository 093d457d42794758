import {
  BuilderElement,
  ContinuationSeparator,
  LineRuleType,
  Paragraph,
  Separator,
  TextRun,
  type Document,
  type XmlComponent,
} from "docx";
import type { DocumentTree } from "../../../core/tree.ts";
import { twips } from "./unit.ts";

/**
 * The height of the line that bears the rule above the notes, in points: what LibreOffice always gives that rule, so that
 * the same lines of text find room on a page in Word, in LibreOffice and in the layout that numbers the contents.
 */
const height = 6.25;

/** The height of a line that bears no rule, in points. */
const lowest = 1;

type NoteKind = "footnote" | "endnote";

function separatorNote(
  kind: NoteKind,
  type: string,
  id: number,
  rule: XmlComponent | null,
  tree: DocumentTree,
): XmlComponent {
  const paragraph = new Paragraph({
    spacing: { before: 0, after: 0, line: twips(rule === null ? lowest : height), lineRule: LineRuleType.EXACT },
    indent: { left: twips(tree.styles.footnote.indent) },
    children: rule === null ? [] : [new TextRun({ children: [rule] })],
  });
  return new BuilderElement({
    name: `w:${kind}`,
    attributes: { type: { key: "w:type", value: type }, id: { key: "w:id", value: id } },
    children: [paragraph],
  });
}

/**
 * Gives the file its own rules above the notes at the foot of its pages, in the place of docx's: those are as high as a line of text,
 * and have a note mark before them. Notes at the end stand under a heading, and need no rule.
 */
export function replaceSeparators(document: Document, tree: DocumentTree): void {
  replaceIn("footnote", document.FootNotes.View, new Separator(), new ContinuationSeparator(), tree);
  replaceIn("endnote", document.Endnotes.View, null, null, tree);
}

function replaceIn(
  kind: NoteKind,
  notes: XmlComponent,
  between: XmlComponent | null,
  continued: XmlComponent | null,
  tree: DocumentTree,
): void {
  const rules = [
    separatorNote(kind, "separator", -1, between, tree),
    separatorNote(kind, "continuationSeparator", 0, continued, tree),
  ];
  // docx takes no rules, so they are put in where it turns its notes into XML: before the layout that numbers the contents.
  const prepare = notes.prepForXml.bind(notes);
  notes.prepForXml = (context) => {
    const prepared = prepare(context);
    const children: unknown = prepared?.[`w:${kind}s`];
    if (!Array.isArray(children)) return prepared;
    const [attributes, , , ...rest] = children as unknown[];
    return { [`w:${kind}s`]: [attributes, ...rules.map((rule) => rule.prepForXml(context)), ...rest] };
  };
}
