import type { Article } from "./article.ts";
import type { Block, Inline } from "./blocks.ts";
import type { EntryPlace } from "./entry-places.ts";
import { label, setOwnType, setType, type Language } from "./language.ts";
import { sourcesOf } from "./entry-sources.ts";
import { bindWords } from "./no-break.ts";
import { wordsOf, type Entry, type Pack, type Source } from "./pack.ts";
import type { TemplateSection } from "./template.ts";
import { traceOf } from "./trace.ts";
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
  /** Where sentences stand, in their order; without what tables of data and records hold. */
  readonly places: EntryPlace[];
  /** What the check has to say, in the words of reservations: how much is open, and what was chosen where articles disagree. */
  readonly caveats: readonly string[];
  /** Whether the briefing is for all who may see it whole: placeholders stand, and entries say for whom they are. */
  readonly whole: boolean;
  /** Whether entries that are meant for someone say for whom. */
  readonly flagged: boolean;
  /** Whether sections stand under headings of the first rank; in a briefing without cover they stand under the second. */
  readonly headed: boolean;
  /** A heading's words by the key of its label, in both languages where two are asked for. */
  readonly heading: (key: string) => string;
  /** How many paragraphs and tables have been numbered so far. */
  paragraphs: number;
  tables: number;
  /** How many placeholders stand in its sections so far. */
  placeholders: number;
  /** Makes the entry's note and answers its mark; nothing where it has no source. */
  readonly cite: (entry: Entry) => Inline[];
}

/** A section of the template whose shape is known. */
export type SectionOf<Shape extends TemplateSection["shape"]> = Extract<TemplateSection, { shape: Shape }>;

/** The article an entry was drawn from, if it is among those printed. */
export function articleOf({ source }: Entry, { articles }: Composition): Article | undefined {
  return articles.find(({ id }) => id === source?.article);
}

/** A place that an entry cites, and the printed article in which it is. `number` is that of the document. */
export interface CitedPlace {
  source: Source;
  article: Article;
  number: number;
}

/** The places an entry cites, as far as their articles are printed, in its own order. */
export function citedBy(entry: Entry, { articles }: Pick<Composition, "articles">): CitedPlace[] {
  return sourcesOf(entry).flatMap((source) => {
    const index = articles.findIndex(({ id }) => id === source.article);
    const article = articles[index];
    return article ? [{ source, article, number: index + 1 }] : [];
  });
}

/** Text of an article, set; in another language no words but those that it binds are changed, since its spaces follow no rule of this one. */
export function typesetFrom(article: Article | undefined, text: string, language: Language): string {
  const tongue = article?.language.value ?? language.tag;
  return tongue === language.tag ? setType(language, text) : bindWords(text, tongue);
}

/**
 * What a block says of its language: nothing where it is the briefing's own or not stated. `stated` may name a region, which a block
 * does not.
 */
export function spokenIn(stated: string | null | undefined, { language }: Composition): { language?: string } {
  const tag = /^[a-z]{2,3}(?![^-])/.exec(stated?.toLowerCase() ?? "")?.[0];
  return tag === undefined || tag === language.tag.split("-")[0] ? {} : { language: tag };
}

/** The language of an entry's words, where they are another's, word for word, in another language than the briefing's. */
export function spokenBy(entry: Entry, composition: Composition): { language?: string } {
  if (traceOf(entry) !== "quoted") return {};
  return spokenIn(articleOf(entry, composition)?.language.value, composition);
}

/** Words of an entry, set as the language of its article asks; the figures of what is not quoted word for word by the house's rules too. */
export function typeset(entry: Entry, text: string, composition: Composition): string {
  const { language } = composition;
  if (traceOf(entry) !== "quoted") return setOwnType(language, text);
  return typesetFrom(articleOf(entry, composition), text, language);
}

/** Whether anything is written in an entry. */
export function isWritten(entry: Entry): boolean {
  return wordsOf(entry) !== "";
}

/** What stands in a section whose content only the writer knows; it is counted. */
export function placeholder(composition: Composition, what: string | undefined): Inline[] {
  const { language } = composition;
  composition.placeholders += 1;
  const text =
    what === undefined
      ? label(language, "placeholder.short")
      : label(language, "placeholder", { what: label(language, what) });
  return [{ kind: "placeholder", text }];
}

/** The placeholder of a section that would be a table. */
export function emptyTable(missing: string | undefined, composition: Composition): Block {
  return { kind: "paragraph", style: "body", children: placeholder(composition, missing) };
}

/** Remembers where a sentence stands, for the reservations and the check. `list`: see {@link EntryPlace}. */
export function notePlace(entry: Entry, place: string, number: string, composition: Composition, list = 0): void {
  const own = citedBy(entry, composition).length === 0;
  composition.places.push({ entry: entry.id, place, number, list, own });
}

/** A text that begins with a capital. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A text with a small first letter: behind a dash a sentence goes on. */
export function uncapitalised(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
