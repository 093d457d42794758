import { tellsSame } from "../alignment.ts";
import { differing, textAt, type Checking, type Result } from "../checking.ts";
import type { Passage } from "../passage.ts";
import type { SourceSentence } from "../source-index.ts";

/** Parts of a year or month, by the words before it, and which other parts each may be said for; folded. */
const parts: readonly { part: string; words: string; holds: readonly string[] }[] = [
  { part: "early", words: "debut|early|beginning of|start of|first days of", holds: ["first half", "first quarter"] },
  { part: "mid", words: "mi-?|milieu|mid-?|middle of", holds: ["second quarter", "third quarter", "summer"] },
  { part: "late", words: "fin|late|end of|last days of", holds: ["second half", "fourth quarter"] },
  { part: "spring", words: "printemps|spring", holds: ["first half", "second quarter"] },
  { part: "summer", words: "ete|summer", holds: ["third quarter", "second half"] },
  { part: "autumn", words: "automne|autumn|fall", holds: ["fourth quarter", "second half", "late"] },
  { part: "winter", words: "hiver|winter", holds: ["first quarter", "early", "late"] },
  {
    part: "first half",
    words: "(?:premier|1er) semestre|premiere (?:moitie|quinzaine)|first half|first fortnight",
    holds: [],
  },
  {
    part: "second half",
    words: "(?:second|deuxieme|2e) semestre|(?:seconde|deuxieme) (?:moitie|quinzaine)|second half|second fortnight",
    holds: [],
  },
  { part: "first quarter", words: "(?:premier|1er) trimestre|first quarter", holds: ["first half"] },
  { part: "second quarter", words: "(?:deuxieme|2e|second) trimestre|second quarter", holds: ["first half"] },
  { part: "third quarter", words: "(?:troisieme|3e) trimestre|third quarter", holds: ["second half"] },
  {
    part: "fourth quarter",
    words: "(?:quatrieme|dernier|4e) trimestre|(?:fourth|last) quarter",
    holds: ["second half"],
  },
];
const link = "(?: ?(?:du mois|de l'annee|de|du|d'|of|the year|the|in|l'an))* ?";
const partPatterns = parts.map(
  ({ part, words }) => [part, new RegExp(`(?<!\\p{L})(?:${words})${link}$`, "u")] as const,
);

/** On which side of a date something is: up to it, or from it on. */
const sides = {
  before:
    /(?<!\p{L})(?:avant|before|ahead of|prior to|jusqu'(?:a|au|en)|until|till)(?: (?:la|le|the))?(?: (?:fin|end)(?: (?:de|of))?)? ?$/u,
  after:
    /(?<!\p{L})(?:apres|after|a partir (?:de|du|d')|a compter (?:de|du)|depuis|since|commence en|debute en|began in|begun in|started in)(?: (?:la|le|the))? ?$/u,
} as const;

/** How far before a date the words stand that tell its part or side, in letters. */
const reach = 40;

/** What stands with a date: the part of the month or year, the side of it, and where the words for that begin in the folded text. */
interface DatePart {
  part: string | null;
  side: keyof typeof sides | null;
  start: number;
}

/** The part and the side that are told of a date, where any is. */
function datePartOf({ folded: { text } }: Passage, date: { start: number; end: number }): DatePart {
  const inside = /^\D*/u.exec(text.slice(date.start, date.end))?.[0] ?? "";
  const lead = text.slice(Math.max(0, date.start - reach), date.start);
  for (const words of inside === "" ? [lead] : [lead, lead + inside]) {
    for (const [part, pattern] of partPatterns) {
      const match = pattern.exec(words);
      if (match) return { part, side: null, start: date.start - lead.length + match.index };
    }
  }
  for (const side of ["before", "after"] as const) {
    const match = sides[side].exec(lead);
    if (match) return { part: null, side, start: date.start - match[0].length };
  }
  return { part: null, side: null, start: date.start };
}

/** Whether two parts of one month or year cannot be said of the same moment. `day`: the article tells the day of the month instead. */
function arePartsApart(ours: DatePart, theirs: DatePart, day: number | null): boolean {
  if (ours.side !== null && theirs.side !== null) return ours.side !== theirs.side;
  if (ours.part === null) return false;
  if (theirs.part === null) return day !== null && isOutside(ours.part, day);
  const holdsOf = (part: string): readonly string[] => parts.find((entry) => entry.part === part)?.holds ?? [];
  return (
    ours.part !== theirs.part && !holdsOf(ours.part).includes(theirs.part) && !holdsOf(theirs.part).includes(ours.part)
  );
}

/** Whether a day of the month is not at its beginning, middle or end, said generously. */
function isOutside(part: string, day: number): boolean {
  if (part === "early" || part === "first half") return day > 15;
  if (part === "mid") return day < 8 || day > 23;
  return (part === "late" || part === "second half") && day < 15;
}

/** A date that the articles have, but told as another part of it ("début 2032" for "fin 2032"), or on the other side ("after", "before"). */
export function otherPart(
  { passage, alignments }: Checking,
  place: { start: number; end: number },
  found: readonly { sentence: SourceSentence; place: { start: number; end: number }; day: number | null }[],
): Result | null {
  const ours = datePartOf(passage, place);
  if (ours.part === null && ours.side === null) return null;
  const told = found.map((entry) => ({ ...entry, theirs: datePartOf(entry.sentence.passage, entry.place) }));
  const isNear = ({ sentence }: { sentence: SourceSentence }): boolean =>
    alignments.some((other) => other.sentence === sentence && other.coverage >= tellsSame);
  const near = told.filter(isNear);
  const [first] = near;
  if (!first || !near.every(({ theirs, day }) => arePartsApart(ours, theirs, day))) return null;
  const { sentence, theirs } = first;
  return {
    kind: "date",
    start: ours.start,
    end: place.end,
    verdict: "near",
    at: [sentence.at],
    note: differing(
      "other-date",
      textAt(passage, ours.start, place.end),
      textAt(sentence.passage, theirs.start, first.place.end),
    ),
  };
}
