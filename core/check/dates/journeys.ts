import { dayNumber, lastDayNumber, overlap, type DayMention } from "./days.ts";
import { countryOfSeat, placeOf } from "../names/places.ts";
import type { SourceSentence } from "../source-index.ts";
import { isPerson } from "../speech/speech.ts";
import { spellingKey } from "../names/spelling.ts";

/** Words of going somewhere and being there, French and English, folded: "visite", "se rendra", "séjourner", "will be in". */
const journey =
  /(?<!\p{L})(?:visit\p{L}*|deplacement\p{L}*|voyage\p{L}*|sejour\p{L}*|tournee\p{L}*|escale|(?:se|s'etre) rend\p{L}*|rendra|attendue?s?|effectu\p{L}*|sera (?:en|au|aux|a)|travel\p{L}*|trip|tour|stay\p{L}*|will be (?:in|at)|heads? (?:to|for)|(?:due|expected) in|arriv\p{L}*|on a [\p{L} -]{3,20} to)(?!\p{L})/u;

/** Right before a place: what makes it the one that someone goes to or is in ("au ", "en Fédération de ", "to the city of "). */
const towards =
  /(?<!\p{L})(?:a|au|aux|en|dans|vers|to|in|at|into) ?(?:(?:la|le|les|the) |l')?(?:(?:federation|republique|royaume|republic|kingdom|ville|city|capitale|capital|region|province|iles?|islands?) (?:(?:de|du|des|of)(?: the| la| l')? ?|d'))?$/u;
/** A verb that takes the place without more: "will visit Brelande". */
const takesPlace = /^visit(?:s|ed|ing)? $/u;

/**
 * Whether two sentences date one journey or two of the same person, in whatever words; null where not both tell of someone's going. It is
 * one where each names the same place behind its words of going; where one names none, they do not tell it ("untold"). A span inside of the
 * other that shares neither end is a part of the journey; spans that share no more than a day, on which one ends and the other begins,
 * are legs of a tour.
 */
export function journeysOf(
  one: SourceSentence,
  day: DayMention,
  other: SourceSentence,
  otherDay: DayMention,
): "one" | "two" | "untold" | null {
  if (![one, other].every(({ passage }) => journey.test(passage.folded.text))) return null;
  const theirs = travellersIn(other);
  if (!travellersIn(one).some((name) => theirs.includes(name))) return null;
  if (!overlap(day, otherDay) || isTouching(day, otherDay) || isInside(day, otherDay) || isInside(otherDay, day))
    return "two";
  const [places, others] = [destinationsIn(one), destinationsIn(other)];
  if (places.size === 0 || others.size === 0) return "untold";
  return [...places].some((key) => others.has(key)) ? "one" : "two";
}

function isTouching(one: DayMention, other: DayMention): boolean {
  return lastDayNumber(one) === dayNumber(other) || lastDayNumber(other) === dayNumber(one);
}

function isInside(part: DayMention, whole: DayMention): boolean {
  return dayNumber(whole) < dayNumber(part) && lastDayNumber(part) < lastDayNumber(whole);
}

/** The last words of the names of people, as names are compared; "au Brelande" is none. */
function travellersIn({ passage }: SourceSentence): string[] {
  const { text } = passage.folded;
  const isPlace = ({ start }: { start: number }): boolean => towards.test(text.slice(Math.max(0, start - 30), start));
  return passage.names
    .filter((name) => isPerson(name) && !isPlace(name))
    .map(({ words }) => spellingKey(words.at(-1) ?? ""));
}

/** The places that a sentence's words of going lead to, a capital as its country; none where it has no such words. */
function destinationsIn({ passage }: SourceSentence): Set<string> {
  const { text } = passage.folded;
  const going = journey.exec(text);
  if (!going) return new Set();
  const keys = passage.names.flatMap(({ start, words }) => {
    if (start < going.index) return [];
    const lead = text.slice(going.index, start);
    if (!towards.test(lead) && !takesPlace.test(lead)) return [];
    return words.map((word) => {
      const place = placeOf(word);
      return place === null ? spellingKey(word) : (countryOfSeat(place) ?? place);
    });
  });
  return new Set(keys);
}
