import { onMatter, tellsSame } from "../alignment.ts";
import { differing, textAt, type Checking, type Result } from "../checking.ts";
import { weekdayOf, type DayMention } from "./days.ts";
import { sentenceWithout } from "../local-match.ts";
import type { SourceSentence } from "../source-index.ts";

interface Placed {
  sentence: SourceSentence;
  day: DayMention;
}

/** Looks for a day of the week that a sentence names alone; null where no article says anything of it. */
export function checkWeekday(checking: Checking, day: DayMention): Result | null {
  const { index, passage } = checking;
  const wanted = day.weekday;
  const place = { kind: "date" as const, start: day.start, end: day.end };
  if (wanted === null) return null;
  const at = index.sentences
    .filter(({ passage: other }) =>
      other.days.some((entry) => {
        if (entry.weekday === wanted) return true;
        const ends = [entry, ...(entry.last ? [{ ...entry.last, year: entry.last.year ?? entry.year }] : [])];
        return ends.some(
          ({ year, month, day: number }) =>
            year !== null && month !== null && number !== null && weekdayOf(year, month, number) === wanted,
        );
      }),
    )
    .map((sentence) => sentence.at);
  const missed = sentenceWithout(
    checking,
    day,
    ({ at: number }) => at.includes(number),
    () => [],
  );
  const told = missed?.passage.days.find(({ weekday, beside }) => (weekday ?? beside) !== null);
  const inPlace = missed && told ? { sentence: missed, day: told } : null;
  // A day of which no article tells anything is a fault wherever another one is told of the matter.
  const other = inPlace ?? likeliestWeekday(checking, at.length > 0 ? tellsSame : onMatter);
  if (at.length > 0 && !inPlace && !(other && isToldOfOther(checking, other, at)))
    return { ...place, verdict: "supported", at, note: null };
  if (!other) return null;
  return {
    ...place,
    verdict: "near",
    at: [other.sentence.at],
    note: differing(
      "other-date",
      textAt(passage, day.start, day.end),
      textAt(other.sentence.passage, other.day.start, other.day.end),
    ),
  };
}

/** Whether the sentence that says most of ours names another day of the week, and none that says nearly as much names ours. */
function isToldOfOther({ alignments }: Checking, { sentence }: Placed, at: readonly number[]): boolean {
  const coverage = alignments.find((entry) => entry.sentence === sentence)?.coverage ?? 0;
  return (
    coverage >= 0.6 && !alignments.some((entry) => entry.coverage >= coverage - 0.2 && at.includes(entry.sentence.at))
  );
}

/** The day that the nearest sentences, which come so near at least, name by the week or from that of publication. */
function likeliestWeekday({ alignments }: Checking, enough: number): Placed | null {
  for (const { sentence, coverage } of alignments) {
    if (coverage < enough) return null;
    const named = sentence.passage.days.find(
      ({ weekday, written, day }) => weekday !== null || (!written && day !== null),
    );
    if (named) return { sentence, day: named };
  }
  return null;
}
