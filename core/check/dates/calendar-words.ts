import { lexiconOf } from "../../recognise/lexicon.ts";
import { foldText } from "../folding.ts";

const lexicons = ["fr", "en"].flatMap((language) => lexiconOf(language) ?? []);

/** What the twelve months are called in French and English, folded, as alternatives of a pattern: "janvier|january|jan". */
export const monthNames: readonly string[] = Array.from({ length: 12 }, (_, month) =>
  lexicons.flatMap(({ months }) => (months[month] ?? []).map(foldText)).join("|"),
);

/** The like for the seven days of the week, Monday first. */
export const weekdayNames: readonly string[] = Array.from({ length: 7 }, (_, day) =>
  lexicons.flatMap(({ weekdays }) => (weekdays[day] === undefined ? [] : foldText(weekdays[day]))).join("|"),
);
