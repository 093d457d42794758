import { neighbours, type Checking } from "./checking.ts";
import { isYear, type Numeral } from "./numerals.ts";
import type { Passage } from "./passage.ts";
import type { SourceSentence } from "./source-index.ts";

/** A reckoned number without the last digits that binary fractions get wrong: 65.4 - 64.1 is 1.3. */
export function toExact(value: number): number {
  return Number(value.toPrecision(10));
}

/** A share in words such as "a third", as the hundredth parts that it comes near to. */
export function isFraction({ spelt, unit }: Numeral): boolean {
  return spelt && unit === "%";
}

/** How near the sentences must come whose numbers are reckoned with, how many of them, and how far around. */
const nearEnough = 0.25;
const looked = 3;
const around = 2;

/** How far a number may lie from what is reckoned, as a share of it: nothing but what rounding to its digits gives. */
const rounding = 0.002;
/** The like for "about", "nearly" and shares in words, in hundredth parts of a whole. */
const roughly = 1.6;
/** How far beyond a share in words the true one may lie: "more than half" is said of 55 %, hardly of 70 %. */
const beyond = 12;

/** What speaks of all that is left of a whole. */
const remainder =
  /(?<!\p{L})(?:rest|remain\p{L}*|balance|other|others|reste\p{L}*|restants?|restantes?|solde|autres?)(?!\p{L})/u;

/** A sentence near ours, with the numbers of one kind that it and those around it have. */
interface Ground {
  sentence: SourceSentence;
  own: readonly Numeral[];
  near: readonly Numeral[];
  passages: readonly Passage[];
}

/**
 * The sentence near ours whose numbers give one that stands nowhere: as the difference or the sum of two, as what a whole leaves when
 * its parts are taken away, as a share of an amount, as the share that one amount is of another; null where none does.
 */
export function reckonedIn(checking: Checking, numeral: Numeral): SourceSentence | null {
  if (numeral.rank) return null;
  const grounds = groundsOf(checking, numeral);
  const found = grounds.find(
    (ground) =>
      isDifference(numeral, ground) ||
      isRemainder(checking.passage, numeral, ground) ||
      isShareOfAmount(numeral, ground) ||
      isRestOfShare(checking.passage, numeral, ground) ||
      isRatio(checking.passage, numeral, ground),
  );
  return found?.sentence ?? null;
}

function groundsOf({ alignments, index }: Checking, numeral: Numeral): Ground[] {
  const unit = numeral.unit === "points" ? "%" : numeral.unit;
  const [head] = numeral.counted;
  const isOfKind = (other: Numeral): boolean =>
    !other.rank && other.unit === unit && (unit !== null || head === undefined || other.counted[0] === head);
  return alignments
    .filter(({ coverage }) => coverage >= nearEnough)
    .slice(0, looked)
    .map(({ sentence }) => {
      const passages = neighbours(index, sentence, around).map(({ passage }) => passage);
      const ofKind = (passage: Passage): Numeral[] =>
        unit === "year"
          ? yearsIn(passage)
          : passage.numerals.filter((other) => isOfKind(other) && !isYear(passage.folded, other));
      return { sentence, own: ofKind(sentence.passage), near: passages.flatMap(ofKind), passages };
    });
}

/** The years that a text names or means ("last year"), as numbers to reckon with. */
function yearsIn({ folded, numerals, days }: Passage): Numeral[] {
  const written = numerals.filter((numeral) => isYear(folded, numeral));
  const meant = days.flatMap(({ start, end, year }): Numeral[] =>
    year === null
      ? []
      : [
          {
            start,
            end,
            values: [year],
            unit: null,
            assumed: false,
            counted: [],
            rank: false,
            spelt: false,
            about: false,
            bound: null,
          },
        ],
  );
  return [...written, ...meant];
}

function first({ values: [value = 0] }: Numeral): number {
  return value;
}

/** Whether a number is a reckoned value, but for rounding. */
function isEqual({ values }: Numeral, reckoned: number): boolean {
  return reckoned > 0 && values.some((value) => Math.abs(toExact(reckoned) - value) <= value * rounding);
}

/** "65 millions de plus", "en deux ans", "0.7 points": two numbers of a sentence differ by it. Shares of one whole do so by chance. */
function isDifference(numeral: Numeral, { own }: Ground): boolean {
  if (numeral.unit === "%" || (numeral.unit === null && numeral.counted.length === 0)) return false;
  return own.some((one, at) =>
    own.slice(at + 1).some((other) => isEqual(numeral, Math.abs(first(one) - first(other)))),
  );
}

/** "The other $130m": what a whole near ours leaves beside the amounts that our sentence names; also the sum of those. */
function isRemainder({ numerals }: Passage, numeral: Numeral, { near }: Ground): boolean {
  if (numeral.unit === "%" || numeral.unit === "year") return false;
  const parts = numerals.filter(
    (own) => own !== numeral && own.unit === numeral.unit && !own.rank && near.some((other) => first(other) === first(own)),
  );
  if (parts.length === 0) return false;
  const sum = parts.reduce((total, part) => total + first(part), 0);
  const largest = Math.max(...parts.map(first));
  const wholes = [...near.map(first), largest];
  return (
    (parts.length > 1 && isEqual(numeral, sum)) ||
    isEqual(numeral, 2 * largest - sum) ||
    wholes.some((whole) => isEqual(numeral, whole - sum) || parts.some((part) => isEqual(numeral, whole - first(part))))
  );
}

/** "Half of the 40 million": a share that is told near an amount, of that amount, or what it leaves. */
function isShareOfAmount(numeral: Numeral, { near, passages }: Ground): boolean {
  if (numeral.unit === "%" || (numeral.unit === null && numeral.counted.length === 0)) return false;
  const shares = passages.flatMap(({ numerals }) => numerals.filter(({ unit }) => unit === "%"));
  return near.some((whole) =>
    shares.some(
      (share) =>
        isEqual(numeral, (first(whole) * first(share)) / 100) ||
        (isFraction(share) && isEqual(numeral, (first(whole) * (100 - first(share))) / 100)),
    ),
  );
}

/** "The remaining three quarters": what a share that is told leaves of the whole. */
function isRestOfShare({ folded }: Passage, numeral: Numeral, { near, passages }: Ground): boolean {
  if (numeral.unit !== "%") return false;
  if (![folded, ...passages.map((passage) => passage.folded)].some(({ text }) => remainder.test(text))) return false;
  return near.some((part) => Math.abs(100 - first(part) - first(numeral)) < 0.5);
}

/** "Less than half", "two out of three", "up 19 %": what one amount of a sentence is of another, or has grown by. */
function isRatio(passage: Passage, numeral: Numeral, { sentence }: Ground): boolean {
  if (numeral.unit !== "%") return false;
  const amounts = sentence.passage.numerals.filter(
    (other) => other.unit !== "%" && !other.rank && first(other) > 0 && !isYear(sentence.passage.folded, other),
  );
  const named = (other: Numeral): boolean =>
    passage.numerals.some((own) => own !== numeral && own.values.some((value) => other.values.includes(value)));
  return amounts.some((part) =>
    amounts.some((whole) => {
      if (part === whole || part.unit !== whole.unit || !(named(part) || named(whole))) return false;
      const share = (first(part) / first(whole)) * 100;
      return fits(numeral, share) || (!numeral.spelt && fits(numeral, Math.abs(share - 100)));
    }),
  );
}

/** Whether a share tells a reckoned one in the way that it says: exactly, about, at least, at most. */
function fits(numeral: Numeral, share: number): boolean {
  const told = first(numeral);
  if (numeral.bound === "least") return share >= told && share <= told + beyond;
  if (numeral.bound === "most") return share <= told && share >= told - beyond;
  return Math.abs(share - told) <= (numeral.about || numeral.spelt ? roughly : 0.5);
}
