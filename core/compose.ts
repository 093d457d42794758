import type { Article } from "./article.ts";
import { arrangeSections } from "./arrangement.ts";
import { packFor, type Reader } from "./audience.ts";
import { plain, type Block, type Inline } from "./blocks.ts";
import { choiceCaveats, openCaveat, type ToldOfCheck } from "./check-caveats.ts";
import type { PackCheck } from "./check/pack-check.ts";
import { noteOf, type NotedPlace } from "./citation.ts";
import { formatDate, formatRange, label, setType, type Language } from "./language.ts";
import { openingOf } from "./opening.ts";
import { raiseOrdinals, raiseOrdinalsInNote } from "./ordinals.ts";
import { citedArticles, type Entry, type Pack } from "./pack.ts";
import { citedBy, type Composition } from "./composition.ts";
import { sourceCheckSection } from "./sections/source-check.ts";
import type { Style } from "./style.ts";
import {
  annexNumber,
  areNotesAtEnd,
  markingWords,
  type Marking,
  type Template,
  type TemplateSection,
} from "./template.ts";
import type { DocumentTree, Section } from "./tree.ts";

/** All a briefing is made of. `date` is the day it bears, ISO: the only time in it, so the same pack on the same day is the same tree. */
export interface ComposeInput extends ToldOfCheck {
  pack: Pack;
  articles: Article[];
  template: Template;
  language: Language;
  style: Style;
  date: string;
  /** Whom it is for, where it is not for the office itself: the pack is then what may go to them. */
  reader?: Reader | undefined;
  /** The id of the picture of the office's letterhead. */
  letterhead?: string | undefined;
  /** SHA-256 of the pack and its articles. */
  fingerprint?: string | undefined;
  /** Whether the file names its author and the state of the pack it was made from: no clean copy. */
  isTraced?: boolean;
  /** The language in which headings stand beside the first. */
  second?: Language | undefined;
  /** What the articles say of the pack, where it is to be printed as an annex; never for a reader outside. */
  check?: PackCheck | undefined;
  /** How much wider than the house's the font may be in which it is set; 1 without. */
  widest?: number;
  /** Whether each section of a briefing without cover is one of the tree's too, so that it can be measured. */
  apart?: boolean;
}

/** How many characters fit on the header's line, title and section's name together; fewer of the wider scripts. */
const headerLengths: Readonly<Record<string, number>> = { zh: 48, ja: 48, ru: 96 };
const headerLength = 112;

/** The marking of a pack in its template, or null where it bears none. */
export function markingOf(pack: Pack, template: Template): Marking | null {
  return template.markings.find((marking) => marking.id === pack.marking) ?? null;
}

/** Whether a section has anything in it for a reader outside: what was written, and sources; articles in full stay in the office. */
function isForReader(section: TemplateSection, { pack, articles }: Composition): boolean {
  if (section.shape === "articles") return false;
  if (section.shape === "sources") return articles.length > 0;
  return (pack.sections[section.id]?.entries.length ?? 0) > 0;
}

/**
 * The finished briefing: pack, articles, template and language become final words, numbers and notes.
 * Articles are taken in the pack's order; the same input gives the same tree.
 */
export function compose(given: ComposeInput): DocumentTree {
  const reader = given.reader;
  const mine = reader === undefined ? given : { ...given, pack: packFor(given.pack, reader) };
  const composition = beginComposition(mine);
  const shown = mine.template.sections.filter((section) => composition.whole || isForReader(section, composition));
  const input = { ...mine, template: { ...mine.template, sections: shown } };
  const { pack, template, language, style } = input;
  const printed = [
    ...arrangeSections(template, input.apart === true, composition),
    ...(input.check !== undefined && composition.whole ? [sourceCheck(input, input.check, composition)] : []),
  ];
  if (!shown.some(({ shape }) => shape === "sources")) {
    // An annex may be an article in full: after its last paragraph the line would read as the article's own.
    const last = printed.findLast(({ part }) => part === "body") ?? printed.at(-1);
    last?.blocks.push(...caveatRemarks(composition));
  }
  const areNotesLast = areNotesAtEnd(pack, template) && composition.notes.length > 0;
  const sections = raiseOrdinals(areNotesLast ? [...printed, endNotes(template, composition)] : printed, language.tag);
  const marking = markingOf(pack, template);
  const kind = composition.heading(template.kind);
  const opening = openingOf(input, composition, kind);
  return {
    language: language.locale,
    // A reader's window is called by it: one that has no title yet is called by its kind.
    title: setType(language, titleOrKind(pack, kind)),
    subject: kind,
    created: `${input.date.padEnd(10, "-01")}T00:00:00Z`,
    ...printedMarkings(marking, pack, language),
    fingerprint: input.fingerprint ?? null,
    provenance: input.isTraced === true ? provenanceOf(pack) : null,
    ...style,
    letterhead: input.letterhead === undefined ? null : { image: input.letterhead, alt: pack.cover.office.trim() },
    cover: template.cover ? opening : null,
    opening: template.cover ? null : opening,
    contents: template.contents ? contentsOf(shown, composition) : null,
    header: headerOf(
      { ...pack, title: titleOrKind(pack, kind) },
      language,
      Math.floor((headerLengths[language.tag] ?? headerLength) / (input.widest ?? 1)) -
        Math.max(0, ...sections.map(({ running }) => running.length)),
    ),
    footer: {
      left: label(language, "footer.version", { version: pack.version, date: formatDate(language, input.date) }),
      page: label(language, "footer.page", { page: "{page}", pages: "{pages}" }),
    },
    continued: label(language, "continued"),
    noteJoin: language.typography.noteJoin,
    notesAt: areNotesLast ? "end" : "foot",
    sections,
    notes: composition.notes.map((note) => ({
      ...note,
      children: raiseOrdinalsInNote(note.children, language.tag),
    })),
  };
}

/** The author of a briefing is the office that stands on its cover: no account of a computer is asked who sits at it. */
function provenanceOf({ id, revision, cover }: Pack): DocumentTree["provenance"] {
  return { author: cover.office.trim(), pack: id, revision };
}

function titleOrKind({ title }: Pack, kind: string): string {
  return title.trim() === "" ? kind : title;
}

/** The line that says until when nothing may be published; null where nothing is under embargo. */
function embargoOf({ embargo = "" }: Pack, language: Language): string | null {
  const until = embargo.trim();
  return until === "" ? null : label(language, "embargo.until", { until: setType(language, until) });
}

/** The marking that says no more than that nothing may be published yet. */
const embargoMarking = "embargo";

/** The lines of a file's markings. That it is under embargo is none of its own where the other says until when. */
function printedMarkings(
  marking: Marking | null,
  pack: Pack,
  language: Language,
): Pick<DocumentTree, "marking" | "embargo"> {
  const embargo = embargoOf(pack, language);
  const isSaid = embargo !== null && marking?.id === embargoMarking;
  return { marking: marking === null || isSaid ? null : markingWords(marking, language.tag), embargo };
}

/** The last annex: what was checked against the articles, and what was not. No template's section can have its id. */
function sourceCheck({ template }: ComposeInput, check: PackCheck, composition: Composition): Section {
  const annexes = template.sections.filter(({ part }) => part === "annex").length;
  const number = annexNumber(annexes + 1);
  const title = composition.heading("section.sourceCheck");
  const running = label(composition.language, "running.annex", { number, title });
  const blocks = sourceCheckSection(check, template.sections, composition);
  return { id: "source_check", number, part: "annex", title, running, newPage: true, blocks };
}

/** The heading under which the notes stand together. No template's section can have its id. */
function endNotes({ cover }: Template, { heading }: Composition): Section {
  const title = heading("section.notes");
  return { id: "end_notes", number: "", part: "annex", title, running: title, newPage: cover, blocks: [] };
}

function beginComposition({
  pack,
  articles,
  language,
  template,
  second,
  reader,
  open = [],
  disagreements = [],
}: ComposeInput): Composition {
  // A sentence may outlive its article's place in the list of picks; what it cites still belongs to the sources.
  const printed = citedArticles(pack).flatMap((id) => articles.find((article) => article.id === id) ?? []);
  const composition: Composition = {
    pack,
    language,
    articles: printed,
    notes: [],
    cited: new Set(),
    places: [],
    caveats:
      reader === undefined
        ? [...openCaveat(open, template, language), ...choiceCaveats(disagreements, pack, printed, language)]
        : [],
    whole: reader === undefined,
    flagged: reader === undefined,
    headed: template.cover,
    paragraphs: 0,
    tables: 0,
    placeholders: 0,
    cite: (entry) => cite(composition, entry),
    heading: (key) => headingWords(key, language, second),
  };
  return composition;
}

/** What the check has to say, at the end of the body of a briefing that has no list of sources to say it. */
function caveatRemarks({ caveats }: Composition): Block[] {
  return caveats.map((words) => ({ kind: "paragraph", style: "remark", children: plain(words) }));
}

/** A heading in the briefing's language and, where a second is asked for and says it otherwise, in that one too. */
function headingWords(key: string, language: Language, second: Language | undefined): string {
  const words = label(language, key);
  const other = second === undefined ? words : label(second, key);
  return other === words ? words : `${words} / ${other}`;
}

/** The mark of a new note for the entry, or nothing where it has no source. */
function cite(composition: Composition, entry: Entry): Inline[] {
  const { cited, notes, language } = composition;
  const places = citedBy(entry, composition).map((place): NotedPlace => {
    const first = !cited.has(place.article.id);
    cited.add(place.article.id);
    return { ...place, first };
  });
  if (places.length === 0) return [];
  const mark = String(notes.length + 1);
  notes.push({ id: `note-${mark}`, mark, children: noteOf(language, entry, places) });
  return [{ kind: "note", note: `note-${mark}` }];
}

/** The contents, with remarks on what `shown` sections hold: articles that are not reproduced and gaps that are not there are none of them. */
function contentsOf(
  shown: readonly TemplateSection[],
  { language, whole, placeholders }: Composition,
): DocumentTree["contents"] {
  const areReproduced = shown.some(({ shape }) => shape === "articles");
  const numbers = areReproduced ? "contents.remark.numbers" : "contents.remark.numbersAlone";
  const gaps: Inline[] = [
    { kind: "placeholder", text: label(language, "contents.remark.placeholder") },
    { kind: "text", text: label(language, "contents.remark.missing") },
  ];
  return {
    title: label(language, "contents.title"),
    annexes: label(language, "contents.annexes"),
    remarks: [plain(label(language, numbers)), ...(whole || placeholders > 0 ? [gaps] : [])],
  };
}

/** Words that end on one of weight: "Visite du président de la" would end on nothing. */
function endedOnWeight(text: string): string {
  return text.replace(/(?:[\s,;:–-]+[\p{L}’]{0,3})+$/u, "");
}

/** Words behind which others were cut off, not within a name: "the Minister of Foreign" before "Affairs" goes back to "the Minister". */
function cutAtName(text: string, behind: string): string {
  if (!/^\p{Lu}/u.test(behind)) return endedOnWeight(text);
  return endedOnWeight(text.replace(/(?<=\P{Lu})(?:\s+\p{Lu}[\p{L}’-]*)+$/u, ""));
}

/** The header's left half: the title, shortened behind a word of weight where it is longer than `length`, and the dates. */
function headerOf({ title, cover }: Pack, language: Language, length: number): string {
  const dates = cover.start === null ? "" : language.typography.comma + formatRange(language, cover.start, cover.end);
  const room = length - dates.length;
  const set = setType(language, title);
  if (set.length <= room) return set + dates;
  const cut = set.slice(0, room - 1);
  const end = Math.max(cut.lastIndexOf(" "), Math.floor(room / 2));
  const whole = endedOnWeight(cut.slice(0, end));
  const outOfName = cutAtName(whole, set.slice(end).trimStart());
  return `${outOfName.length < room / 2 ? whole : outOfName}…${dates}`;
}
