/** A stretch that a line may end behind. `blank` is the space at its end; `hyphen` the width of the one drawn if the line ends there. */
export interface Box {
  width: number;
  blank: number;
  hyphen: number;
  /** The sizes of its letters, added up: what letters give is a share of it. */
  letters: number;
}

/** How far blanks of a justified line may shrink and stretch, as shares of their width, and letters part, as shares of the size. */
export interface Give {
  blanks: { least: number; most: number };
  letters: { least: number; most: number };
}

const blanks = { least: -0.2, most: 0.33 };

/** What is tried first, and what where that does not do: letters that part by less than is seen. */
export const gives = {
  blanks: { blanks, letters: { least: 0, most: 0 } },
  letters: { blanks, letters: { least: -0.01, most: 0.018 } },
} satisfies Record<string, Give>;

/** What a hyphen at the end of a line costs beside blanks that are not their own width, and one more right under another. */
const hyphenCost = 0.3;
const nextHyphenCost = 0.6;

/** No more lines than these, one after the other, end in a hyphen. */
export const mostHyphens = 2;

/**
 * Where the lines of a justified paragraph end so that all their blanks are as even as can be (the total fit of Knuth and Plass):
 * for each line the number of the box behind its last. Undefined where some line would have to give more than it may.
 */
export function justifiedEnds(boxes: readonly Box[], width: number, give: Give): number[] | undefined {
  const count = boxes.length;
  // The best way to end a line before each box, the line's own beginning, and how many lines up to it end in a hyphen.
  const cost = new Float64Array(count + 1).fill(Number.POSITIVE_INFINITY);
  const start = new Int32Array(count + 1);
  const hyphens = new Int32Array(count + 1);
  cost[0] = 0;
  for (let from = 0; from < count; from++) {
    const before = cost[from] ?? Number.POSITIVE_INFINITY;
    if (before === Number.POSITIVE_INFINITY) continue;
    const row = hyphens[from] ?? 0;
    let natural = 0;
    let blanks = 0;
    let letters = 0;
    for (let to = from + 1; to <= count; to++) {
      const box = boxes[to - 1];
      if (!box) break;
      natural += box.width;
      letters += box.letters;
      const line = natural - box.blank + box.hyphen;
      if (line + give.blanks.least * blanks + give.letters.least * letters > width) break;
      const last = to === count;
      const lacking = width - line;
      const limit = lacking < 0 ? "least" : "most";
      const most = give.blanks[limit] * blanks + give.letters[limit] * letters;
      const share = last && lacking >= 0 ? 0 : blanks > 0 ? lacking / most : Math.abs(lacking) < 0.5 ? 0 : 2;
      if (share <= 1 && (box.hyphen === 0 || row < mostHyphens)) {
        const hyphenated = box.hyphen === 0 ? 0 : hyphenCost + (row > 0 ? nextHyphenCost : 0);
        const all = before + (1 + 100 * share ** 2) ** 2 / 1e4 + hyphenated;
        if (all < (cost[to] ?? 0)) {
          cost[to] = all;
          start[to] = from;
          hyphens[to] = box.hyphen === 0 ? 0 : row + 1;
        }
      }
      blanks += box.blank;
    }
  }
  if (cost[count] === Number.POSITIVE_INFINITY) return undefined;
  const ends: number[] = [];
  for (let end = count; end > 0; end = start[end] ?? 0) ends.unshift(end);
  return ends;
}
