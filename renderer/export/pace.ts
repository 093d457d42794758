/** How long a word took to be set in each format, in milliseconds, as last measured in this window. */
const pace = new Map<string, number>();

/** Notes how long an export took, for the next one. */
export function noteExport(format: string, words: number, milliseconds: number): void {
  if (words > 0) pace.set(format, milliseconds / words);
}

/** How long is left of an export under way, in milliseconds, by the last one of its format; null where there was none. */
export function leftOf(format: string, words: number, passed: number): number | null {
  const known = pace.get(format);
  return known === undefined ? null : Math.max(0, known * words - passed);
}
