import { lexiconOf, type Lexicon } from "../../recognise/lexicon.ts";
import { daysIn, type DayMention } from "./days.ts";
import { closingMonthsIn, closingReach } from "./derived-dates.ts";
import { foldedAt, foldText, type Folded } from "../folding.ts";
import { once } from "../once.ts";

/** Reads dates by the language of the text; where that finds none, by the other one: "Visite du 3 juin" in an English briefing. */
/** The name of a month beside a number, as a language writes it; folded. */
const datedMonth = once((lexicon: Lexicon): RegExp => {
  const names = lexicon.months
    .flat()
    .map((name) => foldText(name).replace(/[.]/g, "\\."))
    .join("|");
  return new RegExp(`\\d(?:er|st|nd|rd|th)? (?:${names})(?!\\p{L})|(?<!\\p{L})(?:${names}) \\d`, "u");
});

/** The dates of a sentence in order, offsets into the folded text; those that it writes as the other language does are among them. */
export function readDays(
  { text, folded, language }: { text: string; folded: Folded; language: string | null },
  lexicon: Lexicon,
  published: string | null,
): DayMention[] {
  const own = daysIn(text, lexicon, published);
  const other = lexiconOf(language === "fr" ? "en" : "fr");
  // A row of a French table may tell an English event: its date is read as what it is, not as its year alone.
  const foreign = (other && datedMonth(other).test(folded.text) ? daysIn(text, other, published) : []).filter(
    ({ start, end, month }) => month !== null && /\d/.test(text.slice(start, end)),
  );
  const within = (one: DayMention, rest: readonly DayMention[]): boolean =>
    rest.some(({ start, end }) => start <= one.start && one.end <= end);
  const found = [
    ...own.filter((day) => !within(day, foreign)),
    ...foreign.filter((day) => !own.some(({ start, end }) => start < day.start && day.end < end)),
  ];
  const days = found.map((mention) => ({
    ...mention,
    start: foldedAt(folded, mention.start),
    end: foldedAt(folded, mention.end),
  }));
  const closing = closingMonthsIn(folded.text).flatMap(({ start, end, month, opening }): DayMention[] => {
    const first = days.find((day) => day.end < start && start - day.end < closingReach && day.month === opening);
    if (!first || first.last !== null || days.some((day) => day.start < end && start < day.end)) return [];
    const year = first.year === null ? null : first.year + (month < opening ? 1 : 0);
    return [{ ...first, start, end, month, year }];
  });
  return [...days, ...closing].sort((a, b) => a.start - b.start);
}
