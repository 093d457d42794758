import { alignmentsOf } from "./alignment.ts";
import { noteOf, type Checking, type Result } from "./checking.ts";
import { checkDates } from "./dates/date-check.ts";
import { checkFigures } from "./figures/figure-check.ts";
import type { FindingKind, NoteCode } from "./finding.ts";
import { checkNames } from "./names/name-check.ts";
import { checkQuotations } from "./speech/quotation-check.ts";
import type { SourceIndex } from "./source-index.ts";

/** What a note must not be cited for where its article does not have it, with the check that looks for it. */
const checks: Partial<Record<FindingKind, (checking: Checking) => Result[]>> = {
  quotation: checkQuotations,
  figure: checkFigures,
  date: checkDates,
  name: checkNames,
};

/** With these an article has the item all the same: a name in another spelling, a day that does not say its year. */
const hasIt: ReadonlySet<NoteCode> = new Set<NoteCode>(["other-spelling", "year-missing", "year-added"]);

/** The numbers that sentences of one index have in another one of the same articles. */
function placesIn(index: SourceIndex, own: SourceIndex, numbers: readonly number[]): number[] {
  return numbers.flatMap((number) => {
    const sought = own.sentences[number];
    const id = own.texts[sought?.article ?? -1]?.id;
    const found = index.sentences.find(
      ({ article, line, passage }) =>
        line === sought?.line && index.texts[article]?.id === id && passage.text === sought.passage.text,
    );
    return found ? [found.at] : [];
  });
}

/**
 * The results, among which those are near that are found in the picked articles and yet not in the ones that the sentence cites: its
 * note would name an article that does not say so. `citedRanks` are the ranks of the cited articles in the index, `citedIndex` makes
 * an index of them alone; without any of them nothing is changed.
 */
export function heldToCited(
  results: readonly Result[],
  checking: Checking,
  citedRanks: ReadonlySet<number>,
  citedIndex: () => SourceIndex,
): Result[] {
  if (citedRanks.size === 0) return [...results];
  const { index, passage, around } = checking;
  const isElsewhere = ({ at, verdict }: Result): boolean =>
    verdict === "supported" &&
    at.length > 0 &&
    at.every((number) => !citedRanks.has(index.sentences[number]?.article ?? -1));
  let narrowed: Checking | null = null;
  return results.map((result) => {
    const check = checks[result.kind];
    if (check === undefined || !isElsewhere(result)) return result;
    if (narrowed === null) {
      const own = citedIndex();
      narrowed = { passage, index: own, alignments: alignmentsOf(passage, own), around };
    }
    const there = check(narrowed).find(({ start }) => start === result.start);
    if (there?.verdict === "supported")
      return { ...result, at: [...placesIn(index, narrowed.index, there.at), ...result.at] };
    const lacks = there?.verdict === "not-found" || (there?.note && !hasIt.has(there.note.code));
    return lacks ? { ...result, verdict: "near", note: noteOf("other-article") } : result;
  });
}
