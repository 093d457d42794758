/** What is left of a wait, no finer than it is known, in English. */
export function remainingTimeEn(milliseconds: number): string {
  const seconds = Math.max(10, Math.round(milliseconds / 10_000) * 10);
  return seconds < 60 ? `about ${seconds} s left` : `about ${Math.round(milliseconds / 60_000)} min left`;
}

/** What is left of a wait, no finer than it is known, in French. */
export function remainingTimeFr(milliseconds: number): string {
  const seconds = Math.max(10, Math.round(milliseconds / 10_000) * 10);
  return seconds < 60 ? `encore ${seconds} s environ` : `encore ${Math.round(milliseconds / 60_000)} min environ`;
}
