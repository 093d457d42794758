import { Footer, Header, Paragraph, ShadingType, type TextRun } from "docx";
import type { DocumentTree, Section } from "../../../core/tree.ts";
import { trafficLightGround, trafficLightOf } from "../marking.ts";
import { field } from "./field.ts";
import { tab, words } from "./inline.ts";
import { characterStyles, placeStyles, wordStyles, type WordStyle } from "./style-name.ts";
import { hexadecimal, twips } from "./unit.ts";

/** Where the header's first line stands, from the page's upper edge, in points. */
const markingTop = 33;
const headerTop = 51;
/** Where the footer's last line ends, from the page's lower edge, in points. */
const markingBottom = 42.39;
const footerBottom = 60.39;

/** The line of a label of the Traffic Light Protocol, in points. */
const trafficLightLine = 15;

function isMarked({ marking, embargo }: DocumentTree): boolean {
  return marking !== null || embargo !== null;
}

/**
 * The distance of header and footer from the page's edges, in twips. The inner of two markings stands where a single one does, the outer
 * nearer to the edge.
 */
export function runningMargins(tree: DocumentTree): { header: number; footer: number } {
  const { marking, embargo, styles } = tree;
  const outer =
    marking === null || embargo === null ? 0 : trafficLightOf(marking) ? trafficLightLine : styles.marking.line;
  return {
    header: twips(isMarked(tree) ? markingTop - outer : headerTop),
    footer: twips(isMarked(tree) ? markingBottom - outer : footerBottom),
  };
}

/**
 * The markings as lines, the first outermost: at the top of a page it comes first, at its foot last. `last`: nothing follows that
 * would stand off from them.
 */
function markingOf(tree: DocumentTree, edge: "top" | "bottom", last: boolean): Paragraph[] {
  const lines = [tree.marking, tree.embargo].filter((words) => words !== null);
  if (edge === "bottom") lines.reverse();
  return lines.map((marking, index) => markingLine(marking, last || index < lines.length - 1));
}

function markingLine(marking: string, isTight: boolean): Paragraph {
  const spacing = isTight ? { spacing: { after: 0 } } : {};
  const light = trafficLightOf(marking);
  if (!light) return new Paragraph({ style: wordStyles.marking.id, ...spacing, children: [words(marking)] });
  const ground = { type: ShadingType.CLEAR, color: "auto", fill: hexadecimal(trafficLightGround) };
  return new Paragraph({
    style: placeStyles.markingTlp.id,
    ...spacing,
    // Two no-break spaces on either side are the label's padding.
    children: [words(`\u00a0\u00a0${light.label}\u00a0\u00a0`, { color: hexadecimal(light.color), shading: ground })],
  });
}

/**
 * The header of pages that show the marking alone, and what is given besides; absent where there is neither, for an empty header is no
 * header.
 */
export function markingHeader(tree: DocumentTree, besides: readonly Paragraph[] = []): Header | undefined {
  const children = [...markingOf(tree, "top", true), ...besides];
  return children.length === 0 ? undefined : new Header({ children });
}

/** The footer of pages that show the marking alone; absent where there is none. */
export function markingFooter(tree: DocumentTree): Footer | undefined {
  return !isMarked(tree) ? undefined : new Footer({ children: markingOf(tree, "bottom", true) });
}

function headerOf(tree: DocumentTree, running: readonly TextRun[]): Header {
  const line = new Paragraph({ style: wordStyles.running.id, children: [words(tree.header), tab(), ...running] });
  return new Header({ children: [...markingOf(tree, "top", false), line] });
}

/** The header of pages that all stand under one running title. */
export function runningHeader(tree: DocumentTree, running: string): Header {
  return headerOf(tree, [words(running)]);
}

/**
 * The header of pages that sections share, of which `first` is one: number and title of the first heading that stands on the page, else
 * of the last one before it, as Word and LibreOffice from 7.6 on find them. Other readers see those of `first` where `isShown`; elsewhere
 * nothing, since they would be wrong on one of the pages.
 */
export function headingHeader(tree: DocumentTree, { number, title, running }: Section, isShown: boolean): Header {
  const { headingNumber, headingTitle } = characterStyles;
  const find = ({ name }: WordStyle, shown: string) => field(`STYLEREF "${name}"`, isShown ? shown : "");
  const beforeTitle = running.endsWith(title) ? running.slice(0, running.length - title.length) : "";
  const at = number === "" ? -1 : beforeTitle.lastIndexOf(number);
  if (at < 0) return headerOf(tree, find(headingTitle, title));
  // Where nothing is shown, no word or sign stands there alone.
  const fixed = (text: string): TextRun[] => {
    if (text === "") return [];
    return isShown ? [words(text)] : field(`IF "a" = "a" "${text}"`, "");
  };
  return headerOf(tree, [
    ...fixed(beforeTitle.slice(0, at)),
    ...find(headingNumber, number),
    ...fixed(beforeTitle.slice(at + number.length)),
    ...find(headingTitle, title),
  ]);
}

/** The footer: at left the version, at right the page of so many, the marking below. */
export function runningFooter(tree: DocumentTree): Footer {
  const look = { style: characterStyles.pageNumber.id };
  const page = tree.footer.page.split(/(\{pages?\})/).flatMap((piece): TextRun[] => {
    if (piece === "{page}") return field("PAGE", "1", look);
    if (piece === "{pages}") return field("NUMPAGES", "1", look);
    return piece === "" ? [] : [words(piece, look)];
  });
  return new Footer({
    children: [
      new Paragraph({
        style: placeStyles.footer.id,
        ...(isMarked(tree)
          ? { spacing: { after: twips(trafficLightOf(tree.marking ?? "") && tree.embargo === null ? 3 : 6) } }
          : {}),
        children: [words(tree.footer.left), tab(), ...page],
      }),
      ...markingOf(tree, "bottom", true),
    ],
  });
}
