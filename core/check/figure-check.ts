import { segmentOf, shareOf, speaksForOther, termsBetween, type Candidate } from "./alignment.ts";
import { differing, neighbours, noteOf, textAt, type Checking, type Result } from "./checking.ts";
import { derivedFrom, wordsOf, type Placed } from "./derived-figures.ts";
import { sentenceWithout } from "./local-match.ts";
import { loose } from "./counted-things.ts";
import { isBareAmount, isYear, type Numeral } from "./numerals.ts";
import type { Passage } from "./passage.ts";
import { isOpposite } from "./opposites.ts";
import { rateOf } from "./rates.ts";
import { reckonedIn } from "./reckoned-figures.ts";
import type { SourceSentence } from "./source-index.ts";
import { otherPartner } from "./swapped-figures.ts";
import { isMoney, isThing } from "./units.ts";

/** Things that are counted by the way: "les deux pays", "both sides". They say nothing that an article must say. */
const byTheWay = new Set(
  "pays partie chef dirigeant president ministre nation capitale camp cote etat partenaire voisin gouvernement delegation side leader party".split(
    " ",
  ),
);
const referring =
  /(?:^|[^\p{L}])(?:les|des|ces|ses|nos|leurs|aux|entre|tous|toutes|the|these|those|both|their|its|between|of|all) $/u;

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
  const alternative = isLoose
    ? null
    : otherThing(checking, numeral, best, rivals, counting.length > 0);
  const difference = alternative ? reckonedIn(checking, numeral) : null;
  const missed = alternative || isLoose ? null : inItsPlace(checking, numeral);
  if (missed)
    return {
      ...place,
      verdict: "near",
      at: [missed.sentence.at],
      note: differing("other-thing", words, wordsOf(missed)),
    };
  if (difference) return { ...place, verdict: "supported", at: [difference.at], note: noteOf("derived") };
  if (alternative)
    return {
      ...place,
      verdict: "near",
      at: [alternative.sentence.at],
      note: differing("other-thing", words, wordsOf(alternative)),
    };
  if (isOpposite(passage, numeral, best) && (alignments[0]?.coverage ?? 0) > 0.35)
    return { ...place, verdict: "near", at: [best.sentence.at], note: noteOf("opposite", textAround(best)) };
  const rate = otherRate(passage, numeral, counting.length > 0 ? counting : ranked);
  if (rate) return rate;
  const supporting = (counting.length > 0 ? counting : ranked).filter(
    (other) => other === best || isAsNear(checking, other, best),
  );
  return { ...place, verdict: "supported", at: supporting.map(({ sentence }) => sentence.at), note: null };

  /** The sentence's own nearest article sentence has a number of the same kind in its place. */
  function likeliest(given: Checking, own: Numeral): Placed | null {
    const top = given.alignments.find(({ coverage }) => coverage >= 0.5);
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
  function textAround({ sentence, numeral: other }: Placed): string {
    const { text } = sentence.passage.folded;
    // Whole words: from the blank before the reach to the one behind it.
    const from = text.lastIndexOf(" ", Math.max(0, other.start - 40)) + 1;
    const to = text.indexOf(" ", Math.min(text.length, other.end + 20));
    return textAt(sentence.passage, from, to === -1 ? text.length : to);
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
function isDayOfMonth({ folded: { text }, language }: Passage, { start, end, values: [day = 0], unit, spelt }: Numeral): boolean {
  if (language !== "fr" || spelt || unit !== null || day > 31) return false;
  return /(?<!\p{L})(?:le|du|au) $/u.test(text.slice(0, start)) && /^(?:[,.;:)]|$)/.test(text.slice(end));
}

function placesOfDay({ index }: Checking, { values: [wanted = 0] }: Numeral): number[] {
  return index.sentences.filter(({ passage }) => passage.days.some(({ day }) => day === wanted)).map(({ at }) => at);
}

/** Whether a number may be the writer's own count of what the articles name one by one: a small one in words. */
function isOwnCount({ spelt, rank, values: [value = 0], unit }: Numeral): boolean {
  return spelt && (rank || value <= 4) && unit === null;
}

function isByTheWay(passage: Passage, numeral: Numeral): boolean {
  const [value = 0] = numeral.values;
  if (!numeral.spelt || value > 3 || numeral.unit !== null || numeral.rank) return false;
  if (refersBack(passage, numeral)) return true;
  return numeral.counted.some((term) => byTheWay.has(term.replace(/^[=~@]/, "")));
}

/** "les deux parlements", "the two presidents": a small number of what is known already. */
function refersBack(passage: Passage, { start, values: [value = 0], spelt, unit, rank }: Numeral): boolean {
  if (!spelt || value > 3 || unit !== null || rank) return false;
  return referring.test(passage.folded.text.slice(Math.max(0, start - 12), start));
}

function valuesOf({ index }: Checking, numeral: Numeral): Placed[] {
  return numeral.values.flatMap((value) =>
    (index.byValue.get(value) ?? []).flatMap(({ sentence, numeral: rank }) => {
      const source = index.sentences[sentence];
      const other = source?.passage.numerals[rank];
      return source && other ? [{ sentence: source, numeral: other }] : [];
    }),
  );
}

/**
 * Whether a number and one of an article may be of one unit. A unit that is said once holds for the numbers beside it: "37.5 million
 * euros, 22 million for tie-ups", "of the 12 tonnes, 5 went to Pell".
 */
function agreeOnUnit({ passage, index, alignments }: Checking, ours: Numeral, { sentence, numeral: theirs }: Placed): boolean {
  if (ours.unit === theirs.unit) return true;
  if (ours.rank || theirs.rank) return false;
  if (ours.unit === null)
    return theirs.assumed || (theirs.unit !== null && isThing(theirs.unit) && hasUnit(passage, ours, theirs.unit));
  if (theirs.unit !== null) return false;
  // Durations are also counted as things ("24 heures"), and a share may stand without its sign.
  if (theirs.counted.length === 0) return alignments.some((near) => near.sentence === sentence && near.coverage >= 0.2);
  return isMoney(ours.unit) && index.texts[sentence.article]?.units.has(ours.unit) === true && isBareAmount(sentence.passage.folded, theirs);
}

/** Whether another number of a sentence is of a unit, and the given one counts nothing of its own. */
function hasUnit({ numerals }: Passage, ours: Numeral, unit: string): boolean {
  return ours.counted.length === 0 && numerals.some((other) => other !== ours && other.unit === unit);
}

/** Numbers of the same thing that are others: same unit, and the nearest words of what is counted in common. */
function rivalsOf({ index, alignments }: Checking, numeral: Numeral): Placed[] {
  const seen = new Set<SourceSentence>();
  const near = alignments.filter(({ coverage }) => coverage >= 0.25).map(({ sentence }) => sentence);
  const found: Placed[] = [];
  const heads = numeral.counted.slice(0, 2);
  const sentences = [
    ...near,
    ...heads.flatMap((term) => (index.byTerm.get(term) ?? []).flatMap((number) => index.sentences[number] ?? [])),
  ];
  for (const sentence of sentences) {
    if (seen.has(sentence)) continue;
    seen.add(sentence);
    for (const other of sentence.passage.numerals) {
      if (other.unit !== numeral.unit || other.rank !== numeral.rank || isYear(sentence.passage.folded, other))
        continue;
      if (other.values.some((value) => numeral.values.includes(value))) continue;
      const head = other.counted.slice(0, 2);
      if (
        heads.some((term) => head.includes(term)) &&
        (heads[0] === head[0] || numeral.unit !== null || heads.length > 1)
      )
        found.push({ sentence, numeral: other });
    }
  }
  return found;
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

/** Whether both count the same thing by the words after the number, or by those of its clause. */
function countsSame(passage: Passage, ours: Numeral, { sentence, numeral: theirs }: Placed): boolean {
  if (ours.counted.length === 0 || theirs.counted.length === 0) {
    const own = ours.counted.length > 0 ? new Set(ours.counted) : termsBetween(passage, ours.start - 60, ours.end + 60);
    const other =
      theirs.counted.length > 0
        ? new Set(theirs.counted)
        : termsBetween(sentence.passage, theirs.start - 60, theirs.end + 60);
    return [...own].some((term) => other.has(term));
  }
  if (ours.counted.slice(0, 3).some((term) => theirs.counted.slice(0, 3).includes(term))) return true;
  return false;
}

/**
 * A number of an article that is of the thing that the sentence counts, where the found one is of another thing: with the same head
 * word, or in the place that the words around it tell.
 */
function otherThing(
  checking: Checking,
  numeral: Numeral,
  best: Placed,
  rivals: readonly Placed[],
  counted: boolean,
): Placed | null {
  const { passage, index } = checking;
  const heads = numeral.counted.slice(0, 2);
  if (!counted && heads.length > 0 && best.numeral.counted.length > 0) {
    const around = termsBetween(best.sentence.passage, best.numeral.start - 60, best.numeral.end + 80);
    const apart = !heads.some((term) => best.numeral.counted.includes(term));
    const rival = rivals.find((other) => other.sentence.article === best.sentence.article) ?? rivals[0];
    const [head = ""] = heads;
    const fitsBetter =
      rival &&
      !standsIn(passage, rival.numeral, numeral) &&
      shareOf(passage.terms, rival.sentence.passage.terms, index) >=
        shareOf(passage.terms, best.sentence.passage.terms, index);
    if (fitsBetter && apart) return rival;
    const [theirs = ""] = best.numeral.counted;
    // Two words of the glossary that mean two things.
    const meant = head.startsWith("=") && theirs.startsWith("=") && !loose.has(head) && !loose.has(theirs);
    if (apart && meant && !around.has(head) && index.byTerm.has(head) && !passage.terms.has(theirs)) return best;
  }
  // "About 9,000 packets a year; before the war it was 15,000": what it counts is said of the other.
  const isElliptic = ({ sentence }: Placed): boolean =>
    sentence === best.sentence && best.numeral.counted.length === 0 && best.numeral.unit === null;
  // Several numbers of one kind in a sentence: each with the words that belong to it.
  const kind = (text: Passage): Numeral[] =>
    text.numerals.filter(
      (other) => other.unit === numeral.unit && other.rank === numeral.rank && !isYear(text.folded, other),
    );
  // What a number before it counts does not belong to this one.
  const foreign = kind(passage).flatMap((other) =>
    other === numeral ? [] : other.counted.filter((term) => !numeral.counted.includes(term)),
  );
  const own = new Set([...segmentOf(passage, numeral, kind(passage))].filter((term) => !foreign.includes(term)));
  if (own.size < 2) return null;
  const candidateOf = ({ sentence, numeral: other }: Placed): Candidate => ({
    article: sentence.article,
    passage: sentence.passage,
    start: other.start,
    end: other.end,
    terms: segmentOf(sentence.passage, other, kind(sentence.passage)),
  });
  const mine = valuesOf(checking, numeral).filter(({ numeral: other }) => other.unit === numeral.unit);
  if (mine.length === 0) return null;
  const others = checking.alignments
    .filter(({ coverage }) => coverage >= 0.4)
    .flatMap(({ sentence }) => kind(sentence.passage).map((other) => ({ sentence, numeral: other })))
    .filter(
      ({ sentence, numeral: other }) =>
        !other.values.some((value) => numeral.values.includes(value)) &&
        !isByTheWay(sentence.passage, other) &&
        !(sentence === best.sentence && areJoined(sentence.passage, best.numeral, other)),
    )
    .filter(({ numeral: other }) =>
      heads.length === 0
        ? other.counted.length === 0 || numeral.unit !== null
        : other.counted.length === 0 || heads.some((term) => other.counted.includes(term)),
    );
  return (
    others.find((other) => {
      const candidate = candidateOf(other);
      if (standsIn(passage, other.numeral, numeral) || isElliptic(other)) return false;
      return mine.every((entry) => speaksForOther(passage, numeral, own, candidateOf(entry), candidate, index));
    }) ?? null
  );
}

/** Whether two numbers are the ends of one change or span: "from 8 to 13 crowns". */
function areJoined({ folded: { text } }: Passage, one: Numeral, other: Numeral): boolean {
  const [first, second] = one.start < other.start ? [one, other] : [other, one];
  return /^ ?(?:a|to|-) ?$/.test(text.slice(first.end, second.start));
}

/** Whether a number of an article stands in the sentence too, beside the one that is looked at: then it is not missing in its place. */
function standsIn({ numerals }: Passage, { values, unit }: Numeral, except: Numeral): boolean {
  return numerals.some(
    (own) => own !== except && own.unit === unit && own.values.some((value) => values.includes(value)),
  );
}
