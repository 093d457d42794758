/** How long the unit of a long act took (a word that is set, an article that is drafted from), in milliseconds, as last measured in this window. */
const pace = new Map<string, number>();

/** Notes how long an act took, for the next one of its kind; `size` is what it takes longer with. */
export function notePace(act: string, size: number, milliseconds: number): void {
  if (size > 0) pace.set(act, milliseconds / size);
}

/** How long an act of that size is likely to take, in milliseconds, by the last one of its kind; null where there was none. */
export function lastsBy(act: string, size: number): number | null {
  const known = pace.get(act);
  return known === undefined ? null : known * size;
}

/** How long is left of an act under way, in milliseconds; null where nobody can tell. */
export function leftOf(act: string, size: number, passed: number): number | null {
  const lasts = lastsBy(act, size);
  return lasts === null ? null : Math.max(0, lasts - passed);
}
