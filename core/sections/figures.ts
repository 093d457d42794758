import { textOfInlines, type Block } from "../blocks.ts";
import { capitalised, emptyTable, typeset, type Composition, type SectionOf } from "../composition.ts";
import { formatNumber } from "../language.ts";
import type { Figure } from "../pack.ts";
import { cell, dataTable, headCells, shortWidth, sourceCell, sourceWidth, statedCell } from "./data-table.ts";

/** What belongs to the noun before it, and says nothing without it: "d’études", "of the loan". */
const complement = /^(?:de|du|des|d['’]|of|for|à|au|aux)(?:[\s\u00a0]|(?<=['’]))/iu;

/**
 * What a figure counts, without the unit that stands in the cell before where the rest can stand alone: "bourses pour l’année" is "pour
 * l’année", "bourses d’études" stays.
 */
function withoutUnit({ unit, of }: Figure): string {
  const rest = unit !== "" && of.startsWith(`${unit} `) ? of.slice(unit.length + 1) : of;
  return complement.test(rest) ? of : rest;
}

/** The table of key figures. */
export function figuresSection(section: SectionOf<"figures">, composition: Composition): Block[] {
  const { language } = composition;
  const content = composition.pack.sections[section.id];
  const entries = content?.shape === "figures" ? content.entries : [];
  if (entries.length === 0) return [emptyTable(section.missing, composition)];
  const rows = entries.map((entry) => [
    { ...cell(formatNumber(language, entry.value)), entry: entry.id },
    statedCell(typeset(entry, entry.unit, composition), language),
    statedCell(capitalised(typeset(entry, withoutUnit(entry), composition)), language),
    statedCell(typeset(entry, entry.asOf, composition), language),
    sourceCell(entry, composition),
  ]);
  const head = headCells(language, ["column.value", "column.unit", "column.of", "column.asOf", "column.source"]);
  const width = (column: number, bounds: { least: number; most: number }) =>
    shortWidth(
      [head, ...rows].map((row) => textOfInlines(row[column]?.children ?? [])),
      bounds,
    );
  return dataTable(section, composition, entries, {
    kind: "table",
    look: "data",
    columns: [
      { width: 78, align: "end" },
      { width: width(1, { least: 54, most: 70 }), align: "start" },
      { width: { share: 1 }, align: "start" },
      { width: width(3, { least: 54, most: 84 }), align: "start" },
      { width: sourceWidth(entries, composition), align: "start" },
    ],
    head,
    rows,
  });
}
