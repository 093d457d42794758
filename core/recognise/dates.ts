import { datePatternsOf } from "./date-words.ts";
import type { Lexicon } from "./lexicon.ts";
import { periodsIn, relativeSpansIn } from "./periods.ts";
import { quotedPieces } from "./quotation-marks.ts";
import { daysAgo, relativeDates, weekdayDates } from "./relative-dates.ts";
import { digitDates, writtenDates } from "./written-dates.ts";

/**
 * A date as a text gives it. `start` and `end` are offsets into that text (UTF-16 units, `end` not included) and hold the
 * whole expression; `date` is partial ISO 8601, `last` the second end of a range, null where there is none.
 * `relative`: it was told from the day of publication ("mardi dernier"), not written out.
 */
export interface DateMention {
  start: number;
  end: number;
  date: string;
  last: string | null;
  relative: boolean;
  /** It names a week, month or year near the day of publication ("la semaine prochaine", "last month"), not a day or a date. */
  isSpan: boolean;
}

/** The year of a date that leaves its year open, where such are asked for ("0000-12"): it is no year of any text. */
export const openYear = 0;

/**
 * The dates of a text in order, none overlapping. `published` is the day of publication (ISO): without it nothing relative
 * and no day or month without its year is told. A month whose year nothing tells is left out, unless `keepsOpen` asks for it, with
 * {@link openYear}.
 */
export function datesIn(text: string, lexicon: Lexicon, published: string | null, keepsOpen = false): DateMention[] {
  const compiled = datePatternsOf(lexicon);
  const unknown = keepsOpen ? openYear : null;
  const day = published?.length === 10 ? published : null;
  // Most sentences hold no date: the patterns run only where a word or a digit of one stands.
  const lower = text.toLowerCase();
  const found: DateMention[] = [];
  if (compiled.monthWord.test(lower)) {
    found.push(...writtenDates(text, compiled.full, compiled, lexicon, published, unknown));
    if (compiled.monthAndDay.test(lower))
      found.push(...writtenDates(text, compiled.monthFirst, compiled, lexicon, published, unknown));
  }
  if (/\d/.test(text)) found.push(...digitDates(text, compiled.digits, lexicon), ...periodsIn(text, lexicon));
  if (day !== null) {
    const relative = compiled.weekdayWord.test(lower) ? weekdayDates(text, compiled, lexicon, day) : [];
    if (compiled.relativeWord.test(lower))
      relative.push(
        ...relativeDates(text, compiled, lexicon, day),
        ...relativeSpansIn(text, lexicon, day),
        ...daysAgo(text, compiled, lexicon, day),
      );
    found.push(...outsideQuotations(text, relative));
  }
  return withoutOverlaps(found);
}

/** "Today" inside a quotation is the day it was spoken, which need not be that of publication. */
function outsideQuotations(text: string, found: readonly DateMention[]): DateMention[] {
  if (found.length === 0) return [];
  const pieces = quotedPieces(text);
  return found.filter(({ start, end }) => !pieces.some((piece) => piece.start <= start && end <= piece.end));
}

/** Of mentions that overlap, the one that begins first; of those that begin together, the longest. */
function withoutOverlaps(found: readonly DateMention[]): DateMention[] {
  const inOrder = [...found].sort((a, b) => a.start - b.start || b.end - a.end);
  let free = 0;
  return inOrder.filter((mention) => {
    if (mention.start < free) return false;
    free = mention.end;
    return true;
  });
}
