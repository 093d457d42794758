import { type Checking, isSameLanguage, textAt } from "../checking.ts";
import { distanceOf } from "../difference.ts";
import { meaningOf } from "../glossary.ts";
import type { NameRun } from "./names.ts";
import { countryOfSeat, namesPeople, placeOf } from "./places.ts";
import type { SourceIndex, SourceSentence } from "../source-index.ts";
import { isPerson } from "../speech/speech.ts";
import { isDerived, skeletonOf, spellingKey } from "./spelling.ts";

/** What stands before the name of a party, a people or a thing, and before nobody's. */
const hasArticle = /(?<![\p{L}'-])(?:(?:le|la|les|des|aux|the) |l')$/u;

/** Where a word of a name stands in the articles; `other`: only written otherwise. */
export interface Trace {
  at: number[];
  other: string | null;
}

/** A word for a thing or a people, which is written large in one language and small in another. */
export function isCommon(index: SourceIndex, word: string): boolean {
  return (
    meaningOf(word) !== null || index.byWord.has(word) || (namesPeople(word) && index.byTerm.has(placeOf(word) ?? ""))
  );
}

/** Where a place stands, by its own name or by its capital's or its country's. */
export function traceOfTerm(index: SourceIndex, term: string): Trace {
  const seats = [...index.byTerm.keys()].filter(
    (other) => countryOfSeat(other) === term || countryOfSeat(term) === other,
  );
  const at = [term, ...seats].flatMap((name) => index.byTerm.get(name) ?? []);
  // "Bruxelles" stands for the Union, too.
  const union = term === "@bruxelles" ? ["UE", "EU"].flatMap((written) => index.byAcronym.get(written) ?? []) : [];
  return { at: [...at, ...union], other: null };
}

/** Where a word of a name stands: as it is, under its name in another language, or, `other`, nearly so. */
export function traceOf(checking: Checking, word: string, run: NameRun): Trace {
  const { index, passage } = checking;
  const same = index.byWord.get(word);
  if (same) return { at: same, other: null };
  const place = placeOf(word);
  if (place !== null) {
    const trace = traceOfTerm(index, place);
    if (trace.at.length > 0) return trace;
  }
  // "The Liberal Democrats", "the Liberal Democrat leader": one name in two numbers, which no person's has.
  const number = index.byWord.get(word.endsWith("s") ? word.slice(0, -1) : `${word}s`);
  if (number && hasArticle.test(passage.folded.text.slice(0, run.start))) return { at: number, other: null };
  // What belongs to a place of no list: "karvien", "Karvia".
  const isLastName = run.words.length > 1 && word === run.words.at(-1) && isPerson(run);
  if (word.length >= 4 && !isLastName) {
    const root = word.slice(0, 4);
    const derived = [...index.byWord]
      .filter(([other]) => other.startsWith(root) && isDerived(word, other))
      .flatMap(([, at]) => at);
    if (derived.length > 0) return { at: derived, other: null };
  }
  if (index.texts.some(({ imprint }) => imprint.has(word))) return { at: [0], other: null };
  const key = spellingKey(word);
  const spelt = index.byName.get(key) ?? [];
  const isForeign = (number: number): boolean =>
    !isSameLanguage(passage, index.sentences[number] ?? neverSentence(index));
  // "Cassadie" and "Cassadia" are one name in two languages.
  const adapted =
    spelt.length > 0 || isLastName
      ? []
      : [...index.byName].flatMap(([other, numbers]) => (areAdapted(key, other) ? numbers.filter(isForeign) : []));
  if (adapted.length > 0) return { at: adapted, other: null };
  // Another language may write it otherwise, as long as no article in ours does.
  if (spelt.length > 0 && spelt.every(isForeign)) return { at: spelt, other: null };
  const isPersons = isPerson(run) && (run.words.length > 1 || run.titled || run.office !== null);
  const others = [...index.byName].flatMap(([other, numbers]) => {
    if (other === "" || !isKindred(key, other)) return [];
    const sentence = index.sentences[numbers.find((number) => !isForeign(number)) ?? numbers[0] ?? 0];
    const written = sentence?.passage.words.find((entry) => entry.capital && spellingKey(entry.word) === other);
    if (!sentence || !written) return [];
    // A person is no place in another spelling.
    if ((isPersons && placeOf(written.word) !== null) || !areNearlySpelt(word, written.word, key === other)) return [];
    return [{ key: other, numbers, written, sentence }];
  });
  const [closest] = others.sort((a, b) => distanceOf(key, a.key, 3) - distanceOf(key, b.key, 3));
  if (!closest) return { at: [], other: null };
  const { numbers, written, sentence } = closest;
  // Across scripts vowels are not written alike.
  if (isOtherScript(written.word)) return { at: numbers, other: null };
  return { at: numbers, other: textAt(sentence.passage, written.start, written.end) };
}

/** Whether two keys of names differ only by the ending that a language gives a place. */
function areAdapted(one: string, other: string): boolean {
  const rootOf = (key: string): string =>
    key
      .replace(/(?:ia|ie|a|e|i|o)$/, "")
      .replace(/qu|c(?![ehiy])/g, "k")
      .replace(/ou/g, "u");
  return one.length >= 4 && other.length >= 4 && rootOf(one).length >= 4 && rootOf(one) === rootOf(other);
}

function neverSentence(index: SourceIndex): SourceSentence {
  const [first] = index.sentences;
  if (!first) throw new RangeError("the articles hold no sentence");
  return first;
}

/** Near enough to be the same name written otherwise: a letter or two, or the same consonants. */
function isKindred(one: string, other: string): boolean {
  if (one.length < 4 || other.length < 4) return false;
  const most = Math.min(one.length, other.length) >= 7 ? 2 : 1;
  if (distanceOf(one, other, most) <= most) return true;
  const skeleton = skeletonOf(one);
  return skeleton.length >= 3 && skeleton === skeletonOf(other) && one[0] === other[0];
}

function isOtherScript(word: string): boolean {
  return /[\u0400-\u06ff]/.test(word);
}

/** Whether the letters themselves are near, too, for their number: what names are compared by leaves little of a short one. */
function areNearlySpelt(one: string, other: string, sameKey: boolean): boolean {
  if (sameKey || isOtherScript(one) || isOtherScript(other)) return true;
  const most = Math.max(1, Math.floor(Math.min(one.length, other.length) / 3));
  return distanceOf(one, other, most) <= most;
}
