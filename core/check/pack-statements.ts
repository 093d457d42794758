import { lexiconOf } from "../recognise/lexicon.ts";
import { sentencesOf } from "../recognise/sentences.ts";
import type { Statement } from "../check.ts";
import { sourcesOf } from "../entry-sources.ts";
import type { Entry, Event, Figure, Pack, Row } from "../pack.ts";
import { ownNotesOf } from "../running-text.ts";
import { foldText } from "./folding.ts";
import { tellLanguage } from "./stop-words.ts";
import { sentencesPastEnumerators } from "./enumerators.ts";
import { reasonFor, wordsOf as wordsOfFinding, type PackField, type PackFinding } from "./pack-check.ts";

/** The section under which the cover's findings stand. */
export const coverSection = "";

/**
 * A sentence of a pack and its place: `section` and `entry` as the pack names them ("" for the cover), `offset` where it begins in its
 * field's text (UTF-16 units), 0 for what is made of several fields.
 */
export interface PackStatement extends Statement {
  section: string;
  entry: string;
  field: PackField;
  offset: number;
}

/** Everything of a pack that a person may have written and an article may support. */
export function statementsOfPack(pack: Pack): PackStatement[] {
  const { title, language, cover } = pack;
  const onCover = (field: PackField, text: string): PackStatement[] =>
    sentencesIn({ section: coverSection, entry: "", field, language, sources: [] }, text);
  const span = cover.start === null ? "" : daysInWords(cover.start, cover.end, language);
  return [
    ...onCover("title", title),
    ...onCover("subtitle", cover.subtitle),
    ...onCover("place", cover.place),
    ...onCover("dates", span),
    ...Object.entries(pack.sections).flatMap(([section, { entries }]) =>
      entries.flatMap((entry: Entry) => statementsOfEntry(section, entry, language)),
    ),
  ];
}

/** Where a statement stands, and its words: what is the same as long as nobody writes in it, wherever in its field it comes to lie. */
function identityOf(
  { section, entry, field }: Pick<PackStatement, "section" | "entry" | "field">,
  text: string,
): string {
  return JSON.stringify([section, entry, field, text]);
}

/**
 * The findings of an earlier check whose sentences still stand in a pack as they were checked, each with the reason for which a person
 * vouches for it by now.
 */
export function standingFindings(findings: readonly PackFinding[], pack: Pack): PackFinding[] {
  const standing = new Set(statementsOfPack(pack).map((statement) => identityOf(statement, statement.text)));
  return findings
    .filter((finding) => standing.has(identityOf(finding, finding.sentence)))
    .map((finding) => ({ ...finding, reason: reasonFor(finding, pack) }));
}

type Base = Omit<PackStatement, "text" | "offset">;

function statementsOfEntry(section: string, entry: Entry, language: string): PackStatement[] {
  const base = (field: PackField): Base => ({
    section,
    entry: entry.id,
    field,
    language,
    sources: sourcesOf(entry).map(({ article, line }) => ({ article, line })),
  });
  if (isRow(entry)) {
    const written = languageOfRow(entry, language);
    const row = { ...base("row"), language: written };
    const kind = "of" in entry ? { bare: true } : "cells" in entry && isOfPerson(entry) ? { namesOnly: true } : {};
    return sentencesIn({ ...row, ...kind }, rowOf(entry, written).text);
  }
  const date = "date" in entry && entry.date !== null ? daysInWords(entry.date, null, language) : "";
  return [
    ...sentencesIn(base("lead"), entry.lead),
    ...sentencesIn(base("text"), entry.text),
    ...sentencesIn(
      base("note"),
      ownNotesOf(entry)
        .map(({ text }) => text)
        .join("\n"),
    ),
    ...sentencesIn(base("date"), date),
  ];
}

/** A field of a row that is written in as a text, by its name on the desk; `start` is where its words begin in the row's. */
interface RowPart {
  field: string;
  start: number;
  text: string;
}

/** The entries of several fields that are read as one text. */
type RowEntry = Figure | Event | Row;

function isRow(entry: Entry): entry is RowEntry {
  return "of" in entry || "event" in entry || "cells" in entry;
}

/** Whether a row says no more of someone than name, office and side. */
function isOfPerson({ cells }: Row): boolean {
  return Object.entries(cells).every(([id, words]) => ["name", "role", "side"].includes(id) || words.trim() === "");
}

/** The language of a row's words: that of the article's sentence, as long as the row has its words; else the pack's. */
function languageOfRow(entry: RowEntry, language: string): string {
  const words = "of" in entry ? entry.of : "event" in entry ? entry.event : "";
  const source = entry.source?.words ?? "";
  // What stands in brackets at the end may come from elsewhere in the sentence.
  if (words === "" || !source.includes(words.replace(/ \([^()]*\)$/u, ""))) return language;
  return tellLanguage(foldText(source).split(/[^\p{L}]+/u), language) ?? language;
}

function rowOf(entry: RowEntry, language: string): { text: string; parts: RowPart[] } {
  if ("of" in entry) {
    // "40 prochaines années": the label says the unit itself.
    const unit = firstWords(entry.of).includes(entry.unit) ? "" : entry.unit;
    return joinParts(numberInWords(entry.value, language), { unit, of: entry.of }, " ");
  }
  if ("event" in entry) {
    const days = entry.date === null ? "" : daysInWords(entry.date, entry.end, language);
    const parts = [{ field: "event", start: 0, text: entry.event }];
    return { text: days === "" ? entry.event : `${entry.event} (${days})`, parts };
  }
  return joinParts(
    "",
    Object.fromEntries(Object.entries(entry.cells).map(([id, words]) => [`cell:${id}`, words])),
    ", ",
  );
}

/** The fields that hold words behind one another, after `head`. */
function joinParts(
  head: string,
  fields: Readonly<Record<string, string>>,
  between: string,
): { text: string; parts: RowPart[] } {
  let text = head;
  const parts: RowPart[] = [];
  for (const [field, words] of Object.entries(fields)) {
    if (words.trim() === "") continue;
    if (text !== "") text += between;
    parts.push({ field, start: text.length, text: words });
    text += words;
  }
  return { text, parts };
}

/**
 * Where the words of a finding stand among the cells of its entry: the cell by its name on the desk, and how far in it (UTF-16 units);
 * null where they are no cell's own, such as a number or days, or the entry has changed since.
 */
export function cellOf(finding: PackFinding, pack: Pack): { field: string; at: number } | null {
  const { section, entry: id, field, offset, span } = finding;
  const at = offset + span[0];
  if (field === "text") return { field, at };
  const entry = pack.sections[section]?.entries.find((one: Entry) => one.id === id);
  if (field !== "row" || entry === undefined || !isRow(entry)) return null;
  const words = wordsOfFinding(finding);
  const part = rowOf(entry, languageOfRow(entry, pack.language)).parts.find(
    ({ start, text }) => text.startsWith(words, at - start) && start <= at,
  );
  return part === undefined ? null : { field: part.field, at: at - part.start };
}

function firstWords(words: string): string[] {
  return words.trim().split(/\s+/).slice(0, 2);
}

function sentencesIn(base: Base, text: string): PackStatement[] {
  // A number alone in a cell is what its row says.
  const read = base.field === "row" ? sentencesOf : sentencesPastEnumerators;
  return read(text, lexiconOf(base.language)).map((span) => ({ ...base, text: span.text, offset: span.start }));
}

/** A number as it is written in a text of that language: a decimal sign, no grouping that could be taken for one. */
function numberInWords(value: number, language: string): string {
  const [whole = "", decimals] = String(value).split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, "\u00a0");
  return decimals === undefined ? grouped : `${grouped}${language === "fr" ? "," : "."}${decimals}`;
}

/** A partial ISO date as a sentence of that language writes it; in English where the checker does not know its months. */
function dayInWords(date: string, language: string): string {
  const lexicon = lexiconOf(language) ?? lexiconOf("en");
  const [year = "", month, day] = date.split("-");
  const name = month === undefined ? undefined : lexicon?.months[Number(month) - 1]?.[0];
  if (name === undefined) return year;
  const large = lexicon?.language === "en" ? name.charAt(0).toUpperCase() + name.slice(1) : name;
  return [day === undefined ? "" : String(Number(day)), large, year].filter((part) => part !== "").join(" ");
}

/** Parts of a year by their first and last month, as sentences call them. */
const partsOfYear: readonly (readonly [months: string, french: string, english: string])[] = [
  ["01-03", "premier trimestre", "first quarter of"],
  ["04-06", "deuxième trimestre", "second quarter of"],
  ["07-09", "troisième trimestre", "third quarter of"],
  ["10-12", "quatrième trimestre", "fourth quarter of"],
  ["01-06", "premier semestre", "first half of"],
  ["07-12", "deuxième semestre", "second half of"],
];

/**
 * A partial ISO date, or a span of two, as a sentence of that language writes it: "2006-2013", "premier trimestre 2025", "du 3 mai 2025
 * au 6 mai 2025". Each end is as precise as it is given.
 */
function daysInWords(start: string, end: string | null, language: string): string {
  const from = dayInWords(start, language);
  if (end === null) return from;
  const [year = "", month, day] = start.split("-");
  const [lastYear = "", lastMonth, lastDay] = end.split("-");
  if (month === undefined && lastMonth === undefined) return `${year}-${lastYear}`;
  const part = partsOfYear.find(
    ([months]) => day === undefined && lastDay === undefined && year === lastYear && months === `${month}-${lastMonth}`,
  );
  if (part) return `${language === "fr" ? part[1] : part[2]} ${year}`;
  const to = dayInWords(end, language);
  if (language !== "fr") return `from ${from} to ${to}`;
  return `${day === undefined ? "de" : "du"} ${from} ${lastDay === undefined ? "à" : "au"} ${to}`;
}

/** Days of the pack, as partial ISO dates. */
interface Days {
  start: string;
  end: string | null;
}

function daysAt({ section, entry: id, field }: PackFinding, { cover, sections }: Pack): Days | null {
  if (field === "dates") return cover.start === null ? null : { start: cover.start, end: cover.end };
  const entry = sections[section]?.entries.find((one: Entry) => one.id === id);
  if (entry === undefined || !("date" in entry) || entry.date === null) return null;
  return { start: entry.date, end: "end" in entry ? entry.end : null };
}

/** The days that stand in a pack as such and that the words of a finding were made of; null where these are a person's own. */
export function daysSaidIn(finding: PackFinding, pack: Pack): Days | null {
  const days = finding.kind === "date" ? daysAt(finding, pack) : null;
  const words = wordsOfFinding(finding);
  const entry = pack.sections[finding.section]?.entries.find((one: Entry) => one.id === finding.entry);
  const language = entry !== undefined && isRow(entry) ? languageOfRow(entry, pack.language) : pack.language;
  if (days === null || !daysInWords(days.start, days.end, language).includes(words)) return null;
  const all = [days.start, ...(days.end === null ? [] : [days.end])];
  const only = all.find((day) => dayInWords(day, language) === words);
  return only === undefined ? days : { start: only, end: null };
}
