import type { Run } from "./document.ts";
import { middle } from "./lines.ts";

/** A letter is an initial from this size on, as a multiple of the page's letters. */
const leastSize = 1.8;

/** How far the lines beside an initial stand from it, in ems of theirs. */
const furthest = 0.8;

/**
 * The words of a page with each large first letter, set over several lines, put before the word it begins; the lines beside it are set
 * as though they began where it does.
 */
export function withInitials(runs: readonly Run[]): Run[] {
  const size = middle(runs.map((run) => run.size));
  const initials = runs.filter((run) => run.size >= leastSize * size && /^["«“‘]?\s?\p{Lu}$/u.test(run.text));
  let page = [...runs];
  for (const initial of initials) {
    const beside = page.filter((run) => standsBeside(run, initial));
    const [first] = beside.toSorted((one, other) => one.y - other.y);
    if (!first || beside.length < 2) continue;
    page = page
      .filter((run) => run !== initial)
      .map((run) => {
        if (!beside.includes(run)) return run;
        const set = { ...run, x: initial.x, width: run.x + run.width - initial.x };
        if (run !== first) return set;
        const { length } = Array.from(initial.text);
        const links = run.links.map(({ start, end, href }) => ({ start: start + length, end: end + length, href }));
        return { ...set, text: initial.text + run.text, links };
      });
  }
  return page;
}

/** Whether a run begins a line that stands right of an initial, between its top and its foot. */
function standsBeside(run: Run, initial: Run): boolean {
  const apart = run.x - (initial.x + initial.width);
  return (
    run.size < initial.size / leastSize &&
    apart > -0.1 * initial.size &&
    apart < furthest * run.size &&
    run.y > initial.y - 0.95 * initial.size &&
    run.y <= initial.y + 0.1 * run.size
  );
}
