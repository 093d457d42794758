import { lexiconOf } from "../recognise/lexicon.ts";
import { sentencesOf } from "../recognise/sentences.ts";
import type { Statement } from "../check.ts";
import { sourcesOf } from "../entry-sources.ts";
import type { Entry, Pack } from "../pack.ts";
import { ownNotesOf } from "../running-text.ts";
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
  if ("of" in entry) {
    const row = [numberInWords(entry.value, language), entry.unit === firstWord(entry.of) ? "" : entry.unit, entry.of];
    return sentencesIn({ ...base("row"), bare: true }, row.filter((words) => words.trim() !== "").join(" "));
  }
  if ("event" in entry) {
    const days = entry.date === null ? "" : daysInWords(entry.date, entry.end, language);
    return sentencesIn(base("row"), days === "" ? entry.event : `${entry.event} (${days})`);
  }
  if ("cells" in entry) {
    const cells = Object.values(entry.cells).filter((words) => words.trim() !== "");
    return sentencesIn(base("row"), cells.join(", "));
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

function firstWord(words: string): string {
  return words.trim().split(/\s+/)[0] ?? "";
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

/** A partial ISO date, or a span of two, as {@link dayInWords} writes them. */
function daysInWords(start: string, end: string | null, language: string): string {
  const from = dayInWords(start, language);
  if (end === null) return from;
  const to = dayInWords(end, language);
  return language === "fr" ? `du ${from} au ${to}` : `from ${from} to ${to}`;
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
  if (days === null || !daysInWords(days.start, days.end, pack.language).includes(words)) return null;
  const all = [days.start, ...(days.end === null ? [] : [days.end])];
  const only = all.find((day) => dayInWords(day, pack.language) === words);
  return only === undefined ? days : { start: only, end: null };
}
