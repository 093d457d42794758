import { dayAfter, weekdayOf } from "./calendar.ts";
import { isAmong, isPlanned, isPlannedBehind, sameWord, type DatePatterns } from "./date-words.ts";
import type { DateMention } from "./dates.ts";
import type { Lexicon } from "./lexicon.ts";

/** How far behind a weekday the verb may stand that tells it as to come, in letters. */
const clauseReach = 60;

/** The weekdays of a text in order, each as the day near that of publication (ISO) that the words round it mean. */
export function weekdayDates(text: string, compiled: DatePatterns, lexicon: Lexicon, published: string): DateMention[] {
  const today = weekdayOf(published);
  return [...text.matchAll(compiled.weekday)].flatMap((match) => {
    const part = match.groups ?? {};
    const index = lexicon.weekdays.findIndex((name) => sameWord(name, part["weekday"]));
    if (index === -1) return [];
    const shift = part["shift"] ?? part["before"];
    const ahead = (index - today + 7) % 7;
    const clause = text.slice(match.index + match[0].length, match.index + match[0].length + clauseReach);
    // What was said in quotation marks says nothing of when it was said.
    const before = text.slice(Math.max(0, match.index - 60), match.index).replace(/^.*[»”"]/su, "");
    const coming =
      isAmong(shift, lexicon.next) ||
      (!isAmong(shift, lexicon.last) &&
        (compiled.future.test(before) ||
          isUntil(before, compiled) ||
          isToldAhead(before, compiled) ||
          isPlanned(before, compiled) ||
          ((compiled.future.test(clause) || isPlannedBehind(clause, compiled)) && !compiled.past.test(before))));
    const days = coming
      ? ahead === 0 && shift !== undefined
        ? 7
        : ahead
      : ahead === 0
        ? shift === undefined
          ? 0
          : -7
        : ahead - 7;
    return [
      {
        start: match.index,
        end: match.index + match[0].length,
        date: dayAfter(published, days),
        last: null,
        relative: true,
        isSpan: false,
      },
    ];
  });
}

/** "dure jusqu'à mercredi": an end, of something that is not told as over. */
function isUntil(before: string, { until, past }: DatePatterns): boolean {
  return until.test(before) && !past.test(before);
}

/** The participle of what would be done: "would be declared". */
const passive = /^[\s\u00a0]+(?:not |also |then )?be[\s\u00a0]+(?:\p{L}+ly )?\p{L}+/u;

/** "a annoncé qu'il se rendrait jeudi": the conditional behind the saying is to come. */
function isToldAhead(before: string, { futureInPast, past }: DatePatterns): boolean {
  const at = before.search(futureInPast);
  const behind = before.slice(at).replace(futureInPast, "").replace(passive, "");
  return at !== -1 && !past.test(behind) && !/[.;!?]/.test(before.slice(at));
}

/** "il y a trois jours", "three days ago". */
export function daysAgo(text: string, { ago }: DatePatterns, lexicon: Lexicon, published: string): DateMention[] {
  if (ago === null) return [];
  return [...text.matchAll(ago)].flatMap((match): DateMention[] => {
    const count = match.groups?.["count"] ?? "";
    const days = lexicon.numberWords.get(count.toLowerCase()) ?? Number(count);
    if (!Number.isInteger(days) || days < 1 || days > 60) return [];
    const place = { start: match.index, end: match.index + match[0].length };
    return [{ ...place, date: dayAfter(published, -days), last: null, relative: true, isSpan: false }];
  });
}

/** "Hier", "tomorrow": the days of a text that are told from that of publication, in order. */
export function relativeDates(
  text: string,
  compiled: DatePatterns,
  lexicon: Lexicon,
  published: string,
): DateMention[] {
  return [...text.matchAll(compiled.relative)].flatMap((match) => {
    const entry = lexicon.relativeDays.find(({ word }) => sameWord(word, match.groups?.["word"]));
    if (!entry) return [];
    if (entry.days === 0 && !isDayOfEvent(text, match.index, match.index + match[0].length, compiled)) return [];
    return [
      {
        start: match.index,
        end: match.index + match[0].length,
        date: dayAfter(published, entry.days),
        last: null,
        relative: true,
        isSpan: false,
      },
    ];
  });
}

/** "Today" opens its sentence or stands near a verb that tells of an event; beside a present tense it means "nowadays". */
function isDayOfEvent(text: string, start: number, end: number, compiled: DatePatterns): boolean {
  const isLast = /^[\s\u00a0]*(?:[.;]|$)/u.test(text.slice(end));
  const around = `${text.slice(isLast ? 0 : Math.max(0, start - 40), start)}|${text.slice(end, end + 25)}`;
  return start < 4 || compiled.past.test(around) || compiled.future.test(around);
}
