import { diffWordsWithSpace } from "diff";
import { valueOf, wordsOf, type Entry, type Pack } from "./pack.ts";
import { isSame } from "./sameness.ts";

/** A stretch of words that both sides have, or only the earlier or the later one. */
export interface Stretch {
  kind: "same" | "removed" | "added";
  text: string;
}

/**
 * What became of an entry. `before` and `after` are null where it was not there yet, or is no more. `moved`: it stands elsewhere, in
 * `from` where that is another section. `words` are those of both sides in the order of reading; `isValueChanged`: what it says
 * besides its words (a figure, a date, a status) differs; `isOtherwiseChanged`: only what stands in neither does (its source, for
 * whom it is meant).
 */
export interface EntryChange {
  entry: string;
  before: Entry | null;
  after: Entry | null;
  moved: boolean;
  from: string | null;
  words: Stretch[];
  isValueChanged: boolean;
  isOtherwiseChanged: boolean;
}

/** What else of a pack can differ, by its names in the pack. */
export const comparedFields = [
  "template",
  "language",
  "marking",
  "cover",
  "profile",
  "secondLanguage",
  "embargo",
  "sourceCheck",
  "endnotes",
  "openSaid",
  "vouched",
  "choices",
  "dismissed",
] as const;
/** One of {@link comparedFields}. */
export type ComparedField = (typeof comparedFields)[number];

/** How many words and entries a pack gained and lost on the way from one state to another. */
export interface ChangeCounts {
  wordsAdded: number;
  wordsRemoved: number;
  entriesAdded: number;
  entriesRemoved: number;
  entriesChanged: number;
  entriesMoved: number;
  /** Whether anything differs, be it none of these. */
  isChanged: boolean;
}

/**
 * What parts two states of a pack. `sections` has those in which something changed, in the order of the later state, with the entries
 * that changed in the order of reading; `title` is empty where it is the same.
 */
export interface Comparison {
  title: Stretch[];
  sections: { section: string; entries: EntryChange[] }[];
  articlesAdded: string[];
  articlesRemoved: string[];
  /** Those that both have stand in another order. */
  areArticlesReordered: boolean;
  fields: ComparedField[];
  counts: ChangeCounts;
}

/** Two texts are not compared word by word past so many differences: then one is the old text and one the new. */
const mostEdits = 600;

/** Of the words of the longer text so many must be left, or a person reads the old text and the new one more easily as wholes. */
const leastShared = 0.4;

/** Two texts word by word; where little of one is left in the other, the one removed and the other added. */
export function compareWords(before: string, after: string): Stretch[] {
  if (before === after) return before === "" ? [] : [{ kind: "same", text: before }];
  if (before === "") return [{ kind: "added", text: after }];
  if (after === "") return [{ kind: "removed", text: before }];
  const changes = diffWordsWithSpace(before, after, { maxEditLength: mostEdits });
  const stretches = changes?.map(({ value, added, removed }): Stretch => ({
    kind: added ? "added" : removed ? "removed" : "same",
    text: value,
  }));
  const most = Math.max(countWordsOf(before), countWordsOf(after));
  if (stretches && countStretches(stretches, "same") >= leastShared * most) return stretches;
  return [
    { kind: "removed", text: before },
    { kind: "added", text: after },
  ];
}

/** How many words a text has: what stands between spaces and holds a letter or a figure. */
export function countWordsOf(text: string): number {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

function countStretches(stretches: readonly Stretch[], kind: Stretch["kind"]): number {
  return stretches.reduce((sum, stretch) => sum + (stretch.kind === kind ? countWordsOf(stretch.text) : 0), 0);
}

/** The members of the longest run of ids whose order is the same in both lists; what is not among them was moved. */
function unmoved(before: readonly string[], after: readonly string[]): Set<string> {
  const places = new Map(before.map((id, at) => [id, at]));
  const held = after.filter((id) => places.has(id));
  // Patience sorting: `ends[n]` is the last one of the best run of n + 1, `last` the one before each in its run.
  const ends: string[] = [];
  const last = new Map<string, string | undefined>();
  for (const id of held) {
    const place = places.get(id) ?? 0;
    const at = ends.findIndex((end) => (places.get(end) ?? 0) > place);
    const rank = at === -1 ? ends.length : at;
    last.set(id, ends[rank - 1]);
    ends[rank] = id;
  }
  const kept = new Set<string>();
  for (let id = ends.at(-1); id !== undefined; id = last.get(id)) kept.add(id);
  return kept;
}

/** What the comparison shows by itself, or what a person did not change: that an entry was kept as it was proposed. */
const shownApart = new Set([
  ...["id", "proposed", "lead", "text", "of", "event"],
  ...["value", "unit", "date", "end", "status"],
]);

/** What else an entry says, for whether that differs. */
function rest(entry: Entry): object {
  return Object.fromEntries(Object.entries(entry).filter(([key]) => !shownApart.has(key)));
}

function compareEntry(
  id: string,
  before: Entry | null,
  after: Entry | null,
  moved: boolean,
  from: string | null,
): EntryChange {
  const words = compareWords(before ? wordsOf(before) : "", after ? wordsOf(after) : "");
  const isValueChanged = before !== null && after !== null && valueOf(before) !== valueOf(after);
  const areWordsSame = words.every(({ kind }) => kind === "same");
  const isOtherwiseChanged =
    before !== null && after !== null && areWordsSame && !isValueChanged && !isSame(rest(before), rest(after));
  return { entry: id, before, after, moved, from, words, isValueChanged, isOtherwiseChanged };
}

function isChange({ before, after, moved, words, isValueChanged, isOtherwiseChanged }: EntryChange): boolean {
  if (before === null || after === null || moved || isValueChanged || isOtherwiseChanged) return true;
  return words.some(({ kind }) => kind !== "same");
}

/** The entries of a section in reading order: those of the later state, each removed one behind what stood before it. */
function readingOrder(before: readonly Entry[], after: readonly Entry[], isGone: (id: string) => boolean): string[] {
  const order = after.map(({ id }) => id);
  let behind: string | null = null;
  for (const { id } of before) {
    if (isGone(id)) order.splice(behind === null ? 0 : order.indexOf(behind) + 1, 0, id);
    if (order.includes(id)) behind = id;
  }
  return order;
}

function sectionOf(pack: Pack): Map<string, { section: string; entry: Entry }> {
  return new Map(
    Object.entries(pack.sections).flatMap(([section, { entries }]) =>
      entries.map((entry) => [entry.id, { section, entry }] as const),
    ),
  );
}

function compareSections(before: Pack, after: Pack): Comparison["sections"] {
  const [old, now] = [sectionOf(before), sectionOf(after)];
  const sections = [...new Set([...Object.keys(after.sections), ...Object.keys(before.sections)])];
  return sections.flatMap((section) => {
    const [was, is] = [before.sections[section]?.entries ?? [], after.sections[section]?.entries ?? []];
    const inPlace = unmoved(
      was.map(({ id }) => id),
      is.map(({ id }) => id),
    );
    const entries = readingOrder(was, is, (id) => !now.has(id))
      .map((id) => {
        const earlier = old.get(id);
        const later = now.get(id);
        const from = earlier && later && earlier.section !== section ? earlier.section : null;
        const moved = earlier !== undefined && later !== undefined && !inPlace.has(id);
        return compareEntry(id, earlier?.entry ?? null, later?.entry ?? null, moved, from);
      })
      .filter(isChange);
    return entries.length === 0 ? [] : [{ section, entries }];
  });
}

function countChanges(comparison: Omit<Comparison, "counts">): ChangeCounts {
  const entries = comparison.sections.flatMap((section) => section.entries);
  const stretches = [...comparison.title, ...entries.flatMap(({ words }) => words)];
  const counts = {
    wordsAdded: countStretches(stretches, "added"),
    wordsRemoved: countStretches(stretches, "removed"),
    entriesAdded: entries.filter(({ before }) => before === null).length,
    entriesRemoved: entries.filter(({ after }) => after === null).length,
    entriesMoved: entries.filter(({ moved }) => moved).length,
    entriesChanged: entries.filter(
      ({ before, after, words, isValueChanged, isOtherwiseChanged }) =>
        before !== null &&
        after !== null &&
        (isValueChanged || isOtherwiseChanged || words.some(({ kind }) => kind !== "same")),
    ).length,
  };
  const { articlesAdded, articlesRemoved, areArticlesReordered, fields, title } = comparison;
  const isElsewhere = articlesAdded.length + articlesRemoved.length + fields.length + title.length > 0;
  return { ...counts, isChanged: entries.length > 0 || isElsewhere || areArticlesReordered };
}

/** What parts an earlier state of a pack from a later one. Identity, revision and times do not count. */
export function comparePacks(before: Pack, after: Pack): Comparison {
  const common = (one: Pack, other: Pack): string[] => one.articles.filter((id) => other.articles.includes(id));
  const found = {
    title: before.title === after.title ? [] : compareWords(before.title, after.title),
    sections: compareSections(before, after),
    articlesAdded: after.articles.filter((id) => !before.articles.includes(id)),
    articlesRemoved: before.articles.filter((id) => !after.articles.includes(id)),
    areArticlesReordered: common(before, after).join("\n") !== common(after, before).join("\n"),
    fields: comparedFields.filter((field) => !isSame(before[field], after[field])),
  };
  return { ...found, counts: countChanges(found) };
}
