import type { ActAhead } from "./acts-ahead.ts";
import { shareOf, termsBetween, type Span } from "../alignment.ts";
import { neighbours, type Checking } from "../checking.ts";
import { deedsIn, openEndsIn, type Deed } from "./deeds.ts";
import { hedgesIn } from "../speech/hedges.ts";
import type { Passage } from "../passage.ts";
import { clauseOf, stateOf } from "./tense.ts";

/** How near the nearest sentence must come for what it leaves open to be held against ours. */
const nearEnough = 0.5;
/** So much of what a sentence says about a deed, by weight, must stand about what the article's leaves open. */
const sameDeed = 0.5;
/** How far on either side stands what belongs to a verb, in letters. */
const reach = 80;

/** What shows that some of what is to come has come: "un tiers est déjà payé". Folded. */
const partly = /(?<![\p{L}-])(?:deja|a ce jour|jusqu'ici|already|so far|to date)(?![\p{L}-])/u;

/**
 * What a sentence tells as done, or as decided, while the nearest sentence of the articles leaves it open or has it before it in other
 * words ("has closed" for "is thinking of closing", "a reçu l'approbation" for "attend l'approbation") and tells no deed that is nearer
 * to it; null where there is none, or ours keeps its distance.
 */
export function deedAhead(checking: Checking): ActAhead | null {
  const { passage } = checking;
  for (const deed of deedsIn(passage)) {
    if (keepsDistance(passage, clauseOf(passage, deed))) continue;
    const ahead = openFor(checking, deed);
    if (ahead) return ahead;
  }
  return null;
}

/** Whether a clause itself has something before it, or does not vouch for it. Who is named for it does not make it less done. */
function keepsDistance(passage: Passage, clause: Span): boolean {
  const kinds = hedgesIn(passage, clause);
  return kinds.has("planned") || kinds.has("possible") || kinds.has("hearsay") || kinds.has("future");
}

/** What is set against what a clause tells, and was before it. Folded. */
const contrast = /,? (?:contre|against|compared (?:with|to)|(?:up|down) from|apres|after) /u;

/** The terms around a place, of its clause alone and up to what is set against it. */
function termsAbout(passage: Passage, place: Span): ReadonlySet<string> {
  const clause = clauseOf(passage, place);
  const from = Math.max(clause.start, place.start - reach);
  const end = Math.min(clause.end, place.end + reach);
  const opposed = contrast.exec(passage.folded.text.slice(place.end, end));
  return termsBetween(passage, from, opposed ? place.end + opposed.index : end);
}

function openFor({ passage, index, alignments }: Checking, deed: Deed): ActAhead | null {
  const top = alignments.find(({ sentence }) => !sentence.aside);
  if (!top || top.coverage < nearEnough) return null;
  const { sentence } = top;
  const theirs = sentence.passage;
  if (partly.test(theirs.folded.text)) return null;
  // Where the article has the deed's own verb, that tells whether it is done.
  const isTold = theirs.words.some((word) => word.term === deed.word.term && stateOf(theirs, word) !== "ahead");
  if (isTold) return null;
  const own = termsAbout(passage, deed);
  const shareAt = (place: Span): number => shareOf(own, termsAbout(theirs, place), index);
  // What was decided is done as a decision, however much of it is still to come.
  const [best] = openEndsIn(theirs)
    .filter(({ settled }) => !(settled && deed.decides))
    .map((place) => ({ place, share: shareAt(place) }))
    .toSorted((a, b) => b.share - a.share);
  if (!best || best.share < sameDeed || deedsIn(theirs).some((other) => shareAt(other) >= best.share)) return null;
  const isBeside = neighbours(index, sentence, 1).some(
    (other) => other !== sentence && shareOf(own, other.passage.terms, index) > sameDeed,
  );
  return isBeside ? null : { start: deed.start, end: deed.end, sentence, theirs: best.place };
}
