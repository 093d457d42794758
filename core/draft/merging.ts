import type { Place } from "./drafted-sentence.ts";
import { shingleWords } from "../shingles.ts";

/** An entry with all the places that say the same, its own first, and how many independent sources these are. */
export type Merged<Entry extends Place> = Entry & { places: Place[]; independent: number };

/** When two entries say the same: only those that share a key are compared. */
export interface Sameness<Entry> {
  keysOf: (entry: Entry) => readonly string[];
  areSame: (one: Entry, other: Entry) => boolean;
}

/**
 * The entries in their order, each that an earlier one of another article says joined to that one. Within one article nothing is
 * joined. `sourceOf` names the independent source that an article belongs to.
 */
export function mergeEntries<Entry extends Place>(
  entries: readonly Entry[],
  { keysOf, areSame }: Sameness<Entry>,
  sourceOf: (article: string) => number,
): Merged<Entry>[] {
  const merged: Merged<Entry>[] = [];
  const index = new Map<string, Merged<Entry>[]>();
  let waiting: Merged<Entry>[] = [];
  let article: string | null = null;
  const keep = (): void => {
    for (const entry of waiting) {
      for (const key of new Set(keysOf(entry))) {
        const known = index.get(key);
        if (known) known.push(entry);
        else index.set(key, [entry]);
      }
    }
    waiting = [];
  };
  for (const entry of entries) {
    if (entry.article !== article) keep();
    ({ article } = entry);
    const place = placeOf(entry);
    const others = index.size === 0 ? [] : candidates(index, keysOf(entry));
    const known = others.find((other) => other.article !== entry.article && areSame(other, entry));
    if (known) known.places.push(place);
    else {
      const alone = { ...entry, places: [place], independent: 1 };
      merged.push(alone);
      waiting.push(alone);
    }
  }
  for (const entry of merged) entry.independent = new Set(entry.places.map((place) => sourceOf(place.article))).size;
  return merged;
}

function placeOf({ article, block, line, words }: Place): Place {
  return { article, block, line, words };
}

/** The entries under any of the keys, those that share most first. */
function candidates<Entry>(index: ReadonlyMap<string, readonly Entry[]>, keys: readonly string[]): Entry[] {
  const shared = new Map<Entry, number>();
  for (const key of new Set(keys)) {
    for (const entry of index.get(key) ?? []) shared.set(entry, (shared.get(entry) ?? 0) + 1);
  }
  return [...shared].sort((a, b) => b[1] - a[1]).map(([entry]) => entry);
}

/** Words from this length on are looked up when sentences are compared. */
const tellingLength = 7;

/** The words of a text by which one like it is found: the long ones and the numbers. */
export function tellingWords(text: string): string[] {
  return shingleWords(text).filter((word) => word.length >= tellingLength || /\p{N}/u.test(word));
}

/**
 * How much of their words two texts share, between 0 and 1 (Dice). 0 where they differ in a number or in one of the `decisive` words
 * (not, no, without), however much else they share.
 */
export function likeness(one: string, other: string, decisive: ReadonlySet<string>): number {
  const left = shingleWords(one);
  const right = shingleWords(other);
  const counts = new Map<string, number>();
  for (const word of left) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of right) {
    const count = counts.get(word) ?? 0;
    if (count > 0) shared += 1;
    counts.set(word, count - 1);
  }
  for (const [word, count] of counts) if (count !== 0 && (decisive.has(word) || /\p{N}/u.test(word))) return 0;
  return left.length + right.length === 0 ? 0 : (2 * shared) / (left.length + right.length);
}

/** The share of the shorter text's words of four letters and more that the longer one has too. */
export function sharedOfShorter(one: string, other: string): number {
  const [shorter, longer] = [one, other]
    .map((text) => new Set(shingleWords(text).filter((word) => word.length > 3)))
    .sort((a, b) => a.size - b.size);
  if (!shorter || !longer || shorter.size === 0) return 0;
  return [...shorter].filter((word) => longer.has(word)).length / shorter.size;
}
