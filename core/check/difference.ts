import { diffChars } from "diff";
import type { Change } from "./finding.ts";

/** The longest texts that are compared letter by letter, in UTF-16 units. */
const longest = 2000;
/** So few letters that two texts share between differing ones are chance: marked one by one, the words could not be read. */
const chance = 3;

/**
 * What stands in the briefing and what in the article, letter by letter; of very long texts each as a whole. Of words that are quite
 * unlike, what differs is one stretch and not scattered letters.
 */
export function differenceOf(ours: string, theirs: string): Change[] {
  if (ours.length > longest || theirs.length > longest)
    return [
      { kind: "ours", text: ours },
      { kind: "theirs", text: theirs },
    ];
  const parts = diffChars(theirs, ours);
  const changes: Change[] = [];
  const differing = { theirs: "", ours: "" };
  const end = (): void => {
    for (const kind of ["theirs", "ours"] as const) {
      if (differing[kind] !== "") changes.push({ kind, text: differing[kind] });
      differing[kind] = "";
    }
  };
  for (const [at, { added, removed, value }] of parts.entries()) {
    const isChance = at > 0 && at < parts.length - 1 && value.length <= chance;
    if (!added && !removed && !isChance) {
      end();
      changes.push({ kind: "same", text: value });
      continue;
    }
    if (!added) differing.theirs += value;
    if (!removed) differing.ours += value;
  }
  end();
  return changes;
}

/** How many letters must be put in, left out or changed to make one word of the other (Levenshtein); more than `most` is `most` + 1. */
export function distanceOf(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let at = 1; at <= one.length; at += 1) {
    const next = [at];
    for (let to = 1; to <= other.length; to += 1) {
      const same = one[at - 1] === other[to - 1] ? 0 : 1;
      next.push(Math.min((row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1, (row[to - 1] ?? 0) + same));
    }
    row = next;
    if (Math.min(...row) > most) return most + 1;
  }
  return Math.min(row.at(-1) ?? 0, most + 1);
}
