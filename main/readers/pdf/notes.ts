import { joinLines } from "../hyphens.ts";
import { raised } from "./lines.ts";
import type { Line, Paragraph } from "./paragraphs.ts";

const mark = /^(?:[\u00b9\u00b2\u00b3\u2070-\u2079]+|\d{1,3}(?=\p{Lu}|[.)]?\s)|[*†‡]+|\[\d{1,3}\])/u;

/**
 * The footnotes of a document: what stands at the foot of a column in smaller letters than its text (at least `body` points), from the
 * first line that opens with a mark on. Each has its mark raised, as it stands in the text.
 */
export function notesIn(lines: readonly Line[], body: number, vocabulary: ReadonlySet<string>): Paragraph[] {
  const columns = new Map<number, Line[]>();
  for (const line of lines) columns.set(line.column, [...(columns.get(line.column) ?? []), line]);
  const notes: Paragraph[] = [];
  for (const column of columns.values()) {
    const own = Math.max(body, commonestSize(column));
    const after = column.findLastIndex((line) => !isSmall(line, own)) + 1;
    const first = column.findIndex((line, index) => index >= after && mark.test(line.text));
    if (after === 0 || first === -1) continue;
    let before = column[first];
    for (const line of column.slice(first)) {
      const open = notes.at(-1);
      const marked = mark.test(line.text);
      // A gap ends the notes: what then bears no mark runs at the foot of the page.
      if (before && !marked && line.y - before.y > 1.6 * line.size) break;
      if (open && line !== column[first] && !marked) {
        open.lines.push(line);
        open.text = joinLines(open.text, line.text, vocabulary);
      } else notes.push({ line: line.line, text: withMark(line.text), lines: [line] });
      before = line;
    }
  }
  return notes;
}

/** The lines that are no footnote's. */
export function withoutNotes(lines: readonly Line[], notes: readonly Paragraph[]): Line[] {
  const own = new Set(notes.flatMap((note) => note.lines));
  return lines.filter((line) => !own.has(line));
}

function commonestSize(lines: readonly Line[]): number {
  const signs = new Map<number, number>();
  for (const { size, text } of lines) signs.set(size, (signs.get(size) ?? 0) + text.length);
  return [...signs].toSorted(([, one], [, other]) => other - one)[0]?.[0] ?? 0;
}

function isSmall({ size, tag }: Line, body: number): boolean {
  return tag?.kind === "note" || (size <= body * 0.93 && tag?.kind !== "cell");
}

function withMark(text: string): string {
  const digits = /^\d{1,3}(?=\p{L})/u.exec(text)?.[0];
  if (digits === undefined) return text.replace(/^([\u00b9\u00b2\u00b3\u2070-\u2079]+)(?=\S)/, "$1 ");
  return `${raised(digits)} ${text.slice(digits.length)}`;
}
