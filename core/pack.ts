import { z } from "zod";
import { paragraphsOf, partialDateSchema, type Article } from "./article.ts";
import { sourcesOf } from "./entry-sources.ts";
import { isRunOn, keepEntries } from "./running-text.ts";

/** How far an outcome has come. `notReported`: the articles do not say. */
export const outcomeStatuses = ["expected", "announced", "signed", "inForce", "delivered", "notReported"] as const;
/** One of {@link outcomeStatuses}. */
export type OutcomeStatus = (typeof outcomeStatuses)[number];

/**
 * Where a sentence or value was taken from: article, line of its paragraph, and the words as they stand there.
 * `drawn` is what was recognised in those words: figure, date or status as {@link valueOf} writes it, the name in a row; "" for a
 * plain sentence.
 */
export const sourceSchema = z.strictObject({
  article: z.string().min(1),
  line: z.int().positive(),
  words: z.string(),
  drawn: z.string(),
});
/** See {@link sourceSchema}. */
export type Source = z.infer<typeof sourceSchema>;

/**
 * For whom an entry is meant: the office alone; the people one speaks to; the press (and so they too). One whose source is protected
 * stays in the office with its source.
 */
export const audiences = ["internal", "usable", "press", "protected"] as const;
/** One of {@link audiences}. */
export type Audience = (typeof audiences)[number];

/**
 * What every entry of a section has: an identity that survives edits and moves, its source if it was drawn from one, the `further`
 * places that some of its words were taken from (none without a source), and for whom it is meant; one that does not say is for the
 * office alone. `proposed`: the first draft put it there, and nobody has yet kept, changed or moved it.
 */
const entryBase = {
  id: z.string().min(1),
  source: sourceSchema.nullable(),
  further: z.array(sourceSchema).min(1).optional(),
  audience: z.enum(audiences).optional(),
  proposed: z.literal(true).optional(),
};

/** How words of an entry are set off. */
const emphases = ["strong", "emphasis"] as const;
/** A stretch of an entry's text that is set off: from one UTF-16 unit to another, the last not included. */
const emphasisSchema = z.strictObject({
  from: z.int().nonnegative(),
  to: z.int().positive(),
  look: z.enum(emphases),
});
/** See {@link emphasisSchema}. */
export type Emphasis = z.infer<typeof emphasisSchema>;
/** A note of the writer's own, behind the UTF-16 unit `at` of an entry's text. */
const ownNoteSchema = z.strictObject({ at: z.int().nonnegative(), text: z.string() });
/** See {@link ownNoteSchema}. */
export type OwnNote = z.infer<typeof ownNoteSchema>;
/** How a paragraph that is an item of a list begins. */
export const listLooks = ["bullets", "numbers"] as const;

/**
 * A sentence or paragraph of the briefing. `lead` is its bold opening words ("Sécuritaires"), "" if it has none. `runsOn`: it stands
 * in the paragraph of the entry before it, so that each sentence of a paragraph has a source of its own; `list`: its paragraph is an
 * item of a list, and says so at its first sentence.
 */
const sentenceSchema = z.strictObject({
  ...entryBase,
  lead: z.string(),
  text: z.string(),
  runsOn: z.literal(true).optional(),
  list: z.enum(listLooks).optional(),
  emphasis: z.array(emphasisSchema).optional(),
  notes: z.array(ownNoteSchema).optional(),
});
/** An outcome: a sentence with its status and, where known, its date. */
const outcomeSchema = sentenceSchema.extend({
  status: z.enum(outcomeStatuses),
  date: partialDateSchema.nullable(),
});
/** A key figure. `value` is a number; `of` says what is counted; `asOf` the date it holds for, in words. */
const figureSchema = z.strictObject({
  ...entryBase,
  value: z.number(),
  unit: z.string(),
  of: z.string(),
  asOf: z.string(),
});
/** A dated event; `end` closes a range. */
const eventSchema = z.strictObject({
  ...entryBase,
  date: partialDateSchema.nullable(),
  end: partialDateSchema.nullable(),
  event: z.string(),
});
/** A row of a table or the whole of a record: its words by the template's column or row. */
const rowSchema = z.strictObject({ ...entryBase, cells: z.record(z.string(), z.string()) });
/**
 * A sentence of a subject brief. `subject` is one of the template's subjects, or the writer's own words for one; `part` the id of
 * the part of the brief in which it stands.
 */
const subjectSentenceSchema = sentenceSchema.extend({ subject: z.string(), part: z.string() });
/** What an article says, in a press review: a few lines, its tone or angle, and words quoted from it. "" where there are none. */
const digestSchema = sentenceSchema.extend({ angle: z.string(), quote: z.string() });
/** See {@link sentenceSchema}. */
export type Sentence = z.infer<typeof sentenceSchema>;
/** See {@link outcomeSchema}. */
export type Outcome = z.infer<typeof outcomeSchema>;
/** See {@link figureSchema}. */
export type Figure = z.infer<typeof figureSchema>;
/** See {@link eventSchema}. */
export type Event = z.infer<typeof eventSchema>;
/** See {@link rowSchema}. */
export type Row = z.infer<typeof rowSchema>;
/** See {@link subjectSentenceSchema}. */
export type SubjectSentence = z.infer<typeof subjectSentenceSchema>;
/** See {@link digestSchema}. */
export type Digest = z.infer<typeof digestSchema>;
/** Any entry of a section. */
export type Entry = Sentence | Outcome | SubjectSentence | Digest | Figure | Event | Row;

/** What a person has put into one section; the shape is that of the template's section. */
export const contentSchema = z.discriminatedUnion("shape", [
  z.strictObject({ shape: z.literal("text"), entries: z.array(sentenceSchema) }),
  z.strictObject({ shape: z.literal("points"), entries: z.array(sentenceSchema) }),
  z.strictObject({ shape: z.literal("outcomes"), entries: z.array(outcomeSchema) }),
  z.strictObject({ shape: z.literal("figures"), entries: z.array(figureSchema) }),
  z.strictObject({ shape: z.literal("chronology"), entries: z.array(eventSchema) }),
  z.strictObject({ shape: z.literal("table"), entries: z.array(rowSchema) }),
  z.strictObject({ shape: z.literal("record"), entries: z.array(rowSchema) }),
  z.strictObject({ shape: z.literal("subjects"), entries: z.array(subjectSentenceSchema) }),
  z.strictObject({ shape: z.literal("digest"), entries: z.array(digestSchema) }),
]);
/** See {@link contentSchema}. */
export type Content = z.infer<typeof contentSchema>;

/** What stands on the cover besides title and template kind. Dates are partial ISO; "" and null mean "not yet said". */
export const coverSchema = z.strictObject({
  subtitle: z.string(),
  start: partialDateSchema.nullable(),
  end: partialDateSchema.nullable(),
  nature: z.string(),
  place: z.string(),
  addressee: z.string(),
  office: z.string(),
});
/** See {@link coverSchema}. */
export type Cover = z.infer<typeof coverSchema>;

/**
 * What a person vouches for though no article supports it, and why: the words that were found wanting and the sentence they stand in.
 * It lapses when either is changed.
 */
const vouchSchema = z.strictObject({
  sentence: z.string().min(1),
  words: z.string(),
  reason: z.string().trim().min(1),
});
/** See {@link vouchSchema}. */
export type Vouch = z.infer<typeof vouchSchema>;

/** Of a disagreement between articles, by its id: the articles whose values a person chose, several to write them side by side. */
const choiceSchema = z.strictObject({ disagreement: z.string().min(1), articles: z.array(z.string().min(1)).min(1) });
/** See {@link choiceSchema}. */
export type Choice = z.infer<typeof choiceSchema>;

/**
 * A briefing in the making. `language` is that of its labels and typography ("fr", "en"); `marking` is an id of the
 * template's markings or null; `articles` are ids in the order the person gave; `sections` by the template's section id.
 * `revision` counts saves: a save that does not name the stored one is refused, so no window overwrites another's work.
 */
export const packSchema = z.strictObject({
  id: z.string().min(1),
  revision: z.int().nonnegative(),
  title: z.string(),
  template: z.string(),
  language: z.string(),
  marking: z.string().nullable(),
  version: z.int().positive(),
  cover: coverSchema,
  articles: z.array(z.string().min(1)),
  sections: z.record(z.string(), contentSchema),
  vouched: z.array(vouchSchema).default([]),
  choices: z.array(choiceSchema).default([]),
  /** Suggestions that a person does not want, by their keys (suggestion-key.ts). */
  dismissed: z.array(z.string().min(1)).default([]),
  /** Id of the typography profile; where none is chosen, the template's own for the language, or the language's. */
  profile: z.string().optional(),
  /** The tag of a second language in which headings stand beside the first. */
  secondLanguage: z.string().optional(),
  /** Until when the briefing is under embargo, as the writer words it ("21 juin 2025, 18 h"). */
  embargo: z.string().optional(),
  /** Whether a file for the office ends with the annex that says what was checked against the articles; where not said, it does not. */
  sourceCheck: z.boolean().optional(),
  /** Whether the notes stand together at the end; where not said, as the template has them. */
  endnotes: z.boolean().optional(),
  /** Whether a file for the office says among its reservations how much of the check was open at its export; where not said, it does. */
  openSaid: z.boolean().optional(),
  created: z.iso.datetime(),
  modified: z.iso.datetime(),
});
/** See {@link packSchema}. */
export type Pack = z.infer<typeof packSchema>;

/** How an entry stands to its source: word for word, reworded but linked, linked in another language, or the writer's own words. */
export type Trace = "quoted" | "reworded" | "translated" | "own";

/** The words of an entry as one text: a sentence with its lead, an event, what a figure counts, the cells of a row. */
export function wordsOf(entry: Entry): string {
  if ("text" in entry) return `${entry.lead} ${entry.text}`.trim();
  if ("cells" in entry) return Object.values(entry.cells).join(" ").trim();
  return "event" in entry ? entry.event : entry.of;
}

/**
 * What an entry says besides its words, in one form: "50000 tonnes", "2025-06-21/2025-06-26", "signed 2025-01";
 * "" for a plain sentence.
 */
export function valueOf(entry: Entry): string {
  if ("of" in entry) return `${entry.value} ${entry.unit.trim()}`;
  if ("event" in entry) return `${entry.date ?? ""}/${entry.end ?? ""}`;
  return "status" in entry ? `${entry.status} ${entry.date ?? ""}`.trim() : "";
}

/**
 * What stands between a lead and its text: a colon before a text that begins small, else a full stop; "" where there is no lead or
 * it closes itself. `spaceBeforeColon` is the language's own.
 */
export function leadJoin(lead: string, text: string, spaceBeforeColon: string): string {
  if (lead.trim() === "" || /[.:!?]\s*$/.test(lead)) return "";
  return /^\p{Ll}/u.test(text.trim()) ? `${spaceBeforeColon}:` : ".";
}

/** The number (§) of the paragraph a source points to in the article as it is now, or null where that paragraph was cut. */
export function paragraphNumber(source: Source, article: Article): number | null {
  return paragraphsOf(article).find((paragraph) => paragraph.line === source.line)?.number ?? null;
}

/** Whether a source points to the title of the article, which has no number. */
export function isTitle(source: Source, article: Article): boolean {
  return article.title.line === source.line;
}

/** Every article that entries were drawn from, in the order of the text. */
export function drawnArticles(pack: Pack): string[] {
  const drawn = Object.values(pack.sections).flatMap((content) =>
    content.entries.flatMap((entry) => sourcesOf(entry).map(({ article }) => article)),
  );
  return [...new Set(drawn)];
}

/** Every article the pack prints: the picked ones in order, then those that only entries still cite. */
export function citedArticles(pack: Pack): string[] {
  return [...new Set([...pack.articles, ...drawnArticles(pack)])];
}

/** The pack with what a person vouches for, in place of what was vouched for the same words before. */
export function addVouch(pack: Pack, vouch: Vouch): Pack {
  return { ...pack, vouched: [...withoutVouch(pack, vouch).vouched, vouch] };
}

/** The pack without what was vouched for these words of a sentence. */
export function withoutVouch(pack: Pack, { sentence, words }: Pick<Vouch, "sentence" | "words">): Pack {
  return { ...pack, vouched: pack.vouched.filter((entry) => entry.sentence !== sentence || entry.words !== words) };
}

/** The pack with the articles whose values of a disagreement are chosen; none: it is still to be chosen. */
export function choose(pack: Pack, disagreement: string, articles: string[]): Pack {
  const others = pack.choices.filter((choice) => choice.disagreement !== disagreement);
  return { ...pack, choices: articles.length === 0 ? others : [...others, { disagreement, articles }] };
}

/** The pack with the article added at the end; unchanged if it is picked already. */
export function addArticle(pack: Pack, article: string): Pack {
  return pack.articles.includes(article) ? pack : { ...pack, articles: [...pack.articles, article] };
}

/** The pack without the article. What was drawn from it stays, with its link. */
export function removeArticle(pack: Pack, article: string): Pack {
  return { ...pack, articles: pack.articles.filter((id) => id !== article) };
}

/** The pack with the article moved by `step` places, never past either end. */
export function moveArticle(pack: Pack, article: string, step: number): Pack {
  return { ...pack, articles: moved(pack.articles, pack.articles.indexOf(article), step) };
}

/** What became of entries that were checked before, by shape: a text hands in all of its own again with every few keys. */
const checked = new Map<Content["shape"], WeakMap<Entry, Entry>>();

/** Entries as the content of a section. Those that were checked once are not looked through again, and stay the same objects. */
function contentOf(shape: Content["shape"], entries: readonly Entry[]): Content {
  const known = checked.get(shape) ?? new WeakMap<Entry, Entry>();
  checked.set(shape, known);
  const fresh = entries.filter((entry) => !known.has(entry));
  const found = contentSchema.parse({ shape, entries: fresh });
  for (const [at, entry] of found.entries.entries()) {
    const given = fresh[at];
    if (given) known.set(given, entry);
    known.set(entry, entry);
  }
  // Each of them came out of the schema of this shape.
  return { shape, entries: entries.map((entry) => known.get(entry) ?? entry) } as Content;
}

/** The pack with the entries of one section replaced by `edit`. Unchanged if there is no such section. */
export function editSection(pack: Pack, section: string, edit: (entries: Entry[]) => Entry[]): Pack {
  const content = pack.sections[section];
  if (!content) return pack;
  const next = contentOf(content.shape, edit(content.entries));
  return { ...pack, sections: { ...pack.sections, [section]: next } };
}

/** The pack with an entry put into a section at `at` (at the end if absent), but never into the middle of a paragraph. */
export function addEntry(pack: Pack, section: string, entry: Entry, at?: number): Pack {
  return editSection(pack, section, (entries) => {
    let place = at ?? entries.length;
    while (isRunOn(entries[place]) && !isRunOn(entry)) place += 1;
    return entries.toSpliced(place, 0, entry);
  });
}

/** The entry as a person's own: no longer only proposed. */
export function keptEntry(entry: Entry): Entry {
  const kept = { ...entry };
  delete kept.proposed;
  return kept;
}

/** The pack with some properties of an entry changed; its id stays, and it is no longer only proposed. */
export function changeEntry(pack: Pack, section: string, id: string, change: Partial<Entry>): Pack {
  return editSection(pack, section, (entries) =>
    entries.map((entry): Entry => (entry.id === id ? { ...keptEntry(entry), ...change, id } : entry)),
  );
}

/** The pack without an entry; where it began a paragraph, the next sentence of that begins it. */
export function removeEntry(pack: Pack, section: string, id: string): Pack {
  return editSection(pack, section, (entries) => keepEntries(entries, (entry) => entry.id !== id));
}

/** The pack with an entry moved by `step` places within its section, never past either end; it is no longer only proposed. */
export function moveEntry(pack: Pack, section: string, id: string, step: number): Pack {
  return editSection(pack, section, (entries) =>
    moved(
      entries.map((entry) => (entry.id === id ? keptEntry(entry) : entry)),
      entries.findIndex((entry) => entry.id === id),
      step,
    ),
  );
}

/** A copy of the list with the item at `from` moved by `step`; unchanged if there is no such item. */
function moved<Item>(list: Item[], from: number, step: number): Item[] {
  const item = list[from];
  if (item === undefined) return list;
  const to = Math.max(0, Math.min(list.length - 1, from + step));
  return list.toSpliced(from, 1).toSpliced(to, 0, item);
}
