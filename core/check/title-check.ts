import { type Checking, differing, nearest, neighbours, noteOf, type Result, textAt } from "./checking.ts";
import type { NameRun } from "./names.ts";
import { bodiesOf, countryWordsOf, limitsOf, officesBefore } from "./office-words.ts";
import { areChargesAlike, areOfficesAlike, areRanksAlike, isCalling, type Office } from "./offices.ts";
import { isQuoted, type Passage } from "./passage.ts";
import { placeOf } from "./places.ts";
import type { Bearer, SourceSentence } from "./source-index.ts";
import { isPerson } from "./speech.ts";
import { checkTerms } from "./protocol-terms.ts";
import { isDerived, shareRoot, spellingKey } from "./spelling.ts";
import type { Word } from "./terms.ts";

/** Looks for the offices of a sentence, and for terms of protocol. */
export function checkTitles(checking: Checking): Result[] {
  const { passage } = checking;
  const borne = passage.names.filter((run) => run.office !== null && isPerson(run) && !isQuoted(passage, run.start));
  const named = borne.flatMap((run) => (run.office ? (checkBorne(checking, run, run.office) ?? []) : []));
  const bare = passage.offices
    .filter((office) => !isQuoted(passage, office.start) && !borne.some((run) => run.office === office))
    .flatMap((office) => checkBare(checking, office) ?? []);
  return [...named, ...bare, ...checkTerms(checking)].sort((a, b) => a.start - b.start);
}

function wordsOf(sentence: SourceSentence, office: Office): string {
  return textAt(sentence.passage, office.start, office.end);
}

/** The office of a person: that which an article gives the same person. */
function checkBorne(checking: Checking, run: NameRun, office: Office): Result | null {
  const { passage, index } = checking;
  const place = { kind: "title" as const, start: office.start, end: office.end };
  const bearers = bearersOf(checking, run);
  if (bearers.length === 0) return null;
  const placed = bearers.flatMap((bearer) => {
    const sentence = index.sentences[bearer.sentence];
    if (!bearer.run.office || !sentence) return [];
    const stacked = officesBefore(sentence.passage, bearer.run.office);
    return [bearer.run.office, ...stacked].map((borne) => ({ sentence, office: borne, run: bearer.run }));
  });
  const alike = placed.filter((entry) => areOfficesAlike(office, entry.office));
  // Of the offices that one person bears, the very one says more than those that it may be said of.
  const exact = alike.filter((entry) => entry.office.rank === office.rank);
  const same = exact.length > 0 ? exact : alike;
  if (same.length > 0)
    return (
      otherLimit(passage, office, same) ??
      otherCountry(checking, run, office, same) ??
      otherBody(passage, office, same) ?? {
        ...place,
        verdict: "supported",
        at: same.map(({ sentence }) => sentence.at),
        note: null,
      }
    );
  const [first] = placed;
  // Beside the name in its sentence, or in the next one: "Mme X … La ministre des Finances …".
  const beside = bearers
    .flatMap(({ sentence }) => index.sentences[sentence] ?? [])
    .flatMap((sentence) =>
      neighbours(index, sentence, 1).filter((other) => other.block === sentence.block || first === undefined),
    );
  const free = beside.find(({ passage: other }) =>
    other.offices.some(
      (entry) =>
        areOfficesAlike(office, entry) &&
        (first === undefined || entry.portfolios.length > 0) &&
        !other.names.some((name) => name.office === entry && !isSamePerson(name, run)),
    ),
  );
  if (free) return { ...place, verdict: "supported", at: [free.at], note: null };
  const words = textAt(passage, office.start, office.end);
  const isLed = bearers.some(({ sentence, run: other }) => isToldToLead(index.sentences[sentence], other));
  if (leading.has(office.rank) && isLed && placed.every((theirs) => isCalling(theirs.office.rank))) return null;
  if (first)
    return {
      ...place,
      verdict: "near",
      at: [first.sentence.at],
      note: differing("other-title", words, wordsOf(first.sentence, first.office)),
    };
  const anywhere = index.sentences.flatMap(({ passage: other }) =>
    other.offices.flatMap((entry) => (areOfficesAlike(office, entry) ? [{ other, entry }] : [])),
  );
  // Where each of them has a bearer of another name, it is not this person's.
  const isOthers = anywhere.every(
    ({ other, entry }) =>
      entry.rank === office.rank &&
      other.names.some((name) => name.office === entry && isPerson(name) && !isSamePerson(name, run)),
  );
  if (anywhere.length > 0 && !isOthers) return null;
  return {
    ...place,
    verdict: "near",
    at: bearers.map(({ sentence }) => sentence).slice(0, 3),
    note: noteOf("title-not-given"),
  };
}

/** Ranks of whoever leads something: who is told to lead it may be called so; an office needs more. */
const leading: ReadonlySet<string> = new Set(
  "leader oppositionLeader director chiefExecutive president chair commander".split(" "),
);
const ledBy =
  /(?<!\p{L})(?:condui\p{L}+|dirig\p{L}+|menee?s?|presid\p{L}+|emmen\p{L}+|pilot\p{L}+|led|headed|chaired|run) (?:par|by) (?:m\. |mme |mr |mrs |ms |dr )?$/u;

const leads =
  /^,? (?:qui|who) (?:\p{L}+ )?(?:dirige|preside|commande|conduit|pilote|leads?|led|head(?:s|ed)|chair(?:s|ed)|runs?|ran|command(?:s|ed))(?!\p{L})/u;

function isToldToLead(sentence: SourceSentence | undefined, { start, end }: NameRun): boolean {
  if (!sentence) return false;
  const { text } = sentence.passage.folded;
  return ledBy.test(text.slice(Math.max(0, start - 40), start)) || leads.test(text.slice(end));
}

/** An office as an article gives it to someone. */
interface Borne {
  sentence: SourceSentence;
  office: Office;
  run: NameRun;
}

/** An office that the articles give someone as a former one or a deputy's, and the sentence does not, or the other way round. */
function otherLimit(passage: Passage, office: Office, [first, ...others]: readonly Borne[]): Result | null {
  if (!first) return null;
  const { limits, start, end } = limitsOf(passage, office);
  const told = limitsOf(first.sentence.passage, first.office);
  const isOther = (theirs: Borne): boolean => limitsOf(theirs.sentence.passage, theirs.office).limits !== limits;
  if (![first, ...others].every(isOther)) return null;
  const note = differing(
    "other-title",
    textAt(passage, start, end),
    textAt(first.sentence.passage, told.start, told.end),
  );
  return { kind: "title", start, end, verdict: "near", at: [first.sentence.at], note };
}

/** An office of another country than the articles give someone's; nothing where they do not say of which it is. */
function otherCountry(
  { passage, index }: Checking,
  run: NameRun,
  office: Office,
  same: readonly Borne[],
): Result | null {
  const isKnown = ({ word }: Word): boolean =>
    placeOf(word) !== null || index.byWord.has(word) || [...index.byWord.keys()].some((key) => isDerived(word, key));
  const isPersons = ({ word }: Word): boolean => placeOf(word) === null && index.people.has(spellingKey(word));
  const ours = countryWordsOf(passage, office, run).filter((word) => isKnown(word) && !isPersons(word));
  const told = same.flatMap((theirs) => {
    const words = countryWordsOf(theirs.sentence.passage, theirs.office, theirs.run);
    return words.length === 0 ? [] : [{ ...theirs, words }];
  });
  const [first] = told;
  const areSame = ({ word }: Word, other: Word): boolean => {
    const [one, two] = [placeOf(word), placeOf(other.word)];
    return shareRoot(word, other.word) || (one !== null && one === two);
  };
  if (
    !first ||
    ours.length === 0 ||
    told.some(({ words }) => words.some((word) => ours.some((own) => areSame(own, word))))
  )
    return null;
  const reachOf = ({ start, end }: Office, countries: readonly Word[]): [number, number] => [
    Math.min(start, ...countries.map((word) => word.start)),
    Math.max(end, ...countries.map((word) => word.end)),
  ];
  const [start, end] = reachOf(office, ours);
  const [from, to] = reachOf(first.office, first.words);
  const note = differing("other-title", textAt(passage, start, end), textAt(first.sentence.passage, from, to));
  return { kind: "title", start, end, verdict: "near", at: [first.sentence.at], note };
}

/** An office of another institution than the articles give someone's; nothing where either does not say of which it is. */
function otherBody(passage: Passage, office: Office, same: readonly Borne[]): Result | null {
  const ours = bodiesOf(passage, office);
  if (ours.bodies.size === 0) return null;
  const told = same.map(({ sentence, office: theirs }) => ({ sentence, of: bodiesOf(sentence.passage, theirs) }));
  const first = told.find(({ of }) => of.bodies.size > 0);
  if (!first || told.some(({ of }) => [...of.bodies].some((body) => ours.bodies.has(body)))) return null;
  const { start, end } = ours;
  const theirs = textAt(first.sentence.passage, first.of.start, first.of.end);
  const note = differing("other-title", textAt(passage, start, end), theirs);
  return { kind: "title", start, end, verdict: "near", at: [first.sentence.at], note };
}

function bearersOf({ index }: Checking, run: NameRun): Bearer[] {
  const bearers = index.people.get(spellingKey(run.words.at(-1) ?? "")) ?? [];
  return bearers.filter(
    ({ words }) =>
      run.words.length < 2 ||
      words.size < 2 ||
      run.words.filter((word) => words.has(word)).length > 1 ||
      ![...words].some((word) => word.length > 2 && !run.words.includes(word)),
  );
}

function isSamePerson(one: NameRun, other: NameRun): boolean {
  return spellingKey(one.words.at(-1) ?? "") === spellingKey(other.words.at(-1) ?? "");
}

/** An office without a name: some article names it, too. Only one with a charge says enough to be missed. */
function checkBare(checking: Checking, office: Office): Result | null {
  const { passage, index } = checking;
  if (office.portfolios.length === 0) return checkBareRank(checking, office);
  const place = { kind: "title" as const, start: office.start, end: office.end };
  const words = textAt(passage, office.start, office.end);
  const same = index.sentences.filter(({ passage: other }) =>
    other.offices.some((entry) => areOfficesAlike(office, entry) && entry.portfolios.length > 0),
  );
  const top = nearest(checking, 0.5);
  const theirs = top?.sentence.passage.offices.filter(({ portfolios }) => portfolios.length > 0) ?? [];
  if (same.length === 0) {
    const loose = index.sentences.some(({ passage: other }) =>
      other.offices.some(
        (entry) =>
          areRanksAlike(office.rank, entry.rank) &&
          areChargesAlike(office.portfolios, entry.portfolios, false) &&
          entry.portfolios.length > 0,
      ),
    );
    if (loose) return null;
    const [other] = theirs;
    if (top && other)
      return {
        ...place,
        verdict: "near",
        at: [top.sentence.at],
        note: differing("other-title", words, wordsOf(top.sentence, other)),
      };
    return { ...place, verdict: "not-found", at: [], note: null };
  }
  // Named elsewhere, while the nearest sentence gives what it says to another office, and nothing else in it is of ours.
  if (
    top &&
    top.coverage >= 0.6 &&
    theirs.length === 1 &&
    !neighbours(index, top.sentence, 1).some((sentence) => same.includes(sentence))
  ) {
    const [other] = theirs;
    const ours = passage.offices.filter(({ portfolios }) => portfolios.length > 0);
    if (other && ours.length === 1)
      return {
        ...place,
        verdict: "near",
        at: [top.sentence.at],
        note: differing("other-title", words, wordsOf(top.sentence, other)),
      };
  }
  return { ...place, verdict: "supported", at: same.map(({ at }) => at), note: null };
}

/** Ranks that say enough without a charge to be missed where no article names one like it. */
const telling: ReadonlySet<string> = new Set([
  "primeMinister",
  "deputyPrimeMinister",
  "vicePresident",
  "king",
  "chancellor",
  "ambassador",
  "governor",
  "mayor",
  "prosecutor",
]);

/** A rank alone, such as "the prime ministers": the nearest sentence names another one, and no article this. */
function checkBareRank(checking: Checking, office: Office): Result | null {
  const { passage, index } = checking;
  if (!telling.has(office.rank)) return null;
  if (index.sentences.some(({ passage: other }) => other.offices.some(({ rank }) => areRanksAlike(office.rank, rank))))
    return null;
  const top = nearest(checking, 0.5);
  const [other] = top?.sentence.passage.offices ?? [];
  if (!top || !other) return null;
  const words = textAt(passage, office.start, office.end);
  const note = differing("other-title", words, wordsOf(top.sentence, other));
  return { kind: "title", start: office.start, end: office.end, verdict: "near", at: [top.sentence.at], note };
}
