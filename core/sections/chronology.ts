import { plain, textOfInlines, type Block, type Cell } from "../blocks.ts";
import { capitalised, emptyTable, typeset, type Composition, type SectionOf } from "../composition.ts";
import { formatRange, label } from "../language.ts";
import type { Event } from "../pack.ts";
import { cell, dataTable, headCells, shortWidth, sourceCell, sourceWidth, statedCell } from "./data-table.ts";

/** The table of dated events. */
export function chronologySection(section: SectionOf<"chronology">, composition: Composition): Block[] {
  const { language } = composition;
  const content = composition.pack.sections[section.id];
  const entries = content?.shape === "chronology" ? content.entries : [];
  if (entries.length === 0) return [emptyTable(section.missing, composition)];
  const dateCell = (entry: Event): Cell =>
    entry.date === null
      ? { children: [{ kind: "emphasis", children: plain(label(language, "cell.undated")) }] }
      : cell(formatRange(language, entry.date, entry.end));
  const dates = entries.map((entry) => dateCell(entry));
  const dateWidth = shortWidth(
    dates.map(({ children }) => textOfInlines(children)),
    { least: 102, most: 132 },
  );
  return dataTable(section, composition, entries, {
    kind: "table",
    look: "data",
    columns: [
      { width: dateWidth, align: "start" },
      { width: { share: 1 }, align: "start" },
      { width: sourceWidth(entries, composition), align: "start" },
    ],
    head: headCells(language, ["column.date", "column.event", "column.source"]),
    rows: entries.map((entry, index) => [
      { children: dates[index]?.children ?? [], entry: entry.id },
      statedCell(capitalised(typeset(entry, entry.event, composition)), language),
      sourceCell(entry, composition),
    ]),
  });
}
