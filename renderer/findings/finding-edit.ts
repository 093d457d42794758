import { foldText } from "../../core/check/folding.ts";
import type { Found, NoteCode } from "../../core/check/finding.ts";
import type { PackFinding } from "../../core/check/pack-check.ts";
import { tellLanguage } from "../../core/check/stop-words.ts";
import { standingFindings } from "../../core/check/pack-statements.ts";
import { isSamePlace, onlySource, sourcesOf, withSource } from "../../core/entry-sources.ts";
import { changeEntry, valueOf, type Entry, type Pack, type Source } from "../../core/pack.ts";
import { replaceWords } from "../../core/running-text.ts";

/** The notes whose article words can stand in the place of the briefing's as they are. */
const replacing: ReadonlySet<NoteCode> = new Set<NoteCode>([
  "other-spelling",
  "other-words",
  "other-speaker",
  "unit-missing",
  "other-unit",
  "other-value",
  "year-missing",
  "other-date",
  "more-precise",
  "rounded",
  "other-person",
  "other-title",
  "other-term",
]);

/**
 * The article's own words that a person may take in the place of theirs; null where there are none, the place is no running text, or
 * they are no wording of it: another speaker does not stand in the place of the words spoken, nor words of another language
 * ("45 millions d’euros" in an English sentence); a name does.
 */
export function replacementOf({ kind, note, field, verdict, sentence, sources }: PackFinding): string | null {
  if (verdict !== "near" || note === null || note.theirs === "" || !replacing.has(note.code)) return null;
  if (kind !== "name" && sources.some(({ text }) => areForeign(sentence, text))) return null;
  if (kind === "quotation" && note.code === "other-speaker") return null;
  return field === "text" || field === "lead" || field === "title" || field === "subtitle" ? note.theirs : null;
}

function languageOf(text: string): string | null {
  return tellLanguage(foldText(text).split(/[^\p{L}]+/u), null);
}

/** Whether two texts are certainly of different languages. */
function areForeign(one: string, other: string): boolean {
  const [ours, theirs] = [languageOf(one), languageOf(other)];
  return ours !== null && theirs !== null && ours !== theirs;
}

/** A place of a finding as a source of an entry; null where it stands on no line that a note could lead to. */
function sourceFrom({ article, line, text }: Found, entry: Entry): Source | null {
  if (line === 0) return null;
  return { article, line, words: text, drawn: entry.source === null ? valueOf(entry) : "" };
}

function entryOf(pack: Pack, { section, entry: id }: PackFinding): Entry | undefined {
  const entries: Entry[] = pack.sections[section]?.entries ?? [];
  return entries.find((entry) => entry.id === id);
}

/**
 * The place that an entry is to cite for words that are taken from it: one that it cites already, else the first that has them. Of the
 * writer's own words one alone that says the whole of them: for a corrected word, no article has become their source.
 */
function placeOfWords(entry: Entry, { sources }: PackFinding, words: string): Found | undefined {
  const having = sources.filter(({ text, whole }) => text.includes(words) && (whole || entry.source !== null));
  const cited = sourcesOf(entry);
  const known = having.find((found) => cited.some((place) => isSamePlace(place, found)));
  return known ?? having[0];
}

/** What an entry cites once it has words of a finding's article; see {@link placeOfWords}. */
function citingWords(entry: Entry, finding: PackFinding, words: string): Pick<Entry, "source" | "further"> {
  const place = placeOfWords(entry, finding, words);
  const source = place && sourceFrom(place, entry);
  return source ? withSource(entry, source) : { source: entry.source, further: entry.further };
}

/**
 * The pack with the article's words in the place of a finding's, and their place among what the sentence cites where that has a source
 * or the place says the whole of it; unchanged where the text is no longer what was checked.
 */
export function takeReplacement(pack: Pack, finding: PackFinding): Pack {
  const words = replacementOf(finding);
  if (words === null) return pack;
  const { offset, span, sentence } = finding;
  const isSame = (text: string): boolean => text.startsWith(sentence, offset);
  const replaced = (text: string): string =>
    isSame(text) ? text.slice(0, offset + span[0]) + words + text.slice(offset + span[1]) : text;
  switch (finding.field) {
    case "title":
      return { ...pack, title: replaced(pack.title) };
    case "subtitle":
      return { ...pack, cover: { ...pack.cover, subtitle: replaced(pack.cover.subtitle) } };
    case "text":
    case "lead": {
      const entry = entryOf(pack, finding);
      if (!entry || !("text" in entry) || !isSame(entry[finding.field])) return pack;
      const change =
        finding.field === "lead"
          ? { lead: replaced(entry.lead) }
          : replaceWords(entry, offset + span[0], offset + span[1], words);
      return changeEntry(pack, finding.section, finding.entry, { ...change, ...citingWords(entry, finding, words) });
    }
    default:
      return pack;
  }
}

/** The place that an entry may cite for what it says and its own source does not; null where nothing of that kind was found. */
export function citableOf({ note, sources }: PackFinding): Found | null {
  return note?.code === "other-article" ? (sources.find(({ line }) => line > 0) ?? null) : null;
}

/**
 * The pack in which the entry of a finding cites the article that has its words: besides what it cites, or `alone`; unchanged where
 * the words are no longer what was checked.
 */
export function citeFound(pack: Pack, finding: PackFinding, alone: boolean): Pack {
  const entry = entryOf(pack, finding);
  const place = citableOf(finding);
  const source = entry && place && sourceFrom(place, entry);
  if (!entry || !source || standingFindings([finding], pack).length === 0) return pack;
  const drawn = entry.source?.drawn ?? source.drawn;
  const cited = alone ? onlySource({ ...source, drawn }) : withSource(entry, source);
  return changeEntry(pack, finding.section, finding.entry, cited);
}
