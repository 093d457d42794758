import { faint, plain, type Block, type Cell } from "../blocks.ts";
import { listJoin, openingOf, paragraphLabel } from "../citation.ts";
import { citedBy, type Composition } from "../composition.ts";
import { sourcesOf } from "../entry-sources.ts";
import { label, type Language } from "../language.ts";
import type { Entry } from "../pack.ts";

/** A data table with its numbered caption and the note that names its documents. */
export function dataTable(
  section: { label: string },
  composition: Composition,
  entries: Entry[],
  table: Extract<Block, { kind: "table" }>,
): Block[] {
  const { language } = composition;
  const title = label(language, section.label);
  const cited = composition.articles.flatMap((article, index) =>
    entries.some((entry) => sourcesOf(entry).some((source) => source.article === article.id))
      ? [label(language, "doc.inline", { number: index + 1 })]
      : [],
  );
  const note =
    cited.length === 0
      ? label(language, "table.source.own")
      : label(language, "table.source", { documents: cited.join(language.typography.comma) });
  return [
    {
      kind: "paragraph",
      style: "caption",
      children: plain(label(language, "caption", { number: ++composition.tables, title })),
    },
    table,
    { kind: "paragraph", style: "table-note", children: plain(note) },
  ];
}

/** How wide a column of sources is, in points: a word before one asks for its own place. */
export function sourceWidth(entries: Entry[], { language }: Composition): number {
  return entries.some((entry) => openingOf(language, entry) !== "") ? 102 : 66;
}

/** How wide a figure of a table is, in points; most letters are no wider. */
const figureWidth = 4.8;

/** Signs of Chinese and its like are twice as wide, and Word sets white between them and a figure. */
const wideWidth = 2.5 * figureWidth;
const wideSign = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

/** White beside a column, in points. */
const gutter = 13;

/** How wide a column of short words is, in points: as much as they ask for, that columns of longer ones have the rest. */
export function shortWidth(texts: readonly string[], { least, most }: { least: number; most: number }): number {
  const widthOf = (text: string) => {
    const wide = text.match(wideSign)?.length ?? 0;
    return wide * wideWidth + (text.length - wide) * figureWidth;
  };
  return Math.min(Math.max(Math.ceil(Math.max(0, ...texts.map(widthOf)) + gutter), least), most);
}

/** A cell of plain words. */
export function cell(text: string): Cell {
  return { children: plain(text) };
}

/** A cell is never empty: what is not said is said to be so. */
export function statedCell(text: string, language: Language): Cell {
  return cell(text.trim() === "" ? label(language, "cell.notStated") : text);
}

/** The head of a table, by the keys of its labels. */
export function headCells(language: Language, keys: string[]): Cell[] {
  return keys.map((key) => ({ head: true, children: plain(label(language, key)) }));
}

/** "Doc. 1, § 7", after a word where the row no longer says what stands there, or the word that says that the writer is the source. */
export function sourceCell(entry: Entry, composition: Composition): Cell {
  return { children: [faint(sourceWords(entry, composition))] };
}

/** The words of {@link sourceCell}. */
export function sourceWords(entry: Entry, composition: Composition): string {
  const { language } = composition;
  const places = citedBy(entry, composition);
  if (places.length === 0) return label(language, "cell.own");
  const opening = openingOf(language, entry);
  const named = places.map(({ source, article, number }, index) => {
    const key = opening === "" && index === 0 ? "doc" : "doc.inline";
    return label(language, key, { number }) + language.typography.comma + paragraphLabel(language, source, article);
  });
  return opening + named.join(listJoin(language));
}
