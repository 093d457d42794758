import { segmentOf, speaksForOther, tellsSame, type Candidate } from "../alignment.ts";
import { differing, noteOf, textAt, type Checking, type Result } from "../checking.ts";
import { otherPart } from "./date-parts.ts";
import { sentenceGivingYear } from "./derived-dates.ts";
import { isYear, type Numeral } from "../figures/numerals.ts";
import type { Passage } from "../passage.ts";
import type { SourceSentence } from "../source-index.ts";

/** Whether a word stands before a place that makes it a beginning. */
function isSince({ folded }: Passage, at: number): boolean {
  return /(?<!\p{L})(?:depuis|since)(?: (?:l'annee|the year))? $/u.test(folded.text.slice(Math.max(0, at - 20), at));
}

/** Looks for a bare year. */
export function checkYear(checking: Checking, numeral: Numeral): Result {
  const [year = 0] = numeral.values;
  const { passage } = checking;
  const place = { kind: "date" as const, start: numeral.start, end: numeral.end };
  return yearResult(checking, year, place, textAt(passage, numeral.start, numeral.end));
}

/** What comes of a year that stands at a place of a sentence, in whatever words. */
export function yearResult(
  checking: Checking,
  year: number,
  place: { kind: "date"; start: number; end: number },
  words: string,
): Result {
  const { passage, index, alignments } = checking;
  const yearsOf = (text: Passage): { start: number; end: number; year: number; written: boolean }[] => [
    ...text.numerals.flatMap((numeral) => {
      const { start, end, values } = numeral;
      return isYear(text.folded, numeral) ? [{ start, end, year: values[0] ?? 0, written: true }] : [];
    }),
    ...text.days.flatMap(({ start, end, year: first, last, written }) =>
      [first, last?.year ?? null].flatMap((known) => (known === null ? [] : [{ start, end, year: known, written }])),
    ),
  ];
  const having = index.sentences.filter(({ passage: other }) => yearsOf(other).some((entry) => entry.year === year));
  const nearest = alignments.find(
    ({ coverage, sentence }) => coverage >= tellsSame && yearsOf(sentence.passage).some((entry) => entry.year !== year),
  );
  const theirs = nearest ? yearsOf(nearest.sentence.passage).find((entry) => entry.year !== year) : undefined;
  if (having.length === 0) {
    const published = index.texts.findIndex(({ published: day }) => day?.startsWith(String(year)) ?? false);
    if (published !== -1) {
      const first = index.sentences.find(({ article }) => article === published);
      return { ...place, verdict: "supported", at: first ? [first.at] : [], note: null };
    }
    const given = sentenceGivingYear(checking, year, place);
    if (given) return { ...place, verdict: "supported", at: [given.at], note: noteOf("derived") };
    if (nearest && theirs)
      return {
        ...place,
        verdict: "near",
        at: [nearest.sentence.at],
        note: differing("other-date", words, textAt(nearest.sentence.passage, theirs.start, theirs.end)),
      };
    return { ...place, verdict: "not-found", at: [], note: null };
  }
  const own = segmentOf(passage, place, yearsOf(passage));
  const candidateOf = (sentence: SourceSentence, entry: { start: number; end: number }): Candidate => ({
    article: sentence.article,
    passage: sentence.passage,
    start: entry.start,
    end: entry.end,
    terms: segmentOf(sentence.passage, entry, yearsOf(sentence.passage)),
  });
  const mine = having.flatMap((sentence) =>
    yearsOf(sentence.passage)
      .filter((entry) => entry.year === year)
      .map((entry) => candidateOf(sentence, entry)),
  );
  const part = otherPart(
    checking,
    place,
    having.flatMap((sentence) =>
      yearsOf(sentence.passage)
        .filter((entry) => entry.year === year)
        .map((entry) => ({ sentence, place: entry, day: null })),
    ),
  );
  if (part) return part;
  // "Depuis 2018" is the year in which the same thing began.
  const since = isSince(passage, place.start) && mine.some((other) => isSince(other.passage, other.start));
  // A year that ours names too is not missing in the place of this one.
  const isNamed = (other: number): boolean => yearsOf(passage).some((entry) => entry.year === other);
  for (const { sentence } of own.size < 2 || since ? [] : alignments)
    for (const entry of yearsOf(sentence.passage)) {
      if (entry.year === year || !entry.written || isNamed(entry.year)) continue;
      const candidate = candidateOf(sentence, entry);
      if (mine.every((other) => speaksForOther(passage, place, own, other, candidate, index)))
        return {
          ...place,
          verdict: "near",
          at: [sentence.at],
          note: differing("other-event", words, textAt(sentence.passage, entry.start, entry.end)),
        };
    }
  return { ...place, verdict: "supported", at: having.map(({ at }) => at), note: null };
}
