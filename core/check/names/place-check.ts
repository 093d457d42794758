import { actsIn } from "../acts/acts.ts";
import { alignmentsOf, shareOf, termsBetween, type Span } from "../alignment.ts";
import { differing, neighbours, textAt, type Checking, type Result } from "../checking.ts";
import { mentionsIn } from "./mentions.ts";
import { once } from "../once.ts";
import type { NameRun } from "./names.ts";
import { isQuoted, type Passage } from "../passage.ts";
import { pieceOf } from "../pieces.ts";
import { countryOfSeat, isTown, namesPeople, placeOf } from "./places.ts";
import type { SourceIndex, SourceSentence } from "../source-index.ts";
import { shareRoot, spellingKey } from "./spelling.ts";

/** Where something is or goes, or where it comes from. */
type Direction = "at" | "from";

/** A place that a sentence has something happen at, go to or come from. */
interface Located {
  run: NameRun;
  direction: Direction;
  /** A country or a part of the world, and no town; null where no list has it. */
  isCountry: boolean;
  keys: ReadonlySet<string>;
}

const articles = "(?:(?:la|le|les|the|ville de|city of|port de|port of) |l')?";
const at = new RegExp(
  `(?<![\\p{L}-])(?:a|au|aux|en|in|at|to|into|vers|a destination de|(?:visit|gagn|rejoin|attein|reach)\\p{L}*|(?:leave|leaves|leaving|left|sail\\p{L}*|bound|depart\\p{L}*|head\\p{L}*|flew|fly|flight|part\\p{L}*|embarqu\\p{L}*|voyage|trip) (?:for|pour)|pour|vers) ${articles}$`,
  "u",
);
const from = new RegExp(
  `(?<![\\p{L}-])(?:from|depuis|(?:quitt|part|venu|arriv|embarqu|provenan)\\p{L}* (?:de |d')?) ?${articles}$`,
  "u",
);

/** The places of a sentence, outside its quotations, that a preposition or a verb of going makes one. */
const locatedIn = once((passage: Passage): readonly Located[] => {
  const { folded, names } = passage;
  const { text } = folded;
  const ofOffice = passage.offices.map(({ end }) => end);
  const people = mentionsIn(passage).filter(({ run, office }) => office !== null || (run?.words.length ?? 0) > 1);
  return names.flatMap((run): Located[] => {
    if (run.words.every(namesPeople) || run.titled || run.office !== null) return [];
    if (isQuoted(passage, run.start)) return [];
    const lead = text.slice(Math.max(0, run.start - 40), run.start);
    // "Ambassador to X", "envoyé à X": of whom it is told, and not where anything is.
    const behind = at.exec(lead);
    if (behind && ofOffice.includes(run.start - behind[0].length - 1)) return [];
    const direction = from.test(lead) ? "from" : behind ? "at" : null;
    if (
      direction === null ||
      people.some(({ start, end, run: one }) => one !== run && start <= run.start && run.end <= end)
    )
      return [];
    const place = placeOf(run.words.join("-"));
    const isCountry = place !== null && !isTown(place);
    return [{ run, direction, isCountry, keys: new Set(place === null ? run.words.map(spellingKey) : [place]) }];
  });
});

/** So much of what is told of a place an article's sentence must tell for its own place to be held against ours; so little elsewhere. */
const toldFrom = 0.65;
const elsewhereUpTo = 0.5;
/** Fewer words that the articles have do not tell what happens there. */
const fewestWords = 2;
const looked = 3;
/** A sentence that tells so much of the whole of ours and has the place speaks for it. */
const wholeFrom = 0.5;

/** Looks where the articles have happen what a sentence has happen at a place: another place that stands there for it is shown. */
export function checkPlaces(checking: Checking): Result[] {
  const located = locatedIn(checking.passage);
  return located.flatMap((ours) => checkPlace(checking, ours, located) ?? []);
}

/** What opens a sentence that goes on about whom the one before it names. */
const goesOn = /^(?:it|they|he|she|il|elle|ils|elles|puis|then)(?!\p{L})/u;

function checkPlace({ passage, index, alignments }: Checking, ours: Located, all: readonly Located[]): Result | null {
  const { run } = ours;
  const about = wordsAbout(passage, run, index, all);
  if (about.size < fewestWords) return null;
  const share = ({ passage: other }: SourceSentence): number => shareOf(about, other.terms, index);
  const told = alignmentsOf({ ...passage, terms: about }, index)
    .slice(0, looked)
    .map(({ sentence }) => sentence)
    .filter((sentence) => !sentence.aside && share(sentence) >= toldFrom);
  const [best] = told.toSorted((a, b) => share(b) - share(a));
  if (!best) return null;
  const there = locatedIn(best.passage);
  const turned = turnedRound(there, ours, all);
  if (turned) return otherPlace(passage, ours, best, turned);
  const isBeside = neighbours(index, best, 1).some(
    ({ aside, at: number, passage: other }) =>
      !aside && has(other, ours) && (number === best.at || goesOn.test(other.folded.text)),
  );
  if (isBeside || isActing(index, ours)) return null;
  const isElsewhere = sentencesWith(about, index).some(
    (sentence) => sentence !== best && share(sentence) > elsewhereUpTo && has(sentence.passage, ours),
  );
  if (isElsewhere) return null;
  const rivals = there.filter(
    (theirs) =>
      theirs.direction === ours.direction &&
      theirs.isCountry === ours.isCountry &&
      !areOne(theirs, ours) &&
      !isActing(index, theirs),
  );
  const [rival] = rivals;
  if (!rival || rivals.length > 1) return null;
  // Where ours names that place, too, the two must have changed places.
  const isNamed = passage.words.some(({ word }) => rival.run.words.includes(word));
  const other = all.find((one) => areOne(one, rival));
  if (isNamed) {
    if (!other || !haveChanged(index, wordsAbout(passage, other.run, index, all), ours, other)) return null;
  } else {
    const whole = wordsWithin(passage, run, index, all, { start: 0, end: passage.folded.text.length });
    const speaksForOurs = ({ passage: one }: SourceSentence): boolean =>
      shareOf(whole, one.terms, index) >= wholeFrom && has(one, ours);
    if (alignments.some(({ sentence }) => speaksForOurs(sentence))) return null;
  }
  return otherPlace(passage, ours, best, rival);
}

function otherPlace(
  passage: Passage,
  { run }: Located,
  { at: number, passage: other }: SourceSentence,
  rival: Located,
): Result {
  const note = differing(
    "other-person",
    textAt(passage, run.start, run.end),
    textAt(other, rival.run.start, rival.run.end),
  );
  return { kind: "name", start: run.start, end: run.end, verdict: "near", at: [number], note };
}

/** The place that stands in an article's sentence in the direction of ours, where ours stands there the other way round. */
function turnedRound(there: readonly Located[], ours: Located, all: readonly Located[]): Located | undefined {
  const isSame = (one: Located, other: Located): boolean => areOne(one, other) && one.direction === other.direction;
  if (!there.some((theirs) => areOne(theirs, ours)) || there.some((theirs) => isSame(theirs, ours))) return undefined;
  return there.find(
    (theirs) =>
      theirs.direction === ours.direction &&
      all.some((one) => areOne(one, theirs)) &&
      !all.some((one) => isSame(one, theirs)),
  );
}

/** Whether a sentence of the articles has one place where ours has the other. */
function haveChanged(index: SourceIndex, about: ReadonlySet<string>, ours: Located, other: Located): boolean {
  return sentencesWith(about, index).some(
    ({ passage }) =>
      shareOf(about, passage.terms, index) >= toldFrom &&
      locatedIn(passage).some((theirs) => areOne(theirs, ours)) &&
      !has(passage, other),
  );
}

/** The sentences of the articles that have any of some terms. */
function sentencesWith(terms: ReadonlySet<string>, { byTerm, sentences }: SourceIndex): SourceSentence[] {
  const numbers = new Set([...terms].flatMap((term) => byTerm.get(term) ?? []));
  return [...numbers].flatMap((number) => sentences[number] ?? []);
}

/** The known terms about a place: those of its piece of the sentence, of two where these are too few, else of the whole. */
function wordsAbout(passage: Passage, run: NameRun, index: SourceIndex, all: readonly Located[]): Set<string> {
  const near = pieceOf(passage, run);
  const before = pieceOf(passage, { start: Math.max(0, near.start - 2), end: near.start });
  for (const place of [near, { start: before.start, end: near.end }]) {
    const found = wordsWithin(passage, run, index, all, place);
    if (found.size >= fewestWords) return found;
  }
  return wordsWithin(passage, run, index, all, { start: 0, end: passage.folded.text.length });
}

/** The known terms of a part of a sentence without its places. */
function wordsWithin(
  passage: Passage,
  run: NameRun,
  index: SourceIndex,
  all: readonly Located[],
  part: Span,
): Set<string> {
  const terms = new Set([...termsBetween(passage, part.start, run.start), ...termsBetween(passage, run.end, part.end)]);
  for (const { start, end, month, day } of passage.days)
    if (month !== null && day !== null && start >= part.start && end <= part.end) terms.add(`#${month}-${day}`);
  for (const { run: other } of all)
    for (const term of termsBetween(passage, other.start, other.end)) terms.delete(term);
  for (const term of terms) if (!index.byTerm.has(term)) terms.delete(term);
  return terms;
}

const ofPlace = /^ (?:de|d'|du|of) ?\p{L}/u;

/** Whether a sentence names a place; a capital that only stands for its government is none. */
function has(passage: Passage, ours: Located): boolean {
  const located = locatedIn(passage);
  if (located.some((theirs) => areOne(theirs, ours))) return true;
  // "À la Bourse de Paris", "at the Port of X": what is there is there, too.
  const isOfPlace = ({ run }: Located): boolean =>
    ofPlace.test(passage.folded.text.slice(run.end)) && passage.terms.has([...ours.keys][0] ?? "");
  if (located.some(isOfPlace)) return true;
  const [key] = ours.keys;
  const country = key === undefined ? null : countryOfSeat(key);
  if (country === null)
    return passage.words.some(
      ({ word }) =>
        [...ours.run.words].some((own) => own === word || shareRoot(own, word)) || ours.keys.has(placeOf(word) ?? ""),
    );
  return false;
}

/** Whether the articles have a name do something that no list has as a place: a firm or a person. */
function isActing(index: SourceIndex, { run, keys }: Located): boolean {
  return placeOf(run.words.join("-")) === null && [...keys].some((key) => actorsOf(index).has(key));
}

/** The names of all who act in the articles, as names are compared. */
const actorsOf = once(
  ({ sentences }: SourceIndex): ReadonlySet<string> =>
    new Set(
      sentences.flatMap(({ passage }) =>
        actsIn(passage).flatMap(({ actors }) => actors.flatMap(({ names }) => [...names])),
      ),
    ),
);

function areOne(one: Located, other: Located): boolean {
  return (
    [...one.keys].some((key) => other.keys.has(key)) ||
    one.run.words.some((word) => other.run.words.some((theirs) => shareRoot(word, theirs)))
  );
}
