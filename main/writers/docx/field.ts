import { BuilderElement, TextRun, XmlComponent, type IRunPropertiesOptions } from "docx";
import { xmlText } from "./xml-text.ts";

type Boundary = "begin" | "separate" | "end";

/** The words of an instruction, their spaces kept. */
class Instruction extends XmlComponent {
  constructor(text: string) {
    super("w:instrText");
    this.root.push({ _attr: { "xml:space": "preserve" } }, xmlText(text));
  }
}

/** A run that opens, divides or closes a field. */
export function fieldBoundary(boundary: Boundary, look: IRunPropertiesOptions = {}): TextRun {
  return new TextRun({
    ...look,
    children: [
      new BuilderElement({ name: "w:fldChar", attributes: { type: { key: "w:fldCharType", value: boundary } } }),
    ],
  });
}

/** The run between a field's opening and its division: what Word is to work out. */
export function fieldInstruction(instruction: string, look: IRunPropertiesOptions = {}): TextRun {
  return new TextRun({ ...look, children: [new Instruction(instruction)] });
}

/**
 * A field: an instruction that Word works out (`PAGE`), and the words shown until it has. The field is written clean, so
 * Word does not ask whether to update it.
 */
export function field(instruction: string, shown: string, look: IRunPropertiesOptions = {}): TextRun[] {
  return [
    fieldBoundary("begin", look),
    fieldInstruction(instruction, look),
    fieldBoundary("separate", look),
    new TextRun({ ...look, text: xmlText(shown) }),
    fieldBoundary("end", look),
  ];
}
