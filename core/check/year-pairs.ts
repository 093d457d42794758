import { differing, textAt, type Checking, type Result } from "./checking.ts";
import type { Passage } from "./passage.ts";
import type { SourceSentence } from "./source-index.ts";

/** How near a sentence of an article must come for its years to stand in the place of ours. */
const nearEnough = 0.4;

/** Two years that are one: "2024-2025", "2024/25". */
export interface YearPair {
  start: number;
  end: number;
  first: number;
}

/** The pairs of following years that a text writes as one. */
export function pairsOf({ folded: { text } }: Passage): YearPair[] {
  return [...text.matchAll(/(?<![\p{L}\p{N}/-])((?:19|20)\d\d) ?[-/] ?((?:19|20)?\d\d)(?![\p{L}\p{N}/-])/gu)].flatMap(
    (match) => {
      const first = Number(match[1]);
      const isNext = Number(match[2]) % 100 === (first + 1) % 100;
      return isNext ? [{ start: match.index, end: match.index + match[0].length, first }] : [];
    },
  );
}

/** A school or budget year: found as a whole, or both its years in one sentence; else another one that stands in its place. */
export function checkPair(checking: Checking, pair: YearPair): Result {
  const { passage, index, alignments } = checking;
  const place = { kind: "date" as const, start: pair.start, end: pair.end };
  const has = ({ passage: other }: SourceSentence): boolean =>
    pairsOf(other).some(({ first }) => first === pair.first) ||
    [pair.first, pair.first + 1].every((year) => new RegExp(`(?<!\\d)${String(year)}(?!\\d)`).test(other.folded.text));
  const found = index.sentences.filter(has);
  const rival = alignments
    .filter(({ coverage }) => coverage >= nearEnough)
    .flatMap(({ sentence }) => pairsOf(sentence.passage).map((theirs) => ({ sentence, theirs })))
    .find(({ theirs }) => theirs.first !== pair.first);
  const isNearer =
    rival !== undefined && !alignments.some(({ sentence, coverage }) => coverage >= nearEnough && has(sentence));
  if (rival && isNearer) {
    const theirs = textAt(rival.sentence.passage, rival.theirs.start, rival.theirs.end);
    const note = differing("other-date", textAt(passage, pair.start, pair.end), theirs);
    return { ...place, verdict: "near", at: [rival.sentence.at], note };
  }
  if (found.length > 0) return { ...place, verdict: "supported", at: found.map(({ at }) => at), note: null };
  return { ...place, verdict: "not-found", at: [], note: null };
}
