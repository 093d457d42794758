import { weekdayNames } from "../dates/calendar-words.ts";
import type { Passage } from "../passage.ts";

/** Per which time something is counted, by the words that say so; French, then English, folded. */
const day = weekdayNames.join("|");
const times: Readonly<Record<string, string>> = {
  day: "par jour|chaque jour|quotidien(?:ne)?s?|quotidiennement|journaliers?|journalieres?|a day|a-day|per day|each day|every day|daily",
  week: `par semaine|chaque semaine|hebdomadaires?|a week|a-week|per week|each week|every week|weekly|(?:every|each|chaque) (?:${day})|tous les (?:${day})s`,
  month: "par mois|chaque mois|mensuel(?:le)?s?|mensuellement|a month|a-month|per month|each month|every month|monthly",
  quarter: "par trimestre|chaque trimestre|trimestriel(?:le)?s?|per quarter|each quarter|every quarter|quarterly",
  year: "par an|par annee|chaque annee|tous les ans|annuel(?:le)?s?|annuellement|a year|a-year|per year|each year|every year|per annum|yearly|annual|annually",
};
const patterns = Object.entries(times).map(
  ([time, words]) =>
    [
      time,
      new RegExp(
        `(?<!\\p{L}|half |-(?!a-))(?:${words})(?![\\p{L}-]| (?:ago|later|after|before|earlier)(?!\\p{L}))`,
        "u",
      ),
    ] as const,
);
/** A comma within a number ("1,200") ends no clause. */
const clauseEnd = /,(?!\d)|[;:()"]|[.!?](?: |$)/u;

/** A rate beside a number: per which time, and its words in the folded text. */
export interface Rate {
  time: string;
  start: number;
  end: number;
}

/** Per which time a number is told in its clause ("par an", "a month"); null where that says none, or more than one. */
export function rateOf(
  { text: written, folded: { text, at } }: Passage,
  number: { start: number; end: number },
): Rate | null {
  const lead = text.slice(0, number.start);
  const from = [...lead.matchAll(new RegExp(clauseEnd, "gu"))].at(-1)?.index ?? 0;
  const stop = clauseEnd.exec(text.slice(number.end))?.index;
  const clause = text.slice(from, stop === undefined ? text.length : number.end + stop);
  const found = patterns.flatMap(([time, pattern]): Rate[] => {
    const match = pattern.exec(clause);
    // A capital within a sentence is a name's: "The Daily Courier".
    const isName =
      match !== null && from + match.index > 0 && /\p{Lu}/u.test(written.charAt(at[from + match.index] ?? 0));
    return match && !isName ? [{ time, start: from + match.index, end: from + match.index + match[0].length }] : [];
  });
  const [only] = found;
  return found.length === 1 && only ? only : null;
}
