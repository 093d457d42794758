import { termsBetween, weightOfAll, type Span } from "../alignment.ts";
import { neighbours } from "../checking.ts";
import { isRest, placedIn, restsIn, type FigurePair } from "./figure-pairs.ts";
import { yearIn } from "./figure-relations.ts";
import { isYear, type Numeral } from "./numerals.ts";
import { isChange } from "../acts/opposites.ts";
import type { Passage } from "../passage.ts";
import { pieceOf } from "../pieces.ts";
import { countryOfSeat } from "../names/places.ts";
import type { SourceIndex, SourceSentence } from "../source-index.ts";

/** What people are called: it tells nothing of whose number one is. */
const people: ReadonlySet<string> = new Set(
  "=personne =habitant =homme =femme =enfant =jeune =famille =membre =victime =travailleur =soldat".split(" "),
);

interface Placed {
  passage: Passage;
  numeral: Numeral;
}

/** A number where it stands in one of some sentences; one that stands in none, as what they tell as left. */
function find(sentences: readonly SourceSentence[], numeral: Numeral): Placed | null {
  const at = (sought: (sentence: SourceSentence) => Numeral | null): Placed[] =>
    sentences.flatMap((one) => {
      const found = sought(one);
      return found ? [{ passage: one.passage, numeral: found }] : [];
    });
  const [found] = at((one) => placedIn(one, numeral));
  const [left] = found ? [] : at((one) => restsIn(one.passage)[0] ?? null);
  return found ?? left ?? null;
}

/**
 * Whether what belongs to the first of two numbers in ours belongs to the second one there and the other way round: both, or the one and
 * nothing to its own. Two of different kinds, or one that is only left there, must both be crossed.
 */
export function isCrossedIn(
  passage: Passage,
  { first, second }: FigurePair,
  sentence: SourceSentence,
  index: SourceIndex,
): boolean {
  const sentences = [sentence, ...neighbours(index, sentence, 1)];
  const [one, other] = [find(sentences, first), find(sentences, second)];
  if (!one || !other || one.numeral === other.numeral) return false;
  const moved = [isChange(passage, first), isChange(passage, second)];
  const movedThere = [isChange(one.passage, one.numeral), isChange(other.passage, other.numeral)];
  if (moved[0] !== moved[1] && moved[0] === movedThere[0] && moved[1] === movedThere[1]) return false;
  const ours = ownTerms(passage, first, passage, second);
  const theirs = ownTerms(one.passage, one.numeral, other.passage, other.numeral);
  if (!ours || !theirs) return false;
  const common = (some: ReadonlySet<string>, others: ReadonlySet<string>): number =>
    weightOfAll(
      [...some].filter((term) => others.has(term)),
      index,
    );
  const straight = common(ours[0], theirs[0]) + common(ours[1], theirs[1]);
  // What both numbers count tells nothing of whose one is.
  const counted = (own: Numeral, other: Numeral): readonly string[] => (other.counted.length === 0 ? own.counted : []);
  const shared = [counted(first, second), counted(second, first)].flat();
  const told = ours.map((terms) => new Set([...terms].filter((term) => !people.has(term) && !shared.includes(term))));
  const crossed = [common(told[0] ?? new Set(), theirs[1]), common(told[1] ?? new Set(), theirs[0])];
  const isLike = first.unit === second.unit && ![first, second, one.numeral, other.numeral].some(isRest);
  return Math.min(...crossed) > 0 || (isLike && straight === 0 && Math.max(...crossed) > 0);
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

/**
 * The piece of a number. One in brackets belongs to what stands before them ("The League (12 observers)"), and so does one that has no
 * words of its own ("Ostrel gave most, 210 million"); what is left belongs to what follows ("and, for the rest, by Karvia").
 */
function wholePieceOf(passage: Passage, numeral: Numeral): Span {
  const piece = pieceOf(passage, numeral);
  const { text } = passage.folded;
  const isBare =
    /^ ?(?:with|avec) /.test(text.slice(piece.start)) ||
    [...termsBetween(passage, piece.start, piece.end)].every((term) => /^[#^]/.test(term));
  if (isRest(numeral)) {
    const behind = isBareRest(passage, piece, numeral) ? text.indexOf(",", piece.end) + 1 : 0;
    return behind > 0 ? { start: piece.start, end: pieceOf(passage, { start: behind, end: behind }).end } : piece;
  }
  const before = Math.max(piece.start - 2, 0);
  if (!text.slice(0, piece.start).endsWith("(") && !isBare) return piece;
  const { start } = pieceOf(passage, { start: before, end: before });
  // "De 90 et 45 millions" are two of a list.
  const isListed =
    /^ (?:et|and) \d/.test(text.slice(numeral.end)) ||
    passage.numerals.some((other) => other.start >= start && other.end <= before);
  return isListed ? piece : { start, end: piece.end };
}

/** Whether what is left stands between commas with no more words than tell it: ", pour le reste,". */
function isBareRest({ words }: Passage, piece: Span, numeral: Numeral): boolean {
  return !words.some(
    ({ start, end, term }) =>
      term !== null && start >= piece.start && end <= piece.end && !(start >= numeral.start && end <= numeral.end),
  );
}

/** The piece of a number, cut where another number of its kind begins. */
function partOf(passage: Passage, numeral: Numeral, other: Numeral | null): Span {
  const { start, end } = wholePieceOf(passage, numeral);
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
      // A capital stands for its country.
      ...[...termsBetween(passage, start, end)].flatMap((term) =>
        term.startsWith("#") ? [] : (countryOfSeat(term) ?? term),
      ),
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
