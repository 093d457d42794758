import type { Checking } from "../checking.ts";
import { groundsOf, type Ground } from "../grounds.ts";
import { isYear, type Numeral } from "./numerals.ts";
import type { Passage } from "../passage.ts";
import { isTimesOf, isToldAsDifference, remainder, timesIn, together } from "./reckoning-words.ts";
import type { SourceSentence } from "../source-index.ts";
import { isMoney, isThing } from "./units.ts";

/** A reckoned number without the last digits that binary fractions get wrong: 65.4 - 64.1 is 1.3. */
export function toExact(value: number): number {
  return Number(value.toPrecision(10));
}

const simpleShares = [10, 12.5, 16.67, 20, 25, 33.33, 40, 50, 60, 66.67, 75, 80];

/** A share in words such as "a third", as the hundredth parts that it comes near to; "twelve per cent" is none. */
export function isFraction({ spelt, unit, values }: Numeral): boolean {
  return spelt && unit === "%" && values.some((value) => simpleShares.includes(value));
}

/** How far a number may lie from what is reckoned, as a share of it: nothing but what rounding to its digits gives. */
const rounding = 0.002;
/** The like for "about", "nearly" and shares in words, in hundredth parts of a whole. */
const roughly = 1.6;
/** How far beyond a share in words the true one may lie: "more than half" is said of 55 %, hardly of 70 %. */
const beyond = 12;

/** Each way in which a number may be made of others. */
const ways: readonly ((numeral: Numeral, ground: Ground, passage: Passage) => boolean)[] = [
  isDifference,
  isRemainder,
  isShareOfAmount,
  isWholeOfShare,
  isQuotient,
  isRestOfShare,
  isShiftedShare,
  isRatio,
  isSum,
  isMultiple,
  isTimes,
];

/**
 * The sentence near ours whose numbers give one that stands nowhere: as the difference or the sum of two, as what a whole leaves when
 * its parts are taken away, as a share of an amount, as the share that one amount is of another; null where none does.
 */
export function reckonedIn(checking: Checking, numeral: Numeral): SourceSentence | null {
  if (numeral.rank) return null;
  const found = groundsOf(checking, numeral).find((ground) =>
    ways.some((way) => way(numeral, ground, checking.passage)),
  );
  return found?.sentence ?? null;
}

function valueOf({ values: [value = 0] }: Numeral): number {
  return value;
}

/** Whether a number is a reckoned value, but for rounding. */
function isEqual({ values }: Numeral, reckoned: number): boolean {
  return reckoned > 0 && values.some((value) => Math.abs(toExact(reckoned) - value) <= value * rounding);
}

function isNamedIn({ numerals }: Passage, numeral: Numeral, other: Numeral): boolean {
  return numerals.some((own) => own !== numeral && own.values.some((value) => other.values.includes(value)));
}

/**
 * "65 millions de plus", "en deux ans", "0.7 points": two numbers of a sentence differ by it. Any two do so by chance, unless ours
 * says that it is a difference, or names one of the two.
 */
function isDifference(numeral: Numeral, { own }: Ground, passage: Passage): boolean {
  if (numeral.unit === "%") return false;
  const isTold = numeral.unit === "points" || isToldAsDifference(passage, numeral);
  return own.some((one, at) =>
    own
      .slice(at + 1)
      .some(
        (other) =>
          isEqual(numeral, Math.abs(valueOf(one) - valueOf(other))) &&
          (isTold || isNamedIn(passage, numeral, one) || isNamedIn(passage, numeral, other)),
      ),
  );
}

/** A lower count may by chance be what two others differ by. */
const fewestTelling = 50;

/** "The other $130m": what a whole near ours leaves beside the amounts that our sentence names; also the sum of those. */
function isRemainder(numeral: Numeral, { near, passages, index }: Ground, { numerals, folded }: Passage): boolean {
  if (numeral.unit === "%" || numeral.unit === "year") return false;
  const told = passages.flatMap((passage) => passage.numerals);
  const isKnown = (own: Numeral): boolean => told.some((other) => valueOf(other) === valueOf(own));
  const isAlike = ({ unit }: Numeral): boolean =>
    unit === numeral.unit || [unit, numeral.unit].every((one) => one === null || isThing(one));
  const others = numerals.filter((own) => own !== numeral && !own.rank && isAlike(own) && !isYear(folded, own));
  const parts = others.filter(isKnown);
  if (parts.length === 0) return false;
  const sum = parts.reduce((total, part) => total + valueOf(part), 0);
  // Two parts that fill up a whole do not do so by chance, wherever it is told; small counts may, unless it is told near them.
  const isWhole = (value: number): boolean =>
    numeral.unit === null ? told.some((other) => valueOf(other) === value) : index.byValue.has(value);
  if (parts.length > 1 && numeral.values.some((value) => isWhole(toExact(value + sum)))) return true;
  const largest = Math.max(...parts.map(valueOf));
  const all = others.reduce((total, other) => total + valueOf(other), 0);
  return (
    (parts.length > 1 && (isEqual(numeral, sum) || isEqual(numeral, 2 * largest - sum))) ||
    parts.some((whole) => parts.some((part) => isEqual(numeral, valueOf(whole) - valueOf(part)))) ||
    (others.length > 2 && isEqual(numeral, 2 * largest - all)) ||
    // "Of the 1,904, 1,587 are missing", where another sentence tells how many were found; small counts come out so by chance.
    (numeral.unit === null &&
      valueOf(numeral) >= fewestTelling &&
      parts.some((whole) => near.some((part) => isEqual(numeral, valueOf(whole) - valueOf(part))))) ||
    near.some(
      (whole) =>
        isEqual(numeral, valueOf(whole) - sum) ||
        parts.some((part) => isEqual(numeral, valueOf(whole) - valueOf(part))),
    )
  );
}

/** "Half of the 40 million": a share that is told in an amount's sentence, or in words near it, of that amount, or what it leaves. */
function isShareOfAmount(numeral: Numeral, { near, passages }: Ground): boolean {
  if (numeral.unit === "%") return false;
  const shares = passages.flatMap(({ numerals }) => numerals.filter(({ unit }) => unit === "%"));
  const isBeside = (share: Numeral, whole: Numeral): boolean =>
    passages.some(({ numerals }) => numerals.includes(share) && numerals.includes(whole));
  return near.some((whole) =>
    shares.some(
      (share) =>
        ((isFraction(share) || isBeside(share, whole)) && isEqual(numeral, (valueOf(whole) * valueOf(share)) / 100)) ||
        (isFraction(share) && isEqual(numeral, (valueOf(whole) * (100 - valueOf(share))) / 100)),
    ),
  );
}

/** "Three quarters of the 160 million": the whole of which our sentence tells a share that the articles have as an amount. */
function isWholeOfShare(numeral: Numeral, { near }: Ground, { numerals }: Passage): boolean {
  if (numeral.unit === "%") return false;
  return numerals.some(
    (share) =>
      share.unit === "%" &&
      share.end <= numeral.start &&
      near.some((part) => isEqual(part, (valueOf(numeral) * valueOf(share)) / 100)),
  );
}

/** What spreads an amount over what it is for. */
const apiece = /(?<!\p{L})(?:each|apiece|on average|per|piece|chacune?|en moyenne|par)(?!\p{L})/u;

/** "800,000 euros each": an amount spread over a number of things. */
function isQuotient(numeral: Numeral, { near, index }: Ground, { folded }: Passage): boolean {
  if (!isMoney(numeral.unit) || !apiece.test(folded.text)) return false;
  const counts = near.map((whole) => toExact(valueOf(whole) / valueOf(numeral)));
  return counts.some((count) => count >= 2 && Number.isInteger(count) && index.byValue.has(count));
}

/** How far from a share the word stands that tells it as the rest, in letters. */
const besideReach = 12;

/** "The remaining three quarters": what a share that is told leaves of the whole. */
function isRestOfShare(numeral: Numeral, { near, passages }: Ground, { folded, numerals }: Passage): boolean {
  if (numeral.unit !== "%") return false;
  const parts = numerals.filter((own) => own !== numeral && own.unit === "%");
  const isKnown = (own: Numeral): boolean => near.some((other) => valueOf(other) === valueOf(own));
  if (
    parts.length > 1 &&
    parts.every(isKnown) &&
    isEqual(
      numeral,
      parts.reduce((left, part) => left - valueOf(part), 100),
    )
  )
    return true;
  if (![folded, ...passages.map((passage) => passage.folded)].some(({ text }) => remainder.test(text))) return false;
  // "À 60 % par X et pour le reste par Y" leaves "les 40 % restants", to the point.
  const beside = folded.text.slice(Math.max(0, numeral.start - besideReach), numeral.end + besideReach);
  return near.some((part) => {
    const off = Math.abs(100 - valueOf(part) - valueOf(numeral));
    return isFraction(part) ? off < 0.5 : off === 0 && remainder.test(beside);
  });
}

/** "58 %, six points de moins": a share that lies so many points from one that is told. */
function isShiftedShare(numeral: Numeral, { own, passages }: Ground): boolean {
  if (numeral.unit !== "%") return false;
  const points = passages.flatMap(({ numerals }) => numerals.filter(({ unit }) => unit === "points"));
  return own.some((share) =>
    points.some((shift) => [1, -1].some((way) => isEqual(numeral, valueOf(share) + way * valueOf(shift)))),
  );
}

/** A share that is told as so many out of so many. */
const outOf = / (?:sur|in|out of) [\p{L}\p{N}]+$/u;

/** Right behind a share: what one amount is more or less than the one that is named behind it. */
const ofMore = /^ (?:more|less|higher|lower|above|below|de plus|de moins)(?!\p{L})/u;

/** "Less than half", "two out of three", "up 19 %": what one amount is of another, or has grown by. */
function isRatio(numeral: Numeral, { sentence, passages }: Ground, passage: Passage): boolean {
  if (numeral.unit !== "%") return false;
  const wholes = passage.numerals.filter(({ unit }) => isMoney(unit)).map(valueOf);
  const isTold = (amount: number): boolean =>
    passages.some(({ numerals }) => numerals.some((other) => isEqual(other, amount)));
  if (isFraction(numeral) && wholes.some((whole) => isTold((whole * valueOf(numeral)) / 100))) return true;
  const amountsIn = (one: Passage): Numeral[] =>
    one.numerals.filter((other) => other.unit !== "%" && !other.rank && !isYear(one.folded, other));
  const told = outOf.test(passage.folded.text.slice(numeral.start, numeral.end));
  const isFitting = (part: Numeral, whole: Numeral): boolean => {
    if (part === whole || part.unit !== whole.unit || valueOf(whole) === 0) return false;
    const share = (valueOf(part) / valueOf(whole)) * 100;
    if (told && Math.abs(share - valueOf(numeral)) < 0.1) return true;
    const named = [part, whole].filter((amount) => isNamedIn(passage, numeral, amount)).length;
    const isChange = isNamedIn(passage, numeral, whole) && ofMore.test(passage.folded.text.slice(numeral.end));
    return (named > 0 && fits(numeral, share)) || ((named === 2 || isChange) && fits(numeral, Math.abs(share - 100)));
  };
  const some = (parts: readonly Numeral[], wholes: readonly Numeral[]): boolean =>
    parts.some((part) => wholes.some((whole) => isFitting(part, whole)));
  const own = amountsIn(sentence.passage);
  if (some(own, own)) return true;
  const near = passages.flatMap(amountsIn).filter(({ unit }) => isMoney(unit));
  return some(near, near);
}

/** "150 millions à elles deux": what two amounts of a sentence, or all of them, come to, told as theirs together. */
function isSum(numeral: Numeral, { own }: Ground, { folded }: Passage): boolean {
  if (numeral.unit === "%" || numeral.unit === "year" || !together.test(folded.text)) return false;
  const all = own.reduce((total, one) => total + valueOf(one), 0);
  const isPair = own.some((one, at) =>
    own.slice(at + 1).some((other) => isEqual(numeral, valueOf(one) + valueOf(other))),
  );
  return isPair || (own.length > 2 && isEqual(numeral, all));
}

/** "$6.6m": three times an amount, where the articles tell it so ("three times as much"). */
function isMultiple(numeral: Numeral, { near, passages }: Ground): boolean {
  if (numeral.unit === "%" || numeral.unit === "year") return false;
  return passages.flatMap(timesIn).some((times) => near.some((one) => isEqual(numeral, valueOf(one) * times)));
}

/** "Près de deux fois plus": how many times the one amount of a sentence is the other. */
function isTimes(numeral: Numeral, { sentence: { passage: theirs } }: Ground, passage: Passage): boolean {
  if (!isTimesOf(passage, numeral)) return false;
  const amounts = theirs.numerals.filter((one) => one.unit !== "%" && !one.rank && !isYear(theirs.folded, one));
  return amounts.some((one) =>
    amounts.some((other) => {
      const isLike = one !== other && (one.unit === other.unit || other.unit === null) && valueOf(other) > 0;
      return isLike && fitsTimes(numeral, valueOf(one) / valueOf(other));
    }),
  );
}

/** How far the times that one amount is another may lie from what is told of them, as a share. */
const timesOff = 0.03;
const timesRoughly = 0.12;

/** Whether a number of times tells a reckoned one in the way that it says: exactly, about, at least, at most. */
function fitsTimes(numeral: Numeral, times: number): boolean {
  const off = (times - valueOf(numeral)) / valueOf(numeral);
  if (numeral.bound === "least") return off >= 0 && off <= 1 / valueOf(numeral);
  if (numeral.bound === "most") return off <= 0 && off >= -1 / valueOf(numeral);
  return Math.abs(off) <= (numeral.about ? timesRoughly : timesOff);
}

/** Whether a share tells a reckoned one in the way that it says: exactly, about, at least, at most. */
function fits(numeral: Numeral, share: number): boolean {
  const told = valueOf(numeral);
  if (numeral.bound === "least") return share >= told && share <= told + beyond;
  if (numeral.bound === "most") return share <= told && share >= told - beyond;
  return Math.abs(share - told) <= (numeral.about || numeral.spelt ? roughly : 0.5);
}
