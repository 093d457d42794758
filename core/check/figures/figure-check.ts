import { onMatter, shareOf, tellsSame, termsBetween } from "../alignment.ts";
import { differing, neighbours, noteOf, textAt, wordsAround, type Checking, type Result } from "../checking.ts";
import { derivedFrom, wordsOf, type Placed } from "./derived-figures.ts";
import { sentenceWithout } from "../local-match.ts";
import { isByTheWay, isOwnCount, refersBack } from "./counted-things.ts";
import { isYear, type Numeral } from "./numerals.ts";
import { isBareAmount } from "./shared-units.ts";
import type { Passage } from "../passage.ts";
import { isOpposite } from "../acts/opposites.ts";
import type { SourceIndex, SourceSentence } from "../source-index.ts";
import { countsSame, otherThing, rivalsOf, standsIn, valuesOf } from "./other-things.ts";
import { rateOf } from "./rates.ts";
import { reckonedIn } from "./reckoned-figures.ts";
import { otherPartner } from "./swapped-figures.ts";
import { isMoney } from "./units.ts";

/** Looks for each figure of a sentence. */
export function checkFigures(checking: Checking): Result[] {
  const { passage } = checking;
  const quoted = passage.quotes.map(({ start, end }) => ({ start, end }));
  return passage.numerals
    .filter((numeral) => !isYear(passage.folded, numeral))
    .filter((numeral) => !isInside(passage, numeral, quoted))
    .flatMap((numeral) => checkFigure(checking, numeral) ?? []);
}

/** Within a quotation of several words every figure is part of the quotation, and is looked for with it. */
function isInside(passage: Passage, numeral: Numeral, quotes: readonly { start: number; end: number }[]): boolean {
  const start = passage.folded.at[numeral.start] ?? 0;
  return quotes.some(
    (quote) => quote.start <= start && start < quote.end && passage.text.slice(quote.start, quote.end).includes(" "),
  );
}

function checkFigure(checking: Checking, numeral: Numeral): Result | null {
  const { passage, alignments } = checking;
  const place = { kind: "figure" as const, start: numeral.start, end: numeral.end };
  const words = textAt(passage, numeral.start, numeral.end);
  const equal = valuesOf(checking, numeral).filter(({ numeral: other }) => other.rank === numeral.rank);
  const rivals = rivalsOf(checking, numeral);
  if (isByTheWay(passage, numeral) && equal.length === 0) return null;
  const ofMonth = isDayOfMonth(passage, numeral) ? placesOfDay(checking, numeral) : [];
  if (ofMonth.length > 0) return { ...place, kind: "date", verdict: "supported", at: ofMonth, note: null };
  const partner = otherPartner(checking, numeral);
  if (partner && !reckonedIn(checking, numeral)) {
    const note = differing("other-value", words, wordsOf(partner));
    return { ...place, verdict: "near", at: [partner.sentence.at], note };
  }
  if (equal.length === 0) {
    const derived = derivedFrom(checking, numeral);
    if (derived) return { ...place, verdict: "supported", at: derived.at, note: noteOf(derived.code, derived.theirs) };
    const [rival] = rivals;
    if (rival)
      return {
        ...place,
        verdict: "near",
        at: [rival.sentence.at],
        note: differing("other-value", words, wordsOf(rival)),
      };
    if (isOwnCount(numeral)) return null;
    const likely = likeliest(checking, numeral);
    if (likely)
      return {
        ...place,
        verdict: "near",
        at: [likely.sentence.at],
        note: differing("other-value", words, wordsOf(likely)),
      };
    return { ...place, verdict: "not-found", at: [], note: null };
  }
  const sameUnit = equal.filter((other) => agreeOnUnit(checking, numeral, other));
  if (sameUnit.length === 0) {
    const derived = derivedFrom(checking, numeral);
    if (!derived && isOwnCount(numeral)) return null;
    if (derived) return { ...place, verdict: "supported", at: derived.at, note: noteOf(derived.code, derived.theirs) };
    const [first] = byNearness(checking, equal);
    if (!first) return null;
    const code = numeral.unit === null ? "unit-missing" : "other-unit";
    return { ...place, verdict: "near", at: [first.sentence.at], note: differing(code, words, wordsOf(first)) };
  }
  const ranked = byNearness(checking, sameUnit);
  const counting = ranked.filter((other) => countsSame(passage, numeral, other));
  const [best] = counting.length > 0 ? counting : ranked;
  if (!best) return null;
  const isLoose = refersBack(passage, numeral) || (isOwnCount(numeral) && numeral.counted.length === 0);
  const alternative = isLoose ? null : otherThing(checking, numeral, best, rivals, counting.length > 0);
  const inPlace = alternative ?? (isLoose ? null : inItsPlace(checking, numeral));
  if (inPlace) {
    const reckoned = reckonedIn(checking, numeral);
    if (reckoned) return { ...place, verdict: "supported", at: [reckoned.at], note: noteOf("derived") };
    const note = differing("other-thing", words, wordsOf(inPlace));
    return { ...place, verdict: "near", at: [inPlace.sentence.at], note };
  }
  if (isOpposite(passage, numeral, best) && (alignments[0]?.coverage ?? 0) >= onMatter)
    return {
      ...place,
      verdict: "near",
      at: [best.sentence.at],
      note: noteOf("opposite", wordsAround(best.sentence.passage, best.numeral)),
    };
  const rate = otherRate(passage, numeral, counting.length > 0 ? counting : ranked);
  if (rate) return rate;
  const supporting = (counting.length > 0 ? counting : ranked).filter(
    (other) => other === best || isAsNear(checking, other, best),
  );
  return { ...place, verdict: "supported", at: supporting.map(({ sentence }) => sentence.at), note: null };

  /** The sentence's own nearest article sentence has a number of the same kind in its place. */
  function likeliest(given: Checking, own: Numeral): Placed | null {
    const top = given.alignments.find(({ coverage }) => coverage >= tellsSame);
    if (!top) return null;
    const others = top.sentence.passage.numerals.filter(
      (other) =>
        other.unit === own.unit &&
        other.rank === own.rank &&
        !isYear(top.sentence.passage.folded, other) &&
        isOfLikeThing(given.passage, own, top.sentence.passage, other),
    );
    const [only] = others;
    return others.length === 1 && only ? { sentence: top.sentence, numeral: only } : null;
  }
  function isAsNear(given: Checking, other: Placed, nearestOne: Placed): boolean {
    return other.sentence.article !== nearestOne.sentence.article
      ? overlap(given, other) >= overlap(given, nearestOne) * 0.6
      : other.sentence === nearestOne.sentence;
  }
}

/** How far around a number the words are looked at that tell of what it is, in letters. */
const thingReach = 60;

/** Whether two numbers may be of one thing: a word near both says so, other than a name. */
function isOfLikeThing(passage: Passage, ours: Numeral, other: Passage, theirs: Numeral): boolean {
  // The words of the number itself ("millions de dollars") are of anything.
  const around = (text: Passage, { start, end }: Numeral): string[] => [
    ...termsBetween(text, start - thingReach, start),
    ...termsBetween(text, end, end + thingReach),
  ];
  const near = around(other, theirs);
  const named = new Set(passage.words.flatMap(({ capital, term }) => (capital && term !== null ? [term] : [])));
  return around(passage, ours).some((term) => near.includes(term) && !/^[@#]/.test(term) && !named.has(term));
}

/** The number of the same kind that an article has where ours stands, which it has nowhere near. */
function inItsPlace(checking: Checking, numeral: Numeral): Placed | null {
  const { passage } = checking;
  const isEqual = (other: Numeral): boolean => other.values.some((value) => numeral.values.includes(value));
  const sentence = sentenceWithout(
    checking,
    numeral,
    (one) => one.passage.numerals.some(isEqual),
    (told) => neighbours(checking.index, told, 1),
  );
  if (!sentence) return null;
  const others = sentence.passage.numerals.filter(
    (other) =>
      other.unit === numeral.unit &&
      other.rank === numeral.rank &&
      !isYear(sentence.passage.folded, other) &&
      !standsIn(passage, other, numeral) &&
      (numeral.unit !== null || numeral.counted.slice(0, 2).some((term) => other.counted.slice(0, 2).includes(term))),
  );
  const [only] = others;
  return only && others.length === 1 ? { sentence, numeral: only } : null;
}

/** A number that the articles have per another time: "par mois" for "par an"; nothing where any place of it tells the same or no time. */
function otherRate(passage: Passage, numeral: Numeral, placed: readonly Placed[]): Result | null {
  const ours = rateOf(passage, numeral);
  const told =
    ours === null
      ? []
      : placed.map(({ sentence, numeral: other }) => ({ sentence, rate: rateOf(sentence.passage, other) }));
  const [first] = told;
  if (ours === null || !first?.rate || !told.every(({ rate }) => rate !== null && rate.time !== ours.time)) return null;
  const theirs = textAt(first.sentence.passage, first.rate.start, first.rate.end);
  const { start, end } = ours;
  const note = differing("other-unit", textAt(passage, start, end), theirs);
  return { kind: "figure", start, end, verdict: "near", at: [first.sentence.at], note };
}

/** "Le 22, …": the day of a month that is known. */
function isDayOfMonth(
  { folded: { text }, language }: Passage,
  { start, end, values: [day = 0], unit, spelt }: Numeral,
): boolean {
  if (language !== "fr" || spelt || unit !== null || day > 31) return false;
  return /(?<!\p{L})(?:le|du|au) $/u.test(text.slice(0, start)) && /^(?:[,.;:)]|$)/.test(text.slice(end));
}

function placesOfDay({ index }: Checking, { values: [wanted = 0] }: Numeral): number[] {
  return index.sentences.filter(({ passage }) => passage.days.some(({ day }) => day === wanted)).map(({ at }) => at);
}

/**
 * Whether a number and one of an article may be of one unit. A unit that is said once holds for the numbers beside it: "37.5 million
 * euros, 22 million for tie-ups", "of the 12 tonnes, 5 went to Pell".
 */
function agreeOnUnit(
  { passage, index, alignments }: Checking,
  ours: Numeral,
  { sentence, numeral: theirs }: Placed,
): boolean {
  if (ours.unit === theirs.unit) return true;
  if (ours.rank || theirs.rank) return false;
  if (ours.unit === null) return theirs.assumed || (theirs.unit !== null && hasUnit(passage, ours, theirs.unit));
  if (theirs.unit !== null) return false;
  // Points are of a share only where one is told; those of a game are counted like any other thing.
  if (ours.unit === "points" && ![passage, sentence.passage].some(tellsShare)) return true;
  if (ours.unit === "year" && isAgeBeside(sentence.passage, theirs)) return true;
  if (leansBack.test(sentence.passage.folded.text.slice(0, theirs.start)) && isCountedBefore(index, sentence, ours))
    return true;
  if (isMoney(ours.unit) && isBareAmount(sentence.passage.folded, theirs) && isMoneyOf(index, sentence, ours.unit))
    return true;
  // Durations are also counted as things ("24 heures"), and a share may stand without its sign.
  return (
    theirs.counted.length === 0 && alignments.some((near) => near.sentence === sentence && near.coverage >= onMatter)
  );
}

/** "Le texte en prévoit cinq": of what the sentence before counts. */
const leansBack = /(?<!\p{L})en \p{L}+ $/u;

function isCountedBefore(index: SourceIndex, { at, article }: SourceSentence, { unit }: Numeral): boolean {
  const before = index.sentences[at - 1];
  return before?.article === article && before.passage.numerals.some((other) => other.unit === unit);
}

/** Whether the article of a sentence speaks of a currency somewhere. */
function isMoneyOf({ texts }: SourceIndex, { article }: SourceSentence, unit: string): boolean {
  return texts[article]?.units.has(unit) === true;
}

function tellsShare({ numerals }: Passage): boolean {
  return numerals.some(({ unit }) => unit === "%");
}

/** "Ivo Marran, 58, …": a number between commas, as ages are told. */
function isAgeBeside({ folded: { text } }: Passage, { start, end, values: [value = 0] }: Numeral): boolean {
  return value < 120 && text.slice(0, start).endsWith(", ") && /^[,.)]/.test(text.slice(end));
}

/** Whether another number of a sentence is of a unit, and the given one counts nothing of its own. */
function hasUnit({ numerals }: Passage, ours: Numeral, unit: string): boolean {
  return ours.counted.length === 0 && numerals.some((other) => other !== ours && other.unit === unit);
}

function overlap({ passage, index }: Checking, { sentence }: Placed): number {
  return shareOf(passage.terms, sentence.passage.terms, index);
}

function byNearness(checking: Checking, placed: readonly Placed[]): Placed[] {
  const { passage } = checking;
  const worth = (other: Placed, numeral: Numeral): number =>
    overlap(checking, other) + (countsSame(passage, numeral, other) ? 0.2 : 0);
  const numeralOf = (other: Placed): Numeral =>
    passage.numerals.find((own) => own.values.some((value) => other.numeral.values.includes(value))) ?? other.numeral;
  return placed
    .map((other) => ({ other, nearness: worth(other, numeralOf(other)) }))
    .sort((a, b) => b.nearness - a.nearness)
    .map(({ other }) => other);
}
