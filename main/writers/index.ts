import type { Writer } from "../../core/tree.ts";
import { docxWriter } from "./docx.ts";
import { htmlWriter } from "./html.ts";
import { markdownWriter } from "./markdown.ts";
import { pdfWriter } from "./pdf.ts";

/** Every file format that can be exported, in the order in which screens offer them. A new writer is one line here. */
export const writers: readonly Writer[] = [pdfWriter, docxWriter, htmlWriter, markdownWriter];
