import { type Checking, differing, nearest, neighbours, noteOf, type Result, textAt } from "../checking.ts";
import { mentionsOf } from "./held-titles.ts";
import type { NameRun } from "../names/names.ts";
import { officesBefore } from "./office-words.ts";
import { areChargesAlike, areOfficesAlike, areRanksAlike, type Office } from "./offices.ts";
import { isQuoted } from "../passage.ts";
import type { Bearer, SourceSentence } from "../source-index.ts";
import { isPerson } from "../speech/speech.ts";
import { judgeTitle } from "./title-judgement.ts";
import { isToCome } from "./title-likeness.ts";
import { titlesBeside } from "./titles-beside.ts";
import type { Title } from "./titles.ts";
import { otherBody, otherCountry, otherLimit } from "./office-differences.ts";
import { checkTerms } from "../acts/protocol-terms.ts";
import { spellingKey } from "../names/spelling.ts";

/** Looks for the offices of a sentence, and for terms of protocol. */
export function checkTitles(checking: Checking): Result[] {
  const { passage } = checking;
  const people = passage.names.filter((run) => isPerson(run) && !isQuoted(passage, run.start));
  const borne = people.filter((run) => run.office !== null);
  const named = people.flatMap((run) => checkPerson(checking, run));
  const bare = passage.offices
    .filter((office) => !isQuoted(passage, office.start) && !borne.some((run) => run.office === office))
    .flatMap((office) => checkBare(checking, office) ?? []);
  return [...named, ...bare, ...checkTerms(checking)].sort((a, b) => a.start - b.start);
}

/** The titles of a person: where the articles give each, whatever else an office may be; else what is known of the office beside the name. */
function checkPerson(checking: Checking, run: NameRun): Result[] {
  const { passage, index } = checking;
  const bearers = mentionsOf(index, run);
  const judged = titlesBeside(passage, run)
    .filter(({ start }) => !isQuoted(passage, start))
    .map((title) => ({ title, judgement: judgeTitle(index, passage, title, bearers) }));
  const gainsaid = judged.flatMap(({ title, judgement }): Result[] => {
    const place = { kind: "title" as const, start: title.start, end: title.end, verdict: "near" as const };
    if (judgement.verdict === "gainsaid") {
      const { sentence, title: theirs } = judgement.held;
      const words = [
        textAt(passage, title.start, title.end),
        textAt(sentence.passage, theirs.start, theirs.end),
      ] as const;
      return [{ ...place, at: [sentence.at], note: differing("other-title", ...words) }];
    }
    if (judgement.verdict !== "others") return [];
    return [{ ...place, at: bearers.map(({ sentence }) => sentence.at).slice(0, 3), note: noteOf("title-not-given") }];
  });
  if (gainsaid.length > 0) return gainsaid;
  const { office } = run;
  const isOffices = ({ start, end }: Title): boolean => office !== null && start < office.end && office.start < end;
  if (!office || judged.some(({ title }) => isOffices(title) && isToCome(passage, title))) return [];
  const given = judged.flatMap(({ title, judgement }) =>
    judgement.verdict === "given" && isOffices(title) ? [judgement.held.sentence.at] : [],
  );
  const borne = checkBorne(checking, run, office, given);
  return borne ? [borne] : [];
}

function wordsOf(sentence: SourceSentence, office: Office): string {
  return textAt(sentence.passage, office.start, office.end);
}

/** The office of a person: that which an article gives the same person. `given` are the sentences that give the title. */
function checkBorne(checking: Checking, run: NameRun, office: Office, given: number[]): Result | null {
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
  const other = otherCountry(checking, run, office, same) ?? otherBody(passage, office, same);
  if (other) return other;
  if (given.length > 0) return { ...place, verdict: "supported", at: given, note: null };
  if (same.length > 0)
    return (
      otherLimit(passage, office, same) ?? {
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
    // Press officers are mostly named without what they speak of.
    const isBareSpeaker =
      office.rank === "spokesperson" &&
      index.sentences.some(({ passage: other }) => other.offices.some(({ rank }) => rank === office.rank));
    if (loose || isBareSpeaker) return null;
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
