import { BookmarkEnd, BookmarkStart, Paragraph, type IParagraphOptions } from "docx";

/** A bookmark. Its number is unique in the file; Word hides names that open with "_". */
export interface Bookmark {
  name: string;
  number: number;
}

/**
 * A paragraph in which bookmarks begin and end; one may end in another paragraph than it began in. docx's own bookmark
 * takes its number from a count that runs on from file to file, so that no two files would be the same.
 */
export class BookmarkedParagraph extends Paragraph {
  constructor(options: IParagraphOptions, begin: readonly Bookmark[], end: readonly Bookmark[]) {
    super(options);
    // The first child is the paragraph's own properties, which must stay first.
    this.root.splice(1, 0, ...begin.map(({ name, number }) => new BookmarkStart(name, number)));
    this.root.push(...end.map(({ number }) => new BookmarkEnd(number)));
  }
}
