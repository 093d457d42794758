import { CommentRangeEnd, CommentRangeStart, CommentReference, type ParagraphChild, Paragraph, TextRun } from "docx";
import type { ICommentOptions } from "docx";
import type { Block } from "../../../core/blocks.ts";
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

/** Runs of entries with the comments on them round them; those on an entry of several paragraphs stand at the first. */
export function commented(
  runs: readonly ParagraphChild[],
  entries: readonly string[],
  { comments }: Scope,
): ParagraphChild[] {
  const own = entries.flatMap((entry) => comments.get(entry) ?? []);
  for (const entry of entries) comments.delete(entry);
  return [
    ...own.map(({ number }) => new CommentRangeStart(number)),
    ...runs,
    ...own.flatMap(({ number }) => [
      new CommentRangeEnd(number),
      new TextRun({ children: [new CommentReference(number)] }),
    ]),
  ];
}
