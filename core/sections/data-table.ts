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
  const { language } = composition;
  const places = citedBy(entry, composition);
  if (places.length === 0) return { children: [faint(label(language, "cell.own"))] };
  const opening = openingOf(language, entry);
  const named = places.map(({ source, article, number }, index) => {
    const key = opening === "" && index === 0 ? "doc" : "doc.inline";
    return label(language, key, { number }) + language.typography.comma + paragraphLabel(language, source, article);
  });
  return { children: [faint(opening + named.join(listJoin(language)))] };
}
