import { tellsSame } from "../alignment.ts";
import { differing, textAt, type Checking, type Result } from "../checking.ts";
import type { Passage } from "../passage.ts";
import type { SourceSentence } from "../source-index.ts";

/** Two years that are one, or a span that is written short: "2024-2025", "2024/25", "2027-30". */
export interface YearPair {
  start: number;
  end: number;
  first: number;
  last: number;
  /** Whether it may as well be a year and its month: "2011-12". */
  undecided: boolean;
}

/** A span written short is no longer than so many years: "2027-99" is none. */
const longestSpan = 40;

/** The pairs of following years that a text writes as one, and the spans whose last year it writes with two digits. */
export function pairsOf({ folded: { text } }: Passage): YearPair[] {
  return [...text.matchAll(/(?<![\p{L}\p{N}/-])((?:19|20)\d\d) ?[-/] ?((?:19|20)?\d\d)(?![\p{L}\p{N}/-])/gu)].flatMap(
    (match) => {
      const first = Number(match[1]);
      const second = match[2] ?? "";
      const last = second.length === 4 ? Number(second) : first + ((((Number(second) - first) % 100) + 100) % 100);
      const isOne = last === first + 1 || (second.length === 2 && last > first && last - first <= longestSpan);
      const undecided = second.length === 2 && Number(second) >= 1 && Number(second) <= 12;
      return isOne ? [{ start: match.index, end: match.index + match[0].length, first, last, undecided }] : [];
    },
  );
}

function isSame(one: YearPair, other: YearPair): boolean {
  return one.first === other.first && one.last === other.last;
}

/**
 * A school or budget year, or a span: found as a whole, or both its years in one sentence; else another one that stands in its place. Null where
 * it is undecided and no article has it.
 */
export function checkPair(checking: Checking, pair: YearPair): Result | null {
  const { passage, index, alignments } = checking;
  const place = { kind: "date" as const, start: pair.start, end: pair.end };
  const both = [pair.first, pair.last].map((year) => new RegExp(`(?<!\\d)${String(year)}(?!\\d)`));
  const has = ({ passage: other }: SourceSentence): boolean =>
    pairsOf(other).some((theirs) => isSame(theirs, pair)) || both.every((year) => year.test(other.folded.text));
  const found = index.sentences.filter(has);
  if (pair.undecided && found.length === 0) return null;
  const rival = alignments
    .filter(({ coverage }) => coverage >= tellsSame)
    .flatMap(({ sentence }) => pairsOf(sentence.passage).map((theirs) => ({ sentence, theirs })))
    .find(({ theirs }) => !isSame(theirs, pair) && !theirs.undecided);
  const isNearer =
    rival !== undefined && !alignments.some(({ sentence, coverage }) => coverage >= tellsSame && has(sentence));
  if (rival && isNearer) {
    const theirs = textAt(rival.sentence.passage, rival.theirs.start, rival.theirs.end);
    const note = differing("other-date", textAt(passage, pair.start, pair.end), theirs);
    return { ...place, verdict: "near", at: [rival.sentence.at], note };
  }
  if (found.length > 0) return { ...place, verdict: "supported", at: found.map(({ at }) => at), note: null };
  return { ...place, verdict: "not-found", at: [], note: null };
}
