import { anyCue, onceFor } from "./cues.ts";
import { signOf } from "./currency-signs.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Numeral } from "./numerals.ts";

/** Digits in pairs, or after a plus: a telephone number. Letters and digits in one word: a name. */
const telephone =
  /(?:\+|\b00)\p{Nd}[\p{Nd} ().\u00a0-]{6,}\p{Nd}|(?<!\p{Nd}[ .,-]?)\p{Nd}{2}(?:[ .\u00a0-]\p{Nd}{2}){3,}(?!\p{Nd})|\p{Nd}{2,4}-\p{Nd}{4}(?!\p{Nd})|\(\p{Nd}{2,4}\)[ \u00a0]?\p{Nd}{3,}(?:[ -]\p{Nd}{3,})*/gu;

/** How far before a number its sign and the word that makes it a rank are looked for, and behind it what it is a part of. In UTF-16 units. */
const reach = 40;

const patternsOf = onceFor((lexicon: Lexicon) => {
  const open = "(?<![\\p{L}\\p{N}])";
  const blank = "[\\s\\u00a0\\u202f]";
  return {
    numbering: new RegExp(`${open}${anyCue(lexicon.numbering)}\\.?${blank}*$`, "iu"),
    hour: new RegExp(`${open}${anyCue(lexicon.beforeHour)}${blank}+$`, "iu"),
    hourAfter: new RegExp(`^${blank}*(?:${anyCue(lexicon.hours)})(?![\\p{L}])`, "iu"),
    dayOfMonth: new RegExp(
      `^(?:${anyCue(lexicon.daySuffixes)})?${blank}+(?:${anyCue(lexicon.ofWords)}${blank}+)?(${anyCue(lexicon.months.flat())})(?![\\p{L}\\p{N}])`,
      "iu",
    ),
    monthBefore: new RegExp(`${open}(${anyCue(lexicon.months.flat())})\\.?${blank}+$`, "iu"),
    ambiguousMonths: new Set(lexicon.ambiguousMonths),
    /** A word of voting or winning at most three words before a score, or two behind it. */
    scoreBehind: new RegExp(
      `${open}${anyCue(lexicon.scoring)}(?:${blank}+(?!${anyCue(lexicon.joints)}${blank})[\\p{L}’'-]+){0,3}${blank}*$`,
      "iu",
    ),
    scoreAhead: new RegExp(
      `^${blank}*(?:[\\p{Ll}’'-]+${blank}+){0,2}?${anyCue(lexicon.scoring)}(?![\\p{L}\\p{N}])`,
      "iu",
    ),
    age: new RegExp(`^[-‐ \\u00a0]?(?:${anyCue(lexicon.ages)})(?![\\p{L}])`, "iu"),
  };
});

/** Whether a number of a text is no quantity but a part of something else: of a name, a rank, a score, an age, an hour or a day. */
export function isPartNumber(text: string, numeral: Numeral, lexicon: Lexicon): boolean {
  const { start, end, value } = numeral;
  const before = text.slice(Math.max(0, start - reach), start);
  const after = text.slice(end, end + 16);
  const far = text.slice(end, end + reach);
  if (numeral.form === "digits" && isPartOfName(before, after, numeral, lexicon)) return true;
  return (
    isOfScore(before, far, numeral, lexicon) ||
    isNumbered(text, numeral, lexicon) ||
    patternsOf(lexicon).age.test(after) ||
    isHour(before, after, value, lexicon) ||
    isDayOfMonth(before, far, numeral, lexicon)
  );
}

/** The telephone numbers of a text, by their places. */
export function telephonesIn(text: string): { start: number; end: number }[] {
  if (!/\p{Nd}[\p{Nd} ().\u00a0-]{5}/u.test(text)) return [];
  return [...text.matchAll(telephone)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** Whether the words before a number make it a rank or a name ("article 6", "Boeing 787"). */
export function isNumbered(text: string, numeral: Numeral, lexicon: Lexicon): boolean {
  return patternsOf(lexicon).numbering.test(text.slice(Math.max(0, numeral.start - reach), numeral.start));
}

/** "A320", "COVID-19", "24/7", "1.2.3", "10:30", "2e", "#5": digits that are a part of something else. */
function isPartOfName(before: string, after: string, numeral: Numeral, lexicon: Lexicon): boolean {
  const attached = /[\p{L}\p{M}\p{N}][-‐.,:/’'_]?$|[#°№/@_]$/u.exec(before);
  if (attached && signOf(before, lexicon) === null) {
    const isRange = /\p{N}[-‐]$/u.test(before);
    const isElision = /\p{L}['’]$/u.test(before);
    const prefix = lexicon.joinerPrefix;
    const isJoined = prefix !== "" && before.endsWith(prefix) && !/\p{L}$/u.test(before.slice(0, -prefix.length));
    if (!isRange && !isElision && !isJoined) return true;
  }
  if (/^[-‐]\p{N}+[\s\u00a0]\p{L}/u.test(after) && /\p{Lu}\p{Ll}+[\s\u00a0]$/u.test(before)) return true;
  return (
    /^(?:[/:]\p{N}|-\p{L}|\.\p{N})/u.test(after) &&
    !(numeral.form === "digits" && lexicon.hyphenatesUnits && /^-\p{L}/u.test(after))
  );
}

/** "A 4-3 vote", "won 2-1": one of two numbers, the second no larger, beside a word of voting or winning. */
function isOfScore(before: string, after: string, { form, value }: Numeral, lexicon: Lexicon): boolean {
  const second = /^[-–](\d{1,2})(?![\p{L}\p{N}.,-])/u.exec(after)?.[1];
  const first = /(?<![\p{L}\p{N}.,-])(\d{1,2})[-–]$/u.exec(before)?.[1];
  const isFalling =
    (second !== undefined && value >= Number(second)) || (first !== undefined && Number(first) >= value);
  const { scoreBehind, scoreAhead } = patternsOf(lexicon);
  const lead = before.replace(/\d+[-–]$/u, "");
  const rest = after.replace(/^[-–]\d+/u, "");
  return form === "digits" && isFalling && (scoreBehind.test(lead) || scoreAhead.test(rest));
}

/** "Le 4 mars", "March 4": a day, also where nothing tells its year. */
function isDayOfMonth(before: string, after: string, { form, value }: Numeral, lexicon: Lexicon): boolean {
  if (form !== "digits" || value < 1 || value > 31 || !Number.isInteger(value)) return false;
  const { dayOfMonth, monthBefore, ambiguousMonths } = patternsOf(lexicon);
  const named = (month: string | undefined): boolean =>
    month !== undefined && (!ambiguousMonths.has(month.toLowerCase()) || /^\p{Lu}/u.test(month));
  // "In March 4 ships sank": a noun follows what is counted.
  return (
    named(dayOfMonth.exec(after)?.[1]) || (named(monthBefore.exec(before)?.[1]) && !/^[\s\u00a0]\p{Ll}/u.test(after))
  );
}

/** "à 15 heures", "at 10 a.m.": a time of the day. */
function isHour(before: string, after: string, value: number, lexicon: Lexicon): boolean {
  const patterns = patternsOf(lexicon);
  if (value > 24) return false;
  return (
    (/^[\s\u00a0]?h(?![\p{L}])|^h\d\d/u.test(after) || patterns.hourAfter.test(after)) &&
    (patterns.hour.test(before) || !lexicon.measures.has(/[\p{L}.]+/u.exec(after)?.[0] ?? ""))
  );
}
