import { type Article } from "./article.ts";
import { plain, type Block, type Cell, type Inline } from "./blocks.ts";
import { documentLabel, paragraphLabel } from "./citation.ts";
import { formatDate, formatNumber, formatRange, label, setType, type Language } from "./language.ts";
import {
  leadJoin,
  traceOf,
  wordsOf,
  type Entry,
  type Event,
  type Figure,
  type Outcome,
  type Pack,
  type Sentence,
} from "./pack.ts";
import { sourceList } from "./source-list.ts";
import type { TemplateSection } from "./template.ts";
import type { DocumentTree } from "./tree.ts";

/** A briefing while it is being composed: what runs on from section to section. */
export interface Composition {
  readonly pack: Pack;
  readonly language: Language;
  /** In the order of their document numbers, from 1. */
  readonly articles: Article[];
  readonly notes: DocumentTree["notes"];
  /** Articles that a note has named in full already. */
  readonly cited: Set<string>;
  /** Where sentences stand that no article supports: "Objectifs, 4". */
  readonly own: string[];
  /** How many paragraphs and tables have been numbered so far. */
  paragraphs: number;
  tables: number;
  /** Makes the entry's note and answers its mark; nothing where it has no source. */
  readonly cite: (entry: Entry) => Inline[];
}

type SectionOf<Shape extends TemplateSection["shape"]> = Extract<TemplateSection, { shape: Shape }>;

/** The blocks of one section, after its template's shape. */
export function blocksOf(section: TemplateSection, composition: Composition): Block[] {
  switch (section.shape) {
    case "text":
      return textSection(section, composition);
    case "points":
      return pointsSection(section, composition);
    case "outcomes":
      return outcomesSection(section, composition);
    case "figures":
      return figuresSection(section, composition);
    case "chronology":
      return chronologySection(section, composition);
    case "sources":
      return composition.articles.length === 0 ? [emptyTable("sources.none", composition)] : sourceList(composition);
    case "articles":
      return articlesSection(composition);
  }
}

/** The article an entry was drawn from, if it is among those printed. */
function articleOf({ source }: Entry, { articles }: Composition): Article | undefined {
  return articles.find(({ id }) => id === source?.article);
}

/** Text of an article, set; the spaces of a text in another language follow no rule of this one, and stay. */
function typesetFrom(article: Article | undefined, text: string, language: Language): string {
  const tongue = article?.language.value ?? language.tag;
  return tongue === language.tag ? setType(language, text) : text;
}

function typeset(entry: Entry, text: string, composition: Composition): string {
  return typesetFrom(articleOf(entry, composition), text, composition.language);
}

function isWritten(entry: Sentence): boolean {
  return wordsOf(entry) !== "";
}

/** What stands in a section whose content only the writer knows. */
function placeholder({ language }: Composition, what: string): Inline[] {
  return [{ kind: "placeholder", text: label(language, "placeholder", { what: label(language, what) }) }];
}

/** Lead, text, note mark and full stop of a sentence, in the order the language sets them. */
function sentence(entry: Sentence, composition: Composition): Inline[] {
  const { language } = composition;
  const note = composition.cite(entry);
  const lead = typeset(entry, entry.lead.trim(), composition);
  const text = typeset(entry, entry.text.trim(), composition);
  if (text === "") return [{ kind: "strong", children: plain(lead) }, ...note];
  // The mark goes before a closing full stop in French, after it in English; "!", "?" and "»" are never moved.
  const stopped = /\.\.$/.test(text) ? text : text.replace(/[.;,:\s]+$/u, "");
  const closed = /(?:[!?…]|\.\.)["»”’\s]*$|[.]\s?["»”’]$/u.test(stopped);
  const stop = closed ? "" : ".";
  const marked: Inline[] =
    language.typography.noteMark === "before"
      ? [{ kind: "text", text: stopped }, ...note, ...(stop === "" ? [] : plain(stop))]
      : [{ kind: "text", text: stopped + stop }, ...note];
  if (lead === "") return marked;
  const join = leadJoin(entry.lead, entry.text, language.typography.spaceBeforeColon);
  return [{ kind: "strong", children: plain(lead + join) }, { kind: "text", text: " " }, ...marked];
}

function textSection(section: SectionOf<"text">, composition: Composition): Block[] {
  const content = composition.pack.sections[section.id];
  const entries = content?.shape === "text" ? content.entries.filter(isWritten) : [];
  const style = section.lead === true ? "lead" : "body";
  const next = (): { label?: string } => (style === "body" ? { label: String(++composition.paragraphs) } : {});
  if (entries.length === 0) {
    return [{ kind: "paragraph", style, ...next(), children: placeholder(composition, section.missing) }];
  }
  return entries.map((entry) => {
    const number = next();
    noteOwn(entry, section, number.label ?? "", composition);
    return { kind: "paragraph", style, ...number, children: sentence(entry, composition) };
  });
}

function pointsSection(section: SectionOf<"points">, composition: Composition): Block[] {
  const content = composition.pack.sections[section.id];
  const entries = content?.shape === "points" ? content.entries.filter(isWritten) : [];
  if (entries.length === 0) return [emptyPoint(section.missing, composition)];
  return entries.map((entry, index) => point(entry, index, section, composition, []));
}

function point(
  entry: Sentence,
  index: number,
  section: { label: string },
  composition: Composition,
  after: Inline[],
): Block {
  const number = String(index + 1);
  noteOwn(entry, section, number, composition);
  return {
    kind: "paragraph",
    style: "point",
    label: number,
    children: [...sentence(entry, composition), ...after],
  };
}

/** Remembers where a sentence stands that no printed article supports, for the reservations. */
function noteOwn(entry: Entry, section: { label: string }, number: string, composition: Composition): void {
  if (articleOf(entry, composition)) return;
  const place = [label(composition.language, section.label), number];
  composition.own.push(place.filter((part) => part !== "").join(" "));
}

function emptyPoint(missing: string, composition: Composition): Block {
  return { kind: "paragraph", style: "point", label: "1", children: placeholder(composition, missing) };
}

function emptyTable(missing: string, composition: Composition): Block {
  return { kind: "paragraph", style: "body", children: placeholder(composition, missing) };
}

function outcomesSection(section: SectionOf<"outcomes">, composition: Composition): Block[] {
  const content = composition.pack.sections[section.id];
  const entries = content?.shape === "outcomes" ? content.entries.filter(isWritten) : [];
  if (entries.length === 0) return [emptyPoint(section.missing, composition)];
  return entries.map((entry, index) =>
    point(entry, index, section, composition, [
      { kind: "faint", text: ` ${statusWords(entry, composition.language)}` },
    ]),
  );
}

function statusWords(entry: Outcome, language: Language): string {
  const status = label(language, `status.${entry.status}`);
  if (entry.date === null) return label(language, "outcome.status", { status });
  return label(language, "outcome.status.dated", { status, date: formatDate(language, entry.date) });
}

/** A data table with its numbered caption and the note that names its documents. */
function dataTable(
  section: { label: string },
  composition: Composition,
  entries: (Figure | Event)[],
  table: Extract<Block, { kind: "table" }>,
): Block[] {
  const { language } = composition;
  const title = label(language, section.label);
  const cited = composition.articles.flatMap((article, index) =>
    entries.some((entry) => entry.source?.article === article.id)
      ? [label(language, "doc.inline", { number: index + 1 })]
      : [],
  );
  const note =
    cited.length === 0
      ? label(language, "table.source.own")
      : label(language, "table.source", { documents: cited.join(", ") });
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

function cell(text: string): Cell {
  return { children: plain(text) };
}

/** A cell is never empty: what is not said is said to be so. */
function statedCell(text: string, language: Language): Cell {
  return cell(text.trim() === "" ? label(language, "cell.notStated") : text);
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What a figure counts, without the unit that stands in the cell before: "bourses pour l’année" is "pour l’année". */
function withoutUnit({ unit, of }: Figure): string {
  const rest = unit !== "" && of.startsWith(`${unit} `) ? of.slice(unit.length + 1) : of;
  return rest === unit ? "" : rest;
}

function headCells(language: Language, keys: string[]): Cell[] {
  return keys.map((key) => ({ head: true, children: plain(label(language, key)) }));
}

/** "Doc. 1, § 7", after a word where the row no longer says what stands there, or the word that says that the writer is the source. */
function sourceCell(entry: Entry, { articles, language }: Composition): Cell {
  const { source } = entry;
  const index = articles.findIndex((article) => article.id === source?.article);
  const article = articles[index];
  if (!source || !article) return { children: [{ kind: "faint", text: label(language, "cell.own") }] };
  const reworded = ["reworded", "translated"].includes(traceOf(entry)) ? label(language, "cite.reworded") : "";
  const place = `${documentLabel(language, index + 1)}, ${paragraphLabel(language, source, article)}`;
  return { children: [{ kind: "faint", text: reworded + place }] };
}

function figuresSection(section: SectionOf<"figures">, composition: Composition): Block[] {
  const { language } = composition;
  const content = composition.pack.sections[section.id];
  const entries = content?.shape === "figures" ? content.entries : [];
  if (entries.length === 0) return [emptyTable(section.missing, composition)];
  return dataTable(section, composition, entries, {
    kind: "table",
    look: "data",
    columns: [
      { width: 78, align: "end" },
      { width: 70, align: "start" },
      { width: { share: 1 }, align: "start" },
      { width: 84, align: "start" },
      { width: 66, align: "start" },
    ],
    head: headCells(language, ["column.value", "column.unit", "column.of", "column.asOf", "column.source"]),
    rows: entries.map((entry) => [
      cell(formatNumber(language, entry.value)),
      statedCell(typeset(entry, entry.unit, composition), language),
      statedCell(capitalised(typeset(entry, withoutUnit(entry), composition)), language),
      statedCell(typeset(entry, entry.asOf, composition), language),
      sourceCell(entry, composition),
    ]),
  });
}

function chronologySection(section: SectionOf<"chronology">, composition: Composition): Block[] {
  const { language } = composition;
  const content = composition.pack.sections[section.id];
  const entries = content?.shape === "chronology" ? content.entries : [];
  if (entries.length === 0) return [emptyTable(section.missing, composition)];
  const dateCell = (entry: Event): Cell =>
    entry.date === null
      ? { children: [{ kind: "emphasis", children: plain(label(language, "cell.undated")) }] }
      : cell(formatRange(language, entry.date, entry.end));
  return dataTable(section, composition, entries, {
    kind: "table",
    look: "data",
    columns: [
      { width: 102, align: "start" },
      { width: { share: 1 }, align: "start" },
      { width: 66, align: "start" },
    ],
    head: headCells(language, ["column.date", "column.event", "column.source"]),
    rows: entries.map((entry) => [
      dateCell(entry),
      statedCell(capitalised(typeset(entry, entry.event, composition)), language),
      sourceCell(entry, composition),
    ]),
  });
}

function articlesSection(composition: Composition): Block[] {
  const { articles, language } = composition;
  if (articles.length === 0) return [emptyTable("sources.none", composition)];
  return [
    { kind: "paragraph", style: "remark", children: plain(label(language, "articles.remark")) },
    ...articles.flatMap((article, index): Block[] => {
      const byline = [article.byline.value, article.outlet.value].filter((part) => part !== null).join(", ");
      const set = (text: string): string => typesetFrom(article, text, language);
      const doc = documentLabel(language, index + 1);
      const title = set(article.title.value ?? label(language, "reference.noTitle"));
      return [
        {
          kind: "heading",
          level: 2,
          // The first stands under the section's own heading.
          ...(index === 0 ? {} : { newPage: true as const }),
          children: plain(label(language, "articles.title", { doc, title })),
        },
        ...(byline === ""
          ? []
          : [{ kind: "paragraph" as const, style: "byline" as const, children: plain(set(byline)) }]),
        ...numbered(article, language, set),
      ];
    }),
  ];
}

/** The article's own blocks with their paragraph numbers as labels. */
function numbered(article: Article, language: Language, typeset: (text: string) => string): Block[] {
  let number = 0;
  const inlines = (children: Inline[]): Inline[] =>
    children.map((child): Inline => {
      switch (child.kind) {
        case "text":
          return { kind: "text", text: typeset(child.text) };
        case "strong":
        case "emphasis":
        case "link":
          return { ...child, children: inlines(child.children) };
        default:
          return child;
      }
    });
  const cells = (row: Cell[]): Cell[] => row.map((entry) => ({ ...entry, children: inlines(entry.children) }));
  const walk = (block: Block): Block => {
    switch (block.kind) {
      case "paragraph":
        return {
          kind: "paragraph",
          style: "annex",
          label: label(language, "cite.paragraph", { number: ++number }),
          children: inlines(block.children),
        };
      case "heading":
        return { kind: "heading", level: 3, annex: true, children: inlines(block.children) };
      case "list":
        return { ...block, items: block.items.map((item) => item.map(walk)) };
      case "quote":
        return { ...block, blocks: block.blocks.map(walk) };
      case "table":
        return { ...block, head: block.head && cells(block.head), rows: block.rows.map(cells) };
      case "image":
        return block;
    }
  };
  return article.body.map(walk);
}
