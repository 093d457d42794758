import { actAhead } from "../acts/acts-ahead.ts";
import type { Alignment } from "../alignment.ts";
import { shareOf, termsBetween } from "../alignment.ts";
import {
  differing,
  isSameLanguage,
  neighbours,
  noteOf,
  textAt,
  wordsAround,
  type Checking,
  type Result,
} from "../checking.ts";
import { deedAhead } from "../acts/deeds-ahead.ts";
import { droppedHedge } from "./dropped-hedges.ts";
import { assertedHedges, hedgesIn, negationsIn, plainNegationsIn } from "./hedges.ts";
import { otherVoice } from "./other-voice.ts";
import { sourceVerdict } from "./named-source.ts";
import type { Office } from "../titles/offices.ts";
import type { Passage } from "../passage.ts";
import type { SourceSentence } from "../source-index.ts";
import { isAnother } from "./speaker-identity.ts";
import { speakerIn, type Speaker } from "./speech.ts";
import { spellingKey } from "../names/spelling.ts";
import { subjectsOfSaying, type Subject } from "./subject-of-saying.ts";

/** How near a sentence must come to one of an article for the check to hold it to that one's distance. */
const nearEnough = 0.42;
const echoing = 0.3;
/** So near that it says again a part of a long one. */
const wholly = 0.75;

/** Looks whether a sentence keeps the conditional, the attribution and the "not" of the one it says again. */
export function checkAttribution(checking: Checking, linked: Alignment | null): Result[] {
  const { passage, alignments } = checking;
  const [first, ...others] = alignments;
  const isNear = first && (first.coverage >= wholly || (first.coverage >= nearEnough && first.echo >= echoing));
  const top = linked ?? (isNear ? first : null);
  const voice = otherVoice(checking);
  if (voice) {
    const { start, end, theirs, at } = voice;
    const note = differing("other-speaker", textAt(passage, start, end), theirs);
    return [{ kind: "attribution", start, end, verdict: "near", at: [at], note }];
  }
  const named = checkNamedSource(checking);
  if (!top) return [...(named ?? []), ...checkActs(checking)];
  if (passage.quotes.some(({ start, end }) => end - start > passage.text.length * 0.6)) return [];
  // Of sentences that say it as well, as those of two copies of a dispatch do, any that may be meant clears ours.
  const alike = others.filter(
    ({ sentence, coverage, echo }) =>
      sentence !== top.sentence && coverage >= top.coverage - 0.05 && echo >= top.echo - 0.1,
  );
  const inAll = <Fault>(find: (one: Alignment) => Fault | null): Fault | null =>
    alike.some((one) => find(one) === null) ? null : find(top);
  const place = { kind: "attribution" as const, start: 0, end: passage.folded.text.length };
  const at = [top.sentence.at];
  const dropped = inAll((one) => droppedHedge(checking, one));
  if (dropped)
    return [
      {
        ...place,
        // A figure may be given without the body that gives it: worth a look. A person's word, and what nobody answers for, may not.
        verdict: dropped.kind === "attributed" && !dropped.isSomeones && !linked ? "supported" : "near",
        at,
        note: noteOf(
          dropped.kind === "attributed" ? "attribution-dropped" : "conditional-dropped",
          textAt(top.sentence.passage, dropped.start, dropped.end),
        ),
      },
    ];
  if (named?.some(({ verdict }) => verdict !== "supported")) return named;
  const invented = inAll((one) => ascribedTo(checking, one));
  if (invented)
    return [{ kind: "attribution", ...invented, verdict: "not-found", at, note: noteOf("no-speaker-named") }];
  if ([top, ...alike].every((one) => isNegated(checking, one, linked !== null)))
    return [{ ...place, verdict: "near", at, note: noteOf("negation", top.sentence.passage.text) }];
  const early = checkActs(checking);
  if (early.length > 0) return early;
  // A sentence that names its source is not supported by any distance that the article keeps, but by that source only.
  if (named) return named;
  const strong = assertedHedges(top.sentence.passage).filter(
    ({ kind }) => !(checking.around.bare && kind === "attributed"),
  );
  return strong.length === 0 ? [] : [{ ...place, verdict: "supported", at, note: null }];
}

/** An act told as done that the articles have before them. */
function checkActs(checking: Checking): Result[] {
  const early = actAhead(checking) ?? deedAhead(checking);
  if (!early) return [];
  const { sentence, theirs, start, end } = early;
  const note = noteOf("conditional-dropped", wordsAround(sentence.passage, theirs));
  return [{ kind: "attribution", start, end, verdict: "near", at: [sentence.at], note }];
}

/** What comes of the source that a sentence names, nothing where it cannot be told; null where it names none. */
function checkNamedSource(checking: Checking): Result[] | null {
  const { passage } = checking;
  const verdict = sourceVerdict(checking);
  if (verdict === undefined) return null;
  if (verdict === null) return [];
  const { start, end } = verdict;
  const place = { kind: "attribution" as const, start, end };
  switch (verdict.kind) {
    case "same":
      return [{ ...place, verdict: "supported", at: verdict.at, note: null }];
    case "other": {
      const note = differing("other-speaker", textAt(passage, start, end), verdict.theirs);
      return [{ ...place, verdict: "near", at: [verdict.at], note }];
    }
    case "nobody":
      return [{ ...place, verdict: "not-found", at: [], note: noteOf("no-speaker-named") }];
  }
}

/**
 * How much of what someone is said to have said an article's sentence must tell in its own voice, and how far around it the one may be
 * named, in sentences.
 */
const sameClaim = 0.7;
const namedWithin = 1;

/** Whom a sentence says to have said what the article tells in its own voice, without naming that person anywhere near. */
function ascribedTo({ passage, index }: Checking, { sentence }: Alignment): { start: number; end: number } | null {
  const subjects = subjectsOfSaying(passage);
  const [first] = subjects;
  const { passage: other } = sentence;
  if (!first || passage.quotes.length > 0 || !isSameLanguage(passage, sentence)) return null;
  const { text } = other.folded;
  if (sentence.aside || other.quotes.length > 0 || speakerIn(other, 0, text.length) !== undefined) return null;
  if (hedgesIn(other).size > 0) return null;
  if (index.texts[sentence.article]?.speech.some(({ answer, sentences }) => answer && sentences.includes(sentence.at)))
    return null;
  const claim = termsBetween(passage, first.claim.start, first.claim.end);
  if (claim.size < 3 || shareOf(claim, other.terms, index) < sameClaim) return null;
  const near = neighbours(index, sentence, namedWithin);
  const isKnown = (run: Speaker): boolean => index.people.has(spellingKey(run.words.at(-1) ?? ""));
  const isNear = (subject: Subject, { passage: one }: SourceSentence): boolean => {
    const isHeld = (office: Office): boolean => !isAnother(index, subject, { words: [], office });
    if (subject.words.length > 0)
      // The one may be meant by the office alone.
      return one.words.some(({ word }) => subject.words.includes(word)) || one.offices.some(isHeld);
    const { office } = subject;
    return (
      one.offices.some(isHeld) ||
      one.names.some((run) => office !== null && isKnown(run) && !isAnother(index, run, { words: [], office }))
    );
  };
  const absent = subjects.find(
    (subject) =>
      (subject.words.length > 0 || (subject.office?.portfolios.length ?? 0) > 0) &&
      !near.some((one) => isNear(subject, one)),
  );
  return absent ? { start: absent.start, end: absent.end } : null;
}

/** How near two sentences must come for a "not" that came or went to be a fault, where one was not taken from the other. */
const sameButForNo = { coverage: 0.5, echo: 0.3 };

/**
 * A verb that both sentences have is denied in one of them, and nothing in the other denies anything. Where no such verb shows it, two
 * nearly equal sentences of one language of which one says no.
 */
function isNegated({ passage, index }: Checking, { sentence, coverage, echo }: Alignment, isLinked: boolean): boolean {
  const ours = negationsIn(passage);
  const theirs = negationsIn(sentence.passage);
  const isSilentAround = (): boolean =>
    neighbours(index, sentence, 1).every(({ passage: other }) => negationsIn(other).any === 0);
  if (isLinked || (coverage >= sameButForNo.coverage && echo >= sameButForNo.echo)) {
    const denies = (one: Passage, other: Passage): boolean => [...deniedIn(one)].some((term) => other.terms.has(term));
    if (theirs.plain > 0 && ours.any === 0 && denies(sentence.passage, passage)) return true;
    if (ours.plain > 0 && theirs.any === 0 && denies(passage, sentence.passage) && isSilentAround()) return true;
  }
  // What one denies the other does not speak of.
  if (deniedIn(sentence.passage).size > 0 || deniedIn(passage).size > 0) return false;
  if (!isSameLanguage(passage, sentence) || coverage < 0.75 || echo < 0.6) return false;
  if (theirs.plain > 0) return ours.any === 0;
  return ours.plain > 0 && isSilentAround();
}

/** The terms that a plain "not" denies: those inside it ("ne signe pas") and the first one after it ("n’a pas signé", "not sign"). */
function deniedIn(passage: Passage): Set<string> {
  const denied = new Set<string>();
  for (const { start, end } of plainNegationsIn(passage)) {
    const told = passage.words.filter(
      ({ word, term }) => term !== null && !/^(?:never|cannot|jamais|plus|pas)$/.test(word),
    );
    const inside = told.filter((word) => word.start >= start && word.end <= end);
    const after = told.find((word) => word.start >= end && word.start - end <= deniedWithin);
    for (const { term } of inside.length > 0 ? inside : after ? [after] : []) if (term !== null) denied.add(term);
  }
  return denied;
}

/** How far behind a "not" the word may stand that it denies, in letters. */
const deniedWithin = 20;
