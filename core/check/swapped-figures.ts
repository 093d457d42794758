import { termsBetween, weightOfAll, type Span } from "./alignment.ts";
import { neighbours, noteOf, textAt, type Checking, type Result } from "./checking.ts";
import { loose } from "./counted-things.ts";
import type { Placed } from "./derived-figures.ts";
import { isYear, type Numeral } from "./numerals.ts";
import type { Passage } from "./passage.ts";
import { pieceOf } from "./pieces.ts";
import type { SourceIndex, SourceSentence } from "./source-index.ts";

/** How two numbers of one kind stand to each other, the first to the second one: what was and what is, or a whole and its part. */
type Relation = "before-after" | "after-before" | "whole-part" | "part-whole";

const reversed: Readonly<Record<Relation, Relation>> = {
  "before-after": "after-before",
  "after-before": "before-after",
  "whole-part": "part-whole",
  "part-whole": "whole-part",
};

const amountLead =
  "(?:(?:pres de|quelque|environ|plus de|moins de|about|nearly|some|almost|roughly|over|under|fewer than|less than|more than|the|les|des?|only|seulement|just) )*(?:us)?[$€£]?$";
const ending = (words: string): RegExp => new RegExp(`(?<!\\p{L})(?:${words}) ?${amountLead}`, "u");

/** Right before the first number and before the second one: "de 5 à 8", "from 5 to 8". */
const opensChange = ending("de|d'|from|depuis");
const closesChange = ending("a|au|aux|to|jusqu'a|into");
/** What moves an amount on to the next one: "… en 2029, devrait revenir à". */
const moves =
  /(?<!\p{L})(?:(?:pass|port|mont)(?:e|ent|er|era|eront|erait|a|ait|aient|ee?s?|es)|passant|portant|ramen\p{L}*|revenir|revenant|revien\p{L}*|redescend\p{L}*|retomb\p{L}*|tomb\p{L}*|grimp\p{L}*|bond\p{L}*|chut\p{L}*|recul\p{L}*|baiss\p{L}*|augment\p{L}*|pouss\p{L}*|remont\p{L}*|risen|rises?|rising|rose|fall\p{L}*|fell|dropp?\p{L}*|gr[eo]w\p{L}*|climb\p{L}*|jump\p{L}*|shr[aiu]nk|cut|brought|bring|rais\p{L}*|reduc\p{L}*|increas\p{L}*|decreas\p{L}*|go(?:es)?|went)(?![\p{L}-])/u;
/** What sets a first amount, the one that holds, against a second one. */
const against = ending(
  "contre|au lieu d[e']|au lieu des|plutot que|apres (?:avoir )?(?:atteint|ete|connu|culmine a)|against|instead of|rather than|compared (?:with|to)|(?:up|down) from|versus|after (?:reaching|having been|a peak of)",
);
/** What a first amount was reached from: "to 5.8 percent from 3.9 percent". */
const reaches = ending("a|to");
const fromBehind = ending("from|contre");
/** Votes for and against, in that order. */
const votes = /^ (?:voix|votes?|suffrages?) (?:contre|a|to|against) $/u;

/** A comparison of both: "less than the 500 million sought". */
const compares = /(?<!\p{L})(?:(?:less|fewer|more|rather) than|(?:moins|plus) que) (?:the |les |des )?[$€£]?$/u;

const past =
  /(?<!\p{L})(?:comptait|comptaient|etait|etaient|avait|avaient|then|at the time|alors|auparavant|avant|before|previously|initially|formerly|a l'origine|ago|il y a|a l'epoque|earlier)(?!\p{L})/u;
const present = /(?<!\p{L})(?:now|today|currently|aujourd'hui|desormais|actuellement|maintenant|nowadays)(?!\p{L})/u;

const opensWhole = ending("(?:of|out of|among) (?:the|a|its|his|her|their)?(?: [\\p{L}-]+ of)?|of|out of|sur|parmi");
const holdsPart = ending("dont|including|of (?:which|whom|them|these)|parmi (?:lesquels|lesquelles|eux|elles)");
const ofWhole =
  /^ ?(?:(?!(?:and|et|or|ou|an?|une?|the|l[ae]|les|plus|with|avec) )[\p{L}-]+ ){0,6}(?:sur|of|out of|des) (?:the |les |its |ses |a )?(?:[\p{L}-]+ of )?[$€£]?$/u;

function relationOf(passage: Passage, first: Numeral, second: Numeral): Relation | null {
  const { text } = passage.folded;
  const lead = text.slice(Math.max(0, first.start - leadReach), first.start);
  const between = text.slice(first.end, second.start);
  if (/[.?!](?: |$)/.test(between)) return null;
  if (holdsPart.test(between)) return "whole-part";
  if (ofWhole.test(between)) return "part-whole";
  if (against.test(between) || votes.test(between)) return "after-before";
  if (reaches.test(lead) && fromBehind.test(between)) return "after-before";
  if (closesChange.test(between) && (opensChange.test(lead) || moves.test(between))) return "before-after";
  if (compares.test(between)) return "after-before";
  if (opensWhole.test(lead) && between.includes(",")) return "whole-part";
  const pieces = [first, second].map((numeral) => {
    const { start, end } = pieceOf(passage, numeral);
    return { start, end, words: text.slice(start, end) };
  });
  const [one, other] = pieces;
  if (!one || !other || one.start === other.start) return null;
  const [year, otherYear] = [yearIn(passage, one), yearIn(passage, other)];
  if (year !== null && otherYear !== null && year !== otherYear)
    return year < otherYear ? "before-after" : "after-before";
  const isEarlier = past.test(one.words) || present.test(other.words);
  const isLater = past.test(other.words) || present.test(one.words);
  return isEarlier === isLater ? null : isEarlier ? "before-after" : "after-before";
}

/** How far before a number the word stands that opens a change from it, in letters. */
const leadReach = 30;

function yearIn({ days, numerals, folded }: Passage, { start, end }: Span): number | null {
  const inside = (place: Span): boolean => place.start >= start && place.end <= end;
  const years = [
    ...days.flatMap((day) => (inside(day) && day.month === null && day.year !== null ? [day.year] : [])),
    ...numerals.flatMap((numeral) => (inside(numeral) && isYear(folded, numeral) ? (numeral.values[0] ?? []) : [])),
  ];
  const [only] = years;
  return years.length === 1 && only !== undefined ? only : null;
}

interface Pair {
  first: Numeral;
  second: Numeral;
}

/** How many numbers on the second one of a pair stands at most: a table run into one sentence has hundreds. */
const furthest = 8;

/** The pairs of numbers of one unit that a sentence has near each other, in order. */
function pairsIn({ numerals, folded }: Passage): Pair[] {
  const counted = numerals.filter((numeral) => !numeral.rank && !isYear(folded, numeral));
  return counted.flatMap((first, at) =>
    counted
      .slice(at + 1, at + 1 + furthest)
      .filter((second) => second.unit === first.unit && second.values[0] !== first.values[0])
      .map((second) => ({ first, second })),
  );
}

function areEqual(one: Numeral, other: Numeral): boolean {
  return (
    (one.unit === other.unit || one.unit === null || other.unit === null) &&
    one.values.some((value) => other.values.includes(value))
  );
}

/** How near a sentence must come for its numbers to be held against ours. */
const nearEnough = 0.3;

/**
 * Two numbers of a sentence that stand the other way round in the articles: what was for what is ("from 5 to 8" for "from 8 to 5"), the part
 * for the whole, the one's for the other's. Nothing where any near sentence has them as ours.
 */
export function checkSwaps({ passage, index, alignments }: Checking): Result[] {
  const near = alignments.filter(({ coverage }) => coverage >= nearEnough).map(({ sentence }) => sentence);
  const taken = new Set<Numeral>();
  return pairsIn(passage).flatMap((pair): Result[] => {
    if (taken.has(pair.first) || taken.has(pair.second)) return [];
    const swapped = near.find(
      (sentence) => isReversedIn(passage, pair, sentence) ?? isCrossedIn(passage, pair, sentence, index),
    );
    if (!swapped || near.some((sentence) => isReversedIn(passage, pair, sentence) === false)) return [];
    taken.add(pair.first).add(pair.second);
    const { start } = pair.first;
    const { end } = pair.second;
    const theirs = wordsOf(swapped, pair);
    return [{ kind: "figure", start, end, verdict: "near", at: [swapped.at], note: noteOf("swapped", theirs) }];
  });
}

/**
 * The number that the articles set in the place of one of ours: beside the same other number, as its part or whole, or as what it rose or
 * fell from; null where a near sentence has both of ours, or none has the other.
 */
export function otherPartner({ passage, index, alignments }: Checking, numeral: Numeral): Placed | null {
  const near = alignments.filter(({ coverage }) => coverage >= nearEnough).map(({ sentence }) => sentence);
  const around = new Set(near.flatMap((sentence) => neighbours(index, sentence, 1)));
  for (const pair of pairsIn(passage)) {
    if (pair.first !== numeral && pair.second !== numeral) continue;
    const partner = pair.first === numeral ? pair.second : pair.first;
    const ours = relationOf(passage, pair.first, pair.second);
    if (ours === null || (placedIn(near, partner) && placedIn([...around], numeral, partner))) continue;
    for (const sentence of near)
      for (const theirs of pairsIn(sentence.passage)) {
        const told = relationOf(sentence.passage, theirs.first, theirs.second);
        if (told === null || (told !== ours && told !== reversed[ours])) continue;
        const isStraight = (told === ours) === (pair.first === numeral);
        const [other, same] = isStraight ? [theirs.first, theirs.second] : [theirs.second, theirs.first];
        if (areEqual(partner, same) && !areEqual(numeral, other) && other.unit === numeral.unit)
          return { sentence, numeral: other };
      }
  }
  return null;
}

/** Whether a sentence of some has all of the given numbers. */
function placedIn(sentences: readonly SourceSentence[], ...numerals: readonly Numeral[]): boolean {
  return sentences.some((sentence) => numerals.every((numeral) => placed(sentence, numeral) !== null));
}

function placed({ passage }: SourceSentence, numeral: Numeral): Numeral | null {
  return passage.numerals.find((other) => areEqual(numeral, other)) ?? null;
}

/** The article's words from the one number to the other. */
function wordsOf(sentence: SourceSentence, { first, second }: Pair): string {
  const places = [placed(sentence, first), placed(sentence, second)].flatMap((numeral) => numeral ?? []);
  const start = Math.min(...places.map((place) => place.start));
  const end = Math.max(...places.map((place) => place.end));
  return places.length === 2 ? textAt(sentence.passage, start, end) : sentence.passage.text;
}

/** Whether a sentence of an article has both numbers in the contrary relation; null where it has not both, or does not say. */
function isReversedIn(passage: Passage, { first, second }: Pair, sentence: SourceSentence): boolean | null {
  const ours = relationOf(passage, first, second);
  const [one, other] = [placed(sentence, first), placed(sentence, second)];
  if (ours === null || !one || !other || one === other) return null;
  const inOrder = one.start < other.start;
  const told = inOrder ? relationOf(sentence.passage, one, other) : relationOf(sentence.passage, other, one);
  if (told === null) return null;
  const theirs = inOrder ? told : reversed[told];
  if (theirs === ours) return false;
  return theirs === reversed[ours] ? true : null;
}

/** Whether what belongs to the first of two numbers in ours belongs to the second one there and the other way round, and nothing to its own. */
function isCrossedIn(passage: Passage, { first, second }: Pair, sentence: SourceSentence, index: SourceIndex): boolean {
  const around = neighbours(index, sentence, 1);
  const find = (numeral: Numeral): { passage: Passage; numeral: Numeral } | null => {
    for (const one of [sentence, ...around]) {
      const found = placed(one, numeral);
      if (found) return { passage: one.passage, numeral: found };
    }
    return null;
  };
  const [one, other] = [find(first), find(second)];
  if (!one || !other || one.numeral === other.numeral) return false;
  const ours = ownTerms(passage, first, passage, second);
  const theirs = ownTerms(one.passage, one.numeral, other.passage, other.numeral);
  if (!ours || !theirs) return false;
  const common = (some: ReadonlySet<string>, others: ReadonlySet<string>): number =>
    weightOfAll(
      [...some].filter((term) => others.has(term)),
      index,
    );
  const straight = common(ours[0], theirs[0]) + common(ours[1], theirs[1]);
  // What people are called tells nothing of whose number it is, nor does what both numbers count.
  const counted = (own: Numeral, other: Numeral): readonly string[] => (other.counted.length === 0 ? own.counted : []);
  const shared = [counted(first, second), counted(second, first)].flat();
  const told = ours.map((terms) => new Set([...terms].filter((term) => !loose.has(term) && !shared.includes(term))));
  const crossed = common(told[0] ?? new Set(), theirs[1]) + common(told[1] ?? new Set(), theirs[0]);
  return straight === 0 && crossed > 0;
}

const respective = /(?<!\p{L})(?:respectivement|respectively|dans l'ordre|in that order)(?!\p{L})/u;
/** Between the members of a list. */
const listJoint = /, (?:and |et )?| (?:and|et) /gu;

/**
 * Of a number that is one of a list told "respectively", the member of the list of words before them that it belongs to: "Ardan and Belle
 * hold 30 and 25 percent respectively"; null where there is no such list.
 */
function memberOf({ folded: { text }, numerals }: Passage, numeral: Numeral): Span | null {
  if (!respective.test(text)) return null;
  const list = numerals.filter(
    ({ unit, counted, rank }) =>
      !rank && (unit === numeral.unit || counted.some((term) => numeral.counted.includes(term))),
  );
  const [first] = list;
  const rank = list.indexOf(numeral);
  if (!first || rank === -1 || list.length < 2) return null;
  const lead = text.slice(0, first.start);
  const from = Math.max(...[". ", "; ", ": "].map((stop) => lead.lastIndexOf(stop) + 1));
  const joint = Math.max(lead.lastIndexOf(" and "), lead.lastIndexOf(" et "));
  if (joint <= from) return null;
  const close = lead.indexOf(",", joint);
  const end = close === -1 ? lead.length : close;
  const cuts = [...lead.slice(from, end).matchAll(listJoint)].map((cut) => ({
    start: from + cut.index,
    end: from + cut.index + cut[0].length,
  }));
  const starts = [from, ...cuts.map((cut) => cut.end)].slice(-list.length);
  const start = starts[rank];
  if (start === undefined || starts.length < list.length) return null;
  return { start, end: cuts.find((cut) => cut.start >= start)?.start ?? end };
}

/** What parts two numbers that stand in one piece: "from 1,960 in 2027 to 5,300 in 2029". */
const between = / (?:to|a|au|aux|from|against|versus|compared (?:to|with)) (?!.* (?:to|a|au|aux|from|against) )/u;

/** The piece of a number, cut where another number of its kind begins. */
function partOf(passage: Passage, numeral: Numeral, other: Numeral | null): Span {
  const piece = pieceOf(passage, numeral);
  const { end } = piece;
  // "The League (12 observers)": what stands in brackets is of what stands before them.
  const opening = passage.folded.text.slice(0, piece.start).endsWith("(") ? piece.start - 1 : null;
  const start = opening === null ? piece.start : pieceOf(passage, { start: opening, end: opening }).start;
  if (other === null || other.start < start || other.end > end) return { start, end };
  const [first, second] = numeral.start < other.start ? [numeral, other] : [other, numeral];
  const cut = between.exec(passage.folded.text.slice(first.end, second.start));
  const at = first.end + (cut?.index ?? 0);
  return numeral === first ? { start, end: at } : { start: at, end };
}

/** The terms of the pieces of two numbers that only the one has, their years among them; null where a piece holds another number of that kind. */
function ownTerms(
  one: Passage,
  first: Numeral,
  other: Passage,
  second: Numeral,
): [ReadonlySet<string>, ReadonlySet<string>] | null {
  const termsOf = (passage: Passage, numeral: Numeral, rival: Numeral | null): Set<string> | null => {
    const member = memberOf(passage, numeral);
    if (member) return termsBetween(passage, member.start, member.end);
    const { start, end } = partOf(passage, numeral, rival);
    const isAlone = !passage.numerals.some(
      (entry) =>
        entry !== numeral &&
        entry.unit === numeral.unit &&
        entry.start >= start &&
        entry.end <= end &&
        !isYear(passage.folded, entry),
    );
    if (!isAlone) return null;
    const year = yearIn(passage, { start, end });
    return new Set([
      ...[...termsBetween(passage, start, end)].filter((term) => !term.startsWith("#")),
      ...(year === null ? [] : [`#${year}`]),
    ]);
  };
  const ours = termsOf(one, first, one === other ? second : null);
  const theirs = termsOf(other, second, one === other ? first : null);
  if (!ours || !theirs) return null;
  const only = (terms: ReadonlySet<string>, others: ReadonlySet<string>): Set<string> =>
    new Set([...terms].filter((term) => !others.has(term)));
  return [only(ours, theirs), only(theirs, ours)];
}
