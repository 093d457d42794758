import type { Passage } from "./passage.ts";
import type { SourceIndex, SourceSentence } from "./source-index.ts";
import { spellingKey } from "./names/spelling.ts";
import { termOf } from "./terms.ts";

/** How near a sentence of an article comes to the one that is checked: the share of its weight that is there, and the other way round. */
export interface Alignment {
  sentence: SourceSentence;
  /** From 0 to 1: how much of the checked sentence stands in the article's. */
  coverage: number;
  /** From 0 to 1: how much of the article's sentence stands in the checked one. */
  echo: number;
}

/** From this coverage on an article's sentence is on the matter of ours; from the second on it tells the same, and what stands in the place of ours is another. */
export const onMatter = 0.25;
export const tellsSame = 0.4;

/** How many sentences are weighed closely, and how many are kept. */
const looked = 30;
const kept = 8;

/** How much a term tells: the rarer, the more; one that no article has may be another word for one that they have. */
function weightOf(term: string, index: SourceIndex): number {
  const count = index.byTerm.get(term)?.length ?? 0;
  const rarity = Math.log(1 + (index.sentences.length + 1) / (count + 0.5));
  return count > 0 ? rarity : rarity * (term.startsWith("#") ? 0.25 : 0.5);
}

/** The weight of terms together. */
export function weightOfAll(terms: Iterable<string>, index: SourceIndex): number {
  let sum = 0;
  for (const term of terms) sum += weightOf(term, index);
  return sum;
}

/** The sentences of the articles that come nearest, the nearest first. */
export function alignmentsOf(passage: Passage, index: SourceIndex): Alignment[] {
  const { terms } = passage;
  const scores = new Map<number, number>();
  for (const term of terms) {
    const weight = weightOf(term, index);
    for (const number of index.byTerm.get(term) ?? []) scores.set(number, (scores.get(number) ?? 0) + weight);
  }
  const own = weightOfAll(terms, index);
  return [...scores]
    .sort((a, b) => b[1] - a[1])
    .slice(0, looked)
    .flatMap(([number, score]): Alignment[] => {
      const sentence = index.sentences[number];
      if (!sentence) return [];
      const theirs = weightOfAll(sentence.passage.terms, index);
      let common = 0;
      for (const term of sentence.passage.terms) if (terms.has(term)) common += weightOf(term, index);
      return [
        { sentence, coverage: own === 0 ? 0 : Math.min(1, score / own), echo: theirs === 0 ? 0 : common / theirs },
      ];
    })
    .sort((a, b) => b.coverage + b.echo / 2 - (a.coverage + a.echo / 2))
    .slice(0, kept);
}

/** The terms of a passage between two places, numbers among them. */
export function termsBetween(passage: Passage, from: number, to: number): Set<string> {
  // Every check asks for these many times a key: only the words between are walked over.
  const terms = new Set<string>();
  for (const { term } of placesBetween(passage.words, from, to)) if (term !== null) terms.add(term);
  for (const { values } of placesBetween(passage.numerals, from, to))
    for (const value of values) terms.add(`#${value}`);
  return terms;
}

/** Those of places in order that lie between two offsets: the first is found by halving, since sentences may be long. */
function placesBetween<Place extends Span>(places: readonly Place[], from: number, to: number): Place[] {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.start ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  const found: Place[] = [];
  for (let at = low; at < places.length; at += 1) {
    const place = places[at];
    if (!place || place.start > to) break;
    if (place.end <= to) found.push(place);
  }
  return found;
}

/** Two items with nothing but such words between them are one: "de 5 à 8 %", "25 and 26 January". */
const joint = /^[ ,]*(?:a|au|to|et|and|-|ou|or|contre|de|from|by|le|the)*[ ,]*(?:le |the |de )?$/;

/**
 * The terms that belong to one of several like items of a passage: those between the item before it and the one after it. Where items
 * open what belongs to them ("le 21 à Moscou, le 22 à Kazan") it is what follows; where they close it, what goes before and the
 * rest of their clause. The item itself is none of them.
 */
export function segmentOf(passage: Passage, item: Span, items: readonly Span[]): Set<string> {
  const { text } = passage.folded;
  const isApart = (other: Span): boolean =>
    other.end <= item.start
      ? !joint.test(text.slice(other.end, item.start))
      : other.start >= item.end && !joint.test(text.slice(item.end, other.start));
  const others = items.filter((other) => isApart(other)).toSorted((a, b) => a.start - b.start);
  const before = others.findLast((other) => other.end <= item.start);
  const after = others.find((other) => other.start >= item.end);
  const first = Math.min(item.start, ...others.map(({ start }) => start));
  const last = Math.max(item.end, ...others.map(({ end }) => end));
  const opens =
    others.length > 0 && wordsBetween(passage, 0, first) < 2 && wordsBetween(passage, last, text.length) > 0;
  const closes =
    others.length > 0 && wordsBetween(passage, last, text.length) < 2 && wordsBetween(passage, 0, first) > 0;
  const clause = item.end + (clauseBehind.exec(text.slice(item.end))?.[0].length ?? 0);
  const relative = relativeClauseOf(text, item);
  // "58 % in the second round, against 64 % on 18 January": what is set against another has words of its own.
  const contrast = contrasting.exec(text.slice(0, item.start));
  const from = Math.max(opens ? item.start : (before?.end ?? 0), relative?.start ?? contrast?.index ?? 0);
  const to = Math.min(closes ? clause : text.length, after?.start ?? text.length, relative?.end ?? text.length);
  const terms = new Set([...termsBetween(passage, from, item.start), ...termsBetween(passage, item.end, to)]);
  for (const { start, end, values } of passage.numerals)
    if (start < item.end && item.start < end) for (const value of values) terms.delete(`#${value}`);
  return terms;
}

/** The rest of a clause: to the next stop, or to the next thing that is said in the same breath ("… and that …"). */
const clauseBehind = /^(?:(?! (?:et|and) (?:that |que |qu'))[^.,;()])*/u;
const contrasting =
  /(?<!\p{L})(?:contre|against|compared (?:with|to)|alors que|tandis que|while|whereas)(?!\p{L})(?!.*(?<!\p{L})(?:contre|against|compared|alors que|tandis que|while|whereas)(?!\p{L}))/u;
const relativeOpening = /, (?:who|which|whose|where|qui|dont|que|ou) [^,;:()"]*$/u;

/** The relative clause between commas that an item stands in; what it says is not said of the rest: "X, who arrived on Wednesday, signed". */
function relativeClauseOf(text: string, { start, end }: Span): Span | null {
  const opening = relativeOpening.exec(text.slice(0, start));
  const close = /^[^,;:()".]*,/u.exec(text.slice(end));
  return opening && close ? { start: opening.index, end: end + close[0].length } : null;
}

function wordsBetween(passage: Passage, from: number, to: number): number {
  return passage.words.filter(({ start, end, term }) => term !== null && start >= from && end <= to).length;
}

/** A place in a folded text. */
export interface Span {
  start: number;
  end: number;
}

/** The share of some terms, by weight, that stand among others; 0 where there are none. */
export function shareOf(terms: ReadonlySet<string>, others: ReadonlySet<string>, index: SourceIndex): number {
  // A word that no article has says nothing of which place is meant.
  const known = [...terms].filter((term) => index.byTerm.has(term));
  const all = weightOfAll(known, index);
  if (all === 0) return 0;
  let common = 0;
  for (const term of known) if (others.has(term)) common += weightOf(term, index);
  return common / all;
}

/** How many letters may stand between an item and a word that belongs to it closely. */
const close = 20;

/** A value of an article where it stands: its sentence, its place, and the words that belong to it. */
export interface Candidate extends Span {
  /** The rank of its article. */
  article: number;
  passage: Passage;
  terms: ReadonlySet<string>;
}

/** The terms that part a deputy from whose deputy he is. */
const deputies = new Set(["vice", "adjoint", "delegue", "deputy"].map(termOf));

/** How much of the words about an item must stand about another for one word to decide between the two. */
const mostOfBoth = 0.6;

/**
 * Whether the words about an item speak for another value of the articles rather than for its own: what only the other one has tells
 * much, stands close to it on both sides or is more than one word, and hardly anything speaks for its own.
 */
export function speaksForOther(
  passage: Passage,
  item: Span,
  own: ReadonlySet<string>,
  mine: Candidate,
  other: Candidate,
  index: SourceIndex,
): boolean {
  const theirs = [...own].filter((term) => other.terms.has(term) && !mine.terms.has(term));
  const ours = [...own].filter((term) => mine.terms.has(term) && !other.terms.has(term));
  // A vice-minister does not share the days of the minister, whatever else is said of both.
  if (theirs.some((term) => deputies.has(term)) && shareOf(own, other.terms, index) >= mostOfBoth) return true;
  // A number that goes with ours there, and none with the other.
  const isNumber = (term: string): boolean => term.startsWith("#");
  if (ours.some(isNumber) && !theirs.some(isNumber)) return false;
  if (theirs.length === 0 || weightOfAll(theirs, index) < 3 * weightOfAll(ours, index)) return false;
  if (shareOf(own, other.terms, index) < 0.4) return false;
  // Another article that says otherwise disagrees; it does not show that ours is of something else.
  if (mine.article !== other.article && shareOf(own, mine.terms, index) >= 0.25) return false;
  const beside = new Set([...termsBetween(passage, item.start - close, item.end + close)]);
  // "The contract is to be signed on 10 October": what stands closest decides.
  if (ours.some((term) => beside.has(term)) && !theirs.some((term) => beside.has(term))) return false;
  const besideOther = termsBetween(other.passage, other.start - close, other.end + close);
  const apart = mine.passage !== other.passage && theirs.length > 1;
  const people = passage.names.flatMap(({ words }) => {
    const last = words.at(-1) ?? "";
    return index.people.has(spellingKey(last)) ? [termOf(last)] : [];
  });
  return (
    apart ||
    theirs.some((term) => besideOther.has(term) && (beside.has(term) || (people.length === 1 && people.includes(term))))
  );
}
