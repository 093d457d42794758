import { acronymsOf, sameBodyNames } from "./bodies.ts";
import { checkBodies } from "./body-check.ts";
import {
  differing,
  isSameLanguage,
  nearest,
  neighbours,
  noteOf,
  textAt,
  type Checking,
  type Result,
} from "./checking.ts";
import { distanceOf } from "./difference.ts";
import { foldText } from "./folding.ts";
import { sentenceWithout } from "./local-match.ts";
import { meaningOf } from "./glossary.ts";
import { officesIn, type Office } from "./offices.ts";
import { isQuoted, type NameRun, type Passage } from "./passage.ts";
import { countryOfSeat, namesPeople, placeOf } from "./places.ts";
import type { SourceIndex, SourceSentence } from "./source-index.ts";
import { isAnother } from "./speaker-identity.ts";
import { isAside, isPerson } from "./speech.ts";
import { isDerived, shareRoot, skeletonOf, spellingKey } from "./spelling.ts";

/** Looks for each name of a sentence: bodies as a whole, people, places, what else is written large. */
export function checkNames(checking: Checking): Result[] {
  const { passage, index } = checking;
  const isCounted = (run: NameRun): boolean =>
    passage.numerals.some(({ start, end }) => start < run.end && run.start < end);
  const bodies = checkBodies(checking);
  // What is written as an acronym ("MoU") is looked for as one.
  const apart = [...bodies, ...passage.acronyms];
  const isPart = (run: NameRun): boolean => apart.some(({ start, end }) => run.start < end && start < run.end);
  const names = passage.names
    .filter((run) => !isQuoted(passage, run.start) && !isCounted(run) && !isPart(run))
    .flatMap((run) => checkName(checking, withoutNoun(index, passage, run)) ?? []);
  return [...bodies, ...names];
}

/**
 * "Accountant Jane Doe": a noun that only its place in the sentence writes large is no part of the name behind it. A word that neither
 * the articles have in small letters nor a list has as a noun may be a wrong first name, and stays.
 */
function withoutNoun(index: SourceIndex, { words }: Passage, run: NameRun): NameRun {
  const [first = "", ...rest] = run.words;
  const next = words.find(({ start, end, capital }) => capital && start > run.start && end <= run.end);
  const isNoun = isCommon(index, first) || officesIn(first).length > 0;
  const isLargeByPlace = run.opening && rest.length > 1 && !index.byName.has(spellingKey(first));
  return isLargeByPlace && isNoun && next ? { ...run, start: next.start, words: rest } : run;
}

/** What stands before the name of a party, a people or a thing, and before nobody's. */
const hasArticle = /(?<![\p{L}'-])(?:(?:le|la|les|des|aux|the) |l')$/u;

/** Where a word of a name stands in the articles; `other`: only written otherwise. */
interface Trace {
  at: number[];
  other: string | null;
}

function checkName(checking: Checking, run: NameRun): Result | null {
  const { passage, index } = checking;
  const place = { kind: "name" as const, start: run.start, end: run.end };
  const words = textAt(passage, run.start, run.end);
  const whole = run.words.join(" ");
  const bodies = [whole, ...sameBodyNames(whole)].filter((name) => name.includes(" "));
  const body =
    bodies.find((name) => index.folded.includes(name)) ?? acronymsOf(whole).find((name) => index.byAcronym.has(name));
  if (body !== undefined && acronymsOf(whole).length > 0) {
    const at = index.sentences.filter(
      ({ passage: other }) =>
        other.folded.text.includes(body) || other.acronyms.some(({ written }) => written === body),
    );
    return { ...place, verdict: "supported", at: at.map(({ at: number }) => number), note: null };
  }
  const placed = placeOf(run.words.join("-"));
  const traces =
    placed === null || run.words.length === 1
      ? run.words.map((word) => traceOf(checking, word, run))
      : [traceOfTerm(index, placed)];
  const known = traces.filter(({ at, other }) => at.length > 0 && other === null);
  if (known.length === 0) {
    // A first word of a sentence that stands nowhere may be any word.
    if (run.opening && run.words.length === 1 && !run.titled && run.office === null && placed === null) return null;
    if (run.words.every((word) => isCommon(index, word))) return null;
    const near = correctedName(index, run, traces);
    const stand = standsInPlace(checking, run);
    if (near) return { ...place, verdict: "near", at: near.at, note: differing("other-spelling", words, near.name) };
    if (stand)
      return {
        ...place,
        verdict: "near",
        at: [stand.sentence.at],
        note: differing("other-person", words, stand.theirs),
      };
    return { ...place, verdict: "not-found", at: [], note: null };
  }
  const unknown = run.words.filter((word, at) => {
    const trace = traces[at];
    return trace !== undefined && (trace.at.length === 0 || trace.other !== null) && !isCommon(index, word);
  });
  if (unknown.length > 0 && run.words.length > 1) {
    const full = correctedName(index, run, traces) ?? fullNameOf(index, run);
    // A first name that no article gives, before a surname that stands with another one.
    if (full !== null)
      return { ...place, verdict: "near", at: full.at, note: differing("other-spelling", words, full.name) };
    if (isPerson(run) && isSameScript(checking))
      return { ...place, verdict: "near", at: known[0]?.at.slice(0, 3) ?? [], note: noteOf("other-spelling", "") };
    return null;
  }
  const at = run.words.length > 1 && placed === null ? together(index, run, known) : (known[0]?.at ?? []);
  if (at.length === 0) {
    const full = fullNameOf(index, run);
    if (full === null) return null;
    return { ...place, verdict: "near", at: full.at, note: differing("other-person", words, full.name) };
  }
  const swapped = inItsPlace(checking, run, at);
  if (swapped)
    return {
      ...place,
      verdict: "near",
      at: [swapped.sentence.at],
      note: differing("other-person", words, swapped.theirs),
    };
  const twice = otherSpelling(index, run, at);
  return { ...place, verdict: "supported", at, note: twice === null ? null : noteOf("two-spellings", twice) };
}

/** All articles are written in Latin letters. */
function isSameScript({ index }: Checking): boolean {
  return index.texts.every(({ language }) => language !== "ru" && language !== "ar");
}

/** A word for a thing or a people, which is written large in one language and small in another. */
function isCommon(index: SourceIndex, word: string): boolean {
  return (
    meaningOf(word) !== null || index.byWord.has(word) || (namesPeople(word) && index.byTerm.has(placeOf(word) ?? ""))
  );
}

function traceOfTerm(index: SourceIndex, term: string): Trace {
  const seats = [...index.byTerm.keys()].filter(
    (other) => countryOfSeat(other) === term || countryOfSeat(term) === other,
  );
  return { at: [term, ...seats].flatMap((name) => index.byTerm.get(name) ?? []), other: null };
}

function traceOf(checking: Checking, word: string, run: NameRun): Trace {
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
  const rootOf = (key: string): string => key.replace(/(?:ia|ie|a|e|i|o)$/, "");
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

/**
 * The articles' name that one is a misspelling of: for a single word that word, for several the whole name whose words are all
 * there, as they stand or nearly; never one word for several.
 */
function correctedName(
  index: SourceIndex,
  run: NameRun,
  traces: readonly Trace[],
): { name: string; at: number[] } | null {
  const spelt = traces.find(({ other }) => other !== null);
  if (!spelt || spelt.other === null) return null;
  if (run.words.length === 1) return { name: spelt.other, at: spelt.at };
  const keys = run.words.map((word, at) => {
    const other = traces[at]?.other ?? null;
    return spellingKey(other === null ? word : foldText(other));
  });
  const found = spelt.at.flatMap((number) => {
    const passage = index.sentences[number]?.passage;
    const named = passage?.names.find(({ words }) => {
      const theirs = words.map(spellingKey);
      return keys.every((key) => theirs.includes(key));
    });
    return passage && named ? [{ number, name: textAt(passage, named.start, named.end) }] : [];
  });
  const [first] = found;
  return first ? { name: first.name, at: found.map(({ number }) => number) } : null;
}

/** The sentences in which all words of a name stand side by side; for a name found in pieces only, nothing. */
function together(index: SourceIndex, run: NameRun, traces: readonly Trace[]): number[] {
  const [first, ...rest] = traces;
  const keys = new Set(run.words.map(spellingKey));
  const beside = (first?.at ?? []).filter((number) => rest.every(({ at }) => at.includes(number)));
  return beside.filter((number) => {
    const passage = index.sentences[number]?.passage;
    if (!passage) return false;
    const places = passage.words.flatMap((word, at) => (keys.has(spellingKey(word.word)) ? [at] : []));
    return (
      places.some((at) => places.some((other) => other !== at && Math.abs(other - at) <= run.words.length + 1)) ||
      places.length < 2
    );
  });
}

/** Whoever bears the last word of a name in the articles. */
function fullNameOf(index: SourceIndex, run: NameRun): { name: string; at: number[] } | null {
  const last = run.words.at(-1) ?? "";
  const bearers = index.people.get(spellingKey(last)) ?? [];
  const other = bearers.find(({ words }) => words.size > 1);
  const sentence = other === undefined ? undefined : index.sentences[other.sentence];
  if (!other || !sentence) return null;
  return { name: textAt(sentence.passage, other.run.start, other.run.end), at: [other.sentence] };
}

/** The same person under another spelling of the last name in the articles: accents, hyphens. */
function otherSpelling(index: SourceIndex, run: NameRun, at: readonly number[]): string | null {
  const last = run.words.at(-1) ?? "";
  const forms = new Set<string>();
  for (const number of at) {
    const passage = index.sentences[number]?.passage;
    for (const word of passage?.words ?? [])
      if (passage && word.word === last && word.capital) forms.add(textAt(passage, word.start, word.end));
  }
  const shown = [...forms].filter((form) => form.toUpperCase() !== form);
  return shown.length > 1 ? shown.join(", ") : null;
}

/** What stands in the nearest sentence where ours has a name: someone else. */
function standsInPlace(checking: Checking, run: NameRun): { sentence: SourceSentence; theirs: string } | null {
  const top = nearest(checking, 0.5);
  if (!top) return null;
  const own = new Set(checking.passage.names.flatMap(({ words }) => words.map(spellingKey)));
  const others = top.sentence.passage.names.filter(
    (other) => !other.words.some((word) => own.has(spellingKey(word))) && isPerson(other) === isPerson(run),
  );
  const [only] = others;
  return only && others.length === 1
    ? { sentence: top.sentence, theirs: textAt(top.sentence.passage, only.start, only.end) }
    : null;
}

/** A place that so many sentences name is what they are about. */
const often = 3;

/** The one name of the same kind, a place or a person, that an article has where ours stands, which it has nowhere near. */
function inItsPlace(
  checking: Checking,
  run: NameRun,
  at: readonly number[],
): { sentence: SourceSentence; theirs: string } | null {
  const { passage, index } = checking;
  const placed = placeOf(run.words.join("-"));
  const seats = placed === null ? [] : traceOfTerm(index, placed).at;
  // What its articles name again and again they need not name in each sentence that is about it.
  if (placed !== null && new Set([...at, ...seats]).size >= often) return null;
  const isRelated = (word: string): boolean => run.words.some((own) => shareRoot(own, word));
  const has = ({ at: number, passage: other }: SourceSentence): boolean =>
    at.includes(number) || seats.includes(number) || other.words.some(({ word }) => isRelated(word));
  const isSomeone = isPerson(run) && index.people.has(spellingKey(run.words.at(-1) ?? ""));
  // A place may be that of the whole article; whoever does something is named where it is told.
  const sentence = sentenceWithout(checking, run, has, (told) =>
    neighbours(index, told, 1).filter(({ block }) => !isSomeone || block === told.block),
  );
  if (!sentence || (isSomeone && meansSomeone(index, sentence, run))) return null;
  const own = new Set(passage.words.map(({ word }) => spellingKey(word)));
  const kind = kindOf(checking, passage, run);
  const others = sentence.passage.names.filter(
    (other) =>
      kindOf(checking, sentence.passage, other) === kind &&
      !other.words.some((word) => {
        const place = placeOf(word);
        return (
          own.has(spellingKey(word)) ||
          (place !== null && passage.terms.has(place)) ||
          passage.words.some((ours) => shareRoot(ours.word, word))
        );
      }),
  );
  const [only] = others;
  return only && others.length === 1 ? { sentence, theirs: textAt(sentence.passage, only.start, only.end) } : null;
}

const pronoun =
  /(?<!\p{L})(?:il|elle|lui|he|she|him|her|celui-ci|celle-ci|ce dernier|cette derniere|the latter)(?!\p{L})/u;

/** Whether a sentence may mean a person without the name: by a pronoun, or by an office that the articles do not give to others alone. */
function meansSomeone(index: SourceIndex, { passage }: SourceSentence, run: NameRun): boolean {
  const isFree = (office: Office): boolean => !passage.names.some((name) => name.office === office);
  const at = passage.folded.text.search(pronoun);
  // "X a dénoncé la fermeture, qui a coûté selon lui": whoever is named before it is the one.
  const isMeant = (name: NameRun): boolean => name.end < at && isPerson(name) && !isAside(passage, name);
  return (
    (at !== -1 && !passage.names.some(isMeant)) ||
    passage.offices.some((office) => isFree(office) && !isAnother(index, run, { words: [], office }))
  );
}

/** What a name is of, as far as that can be told: a place of the list, someone, or what stands behind the same preposition. */
function kindOf({ index }: Checking, { folded: { text } }: Passage, run: NameRun): string {
  if (placeOf(run.words.join("-")) !== null) return "place";
  if (isPerson(run) && index.people.has(spellingKey(run.words.at(-1) ?? ""))) return "person";
  const before =
    /(?<!\p{L})(a|au|aux|en|in|at|to|par|by|pour|for|avec|with|de|du|des|d|of|from) ?'?(?:(?:la|le|les|the) |l')?$/u.exec(
      text.slice(Math.max(0, run.start - 14), run.start),
    );
  return prepositions.get(before?.[1] ?? "") ?? "";
}

const prepositions: ReadonlyMap<string, string> = new Map([
  ["a", "at"],
  ["in", "at"],
  ["at", "at"],
  ["en", "at"],
  ["au", "at"],
  ["to", "at"],
  ["vers", "to"],
  ["towards", "to"],
  ["depuis", "from"],
  ["from", "from"],
  ["de", "of"],
  ["of", "of"],
  ["d", "of"],
  ["pour", "for"],
  ["for", "for"],
  ["avec", "with"],
  ["with", "with"],
  ["par", "by"],
  ["by", "by"],
]);
