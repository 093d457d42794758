import type { Folded } from "../folding.ts";
import type { Numeral } from "./numerals.ts";
import { isMoney, isThing } from "./units.ts";

/**
 * The numbers of a text with what one has of another beside it: "de 14 à 6 %" hands back the unit and the thing of the second, "18,5 millions
 * d'euros, dont 4 millions" hands on the money, "240 millions ; la ville en paiera 90" the scale.
 */
export function withSharedUnits(numerals: readonly Numeral[], text: string): Numeral[] {
  return numerals.map((numeral, at) => {
    const next = numerals[at + 1];
    // "18,5 millions d'euros, dont 4 millions": money stays money.
    const before = numerals[at - 1];
    const isAmount = /million|milliard|billion| m$| md$/.test(text.slice(numeral.start, numeral.end));
    const money = numerals.slice(0, at).findLast(({ unit }) => isMoney(unit));
    // "1.5 million euros …, where floods killed 273 people and drove 1.9 million away": what counts something stands between.
    const isCutOff = numerals
      .slice(money === undefined ? at : numerals.indexOf(money) + 1, at)
      .some(({ unit, rank, counted }) => unit === null && !rank && counted.length > 0);
    const giving = [before, isCutOff ? undefined : money].find(
      (other) => other !== undefined && sharesUnit(other, numeral, text),
    );
    if (numeral.unit === null && isAmount && giving) return { ...numeral, unit: giving.unit };
    // "By five crowns to 13".
    if (
      before?.unit &&
      numeral.unit === null &&
      numeral.counted.length === 0 &&
      /^ (?:to|a) $/.test(text.slice(before.end, numeral.start))
    )
      return { ...numeral, unit: before.unit };
    // "To 602,000 tonnes from 739,000".
    if (
      before?.unit &&
      (isThing(before.unit) || insteadOf.test(text.slice(before.end, numeral.start))) &&
      numeral.unit === null &&
      !numeral.rank &&
      isSetAgainst(before, numeral, text)
    )
      return { ...numeral, unit: before.unit, values: withScaleOf(before, numeral, text) };
    // "Vingt-cinq ans, dont sept de différé".
    if (before?.unit && numeral.unit === null && !numeral.rank && isPartOf(before, numeral, text))
      return { ...numeral, unit: before.unit };
    if (isOfTheSame(before, numeral, text)) return { ...numeral, counted: before?.counted ?? [] };
    // "220 millions, la Corée du Sud 150, nous 35."
    const scaled = numerals.slice(0, at).findLast((other) => !endsBare(other, text) && !isFourDigits(other, text));
    const scale = before && scaled && !isAmount && endsBare(numeral, text) ? scaleOf(scaled, text) : null;
    // "240 millions d'euros ; la ville en paiera 90": the scale is said once.
    if (scale !== null && before)
      return {
        ...numeral,
        values: [...numeral.values.map((value) => value * scale), ...numeral.values],
        unit: before.unit ?? money?.unit ?? null,
      };
    if (!next || numeral.unit !== null || numeral.counted.length > 0 || numeral.rank || next.rank) return numeral;
    if (!/^ ?(?:a|to|et|and|-|ou|or|contre) ?$/.test(text.slice(numeral.end, next.start))) return numeral;
    // "140 million and 9 percent": millions are no share.
    if (isAmount && next.unit === "%") return numeral;
    const shared = { ...numeral, unit: next.unit, counted: next.counted };
    const nextScale = isAmount || numeral.spelt || (numeral.values[0] ?? 0) >= 1000 ? null : scaleOf(next, text);
    if (nextScale === null) return shared;
    return { ...shared, values: [...numeral.values.map((value) => value * nextScale), ...numeral.values] };
  });
}

/**
 * Whether an amount without a unit is of that of the one before it: money stays money, and so does what is set against it; "2 millions
 * d'habitants" and "2 million people" count something of their own.
 */
function sharesUnit(before: Numeral, { start, end, counted }: Numeral, text: string): boolean {
  if (before.unit === null || before.unit === "%") return false;
  if (countsOwn(text, start, end, counted)) return false;
  // Millions that are set against others are no months.
  return isThing(before.unit);
}

/** Whether a number is a part of the one before it that counts nothing of its own. */
function isPartOf(before: Numeral, { start, end }: Numeral, text: string): boolean {
  return (
    /^,? (?:dont|including|of which) $/.test(text.slice(before.end, start)) &&
    /^(?: (?:de |d'|as |for )|[,.;:)]|$)/.test(text.slice(end))
  );
}

/** "Fifty minutes instead of the twenty announced": right before what was to be, of whatever unit. */
const insteadOf = /^ (?:au lieu (?:de|des|d')|instead of|rather than|plutot que) ?(?:the |les )?$/u;

/** How far behind a number that stands which is set against it, in letters: further off another thing is told. */
const setAgainstWithin = 40;

/** Whether a number that counts nothing of its own is set against the one before it. */
function isSetAgainst(before: Numeral, { start, end, counted }: Numeral, text: string): boolean {
  if (
    counted.length > 0 &&
    !/^ ?(?:[.,;:!?)]|$|(?:de )?(?:plus|moins|more|less)(?!\p{L})|(?:annonce|prevu|promis|announc|plan|schedul)\p{L}*)/u.test(
      text.slice(end),
    )
  )
    return false;
  const between = text.slice(before.end, start);
  if (between.length > setAgainstWithin) return false;
  return opposing.test(between) && !/[.;:]/.test(between);
}

/** Whether an amount names what it counts: "2 million people", "2 millions d'habitants", not "310 millions restent à trouver". */
function countsOwn(text: string, start: number, end: number, counted: readonly string[]): boolean {
  if (counted.length === 0) return false;
  const isFrench = /(?:millions|milliards?)$/.test(text.slice(start, end));
  return isFrench ? /^ (?:de |d')/.test(text.slice(end)) : !leadsOn.test(text.slice(end));
}

/** What follows an amount and is not what it counts: "22 million for tie-ups", "26 million a year earlier". */
const leadsOn =
  /^ (?:for|to|from|in|on|by|of|at|over|an?|is|are|was|were|will|would|has|had|goes|went|comes?|came|more|less|remain\p{L}*|and|but|as|with|during|last|this|\p{L}+ed)(?!\p{L})/u;

/** Whether an amount has no unit where it stands, and counts nothing of its own: then it is of the money that its article speaks of. */
export function isBareAmount({ text }: Folded, { start, end, unit, counted }: Numeral): boolean {
  return (
    unit === null &&
    /(?:million|milliard|billion)s?$/.test(text.slice(start, end)) &&
    !countsOwn(text, start, end, counted)
  );
}

/** What sets a second amount of one kind against a first one. */
const opposing =
  /(?<!\p{L})(?:contre|soit|au lieu (?:de|des|d')|plutot que|against|instead of|from|(?:compared )?(?:to|with)|than|out of|sur les|of the) ?(?:les? |des |the )?(?:[$€£]|an? )?$/u;

/** "Quatre postes sur onze", "22 of the 61": the second number counts what the first one does. */
function isOfTheSame(before: Numeral | undefined, numeral: Numeral, text: string): boolean {
  if (!before || before.unit !== null || numeral.unit !== null || numeral.counted.length > 0) return false;
  return (
    before.counted.length > 0 &&
    /^ [\p{L}-]+(?: [\p{L}-]+)? (?:sur|out of|of|contre|against|to) (?:les |the )?$/u.test(
      text.slice(before.end, numeral.start),
    )
  );
}

/** Whether a number of few digits stands at the end of its clause with nothing behind it that it could count. */
function endsBare({ start, end, values, unit, counted, rank, spelt }: Numeral, text: string): boolean {
  const [value = 0] = values;
  if (unit !== null || counted.length > 0 || rank || spelt || value >= 1000) return false;
  return (
    /^\d+(?:,\d)?$/.test(text.slice(start, end)) &&
    /^ ?(?:[.,;:!?)]|$|(?:en|in) (?:19|20)\d\d(?!\d)|(?:de (?:plus|moins)|more|less)(?!\p{L}))/u.test(text.slice(end))
  );
}

/** What a number that is set against an amount may mean: "5 milliards d'euros en 2036, contre 3,9 en 2031" says the scale once. */
function withScaleOf(before: Numeral, numeral: Numeral, text: string): number[] {
  const scale = endsBare(numeral, text) ? scaleOf(before, text) : null;
  return scale === null ? numeral.values : [...numeral.values.map((value) => value * scale), ...numeral.values];
}

/** Whether a number without a unit may be a year. */
function isFourDigits({ start, end, unit }: Numeral, text: string): boolean {
  return unit === null && /^\d{4}$/.test(text.slice(start, end));
}

/** The scale that is written in an amount of money; null where none is. */
function scaleOf({ start, end, unit }: Numeral, text: string): number | null {
  if (unit !== null && !isThing(unit)) return null;
  const [, written] = /(milliard|billion|million|bn)/.exec(text.slice(start, end)) ?? [];
  return written === undefined ? null : written === "million" ? 1e6 : 1e9;
}
