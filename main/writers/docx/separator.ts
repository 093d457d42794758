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

function separatorNote(type: string, id: number, rule: XmlComponent, tree: DocumentTree): XmlComponent {
  const paragraph = new Paragraph({
    spacing: { before: 0, after: 0, line: twips(height), lineRule: LineRuleType.EXACT },
    indent: { left: twips(tree.styles.footnote.indent) },
    children: [new TextRun({ children: [rule] })],
  });
  return new BuilderElement({
    name: "w:footnote",
    attributes: { type: { key: "w:type", value: type }, id: { key: "w:id", value: id } },
    children: [paragraph],
  });
}

/**
 * Gives the file its own rules above the notes, in the place of docx's: those are as high as a line of text, and have a note
 * mark before them.
 */
export function replaceSeparators(document: Document, tree: DocumentTree): void {
  const notes = document.FootNotes.View;
  const rules = [
    separatorNote("separator", -1, new Separator(), tree),
    separatorNote("continuationSeparator", 0, new ContinuationSeparator(), tree),
  ];
  // docx takes no rules, so they are put in where it turns its notes into XML: before the layout that numbers the contents.
  const prepare = notes.prepForXml.bind(notes);
  notes.prepForXml = (context) => {
    const prepared = prepare(context);
    const children: unknown = prepared?.["w:footnotes"];
    if (!Array.isArray(children)) return prepared;
    const [attributes, , , ...rest] = children as unknown[];
    return { "w:footnotes": [attributes, ...rules.map((rule) => rule.prepForXml(context)), ...rest] };
  };
}
