import { dayNumber, lastDayNumber, overlap, type DayMention } from "./days.ts";
import { countryOfSeat, placeOf } from "./places.ts";
import type { SourceSentence } from "./source-index.ts";
import { isPerson } from "./speech.ts";
import { spellingKey } from "./spelling.ts";

/** Words of going somewhere and being there, French and English, folded: "visite", "se rendra", "séjourner", "will be in". */
const journey =
  /(?<!\p{L})(?:visit\p{L}*|deplacement\p{L}*|voyage\p{L}*|sejour\p{L}*|tournee\p{L}*|escale|(?:se|s'etre) rend\p{L}*|rendra|attendue?s?|effectu\p{L}*|sera (?:en|au|aux|a)|sejour\p{L}*|travel\p{L}*|trip|tour|stay\p{L}*|will be (?:in|at)|heads? (?:to|for)|(?:due|expected) in|arriv\p{L}*|on a [\p{L} -]{3,20} to)(?!\p{L})/u;

/**
 * Whether two sentences date one journey of the same person to the same place, in whatever words. A span inside of the other that shares
 * neither end is a part of the journey.
 */
export function isSameJourney(
  one: SourceSentence,
  day: DayMention,
  other: SourceSentence,
  otherDay: DayMention,
): boolean {
  if (!overlap(day, otherDay) || isInside(day, otherDay) || isInside(otherDay, day)) return false;
  if (![one, other].every(({ passage }) => journey.test(passage.folded.text))) return false;
  const people = travellersIn(one).filter((name) => travellersIn(other).includes(name));
  if (people.length === 0) return false;
  const [ours, theirs] = [one, other].map((sentence) => whereabouts(sentence, people));
  if (!ours || !theirs) return false;
  return ours.size === 0 || theirs.size === 0 || [...ours].some((key) => theirs.has(key));
}

function isInside(part: DayMention, whole: DayMention): boolean {
  return dayNumber(whole) < dayNumber(part) && lastDayNumber(part) < lastDayNumber(whole);
}

/** The last words of the names of people, as names are compared. */
function travellersIn({ passage }: SourceSentence): string[] {
  return passage.names.filter(isPerson).map(({ words }) => spellingKey(words.at(-1) ?? ""));
}

/** What else is written large in a sentence, a capital as its country. */
function whereabouts({ passage }: SourceSentence, people: readonly string[]): Set<string> {
  const keys = passage.names.flatMap(({ words }) => {
    if (people.includes(spellingKey(words.at(-1) ?? ""))) return [];
    return words.map((word) => {
      const place = placeOf(word);
      return place === null ? spellingKey(word) : (countryOfSeat(place) ?? place);
    });
  });
  return new Set(keys);
}
