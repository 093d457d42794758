import { datesIn, openYear } from "../../recognise/dates.ts";
import type { Lexicon } from "../../recognise/lexicon.ts";
import { foldText } from "../folding.ts";

/**
 * A day, month or span of days as a text gives it; offsets into that text. `year` is null where neither the text nor the day of
 * publication says it; `written` tells whether the text itself does. `last` closes a span. `weekday` (0: Monday) is a day that is
 * named alone, with the day it fell on where that is known; `beside`, one that is named with its date.
 */
export interface DayMention {
  start: number;
  end: number;
  year: number | null;
  month: number | null;
  day: number | null;
  last: { year: number | null; month: number; day: number | null } | null;
  written: boolean;
  weekday: number | null;
  beside: number | null;
  /** It is a half or a quarter of a year, named as such and not by its months. */
  partOfYear: boolean;
}

/** The length of a day, in milliseconds. */
export const dayOfMilliseconds = 86_400_000;

/** A day of publication where none is known: only what is told without it counts then. */
const anyDay = "2001-07-04";

/** The dates of a text in order. `published` is the day of publication (ISO), or null. */
export function daysIn(text: string, lexicon: Lexicon, published: string | null): DayMention[] {
  const known = published?.length === 10;
  return datesIn(text, lexicon, known ? published : anyDay, true).flatMap((mention): DayMention[] => {
    const words = foldText(text.slice(mention.start, mention.end));
    const parts = mention.date.split("-").map(Number);
    const [year = 0, month = null, day = null] = parts;
    // The stop of a sentence is no part of the date that ends it.
    const stop = /\.$/.test(text.slice(mention.start, mention.end)) ? 1 : 0;
    const place = { start: mention.start, end: mention.end - stop };
    const named = lexicon.weekdays.findIndex((name) => words.includes(foldText(name)));
    // A whole word: "demain" holds the letters of "mai".
    const isNamed = (name: string): boolean => words.split(/[^\p{L}]+/u).includes(foldText(name));
    const bare = mention.relative && !/\d/.test(words) && !lexicon.months.flat().some(isNamed);
    if (bare) {
      // "yesterday", "mardi": told from the day of publication.
      if (named === -1 && !known) return [];
      return [
        {
          ...place,
          year: known ? year : null,
          month: known ? month : null,
          day: known ? day : null,
          last: null,
          written: false,
          weekday: named === -1 ? null : named,
          beside: null,
          partOfYear: false,
        },
      ];
    }
    const yearKnown = (!mention.relative || known) && year !== openYear;
    const [lastYear = 0, lastMonth = 0, lastDay = null] = mention.last?.split("-").map(Number) ?? [];
    const last =
      mention.last === null || lastMonth === 0
        ? null
        : { year: yearKnown ? lastYear : null, month: lastMonth, day: lastDay };
    if (month === null && mention.last !== null) return [];
    return [
      {
        ...place,
        year: yearKnown ? year : null,
        month,
        day,
        last,
        written: !mention.relative,
        weekday: null,
        beside: named === -1 || mention.last !== null ? null : named,
        partOfYear: last !== null && day === null && !lexicon.months.flat().some(isNamed),
      },
    ];
  });
}

/** The day of the week (0: Monday) of a full date. */
export function weekdayOf(year: number, month: number, day: number): number {
  return (new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7;
}

/** How many days a span has, both ends counted; 0 for what is none. */
export function lengthOf({ year, month, day, last }: DayMention): number {
  if (month === null || day === null || last === null || last.day === null) return 0;
  const begin = Date.UTC(year ?? 2001, month - 1, day);
  const end = Date.UTC(last.year ?? year ?? 2001, last.month - 1, last.day);
  return Math.round((end - begin) / dayOfMilliseconds) + 1;
}

/** Days since some day, for dates whose year is known on both sides or on none. */
export function dayNumber(day: Pick<DayMention, "year" | "month" | "day">): number {
  return Date.UTC(day.year ?? 2001, (day.month ?? 1) - 1, day.day ?? 1) / dayOfMilliseconds;
}

/** The number of a span's last day; of a day its own. */
export function lastDayNumber(day: DayMention): number {
  return day.last ? dayNumber({ ...day.last, year: day.last.year ?? day.year }) : dayNumber(day);
}

/** Whether two spans have a day in common. */
export function overlap(one: DayMention, other: DayMention): boolean {
  if (one.last === null || other.last === null) return false;
  return dayNumber(one) <= lastDayNumber(other) && dayNumber(other) <= lastDayNumber(one);
}
