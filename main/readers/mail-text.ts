import type { Block } from "../../core/blocks.ts";
import { keepLines } from "./html.ts";
import { htmlToBlocks, lineMark } from "./html/to-blocks.ts";
import type { MailLine } from "./mail-ending.ts";
import type { PageDocument } from "./html/page-tree.ts";
import { isItem, linesOf, textToBlocks, type TextLine } from "./text-to-blocks.ts";

/** A mail's text: its lines that hold words, and its blocks without those that are cut. */
export interface MailText {
  lines: MailLine[];
  blocksWithout(cut: ReadonlyMap<number, unknown>): Block[];
}

/** A line of a plain text without the marks by which it is quoted. */
interface QuotedLine extends TextLine {
  quoted: boolean;
}

/** Elements in which mail programs put the mail that is answered, and the sender's signature. */
const quotedElements = [
  'blockquote[type="cite"]',
  ".gmail_quote",
  ".yahoo_quoted",
  ".moz-cite-prefix",
  ".protonmail_quote",
];
const signatureElements = [".gmail_signature", ".moz-signature", "#Signature", ".protonmail_signature_block"];

/** The text of a mail's HTML part. Its tables lay it out, and none of it is guessed to be furniture. */
export function htmlMailText(page: PageDocument): MailText {
  const { blocks, lines } = htmlToBlocks(page);
  const quoted = linesUnder(page, quotedElements);
  const signed = linesUnder(page, signatureElements);
  return {
    lines: lines.map(({ line, text }) => ({ line, text, quoted: quoted.has(line), signed: signed.has(line) })),
    blocksWithout: (cut) => keepLines(blocks, new Set(lines.flatMap(({ line }) => (cut.has(line) ? [] : [line])))),
  };
}

function linesUnder(page: PageDocument, elements: readonly string[]): Set<number> {
  const selector = elements.map((element) => `${element}[${lineMark}], ${element} [${lineMark}]`).join(", ");
  return new Set(page.querySelectorAll(selector).map((element) => Number(element.getAttribute(lineMark))));
}

/** The text of a mail's plain part; what is quoted with ">" in it is a quotation. */
export function plainMailText(text: string): MailText {
  const lines = linesOf(text).map(unquoted);
  return {
    lines: lines.filter((entry) => entry.text !== "").map((entry) => ({ ...entry, signed: false })),
    blocksWithout: (cut) =>
      quotationsApart(unwrapped(lines.map((entry) => (cut.has(entry.line) ? { ...entry, text: "" } : entry)))),
  };
}

/** The width at which mail programs break lines. RFC 5322 asks for no more than 78 characters. */
const narrowest = 60;
const widest = 80;

/** The lines with those joined that were broken only because the next word had no room any more; the first one keeps its number. */
function unwrapped(lines: readonly QuotedLine[]): QuotedLine[] {
  const width = lines.reduce((longest, { text }) => Math.max(longest, text.length), 0);
  if (width < narrowest || width > widest) return [...lines];
  const whole: QuotedLine[] = [];
  let previous: QuotedLine | undefined;
  for (const entry of lines) {
    const last = whole.at(-1);
    const word = entry.text.split(" ", 1)[0] ?? "";
    const goesOn =
      previous !== undefined &&
      previous.text !== "" &&
      word !== "" &&
      previous.quoted === entry.quoted &&
      !isItem(entry.text) &&
      previous.text.length + 1 + word.length > width;
    if (last && goesOn) last.text += ` ${entry.text}`;
    else whole.push({ ...entry });
    previous = entry;
  }
  return whole;
}

function quotationsApart(lines: readonly QuotedLine[]): Block[] {
  const runs: { quoted: boolean; lines: TextLine[] }[] = [];
  for (const { line, text, quoted } of lines) {
    const last = runs.at(-1);
    if (last && (last.quoted === quoted || text === "")) last.lines.push({ line, text });
    else runs.push({ quoted, lines: [{ line, text }] });
  }
  return runs.flatMap((run): Block[] => {
    const blocks = textToBlocks(run.lines);
    return run.quoted && blocks.length > 0 ? [{ kind: "quote", blocks }] : blocks;
  });
}

function unquoted({ line, text }: TextLine): QuotedLine {
  const quoted = text.startsWith(">");
  return { line, text: quoted ? text.replace(/^(?:>[ \u00a0]?)+/, "").trim() : text, quoted };
}
