import { CommentRangeEnd, CommentRangeStart, CommentReference, type ParagraphChild, Paragraph, TextRun } from "docx";
import type { ICommentOptions } from "docx";
import { textOfInlines, type Block, type Inline } from "../../../core/blocks.ts";
import type { Comment, DocumentTree } from "../../../core/tree.ts";
import { words } from "./inline.ts";
import type { Scope } from "./scope.ts";

/** A comment with its number in the file. */
export interface NumberedComment extends Comment {
  number: number;
}

function entriesIn(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block): string[] => {
    switch (block.kind) {
      case "paragraph":
        return block.entries ?? [];
      case "list":
        return block.items.flatMap(entriesIn);
      case "quote":
        return entriesIn(block.blocks);
      case "table":
        return block.rows.flatMap((row) => row.flatMap(({ entry }) => (entry === undefined ? [] : [entry])));
      default:
        return [];
    }
  });
}

/** The comments whose entries are printed, numbered from 0: one without its place in the text would make the file unsound. */
export function numberedComments(tree: DocumentTree, comments: readonly Comment[]): NumberedComment[] {
  const printed = new Set(tree.sections.flatMap(({ blocks }) => entriesIn(blocks)));
  return comments.filter(({ entry }) => printed.has(entry)).map((comment, number) => ({ ...comment, number }));
}

/** The comments as the file holds them, of the day of the briefing. */
export function commentParts(comments: readonly NumberedComment[], tree: DocumentTree): ICommentOptions[] {
  return comments.map(({ number, text }) => ({
    id: number,
    author: "Attaché",
    initials: "A",
    date: new Date(tree.created),
    children: [new Paragraph({ children: [words(text)] })],
  }));
}

/** Signs that a document may set otherwise than they were written, as they are compared. */
const plainSigns: Readonly<Record<string, string>> = {
  "’": "'",
  "‘": "'",
  "“": '"',
  "”": '"',
  "«": '"',
  "»": '"',
  "\u2011": "-",
};

/** A text without its blanks and with plain signs, and where each of its characters stands. */
function bare(text: string): { words: string; places: number[] } {
  const places: number[] = [];
  let words = "";
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (/\s/u.test(sign)) continue;
    words += plainSigns[sign] ?? sign;
    places.push(at);
  }
  return { words, places };
}

/**
 * Where in a text the words of a comment stand, from and to; all of it where they are not found. In their own sentence first: another
 * entry of the paragraph may have the same words.
 */
function placeIn(text: string, comment: Comment): { from: number; to: number } {
  const { words, places } = bare(text);
  const [sought, before] = [bare(comment.words).words, bare(comment.before).words];
  // A sentence is closed as the language of the document does it.
  const sentence = bare(comment.sentence).words.replace(/[.;,:]+$/u, "");
  const begins = [sentence, before + sought]
    .map((stretch) => (stretch === "" ? -1 : words.indexOf(stretch)))
    .find((place) => place !== -1);
  const at = begins === undefined ? words.indexOf(sought) : begins + before.length;
  const [first, last] = [places[at], places[at + sought.length - 1]];
  return sought === "" || first === undefined || last === undefined
    ? { from: 0, to: text.length }
    : { from: first, to: last + 1 };
}

/** Running text between two of its characters. What takes no room goes with what stands before it. */
function cut(children: readonly Inline[], from: number, to: number): Inline[] {
  let at = 0;
  return children.flatMap((child): Inline[] => {
    const begins = at;
    const length = textOfInlines([child]).length;
    at += length;
    if (length === 0) return (begins > from && begins <= to) || (begins === 0 && from === 0) ? [child] : [];
    const [first, last] = [Math.max(0, from - begins), Math.min(length, to - begins)];
    if (first >= last) return [];
    if (first === 0 && last === length) return [child];
    if ("children" in child) return [{ ...child, children: cut(child.children, first, last) }];
    return "text" in child ? [{ ...child, text: child.text.slice(first, last) }] : [];
  });
}

function beginning({ number }: NumberedComment): ParagraphChild {
  return new CommentRangeStart(number);
}

function ending({ number }: NumberedComment): ParagraphChild[] {
  return [new CommentRangeEnd(number), new TextRun({ children: [new CommentReference(number)] })];
}

/**
 * The runs of an entry's text, which `write` makes, each comment on the entry round the words that it is about. Those on an entry of
 * several paragraphs stand at the first.
 */
export function commented(
  children: readonly Inline[],
  entries: readonly string[],
  { comments, revision }: Pick<Scope, "comments" | "revision">,
  write: (children: readonly Inline[]) => ParagraphChild[],
): ParagraphChild[] {
  const own = entries.flatMap((entry) => comments.get(entry) ?? []);
  for (const entry of entries) comments.delete(entry);
  const text = textOfInlines([...children]);
  if (own.length === 0 || text === "") return [...own.map(beginning), ...write(children), ...own.flatMap(ending)];
  // Where changes are marked, `write` makes all of the text at once, with what was taken out of it.
  const whole = { from: 0, to: text.length };
  const placed = own.map((comment) => ({ ...comment, ...(revision ? whole : placeIn(text, comment)) }));
  const edges = [...new Set([0, text.length, ...placed.flatMap(({ from, to }) => [from, to])])].sort(
    (one, other) => one - other,
  );
  return edges.flatMap((edge, index) => {
    const next = edges[index + 1];
    return [
      ...placed.filter(({ to }) => to === edge).flatMap(ending),
      ...placed.filter(({ from }) => from === edge).map(beginning),
      ...(next === undefined ? [] : write(cut(children, edge, next))),
    ];
  });
}
