import { faint, plain, type Block, type Cell, type Column } from "../blocks.ts";
import { listJoin } from "../citation.ts";
import { isWritten, notePlace, placeholder, typeset, type Composition, type SectionOf } from "../composition.ts";
import { label } from "../language.ts";
import type { Row } from "../pack.ts";
import { headCells, sourceWords } from "./data-table.ts";
import { flag } from "./sentence.ts";

/** A table of words under the template's own columns; what is not said is asked for, and a row names its source. */
export function tableSection(section: SectionOf<"table">, composition: Composition): Block[] {
  const { language, pack } = composition;
  const content = pack.sections[section.id];
  const entries = content?.shape === "table" ? content.entries.filter(isWritten) : [];
  const columns = section.columns.map(({ width }): Column => ({ width: width ?? { share: 1 }, align: "start" }));
  // Where a row was taken from stands behind its last words that have room for it.
  const widest = section.columns.findLastIndex(({ width }) => width === undefined);
  const told = widest === -1 ? columns.length - 1 : widest;
  const cells = (entry: Row): Cell[] =>
    section.columns.map(({ id }, index) => {
      const text = (entry.cells[id] ?? "").trim();
      const said = text === "" ? placeholder(composition, undefined) : plain(typeset(entry, text, composition));
      const before = index === 0 ? flag(entry, composition) : [];
      const source = index === told ? sourceOf(entry, columns.length, composition) : [];
      return { ...(index === 0 ? { entry: entry.id } : {}), children: [...before, ...said, ...source] };
    });
  const rows = entries.map((entry, index) => {
    notePlace(entry, label(language, section.label), String(index + 1), composition);
    return cells(entry);
  });
  const empty = section.columns.map((_, index): Cell => ({
    children: placeholder(composition, index === 0 ? section.missing : undefined),
  }));
  return [
    {
      kind: "table",
      look: "text",
      columns,
      head: headCells(
        language,
        section.columns.map((column) => column.label),
      ),
      rows: rows.length === 0 ? [empty] : rows,
    },
  ];
}

/** Columns of a table of so many or fewer have room for a place in an article on one line. */
const fewColumns = 3;

/** Where a row was taken from: each place on one line where the column has room for it. */
function sourceOf(entry: Row, columnCount: number, composition: Composition): Cell["children"] {
  if (entry.source === null) return [];
  const { language } = composition;
  const join = label(language, "cell.join");
  const words = sourceWords(entry, composition);
  if (columnCount > fewColumns) return [...plain(join), faint(words)];
  const places = words.split(listJoin(language)).map((place) => place.replaceAll(" ", "\u00a0"));
  return [...plain(join.replaceAll("\u00a0", " ")), faint(places.join(listJoin(language)))];
}
