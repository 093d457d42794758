import type { Span } from "../alignment.ts";
import { isYear, type Numeral } from "./numerals.ts";
import { once } from "../once.ts";
import type { Passage } from "../passage.ts";
import { pieceOf } from "../pieces.ts";

/** How two numbers of one kind stand to each other, the first to the second one: what was and what is, or a whole and its part. */
export type Relation = "before-after" | "after-before" | "whole-part" | "part-whole";

/** Each relation, seen from the other number. */
export const reversed: Readonly<Record<Relation, Relation>> = {
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
  /(?<!\p{L})(?:comptait|comptaient|(?<!n')etait|(?<!n')etaient|avait|avaient|then|at the time|alors|auparavant|avant|before|previously|initially|formerly|a l'origine|ago|il y a|a l'epoque|earlier)(?!\p{L})/u;
const present = /(?<!\p{L})(?:now|today|currently|aujourd'hui|desormais|actuellement|maintenant|nowadays)(?!\p{L})/u;

const opensWhole = ending(
  "(?:of|out of|among) (?:the|a|its|his|her|their)?(?: ?[\\p{L}-]+(?:'s| of))?|of|out of|sur|parmi",
);
const holdsPart = ending("dont|including|of (?:which|whom|them|these)|parmi (?:lesquels|lesquelles|eux|elles)");
const ofWhole =
  /^ ?(?:(?!(?:and|et|or|ou|an?|une?|the|l[ae]|les|plus|with|avec) )[\p{L}-]+ ){0,6}(?:sur|of|out of|des) (?:the |les |its |ses |a )?(?:[\p{L}-]+(?:'s| of) )?[$€£]?$/u;

/** How two numbers of a passage, in its order, stand to each other by its words; null where it does not say. */
export function relationOf(passage: Passage, first: Numeral, second: Numeral): Relation | null {
  const { text } = passage.folded;
  const lead = text.slice(Math.max(0, first.start - leadReach), first.start);
  const between = text.slice(first.end, second.start);
  if (/[.?!](?: |$)/.test(between)) return null;
  if (ofWhole.test(between) && !countOther(between, first, second)) return "part-whole";
  const isNext = !passage.numerals.some(
    (other) => first.end <= other.start && other.end <= second.start && isOfKind(other, first, passage),
  );
  if (isNext && holdsPart.test(between)) return "whole-part";
  if (isNext && (against.test(between) || votes.test(between))) return "after-before";
  if (isNext && reaches.test(lead) && fromBehind.test(between)) return "after-before";
  if (isNext && closesChange.test(between) && (opensChange.test(lead) || moves.test(between))) return "before-after";
  if (compares.test(between)) return "after-before";
  const isOpening =
    opensWhole.test(text.slice(0, first.start)) && /^(?:of|out of|among|sur|parmi)(?!\p{L})/u.test(text);
  if (isOpening || (opensWhole.test(lead) && between.includes(","))) return "whole-part";
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

/** Whether "of" only joins two things of which each is counted: "the 12,500 jobs of the 41 companies". */
function countOther(between: string, { counted }: Numeral, { counted: others }: Numeral): boolean {
  // "8,000 of the 52,000 residents" names what it counts once.
  if (/^ ?(?:sur|out of|of|des) |(?<!\p{L})(?:sur|out of) /u.test(between)) return false;
  return counted.length > 0 && others.length > 0 && !counted.some((term) => others.includes(term));
}

/** How far before a number the word stands that opens a change from it, in letters. */
const leadReach = 30;

/** The one year that a stretch of a passage names or means; null where there is none or several. */
export function yearIn(passage: Passage, { start, end }: Span): number | null {
  const years = yearsOf(passage).filter((place) => place.start >= start && place.end <= end);
  const [only] = years;
  return years.length === 1 && only ? only.year : null;
}

/** The years that a passage names, alone or with a day; each pair of its numbers asks for them. */
const yearsOf = once(({ days, numerals, folded }: Passage): readonly (Span & { year: number })[] => [
  ...days.flatMap(({ start, end, year }) => (year === null ? [] : { start, end, year })),
  ...numerals.flatMap((numeral) => {
    const [year] = isYear(folded, numeral) ? numeral.values : [];
    return year === undefined ? [] : { start: numeral.start, end: numeral.end, year };
  }),
]);

/** Whether a number is of the unit of another one, and neither a rank nor a year. */
function isOfKind(numeral: Numeral, other: Numeral, { folded }: Passage): boolean {
  return numeral.unit === other.unit && !numeral.rank && !isYear(folded, numeral);
}
