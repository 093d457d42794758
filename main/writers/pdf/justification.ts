/** A stretch that a line may end behind. `blank` is the space at its end; `hyphen` the width of the one drawn if the line ends there. */
export interface Box {
  width: number;
  blank: number;
  hyphen: number;
}

/** How far blanks of a justified line may shrink and stretch, as shares of their width. */
const least = -0.2;
const most = 0.33;

/** What a hyphen at the end of a line costs beside blanks that are not their own width. */
const hyphenCost = 0.3;

/**
 * Where the lines of a justified paragraph end so that all their blanks are as even as can be (the total fit of Knuth and Plass):
 * for each line the number of the box behind its last. Undefined where some line's blanks would have to shrink or stretch beyond
 * their limits.
 */
export function justifiedEnds(boxes: readonly Box[], width: number): number[] | undefined {
  const count = boxes.length;
  // The best way to end a line before each box, and the line's own beginning.
  const cost = new Float64Array(count + 1).fill(Number.POSITIVE_INFINITY);
  const start = new Int32Array(count + 1);
  cost[0] = 0;
  for (let from = 0; from < count; from++) {
    const before = cost[from] ?? Number.POSITIVE_INFINITY;
    if (before === Number.POSITIVE_INFINITY) continue;
    let natural = 0;
    let blanks = 0;
    for (let to = from + 1; to <= count; to++) {
      const box = boxes[to - 1];
      if (!box) break;
      natural += box.width;
      const line = natural - box.blank + box.hyphen;
      if (line + least * blanks > width) break;
      const last = to === count;
      const ratio = blanks > 0 ? (width - line) / blanks : Math.abs(width - line) < 0.5 ? 0 : Number.POSITIVE_INFINITY;
      const even = last && line <= width ? 0 : ratio;
      if (even >= least && even <= most) {
        const limit = even < 0 ? least : most;
        const all = before + (1 + 100 * (even / limit) ** 2) ** 2 / 1e4 + (box.hyphen > 0 ? hyphenCost : 0);
        if (all < (cost[to] ?? 0)) {
          cost[to] = all;
          start[to] = from;
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
