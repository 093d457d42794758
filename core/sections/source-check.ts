import { faint, plain, textOfInlines, type Block, type Cell, type Column, type Inline } from "../blocks.ts";
import type { Disagreement } from "../check/disagreement.ts";
import { isOpen } from "../check/finding.ts";
import {
  chosenArticles,
  openFindings,
  wordsOf as wordsOfFinding,
  type PackCheck,
  type PackFinding,
} from "../check/pack-check.ts";
import { coverSection, daysSaidIn } from "../check/pack-statements.ts";
import { documentLabel, listJoin, outletInline, paragraphName, publicationDate } from "../citation.ts";
import { capitalised, typesetFrom, type Composition } from "../composition.ts";
import { namePlaces, type EntryPlace } from "../entry-places.ts";
import { formatRange, label, setType } from "../language.ts";
import { wordsOf, type Entry } from "../pack.ts";
import type { TemplateSection } from "../template.ts";
import { cell, headCells } from "./data-table.ts";

/** So many articles of an item, and so many paragraphs of each, are named. */
const mostPlaces = 4;

/** So many characters of a sentence are shown. */
const longest = 110;

/** What the checker cannot see, by the keys of its labels. */
const limits = ["truth", "tone", "bare", "roles", "outside"];

/** The annex that says what was looked for in the picked articles, what came of it, where they disagree, and what was not checked. */
export function sourceCheckSection(
  check: PackCheck,
  sections: readonly TemplateSection[],
  composition: Composition,
): Block[] {
  return [
    ...summary(check, composition),
    ...itemTables(check, sections, composition),
    ...disagreementTables(check, composition),
    ...unchecked(check, sections, composition),
  ];
}

function heading(key: string, { language }: Composition): Block {
  return { kind: "heading", level: 2, children: plain(label(language, key)) };
}

function summary(check: PackCheck, { language, pack }: Composition): Block[] {
  const { findings } = check;
  if (findings.length === 0)
    return [{ kind: "paragraph", style: "body", children: plain(label(language, "check.none")) }];
  const supported = findings.filter((finding) => !isOpen(finding));
  const counts = {
    checked: findings.length,
    supported: supported.length,
    single: supported.filter(({ independent }) => independent === 1).length,
    vouched: findings.filter(({ reason }) => reason !== null).length,
    open: openFindings(check, pack).length,
  };
  return [
    { kind: "paragraph", style: "body", children: plain(label(language, "check.summary", counts)) },
    { kind: "paragraph", style: "remark", children: plain(label(language, "check.meaning")) },
    { kind: "paragraph", style: "remark", children: plain(label(language, "check.independent")) },
  ];
}

/** A table of items for the cover and for each section of the briefing, in its order. */
function itemTables(check: PackCheck, sections: readonly TemplateSection[], composition: Composition): Block[] {
  const { language } = composition;
  const groups = [
    { id: coverSection, title: label(language, "check.cover") },
    ...sections.map(({ id, label: key }) => ({ id, title: label(language, key) })),
  ];
  const tables = groups.flatMap(({ id, title }): Block[] => {
    const rows = rowsOf(
      check.findings.filter(({ section }) => section === id),
      composition,
    );
    if (rows.length === 0) return [];
    return [{ kind: "heading", level: 3, children: plain(title) }, itemTable(rows, composition)];
  });
  return tables.length === 0 ? [] : [heading("check.checked", composition), ...tables];
}

function itemTable(rows: Cell[][], { language }: Composition): Block {
  const columns: Column[] = [
    { width: 96, align: "start", firm: true },
    { width: 72, align: "start", firm: true },
    { width: { share: 1 }, align: "start" },
    { width: 48, align: "end", firm: true },
  ];
  const head = headCells(language, ["column.verdict", "column.articles", "column.items", "column.sources"]);
  return { kind: "table", look: "data", columns, head, rows };
}

/** A row for all items of the same verdict in the same articles, each once, with its places; first those that are not simply supported. */
function rowsOf(findings: readonly PackFinding[], composition: Composition): Cell[][] {
  const { language } = composition;
  const supported = label(language, "check.verdict.supported");
  const groups = new Map<string, { verdict: Cell; documents: Cell; items: Set<string>; independent: number }>();
  for (const finding of findings) {
    const { documents, places } = foundIn(finding, composition);
    const verdict = { children: verdictOf(finding, composition) };
    const { independent } = finding;
    const key = JSON.stringify([verdict, documents, independent]);
    const group = groups.get(key) ?? { verdict, documents, items: new Set(), independent };
    groups.set(key, group);
    const item = shortened(itemOf(finding, composition));
    group.items.add(places === "" ? item : label(language, "check.item", { item, places }));
  }
  const isPlain = ({ verdict }: { verdict: Cell }) => Number(textOfInlines(verdict.children) === supported);
  const ordered = [...groups.values()].sort((one, other) => isPlain(one) - isPlain(other));
  return ordered.map(({ verdict, documents, items, independent }) => [
    verdict,
    documents,
    cell([...items].join(listJoin(language))),
    cell(String(independent)),
  ]);
}

/** What a finding is about, as the briefing sets it: days as it writes them, whatever the checker's words for them. */
export function itemOf(finding: PackFinding, { language, pack }: Pick<Composition, "language" | "pack">): string {
  const days = daysSaidIn(finding, pack);
  return days ? formatRange(language, days.start, days.end) : setType(language, wordsOfFinding(finding));
}

/** The verdict in words, then the article's form where it is another, and why a person vouches for it. */
export function verdictOf(
  { verdict, note, sources, reason }: PackFinding,
  { language, articles }: Pick<Composition, "language" | "articles">,
): Inline[] {
  const isElsewhere = note?.code === "other-article";
  const words = [label(language, `check.verdict.${isElsewhere ? "elsewhere" : verdict}`)];
  if (note?.code === "no-speaker-named" || note?.code === "speaker-not-given")
    words.push(label(language, "check.noSpeaker"));
  else if (note !== null && note.theirs !== "" && verdict !== "disagree") {
    const article = articles.find(({ id }) => id === sources[0]?.article);
    const isDistance = note.code === "conditional-dropped" || note.code === "attribution-dropped";
    const theirs = unstopped(typesetFrom(article, note.theirs, language));
    words.push(label(language, isDistance ? "check.distance" : "check.theirs", { words: theirs }));
  }
  if (reason !== null)
    words.push(label(language, "check.vouched", { reason: unstopped(setType(language, reason.trim())) }));
  return plain(words.join(" "));
}

/** A long sentence down to the last word that fits. */
function shortened(words: string): string {
  if (words.length <= longest) return words;
  const cut = words.slice(0, longest);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), longest / 2))}…`;
}

/** Words before a full stop of the label's own. */
function unstopped(words: string): string {
  return words.replace(/[.\s]+$/u, "");
}

/** The articles in which an item was found, and the first of its places there: by article where there are several. */
function foundIn({ sources }: PackFinding, composition: Composition): { documents: Cell; places: string } {
  const { language, articles } = composition;
  const { comma } = language.typography;
  const blocks = new Map<number, Set<number>>();
  for (const { article, block } of sources) {
    const number = articles.findIndex(({ id }) => id === article) + 1;
    if (number > 0) blocks.set(number, (blocks.get(number) ?? new Set()).add(block));
  }
  if (blocks.size === 0) return { documents: { children: [faint(label(language, "check.noPlace"))] }, places: "" };
  const named = [...blocks].sort(([one], [other]) => one - other).slice(0, mostPlaces);
  const placesIn = (numbers: ReadonlySet<number>): string => {
    const shown = [...numbers].slice(0, mostPlaces).map((block) => paragraphName(block, language));
    return [...shown, ...(numbers.size > mostPlaces ? ["…"] : [])].join(comma);
  };
  const more = blocks.size - named.length;
  const others = more > 0 ? [label(language, "check.morePlaces", { count: more })] : [];
  const labels = [...named.map(([number]) => documentLabel(language, number)), ...others];
  const places = named.map(([number, numbers]) =>
    // No line ends between a document and the first of its places.
    blocks.size === 1
      ? placesIn(numbers)
      : label(language, "doc.inline", { number }) + comma.replace(" ", "\u00a0") + placesIn(numbers),
  );
  return { documents: cell(labels.join(comma)), places: places.join(listJoin(language)) };
}

/** A table for each fact to which the articles give different values: outlet, date and the choice made. */
function disagreementTables({ disagreements }: PackCheck, composition: Composition): Block[] {
  const { language } = composition;
  const tables = disagreements.flatMap((disagreement): Block[] => [
    { kind: "heading", level: 3, children: plain(capitalised(shortened(setType(language, disagreement.of)))) },
    {
      kind: "table",
      look: "text",
      columns: [
        { width: { share: 3 }, align: "start" },
        { width: { share: 3 }, align: "start" },
        { width: { share: 2 }, align: "start" },
        { width: { share: 2 }, align: "start" },
        { width: 70, align: "start" },
      ],
      head: headCells(language, ["column.value", "column.outlet", "column.date", "column.source", "column.choice"]),
      rows: disagreement.values.map((value) => valueRow(disagreement, value, composition)),
    },
  ]);
  return tables.length === 0 ? [] : [heading("check.disagreements", composition), ...tables];
}

function valueRow(disagreement: Disagreement, value: Disagreement["values"][number], composition: Composition): Cell[] {
  const { language, pack, articles } = composition;
  const chosen = chosenArticles(disagreement, pack);
  const choice = chosen.length === 0 ? "toChoose" : chosen.includes(value.article) ? "chosen" : "notChosen";
  const article = articles.find((entry) => entry.id === value.article);
  return [
    cell(typesetFrom(article, value.words, language)),
    article === undefined
      ? cell(label(language, "reference.noOutlet"))
      : { children: [outletInline(language, article)] },
    cell(article === undefined ? label(language, "reference.undated") : publicationDate(language, article)),
    cell(
      article === undefined
        ? label(language, "check.noPlace")
        : `${documentLabel(language, articles.indexOf(article) + 1)}, ${paragraphName(value.block, language)}`,
    ),
    cell(label(language, `check.${choice}`)),
  ];
}

/** Where nothing could be looked for, and what no check of this kind can see. */
function unchecked(check: PackCheck, sections: readonly TemplateSection[], composition: Composition): Block[] {
  const { language } = composition;
  const places = namePlaces(uncheckedPlaces(check, sections, composition), language);
  const parted = listJoin(language);
  const items = [
    ...(places.length === 0 ? [] : [label(language, "check.unchecked.places", { places: places.join(parted) })]),
    ...limits.map((limit) => label(language, `check.limit.${limit}`)),
  ];
  return [
    heading("check.unchecked", composition),
    {
      kind: "list",
      ordered: false,
      items: items.map((words): Block[] => [{ kind: "paragraph", style: "body", children: plain(words) }]),
    },
  ];
}

/** Where the written entries stand in which there was nothing to look for: under their printed numbers, or as which entry of their section. */
function uncheckedPlaces(
  { findings }: PackCheck,
  sections: readonly TemplateSection[],
  { language, pack, places }: Composition,
): Omit<EntryPlace, "entry" | "own">[] {
  const checked = new Set(findings.map(({ entry }) => entry));
  return sections.flatMap(({ id, label: key }) => {
    const entries: Entry[] = pack.sections[id]?.entries ?? [];
    return entries.flatMap((entry, index) => {
      if (wordsOf(entry) === "" || checked.has(entry.id)) return [];
      const printed = places.find((place) => place.entry === entry.id && place.number !== "");
      return [printed ?? { place: label(language, key), number: String(index + 1), list: 0 }];
    });
  });
}
