import type { Article } from "./article.ts";
import type { Inline } from "./blocks.ts";
import { noteOf } from "./citation.ts";
import { formatDate, formatRange, label, setType, type Language } from "./language.ts";
import { citedArticles, type Entry, type Pack } from "./pack.ts";
import type { Composition } from "./composition.ts";
import { blocksOf } from "./sections.ts";
import type { Style } from "./style.ts";
import { numberedSections, type Marking, type Template } from "./template.ts";
import type { DocumentTree, Section } from "./tree.ts";

/** All a briefing is made of. `date` is the day it bears, ISO: the only time in it, so the same pack on the same day is the same tree. */
export interface ComposeInput {
  pack: Pack;
  articles: Article[];
  template: Template;
  language: Language;
  style: Style;
  date: string;
}

/** How many characters fit on the header's line, title and section's name together. */
const headerLength = 104;

/** The marking of a pack in its template, or null where it bears none. */
export function markingOf(pack: Pack, template: Template): Marking | null {
  return template.markings.find((marking) => marking.id === pack.marking) ?? null;
}

/**
 * The finished briefing: pack, articles, template and language become final words, numbers and notes.
 * Articles are taken in the pack's order; the same input gives the same tree.
 */
export function compose(input: ComposeInput): DocumentTree {
  const { pack, template, language, style } = input;
  const composition = beginComposition(input);
  const sections = numberedSections(template).map(({ section, number }): Section => {
    const isAnnex = section.part === "annex";
    const one = section.shape === "articles" && composition.articles.length === 1;
    const title = label(language, one ? "articles.one" : section.label);
    return {
      id: section.id,
      number,
      part: section.part,
      title,
      running: label(language, isAnnex ? "running.annex" : "running.section", { number, title }),
      newPage: isAnnex,
      blocks: blocksOf(section, composition),
    };
  });
  const words = markingOf(pack, template)?.words;
  const kind = label(language, template.kind);
  return {
    language: language.locale,
    title: setType(language, pack.title),
    subject: kind,
    created: `${input.date.padEnd(10, "-01")}T00:00:00Z`,
    marking: words ? (words[language.tag] ?? Object.values(words)[0] ?? null) : null,
    ...style,
    cover: template.cover ? coverOf(input, kind) : null,
    contents: template.contents ? contentsOf(language) : null,
    header: headerOf(pack, language, headerLength - Math.max(...sections.map(({ running }) => running.length))),
    footer: {
      left: label(language, "footer.version", { version: pack.version, date: formatDate(language, input.date) }),
      page: label(language, "footer.page", { page: "{page}", pages: "{pages}" }),
    },
    continued: label(language, "continued"),
    noteJoin: language.typography.noteJoin,
    sections,
    notes: composition.notes,
  };
}

function beginComposition({ pack, articles, language }: ComposeInput): Composition {
  // A sentence may outlive its article's place in the list of picks; what it cites still belongs to the sources.
  const printed = citedArticles(pack).flatMap((id) => articles.find((article) => article.id === id) ?? []);
  const composition: Composition = {
    pack,
    language,
    articles: printed,
    notes: [],
    cited: new Set(),
    own: [],
    paragraphs: 0,
    tables: 0,
    cite: (entry) => cite(composition, entry),
  };
  return composition;
}

/** The mark of a new note for the entry, or nothing where it has no source. */
function cite(composition: Composition, entry: Entry): Inline[] {
  const { source } = entry;
  if (source === null) return [];
  const index = composition.articles.findIndex((article) => article.id === source.article);
  const article = composition.articles[index];
  if (!article) return [];
  const first = !composition.cited.has(article.id);
  composition.cited.add(article.id);
  const mark = String(composition.notes.length + 1);
  composition.notes.push({
    id: `note-${mark}`,
    mark,
    children: noteOf(composition.language, { ...entry, source }, article, index + 1, first),
  });
  return [{ kind: "note", note: `note-${mark}` }];
}

function coverOf({ pack, language, date, articles }: ComposeInput, kind: string): DocumentTree["cover"] {
  const { cover } = pack;
  const missing: Inline[] = [{ kind: "placeholder", text: label(language, "placeholder.short") }];
  const said = (text: string): Inline[] =>
    text.trim() === "" ? missing : [{ kind: "text", text: setType(language, text.trim()) }];
  const count = articles.length;
  const version = { version: pack.version, date: formatDate(language, date), count };
  const versionKey = count === 0 ? "cover.version.none" : count === 1 ? "cover.version.one" : "cover.version.many";
  const facts: { label: string; value: Inline[] }[] = [];
  if (cover.start === null) facts.push({ label: label(language, "cover.dates"), value: missing });
  if (cover.nature !== "") facts.push({ label: label(language, "cover.nature"), value: said(cover.nature) });
  facts.push(
    { label: label(language, "cover.place"), value: said(cover.place) },
    { label: label(language, "cover.addressee"), value: said(cover.addressee) },
    { label: label(language, "cover.office"), value: said(cover.office) },
    { label: label(language, "cover.version"), value: said(label(language, versionKey, version)) },
    {
      label: label(language, "cover.marking"),
      value: said(label(language, pack.marking === null ? "cover.marking.none" : "cover.marking.note")),
    },
  );
  const subtitle = [setType(language, cover.subtitle.trim()), coverDates(pack, language)].filter((line) => line !== "");
  return { kind, title: setType(language, pack.title), subtitle, facts };
}

/** The visit's dates as the cover words them: "Du 21 au 26 juin 2025". */
function coverDates({ cover: { start, end } }: Pack, language: Language): string {
  if (start === null) return "";
  if (end === null || end === start) {
    const key = start.length === 10 ? "cover.day" : "cover.month";
    return label(language, key, { start: formatDate(language, start) });
  }
  if (start.length < 10 || end.length < 10) return formatRange(language, start, end);
  const parts = formatDate(language, start).split("\u00a0");
  // "Du 21 au 26 juin 2025", "Du 29 mai au 2 juin 2026": what both ends share is said once.
  const said = start.slice(0, 7) === end.slice(0, 7) ? 1 : start.slice(0, 4) === end.slice(0, 4) ? 2 : 3;
  return label(language, "cover.range", {
    start: parts.slice(0, said).join("\u00a0"),
    end: formatDate(language, end),
    range: formatRange(language, start, end),
  });
}

function contentsOf(language: Language): DocumentTree["contents"] {
  return {
    title: label(language, "contents.title"),
    annexes: label(language, "contents.annexes"),
    remarks: [
      [{ kind: "text", text: label(language, "contents.remark.numbers") }],
      [
        { kind: "placeholder", text: label(language, "contents.remark.placeholder") },
        { kind: "text", text: label(language, "contents.remark.missing") },
      ],
    ],
  };
}

/** The header's left half: the title, shortened behind a word of weight where it is longer than `length`, and the dates. */
function headerOf({ title, cover }: Pack, language: Language, length: number): string {
  const dates = cover.start === null ? "" : `, ${formatRange(language, cover.start, cover.end)}`;
  const room = length - dates.length;
  const set = setType(language, title);
  if (set.length <= room) return set + dates;
  const cut = set.slice(0, room - 1);
  const whole = cut.slice(0, Math.max(cut.lastIndexOf(" "), room / 2));
  // "Visite du président de la…" would end on nothing.
  return `${whole.replace(/(?:[\s,;:–-]+[\p{L}’]{0,3})+$/u, "")}…${dates}`;
}
