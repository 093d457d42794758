import type { Block, Inline } from "../../../core/blocks.ts";
import { inlinesOf, ownLookOf, type OwnLook } from "./inlines.ts";
import { paragraphsIn, type Line, type Paragraph } from "./paragraphs.ts";
import { tableAt } from "./tables.ts";
import { itemOf } from "../text-to-blocks.ts";

/** A cell of a table: its text, and of the lines that it was put together from what stands in it. */
export interface TableCell {
  text: string;
  lines: readonly Line[];
}

/** A piece of a document in reading order: what it is, and its first line. */
export interface Piece {
  kind: "paragraph" | "heading" | "item" | "table";
  line: number;
  text: string;
  /** The size of its letters, in points. */
  size: number;
  /** For a heading of a tagged PDF its level there, else 0. */
  level: number;
  /** For a table, its cells by rows. */
  rows: TableCell[][];
  /** The lines that its text was put together from; none of a table. */
  lines: readonly Line[];
}

/** The smallest and the largest size in which running text is set, in points. */
export interface BodySizes {
  smallest: number;
  largest: number;
}

/** No heading is longer, in UTF-16 units and in lines. */
const longestHeading = 220;
const mostHeadingLines = 4;

/** The pieces of a document's lines in reading order; `captions` are the lines that may belong to the picture over them. */
export function piecesOf(
  lines: readonly Line[],
  body: BodySizes,
  vocabulary: ReadonlySet<string>,
  captions: ReadonlySet<number>,
): Piece[] {
  const pieces: Piece[] = [];
  let plainLines: Line[] = [];
  const close = (beforeTable: boolean): void => {
    const paragraphs = paragraphsIn(plainLines, vocabulary);
    pieces.push(
      ...paragraphs.map((paragraph, index) => pieceOf(paragraph, paragraphs[index + 1] ?? beforeTable, body, captions)),
    );
    plainLines = [];
  };
  for (let index = 0; index < lines.length;) {
    const table = tableAt(lines, index, vocabulary);
    if (table) {
      close(true);
      pieces.push(table.piece);
      index = table.next;
    } else {
      plainLines.push(...lines.slice(index, index + 1));
      index += 1;
    }
  }
  close(false);
  return pieces;
}

/** What follows a paragraph: another one, or whether a table does. */
type Following = Paragraph | boolean;

function pieceOf(
  { line, text, lines }: Paragraph,
  next: Following,
  body: BodySizes,
  captions: ReadonlySet<number>,
): Piece {
  const [first] = lines;
  const piece: Piece = { kind: "paragraph", line, text, size: first?.size ?? 0, level: 0, rows: [], lines };
  if (first?.tag?.kind === "heading") return { ...piece, kind: "heading", level: first.tag.level };
  if (first?.tag?.kind === "item") return { ...piece, kind: "item" };
  // Set off under a picture stands what it shows.
  const isSetOff = lines.every(({ bold, italic }) => bold || italic);
  const isCaption = captions.has(line) && isSetOff && piece.size < body.largest * 1.14;
  if (!isCaption && isHeading(piece, lines, next, body)) return { ...piece, kind: "heading" };
  return itemOf(text) ? { ...piece, kind: "item" } : piece;
}

function isHeading({ text, size }: Piece, lines: readonly Line[], next: Following, body: BodySizes): boolean {
  if (text.length > longestHeading || lines.length > mostHeadingLines || !/\p{L}{2}/u.test(text)) return false;
  const sentence = /[.,;:…]$/.test(text);
  if (size >= body.largest * 1.14) return !sentence || size >= body.largest * 1.4;
  if (next === false || sentence || size < body.smallest * 0.94 || lines.length > 2) return false;
  const stands = (name: "bold" | "italic"): boolean =>
    lines.every((line) => line[name]) && (next === true || !next.lines.every((line) => line[name]));
  return stands("bold") || (stands("italic") && /^[\p{Lu}\d]/u.test(text) && longerFollows(text, next));
}

function longerFollows(text: string, next: Following): boolean {
  return typeof next === "boolean" ? next : next.text.length > text.length;
}

/**
 * The pieces as blocks of an article: list items side by side in one list, headings of two levels by their size. `own` is how the
 * running text is set: what is bold or italic beyond that stays so.
 */
export function piecesToBlocks(pieces: readonly Piece[], own: OwnLook): Block[] {
  const largest = pieces.reduce((most, piece) => (piece.kind === "heading" ? Math.max(most, piece.size) : most), 0);
  const blocks: Block[] = [];
  pieces.forEach((piece, index) => {
    const { line } = piece;
    const written = (text: string): Inline[] => inlinesOf(text, piece.lines, own);
    const last = blocks.at(-1);
    switch (piece.kind) {
      case "heading": {
        const level = piece.level > 0 ? (piece.level <= 2 ? 2 : 3) : piece.size > largest * 0.94 ? 2 : 3;
        // A heading is set apart as a whole: only what it sets apart within itself is emphasised.
        const children = inlinesOf(piece.text, piece.lines, ownLookOf(piece.lines));
        blocks.push({ kind: "heading", line, level, children });
        break;
      }
      case "table":
        blocks.push({
          kind: "table",
          line,
          look: "data",
          head: null,
          rows: piece.rows.map((row) => row.map((cell) => ({ children: inlinesOf(cell.text, cell.lines, own) }))),
        });
        break;
      case "item": {
        const item = itemOf(piece.text);
        const neighbours = [pieces[index - 1], pieces[index + 1]];
        const listed = neighbours.some((neighbour) => neighbour?.kind === "item");
        const ordered = item?.ordered ?? false;
        if (ordered && !listed) {
          blocks.push({ kind: "paragraph", line, style: "body", children: written(piece.text) });
          break;
        }
        const children = written(item?.text ?? piece.text);
        const paragraph: Block = { kind: "paragraph", line, style: "body", children };
        if (last?.kind === "list" && last.ordered === ordered) last.items.push([paragraph]);
        else blocks.push({ kind: "list", ordered, items: [[paragraph]] });
        break;
      }
      case "paragraph":
        blocks.push({ kind: "paragraph", line, style: "body", children: written(piece.text) });
    }
  });
  return blocks;
}
