import { type Checking, textAt } from "../checking.ts";
import type { Passage } from "../passage.ts";

/** Where an article's words come near those of a quotation: its sentence, its words, the share of ours among them, and how many. */
export interface Close {
  at: number[];
  text: string;
  share: number;
  common: number;
}

/** The stretch of an article that has most of the words in their order, and how many of them. */
export function closest({ index, passage }: Checking, words: string): Close | null {
  const own = words.split(" ");
  let best: Close | null = null;
  const hits = new Map<number, number>();
  for (const word of new Set(own))
    for (const number of index.byWord.get(word) ?? []) hits.set(number, (hits.get(number) ?? 0) + 1);
  const candidates = [...hits].sort((a, b) => b[1] - a[1]).slice(0, 6);
  for (const [number] of candidates) {
    const sentence = index.sentences[number];
    if (!sentence) continue;
    const next = index.sentences[number + 1];
    const passages =
      next && next.block === sentence.block && next.article === sentence.article
        ? [sentence.passage, next.passage]
        : [sentence.passage];
    const theirs = passages.flatMap((source, rank) =>
      source.words.map((word) => ({ word: word.word, rank, start: word.start, end: word.end })),
    );
    const run = commonRun(
      own,
      theirs.map(({ word }) => word),
    );
    const { length } = run;
    // What is changed at either end belongs to the stretch too, as far as the same is said there.
    const isSaid = sayingSame(passages, theirs[run.first], theirs[run.last]);
    let { first, last } = run;
    for (let more = run.before; more > 0 && isSaid(theirs[first - 1]); more -= 1) first -= 1;
    for (let more = run.after; more > 0 && isSaid(theirs[last + 1]); more -= 1) last += 1;
    const spread = Math.max(last - first + 1, own.length);
    const share = length / spread;
    if (best && best.share >= share) continue;
    const begin = theirs[first];
    const end = theirs[last];
    if (!begin || !end) continue;
    const text =
      begin.rank === end.rank
        ? textAt(passages[begin.rank] ?? passage, begin.start, end.end)
        : `${textAt(passages[0] ?? passage, begin.start, passages[0]?.folded.text.length ?? 0)} ${textAt(passages[1] ?? passage, 0, end.end)}`;
    best = { at: [number], text, share, common: length };
  }
  return best;
}

/** A word of one of two sentences in a row, `rank` the one. */
interface Placed {
  rank: number;
  start: number;
  end: number;
}

/** Whether a word stands where the words from `first` to `last` do: between the same quotation marks, or in the same sentence outside of any. */
function sayingSame(
  passages: readonly Passage[],
  first: Placed | undefined,
  last: Placed | undefined,
): (word: Placed | undefined) => boolean {
  const marksAround = ({ rank, start }: Placed): { start: number; end: number } | undefined => {
    const at = passages[rank]?.folded.at[start] ?? 0;
    return passages[rank]?.quotes.find((quote) => quote.start <= at && at < quote.end);
  };
  return (word) =>
    word !== undefined &&
    [first, last].some((edge) => edge?.rank === word.rank && marksAround(edge) === marksAround(word));
}

/**
 * The longest row of words that both have in the same order (not without gaps), where it begins and ends in the second, and how many
 * words of the first stand before it and after it.
 */
function commonRun(
  own: readonly string[],
  theirs: readonly string[],
): { length: number; first: number; last: number; before: number; after: number } {
  const width = theirs.length + 1;
  const table = new Uint16Array((own.length + 1) * width);
  for (let at = own.length - 1; at >= 0; at -= 1)
    for (let to = theirs.length - 1; to >= 0; to -= 1)
      table[at * width + to] =
        own[at] === theirs[to]
          ? (table[(at + 1) * width + to + 1] ?? 0) + 1
          : Math.max(table[(at + 1) * width + to] ?? 0, table[at * width + to + 1] ?? 0);
  let at = 0;
  let to = 0;
  let first = -1;
  let last = -1;
  let before = 0;
  let after = 0;
  while (at < own.length && to < theirs.length) {
    if (own[at] === theirs[to]) {
      if (first === -1) {
        first = to;
        before = at;
      }
      last = to;
      after = own.length - 1 - at;
      at += 1;
      to += 1;
    } else if ((table[(at + 1) * width + to] ?? 0) >= (table[at * width + to + 1] ?? 0)) at += 1;
    else to += 1;
  }
  return { length: table[0] ?? 0, first: Math.max(0, first), last: Math.max(0, last), before, after };
}
