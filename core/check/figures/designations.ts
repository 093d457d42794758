import { differing, textAt, type Checking, type Result } from "../checking.ts";
import type { Passage } from "../passage.ts";
import type { SourceSentence } from "../source-index.ts";

/** A number that names what it stands behind ("law no. 14", "décret n° 2031-7") and counts nothing; places in the folded text. */
interface Designation {
  start: number;
  end: number;
  /** Its digits as they are written. */
  number: string;
  /** The term of the word before it, null where that tells nothing. */
  head: string | null;
}

const designation = /(?<!\p{L})(?:no\.|n°|numero) ?(\d+(?:[-/.]\d+)*)(?![\p{L}\p{N}])/gu;

/** Right before a number that tells a rank in a body and names nothing: "Ostrel's no. 2", "le n° 2 du parti". */
const ranking = /(?:'s|s'|(?<!\p{L})(?:le|la|du|au|the|its|his|her|their|son|sa|leur|as)) $/u;

function designationsIn({ folded, words }: Passage): Designation[] {
  const matches = [...folded.text.matchAll(designation)].filter(
    ({ index }) => !ranking.test(folded.text.slice(0, index)),
  );
  return matches.map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    number: match[1] ?? "",
    head: words.findLast(({ end }) => end <= match.index)?.term ?? null,
  }));
}

/** Looks for each number that names something: it is compared with its like alone, or with the bare number beside the same word. */
export function checkDesignations(checking: Checking): Result[] {
  const { passage } = checking;
  return designationsIn(passage)
    .filter(({ start }) => {
      const at = passage.folded.at[start] ?? 0;
      return !passage.quotes.some((quote) => quote.start <= at && at < quote.end);
    })
    .map((own) => checkDesignation(checking, own));
}

function checkDesignation({ passage, index, alignments }: Checking, own: Designation): Result {
  const { start, end, number, head } = own;
  const place = { kind: "figure" as const, start, end };
  const bare = new RegExp(`(?<![\\p{N}.,/-])${number.replaceAll(".", "\\.")}(?![\\p{N}/-]|[.,]\\d)`, "u");
  const has = ({ passage: other }: SourceSentence): boolean =>
    designationsIn(other).some((theirs) => theirs.number === number) ||
    (head !== null && other.terms.has(head) && bare.test(other.folded.text));
  const found = index.sentences.filter(has);
  if (found.length > 0) return { ...place, verdict: "supported", at: found.map(({ at }) => at), note: null };
  const [rival] = alignments.flatMap(({ sentence }) =>
    designationsIn(sentence.passage)
      .filter((theirs) => theirs.head === head)
      .map((theirs) => ({ sentence, theirs })),
  );
  if (!rival) return { ...place, verdict: "not-found", at: [], note: null };
  const theirs = textAt(rival.sentence.passage, rival.theirs.start, rival.theirs.end);
  const note = differing("other-value", textAt(passage, start, end), theirs);
  return { ...place, verdict: "near", at: [rival.sentence.at], note };
}
