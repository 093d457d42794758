import { plain, type Block } from "../../core/blocks.ts";

/** A line of a plain text: its number in the file (from 1) and its words; "" for an empty line. */
export interface TextLine {
  line: number;
  text: string;
}

/** A paragraph-to-be: its first line, its words, and the mark it bears as a list item ("numbered" or "bulleted"). */
interface Piece extends TextLine {
  item: "numbered" | "bulleted" | null;
  /** Stands alone: it was not joined from several lines. */
  single: boolean;
}

const bullet = /^[·•▪‣◦●○■□–—*-][\s\u00a0]+/;
const numeral = /^(?:\d{1,2}|[a-z])[.)][\s\u00a0]+/;

/** No heading is longer, in UTF-16 units; in scripts without blanks a sign is a syllable or a word. */
const longestHeading = 140;
const longestHeadingOfSigns = 40;

/** How a sentence ends, in any script. */
export const sentenceEnd = /[.!?…»”"。！？」』؟۔।]$/;

/** Letters of scripts that write words without blanks between them. */
const signs = /[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]/;

/** Lines of a text, numbered from 1 as editors number them. */
export function linesOf(text: string): TextLine[] {
  return text.split(/\r\n|\n|\r/).map((line, index) => ({ line: index + 1, text: trimLine(line) }));
}

/** Whether a line begins as a list item does: with a bullet, a dash, or a number and a full stop. */
export function isItem(text: string): boolean {
  return itemOf(text) !== null;
}

/** The words of a list item without its mark, and whether that is a number; null where a line bears none. */
export function itemOf(text: string): { ordered: boolean; text: string } | null {
  if (bullet.test(text)) return { ordered: false, text: text.replace(bullet, "") };
  return numeral.test(text) ? { ordered: true, text: text.replace(numeral, "") } : null;
}

/** Of the lines that follow another one at once, no fewer begin in the middle of a sentence where all were broken at a width. */
const fewestContinued = 0.3;

/** Whether the lines were broken at a fixed width, so that a paragraph runs over several of them. */
export function isHardWrapped(lines: readonly TextLine[]): boolean {
  const following = lines.filter(({ text }, index) => (lines[index - 1]?.text ?? "") !== "" && /^\p{L}/u.test(text));
  // A title, an author and a day under one another each begin with a capital.
  const capitals = following.filter(({ text }) => /^\p{Lu}/u.test(text)).length;
  if (capitals > following.length * (1 - fewestContinued)) return false;
  const running = lines.filter((entry, index) => entry.text !== "" && (lines[index + 1]?.text ?? "") !== "");
  const ended = running.filter((entry) => sentenceEnd.test(entry.text)).length;
  if (ended >= running.length * 0.6) return false;
  const followed = running.map((entry) => entry.text.length).sort((a, b) => a - b);
  const width = followed[Math.floor(followed.length * 0.95)] ?? 0;
  if (followed.length < 2 || width < 40 || width > 130) return false;
  const sum = (lengths: readonly number[]): number => lengths.reduce((total, length) => total + length, 0);
  return sum(followed.filter((length) => length >= width * 0.7)) >= sum(followed) * 0.7;
}

/** Running text as blocks: headings, paragraphs, and lists of consecutive items. Every paragraph bears its first line. */
export function textToBlocks(lines: readonly TextLine[]): Block[] {
  const pieces = piecesOf(lines);
  const blocks: Block[] = [];
  pieces.forEach((piece, index) => {
    const paragraph: Block = { kind: "paragraph", line: piece.line, style: "body", children: plain(piece.text) };
    const last = blocks.at(-1);
    if (piece.item !== null) {
      const ordered = piece.item === "numbered";
      if (last?.kind === "list" && last.ordered === ordered) last.items.push([paragraph]);
      else blocks.push({ kind: "list", ordered, items: [[paragraph]] });
    } else if (isHeading(piece, pieces[index + 1])) {
      blocks.push({ kind: "heading", line: piece.line, level: 2, children: plain(piece.text) });
    } else {
      blocks.push(paragraph);
    }
  });
  return blocks;
}

/** Ordinary blanks become one; narrow and unbreakable ones stay, save at the ends of a line. */
function trimLine(line: string): string {
  return line.replace(/[ \t\f\v]+/g, " ").trim();
}

function piecesOf(lines: readonly TextLine[]): Piece[] {
  const wrapped = isHardWrapped(lines);
  const width = Math.max(...lines.slice(0, 2000).map((entry) => entry.text.length), 0);
  const pieces: { line: number; parts: string[] }[] = [];
  let open: string[] | null = null;
  let previous = "";
  for (const { line, text } of lines) {
    const starts: boolean = open === null || !wrapped || isItem(text) || endsShort(previous, width);
    if (text === "") {
      open = null;
    } else if (starts || open === null) {
      open = [text];
      pieces.push({ line, parts: open });
    } else {
      open.push(previous.endsWith("-") ? "" : " ", text);
    }
    previous = text;
  }
  return pieces
    .map(({ line, parts }): Piece => ({ line, text: parts.join(""), item: null, single: parts.length === 1 }))
    .map((piece, index, all) => asItem(piece, all[index - 1], all[index + 1]));
}

/** A line that ends a sentence well before the margin ends its paragraph. */
function endsShort(text: string, width: number): boolean {
  return text.length < width * 0.6 && sentenceEnd.test(text);
}

/** A number makes an item only beside another one: "1. Contexte" alone is a heading. */
function asItem(piece: Piece, before: Piece | undefined, after: Piece | undefined): Piece {
  const item = itemOf(piece.text);
  if (item === null) return piece;
  if (!item.ordered) return { ...piece, item: "bulleted", text: item.text };
  const listed = [before, after].some((neighbour) => neighbour !== undefined && numeral.test(neighbour.text));
  return listed ? { ...piece, item: "numbered", text: item.text } : piece;
}

function isHeading(piece: Piece, next: Piece | undefined): boolean {
  const longest = signs.test(piece.text) ? longestHeadingOfSigns : longestHeading;
  if (next === undefined || !piece.single || piece.text.length > longest) return false;
  // A letter of a script without capitals may begin one too.
  if (/[.!…;:,»”"。！；：，、」』؛،۔।]$/.test(piece.text) || !/^["«“(\d]*\s?[\p{Lu}\p{Lt}\p{Lo}]|^\d/u.test(piece.text))
    return false;
  if (/\d{4}$/.test(piece.text) && piece.text.split(" ").length < 5) return false;
  return /\p{L}{2}/u.test(piece.text) && piece.text.split(" ").length <= 18 && next.text.length > piece.text.length;
}
