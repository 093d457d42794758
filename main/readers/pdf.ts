import type { ReadArticle, Removed, Stated } from "../../core/article.ts";
import type { Block } from "../../core/blocks.ts";
import type { SourceFile } from "../../core/file.ts";
import { columnsOf } from "./pdf/columns.ts";
import { scanned, withoutText } from "./failure.ts";
import { vocabularyOf } from "./hyphens.ts";
import { imprintOf, linesOfImprint, statedBy, type Found } from "./imprint.ts";
import { notesIn, withoutNotes } from "./pdf/notes.ts";
import { piecesOf, piecesToBlocks, type BodySizes, type Piece } from "./pdf/blocks.ts";
import { readPdf, type PdfDocument } from "./pdf/document.ts";
import { inlinesOf, ownLookOf, type OwnLook } from "./pdf/inlines.ts";
import { isRightToLeft, wordsOf } from "./pdf/lines.ts";
import type { Line, Paragraph } from "./pdf/paragraphs.ts";
import { holdsPictures, type PagePicture } from "./pdf/pictures.ts";
import { plainWords } from "./plain-words.ts";
import { withPictures, type Illustrated, type ShownPicture } from "./html/page-pictures.ts";
import { hashOf, originOf, type Read, readIllustrated } from "./reader.ts";
import { recogniseLanguage } from "./recognise-language.ts";
import { partPages, printedAddress } from "./pdf/running-heads.ts";
import { furnitureOf, runningText, titleOf, type Running } from "./running-text.ts";

/** What a PDF says of its title where nobody gave it one: the name of a file, or of the tool. */
const untitled =
  /^(?:microsoft|untitled|sans titre|sans nom|document\s?\d*|print|powerpoint|layout\s?\d|untitled-?\d*|title|titre)\b|\.(?:docx?|odt|rtf|pdf|indd|qxd|qxp|pptx?|xlsx?|html?|tex|dvi|ps|txt)$/i;

/** A PDF that holds text: put together from where its words stand on the pages, and from its tags where it has sound ones. */
export const pdf: Read = readIllustrated((file) => readDocument(file));

/** The article of a PDF with its pictures. Throws as {@link readPdf} does, and file-without-text. */
export async function readDocument(file: SourceFile): Promise<Illustrated> {
  const document = await readPdf(file);
  const { lines, running, pictures, captions, firstPage } = printedLines(document);
  if (lines.length === 0) throw holdsPictures(file.bytes) ? scanned(file) : withoutText(file);
  const vocabulary = vocabularyOf(lines.map((line) => line.text));
  const body = bodySizes(lines);
  const own = ownLookOf(lines);
  const notes = notesIn(lines, body.smallest, vocabulary);
  const pieces = piecesOf(withoutNotes(lines, notes), body, vocabulary, captions);
  const written = pieces.filter((piece) => piece.kind !== "table");
  const span = runningText(written, false);
  const debris = furnitureOf(written, span);
  const cut = new Set(debris.map((entry) => entry.line));
  const kept = written.filter((piece) => !cut.has(piece.line));
  if (kept.length === 0 && pieces.length === written.length) throw withoutText(file);

  const language = languageOf(kept, document.language);
  const title = statedTitle(document.title, kept, span, firstPage, language.value);
  const edge = kept.filter((piece) => piece.line !== title.line);
  const head = edge.filter((piece) => piece.line < span.first);
  const imprint = imprintOf(
    {
      head,
      under: head,
      tail: edge.filter((piece) => piece.line > span.last),
      opening: edge.find((piece) => piece.line === span.first),
    },
    language.value,
  );
  const state = (found: Found | null): Stated => stateOf(found, written);
  const gone = new Set([...cut, title.line, ...linesOfImprint(imprint)]);
  const article: ReadArticle = {
    origin: originOf(file, "application/pdf", ""),
    title,
    byline: state(imprint.byline),
    outlet: state(imprint.outlet),
    published: state(imprint.published),
    address: addressOf(running),
    language,
    body: [
      ...piecesToBlocks(
        pieces.filter((piece) => !gone.has(piece.line)),
        own,
      ),
      ...notes.map((note) => noteBlock(note, own)),
    ],
    pictures: [],
    removed: [...running, ...debris].sort((one, other) => one.line - other.line),
  };
  return withPictures(article, pictures, "all");
}

/** A document's lines in reading order, numbered over all pages, and those that run at the edges of its pages. */
interface Printed {
  lines: Line[];
  running: Removed[];
  pictures: ShownPicture[];
  /** The lines that stand close under a picture. */
  captions: ReadonlySet<number>;
  /** The last line of the first page. */
  firstPage: number;
}

function printedLines({ pages }: PdfDocument): Printed {
  const lines: Line[] = [];
  const running: Removed[] = [];
  let count = 0;
  let column = 0;
  let firstPage = 0;
  let above = 0;
  const pictures: ShownPicture[] = [];
  const captions = new Set<number>();
  const cut = (texts: readonly string[]): void => {
    running.push(...texts.map((text): Removed => ({ line: (count += 1), text, reason: "page-furniture" })));
  };
  for (const [index, { head, runs, foot }] of partPages(pages).entries()) {
    cut(head);
    for (const { left, right, rows } of columnsOf(runs)) {
      column += 1;
      for (const row of rows) {
        const text = wordsOf(row);
        if (text === "") continue;
        const [main = row.runs[0]] = row.runs.toSorted((one, other) => other.text.length - one.text.length);
        lines.push({
          line: (count += 1),
          text,
          start: row.runs.reduce((least, run) => Math.min(least, run.x), Infinity),
          end: row.runs.reduce((most, run) => Math.max(most, run.x + run.width), -Infinity),
          y: row.y,
          size: row.size,
          bold: row.runs.every((run) => run.bold),
          italic: row.runs.every((run) => run.italic),
          rightToLeft: isRightToLeft(row.runs),
          tag: main?.tag ?? null,
          column,
          left,
          right,
          row,
        });
      }
    }
    const onPage = pages[index]?.pictures ?? [];
    pictures.push(...placePictures(onPage, lines.slice(above), lines[above - 1]?.line ?? 0));
    const pageLines = lines.slice(above);
    for (const line of pageLines) {
      const picture = onPage.find((one) => isCloseUnder(line, one));
      if (picture && (!line.bold || isNearer(line, picture, pageLines))) captions.add(line.line);
    }
    above = lines.length;
    cut(foot);
    cut(pages[index]?.aside ?? []);
    if (index === 0) firstPage = count;
  }
  return { lines, running, pictures: withoutRepeated(pictures), captions, firstPage };
}

/** The pictures of a page each behind the last of its lines that stand over it; `before` is the last line of the pages before. */
function placePictures(pictures: readonly PagePicture[], lines: readonly Line[], before: number): ShownPicture[] {
  return pictures
    .map(({ left, right, top, bottom, bytes }): ShownPicture => {
      const over = lines.filter(({ start, end, y }) => y <= (top + bottom) / 2 && start < right && end > left);
      const after = Math.max(before, ...over.map(({ line }) => line));
      return { after, caption: "", alternative: "", figure: false, candidates: [bytes] };
    })
    .sort((one, other) => one.after - other.after);
}

/** Whether the next thing under a picture may be this line: its baseline is less than two lines below. */
function isCloseUnder({ y, size, start, end }: Line, { left, right, bottom }: PagePicture): boolean {
  return y > bottom && y - bottom < 2.4 * size && start < right && end > left;
}

/**
 * Whether a bold line under a picture stands nearer to it than to the text that follows, as a heading of that text never does. Lines
 * on one page.
 */
function isNearer({ y, size, column }: Line, { bottom }: PagePicture, lines: readonly Line[]): boolean {
  const next = lines.find((line) => line.column === column && line.y > y && !line.bold);
  const capitals = 0.7;
  return next === undefined || y - capitals * size - bottom < next.y - capitals * next.size - y;
}

/** What stands on several pages is a logo. */
function withoutRepeated(pictures: readonly ShownPicture[]): ShownPicture[] {
  const counts = new Map<string, number>();
  const keyOf = ({ candidates }: ShownPicture): string => hashOf(candidates[0] ?? "");
  for (const picture of pictures) counts.set(keyOf(picture), (counts.get(keyOf(picture)) ?? 0) + 1);
  return pictures.filter((picture) => counts.get(keyOf(picture)) === 1);
}

/** The sizes of the running text: those in which a good part of the lines is set. */
function bodySizes(lines: readonly Line[]): BodySizes {
  const sizes = new Map<number, { lines: number; signs: number }>();
  for (const { size, text } of lines) {
    const key = Math.round(size * 2) / 2;
    const before = sizes.get(key) ?? { lines: 0, signs: 0 };
    sizes.set(key, { lines: before.lines + 1, signs: before.signs + text.length });
  }
  const bySigns = [...sizes].toSorted(([, one], [, other]) => other.signs - one.signs);
  const [commonest = 0, { signs: most } = { signs: 0 }] = bySigns[0] ?? [];
  const main = bySigns
    .filter(([, { lines: count, signs }]) => count >= 8 && signs >= most * 0.25)
    .map(([size]) => size);
  return { smallest: Math.min(commonest, ...main), largest: Math.max(commonest, ...main) };
}

function languageOf(kept: readonly Piece[], stated: string): Stated {
  const recognised = recogniseLanguage(kept.map((piece) => piece.text).join("\n"));
  if (recognised !== null) return { value: recognised, line: null, by: "recognised" };
  const tag = /^[a-z]{2}(?=$|[-_])/i.exec(stated)?.[0].toLowerCase() ?? null;
  return tag === null
    ? { value: null, line: null, by: "recognised" }
    : { value: tag, line: null, tag: "PDF Lang", by: "source" };
}

/**
 * The title as the first page shows it: the line that says what the PDF states as its title, or the largest heading before the
 * running text; else as the PDF states it, where that is a title; else the line that looks like one.
 */
function statedTitle(
  stated: string,
  kept: readonly Piece[],
  span: Running,
  firstPage: number,
  language: string | null,
): Stated {
  const first = kept.filter((piece) => piece.line <= firstPage);
  const plausible = stated.length <= 300 && /\p{L}{2}.*\s.*\p{L}{2}/u.test(stated) && !untitled.test(stated);
  const same = plausible ? first.find((piece) => plainWords(piece.text) === plainWords(stated)) : undefined;
  const headings = first.filter((piece) => piece.kind === "heading" && piece.line < span.first);
  const largest = headings.reduce<Piece | undefined>(
    (most, piece) => (piece.size > (most?.size ?? 0) ? piece : most),
    undefined,
  );
  const shown = same ?? largest;
  if (shown) return { value: shown.text, line: shown.line, by: "source" };
  if (plausible) return { value: stated, line: null, tag: "PDF Title", by: "source" };
  return stateOf(titleOf(kept, span, language), kept);
}

function stateOf(found: Found | null, lines: readonly Piece[]): Stated {
  if (!found) return { value: null, line: null, by: "source" };
  return statedBy(
    found,
    lines.find((piece) => piece.line === found.line),
  );
}

function addressOf(running: readonly Removed[]): Stated {
  for (const { line, text } of running) {
    const value = printedAddress(text);
    if (value !== null) return statedBy({ value, line }, { text });
  }
  return { value: null, line: null, by: "source" };
}

function noteBlock({ line, text, lines }: Paragraph, own: OwnLook): Block {
  return { kind: "paragraph", line, style: "body", children: inlinesOf(text, lines, own) };
}
